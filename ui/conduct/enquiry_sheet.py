"""The sheet of one line of enquiry: the question, the cases it is about, what was looked for and found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtWidgets import QPushButton

from ui.bridge import Current, Desk
from ui.conduct import enquiry_forms as forms
from ui.conduct.enquiry_words import facts_of, outcome_of, state_of, title_of
from ui.look import Look
from ui.record import Naming, SettingAside, Sheet, SheetPane, nameable
from ui.widgets import Form, Link, SheetSection
from workbench import casework, conduct
from workbench.casework import Choice
from workbench.conduct import EnquiryRow
from workbench.kernel import clock
from workbench.kernel.commands import Command

_NOTHING: Final = "Choose a line of enquiry from the list, or raise one with Ctrl+N, Q."
_NO_WHY: Final = "Why it is asked is not written down yet."
_NO_CASE: Final = "It is about no case in particular."
_STILL_OPEN: Final = "Nothing came of it yet. Complete it with what was found, though it be nothing."
_ASIDE: Final = "For one that was entered by mistake; one that is not followed further is abandoned."
_SHOWING: Final = ("enquiry", "enquiry_case", "case", "person")


@dataclass(frozen=True, slots=True)
class EnquiryAnswer:
    """A line of enquiry, why it was set aside, and what its forms offer."""

    row: EnquiryRow
    aside: str | None
    choices: tuple[Choice, ...]
    cases: tuple[Choice, ...]
    shown: Mapping[str, str]


class EnquirySheet(SheetPane):
    """One line of enquiry at a time."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Sheet("Enquiry", "enquiry", enquiry_answer, _SHOWING, _NOTHING))
        self._row: EnquiryRow | None = None
        self._names: list[Naming] = []
        self._add_question(look)
        self._add_cases(look)
        self._add_outcome(look)
        self.add_links()
        self._setting_aside = SettingAside(self, _ASIDE, conduct.SetAsideEnquiry)

    def show_answer(self, answer: EnquiryAnswer) -> None:
        """Show a line of enquiry."""
        row = self._row = answer.row
        shown, is_open = answer.shown, row.closed_on is None
        self.show_heading(title_of(row, shown), "", *state_of(row))
        for naming in self._names:
            naming.offer(answer.choices, shown)
        self._days.show_facts(facts_of(row))
        self._days.offer("Change" if is_open else "")
        self._why.show_words(row.why, shown, _NO_WHY)
        self._editing.show(row.id, row.revision, forms.question_values(row))
        self._cases_form.offer(answer.cases)
        self._cases.show_links(_case_links(answer), _NO_CASE)
        self._editing_cases.show(row.id, row.revision, {"cases": row.cases})
        self._show_outcome(row, shown)
        self._setting_aside.show(answer.aside)

    def _show_outcome(self, row: EnquiryRow, shown: Mapping[str, str]) -> None:
        facts = [fact for fact in outcome_of(row, shown) if fact[1]]
        if facts:
            self._outcome.show_facts(facts)
        else:
            self._outcome.say(_STILL_OPEN)
        for button in (self._complete, self._abandon):
            button.setVisible(row.closed_on is None)
        self._reopen.setVisible(row.closed_on is not None)

    def _add_question(self, look: Look) -> None:
        form = forms.QuestionForm(look)
        self._names.append(Naming(form, self.desk, self.current))
        self._days: SheetSection = self.add_section("The question", "Change")
        self._editing = self.edits(self._days, form, forms.change)
        self._why = self.add_section("Why it is asked")

    def _add_cases(self, look: Look) -> None:
        self._cases_form = forms.CasesForm(look)
        self._cases = self.add_section("About the cases", "Link or unlink")
        self._editing_cases = self.edits(self._cases, self._cases_form, self._change_cases)

    def _add_outcome(self, look: Look) -> None:
        self._outcome = self.add_section("What came of it")
        self._complete = self._outcome.add_act("Complete")
        self._abandon = self._outcome.add_act("Abandon")
        self._reopen = self._outcome.add_act("Reopen")
        acts: tuple[tuple[QPushButton, Form, Callable[[str, int, forms.Values], Command]], ...] = (
            (self._complete, forms.CompleteForm(look), forms.complete),
            (self._abandon, forms.AbandonForm(look), forms.abandon),
            (self._reopen, forms.ReopenForm(look), _reopen),
        )
        for button, form, command in acts:
            self._add_act(button, form, command)

    def _add_act(
        self, button: QPushButton, form: Form, command: Callable[[str, int, forms.Values], Command]
    ) -> None:
        self._names.append(Naming(form, self.desk, self.current))
        sending = self.sends_there(
            self._outcome,
            form,
            lambda values: command(self.id, self._row.revision if self._row else 0, values),
        )
        button.clicked.connect(sending.take_up)
        button.clicked.connect(lambda: self._outcome.open_form(form))

    def _change_cases(self, enquiry: str, _: int, values: forms.Values) -> Command:
        return forms.change_cases(enquiry, self._row.cases if self._row else (), values)


def enquiry_answer(read: Any, id: str, revealed: Mapping[str, str]) -> EnquiryAnswer | None:
    """A line of enquiry with what its forms offer; None if there is none of this id."""
    row = conduct.the_enquiry(read, id, clock.today())
    if row is None:
        return None
    return EnquiryAnswer(
        row,
        casework.why_set_aside(read, id),
        nameable(read),
        casework.case_choices(read),
        casework.shown_names(read, revealed),
    )


def _reopen(enquiry: str, seen: int, values: forms.Values) -> Command:
    return conduct.ReopenEnquiry(enquiry, seen, values["reason"])


def _case_links(answer: EnquiryAnswer) -> tuple[Link, ...]:
    details = {each.id: each.detail for each in answer.cases}
    return tuple(Link(case, answer.shown.get(case, ""), details.get(case, "")) for case in answer.row.cases)
