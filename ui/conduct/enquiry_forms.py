"""The forms of a line of enquiry and the commands that what is entered in them means."""

from collections.abc import Iterable
from typing import Any

from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import Naming, NewRecord
from ui.widgets import ChoiceField, DayField, Form, LinkPicker, RunningField, read_day_or_none
from workbench import casework, conduct
from workbench.casework import Choice
from workbench.conduct import EnquiryRow
from workbench.kernel.commands import Batch, Command
from workbench.kernel.wording import day

Values = dict[str, Any]


class NewEnquiry(NewRecord):
    """The question, why it is asked and by when; its number comes by itself."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New line of enquiry", "Raise it")
        self._asked, self._current = desk, current
        self._cases = LinkPicker(look, "Cases", "Link a case")
        _add_question(self, look)
        self.add("cases", "About the cases", self._cases)
        self.add("raised_on", "Raised on", DayField("Raised on", "Today if left empty."))
        self.set_values({"priority": conduct.RaiseEnquiry.priority})
        self._naming = Naming(self, desk, current)
        self.joins(_raise)

    def begin(self, words: str = "") -> None:
        """Start, with everybody and every case there is to be named."""
        super().begin(words)
        self._naming.ask()
        self._asked.ask(casework.case_choices, then=lambda choices: self._cases.offer(_offered(choices)))


class QuestionForm(Form):
    """The question, why it is asked and by when; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "The question", submit="Done", leave="Close")
        _add_question(self, look)


class CasesForm(Form):
    """The cases a line of enquiry is about; it saves by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Cases", submit="Done", leave="Close")
        self._picker = LinkPicker(look, "Cases", "Link a case")
        self.add("cases", "About the cases", self._picker)

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer these cases."""
        self._picker.offer(_offered(choices))


class CompleteForm(Form):
    """What came of it, though it be nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Complete", submit="Complete it", leave="Cancel")
        field = RunningField(look, "What came of it")
        self.add(
            "result", "What came of it", field, "That nothing was found is a result: say where you looked."
        )
        self.add("on", "On which day", DayField("On which day", "Today if left empty."))


class AbandonForm(Form):
    """Why it is not followed further."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Abandon", submit="Abandon it", leave="Cancel")
        self.add("reason", "Why it is not followed", RunningField(look, "Why it is not followed"))
        self.add("on", "On which day", DayField("On which day", "Today if left empty."))


class ReopenForm(Form):
    """Why it is taken up again."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Reopen", submit="Take it up again", leave="Cancel")
        self.add(
            "reason", "Why it is taken up again", RunningField(look, "Why it is taken up again", lines=2)
        )


def question_values(row: EnquiryRow) -> Values:
    """What the form of the question shows."""
    due = day(row.due_on) if row.due_on else ""
    return {"question": row.question, "why": row.why, "priority": row.priority, "due_on": due}


def change(enquiry: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: no single day."""
    given = _with_days(values, "due_on")
    return conduct.ChangeEnquiry(enquiry, seen, **given, without_due=values.get("due_on") == "")


def change_cases(enquiry: str, linked: Iterable[str], values: Values) -> Command:
    """Which cases were linked and unlinked, as one act."""
    before, after = tuple(linked), tuple(values["cases"])
    commands = (
        *(conduct.UnlinkEnquiryCase(enquiry, case) for case in before if case not in after),
        *(conduct.LinkEnquiryCase(enquiry, case) for case in after if case not in before),
    )
    return commands[0] if len(commands) == 1 else Batch(commands)


def complete(enquiry: str, seen: int, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    return conduct.CompleteEnquiry(enquiry, seen, **_with_days(values, "on"))


def abandon(enquiry: str, seen: int, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    return conduct.AbandonEnquiry(enquiry, seen, **_with_days(values, "on"))


def _add_question(form: Form, look: Look) -> None:
    priorities = [(each, each.capitalize()) for each in conduct.PRIORITIES]
    form.add("question", "What is to be found out", RunningField(look, "What is to be found out", lines=2))
    form.add(
        "why", "Why", RunningField(look, "Why", lines=2), "What points to it, and what would speak against."
    )
    form.add("priority", "Priority", ChoiceField("Priority", priorities))
    form.add("due_on", "Due on", DayField("Due on"))


def _raise(values: Values) -> Command:
    return conduct.RaiseEnquiry(**_with_days(values, "due_on", "raised_on"))


def _with_days(values: Values, *names: str) -> Values:
    days = {name: read_day_or_none(values[name], name) for name in names if name in values}
    return {**values, **days}


def _offered(choices: Iterable[Choice]) -> tuple[tuple[str, str, str], ...]:
    return tuple((each.id, each.shown, each.detail) for each in choices)
