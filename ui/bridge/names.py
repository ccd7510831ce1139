"""Whose names are shown at the moment, for how long, and when they go back to being pseudonyms."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

SHOWN_SECONDS: Final = 60
_TICK_MILLISECONDS: Final = 1_000


class Names(QObject):
    """The names of a window: hidden, unless an act of revealing shows some of them for a while.

    Signals:
        changed: other names are shown, or none; who shows people asks or paints again.
        counted: the seconds for which names are still shown, once a second; 0 when they are hidden.
    """

    changed = Signal()
    counted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: Mapping[str, str] = {}
        self.details: Mapping[str, object] = {}
        self._left, self._seconds = 0, SHOWN_SECONDS
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)

    @property
    def left(self) -> int:
        """The seconds for which names are still shown."""
        return self._left

    def stay(self, seconds: int) -> None:
        """Show names for so many seconds from the next revealing on."""
        self._seconds = seconds

    def show(self, names: Mapping[str, str], details: Mapping[str, object] | None = None) -> None:
        """Show these names, by the person's id, for a while; `details` is what else was revealed."""
        self.shown, self.details, self._left = dict(names), dict(details or {}), self._seconds
        self._timer.start()
        self.counted.emit(self._left)
        self.changed.emit()

    def hide(self) -> None:
        """Show pseudonyms again."""
        self._timer.stop()
        if self.shown or self._left:
            self.shown, self.details, self._left = {}, {}, 0
            self.counted.emit(0)
            self.changed.emit()

    def tick(self) -> None:
        """One more second; after the last, names are hidden."""
        self._left = max(self._left - 1, 0)
        if self._left:
            self.counted.emit(self._left)
        else:
            self.hide()
