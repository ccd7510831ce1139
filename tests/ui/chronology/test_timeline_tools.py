"""The timeline under a hand: dates dragged, time brushed by keys, a table, a shelf, a way to a date."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.chronology import TimelinePane
from ui.chronology.event_card import EventCardStrip
from ui.look import Look
from ui.widgets.timeline import day_number, moment_of
from workbench import chronology

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> TimelinePane:
    made = TimelinePane(look, desk, current)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitUntil(lambda: len(made._view.scene.data) == 2 and drawn(made))
    return made


def drawn(pane: TimelinePane) -> bool:
    frame = pane._view.scene.frame
    return frame is not None and len(frame.drawn) > 0


def canvas(pane: TimelinePane) -> QWidget:
    assert pane._view.canvas is not None
    return pane._view.canvas


def id_of(pane: TimelinePane, label: str) -> str:
    data = pane._view.scene.data
    return data.ids[data.labels.index(label)]


def place_of(pane: TimelinePane, label: str) -> tuple[QPoint, float]:
    """The middle of an event's shape, and how many pixels a day is."""
    scene = pane._view.scene
    assert scene.frame is not None
    box = scene.frame.shape_of(scene.data.labels.index(label))
    assert box is not None
    return QPoint(round((box[0] + box[1]) / 2), round(box[2])), scene.frame.place.scale


def drag_by_days(pane: TimelinePane, label: str, days: int) -> None:
    at, scale = place_of(pane, label)
    there = at + QPoint(round(days * scale), 0)
    QTest.mousePress(canvas(pane), Qt.MouseButton.LeftButton, ALT, at)
    QTest.mouseMove(canvas(pane), there)
    QTest.mouseRelease(canvas(pane), Qt.MouseButton.LeftButton, ALT, there)


def row_of(qtbot: QtBot, desk: Desk, id: str) -> chronology.EventRow:
    found = answer(qtbot, desk, chronology.the_event, id)
    assert isinstance(found, chronology.EventRow)
    return found


def test_a_date_dragged_with_alt_is_corrected_once_the_reason_is_given_and_undone(
    qtbot: QtBot, desk: Desk, pane: TimelinePane
) -> None:
    pane._view.set_view(day_number(moment_of(737_350).date()), 737_450)
    qtbot.waitUntil(lambda: not pane._view._soon.isActive())
    drag_by_days(pane, "Case closed", 3)
    strip = pane._asking.correction
    qtbot.waitUntil(lambda: strip.words() == "Case closed: 4 November 2019 → 7 November 2019")
    with qtbot.waitSignal(desk.refused):
        strip.sent.emit()
    assert not strip.isHidden()
    strip._reason.set_value("The log is dated the 7th")
    strip.sent.emit()
    qtbot.waitUntil(strip.isHidden)
    row = row_of(qtbot, desk, id_of(pane, "Case closed"))
    assert (row.date.in_words(), row.date.words) == ("7 November 2019", "4 November 2019")
    assert row.date_reason == "The log is dated the 7th"
    desk.undo()
    qtbot.waitUntil(lambda: row_of(qtbot, desk, row.id).date.in_words() == "4 November 2019")


def test_a_date_known_by_the_month_stays_one_and_a_drag_too_short_for_it_says_so(
    qtbot: QtBot, desk: Desk, pane: TimelinePane
) -> None:
    with qtbot.waitSignal(desk.refused):
        pane._view.moved.emit(id_of(pane, "Worker leaves"), 5, "both")
    pane._view.moved.emit(id_of(pane, "Worker leaves"), 25, "both")
    strip = pane._asking.correction
    qtbot.waitUntil(lambda: strip.words() == "Worker leaves: October 2019 → November 2019")


def test_time_is_brushed_by_keys_seen_as_a_filter_and_cleared_with_one(
    qtbot: QtBot, current: Current, pane: TimelinePane
) -> None:
    current.narrow(case="")
    current.select(Place("event", id_of(pane, "Case closed")))
    QTest.keyClick(canvas(pane), Qt.Key.Key_BracketLeft)
    QTest.keyClick(canvas(pane), Qt.Key.Key_BracketRight)
    qtbot.waitUntil(lambda: pane._heading.filters() == ("4 Nov 2019 – 5 Nov 2019",))
    assert pane._view.scene.brush is not None
    QTest.keyClick(canvas(pane), Qt.Key.Key_Escape)
    assert current.filters.none
    assert pane._view.scene.brush is None


def test_a_lane_is_narrowed_to_and_said_in_words(qtbot: QtBot, current: Current, pane: TimelinePane) -> None:
    lanes = pane._view._lanes
    lanes.setCurrentIndex(lanes.model().index(0, 0))
    QTest.keyClick(lanes, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: pane._heading.filters() == ("C01",))
    qtbot.waitUntil(lambda: pane._view.scene.data.labels == ("Case closed",))
    current.clear()
    pane._lanes.set_value("category")
    pane._lanes.edited.emit()
    qtbot.waitUntil(lambda: pane._view.scene.data.lanes == ("other",))
    pane._view.lane_wanted.emit(0)
    assert current.filters.category == "other"


