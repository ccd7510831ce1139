"""The list of a room: title and count, a filter, an order, short rows, and what to do when it is empty."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ui.look import Look
from ui.widgets.buttons import IconButton, plain_button
from ui.widgets.card_list import Card, CardList
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import ChoiceField
from ui.widgets.filter_chips import FilterChips
from ui.widgets.find_bar import FilterField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.focus_passing import focus_page
from ui.widgets.pane_heading import PaneHeading

PAGE: Final = 200
AT_ONCE: Final = 40  # more than are seen, and so quickly made that they keep up with typing
_NO_MATCH: Final = "Nothing in this list matches the filter."


@dataclass(frozen=True, slots=True)
class ListWords:
    """What a list says: its title, the hint in its filter, its orders (name and words), and when it is empty.

    `nothing` is a sentence; `add` and `add_else` are the words of its buttons, "" for none. `narrowings` are
    parts of the list to choose from (name and words), the whole first; none where it has no parts. `groups`
    are what its rows can be grouped by, `table` what the rows of a table are that can be added here.
    """

    title: str
    hint: str
    nothing: str
    orders: tuple[tuple[str, str], ...]
    add: str = ""
    add_else: str = ""
    narrowings: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    table: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows a list asks for: words typed, the order, the page, the part chosen, and the groups."""

    words: str
    order: str
    offset: int
    limit: int
    narrowed: str = ""
    group: str = ""


