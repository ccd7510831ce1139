"""The forms of the investigation's own sheet and the commands that what is entered in them means."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.investigation.investigation_words import day_words
from ui.look import Look
from ui.record import Naming, NewRecord
from ui.widgets import DayField, Form, RunningField, TextField, read_day, read_day_or_none
from workbench import investigation
from workbench.investigation import InterestRow, InvestigationRow, TermRow
from workbench.kernel.commands import Command

Values = dict[str, Any]
_DAYS: Final = ("commissioned_on", "retain_until")
_MARKING: Final = "Such as OFFICIAL-SENSITIVE: PERSONAL. It stands on every page that is printed."


class NewInvestigation(NewRecord):
    """What is investigated, for whom and by whom; the rest is entered on the sheet."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "Set up the investigation", "Set it up")
        _add_frame(self)
        _add_bounds(self, look)
        _add_keeping(self)
        self._naming = Naming(self, desk, current)
        self.joins(lambda values: investigation.SetUpInvestigation(**_with_days(values)))

    def begin(self, words: str = "") -> None:
        """Start, with everybody there is to be named."""
        super().begin(words)
        self._naming.ask()


class FrameForm(Form):
    """What is investigated, for whom and by whom; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "The investigation", submit="Done", leave="Close")
        _add_frame(self)


class BoundsForm(Form):
    """What lies inside it, and what was promised to those who speak; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Scope and confidentiality", submit="Done", leave="Close")
        _add_bounds(self, look)


class KeepingForm(Form):
    """How it is marked, and until when it is kept; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Marking and keeping", submit="Done", leave="Close")
        _add_keeping(self)


class TermForm(Form):
    """A paragraph of the terms of reference."""

    def __init__(self, look: Look, name: str, submit: str, leave: str) -> None:
        super().__init__(look, name, submit=submit, leave=leave)
        self.add("text", "Words", RunningField(look, "Words"), "As they were given.")
        self.add("number", "Number", TextField("Number", "The next one if left empty"))


class InterestForm(Form):
    """A connection that someone could see as a conflict of interest."""

    def __init__(self, look: Look, name: str, submit: str, leave: str) -> None:
        super().__init__(look, name, submit=submit, leave=leave)
        self.add("what", "What the connection is", RunningField(look, "What the connection is", lines=2))
        self.add("managed", "How it is managed", RunningField(look, "How it is managed", lines=2))
        self.add("declared_on", "Declared on", DayField("Declared on"))


class ClosedDaysForm(Form):
    """Days on which the offices were closed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Closed days", submit="Add the closed days", leave="Cancel")
        self.add("first", "First day", DayField("First day", "Such as 24 December 2019."))
        self.add("last", "Last day", DayField("Last day", "The same day if left empty."))
        self.add("why", "Why", RunningField(look, "Why", lines=1), "Such as closed over Christmas.")


def frame_values(row: InvestigationRow, form: Form) -> Values:
    """What a form shows of the investigation."""
    every = {name: getattr(row, name) for name in form.values()}
    return {name: day_words(value) if name in _DAYS else value for name, value in every.items()}


def term_values(row: TermRow) -> Values:
    """What the form of a paragraph shows."""
    return {"text": row.text, "number": row.number}


def interest_values(row: InterestRow) -> Values:
    """What the form of an interest shows."""
    return {"what": row.what, "managed": row.managed, "declared_on": day_words(row.declared_on)}


def change_investigation(id: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: no single day."""
    gone = tuple(name for name in _DAYS if values.get(name) == "")
    return investigation.ChangeInvestigation(id, seen, **_with_days(values), without_days=gone)


def add_term(values: Values) -> Command:
    """What was entered, as the command it means."""
    return investigation.AddTerm(**values)


def change_term(term: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means."""
    return investigation.ChangeTerm(term, seen, **values)


def declare_interest(values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    return investigation.DeclareInterest(**_with_days(values))


def change_interest(interest: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: no single day."""
    gone = values.get("declared_on") == ""
    return investigation.ChangeInterest(interest, seen, **_with_days(values), without_day=gone)


def add_closed_days(values: Mapping[str, Any]) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    first = read_day(values["first"], "first")
    return investigation.AddClosedDays(
        first, read_day_or_none(values["last"], "last") or first, values["why"]
    )


def _add_frame(form: Form) -> None:
    form.add("title", "Title", TextField("Title"), "It stands over the window and on every report.")
    form.add("reference", "Reference", TextField("Reference"))
    form.add("organisation", "Organisation", TextField("Organisation"))
    form.add("commissioner", "Commissioner", TextField("Commissioner"), "Who asked for it.")
    form.add("commissioned_on", "Commissioned on", DayField("Commissioned on"))
    form.add("investigator", "Investigator", TextField("Investigator"))


def _add_bounds(form: Form, look: Look) -> None:
    form.add("scope", "Scope", RunningField(look, "Scope"), "What lies inside, what outside, which period.")
    promise = RunningField(look, "Confidentiality")
    form.add("confidentiality", "Confidentiality", promise, "What those who speak are promised.")


def _add_keeping(form: Form) -> None:
    form.add("marking", "Protective marking", TextField("Protective marking"), _MARKING)
    form.add("retain_until", "Kept until", DayField("Kept until"))
    form.add("retention_reason", "Why until then", TextField("Why until then"))


def _with_days(values: Values) -> Values:
    names = [name for name in (*_DAYS, "declared_on") if name in values]
    return {**values, **{name: read_day_or_none(values[name], name) for name in names}}
