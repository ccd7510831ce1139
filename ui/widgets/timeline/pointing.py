"""What follows from pointing at the canvas: a card, a choice, a closer look, an event to add, a brush."""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.look import Look
from ui.widgets.timeline.data import moment_of
from ui.widgets.timeline.hit import Crowd, Hit
from ui.widgets.timeline.hover_card import CardWords, Describe, HoverCard
from ui.widgets.timeline.more import More
from ui.widgets.timeline.navigation import fitted
from ui.widgets.timeline.scene import Scene
from ui.widgets.timeline.spoken_words import date_in_words, flags_in_words
from ui.widgets.timeline.steering import Steering
from workbench.kernel.wording import count, short_day

_RESTS: Final = 250  # milliseconds without moving after which a pointer means what it lies on
_MOST_LISTED: Final = 30
_CLOSER: Final = 0.8  # zooming in is worth it when it shows less than this part of the time in view


class Pointing(QObject):
    """Answers the pointer over a scene.

    Signals: `chosen` with the number of an event, `opened` with the same on a double click, `add_wanted` with
    a day on a double click where nothing is, `brushing` while time is brushed, `changed` when only the marks
    over the canvas have to be painted again.
    """

    chosen = Signal(int)
    opened = Signal(int)
    add_wanted = Signal(float)
    brushing = Signal()
    changed = Signal()

    def __init__(
        self, look: Look, scene: Scene, steering: Steering, canvas: QWidget, describe: Describe | None
    ) -> None:
        super().__init__(canvas)
        self._scene, self._steering, self._canvas = scene, steering, canvas
        self._describe = describe
        self._card = HoverCard(look, canvas)
        self._at, self._told = QPoint(), ""
        self._resting = QTimer(self, singleShot=True, interval=_RESTS)
        self._resting.timeout.connect(self._ask)

    def point(self, at: QPointF | None) -> None:
        """Show what lies at a point; nothing, if the pointer has left.

        What can be seen of an event is said at once, the rest when the pointer has rested on it.
        """
        found = None if at is None else self._scene.at(at.x(), at.y())
        self._at = at.toPoint() if at else QPoint()
        if found != self._scene.hovered:
            self._scene.hovered = found
            self.changed.emit()
        if isinstance(found, int) and self._scene.data.ids[found] == self._told:
            self._card.show_words(self._card.words, self._at)
            return
        self._told = ""
        self._card.show_words(self._words(found), self._at)
        self._rest(found)

    def leave(self) -> None:
        """Show nothing more of what the pointer was on: it is moved, or is there no longer."""
        self.point(None)

    def press(self, at: QPointF) -> None:
        """Choose the event at a point, or look closer at those that lie too close to be drawn."""
        found = self._scene.at(at.x(), at.y())
        if isinstance(found, int):
            self.chosen.emit(found)
        elif isinstance(found, More):
            self._open(found, at)
        elif isinstance(found, Crowd):
            self._steering.go(fitted(found.start, found.end))

    def double(self, at: QPointF) -> None:
        """Open the event at a point, or ask for a new one on the day there."""
        found = self._scene.at(at.x(), at.y())
        if isinstance(found, int):
            self.opened.emit(found)
        elif found is None and self._scene.frame is not None:
            self.add_wanted.emit(self._scene.frame.place.day(at.x()))

    def brush(self, start: float, end: float) -> None:
        """Brush the time between two pixels."""
        if self._scene.frame is not None:
            place = self._scene.frame.place
            self._scene.brush = (place.day(min(start, end)), place.day(max(start, end)))
            self.brushing.emit()

    def peek(self) -> None:
        """Show the card of the selected event, or hide it again."""
        box = (
            self._scene.frame and self._scene.selected and self._scene.frame.shape_of(self._scene.selected[0])
        )
        if not box or self._card.isVisible():
            self.leave()
            return
        self._scene.hovered, self._at = self._scene.selected[0], QPoint(round(box[1]), round(box[2]))
        self._card.show_words(self._words(self._scene.hovered), self._at)
        self._ask()

    def _rest(self, found: Hit) -> None:
        if self._describe is not None and isinstance(found, int):
            self._resting.start()
        else:
            self._resting.stop()

    def _ask(self) -> None:
        found = self._scene.hovered
        if self._describe is not None and isinstance(found, int):
            id = self._scene.data.ids[found]
            self._describe(id, lambda words: self._tell(id, words))

    def _tell(self, id: str, words: CardWords | None) -> None:
        """Show the card of an event, unless the pointer has moved on meanwhile."""
        found = self._scene.hovered
        if words is not None and isinstance(found, int) and self._scene.data.ids[found] == id:
            self._told = id
            self._card.show_words(words, self._at)

    def _open(self, more: More, at: QPointF) -> None:
        ends = [self._scene.ends(index) for index in more.events]
        closer = fitted(min(start for start, _ in ends), max(end for _, end in ends))
        start, end = self._scene.span
        if closer[1] - closer[0] < _CLOSER * (end - start):
            self._steering.go(closer)
        else:
            self._menu(more).popup(self._canvas.mapToGlobal(at.toPoint()))

    def _menu(self, more: More) -> QMenu:
        menu, data = QMenu(self._canvas), self._scene.data
        for index in more.events[:_MOST_LISTED]:
            words = f"{data.labels[index]}, {date_in_words(data, index)}".replace("&", "&&")
            menu.addAction(words).triggered.connect(lambda _=False, index=index: self.chosen.emit(index))
        if len(more.events) > _MOST_LISTED:
            rest = count(len(more.events) - _MOST_LISTED, "other event")
            menu.addAction(f"{rest}: zoom in or filter to see them").setEnabled(False)
        return menu

    def _words(self, found: Hit) -> CardWords | None:
        if isinstance(found, int):
            return self._event_words(found)
        if isinstance(found, More):
            return CardWords(count(len(found.events), "more event"), ("Press to see them",))
        if isinstance(found, Crowd):
            first, last = short_day(moment_of(found.start)), short_day(moment_of(found.end))
            return CardWords(count(found.count, "event"), (f"{first} to {last}", "Press to look closer"))
        return None

    def _event_words(self, index: int) -> CardWords:
        data = self._scene.data
        lines = (date_in_words(data, index), data.lanes[self._scene.lane_of(index)])
        return CardWords(data.labels[index], (*lines, flags_in_words(data, index)))
