"""The care and retaliation log: about one person, what presses first, closed, and never exported."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conduct.doing import before, done, list_of, sheet_of, submit
from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.conduct import CareList, CareSheet, NewCareEntry
from ui.look import Look
from workbench import conduct, people


@pytest.fixture
def person(qtbot: QtBot, desk: Desk) -> str:
    return done(qtbot, desk, people.AddPerson("witness", pseudonym="P14"))


@pytest.fixture
def entry(qtbot: QtBot, desk: Desk, person: str) -> str:
    command = conduct.AddCareEntry(person, "Moved from a project", "possible retaliation", before(5))
    return done(qtbot, desk, command)


def test_what_must_not_be_overlooked_stands_first(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str, entry: str
) -> None:
    done(qtbot, desk, conduct.AddCareEntry(person, "Slept badly", noticed_on=before(1)))
    pane = list_of(qtbot, CareList(look, desk, current), 2)
    assert [card.summary for card in pane.cards.shown()] == ["Moved from a project", "Slept badly"]
    assert pane.cards.shown()[0].alarm == "Possible retaliation, and nothing done yet"
    pane.narrow("closed")
    qtbot.waitUntil(lambda: pane.cards.known() == 0)


def test_an_entry_is_added_about_the_person_who_is_selected(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, person: str
) -> None:
    form = NewCareEntry(look, desk, current)
    qtbot.addWidget(form)
    form.begin()
    submit(form, {"noticed": "Wept"})
    assert "one person" in form.refusal("person")
    current.select(Place("person", person))
    form.begin()
    assert form.values()["person"] == (person,)
    with qtbot.waitSignal(form.made):
        submit(form, {"noticed": "Wept", "follow_up_on": "today"})
    rows = answer(qtbot, desk, conduct.care_log, before(0))
    assert isinstance(rows, tuple)
    assert [(row.person, row.noticed) for row in rows] == [(person, "Wept")]


def test_possible_retaliation_is_closed_only_when_something_was_done(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, entry: str
) -> None:
    sheet = sheet_of(qtbot, CareSheet(look, desk, current), Place("care_entry", entry), "P14")
    assert sheet._heading._state.text() == "Never exported"
    sheet._ending.acted.emit()
    form = submit(sheet._ending.form(), {"outcome": "He has the project back."})
    qtbot.waitUntil(lambda: "what was done about it" in form.trouble())
    editing = sheet._editing.form
    editing.field("action").set_value("Told the monitoring officer.")
    editing.field_left.emit("action")
    qtbot.waitUntil(lambda: sheet._row is not None and sheet._row.action != "")
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: sheet._row is not None and sheet._row.closed_on is not None)
    sheet._ending.acted.emit()
    qtbot.waitUntil(lambda: sheet._row is not None and sheet._row.closed_on is None)
