"""Moves the time in view, and remembers the way back."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.widgets.timeline.navigation import History, Span, clamped, fitted, panned, revealing, zoomed
from ui.widgets.timeline.scene import Scene

STEP: Final = 1.5  # one key press zooms by this much
_SETTLED_MILLISECONDS: Final = 600  # moves closer together than this are one step of the way back


class Steering(QObject):
    """Everything that changes which time a scene shows.

    Signals: `moved` after every change; the widgets then draw anew, once for all changes of a turn.
    """

    moved = Signal()

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._history = History()
        self._moving = QTimer(self, singleShot=True, interval=_SETTLED_MILLISECONDS)

    def go(self, span: Span) -> None:
        """Show another time; what is shown now can be come back to."""
        if not self._moving.isActive():
            self._history.leave(self._scene.span)
        self._moving.start()
        self._show(span)

    def jump(self, span: Span) -> None:
        """Show another time as a step of its own, however soon after the one before."""
        self._moving.stop()
        self.go(span)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show a time `factor` times as long; what lies at pixel `x` (or in the middle) stays there."""
        start, end = self._scene.span
        part = 0.5 if x is None else x / self._scene.size[0]
        self.go(zoomed(self._scene.span, factor, start + part * (end - start)))

    def nearer(self) -> None:
        """Zoom in by a step."""
        self.zoom(1 / STEP)

    def farther(self) -> None:
        """Zoom out by a step."""
        self.zoom(STEP)

    def pan(self, pixels: float) -> None:
        """Move what is shown so many pixels to the right."""
        start, end = self._scene.span
        self.go(panned(self._scene.span, -pixels * (end - start) / self._scene.size[0]))

    def fit(self) -> None:
        """Show everything."""
        self.go(self._scene.whole())

    def fit_selection(self) -> None:
        """Show the selected event and some time around it; nothing happens if none is selected."""
        if self._scene.selected:
            self.go(fitted(*self._scene.ends(self._scene.selected[0])))

    def reveal(self, index: int) -> None:
        """Move as little as needed to show an event."""
        span = revealing(self._scene.span, *self._scene.ends(index))
        if span != self._scene.span:
            self.go(span)

    def go_to(self, day: float) -> None:
        """Show a day in the middle, at the same scale."""
        half = (self._scene.span[1] - self._scene.span[0]) / 2
        self.go((day - half, day + half))

    def back(self) -> None:
        """Show the time that was shown before."""
        self._moving.stop()
        self._show(self._history.back(self._scene.span))

    def forward(self) -> None:
        """Undo going back."""
        self._moving.stop()
        self._show(self._history.forward(self._scene.span))

    def _show(self, span: Span) -> None:
        self._scene.span = clamped(span)
        self.moved.emit()
