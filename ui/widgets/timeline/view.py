"""The timeline: calendar, lane names, canvas and minimap; matplotlib is loaded when it is first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QScrollBar, QWidget

from ui.look import Look
from ui.widgets.buttons import plain_button
from ui.widgets.timeline import lane_header, minimap, ruler
from ui.widgets.timeline.data import TimelineData, day_number
from ui.widgets.timeline.gestures import Gestures
from ui.widgets.timeline.glyphs import glyphs
from ui.widgets.timeline.hover_card import Describe
from ui.widgets.timeline.keyboard import Act, Keyboard
from ui.widgets.timeline.landing import Landing
from ui.widgets.timeline.lane_header import LaneHeader
from ui.widgets.timeline.minimap import Minimap
from ui.widgets.timeline.moving import Moving
from ui.widgets.timeline.navigation import Span
from ui.widgets.timeline.overlay import Overlay
from ui.widgets.timeline.pointing import Pointing
from ui.widgets.timeline.ruler import Ruler
from ui.widgets.timeline.scene import Scene
from ui.widgets.timeline.spoken_list import Told, answer_screen_readers
from ui.widgets.timeline.spoken_words import event_in_words
from ui.widgets.timeline.steering import Steering
from workbench.kernel import clock

if TYPE_CHECKING:
    from ui.widgets.figure_canvas import FigureCanvas

_LANE = 53  # pixels at 100 %: the timeline is never lower than its calendar and one lane


class TimelineView(QWidget):
    """Events in lanes over time, to read, to choose from and to move about in.

    `describe` tells the card of an id on which the pointer rests; without it the data alone do.

    Signals: `picked` and `activated` with an id (chosen; opened by Enter or double click), `view_changed`
    with the first and last day in view, `brushed` with those of a brushed stretch, `brush_cleared`,
    `add_requested` with the day of a double click where nothing is, `undated_requested`, `escaped` by Esc,
    `lane_wanted` with the number of a lane of which alone the events are wanted,
    `moved` with an id, whole days and which end when an event was dragged with Alt, `redate_requested` with
    an id by D, `dated` with an id and a date in words when an event without one was dropped here.
    """

    picked = Signal(str)
    activated = Signal(str)
    view_changed = Signal(float, float)
    brushed = Signal(float, float)
    brush_cleared = Signal()
    add_requested = Signal(float)
    undated_requested = Signal()
    escaped = Signal()
    lane_wanted = Signal(int)
    moved = Signal(str, int, str)
    redate_requested = Signal(str)
    dated = Signal(str, str)

    def __init__(self, look: Look, name: str = "Timeline", describe: Describe | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._wants_minimap = True
        self._look, self._describe = look, describe
        self.scene = Scene(day_number(clock.today()))
        self.steering = Steering(self.scene, self)
        self.canvas: FigureCanvas | None = None
        self._overlay = Overlay(look, self.scene)
        self._ruler, self._lanes = Ruler(look, self.scene), LaneHeader(look)
        self._minimap = Minimap(look, self.scene, look.px(lane_header.WIDTH))
        self._undated = plain_button("")
        self._undated.setProperty("role", "small")
        self._scroll = QScrollBar()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._shown: Span = (0.0, 0.0)
        self._lay_out()
        self._connect()
        self._keep_measures()

    def show_data(self, data: TimelineData) -> None:
        """Show other events. The time in view stays as it is; the first data are shown whole."""
        first = not len(self.scene.data)
        self.hide_card()
        self.scene.show(data)
        if first:
            self.scene.span = self.scene.whole()
        self._overlay.begin(data)
        self._lanes.show_lanes(data.lanes)
        self._undated.setText(f"Undated ({len(data.undated):,})")
        self._undated.setAccessibleName(f"Undated events, {len(data.undated):,}")
        self._undated.setVisible(bool(data.undated))
        self._minimap.show_data(self._look.px(lane_header.WIDTH))
        self.refresh_soon()

    def show_changed(self, data: TimelineData) -> None:
        """Show what became of the same events: no time stays in view for the sake of one that has left it."""
        before = self.scene.whole()
        self.show_data(data)
        self.scene.leave_empty_time(before)

    def hide_card(self) -> None:
        """Take the card beside the pointer away, and with it every word that stood on it."""
        if self.canvas is not None:
            self._pointing.leave()

    def view(self) -> Span:
        """The first and the last day in view."""
        return self.scene.span

    def set_view(self, start: float, end: float) -> None:
        """Show the time from `start` to `end`, as nearly as can be; `steering.back` returns from it."""
        self.steering.jump((start, end))

    def selected(self) -> str | None:
        """The id of the selected event, if one is."""
        return self.scene.selected_id()

    def record_at(self, at: QPoint) -> str:
        """The id of the event that lies at a point of this widget, "" for none."""
        there = self.canvas.mapFrom(self, at) if self.canvas else at
        found = self.scene.at(there.x(), there.y())
        return self.scene.data.ids[found] if isinstance(found, int) else ""

    def select(self, id: str | None) -> None:
        """Select an event in every lane it lies in, and show it; None selects nothing. Nothing is emitted."""
        self.scene.selected = self.scene.data.indices_of(id) if id else ()
        if self.scene.selected:
            self.steering.reveal(self.scene.selected[0])
            self._scroll_to(self.scene.lane_of(self.scene.selected[0]))
        self.refresh_soon()

    def show_around(self, id: str, days: float) -> None:
        """Show an event in the middle, with so many days before and after it; nothing if it has no date."""
        found = self.scene.data.indices_of(id)
        if found:
            first, last = self.scene.ends(found[0])
            self.set_view(first - days, last + days)
            self.select(id)

    def show_brush(self, brush: Span | None) -> None:
        """Show which stretch of time is brushed, or that none is; nothing is emitted."""
        if brush != self.scene.brush:
            self.scene.brush = brush
            self._ruler.update()
            self.refresh_soon()

    def clear_brush(self) -> None:
        """Take the brushed stretch of time away."""
        if self.scene.brush is not None:
            self.scene.brush = None
            self.brush_cleared.emit()
            self.refresh_soon()

    def toggle_minimap(self) -> None:
        """Show or hide the minimap."""
        self._wants_minimap = self._minimap.isHidden()
        self._minimap.setVisible(self._wants_minimap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lane_left = self.height() - self._look.px(ruler.HEIGHT + minimap.HEIGHT)
        self._minimap.setVisible(self._wants_minimap and lane_left >= self._look.px(_LANE))

    def refresh_soon(self) -> None:
        """Draw a new frame when what is being handled is done; asked for many times, it is drawn once."""
        self._soon.start()

    def refresh(self) -> None:
        """Draw a new frame now, if the timeline was ever shown."""
        if self.canvas is None:
            return
        self.scene.size = (self.canvas.width(), self.canvas.height())
        self._keep_offset()
        frame = self.scene.refresh(self._look.scale, self._overlay.measures())
        sharpness = self.canvas.devicePixelRatioF()
        made = glyphs(self.scene.data, frame, self._ruler.marks(), self.scene.today, sharpness)
        self.canvas.show_glyphs(made, self._look.palette)
        self._lanes.keep(frame.place.lane_height, self.scene.offset)
        self._ruler.update()
        self._minimap.update()
        if self.scene.span != self._shown:
            self._shown = self.scene.span
            self.view_changed.emit(*self._shown)

    def showEvent(self, event: QShowEvent) -> None:
        if self.canvas is None:
            self._build_canvas()
        super().showEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.canvas is not None:
            self.canvas.setFocus(event.reason())

    def _build_canvas(self) -> None:
        from ui.widgets.figure_canvas import FigureCanvas

        answer_screen_readers()
        canvas = self.canvas = FigureCanvas(self._paint_over, self.refresh_soon, Told(self.scene))
        canvas.setAccessibleName(f"{self.accessibleName()}: events")
        canvas.wear(self._look.palette, self._look.scale)
        self._grid.addWidget(canvas, 1, 1)
        self.setTabOrder(self._undated, canvas)
        self._moving, landing = Moving(self.scene, canvas), Landing(self.scene, canvas)
        landing.changed.connect(canvas.update)
        landing.landed.connect(self.dated)
        self._pointing = Pointing(self._look, self.scene, self.steering, canvas, self._describe)
        self._connect_pointing(self._pointing, Gestures(canvas))
        Keyboard(canvas, self._keys())
        self.refresh_soon()

    def _paint_over(self, painter: QPainter) -> None:
        self._overlay.paint(painter)

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        self._grid.addWidget(self._undated, 0, 0)
        self._grid.addWidget(self._ruler, 0, 1)
        self._grid.addWidget(self._lanes, 1, 0)
        self._grid.addWidget(self._scroll, 1, 2)
        self._grid.addWidget(self._minimap, 2, 0, 1, 3)
        self._undated.hide()
        self._scroll.hide()

    def _connect(self) -> None:
        self._soon.timeout.connect(self.refresh)
        self.steering.moved.connect(self.refresh_soon)
        self._minimap.moved.connect(lambda start, end: self.steering.go((start, end)))
        self._scroll.valueChanged.connect(self._scrolled)
        self._lanes.verticalScrollBar().valueChanged.connect(self._scroll.setValue)
        self._lanes.entered.connect(self._enter_lane)
        self._lanes.only.connect(self.lane_wanted)
        self._ruler.dragged.connect(self._brush)
        self._ruler.released.connect(self._tell_brush)
        self._undated.clicked.connect(self.undated_requested)
        self._look.changed.connect(self._keep_measures)

    def _connect_pointing(self, pointing: Pointing, gestures: Gestures) -> None:
        gestures.zoomed.connect(self.steering.zoom)
        gestures.panned.connect(self.steering.pan)
        gestures.scrolled.connect(lambda pixels: self._scroll.setValue(self._scroll.value() - round(pixels)))
        gestures.pointed.connect(pointing.point)
        gestures.pressed.connect(pointing.press)
        gestures.doubled.connect(pointing.double)
        gestures.brushed.connect(pointing.brush)
        gestures.let_go.connect(self._tell_brush)
        gestures.grabbed.connect(self._moving.grab)
        gestures.dragged.connect(self._moving.drag)
        gestures.dropped.connect(self._moving.drop)
        for moving in (gestures.zoomed, gestures.panned, gestures.scrolled, gestures.brushed):
            moving.connect(pointing.leave)
        gestures.grabbed.connect(pointing.leave)
        self._moving.moved.connect(lambda index, *how: self.moved.emit(self.scene.data.ids[index], *how))
        pointing.chosen.connect(self._choose)
        pointing.opened.connect(lambda index: self.activated.emit(self.scene.data.ids[index]))
        pointing.add_wanted.connect(self.add_requested)
        pointing.brushing.connect(self.refresh_soon)
        if self.canvas is not None:
            pointing.changed.connect(self.canvas.update)
            self._moving.changed.connect(self.canvas.update)

    def _keys(self) -> dict[str, Act]:
        steering, walk = self.steering, self._walk
        return {
            "Left": lambda: walk(lambda index: self.scene.walk.along(index, -1)),
            "Right": lambda: walk(lambda index: self.scene.walk.along(index, 1)),
            "Up": lambda: walk(lambda index: self.scene.walk.across(index, -1)),
            "Down": lambda: walk(lambda index: self.scene.walk.across(index, 1)),
            "Home": lambda: walk(lambda index: self.scene.walk.end(index, last=False)),
            "End": lambda: walk(lambda index: self.scene.walk.end(index, last=True)),
            "Return": self._open_selected,
            "Enter": self._open_selected,
            "Space": self._pointing.peek,
            "Plus": steering.nearer,
            "Equal": steering.nearer,
            "Minus": steering.farther,
            "0": steering.fit,
            "F": steering.fit_selection,
            "M": self.toggle_minimap,
            "J": lambda: walk(lambda index: self.scene.walk.along(index, 1)),
            "K": lambda: walk(lambda index: self.scene.walk.along(index, -1)),
            "E": self._open_selected,
            "D": self._redate_selected,
            "BracketLeft": lambda: self._brush_end(last=False),
            "BracketRight": lambda: self._brush_end(last=True),
            "Escape": self._escape,
            "Alt Left": steering.back,
            "Alt Right": steering.forward,
        }

    def _walk(self, step: Callable[[int], int]) -> None:
        middle = (self.scene.span[0] + self.scene.span[1]) / 2
        index = step(self.scene.selected[0]) if self.scene.selected else self.scene.walk.nearest(middle)
        if index >= 0:
            self._choose(index)

    def _choose(self, index: int) -> None:
        id = self.scene.data.ids[index]
        others = [other for other in self.scene.data.indices_of(id) if other != index]
        self.scene.selected = (index, *others)
        self.steering.reveal(index)
        self._scroll_to(self.scene.lane_of(index))
        self.refresh_soon()
        words = event_in_words(self.scene.data, index)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.picked.emit(id)

    def _open_selected(self) -> None:
        if self.scene.selected:
            self.activated.emit(self.scene.selected_id())

    def _redate_selected(self) -> None:
        if self.scene.selected:
            self.redate_requested.emit(self.scene.selected_id())

    def _brush_end(self, *, last: bool) -> None:
        """Begin or end the brushed time at the selected event, or at the edge of what is in view."""
        at = self.scene.ends(self.scene.selected[0]) if self.scene.selected else self.scene.span
        first_now, last_now = self.scene.brush or self.scene.span
        brush = (first_now, at[1] + 1) if last else (at[0], last_now)
        self.show_brush((min(brush), max(brush)))
        self._tell_brush()

    def _escape(self) -> None:
        self._moving.cancel()
        self.clear_brush()
        self.escaped.emit()

    def _enter_lane(self, lane: int) -> None:
        middle = (self.scene.span[0] + self.scene.span[1]) / 2
        index = self.scene.walk.nearest(middle, lane)
        if self.canvas is not None and index >= 0:
            self.canvas.setFocus()
            self._choose(index)

    def _brush(self, start: float, end: float) -> None:
        self._pointing.brush(start, end)

    def _tell_brush(self) -> None:
        if self.scene.brush is not None:
            self.brushed.emit(*self.scene.brush)

    def _scrolled(self, offset: int) -> None:
        self.scene.offset = offset
        self.refresh_soon()

    def _scroll_to(self, lane: int) -> None:
        place = self.scene.geometry(self._look.scale)
        top = lane * place.lane_height
        lowest = top + place.lane_height - place.height
        self._scroll.setValue(min(max(self._scroll.value(), lowest), top))

    def _keep_offset(self) -> None:
        place = self.scene.geometry(self._look.scale)
        room = place.lanes * place.lane_height - place.height
        self._scroll.setRange(0, max(room, 0))
        self._scroll.setPageStep(place.height)
        self._scroll.setSingleStep(place.row_height)
        self._scroll.setVisible(room > 0)
        self.scene.offset = self._scroll.value()

    def _keep_measures(self) -> None:
        self.setMinimumHeight(self._look.px(ruler.HEIGHT + _LANE))
        self._ruler.setFixedHeight(self._look.px(ruler.HEIGHT))
        self._minimap.setFixedHeight(self._look.px(minimap.HEIGHT))
        self._lanes.setFixedWidth(self._look.px(lane_header.WIDTH))
        self._undated.setFixedHeight(self._look.px(ruler.HEIGHT))
        self._overlay.begin(self.scene.data)
        self._minimap.show_data(self._look.px(lane_header.WIDTH))
        if self.canvas is not None:
            self.canvas.wear(self._look.palette, self._look.scale)
        self.refresh_soon()
