"""Dragging an event with Alt held: where it would go, before anybody is asked why."""

from typing import Final

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.timeline.data import Kind
from ui.widgets.timeline.scene import End, Move, Scene

_EDGE: Final = 7.0  # pixels beside an end that take hold of it alone
_WIDE_ENOUGH: Final = 30.0
_HAS_ENDS: Final = frozenset({Kind.ABOUT, Kind.WITHIN, Kind.LASTING, Kind.ONE_OF, Kind.ORDERED})


class Moving(QObject):
    """Holds an event of a scene while it is dragged; nothing is changed by it.

    Signals: `changed` while it moves, `moved` with its number, whole days and which end, when it is let go.
    """

    changed = Signal()
    moved = Signal(int, int, str)

    def __init__(self, scene: Scene, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._scene = scene

    def grab(self, at: QPointF) -> None:
        """Take hold of the event at a point, or of one of its ends."""
        found = self._scene.at(at.x(), at.y())
        if isinstance(found, int):
            self._scene.move = Move(found, 0, self._end(found, at.x()))
            self.changed.emit()

    def drag(self, pixels: float) -> None:
        """Move what is held so many pixels from where it was taken."""
        move, frame = self._scene.move, self._scene.frame
        if move is not None and frame is not None:
            self._scene.move = Move(move.index, round(pixels / frame.place.scale), move.end)
            self.changed.emit()

    def drop(self) -> None:
        """Let go of it."""
        move, self._scene.move = self._scene.move, None
        self.changed.emit()
        if move is not None and move.days:
            self.moved.emit(move.index, move.days, move.end)

    def cancel(self) -> None:
        """Let go of it where it was."""
        self._scene.move = None
        self.changed.emit()

    def _end(self, index: int, x: float) -> End:
        box = self._scene.frame.shape_of(index) if self._scene.frame is not None else None
        if box is None or Kind(int(self._scene.data.kind[index])) not in _HAS_ENDS:
            return "both"
        left, right, _ = box
        if right - left < _WIDE_ENOUGH:
            return "both"
        if abs(x - left) <= _EDGE:
            return "first"
        return "last" if abs(x - right) <= _EDGE else "both"
