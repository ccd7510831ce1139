"""The rooms: one table, made when first shown, opened by key, rail and record."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import delete_what_is_to_go
from tests.ui.conftest import answer
from ui.bridge import Desk, Making, Place
from ui.interviews import InterviewList
from ui.look import Look
from ui.people import NewPerson, PeopleList, PersonSheet
from ui.shell.main_window import MainWindow
from ui.shell.rooms import ROOMS, room_of
from ui.widgets import Form
from workbench import casework, people
from workbench.casework import Counts


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cases.cards.known() == 2)
    return made


def test_no_two_rooms_share_a_name_a_key_a_letter_or_a_kind() -> None:
    for told in (
        [room.name for room in ROOMS],
        [room.key for room in ROOMS if room.key],
        [room.letter for room in ROOMS if room.letter],
        [kind for room in ROOMS for kind in room.kinds],
    ):
        assert len(told) == len(set(told))


def test_every_number_in_the_navigation_is_one_that_is_counted() -> None:
    counted = {room.counted for room in ROOMS if room.counted}
    assert counted <= set(Counts.__dataclass_fields__)


def test_every_room_has_its_icon(look: Look) -> None:
    assert all(not look.icon(room.icon).isNull() for room in ROOMS)


def test_a_room_is_made_when_it_is_first_shown(qtbot: QtBot, window: MainWindow) -> None:
    assert not any(isinstance(pane, PeopleList) for pane in window.rooms.made())
    window.act("go_people").trigger()
    assert window.rooms.room.name == "people"
    assert any(isinstance(pane, PeopleList) for pane in window.rooms.made())


def test_the_navigation_counts_and_follows_the_room(qtbot: QtBot, window: MainWindow) -> None:
    model = window.rail.sections.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == [room.words for room in ROOMS if room.in_rail]
    window.rail.opened.emit("people")
    assert window.rail.sections.currentIndex().data() == "People"
    window.act("go_case").trigger()
    assert window.rail.sections.currentIndex().data() == "Cases"


def test_going_to_a_record_opens_its_room(qtbot: QtBot, window: MainWindow) -> None:
    rows = answer(qtbot, window.desk, people.persons)
    assert isinstance(rows, tuple)
    window.current.open(rows[0].id)
    sheet = window.rooms.widget_of(PersonSheet)
    qtbot.waitUntil(lambda: sheet.title() == rows[0].pseudonym)
    assert window.rooms.room is room_of("person")


def test_a_room_remembers_what_was_selected_in_it(qtbot: QtBot, window: MainWindow) -> None:
    rows = answer(qtbot, window.desk, people.persons)
    assert isinstance(rows, tuple)
    window.current.open(rows[0].id)
    window.act("go_cases").trigger()
    window.cases.choose(window.cases.cards.shown()[0].id)
    window.act("go_people").trigger()
    assert window.current.place == Place("person", rows[0].id)


def test_a_new_person_is_made_beside_what_is_being_done(qtbot: QtBot, window: MainWindow) -> None:
    made: list[str] = []
    window.current.making.emit(Making("person", "Zoë Nowak", made.append))
    form = window.drawer._pages.currentWidget()
    assert window.drawer.isVisible()
    assert isinstance(form, NewPerson)
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: len(made) == 1)
    assert not window.drawer.isVisible()
    assert window.rooms.room.name == "cases"


def test_the_navigation_shows_icons_alone_where_room_is_short(window: MainWindow) -> None:
    wide = window.rail.width()
    window.rail.be_narrow(True)
    assert window.rail.width() < wide / 2


def test_counts_are_one_question(qtbot: QtBot, window: MainWindow) -> None:
    counts = answer(qtbot, window.desk, casework.counts)
    assert isinstance(counts, Counts)
    assert (counts.cases, counts.people) == (2, 2)


def test_a_person_made_from_the_form_for_a_case_leads_back_to_it(qtbot: QtBot, window: MainWindow) -> None:
    window.act("new_case").trigger()
    case_form = window.drawer.form()
    case_form.set_values({"title": "Child L"})
    made: list[str] = []
    window.current.make("person", "Zoë Nowak", made.append)
    assert isinstance(window.drawer.form(), NewPerson)
    window.drawer.form().submitted.emit(window.drawer.form().values())
    qtbot.waitUntil(lambda: len(made) == 1)
    assert window.drawer.form() is case_form
    assert case_form.values()["title"] == "Child L"
    case_form.left.emit()
    assert window.drawer.isHidden()


def test_a_window_needs_no_more_room_than_what_is_seen_in_it(window: MainWindow) -> None:
    window.act("go_people").trigger()
    sheet = window.rooms.widget_of(PersonSheet)
    assert window.rooms._pages.minimumSizeHint() == sheet.minimumSizeHint()
    assert sheet.minimumSizeHint().width() < window.workspace.minimumSizeHint().width()


def test_a_window_that_goes_takes_all_its_widgets_with_it(
    qtbot: QtBot, qapp: QApplication, look: Look, desk: Desk, folder: Path
) -> None:
    before = set(qapp.allWidgets())
    window = MainWindow(look, desk, folder)
    for room in ROOMS:
        window.rooms.enter(room)
    answer(qtbot, desk, casework.frame)
    assert desk.close()
    window.deleteLater()
    delete_what_is_to_go()
    look.changed.emit()  # nothing that is gone hears of it
    left = {widget for widget in qapp.topLevelWidgets() if widget not in before}
    assert [f"{type(widget).__name__} {widget.accessibleName()}" for widget in left] == []


def test_no_form_stands_over_a_room_before_it_is_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    for name in ("case", "events", "people", "evidence", "representations"):
        window.rooms.enter_named(name)
        page = window.rooms.widget_of(window.rooms.room.page)
        assert not [form.accessibleName() for form in page.findChildren(Form) if form.isVisible()]


def test_a_room_shows_its_first_record_rather_than_an_empty_sheet(qtbot: QtBot, window: MainWindow) -> None:
    window.act("go_people").trigger()
    people_listed, sheet = window.rooms.widget_of(PeopleList), window.rooms.widget_of(PersonSheet)
    qtbot.waitUntil(lambda: bool(sheet.title()))
    assert people_listed.selected() == people_listed.cards.shown()[0].id == sheet.id
    assert window.current.filters.none
    window.act("back").trigger()
    assert window.rooms.room.name == "cases"


def test_the_room_of_the_interviews_marks_the_one_whose_notes_are_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: bool(window.notes.interview))
    window.act("go_interviews").trigger()
    listed = window.rooms.widget_of(InterviewList)
    qtbot.waitUntil(lambda: listed.selected() == window.notes.interview)
