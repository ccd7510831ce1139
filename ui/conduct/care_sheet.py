"""The sheet of one entry of the care and retaliation log, which no export can contain."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.conduct import care_forms as forms
from ui.conduct.care_words import facts_of, state_of, title_of
from ui.look import Look
from ui.record import Naming, SettingAside, Sheet, SheetPane, nameable
from ui.widgets import Link
from workbench import casework, conduct
from workbench.casework import Choice
from workbench.conduct import CareRow
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.wording import day

_NOTHING: Final = "Choose an entry from the care log, or add one with Ctrl+N, W."
_NEVER: Final = "No report, no letter and no edition can contain this log."
_NOTHING_DONE: Final = "Nothing was done about it yet."
_NOT_ENDED: Final = "It has not ended yet."
_ASIDE: Final = "For an entry that was made by mistake."


@dataclass(frozen=True, slots=True)
class CareAnswer:
    """An entry, why it was set aside, and who can be named in it."""

    row: CareRow
    aside: str | None
    choices: tuple[Choice, ...]
    shown: Mapping[str, str]


class CareSheet(SheetPane):
    """One entry at a time."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        sheet = Sheet("Care log", "care_entry", care_answer, ("care_entry", "person"), _NOTHING)
        super().__init__(look, desk, current, sheet)
        self._row: CareRow | None = None
        self._names: list[Naming] = []
        self._add_entry(look)
        self._add_ending(look)
        self._setting_aside = SettingAside(self, _ASIDE, conduct.SetAsideCareEntry)

    def show_answer(self, answer: CareAnswer) -> None:
        """Show an entry."""
        row = self._row = answer.row
        shown = answer.shown
        self.show_heading(title_of(row, shown), _NEVER, "Never exported", "warn")
        for naming in self._names:
            naming.offer(answer.choices, shown)
        self._days.show_facts(facts_of(row))
        self._days.show_state(*((row.standing, "danger") if row.standing else state_of(row)))
        self._days.offer("" if row.closed_on else "Change")
        self._editing.show(row.id, row.revision, forms.care_values(row))
        self._noticed.show_words(row.noticed, shown)
        self._done.show_words(row.action, shown, _NOTHING_DONE)
        self._show_ending(row, shown)
        self._person.show_links((_person_link(answer),))
        self._setting_aside.show(answer.aside)

    def _show_ending(self, row: CareRow, shown: Mapping[str, str]) -> None:
        self._ending.show_words(row.outcome, shown, _NOT_ENDED)
        self._ending.show_state(f"Closed {day(row.closed_on)}" if row.closed_on else "", "ok")
        self._ending.offer("Reopen" if row.closed_on else "Close the entry")

    def _add_entry(self, look: Look) -> None:
        form = forms.CareForm(look)
        self._names.append(Naming(form, self.desk, self.current))
        self._days = self.add_section("The entry", "Change")
        self._editing = self.edits(self._days, form, forms.change)
        self._noticed = self.add_section("What was noticed, or offered")
        self._done = self.add_section("What was done about it")

    def _add_ending(self, look: Look) -> None:
        self._close_form = forms.CloseForm(look)
        self._names.append(Naming(self._close_form, self.desk, self.current))
        self._ending = self.add_section("How it ended", "Close the entry")
        self._ending.acted.connect(self._close_or_reopen)
        self.sends_there(self._ending, self._close_form, self._close)
        self._person = self.add_section("Person")

    def _close_or_reopen(self) -> None:
        if self._row is not None and self._row.closed_on is not None:
            self.desk.run(conduct.ReopenCareEntry(self.id, self._row.revision))
        else:
            self._ending.open_form(self._close_form)

    def _close(self, values: forms.Values) -> Command:
        return forms.close(self.id, self._row.revision if self._row else 0, values)


def care_answer(read: Any, id: str, revealed: Mapping[str, str]) -> CareAnswer | None:
    """An entry of the log; None if there is none of this id."""
    row = conduct.the_care_entry(read, id, clock.today())
    if row is None:
        return None
    return CareAnswer(
        row,
        casework.why_set_aside(read, id),
        nameable(read),
        casework.shown_names(read, revealed),
    )


def _person_link(answer: CareAnswer) -> Link:
    details = {each.id: each.detail for each in answer.choices}
    person = answer.row.person
    return Link(person, answer.shown.get(person, ""), details.get(person, ""))
