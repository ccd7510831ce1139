"""The forms of a finding and the commands that what is entered in them means."""

from typing import Any, Final

from ui.findings.finding_words import NOT_DECIDED, first_upper
from ui.look import Look
from ui.widgets import ChoiceField, Form, LinkPicker, RunningField, TextField
from workbench import findings
from workbench.findings import ConclusionRow, ContraryPointRow, FindingVersionRow
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused

Values = dict[str, Any]
_OUTCOMES: Final = (("", NOT_DECIDED), *((each, first_upper(each)) for each in findings.OUTCOMES))
_LOOKED: Final = "Or that nothing was found, and where you looked."


class ConclusionForm(Form):
    """What is concluded, both sides before the outcome; it saves by itself."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, submit="Done", leave="Close")
        self.add("supporting", "What speaks for it", RunningField(look, "What speaks for it"), _LOOKED)
        self.add("contrary", "What speaks against it", RunningField(look, "What speaks against it"), _LOOKED)
        self.add("outcome", "Outcome", ChoiceField("Outcome", _OUTCOMES))
        self.add("reasons", "Reasons", RunningField(look, "Reasons"))
        self.add("limits", "Limits of what could be found", RunningField(look, "Limits", 1))


class PointForm(Form):
    """Something that speaks against what is concluded, and how it is answered."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Contrary point", submit="Add the point", leave="Cancel")
        about = LinkPicker(look, "Element", "Choose the element")
        self.add("about", "Against", about, "Leave it empty for the allegation as a whole.")
        _add_point(self, look)


class ChangePointForm(Form):
    """A contrary point with its answer; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Contrary point and its answer", submit="Done", leave="Close")
        _add_point(self, look)


class MeasureForm(Form):
    """Which standard of proof the draft applies."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Standard of proof", submit="Set the standard", leave="Cancel")
        self.add("standard_of_proof", "Standard of proof", TextField("Standard of proof"))
        self.add("proof_reason", "Why this standard", TextField("Why this standard"))


class IssueForm(Form):
    """Issues the draft for good."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Issue", submit="Issue it for good", leave="Cancel")
        why = TextField("Why issued without a reply")
        self.add(
            "without_reply",
            "Why somebody was not heard, or why nobody is criticised",
            why,
            "Only where that is so; it is printed.",
        )


class ReviseForm(Form):
    """Begins the next version of a finding that was issued."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Next version", submit="Begin the next version", leave="Cancel")
        self.add("reason", "Why it is looked at again", TextField("Why it is looked at again"))


def conclusion_values(row: ConclusionRow) -> Values:
    """What the form of a conclusion shows."""
    names = ("supporting", "contrary", "outcome", "reasons", "limits")
    return {name: getattr(row, name) for name in names}


def point_values(row: ContraryPointRow) -> Values:
    """What the form of a contrary point shows."""
    return {"point": row.point, "answer": row.answer}


def change_conclusion(conclusion: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return findings.ChangeConclusion(conclusion, seen, **values)


def change_point(point: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return findings.ChangeContraryPoint(point, seen, **values)


def add_point(version: FindingVersionRow, values: Values) -> Command:
    """What was entered, as the command it means. Refused: more than one element."""
    if len(values["about"]) > 1:
        raise Refused("Choose one element, or none for the whole.", "about")
    conclusion = next(iter(values["about"]), version.overall.id)
    return findings.AddContraryPoint(conclusion, values["point"], values["answer"])


def _add_point(form: Form, look: Look) -> None:
    form.add("point", "What speaks against it", RunningField(look, "What speaks against it", 2))
    form.add("answer", "How it is answered", RunningField(look, "How it is answered", 2))
