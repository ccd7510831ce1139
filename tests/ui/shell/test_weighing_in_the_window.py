"""From an allegation to its finding and the criticism in one window, and what is set aside found again."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ready_made import Stock
from tests.ui.conftest import answer
from tests.workbench.allegations.alleged import an_allegation, an_element
from ui.allegations import AllegationList, AllegationSheet
from ui.bridge import Desk
from ui.findings import FindingSheet
from ui.look import Look
from ui.record import NewRecord
from ui.representations import CriticismSheet
from ui.shell.main_window import MainWindow
from ui.widgets import Form
from workbench import allegations, people
from workbench.casebook import Casebook


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    return stock.of(one_to_weigh).copied_to(tmp_path / "Westmere.casebook")


def one_to_weigh(casebook: Casebook) -> None:
    """An allegation with one thing to prove, and somebody who may be criticised."""
    an_element(casebook, an_allegation(casebook))
    casebook.run(people.AddPerson("subject of criticism", pseudonym="P14"))


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    return made


def drawn(window: MainWindow) -> NewRecord:
    """The form that stands in the drawer now."""
    form = window.drawer._pages.currentWidget()
    assert isinstance(form, NewRecord)
    return form


def the_only(qtbot: QtBot, desk: Desk, question: object) -> str:
    rows = answer(qtbot, desk, question)  # type: ignore[arg-type]
    assert isinstance(rows, tuple)
    return str(rows[0].id)


def test_a_finding_and_a_criticism_are_begun_from_where_they_come_from(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.act("go_allegations").trigger()
    window.current.open(the_only(qtbot, window.desk, allegations.allegations))
    sheet = window.rooms.widget_of(AllegationSheet)
    qtbot.waitUntil(lambda: sheet.title() == "Allegation 1")
    sheet._found.acted.emit()
    drawn(window).submitted.emit(drawn(window).values())
    finding = window.rooms.widget_of(FindingSheet)
    qtbot.waitUntil(lambda: finding.title() == "Finding on allegation 1")
    assert window.rooms.room.name == "findings"
    finding._named.acted.emit()
    person = the_only(qtbot, window.desk, people.persons)
    drawn(window).set_values({"text": "He signed unseen", "person": (person,)})
    drawn(window).submitted.emit(drawn(window).values())
    criticism = window.rooms.widget_of(CriticismSheet)
    qtbot.waitUntil(lambda: criticism.title() == "Criticism 1 of P14")
    assert window.rooms.room.name == "representations"


def test_an_allegation_that_was_set_aside_is_found_and_put_back(qtbot: QtBot, window: MainWindow) -> None:
    window.act("go_allegations").trigger()
    made, sheet = window.rooms.widget_of(AllegationList), window.rooms.widget_of(AllegationSheet)
    window.current.open(the_only(qtbot, window.desk, allegations.allegations))
    qtbot.waitUntil(lambda: sheet.title() == "Allegation 1" and made.cards.known() == 1)
    sheet._aside.section.acted.emit()
    form: Form = sheet._aside._form
    form.set_values({"reason": "Entered twice"})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: made.cards.known() == 0)
    made.narrow("aside")
    qtbot.waitUntil(lambda: made.cards.known() == 1)
    qtbot.waitUntil(lambda: sheet._aside._is_aside)
    sheet._aside.section.acted.emit()
    qtbot.waitUntil(lambda: made.cards.known() == 0)
    made.clear_filter()
    qtbot.waitUntil(lambda: made.cards.known() == 1)
