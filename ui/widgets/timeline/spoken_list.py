"""Tells screen readers what the canvas shows: a list of the events that are drawn, each in a sentence."""

from functools import cache
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from ui.widgets.timeline.scene import Scene
from ui.widgets.timeline.spoken_words import event_in_words

_HEIGHT: Final = 18


class Told:
    """What a canvas carries for screen readers: its scene, and the list made of it, which must stay alive."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.list: SpokenList | None = None


@cache
def answer_screen_readers() -> None:
    """From now on, a widget with a `Told` in its attribute `told` is a list of events to screen readers."""
    QAccessible.installFactory(_list_of)


def _list_of(_: str, canvas: QObject) -> QAccessibleInterface | None:
    told = getattr(canvas, "told", None)
    if not isinstance(told, Told) or not isinstance(canvas, QWidget):
        return None
    told.list = SpokenList(canvas, told.scene)
    return told.list


class SpokenList(QAccessibleWidget):
    """A canvas as a list: its children are the events drawn in the frame of its scene."""

    def __init__(self, canvas: QWidget, scene: Scene) -> None:
        super().__init__(canvas, QAccessible.Role.List, canvas.accessibleName())
        self.canvas, self.scene = canvas, scene
        self._events: dict[int, SpokenEvent] = {}

    def childCount(self) -> int:
        return 0 if self.scene.frame is None else len(self.scene.frame.drawn)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        if index not in self._events:
            self._events[index] = SpokenEvent(self, index)
        return self._events[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.place if isinstance(child, SpokenEvent) else -1


class SpokenEvent(QAccessibleInterface):
    """One event of the list, by its place in the frame."""

    def __init__(self, parent: SpokenList, place: int) -> None:
        super().__init__()
        self._list, self.place = parent, place

    def isValid(self) -> bool:
        return self.place < self._list.childCount()

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._list.window()

    def parent(self) -> QAccessibleInterface:
        return self._list

    def childCount(self) -> int:
        return 0

    def child(self, _: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, _: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, _: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = True
        state.selected = self._index() in self._list.scene.selected
        return state

    def text(self, which: QAccessible.Text) -> str:
        if which != QAccessible.Text.Name or not self.isValid():
            return ""
        return event_in_words(self._list.scene.data, self._index())

    def setText(self, _: QAccessible.Text, _words: str) -> None:
        """An event is renamed elsewhere."""

    def rect(self) -> QRect:
        frame = self._list.scene.frame
        if frame is None or not self.isValid():
            return QRect()
        left, top = int(frame.left[self.place]), int(frame.middle[self.place]) - _HEIGHT // 2
        corner = self._list.canvas.mapToGlobal(QPoint(left, top))
        return QRect(corner.x(), corner.y(), int(frame.right[self.place]) - left, _HEIGHT)

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()

    def _index(self) -> int:
        frame = self._list.scene.frame
        return -1 if frame is None else int(frame.drawn[self.place])
