"""The line under the notes: what the paragraph being written offers, and the keys for who writes it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ui.bridge import Desk
from ui.interviews.keyed_paragraph import KeyedParagraph
from ui.look import Look, Role
from ui.widgets import label, plain_button
from ui.widgets.label import CutLabel
from workbench import casework
from workbench.casework import Offered
from workbench.kernel.date_finding import FoundDate

_PAUSE_MILLISECONDS: Final = 300
_HEIGHT: Final = 32
_KEYS: Final = (
    "Enter next · Alt+1 question, 2 answer, 3 quotation, 4 note · Alt+T time · @ who or what is meant"
)
_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """A reference to put in the place of words, by their place in the stored text."""

    start: int
    end: int
    id: str


class NoteOffers(QFrame):
    """Looks at the words of one paragraph at every pause, and offers references and events.

    Signals: `event_wanted` with the words of a date.
    """

    event_wanted = Signal(str)

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._look = look
        self.setProperty("edge", "top")
        self.setAccessibleName("Offered while typing")
        self._desk = desk
        self._part: KeyedParagraph | None = None
        self._interview = ""
        self._offers: tuple[Offer, ...] = ()
        self._date = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._ask)
        self._keys = CutLabel(_KEYS, Role.NOTE, "muted")
        self._state = label("", Role.NOTE, "muted")
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._keys)
        self._row.addStretch(1)
        self._row.addWidget(self._state)
        self._keep_height()
        look.changed.connect(self._keep_height)

    @property
    def date_words(self) -> str:
        """The words of the first date in the paragraph; nothing if there is none."""
        return self._date

    def watch(self, part: KeyedParagraph, interview: str) -> None:
        """Look at another paragraph."""
        if part is not self._part:
            self._part, self._interview = part, interview
            self._show(Offered((), ()), "")
            self._ask()

    def forget(self) -> None:
        """Look at none, because the notes are another's."""
        self._pause.stop()
        self._part = None
        self._show(Offered((), ()), "")

    def typed(self, part: KeyedParagraph) -> None:
        """Look again when the person pauses."""
        if part is self._part:
            self._state.setText("Typing…")
            self._pause.start()

    def saved(self) -> None:
        """Say that what was typed is safe."""
        self._state.setText("Saved")

    def take_first(self) -> None:
        """Put the first reference that is offered."""
        if self._offers and self._part is not None:
            offer = self._offers[0]
            self._part.text.refer_over(offer.start, offer.end, offer.id)

    def _keep_height(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))

    def _ask(self) -> None:
        part = self._part
        if part is None or part.text.isReadOnly():
            return
        words = part.text.stored_text()
        self._desk.ask(
            casework.offered_in,
            words,
            self._interview,
            then=lambda found: self._take(part, words, found),
            slot="offers",
        )

    def _take(self, part: KeyedParagraph, words: str, found: Offered) -> None:
        if part is self._part and part.text.stored_text() == words:
            self._show(found, words)

    def _show(self, found: Offered, words: str) -> None:
        names = found.names[:_MOST]
        self._offers = tuple(Offer(each.start, each.end, id) for each in names for id in each.persons[:_MOST])
        self._date = _words_of(found.dates[0], words) if found.dates else ""
        if self._part is not None:
            self._part.text.mark_names((each.start, each.end) for each in found.names)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for each in names:
            for id, pseudonym in list(zip(each.persons, each.pseudonyms, strict=True))[:_MOST]:
                self._offer_name(Offer(each.start, each.end, id), words[each.start : each.end], pseudonym)
        if self._date:
            self._offer_event()
        self._keys.setVisible(not self._buttons)

    def _offer_name(self, offer: Offer, words: str, pseudonym: str) -> None:
        key = "  Ctrl+Space" if not self._buttons else ""
        button = plain_button(f"“{words}” is {pseudonym}{key}")
        button.clicked.connect(lambda: self._refer(offer))
        self._add(button)

    def _offer_event(self) -> None:
        button = plain_button(f"Event {self._date}…  Ctrl+Shift+E")
        button.clicked.connect(lambda: self.event_wanted.emit(self._date))
        self._add(button)

    def _add(self, button: QPushButton) -> None:
        self._row.insertWidget(len(self._buttons), button)
        self._buttons.append(button)

    def _refer(self, offer: Offer) -> None:
        if self._part is not None:
            self._part.text.refer_over(offer.start, offer.end, offer.id)
            self._part.text.setFocus()


def _words_of(found: FoundDate, words: str) -> str:
    return words[found.start : found.end]
