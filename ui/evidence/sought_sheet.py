"""The sheet of one search in vain: what, where, how thoroughly, and whether it turned up after all."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.evidence import request_forms as forms
from ui.evidence import request_words as words
from ui.evidence.exhibit_words import first_upper
from ui.look import Look
from ui.record import Naming, SettingAside, Sheet, SheetPane
from ui.widgets import Link
from workbench import casework, evidence
from workbench.casework import Choice
from workbench.evidence import SoughtRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import day

_NOTHING: Final = "Choose a search from the list, or record one with Ctrl+N, L."
_NOT_FOUND: Final = "Not found to this day."
_ASIDE: Final = "A search entered by mistake leaves the list."


@dataclass(frozen=True, slots=True)
class SoughtAnswer:
    """Everything the sheet shows of a search in vain."""

    row: SoughtRow
    people: tuple[Choice, ...]
    exhibits: tuple[Choice, ...]
    shown: Mapping[str, str]


class SoughtSheet(SheetPane):
    """One search at a time."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        kinds = ("sought", "exhibit", "person")
        super().__init__(look, desk, current, Sheet("Search", "sought", sought_answer, kinds, _NOTHING))
        self._what = self.add_section("What was looked for", "Change")
        self.form = forms.SoughtForm(look)
        self._editing = self.edits(self._what, self.form, forms.change_sought)
        self._naming = Naming(self.form, desk, current)
        self._turned_up = self.add_section("Turned up after all", "Link")
        self.found = forms.FoundForm(look)
        self._editing_found = self.edits(self._turned_up, self.found, forms.change_sought)
        self.found.exhibits.making_wanted.connect(lambda typed, then: current.make("exhibit", typed, then))
        self.add_links()
        self.aside = SettingAside(self, _ASIDE, evidence.SetAsideSought)

    def show_answer(self, answer: SoughtAnswer) -> None:
        """Show a search."""
        row, shown = answer.row, answer.shown
        state = "Set aside" if row.set_aside_reason else "Turned up" if row.found else ""
        line = " · ".join((render(row.place, shown), first_upper(row.extent), day(row.looked_on)))
        self.show_heading(render(row.what, shown), line, state, "warn" if row.set_aside_reason else "ok")
        self._naming.offer(answer.people, shown)
        self.found.exhibits.offer((each.id, each.shown, each.detail) for each in answer.exhibits)
        self._what.show_facts(words.sought_facts(row, shown))
        self._editing.show(row.id, row.revision, forms.sought_values(row))
        found = [each for each in answer.exhibits if each.id == row.found]
        self._turned_up.show_links((Link(each.id, each.shown, each.detail) for each in found), _NOT_FOUND)
        self._editing_found.show(row.id, row.revision, {"found": (row.found,) if row.found else ()})
        self.aside.show(row.set_aside_reason or None)


def sought_answer(read: Any, id: str, revealed: Mapping[str, str]) -> SoughtAnswer | None:
    """A search in vain with what it can name; None if there is none of this id."""
    row = evidence.the_sought(read, id)
    if row is None:
        return None
    return SoughtAnswer(
        row,
        casework.person_choices(read),
        casework.exhibits_to_choose(read, revealed),
        casework.shown_names(read, revealed),
    )
