"""The bar under the top in which the program answers: quietly, without stopping the work."""

from typing import Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look import Look
from ui.widgets.buttons import IconButton, plain_button
from ui.widgets.label import paragraph
from ui.widgets.restyle import restyle
from workbench.kernel.errors import Refused, StoreTrouble

QUIET_MILLISECONDS = 10_000
_UNDO = "Undo"


class MessageBar(QFrame):
    """One message at a time; a newer quiet one replaces an older, but never one that has to stay.

    Signals: `undo_wanted` when Undo is pressed, `step_wanted` when the next step of a trouble is taken.
    """

    undo_wanted = Signal()
    step_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Messages")
        self._stays = False
        self._words = paragraph()
        self._button = plain_button("")
        self._button.clicked.connect(self._pressed)
        close = IconButton(look, "close", "Close this message")
        close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        layout.addWidget(close)
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MILLISECONDS)
        self._timer.timeout.connect(self.dismiss)
        self.hide()

    def words(self) -> str:
        """What the bar says now; nothing when it is closed."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str) -> None:
        """Say that something is done; it goes by itself."""
        self._quietly(words, "ok")

    def refuse(self, refused: Refused) -> None:
        """Say what a rule refused and what to do; it goes by itself."""
        self._quietly(refused.message, "warn")

    def offer_undo(self, words: str) -> None:
        """Say what was done and offer to take it back; it goes by itself."""
        self._quietly(words, "ok", _UNDO)

    def trouble(self, trouble: StoreTrouble, button: str = "") -> None:
        """Say what the machine or the files refused, and stay until it is closed or a newer trouble comes."""
        self._stays = True
        self._timer.stop()
        self._show(str(trouble), "danger", button)

    def dismiss(self) -> None:
        """Close the bar."""
        self._stays = False
        self._timer.stop()
        self.hide()

    def _quietly(self, words: str, tone: Literal["ok", "warn"], button: str = "") -> None:
        if self._stays:
            return
        self._timer.start()
        self._show(words, tone, button)

    def _show(self, words: str, tone: Literal["ok", "warn", "danger"], button: str) -> None:
        self._words.setText(words)
        self._button.setText(button)
        self._button.setAccessibleName(button)
        self._button.setVisible(bool(button))
        self.setProperty("bar", tone)
        restyle(self)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _pressed(self) -> None:
        wanted = self.undo_wanted if self._button.text() == _UNDO else self.step_wanted
        self.dismiss()
        wanted.emit()
