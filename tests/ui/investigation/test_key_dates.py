"""Key dates: added in words, moved, confirmed by evidence, set aside and put back."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conduct.doing import done, list_of, sheet_of, submit
from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.investigation import KeyDateList, KeyDatePane, NewKeyDate
from ui.look import Look
from workbench import interviews, investigation
from workbench.investigation import KeyDateRow
from workbench.kernel.dates import read_date


@pytest.fixture
def key_date(qtbot: QtBot, desk: Desk) -> str:
    return done(qtbot, desk, investigation.AddKeyDate("the call", read_date("11 November 2019")))


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, desk: Desk, current: Current, key_date: str) -> KeyDatePane:
    return sheet_of(qtbot, KeyDatePane(look, desk, current), Place("key_date", key_date), "the call")


def row_of(qtbot: QtBot, sheet: KeyDatePane) -> KeyDateRow:
    found = answer(qtbot, sheet.desk, investigation.the_key_date, sheet.id)
    assert isinstance(found, KeyDateRow)
    return found


def test_a_key_date_is_told_from_another_and_a_date_that_cannot_be_read_is_refused(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, key_date: str
) -> None:
    form = NewKeyDate(look, desk, current)
    qtbot.addWidget(form)
    form.begin()
    submit(form, {"name": "On site", "date": "when they came"})
    assert form.refusal("date") != ""
    qtbot.waitUntil(lambda: "18 November 2019" in _reads(form, "one week after the call"))
    with qtbot.waitSignal(form.made):
        form.submitted.emit(form.values())
    pane = list_of(qtbot, KeyDateList(look, desk, current), 2)
    assert [card.title for card in pane.cards.shown()] == ["the call", "On site"]
    pane.narrow("confirmed")
    qtbot.waitUntil(lambda: pane.cards.known() == 0)


def test_a_key_date_is_moved(qtbot: QtBot, sheet: KeyDatePane) -> None:
    sheet._when.acted.emit()
    submit(sheet._when.form(), {"date": "12 November 2019"})
    qtbot.waitUntil(lambda: row_of(qtbot, sheet).date.earliest == date(2019, 11, 12))


def test_it_is_confirmed_only_by_something_and_evidence_confirms_it(qtbot: QtBot, sheet: KeyDatePane) -> None:
    form = sheet._editing.form
    form.field("standing").set_value("confirmed")
    form.field_left.emit("standing")
    qtbot.waitUntil(lambda: form.refusal("evidence") != "")
    form.field("standing").set_value("to be confirmed")
    talks = answer(qtbot, sheet.desk, interviews.interviews)
    assert isinstance(talks, tuple)
    paragraphs = answer(qtbot, sheet.desk, interviews.paragraphs, talks[0].id)
    assert isinstance(paragraphs, tuple)
    sheet._sources.acted.emit()
    submit(sheet._sources.form(), {"exhibit": (talks[0].id,), "confirms": "yes"})
    qtbot.waitUntil(lambda: sheet._adding.refusal("exhibit") != "")
    submit(sheet._adding, {"paragraph": (paragraphs[0].id,)})
    qtbot.waitUntil(lambda: row_of(qtbot, sheet).standing == "confirmed")


def test_evidence_is_changed_set_aside_and_put_back(qtbot: QtBot, sheet: KeyDatePane) -> None:
    talks = answer(qtbot, sheet.desk, interviews.interviews)
    assert isinstance(talks, tuple)
    paragraphs = answer(qtbot, sheet.desk, interviews.paragraphs, talks[0].id)
    assert isinstance(paragraphs, tuple)
    command = investigation.AddKeyDateSource(sheet.id, paragraph=paragraphs[0].id)
    source = done(qtbot, sheet.desk, command)
    qtbot.waitUntil(lambda: source in sheet._parts._there)
    sheet.open_link(source)
    sheet._changing.field("bears_out").set_value("The day alone")
    sheet._changing.field_left.emit("bears_out")
    qtbot.waitUntil(lambda: [each.bears_out for each in row_of(qtbot, sheet).sources] == ["The day alone"])
    done(qtbot, sheet.desk, investigation.SetAsideKeyDateSource(source, "Another day is meant"))
    qtbot.waitUntil(lambda: [link.id for link in sheet._putting_back.section.links()] == [source])
    sheet.open_link(source)
    qtbot.waitUntil(lambda: len(row_of(qtbot, sheet).sources) == 1)


def _reads(form: NewKeyDate, words: str) -> str:
    form.field("date").set_value(words)
    return form._date.reading()
