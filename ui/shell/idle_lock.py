"""Locks after so many minutes without a key or the mouse, and at once when the computer has slept."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.shell.sleep_watch import SleepWatch

_TICK_MILLISECONDS = 1_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleLock(QObject):
    """Counts the silence of the whole application, dialogs and drags included.

    Signals:
        counted: the seconds that are left, once a second.
        due: the silence has lasted as long as it may, or the computer slept.
    """

    counted = Signal(int)
    due = Signal()

    def __init__(self, app: QApplication, minutes: int, watch: SleepWatch | None = None) -> None:
        super().__init__(app)
        self._watch = watch or SleepWatch()
        self._allowed = minutes * 60
        self._left = self._allowed
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        app.installEventFilter(self)

    @property
    def left(self) -> int:
        """The seconds that are left."""
        return self._left

    def allow(self, minutes: int) -> None:
        """Allow so many minutes of silence, from now on."""
        self._allowed = self._left = minutes * 60
        self.counted.emit(self._left)

    def tick(self) -> None:
        """One more second of silence."""
        self._left = 0 if self._watch.slept() else max(self._left - 1, 0)
        self.counted.emit(self._left)
        if self._left == 0:
            self._timer.stop()
            self.due.emit()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._left = self._allowed
        return False
