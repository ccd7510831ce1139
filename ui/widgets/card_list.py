"""A list of cards, such as the key cases: which, how grave, what happened, how much, what is overdue."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.look import Look
from ui.widgets.card_painter import CardPainter
from ui.widgets.chip import ChipTone

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Card:
    """One row of a card list: a line, under it `summary`, `facts` and `counts` where there is any to say.

    `alarm` is a last line that must be seen (at most one, only if needed). Cards of one `group` stand under
    each other with its words above the first. `depth` sets its words in under those of a whole before it.
    `badge_below` puts the badge beside the second line, where a long title would have no room left by it.
    """

    id: str
    number: str
    title: str
    summary: str = ""
    counts: str = ""
    badge: str = ""
    tone: ChipTone = "accent"
    alarm: str = ""
    facts: str = ""
    group: str = ""
    depth: int = 0
    badge_below: bool = False

    def in_words(self) -> str:
        """The whole card as a screen reader says it."""
        told = (self.summary, self.facts, self.counts, self.alarm, self.group)
        parts = (self.number, self.title, self.badge, *told)
        return ". ".join(part for part in parts if part)


class CardModel(QAbstractListModel):
    """The cards known so far of `total`, in the order in which they were asked for.

    Signals: `more_wanted` with the number of cards known, when the reader comes near the end of them.
    """

    more_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[Card] = []
        self._total = 0
        self._asked_at = -1

    def show(self, cards: Iterable[Card], total: int | None = None) -> None:
        """Show other cards, the first of `total` (all of them if no total is given)."""
        self.beginResetModel()
        self._cards = list(cards)
        self._total = len(self._cards) if total is None else total
        self._asked_at = -1
        self.endResetModel()

    def add(self, cards: Iterable[Card]) -> None:
        """Add the next cards."""
        more = list(cards)
        if more:
            known = len(self._cards)
            self.beginInsertRows(QModelIndex(), known, known + len(more) - 1)
            self._cards.extend(more)
            self.endInsertRows()

    def canFetchMore(self, parent: _Index = QModelIndex()) -> bool:  # noqa: B008 (Qt's own default)
        known = len(self._cards)
        return not parent.isValid() and known < self._total and known != self._asked_at

    def fetchMore(self, _: _Index = QModelIndex()) -> None:  # noqa: B008 (Qt's own default)
        self._asked_at = len(self._cards)
        self.more_wanted.emit(self._asked_at)

    def cards(self) -> tuple[Card, ...]:
        """All that are known, in their order."""
        return tuple(self._cards)

    def card(self, index: _Index) -> Card:
        """The card at an index of this model."""
        return self._cards[index.row()]

    def group_above(self, index: _Index) -> str:
        """The words of the group that begins with the card at an index; "" if it goes on with one."""
        group = self.card(index).group
        goes_on = index.row() > 0 and self._cards[index.row() - 1].group == group
        return "" if goes_on else group

    def row_of(self, id: str | None) -> int:
        """The row of a card, or -1 if it is not among these."""
        return next((row for row, card in enumerate(self._cards) if card.id == id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.card(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{card.number} {card.title}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            first = f"{card.number} {card.title}".strip()
            return "\n".join(filter(None, (first, card.summary, card.facts, card.counts)))
        return card.in_words() if role == Qt.ItemDataRole.AccessibleTextRole else None


class CardList(QListView):
    """Cards to choose from with mouse or keyboard; the chosen one stays chosen when the cards are shown anew.

    Signals: `chosen` with the id when the person selects another card, or the same again by Space or a click,
    `opened` with it on Enter or double click, `more_wanted` with the number of cards known: the answer is
    `add_cards`.
    """

    chosen = Signal(str)
    opened = Signal(str)
    more_wanted = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._silent = False
        self._cards = CardModel()
        self._cards.more_wanted.connect(self.more_wanted)
        self.setModel(self._cards)
        self._painter = CardPainter(look, self)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._choose)
        self.clicked.connect(self._choose)
        self.activated.connect(lambda index: self.opened.emit(self._cards.card(index).id))
        look.changed.connect(self.doItemsLayout)

    def show_cards(self, cards: Iterable[Card], total: int | None = None) -> None:
        """Show other cards, the first of `total`; the one selected stays so if it is among them. Silent."""
        selected, at = self.selected(), self.verticalScrollBar().value()
        self._silent = True
        self._cards.show(cards, total)
        self.select(selected)
        self.verticalScrollBar().setValue(at)

    def add_cards(self, cards: Iterable[Card]) -> None:
        """Add the next cards."""
        self._cards.add(cards)

    def shown(self) -> tuple[Card, ...]:
        """The cards known so far."""
        return self._cards.cards()

    def record_at(self, at: QPoint) -> str:
        """The id of the card at a point of this widget, "" for none."""
        index = self.indexAt(self.viewport().mapFrom(self, at))
        return self._cards.card(index).id if index.isValid() else ""

    def known(self) -> int:
        """How many cards are known so far."""
        return self._cards.rowCount()

    def selected(self) -> str | None:
        """The id of the selected card, if there is one."""
        index = self.currentIndex()
        return self._cards.card(index).id if index.isValid() else None

    def select(self, id: str | None) -> None:
        """Select a card and bring it into view; None, or an id not among the cards, selects none. Silent."""
        row = self._cards.row_of(id)
        if id is not None and id == self.selected():
            return
        index = self._cards.index(row) if row >= 0 else QModelIndex()
        self._silent = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._silent = False
        if row >= 0:
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        before, self._silent = self.currentIndex(), True
        super().focusInEvent(event)
        if not before.isValid():  # Qt takes the first card; coming here by Tab chooses none
            self.setCurrentIndex(QModelIndex())
        self._silent = False

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._silent:
            self.chosen.emit(self._cards.card(index).id)