def test_an_event_that_a_filter_hides_is_landed_on_all_the_same(
    qtbot: QtBot, current: Current, pane: TimelinePane
) -> None:
    id = id_of(pane, "Worker leaves")
    current.narrow(period=(18_204.0, 18_205.0))
    qtbot.waitUntil(lambda: len(pane._view.scene.data) == 1)
    current.going.emit(Place("timeline", id))
    qtbot.waitUntil(lambda: pane._view.selected() == id)
    assert current.filters.none


def test_a_period_cleared_elsewhere_is_brushed_here_no_more(current: Current, pane: TimelinePane) -> None:
    current.narrow(period=(18_200.0, 18_300.0))
    assert pane._view.scene.brush is not None
    current.clear()
    assert pane._view.scene.brush is None


def test_the_table_holds_the_same_events_as_the_picture(
    qtbot: QtBot, current: Current, pane: TimelinePane
) -> None:
    pane.toggle_table()
    rows = pane._table.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 3)
    assert [rows.index(row, 1).data() for row in range(3)] == [
        "Worker leaves",
        "Case closed",
        "Told to close",
    ]
    current.narrow(period=(18_204.0, 18_205.0))
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    pane._table.choose_row(0)
    assert current.place == Place("event", rows.row(rows.index(0, 0)).id)
    pane.toggle_table()
    assert pane._pages.currentWidget() is pane._view


def test_what_has_no_date_lies_on_a_shelf_and_is_dated_from_there(
    qtbot: QtBot, desk: Desk, pane: TimelinePane
) -> None:
    pane._view.undated_requested.emit()
    rows = pane._shelf._table.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 1)
    pane._shelf._table.choose_row(0)
    QTest.keyClick(pane._shelf._table, Qt.Key.Key_D)
    strip = pane._asking.correction
    qtbot.waitUntil(lambda: strip.words() == "Told to close: “unknown”")
    strip._date.set_value("about March 2020")
    strip._reason.set_value("The diary")
    strip.sent.emit()
    qtbot.waitUntil(lambda: "Told to close" in pane._view.scene.data.labels)
    assert row_of(qtbot, desk, id_of(pane, "Told to close")).date.words == "unknown"


def test_a_date_is_gone_to_in_any_words_and_there_is_a_way_back(qtbot: QtBot, pane: TimelinePane) -> None:
    before = pane._view.view()
    pane.go_to_date()
    strip = pane._asking.go_to
    strip._date.set_value("March 2017")
    strip.sent.emit()
    first, last = (moment_of(number) for number in pane._view.view())
    assert (first.year, last.year, first.month, last.month) == (2017, 2017, 2, 4)
    pane._view.steering.back()
    assert pane._view.view() == pytest.approx(before)


def test_the_picked_event_is_told_at_a_glance_and_opened(
    qtbot: QtBot, current: Current, pane: TimelinePane
) -> None:
    id = id_of(pane, "Worker leaves")
    current.select(Place("event", id))
    qtbot.waitUntil(lambda: "Worker leaves. October 2019. other · no source" in pane._card.words())
    with qtbot.waitSignal(current.going) as going:
        QTest.keyClick(canvas(pane), Qt.Key.Key_E)
    assert going.args == [Place("event", id)]


def test_the_lanes_are_found_as_they_were_left(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, pane: TimelinePane
) -> None:
    pane._lanes.set_value("category")
    pane._lanes.edited.emit()
    again = TimelinePane(look, desk, current)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again._view.scene.data.lanes == ("other",))


def test_what_is_seen_is_exported_with_its_filter_and_the_days_in_view(
    qtbot: QtBot, current: Current, pane: TimelinePane, tmp_path: Path
) -> None:
    current.narrow(period=(18_200.0, 18_300.0))
    qtbot.waitUntil(lambda: bool(pane._filter_words))
    seen = pane.seen()
    assert seen.filters == ("31 Oct 2019 – 8 Feb 2020",)
    assert seen.in_view is not None
    with qtbot.waitSignal(pane.going_out.told) as told:
        pane.going_out.export_to(tmp_path / "timeline.csv")
    assert told.args == ["Saved timeline.csv, as it was seen. It is for your own eyes: not for release."]
    assert "31 Oct 2019" in (tmp_path / "timeline.csv").read_text(encoding="utf-8-sig")
    pane.toggle_table()
    assert pane.seen().in_view is None


def test_an_event_shown_from_its_sheet_lies_in_the_middle_of_a_month(
    qtbot: QtBot, current: Current, pane: TimelinePane
) -> None:
    pane.toggle_table()
    current.going.emit(Place("timeline", id_of(pane, "Case closed")))
    first, last = pane._view.view()
    assert last - first == pytest.approx(28)
    assert pane._view.selected() == id_of(pane, "Case closed")


def test_a_date_in_many_words_leaves_the_card_of_an_event_narrow(qtbot: QtBot, look: Look) -> None:
    strip = EventCardStrip(look)
    qtbot.addWidget(strip)
    narrow = strip.minimumSizeHint().width()
    strip._when.setText("from about September 2019 to the inspection, between 20 and 24 January 2020 " * 5)
    assert strip.minimumSizeHint().width() < narrow + 100
