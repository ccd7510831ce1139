"""The sheet of one request for material: what is asked for, what came of it day by day, and what came in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.evidence import request_forms as forms
from ui.evidence import request_words as words
from ui.look import Look
from ui.record import Naming, PuttingBack, SettingAside, Sheet, SheetPane
from ui.widgets import Form, Link, LinkPicker
from workbench import casework, evidence
from workbench.casework import Choice, SetAsideRow
from workbench.evidence import RequestRow, StepRow
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import kind_of
from workbench.kernel.wording import day

_NOTHING: Final = "Choose a request from the list, or make one with Ctrl+N, R."
_NO_STEP: Final = "No answer yet, and not chased yet."
_NOTHING_CAME: Final = "No exhibit came of it yet."
_SHOWING: Final = ("material_request", "request_step", "request_exhibit", "exhibit", "person")
_ASIDE: Final = "A request entered by mistake leaves the list; one no longer needed is withdrawn instead."


@dataclass(frozen=True, slots=True)
class RequestAnswer:
    """Everything the sheet shows of a request."""

    row: RequestRow
    people: tuple[Choice, ...]
    exhibits: tuple[Choice, ...]
    aside: tuple[SetAsideRow, ...]
    shown: Mapping[str, str]


class RequestSheet(SheetPane):
    """One request at a time."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        sheet = Sheet("Request", "material_request", request_answer, _SHOWING, _NOTHING)
        super().__init__(look, desk, current, sheet)
        self.row: RequestRow | None = None
        self._step: StepRow | None = None
        self._add_what(look)
        self._add_steps(look)
        self._add_came(look)
        self._back = PuttingBack(self)
        self.add_links()
        forms_here = (self.what, self.chase, self.answer, self.withdraw, self.step)
        self._naming = tuple(Naming(form, desk, current) for form in forms_here)
        self._naming[0].picks(self.what.person)
        self.aside = SettingAside(self, _ASIDE, evidence.SetAsideRequest)

    def show_answer(self, answer: RequestAnswer) -> None:
        """Show a request."""
        row, shown = answer.row, answer.shown
        self.row = row
        title = f"Request {row.number}"
        self.show_heading(title, words.request_line(row, shown), *words.request_state(row))
        for naming in self._naming:
            naming.offer(answer.people, shown)
        exhibits = tuple((each.id, each.shown, each.detail) for each in answer.exhibits)
        for picker in self._exhibit_pickers:
            picker.offer(exhibits)
        self._what.show_facts(words.request_facts(row, shown))
        self._editing.show(row.id, row.revision, forms.request_values(row))
        self._steps.show_links((words.step_link(step, shown) for step in row.steps), _NO_STEP)
        came = [each for each in answer.exhibits if each.id in row.exhibits]
        self._came.show_links((Link(each.id, each.shown, each.detail) for each in came), _NOTHING_CAME)
        self._editing_came.show(row.id, row.revision, {"exhibits": row.exhibits})
        self.aside.show(row.set_aside_reason or None)
        self._back.show(answer.aside, shown)

    def open_link(self, id: str) -> None:
        """Go to a linked record; a step is none: the form that puts it right opens."""
        if self._back.opens(id):
            return
        if kind_of(id) != "request_step" or self.row is None:
            super().open_link(id)
            return
        self._step = next(step for step in self.row.steps if step.id == id)
        self._steps.open_form(self.step)
        self.step.set_values({"words": self._step.words, "on": day(self._step.on), "reason": ""})

    def _add_what(self, look: Look) -> None:
        self._what = self.add_section("What is asked for", "Change")
        self.what = forms.RequestForm(look)
        self._editing = self.edits(self._what, self.what, forms.change_request)

    def _add_steps(self, look: Look) -> None:
        self._steps = self.add_section("What came of it")
        self.chase, self.answer = forms.ChaseForm(look), forms.AnswerForm(look)
        self.withdraw, self.step = forms.WithdrawForm(look), forms.StepForm(look)
        self._opens("Chased", self.chase, self._chased)
        self._opens("Record the answer", self.answer, self._answered)
        self._opens("Withdraw", self.withdraw, self._withdrawn)
        self.sends_there(self._steps, self.step, lambda values: forms.change_step(self._step, values))

    def _add_came(self, look: Look) -> None:
        self._came = self.add_section("What came", "Link")
        self.came = forms.CameForm(look)
        self._editing_came = self.edits(self._came, self.came, self._change_came)
        self._exhibit_pickers: tuple[LinkPicker, ...] = (self.came.exhibits, self.answer.exhibits)
        for picker in self._exhibit_pickers:
            picker.making_wanted.connect(lambda typed, then: self.current.make("exhibit", typed, then))

    def _opens(self, words_: str, form: Form, command: Any) -> None:
        self.add_action(words_).clicked.connect(lambda: self._steps.open_form(form))
        self.sends_there(self._steps, form, command)

    def _chased(self, values: forms.Values) -> Command:
        return evidence.ChaseRequest(self.id, self._seen(), **forms.days(values, "on"))

    def _answered(self, values: forms.Values) -> Command:
        return evidence.RecordAnswer(self.id, self._seen(), **forms.days(values, "on"))

    def _withdrawn(self, values: forms.Values) -> Command:
        return evidence.WithdrawRequest(self.id, self._seen(), **forms.days(values, "on"))

    def _change_came(self, _: str, __: int, values: forms.Values) -> Command:
        assert self.row is not None  # noqa: S101 - the form is shown only with a request
        return forms.change_came(self.row, values)

    def _seen(self) -> int:
        return self.row.revision if self.row else 0


def request_answer(read: Any, id: str, revealed: Mapping[str, str]) -> RequestAnswer | None:
    """A request with what it can name; None if there is none of this id."""
    row = evidence.the_request(read, id, clock.today())
    if row is None:
        return None
    return RequestAnswer(
        row,
        casework.person_choices(read),
        casework.exhibits_to_choose(read, revealed),
        casework.set_aside_within(read, id),
        casework.shown_names(read, revealed),
    )
