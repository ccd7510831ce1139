"""The form for a new criticism: of whom, for what, resting on what."""

from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import NewRecord
from ui.widgets import LinkPicker, RunningField
from workbench import casework, representations
from workbench.casework import AllegationChoices
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused

_BEGUN_FROM: Final = ("person", "allegation", "finding")
_TAKEN: Final = {"person": "people", "allegation": "allegations", "finding": "findings"}


class NewCriticism(NewRecord):
    """What is set down before a person is told of it; it can begin from a person, allegation or finding."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New criticism", "Propose the criticism")
        self._desk, self._current = desk, current
        self._pickers = {
            "person": LinkPicker(look, "Person", "Choose the person", "Add a person"),
            "allegation": LinkPicker(look, "Allegation", "Choose the allegation"),
            "finding": LinkPicker(look, "Finding", "Choose the finding"),
        }
        self._texts = (RunningField(look, "For what"), RunningField(look, "What it rests on"))
        self.add("person", "Of whom", self._pickers["person"])
        self.add("text", "For what", self._texts[0], "In the words in which it will be put to them.")
        self.add(
            "basis", "Facts and evidence it rests on", self._texts[1], "Needed before it is put to them."
        )
        self.add("allegation", "From the allegation", self._pickers["allegation"])
        self.add("finding", "Or from the finding", self._pickers["finding"])
        for field in (*self._texts, self._pickers["person"]):
            field.making_wanted.connect(lambda typed, then: current.make("person", typed, then))
        self.joins(_command)

    def begin(self, words: str = "") -> None:
        """Start; from a person, an allegation or a finding if the words are its id."""
        names = self._current.names.shown
        self._desk.ask(casework.allegation_choices, names, then=self._offer, slot="new criticism")
        key = next((each for each in _BEGUN_FROM if words.startswith(f"{each}-")), "")
        if key:
            self.begin_about(words, {key: (words,)})
            self.focus_first()
        else:
            super().begin()

    def _offer(self, found: AllegationChoices) -> None:
        for key, picker in self._pickers.items():
            picker.offer((each.id, each.shown, each.detail) for each in getattr(found, _TAKEN[key]))
        people = tuple((each.id, each.shown, each.detail) for each in found.people)
        for text in self._texts:
            text.offer(people, found.shown)


def _command(values: dict[str, Any]) -> Command:
    if len(values["person"]) != 1:
        raise Refused("Choose the person; one at a time.", "person")
    source = {key: next(iter(values[key]), "") for key in ("allegation", "finding")}
    return representations.ProposeCriticism(values["person"][0], values["text"], values["basis"], **source)
