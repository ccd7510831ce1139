"""The forms of a case's sheet and the commands that what is entered in them means."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ui.cases.case_words import moment_words
from ui.look import Look
from ui.widgets import (
    ChoiceField,
    Form,
    LinkPicker,
    MomentField,
    RunningField,
    read_moment,
    read_moment_or_none,
)
from workbench import cases
from workbench.cases import CasePersonRow, CaseRow, EscalationRow
from workbench.kernel.commands import Batch, Command

Values = dict[str, Any]
PARTS: Final = (("child", "Children"), ("family", "Family"), ("professional", "Professionals"))


class CaseForm(Form):
    """What happened and how great the risk is; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "The case", submit="Done", leave="Close")
        add_case_fields(self, look)


class PeopleForm(Form):
    """Who belongs to a case, and as what; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "People", submit="Done", leave="Close")
        self.pickers = tuple(LinkPicker(look, words, "Link a person", "Add a person") for _, words in PARTS)
        for (part, words), picker in zip(PARTS, self.pickers, strict=True):
            self.add(part, words, picker)


class ToldForm(Form):
    """Who was told that a child is at risk."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Who was told", submit="Record who was told", leave="Cancel")
        self.add(
            "told", "Who was told", RunningField(look, "Who was told", lines=1), "Type @ to name somebody."
        )
        self.add("told_at", "When", MomentField("When they were told"))


class AcknowledgedForm(Form):
    """Who acknowledged that they were told."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "The acknowledgement", submit="Record the acknowledgement", leave="Cancel")
        field = RunningField(look, "Who acknowledged it", lines=2)
        self.add("acknowledged", "Who acknowledged it, and how", field)
        self.add("at", "When", MomentField("When it was acknowledged"))


class OutcomeForm(Form):
    """What was done for the child."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "The outcome", submit="Close the escalation", leave="Cancel")
        self.add("outcome", "What was done for the child", RunningField(look, "What was done", lines=2))
        self.add("at", "When", MomentField("When it was closed"))


class EscalationForm(Form):
    """What was noticed and who was told, to be put right."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "The escalation", submit="Save the changes", leave="Cancel")
        add_escalation_fields(self, look)


def add_case_fields(form: Form, look: Look) -> None:
    """The fields of a case, in a form."""
    form.add(
        "title", "Title", RunningField(look, "Title", lines=1), "Such as Child C. Type @ to name somebody."
    )
    form.add("summary", "What happened", RunningField(look, "What happened"), "In a sentence or two.")
    form.add("risk", "Risk", _choice("Risk", cases.RISKS))
    form.add("risk_reason", "Why this risk", RunningField(look, "Why this risk", lines=2))
    form.add("status", "Status", _choice("Status", cases.STATUSES))


def add_escalation_fields(form: Form, look: Look) -> None:
    """The fields of an escalation, in a form."""
    form.add("noticed", "What was noticed, and how", RunningField(look, "What was noticed"))
    form.add("noticed_at", "When it was noticed", MomentField("When it was noticed"))
    told = RunningField(look, "Who was told", lines=1)
    form.add("told", "Who was told", told, "Leave empty if nobody was told yet.")
    form.add("told_at", "When they were told", MomentField("When they were told"))


def case_values(row: CaseRow) -> Values:
    """What the form of a case shows."""
    return {name: getattr(row, name) for name in ("title", "summary", "risk", "risk_reason", "status")}


def people_values(row: CaseRow) -> Values:
    """What the form of the people shows."""
    return {part: tuple(each.person for each in row.persons if each.part == part) for part, _ in PARTS}


def escalation_values(row: EscalationRow) -> Values:
    """What the form of an escalation shows."""
    moments = {"noticed_at": moment_words(row.noticed_at), "told_at": moment_words(row.told_at)}
    return {"noticed": row.noticed, "told": row.told, **moments}


def change_case(case: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return cases.ChangeCase(case, seen, **values)


def change_people(case: str, linked: Iterable[CasePersonRow], values: Mapping[str, Any]) -> Command:
    """Who was linked and unlinked, as one act."""
    before = {each.person: each.part for each in linked}
    after = {person: part for part in values for person in values[part]}
    gone = [person for person, part in before.items() if part in values and person not in after]
    come = [(person, part) for person, part in after.items() if before.get(person) != part]
    commands = (
        *(cases.UnlinkCasePerson(case, person) for person in gone),
        *(cases.LinkCasePerson(case, person, part) for person, part in come),
    )
    return commands[0] if len(commands) == 1 else Batch(commands)


def raise_escalation(case: str, values: Values) -> Command:
    """What was entered, as the command it means. Refused: a time that cannot be read."""
    noticed_at = read_moment(values["noticed_at"], "noticed_at")
    told_at = read_moment_or_none(values["told_at"], "told_at")
    return cases.RaiseEscalation(case, values["noticed"], noticed_at, values["told"], told_at)


def change_escalation(row: EscalationRow, values: Values) -> Command:
    """What was entered, as the command it means. Refused: a time that cannot be read."""
    times = {
        name: read_moment_or_none(values[name], name) for name in ("noticed_at", "told_at") if name in values
    }
    words = {name: values[name] for name in ("noticed", "told") if name in values}
    return cases.ChangeEscalation(row.id, row.revision, **words, **times)  # type: ignore[arg-type]


def acknowledge(row: EscalationRow, values: Values) -> Command:
    """What was entered, as the command it means. Refused: a time that cannot be read."""
    return cases.AcknowledgeEscalation(
        row.id, row.revision, values["acknowledged"], read_moment(values["at"], "at")
    )


def close(row: EscalationRow, values: Values) -> Command:
    """What was entered, as the command it means. Refused: a time that cannot be read."""
    return cases.CloseEscalation(row.id, row.revision, values["outcome"], read_moment(values["at"], "at"))


def _choice(name: str, values: tuple[str, ...]) -> ChoiceField:
    return ChoiceField(name, [(value, value.capitalize()) for value in values])
