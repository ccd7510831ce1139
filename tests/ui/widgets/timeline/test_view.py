"""The timeline as a widget: it draws, it is picked from, it moves, and it says what was done."""

import subprocess
import sys
from pathlib import Path

import pytest
from matplotlib.text import Text
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.timeline.conftest import FEW, MANY, Show, canvas_of
from tests.ui.widgets.timeline.made_up import START, event, many
from ui.look import Look, Palette
from ui.widgets.timeline import Kind, TimelineData, TimelineView, arranged
from ui.widgets.timeline.glyphs import Glyphs

MOST_ARTISTS = 60
ROOT = Path(__file__).parents[4]


def settled(view: TimelineView, qtbot: QtBot) -> None:
    """Wait until a frame that was asked for is drawn."""
    qtbot.waitUntil(lambda: not view._soon.isActive())


def click(view: TimelineView, qtbot: QtBot, at: QPointF, *, double: bool = False) -> None:
    do = QTest.mouseDClick if double else QTest.mouseClick
    do(canvas_of(view), Qt.MouseButton.LeftButton, pos=at.toPoint())


def press(view: TimelineView, qtbot: QtBot, key: Qt.Key, alt: bool = False) -> None:
    modifier = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(canvas_of(view), key, modifier)
    settled(view, qtbot)


def test_the_widgets_load_no_matplotlib_until_a_timeline_is_shown() -> None:
    code = "import sys, ui.widgets, ui.widgets.timeline; print('matplotlib' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_a_timeline_has_no_canvas_until_it_is_shown(look: Look, qtbot: QtBot) -> None:
    view = TimelineView(look)
    qtbot.addWidget(view)
    view.show_data(FEW)
    view.refresh()
    assert view.canvas is None


@pytest.mark.parametrize(
    "data", [arranged((), ()), FEW, many(1_400), MANY], ids=("none", "few", "some", "many")
)
def test_there_are_as_many_artists_whatever_is_shown(show: Show, data: TimelineData) -> None:
    view = show(data)
    assert view.canvas is not None
    assert len(view.canvas.artists()) <= MOST_ARTISTS
    assert not [artist for artist in view.canvas.figure.findobj() if isinstance(artist, Text)]


