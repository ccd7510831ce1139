"""The key cases as a list of cards: filter, choose, add."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Current, Desk, Place
from ui.cases.case_cards import card_of, matches
from ui.cases.case_form import CaseForm
from ui.look import Look
from ui.widgets.buttons import plain_button
from ui.widgets.card_list import Card, CardList
from ui.widgets.empty_state import EmptyState
from ui.widgets.find_bar import FilterField
from ui.widgets.pane_heading import PaneHeading
from workbench import casework
from workbench.casework import CaseListRow
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused, StoreTrouble

_NOTHING: Final = "No key cases yet. A key case is one child or family that the allegations speak of."
_SHOWING: Final = ("case", "case_person", "person", "event", "event_case", "interview", "interview_case")

Answer = tuple[tuple[CaseListRow, ...], Mapping[str, str]]


class CasePane(QWidget):
    """The list at the left. Choosing a case narrows the other panes to it."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName("Key cases")
        self.setProperty("surface", "panel")
        self._look, self._desk, self._current = look, desk, current
        self._cards: tuple[Card, ...] = ()
        self._heading = PaneHeading(look, "Key cases")
        self._filter = FilterField("Filter the cases", "Filter by word, risk, status")
        self._list = CardList(look, "Key cases")
        self._nothing = EmptyState(_NOTHING, "Add a case")
        self._form = CaseForm(look)
        self._pages = QStackedWidget()
        self._lay_out()
        self._filter.filtered.connect(self._show_matching)
        self._list.chosen.connect(self._choose)
        self._nothing.primary_chosen.connect(self.add)
        self._form.submitted.connect(lambda _: self._submit())
        self._form.left.connect(self._show_list)
        desk.changed.connect(self._changed)
        current.names.changed.connect(self.refresh)
        current.filtered.connect(lambda filters: self._list.select(filters.case or None))
        self.refresh()

    def refresh(self) -> None:
        """Ask for the cases again."""
        self._desk.ask(_cases_and_names, self._current.names.shown, then=self._show, slot="cases")

    def add(self) -> None:
        """Open the form for a new case."""
        self._pages.setCurrentIndex(2)
        self._form.field("title").setFocus()

    def _submit(self) -> None:
        self._desk.run(self._form.command(), then=self._added, failed=self._refused)

    def _added(self, outcome: Outcome) -> None:
        self._form.set_values({"title": "", "summary": "", "risk_reason": ""})
        self._show_list()
        self._choose(str(outcome.result))

    def _refused(self, error: Refused | StoreTrouble) -> None:
        if isinstance(error, StoreTrouble) or not self._form.refuse(error):
            self._desk.complain(error)

    def _changed(self, outcome: Outcome) -> None:
        if outcome.touches(*_SHOWING, "escalation"):
            self.refresh()

    def _show(self, answer: Answer) -> None:
        rows, shown = answer
        self._cards = tuple(card_of(row, shown) for row in rows)
        self._show_matching(self._filter.text())
        if self._pages.currentIndex() != 2:  # noqa: PLR2004 - the form stays open
            self._show_list()

    def _show_matching(self, words: str) -> None:
        found = [card for card in self._cards if matches(card, words)]
        self._list.show_cards(found)
        self._list.select(self._current.filters.case or None)
        all_of_them = len(found) == len(self._cards)
        self._heading.show_amount(f"{len(found)}" if all_of_them else f"{len(found)} of {len(self._cards)}")

    def _show_list(self) -> None:
        self._pages.setCurrentIndex(0 if self._cards else 1)

    def _choose(self, case: str) -> None:
        self._current.select(Place("case", case))
        self._current.narrow(case=case)

    def _lay_out(self) -> None:
        add = plain_button("Add")
        add.setAccessibleName("Add a case")
        add.clicked.connect(self.add)
        self._heading.add_widget(add)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        field = QVBoxLayout()
        field.setContentsMargins(16, 0, 16, 4)
        field.addWidget(self._filter)
        column.addLayout(field)
        column.addWidget(self._list, 1)
        for page in (listed, self._nothing, _scrolled(self._form)):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._pages, 1)


def _cases_and_names(read: Any, revealed: Mapping[str, str]) -> Answer:
    return casework.case_list(read), casework.shown_names(read, revealed)


def _scrolled(form: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(16, 8, 16, 16)
    inside.addWidget(form)
    area.setWidget(holder)
    return area
