"""The form for a new person; a source can be protected from the start."""

from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.people.person_forms import choice
from ui.people.person_words import first_upper
from ui.record import NewRecord
from ui.widgets import ChoiceField, TextField
from workbench import people
from workbench.kernel.commands import Command

_AS_USUAL: Final = ("", "As usual for the part")


class NewPerson(NewRecord):
    """What a new person needs; the pseudonym is drawn by itself."""

    def __init__(self, look: Look, desk: Desk, _: Current) -> None:
        super().__init__(look, desk, "New person", "Add the person")
        protections = [_AS_USUAL, *((each, first_upper(each)) for each in people.PROTECTIONS)]
        self.add("name", "Name", TextField("Name"), "Shown nowhere unless it is revealed.")
        self.add("part", "Part in the investigation", choice("Part", people.PARTS))
        self.add("protection", "Protection", ChoiceField("Protection", protections))
        self.add("role", "Role", TextField("Role", "Such as social worker"))
        self.add("team", "Team", TextField("Team"))
        self.add("organisation", "Organisation", TextField("Organisation"))
        self.add("pseudonym", "Pseudonym", TextField("Pseudonym", "Drawn if left empty"))
        self.joins(_command)


def _command(values: dict[str, Any]) -> Command:
    return people.AddPerson(**values)