def test_the_first_data_are_shown_whole_and_later_data_leave_the_view(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    first, last = FEW.extent() or (0, 0)
    assert view.view()[0] < first < last < view.view()[1]
    view.set_view(START + 40, START + 80)
    view.show_data(arranged(FEW.lanes, [event("x", 500)]))
    assert view.view() == (START + 40, START + 80)


def test_many_wishes_are_one_frame(show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = show(FEW)
    assert view.canvas is not None
    drawn: list[str] = []
    draw = view.canvas.show_glyphs

    def noted(made: Glyphs, palette: Palette) -> None:
        drawn.append("a frame")
        draw(made, palette)

    monkeypatch.setattr(view.canvas, "show_glyphs", noted)
    for _ in range(20):
        view.steering.zoom(0.95)
    settled(view, qtbot)
    assert len(drawn) == 1


def test_the_time_in_view_is_told(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    with qtbot.waitSignal(view.view_changed) as told:
        view.set_view(START + 40, START + 80)
    assert told.args == [START + 40, START + 80]


def test_an_event_in_two_lanes_is_selected_in_both(show: Show) -> None:
    view = show(FEW)
    view.select("closed")
    assert {view.scene.lane_of(index) for index in view.scene.selected} == {0, 3}
    view.select(None)
    assert view.selected() is None


def test_what_is_selected_stays_selected_when_the_data_change(show: Show) -> None:
    view = show(FEW)
    view.select("email")
    view.show_data(arranged(FEW.lanes, [event("new", 1), event("email", 40, 2)]))
    assert view.selected() == "email"
    view.show_data(arranged(FEW.lanes, [event("new", 1)]))
    assert view.selected() is None


def test_going_to_a_day_keeps_the_scale(show: Show) -> None:
    view = show(FEW)
    view.set_view(START, START + 50)
    view.steering.go_to(START + 200)
    assert view.view() == (START + 175, START + 225)


def test_lanes_that_have_no_room_are_scrolled_with_their_names(show: Show, qtbot: QtBot) -> None:
    view = show(many(400, lanes=30))
    assert view._scroll.isVisible()
    view._scroll.setValue(200)
    settled(view, qtbot)
    assert view.scene.frame is not None
    assert view.scene.frame.place.offset == view._lanes.verticalScrollBar().value() == 200
    last = next(index for index in range(400) if view.scene.lane_of(index) == 29)
    view.select(f"event-{last}")
    settled(view, qtbot)
    assert 29 in view.scene.frame.place.on_screen() or 29 in view.scene.geometry(1.0).on_screen()


def test_lanes_grow_where_there_is_room(show: Show, qtbot: QtBot) -> None:
    view = show(FEW)
    view.resize(1_000, 900)
    qtbot.waitUntil(lambda: view.scene.frame is not None and view.scene.frame.place.rows > 2)
    assert not view._scroll.isVisible()
    assert view._lanes.sizeHintForRow(0) == view.scene.frame.place.lane_height  # type: ignore[union-attr]


@pytest.mark.parametrize("theme", ["dark", "high_contrast"])
def test_the_canvas_takes_the_colours_of_the_theme(show: Show, look: Look, qtbot: QtBot, theme: str) -> None:
    view = show(FEW)
    view.select("closed")
    before = view.grab().toImage()
    look.change(theme, 1.5)  # type: ignore[arg-type]
    settled(view, qtbot)
    after = view.grab().toImage()
    assert after != before
    assert after.pixelColor(view.width() - 60, view.height() // 2).name().upper() in {
        look.palette.panel,
        look.palette.lane,
    }


def test_every_kind_and_flag_is_painted(show: Show, qtbot: QtBot) -> None:
    view = show(many(300, lanes=4))
    view.select("event-7")
    for days in (4_000, 400, 30, 2, 0.5):
        view.set_view(START + 900, START + 900 + days)
        settled(view, qtbot)
        assert not view.grab().isNull()
    bars = arranged(("Lane",), [event("long", 0, kind=Kind.LASTING, until=900)])
    across = show(bars)
    across.set_view(START + 100, START + 200)
    across.refresh()
    across.grab()
    assert across.scene.frame is not None
    assert across.scene.frame.labels[0].on_plate


def test_labels_are_painted_once_and_forgotten_when_there_are_too_many(show: Show) -> None:
    view = show(FEW)
    labels = view._overlay.labels
    first = labels.image(0, "panel", False, 1.0)
    assert labels.image(0, "panel", False, 1.0).cacheKey() == first.cacheKey()
    labels._images.update({(index, "x", False, 9.0): first for index in range(1_300)})
    labels.image(1, "panel", False, 3.0)
    assert len(labels._images) == 1


def test_screen_readers_find_the_events_that_are_drawn(show: Show, qapp: QApplication) -> None:
    QAccessible.setActive(True)
    view = show(FEW)
    view.select("email")
    view.refresh()
    found = QAccessible.queryAccessibleInterface(canvas_of(view))
    assert found.role() == QAccessible.Role.List
    assert found.childCount() == len(FEW)
    spoken = [found.child(number).text(QAccessible.Text.Name) for number in range(found.childCount())]
    assert "Email sent, 30 June 2013, Inspection, disputed" in spoken
    child = found.child(spoken.index("Email sent, 30 June 2013, Inspection, disputed"))
    assert child.role() == QAccessible.Role.ListItem
    assert child.parent().role() == QAccessible.Role.List
    assert found.indexOfChild(child) == spoken.index(child.text(QAccessible.Text.Name))
    assert child.rect().width() >= 10
    assert child.state().selected
    assert found.child(99) is None
    view.show_data(arranged(FEW.lanes, ()))
    view.refresh()
    assert not child.isValid()
    assert child.text(QAccessible.Text.Name) == ""
    QAccessible.setActive(False)
