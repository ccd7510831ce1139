"""The card of the event that is picked, under the timeline: what, when as told, how well it is known."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.chronology.event_words import standing_of, ties_in_words, when_in_words
from ui.look import Look, Role
from ui.widgets import Chip, plain_button
from ui.widgets.label import CutLabel
from workbench.casework import EventCard
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, listed

_ACTS: Final = ("Open", "Correct the date…", "A fortnight around it")


class EventCardStrip(QFrame):
    """Two lines and what can be done. Signals: `opened`, `redating` and `around`, each with the id."""

    opened = Signal(str)
    redating = Signal(str)
    around = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("The event that is picked")
        self.setProperty("edge", "top")
        self._id = ""
        self._title, self._state = CutLabel("", Role.BODY_STRONG), Chip("")
        self._when, self._rest = CutLabel("", Role.NOTE), CutLabel("", Role.NOTE, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(8)
        layout.addWidget(self._words(look), 1)
        for words, signal in zip(_ACTS, (self.opened, self.redating, self.around), strict=True):
            button = plain_button(words)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self._id))
            layout.addWidget(button)
        self.hide()

    def show_card(self, card: EventCard | None) -> None:
        """Show an event, or nothing."""
        self.setVisible(card is not None)
        if card is None:
            return
        row = card.details.event
        self._id = row.id
        self._title.setText(render(row.title, card.shown))
        self._state.say(*standing_of(row))
        self._when.setText(when_in_words(row.date))
        self._rest.setText(_rest_in_words(card))

    def words(self) -> str:
        """What the card says."""
        return f"{self._title.text()}. {self._when.text()}. {self._rest.text()}"

    def _words(self, look: Look) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for parts in ((self._title, self._state), (self._when, self._rest)):
            row = QHBoxLayout()
            row.setSpacing(look.px(8))
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        return holder


def _rest_in_words(card: EventCard) -> str:
    """The words in which the date was told, what it belongs to, what it rests on."""
    date = card.details.event.date
    told = f"told as “{date.words}”" if date.words and date.known() and date.words != date.in_words() else ""
    against = f"accounts contradict on {listed(card.open)}" if card.open else ""
    accounts = against or (count(card.accounts, "account") if card.accounts else "")
    sources = count(len(card.sources), "source") if card.sources else "no source"
    return " · ".join(filter(None, (told, ties_in_words(card.details, card.shown), accounts, sources)))
