"""The timeline pane: the same filter for picture and count, and events typed in a line."""

from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.chronology import TimelinePane
from ui.chronology.timeline_pane import event_filter, period_in_words
from ui.look import Look
from workbench import cases
from workbench.kernel.errors import Refused


def made(qtbot: QtBot, look: Look, desk: Desk, current: Current, events: int = 2) -> TimelinePane:
    pane = TimelinePane(look, desk, current)
    qtbot.addWidget(pane)
    pane.resize(900, 400)
    pane.show()
    qtbot.waitUntil(lambda: len(pane._view.scene.data) == events)
    return pane


def amount(pane: TimelinePane) -> str:
    return pane._heading._amount.text()


def test_dated_events_are_drawn_and_undated_ones_are_counted(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    assert set(pane._view.scene.data.labels) == {"Case closed", "Worker leaves"}
    assert len(pane._view.scene.data.undated) == 1
    assert amount(pane) == "3 events"


def test_a_chosen_case_hides_the_other_events_and_says_so(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    first = answer(qtbot, desk, cases.cases)[0]  # type: ignore[index]
    current.narrow(case=first.id)
    qtbot.waitUntil(lambda: amount(pane) == "1 of 3 events")
    assert pane._view.scene.data.labels == ("Case closed",)


def test_an_event_typed_in_the_line_is_drawn_and_selected(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    pane.add()
    pane._entry._title.set_value("Strategy meeting")
    pane._entry._date.set_value("about March 2020")
    pane._entry.submit()
    qtbot.waitUntil(lambda: "Strategy meeting" in pane._view.scene.data.labels)
    assert current.place is not None
    assert current.place.kind == "event"
    assert pane._entry._title.value() == ""


def test_a_date_that_cannot_be_read_is_refused_and_the_line_keeps_its_words(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    pane.add()
    pane._entry._title.set_value("Strategy meeting")
    pane._entry._date.set_value("5 May")
    with qtbot.waitSignal(desk.refused) as heard:
        pane._entry.submit()
    assert isinstance(heard.args[0], Refused)
    assert pane._entry._title.value() == "Strategy meeting"


def test_selecting_an_event_elsewhere_selects_it_here(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    id = pane._view.scene.data.ids[0]
    current.select(Place("event", id))
    assert pane._view.selected() == id


def test_a_brushed_period_becomes_a_filter_in_words(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    first = pane._view.scene.data.x0[1]
    pane._view.brushed.emit(first - 1, first + 1)
    assert current.filters.period is not None
    wanted = event_filter(current.filters)
    assert wanted.first is not None
    assert wanted.last is not None
    assert (wanted.last - wanted.first).days == 2
    assert period_in_words(current.filters.period) == "3 Nov 2019 – 5 Nov 2019"
