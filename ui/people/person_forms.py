"""The forms of a person's sheet and the commands that what is entered in them means."""

from typing import Any

from ui.look import Look
from ui.people.person_words import first_upper
from ui.widgets import ChoiceField, DayField, Form, RunningField, TextField, read_day
from workbench import people
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.people import ConsentRow, IdentityRow, PersonRow

Values = dict[str, Any]


class PartForm(Form):
    """What part a person has, and where they work; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Part and place", submit="Done", leave="Close")
        self.add("part", "Part in the investigation", choice("Part", people.PARTS))
        self.add("role", "Role", TextField("Role"))
        self.add("team", "Team", TextField("Team"))
        self.add("organisation", "Organisation", TextField("Organisation"))
        self.answers_for("part", "protection")


class NotesForm(Form):
    """Notes about a person; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Notes", submit="Done", leave="Close")
        self.text = RunningField(look, "Notes")
        self.add("notes", "Notes", self.text, "Type @ to name somebody.")


class ProtectionForm(Form):
    """How far a person is protected; less than before needs a reason, so it is sent as a whole."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Protection", submit="Set the protection", leave="Cancel")
        self.add("protection", "Protection", choice("Protection", people.PROTECTIONS))
        self.add("reason", "Why", TextField("Why"), "Needed where the protection is less than before.")


class PseudonymForm(Form):
    """Another pseudonym, given by hand."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Pseudonym", submit="Give this pseudonym", leave="Cancel")
        self.add("pseudonym", "Pseudonym", TextField("Pseudonym", "Such as W07"))


class ConsentForm(Form):
    """Something a person agreed to."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Consent", submit="Record the consent", leave="Cancel")
        self.add("to", "What they agreed to", TextField("What they agreed to", "Such as to be quoted"))
        self.add("given_on", "On which day", DayField("On which day"))
        self.add("how", "How", TextField("How", "Such as by e-mail"))


class TakenBackForm(Form):
    """The day on which a consent was taken back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Consent taken back", submit="Record that it was taken back", leave="Cancel")
        self.add("withdrawn_on", "On which day it was taken back", DayField("On which day"))


class IdentityForm(Form):
    """Who a person is; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Who they are", submit="Done", leave="Close")
        self.add("name", "Name", TextField("Name"))
        self.add("email", "E-mail", TextField("E-mail"))
        self.add("telephone", "Telephone", TextField("Telephone"))
        self.add("address", "Address", TextField("Address"))


class AliasForm(Form):
    """Another name by which a person is called or miscalled."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Another name", submit="Add this name", leave="Cancel")
        self.add("words", "Another name", TextField("Another name"))
        self.add("sort", "What sort of name", choice("Sort of name", people.ALIASES))


def choice(name: str, values: tuple[str, ...]) -> ChoiceField:
    """A field for one of a few words of the field."""
    return ChoiceField(name, [(value, first_upper(value)) for value in values])


def part_facts(row: PersonRow) -> tuple[tuple[str, str], ...]:
    """The same as facts to read."""
    where = (("Role", row.role), ("Team", row.team), ("Organisation", row.organisation))
    return (("Part", first_upper(row.part)), *where)


def part_values(row: PersonRow) -> Values:
    """What the form of part and place shows of a person."""
    return {"part": row.part, "role": row.role, "team": row.team, "organisation": row.organisation}


def identity_values(row: IdentityRow | None) -> Values:
    """What the form of the identity shows: nothing of one that was not revealed."""
    return {key: getattr(row, key, "") for key in ("name", "email", "telephone", "address")}


def change_person(person: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return people.ChangePerson(person, seen, **values)


def record_consent(person: str, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    given = read_day(values["given_on"], "given_on")
    return people.RecordConsent(person, values["to"], given, values["how"])


def take_back(consent: ConsentRow | None, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no consent is chosen, or no single day."""
    if consent is None:
        raise Refused("Choose the consent that was taken back.")
    return people.WithdrawConsent(
        consent.id, consent.revision, read_day(values["withdrawn_on"], "withdrawn_on")
    )
