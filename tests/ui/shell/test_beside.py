"""A record beside the page: it stays while others are selected, and neither page disturbs the other."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, CurrentBeside, Desk, Place
from ui.look import Look
from ui.people import PersonSheet
from ui.record import Editing, SheetPane
from ui.shell.main_window import MainWindow
from ui.widgets import Form, TextField, TokenText
from workbench import interviews, people


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cases.cards.known() == 2)
    return made


@pytest.fixture
def two(qtbot: QtBot, window: MainWindow) -> tuple[people.PersonRow, people.PersonRow]:
    """Two people: the first stands beside, the second is selected."""
    rows = answer(qtbot, window.desk, people.persons)
    assert isinstance(rows, tuple)
    window.current.open(rows[0].id)
    window.act("open_beside").trigger()
    window.current.open(rows[1].id)
    shown(qtbot, beside(window), rows[0].pseudonym)
    shown(qtbot, window.rooms.widget_of(PersonSheet), rows[1].pseudonym)
    return rows[0], rows[1]


def beside(window: MainWindow) -> SheetPane:
    sheet = window.rooms.beside
    assert sheet is not None
    return sheet


def shown(qtbot: QtBot, sheet: SheetPane, title: str) -> None:
    qtbot.waitUntil(lambda: sheet.isVisible() and sheet.title() == title)


def test_it_stays_in_other_rooms_and_what_it_leads_to_opens_in_the_page(
    qtbot: QtBot, window: MainWindow, two: tuple[people.PersonRow, people.PersonRow]
) -> None:
    window.act("go_cases").trigger()
    beside(window).open_link(two[1].id)
    assert window.rooms.room.name == "people"
    assert window.current.place == Place("person", two[1].id)
    assert beside(window).id == two[0].id


def test_both_pages_hear_their_own_answers_when_both_ask_at_once(
    qtbot: QtBot, window: MainWindow, two: tuple[people.PersonRow, people.PersonRow]
) -> None:
    left, right = (f"{row.pseudonym[0]}{number}" for row, number in zip(two, (97, 98), strict=True))
    for row, name in zip(two, (left, right), strict=True):
        window.desk.run(people.SetPseudonym(row.id, row.revision, name))
    shown(qtbot, beside(window), left)
    shown(qtbot, window.rooms.widget_of(PersonSheet), right)


def test_f6_comes_to_both_and_goes_round(
    qtbot: QtBot, window: MainWindow, two: tuple[people.PersonRow, people.PersonRow]
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panes = (window.rail, *window.rooms.panes())
    assert panes[-1] is beside(window)
    window.rail.setFocus()
    for act, order in (("next_pane", (*panes[1:], panes[0])), ("previous_pane", tuple(reversed(panes)))):
        for pane in order:
            window.act(act).trigger()
            has = QApplication.focusWidget()
            assert has is not None
            assert pane is has or pane.isAncestorOf(has)


def test_it_stands_where_what_is_linked_would_and_gives_the_place_back(
    window: MainWindow, two: tuple[people.PersonRow, people.PersonRow]
) -> None:
    close = window.act("close_beside")
    window.act("inspector").trigger()
    assert (window.rooms.beside, window.rooms.inspector_shown, close.isEnabled()) == (None, True, False)
    window.act("open_beside").trigger()
    assert [len(window.rooms.panes()), close.isEnabled()] == [3, True]
    _, page, aside = window.rooms.sizes()[:3]
    assert abs(page - aside) <= 1
    window.act("close_beside").trigger()
    assert window.rooms.panes()[-1].accessibleName() == "Inspector"


def test_its_own_button_closes_it_and_the_keyboard_is_not_lost(
    qtbot: QtBot, window: MainWindow, two: tuple[people.PersonRow, people.PersonRow]
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    sheet = beside(window)
    (close,) = (each for each in sheet.findChildren(QToolButton) if "beside" in each.accessibleName())
    close.setFocus()
    close.click()
    assert window.rooms.beside is None
    assert window.rooms.panes()[0].isAncestorOf(window.focusWidget())


def test_a_narrow_window_leaves_the_list_out_for_as_long_as_two_pages_stand(
    window: MainWindow, two: tuple[people.PersonRow, people.PersonRow]
) -> None:
    widths = window.rooms.shares()
    window.rooms.fold(True)
    assert [pane.accessibleName() for pane in window.rooms.panes()] == ["Person", "Person, beside"]
    window.act("close_beside").trigger()
    assert window.rooms.shares() == widths


def test_it_closes_when_its_record_is_no_longer_there(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desk.changed):
        window.desk.run(
            people.AddPerson("witness", "Zoë Nowak"), lambda outcome: window.current.open(outcome.result)
        )
    window.act("open_beside").trigger()
    qtbot.waitUntil(lambda: bool(beside(window).title()))
    window.desk.undo()
    qtbot.waitUntil(lambda: window.rooms.beside is None)


def test_what_has_no_sheet_is_refused_in_words(qtbot: QtBot, window: MainWindow) -> None:
    window.current.select(Place("timeline", "event-of-no-kind"))
    window.act("open_beside").trigger()
    assert "cannot stand beside" in window.messages.words()
    assert window.rooms.beside is None


def test_an_interview_stands_beside_to_be_read_and_follows_what_is_written_in_its_notes(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: bool(window.notes.interview))
    interview = window.notes.interview
    window.current.select(Place("interview", interview))
    window.act("open_beside").trigger()
    shown(qtbot, beside(window), "Interview 1: Team manager")
    assert "What happened in the first week?" in read_in(beside(window))
    window.act("go_people").trigger()
    assert beside(window).id == interview
    window.desk.run(interviews.WriteParagraph(interview, "The list was on the desk.", sort="answer"))
    qtbot.waitUntil(lambda: "The list was on the desk." in read_in(beside(window)))


def read_in(sheet: SheetPane) -> str:
    return "".join(each.stored_text() for each in sheet.findChildren(TokenText) if each.isReadOnly())


def test_names_are_shown_in_both_pages_or_in_neither() -> None:
    window = Current()
    second = CurrentBeside(window)
    heard: list[object] = []
    window.making.connect(heard.append)
    second.make("person", "Zoë")
    second.select(Place("person", "p"))
    assert second.names is window.names
    assert window.place is None
    assert len(heard) == 1


def test_words_that_the_other_page_saved_are_not_saved_again(qtbot: QtBot, look: Look, desk: Desk) -> None:
    form = Form(look, "What is said")
    form.add("words", "Words", TextField("Words"))
    qtbot.addWidget(form)
    saved: list[object] = []
    editing = Editing(form, desk, "words", lambda *what: saved.append(what))  # type: ignore[arg-type]
    editing.show("exhibit-1", 1, {"words": ""})
    form.set_values({"words": "The same"})
    editing.show("exhibit-1", 2, {"words": "The same"})
    editing.save()
    assert saved == []
