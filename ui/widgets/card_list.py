"""A list of cards, such as the key cases: which, how grave, what happened, how much, what is overdue."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.look import Look
from ui.widgets.card_painter import CardPainter
from ui.widgets.chip import ChipTone

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Card:
    """One row of a card list; `alarm` is a third line that must be seen (at most one, only if needed)."""

    id: str
    number: str
    title: str
    summary: str
    counts: str
    badge: str = ""
    tone: ChipTone = "accent"
    alarm: str = ""

    def in_words(self) -> str:
        """The whole card as a screen reader says it."""
        parts = (self.number, self.title, self.badge, self.summary, self.counts, self.alarm)
        return ". ".join(part for part in parts if part)


class CardModel(QAbstractListModel):
    """The cards of a list, in the order in which they were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[Card, ...] = ()

    def show(self, cards: Iterable[Card]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    def card(self, index: _Index) -> Card:
        """The card at an index of this model."""
        return self._cards[index.row()]

    def row_of(self, id: str | None) -> int:
        """The row of a card, or -1 if it is not among these."""
        return next((row for row, card in enumerate(self._cards) if card.id == id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.card(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{card.number} {card.title}"
        return card.in_words() if role == Qt.ItemDataRole.AccessibleTextRole else None


class CardList(QListView):
    """Cards to choose from with mouse or keyboard; the chosen one stays chosen when the cards are shown anew.

    Signals: `chosen` with the id when the person selects another card, `opened` with it on Enter or double
    click.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._silent = False
        self._cards = CardModel()
        self.setModel(self._cards)
        self._painter = CardPainter(look, self)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._choose)
        self.activated.connect(lambda index: self.opened.emit(self._cards.card(index).id))
        look.changed.connect(self.doItemsLayout)

    def show_cards(self, cards: Iterable[Card]) -> None:
        """Show other cards; the one selected stays selected if it is among them. Nothing is emitted."""
        selected, at = self.selected(), self.verticalScrollBar().value()
        self._silent = True
        self._cards.show(cards)
        self.select(selected)
        self.verticalScrollBar().setValue(at)

    def selected(self) -> str | None:
        """The id of the selected card, if there is one."""
        index = self.currentIndex()
        return self._cards.card(index).id if index.isValid() else None

    def select(self, id: str | None) -> None:
        """Select a card and bring it into view; None, or an id not among the cards, selects none. Silent."""
        row = self._cards.row_of(id)
        index = self._cards.index(row) if row >= 0 else QModelIndex()
        self._silent = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._silent = False
        if row >= 0:
            self.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._silent:
            self.chosen.emit(self._cards.card(index).id)
