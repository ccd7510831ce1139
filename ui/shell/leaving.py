"""Lets the window go only when everything typed is kept; else it asks, on a page that shows no word of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QPushButton

from ui.bridge import Desk
from ui.look import Look
from ui.shell.card_page import CardPage
from ui.widgets import plain_button, primary_button
from workbench import keeping
from workbench.kernel.errors import StoreTrouble
from workbench.kernel.wording import count

_HEADING: Final = "Not everything is saved"
_EXPLANATION: Final = (
    "Words that were typed cannot be kept in the casebook at the moment. They are still in the window, which "
    "therefore stays open behind this page. Everything recorded before is safe."
)
_BUSY: Final = StoreTrouble("The casebook is still at work.", "Wait a moment, then try again.")
_AGAIN_MILLISECONDS: Final = 10_000


class Leaving(QObject):
    """What stands between a wish to close or lock and the end of the window.

    Where the window is `to_lock`, there is no way back into it from the page, and it is tried again every ten
    seconds. Signals: `again` when leaving is to be tried again, `stayed` when the person goes back.
    """

    again = Signal()
    stayed = Signal()

    def __init__(self, look: Look, desk: Desk, keep_all: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.to_lock = False
        self._look, self._desk, self._keep_all = look, desk, keep_all
        self._given_up = False
        self._elsewhere: dict[str, str] = {}
        self._page: LeavingPage | None = None
        self._timer = QTimer(self, interval=_AGAIN_MILLISECONDS)
        self._timer.timeout.connect(self.again)

    @property
    def page(self) -> "LeavingPage":
        """The page that asks; made when it is first needed."""
        if self._page is None:
            page = self._page = LeavingPage(self._look)
            page.again.clicked.connect(self.again)
            page.elsewhere.clicked.connect(self._ask_where)
            page.without.clicked.connect(self.give_up)
            page.back.clicked.connect(self.stay)
            page.closed.connect(self.stay)
        return self._page

    def may_leave(self) -> bool:
        """Keep everything that is typed. False: that cannot be done, and the page asks what to do."""
        self._keep_all()
        in_time = self._desk.settle()
        lost = self.unsaved()
        if self._given_up or (in_time and not lost):
            self._end()
            return True
        why = self._desk.why_unkept if in_time else None
        self.page.ask(why or _BUSY, len(lost), to_lock=self.to_lock)
        if self.to_lock:
            self._timer.start()
        return False

    def unsaved(self) -> Mapping[str, str]:
        """What would be lost, by the place where it was typed."""
        unkept = self._desk.unkept
        return {place: words for place, words in unkept.items() if self._elsewhere.get(place) != words}

    def save_in(self, folder: Path) -> None:
        """Save what would be lost to a sealed file in that folder; then leave."""
        unsaved = self.unsaved()
        texts = [keeping.Unsaved(place, words) for place, words in unsaved.items()]

        def _done(_: Path) -> None:
            self.saved_elsewhere(unsaved)
            self.again.emit()

        self._desk.consult(
            lambda casebook: keeping.save_rescue(casebook, texts, folder),
            _done,
            lambda error: self.page.say(str(error)),
        )

    def saved_elsewhere(self, words: Mapping[str, str]) -> None:
        """These words are in a rescue, so that the window need not stay open for them."""
        self._elsewhere.update(words)

    def give_up(self) -> None:
        """Leave without what is typed."""
        self._given_up = True
        self.again.emit()

    def stay(self) -> None:
        """Go back to the window, with everything that is typed; to one that is to lock there is no way."""
        if self.to_lock:
            self.again.emit()
        else:
            self.stayed.emit()
            self.page.hide()

    def _ask_where(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.page, "Choose a folder on another disk")
        if chosen:
            self.save_in(Path(chosen))

    def _end(self) -> None:
        self._timer.stop()
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()


class LeavingPage(CardPage):
    """Says why, and offers to try again, to save elsewhere, to leave without it, and to go back.

    Signals: `closed` when it is closed as a window.
    """

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, _HEADING, _EXPLANATION)
        self.setWindowTitle(_HEADING)
        self.again = primary_button("Try again")
        self.elsewhere = plain_button("Save what is typed elsewhere…")
        self.back = plain_button("Go back to the window")
        self.without = plain_button("")
        for button in (self.again, self.elsewhere, self.back, self.without):
            self.column.addWidget(button)
        self.setFocusProxy(self.again)
        self.resize(look.px(720), look.px(560))

    def ask(self, why: StoreTrouble, places: int, *, to_lock: bool) -> None:
        """Show why leaving waits, and in how many places something is typed."""
        self.back.setVisible(not to_lock)
        _say_on(self.without, "Lock without it" if to_lock else "Close without it")
        lost = f" Typed and not kept: {count(places, 'text')}." if places else ""
        self.say(f"{why}{lost}")
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closed.emit()


def _say_on(button: QPushButton, words: str) -> None:
    button.setText(words)
    button.setAccessibleName(words)
