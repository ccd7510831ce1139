"""The escalations of one case: each with what was done so far, what is still missing, and its next step."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.cases import case_forms as forms
from ui.cases.case_words import escalation_facts, escalation_title, moment_words, standing_of
from ui.look import Look
from ui.record import Naming, Sending
from ui.widgets import Form, SheetSection, TextField
from workbench import cases
from workbench.cases import EscalationRow
from workbench.casework import Choice
from workbench.kernel import clock
from workbench.kernel.commands import Command

if TYPE_CHECKING:
    from ui.cases.case_sheet import CaseSheet

_TELL, _ACKNOWLEDGE, _CLOSE = "Record who was told", "Record the acknowledgement", "Record the outcome"


class Escalations(QWidget):
    """The escalations under each other, the open ones first."""

    def __init__(self, sheet: "CaseSheet", look: Look) -> None:
        super().__init__()
        self._sheet, self._look = sheet, look
        self._sections: dict[str, EscalationSection] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(16))

    def show_rows(
        self, rows: tuple[EscalationRow, ...], choices: Iterable[Choice], shown: Mapping[str, str]
    ) -> None:
        """Show these escalations."""
        offered = tuple(choices)
        for id in set(self._sections) - {row.id for row in rows}:
            section = self._sections.pop(id)
            section.hide()
            section.deleteLater()
        for at, row in enumerate(rows):
            section = self._section(row)
            section.show_row(row, offered, shown)
            self._column.insertWidget(at, section)
        self.setVisible(bool(rows))

    def sections(self) -> tuple["EscalationSection", ...]:
        """One section for each escalation."""
        return tuple(self._sections.values())

    def keep_all(self) -> None:
        """Keep what is typed in the forms that are open."""
        for section in self._sections.values():
            section.keep()

    def _section(self, row: EscalationRow) -> "EscalationSection":
        if row.id not in self._sections:
            self._sections[row.id] = EscalationSection(self._sheet, self._look, row)
        return self._sections[row.id]


class EscalationSection(SheetSection):
    """One escalation; its button is the next step, with the time set."""

    def __init__(self, sheet: "CaseSheet", look: Look, row: EscalationRow) -> None:
        super().__init__(look, escalation_title(row))
        self.row = row
        self._sheet = sheet
        self._names: list[Naming] = []
        self._sendings: list[Sending] = []
        self._steps: dict[str, tuple[Form, Sending, str]] = {}
        self._step = _TELL
        self._add_steps(look)
        self._change_form = forms.EscalationForm(look)
        self._changing = self._sends(
            self._change_form, lambda values: forms.change_escalation(self.row, values)
        )
        self._set_aside = Form(look, "Set aside", submit="Set the escalation aside", leave="Cancel")
        self._set_aside.add("reason", "Why", TextField("Why"), "For one that was entered by mistake.")
        self._sends(self._set_aside, lambda values: cases.SetAsideEscalation(self.row.id, values["reason"]))
        self._next = self.add_act(_TELL)
        self._next.clicked.connect(self._open_step)
        self._change = self.add_act("Change")
        self._change.clicked.connect(self._open_change)
        self.add_act("Set aside…").clicked.connect(lambda: self.open_form(self._set_aside))

    def show_row(self, row: EscalationRow, choices: Iterable[Choice], shown: Mapping[str, str]) -> None:
        """Show the escalation as it is now."""
        self.row = row
        offered = tuple(choices)
        for naming in self._names:
            naming.offer(offered, shown)
        self.show_state(*standing_of(row))
        self.show_facts(escalation_facts(row, shown))
        self._step = _next_step(row)
        self._next.setText(self._step)
        self._next.setAccessibleName(f"{self._step}: {self.accessibleName()}")
        for button in (self._next, self._change):
            button.setVisible(bool(self._step))

    def keep(self) -> None:
        """Keep what is typed in a form that is open."""
        for sending in self._sendings:
            sending.keep_if_begun()

    def _add_steps(self, look: Look) -> None:
        tell = forms.ToldForm(look)
        sending = self._sends(tell, lambda values: forms.change_escalation(self.row, values))
        self._steps[_TELL] = tell, sending, "told_at"
        acknowledge = forms.AcknowledgedForm(look)
        sending = self._sends(acknowledge, lambda values: forms.acknowledge(self.row, values))
        self._steps[_ACKNOWLEDGE] = acknowledge, sending, "at"
        outcome = forms.OutcomeForm(look)
        sending = self._sends(outcome, lambda values: forms.close(self.row, values))
        self._steps[_CLOSE] = outcome, sending, "at"

    def _sends(self, form: Form, command: Callable[[forms.Values], Command]) -> Sending:
        self._names.append(Naming(form, self._sheet.desk, self._sheet.current))
        form.refused.connect(lambda: self.open_form(form))
        sending = Sending(form, self._sheet.desk, command, f"{self.row.id}/{form.accessibleName()}")
        self._sendings.append(sending)
        return sending

    def _open_step(self) -> None:
        form, sending, time = self._steps[self._step]
        sending.begin_at(sending.place, {time: moment_words(clock.now())})
        self.open_form(form)

    def _open_change(self) -> None:
        self._changing.begin_at(self._changing.place, forms.escalation_values(self.row))
        self.open_form(self._change_form)


def _next_step(row: EscalationRow) -> str:
    if row.closed_at is not None:
        return ""
    if row.told_at is None:
        return _TELL
    return _ACKNOWLEDGE if row.acknowledged_at is None else _CLOSE
