"""The timeline pane: the same filter for picture and count, and events typed in a line."""

from datetime import date

from pytestqt.qtbot import QtBot

from tests.builders import a_date
from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.chronology import TimelinePane
from ui.chronology.filtering import event_filter, period_in_words
from ui.look import Look
from ui.widgets.timeline import day_number
from workbench import cases, investigation
from workbench.kernel.commands import Command, Outcome


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
    with qtbot.assertNotEmitted(desk.refused):  # said once, at the date
        pane._entry.submit()
    assert pane._entry._date.reading().startswith("Which year?")
    assert pane._entry._title.value() == "Strategy meeting"


def test_a_date_told_from_a_key_date_is_read_and_moves_with_it_on_the_picture(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    pane = made(qtbot, look, desk, current)
    key_date = ran(qtbot, desk, investigation.AddKeyDate("The call", a_date("2 March 2020")))
    pane.add()
    pane._entry._title.set_value("Told to close")
    pane._entry._date.set_value("the day before the call")
    qtbot.waitUntil(lambda: "1 March 2020" in pane._entry._date.reading())
    pane._entry.submit()
    qtbot.waitUntil(lambda: "Told to close" in pane._view.scene.data.labels)
    assert drawn_at(pane, "Told to close") == day_number(date(2020, 3, 1))
    ran(qtbot, desk, investigation.ChangeKeyDate(key_date, 1, date=a_date("9 March 2020")))
    qtbot.waitUntil(lambda: drawn_at(pane, "Told to close") == day_number(date(2020, 3, 8)))


def drawn_at(pane: TimelinePane, label: str) -> float:
    data = pane._view.scene.data
    return float(data.x0[data.labels.index(label)])


def ran(qtbot: QtBot, desk: Desk, command: Command) -> str:
    heard: list[Outcome] = []
    desk.run(command, then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return str(heard[0].result)


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
