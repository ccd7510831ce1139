"""Carrying an event without a date over the canvas: where it is let go tells the date, as far as it can."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.carrying import carried_in
from ui.widgets.timeline.data import moment_of
from ui.widgets.timeline.geometry import Geometry
from ui.widgets.timeline.scene import Aim, Scene
from workbench.kernel.wording import day

_TELLS_A_DAY: Final = 3.0  # pixels that a day must have before a hand can mean it
_TELLS_A_MONTH: Final = 0.2


class Landing(QObject):
    """Takes what is carried over the canvas; nothing is changed by it.

    Signals: `changed` while it is carried, `landed` with its id and the date in words when it is let go.
    """

    changed = Signal()
    landed = Signal(str, str)

    def __init__(self, scene: Scene, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._scene = scene
        canvas.setAcceptDrops(True)
        canvas.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and carried_in(event.mimeData()):
            if isinstance(event, QDragMoveEvent):
                self._aim(event.position().x())
            else:
                self._drop(carried_in(event.mimeData()), event.position().x())
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._aim_at(None)
        return False

    def _aim(self, x: float) -> None:
        frame = self._scene.frame
        self._aim_at(Aim(x, told_at(frame.place, x)) if frame is not None else None)

    def _drop(self, id: str, x: float) -> None:
        self._aim(x)
        aim = self._scene.aim
        self._aim_at(None)
        if aim is not None:
            self.landed.emit(id, aim.words)

    def _aim_at(self, aim: Aim | None) -> None:
        self._scene.aim = aim
        self.changed.emit()


def told_at(place: Geometry, x: float) -> str:
    """The date at a pixel, in words: the day, the month or the year, whichever a hand can mean there."""
    at = moment_of(place.day(x)).date()
    if place.scale >= _TELLS_A_DAY:
        return day(at)
    return f"{at:%B %Y}" if place.scale >= _TELLS_A_MONTH else f"{at:%Y}"
