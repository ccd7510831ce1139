"""The room of the events: found, read with all they rest on, changed in place, put aside and back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_date
from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.chronology import EventList, EventSheetPane, NewEvent
from ui.look import Look
from ui.record.drafted import Values
from ui.widgets import Form, LinkPicker, SheetSection
from workbench import allegations, casework, chronology, people
from workbench.kernel.commands import Command, Outcome


@pytest.fixture
def event(qtbot: QtBot, desk: Desk) -> str:
    return ran(qtbot, desk, chronology.AddEvent("Told to close", a_date("before 4 November 2019")))


def ran(qtbot: QtBot, desk: Desk, command: Command) -> str:
    heard: list[Outcome] = []
    desk.run(command, then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return str(heard[0].result)


def sheet_of(qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str) -> EventSheetPane:
    made = EventSheetPane(look, desk, current)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    current.select(Place("event", event))
    qtbot.waitUntil(lambda: made.title() == "Told to close")
    return made


def asked(qtbot: QtBot, desk: Desk, event: str) -> casework.EventSheet:
    found = answer(qtbot, desk, casework.event_sheet, event)
    assert isinstance(found, casework.EventSheet)
    return found


def until(qtbot: QtBot, desk: Desk, event: str, holds: Callable[[casework.EventSheet], Any]) -> None:
    qtbot.waitUntil(lambda: bool(holds(asked(qtbot, desk, event))))


def opened(section: SheetSection) -> Form:
    section.acted.emit()
    assert section._form is not None
    return section._form


def send(form: Form, values: Values) -> None:
    form.set_values(values)
    form.submitted.emit(form.values())


def read(sheet: QWidget) -> str:
    return " ".join(str(each.property("text") or "") for each in sheet.findChildren(QWidget))


def test_the_list_follows_the_filters_of_the_window_and_says_which(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    made = EventList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 3)
    current.narrow(period=(18_200.0, 18_300.0))
    qtbot.waitUntil(lambda: made.heading._amount.text() == "2 of 3")
    assert made.filters.words() == ("31 Oct 2019 – 8 Feb 2020",)
    made.filters.removed.emit(0)
    assert current.filters.none


def test_the_list_finds_what_accounts_differ_on(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str
) -> None:
    for day, who in (("1 November 2019", "W59"), ("4 November 2019", "W93")):
        ran(qtbot, desk, chronology.AddAccount(event, "Then.", a_date(day), given_by=who))
    made = EventList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    for which, number in (("open", 1), ("undated", 1), ("disputed", 0), ("", 4)):
        made._which.set_value(which)
        made._which.edited.emit()
        qtbot.waitUntil(lambda number=number: made.cards.known() == number)  # type: ignore[misc]


def test_a_title_and_a_standing_are_saved_when_the_field_is_left_and_refused_beside_it(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str
) -> None:
    sheet = sheet_of(qtbot, look, desk, current, event)
    form = opened(sheet._what)
    form.field("status").set_value("disputed")
    form.field("status").left.emit()
    qtbot.waitUntil(lambda: form.refusal("status_by") != "")
    form.field("status_by").set_value("W93 says nobody was told.")
    form.field("status_by").left.emit()
    until(qtbot, desk, event, lambda found: found.details.event.status == "disputed")


def test_a_corrected_date_keeps_the_words_and_shows_why(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str
) -> None:
    sheet = sheet_of(qtbot, look, desk, current, event)
    form = opened(sheet._when)
    assert form.values()["words"] == "before 4 November 2019"
    send(form, {"date": "1 November 2019"})
    qtbot.waitUntil(lambda: form.refusal("reason") != "")
    send(form, {"date": "1 November 2019", "reason": "The minutes say Friday"})
    qtbot.waitUntil(lambda: "“before 4 November 2019”" in read(sheet))
    assert asked(qtbot, desk, event).details.event.date_reason == "The minutes say Friday"


def test_people_are_tied_with_their_part_and_let_go(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str
) -> None:
    person = ran(qtbot, desk, people.AddPerson("witness", pseudonym="P14"))
    sheet = sheet_of(qtbot, look, desk, current, event)
    form = opened(sheet._people)
    form.field("tied").set_value((person,))
    form.field("tied").left.emit()
    until(qtbot, desk, event, lambda found: found.details.persons == ((person, ""),))
    qtbot.waitUntil(lambda: sheet._persons == (person,))
    send(opened(sheet._parts), {"person": person, "part": "decided"})
    until(qtbot, desk, event, lambda found: found.details.persons == ((person, "decided"),))
    form.field("tied").set_value(())
    form.field("tied").left.emit()
    until(qtbot, desk, event, lambda found: not found.details.persons)


def test_an_event_is_tied_to_the_allegations_it_bears_on_and_let_go(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str
) -> None:
    allegation = ran(qtbot, desk, allegations.AddAllegation("Cases were closed to bring numbers down"))
    sheet = sheet_of(qtbot, look, desk, current, event)
    form = opened(sheet._bearing_on)
    form.field("tied").set_value((allegation,))
    form.field("tied").left.emit()
    until(qtbot, desk, event, lambda found: found.details.allegations == (allegation,))
    qtbot.waitUntil(lambda: sheet._allegations == (allegation,))
    assert "Allegation 1" in read(sheet)
    form.field("tied").set_value(())
    form.field("tied").left.emit()
    until(qtbot, desk, event, lambda found: found.details.allegations == ())


def test_rival_accounts_stand_side_by_side_and_a_contradiction_is_resolved(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str
) -> None:
    sheet = sheet_of(qtbot, look, desk, current, event)
    section = sheet._accounts._section
    send(opened(section), {"said": "On the Friday.", "given_by": "W59", "date": "1 November 2019"})
    until(qtbot, desk, event, lambda found: len(found.told.accounts) == 1)
    send(opened(section), {"said": "On the Monday.", "given_by": "W93", "date": "4 November 2019"})
    qtbot.waitUntil(lambda: "≠ contradicts" in read(sheet))
    differences = sheet._differences._section
    form = opened(differences)
    first = sheet._accounts._told[0].id
    told = {"about": "the date", "outcome": "one account is preferred", "preferred": first}
    send(form, told)
    qtbot.waitUntil(lambda: form.refusal("reasons") != "")
    send(form, {**told, "reasons": "W59 has the minutes"})
    qtbot.waitUntil(lambda: "≠ contradicts, resolved" in read(sheet))


def test_an_account_is_changed_with_who_was_there_in_one_act(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str
) -> None:
    person = ran(qtbot, desk, people.AddPerson("witness", pseudonym="P14"))
    account = ran(
        qtbot, desk, chronology.AddAccount(event, "On the Friday.", given_by="W59", there=(person,))
    )
    sheet = sheet_of(qtbot, look, desk, current, event)
    qtbot.waitUntil(lambda: len(sheet._accounts._told) == 1)
    assert sheet._accounts.opens(account)
    form = sheet._accounts._form
    send(form, {"said": "On the Monday.", "there": (), "not_there": (person,)})
    until(qtbot, desk, event, lambda found: found.told.accounts[0].not_there == (person,))
    assert asked(qtbot, desk, event).told.accounts[0].said == "On the Monday."


def test_what_an_event_rests_on_is_set_aside_and_put_back(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str
) -> None:
    interview = answer(qtbot, desk, casework.place_choices)[0].id  # type: ignore[index]
    sheet = sheet_of(qtbot, look, desk, current, event)
    send(opened(sheet._sources._section), {"place": (interview,), "bears_out": "That it was said"})
    qtbot.waitUntil(lambda: len(sheet._sources._rows) == 1)
    source = sheet._sources._rows[0].id
    sheet.open_link(source)
    sheet._sources._form.aside_wanted.emit()
    send(sheet._sources._aside, {"reason": "Another meeting"})
    qtbot.waitUntil(lambda: source in sheet._put_back)
    sheet.open_link(source)
    until(qtbot, desk, event, lambda found: len(found.sources) == 1 and not found.aside)


def test_words_typed_for_one_event_are_not_sent_for_another_and_wait_for_their_own(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, event: str
) -> None:
    other = ran(qtbot, desk, chronology.AddEvent("Another", a_date("5 November 2019")))
    sheet = sheet_of(qtbot, look, desk, current, event)
    opened(sheet._accounts._section).set_values({"said": "On the Friday."})
    current.select(Place("event", other))
    qtbot.waitUntil(lambda: sheet.title() == "Another")
    assert opened(sheet._accounts._section).values()["said"] == ""
    current.select(Place("event", event))
    qtbot.waitUntil(lambda: sheet.title() == "Told to close")
    form = opened(sheet._accounts._section)
    qtbot.waitUntil(lambda: form.values()["said"] == "On the Friday.")


def test_an_event_is_added_with_all_that_is_known(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    form = NewEvent(look, desk, current)
    qtbot.addWidget(form)
    form.begin("Strategy meeting")
    form.set_values({"date": "5 May"})
    form.submitted.emit(form.values())
    assert form.refusal("date") != ""
    form.set_values({"date": "about March 2020", "category": "meeting"})
    with qtbot.waitSignal(form.made) as made:
        form.submitted.emit(form.values())
    found = asked(qtbot, desk, str(made.args[0])).details.event
    assert (found.title, found.category, found.date.in_words()) == (
        "Strategy meeting",
        "meeting",
        "about March 2020",
    )


def test_an_event_is_added_with_the_evidence_it_rests_on_without_leaving_its_form(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    form = NewEvent(look, desk, current)
    qtbot.addWidget(form)
    form.show()
    form.begin("Strategy meeting")
    picker = form.field("rests_on")
    assert isinstance(picker, LinkPicker)
    qtbot.waitUntil(lambda: [shown for _, shown, _ in picker._left()] == ["Interview 1"])
    interview = picker._left()[0][0]
    form.set_values({"date": "about March 2020", "pinpoint": "at the end"})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: form.refusal("pinpoint").startswith("Choose the one exhibit"))
    with qtbot.waitSignal(current.making) as asked_for:
        picker.making_wanted.emit("minutes", picker._take)
    assert asked_for.args[0].kind == "exhibit"
    form.set_values({"rests_on": (interview,)})
    with qtbot.waitSignal(form.made) as made:
        form.submitted.emit(form.values())
    (source,) = asked(qtbot, desk, str(made.args[0])).sources
    assert (source.interview, source.pinpoint) == (interview, "at the end")


@pytest.mark.parametrize(
    "told, kept",
    [
        ("4 November 2109", "4 Nov 2019"),
        ("about two years ago, in the autumn", "about two years ago, in the autumn"),
    ],
)
def test_a_date_that_was_only_typed_in_gives_way_to_the_one_typed_now_and_a_witness_is_still_heard(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, told: str, kept: str
) -> None:
    date = replace(a_date("4 November 2109"), words=told)
    event = ran(qtbot, desk, chronology.AddEvent("Told to close", date))
    sheet = sheet_of(qtbot, look, desk, current, event)
    form = opened(sheet._when)
    line = form.field("date").control
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, "4 Nov 2019")
    assert form.values()["words"] == kept
    form.show_values({"reason": "A slip of the key"})
    form.submitted.emit(form.values())
    until(qtbot, desk, event, lambda found: found.details.event.date.words == kept)
    assert asked(qtbot, desk, event).details.event.date.in_words() == "4 November 2019"