class RecordList(QWidget):
    """Rows to filter, sort and choose from; it holds a page at a time, so 100,000 rows are no more than 200.

    Signals: `wanted` with a Wanted, answered by `show_rows`; `chosen` and `opened` with the id of a row;
    `add_wanted` and `add_else_wanted` when a new record is to be made; `table_wanted` with what it holds;
    `arranged` with the order and the groups when the person chose others; `counted` when rows are shown.
    """

    wanted = Signal(object)
    chosen = Signal(str)
    opened = Signal(str)
    add_wanted = Signal()
    add_else_wanted = Signal()
    table_wanted = Signal(str)
    arranged = Signal(str, str)
    counted = Signal()

    def __init__(self, look: Look, words: ListWords) -> None:
        super().__init__()
        self.setAccessibleName(words.title)
        self.setProperty("surface", "panel")
        self._look, self._words = look, words
        self.hides_all = False
        self._order, self._group = words.orders[0][0], ""
        self._part = ChoiceField(f"Which of these: {words.title}", words.narrowings)
        self._part.narrow()
        self.heading = PaneHeading(look, words.title)
        self.filters = FilterChips(FlowLayout())
        self.filter = FilterField(f"Filter: {words.title}", words.hint)
        self.cards = CardList(look, words.title)
        self._nothing = EmptyState(words.nothing, words.add, words.add_else)
        self._no_match = EmptyState(_NO_MATCH, "Clear the filter")
        self._arrangements: list[QAction] = []
        self._pages = QStackedWidget()
        self._tools = QVBoxLayout()
        self._lay_out()
        self._connect()

    def focusInEvent(self, event: QFocusEvent) -> None:
        focus_page(self._pages, event)

    def refresh(self) -> None:
        """Ask for the rows again, as many as are known now."""
        self._ask(0, max(self.cards.known(), PAGE))

    def show_rows(self, wanted: Wanted, rows: Iterable[Card], total: int, everything: int) -> None:
        """Show the rows that were wanted: `total` match the filter, of `everything` there is."""
        if wanted.offset:
            self.cards.add_cards(rows)
            return
        self.cards.show_cards(rows, total)
        self.heading.show_amount(f"{total:,}" if total == everything else f"{total:,} of {everything:,}")
        self.hides_all = bool(everything and not total)
        page = self.cards if total else self._no_match if everything else self._nothing
        self._pages.setCurrentWidget(page)
        self.counted.emit()

    def select(self, id: str | None) -> None:
        """Show which row is selected; nothing is emitted."""
        self.cards.select(id)

    def selected(self) -> str | None:
        """The id of the selected row, if there is one."""
        return self.cards.selected()

    def add_tool(self, tool: QWidget) -> None:
        """Add a control under the filter field, such as a choice of one kind of row."""
        self._tools.addWidget(tool)

    def narrow(self, name: str) -> None:
        """Show one part of the list, by its name among the narrowings."""
        self._part.set_value(name)
        self._ask(0)

    def clear_filter(self) -> None:
        """Show every row again."""
        if self._words.narrowings:
            self.narrow(self._words.narrowings[0][0])
        self.filter.clear()

    def _ask(self, offset: int, limit: int = PAGE) -> None:
        part = self._part.value() if self._words.narrowings else ""
        words = self.filter.text().strip()
        self.wanted.emit(Wanted(words, self._order, offset, limit, part, self._group))

    def sort(self, order: str) -> None:
        """Show the rows in another order."""
        self.arrange(order, self._group)
        self.arranged.emit(self._order, self._group)

    def group(self, group: str) -> None:
        """Show the rows in groups, or with "" in none."""
        self.arrange(self._order, group)
        self.arranged.emit(self._order, self._group)

    def arrange(self, order: str, group: str) -> None:
        """Show the rows in an order and in groups; nothing is done where either is not known."""
        known = {name for name, _ in self._words.orders}, {"", *(name for name, _ in self._words.groups)}
        if order not in known[0] or group not in known[1] or (order, group) == (self._order, self._group):
            return
        self._order, self._group = order, group
        for action in self._arrangements:
            action.setChecked(action.data() == (order if action.property("order") else group))
        self.refresh()

    def _connect(self) -> None:
        self.filter.filtered.connect(lambda _: self._ask(0, AT_ONCE))
        self._part.edited.connect(lambda: self._ask(0))
        self.cards.chosen.connect(self.chosen)
        self.cards.opened.connect(self.opened)
        self.cards.more_wanted.connect(self._ask)
        self._nothing.primary_chosen.connect(self.add_wanted)
        self._nothing.plain_chosen.connect(self.add_else_wanted)
        self._no_match.primary_chosen.connect(self.clear_filter)

    def _lay_out(self) -> None:
        if self._words.add:
            add = plain_button("Add")
            add.setAccessibleName(self._words.add)
            add.clicked.connect(self.add_wanted)
            self.heading.add_widget(add)
        if self._words.table:
            table = IconButton(self._look, "table", f"Paste or open a table of {self._words.table}")
            table.clicked.connect(lambda: self.table_wanted.emit(self._words.table))
            self.heading.add_widget(table)
        row = QHBoxLayout()
        row.addWidget(self.filter, 1)
        if len(self._words.orders) > 1:
            row.addWidget(self._orders())
        self._tools.addLayout(row)
        self._tools.addWidget(self.filters)
        self._tools.addWidget(self._part)
        if not self._words.narrowings:
            self._part.hide()
        self._tools.setContentsMargins(16, 0, 16, 8)
        self._tools.setSpacing(8)
        for page in (self.cards, self._nothing, self._no_match):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addLayout(self._tools)
        layout.addWidget(self._pages, 1)

    def _orders(self) -> QToolButton:
        button = IconButton(self._look, "sort", f"Order: {self._words.title}")
        menu = QMenu(button)
        ordering = _choices(menu, self._words.orders)
        ordering.triggered.connect(lambda action: self.sort(action.data()))
        for action in ordering.actions():
            action.setProperty("order", True)
        self._arrangements = ordering.actions()
        if self._words.groups:
            menu.addSeparator()
            grouping = _choices(menu, (("", "Not in groups"), *self._words.groups))
            grouping.triggered.connect(lambda action: self.group(action.data()))
            self._arrangements += grouping.actions()
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button


def _choices(menu: QMenu, choices: Iterable[tuple[str, str]]) -> QActionGroup:
    """Actions of which one is checked, at first the first."""
    group = QActionGroup(menu)
    for name, words in choices:
        action = menu.addAction(words)
        action.setData(name)
        action.setCheckable(True)
        action.setChecked(group.checkedAction() is None)
        group.addAction(action)
    return group
