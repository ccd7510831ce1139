"""The room of the evidence: found, described, graded, linked, its keeping told, taken out and put back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from tests.ui.evidence.scenes import a_file, an_exhibit, done, showing, until
from ui.bridge import Current, Desk, Place
from ui.evidence import ExhibitList, ExhibitSheet
from ui.look import Look
from workbench import casework, evidence
from workbench.evidence import ExhibitTies


@pytest.fixture
def exhibit(qtbot: QtBot, desk: Desk, tmp_path: Path) -> str:
    logged = done(qtbot, desk, evidence.LogExhibit("Minutes of the panel", a_file(tmp_path)))
    return str(logged.exhibit)


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, desk: Desk, current: Current, exhibit: str) -> ExhibitSheet:
    return showing(qtbot, ExhibitSheet(look, desk, current), current, exhibit)


def test_the_list_is_filtered_as_one_types_and_by_what_is_still_to_be_done(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, exhibit: str
) -> None:
    person = answer(qtbot, desk, casework.person_choices)[0].id  # type: ignore[index]
    an_exhibit(qtbot, desk, "Her notebook", persons=(person,))
    made = ExhibitList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 2)
    made.filter.setText("noteb")
    qtbot.waitUntil(lambda: made.cards.known() == 1)
    made.clear_filter()
    qtbot.waitUntil(lambda: made.cards.known() == 2)
    made.narrow("untied")
    qtbot.waitUntil(lambda: made.cards.known() == 1)
    made.cards.setCurrentIndex(made.cards.model().index(0, 0))
    assert current.place == Place("exhibit", exhibit)


def test_the_list_keeps_to_the_case_to_which_the_window_is_narrowed(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, exhibit: str
) -> None:
    case = answer(qtbot, desk, casework.case_choices)[0].id  # type: ignore[index]
    an_exhibit(qtbot, desk, "Her notebook", cases=(case,))
    made = ExhibitList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 2)
    current.narrow(case=case)
    qtbot.waitUntil(lambda: made.cards.known() == 1)
    made.filters.removed.emit(0)
    qtbot.waitUntil(lambda: made.cards.known() == 2)


def test_what_an_exhibit_is_saves_itself_and_a_date_that_cannot_be_read_stays_beside_its_reason(
    qtbot: QtBot, desk: Desk, sheet: ExhibitSheet
) -> None:
    form = sheet.about.form
    form.field("sort").set_value("minutes")
    form.field("sort").left.emit()
    until(qtbot, desk, sheet.id, lambda row: row.sort == "minutes")
    form.field("date").set_value("when the leaves fell")
    form.field("date").left.emit()
    qtbot.waitUntil(lambda: bool(form.refusal("date")))
    assert form.values()["date"] == "when the leaves fell"


def test_a_grade_needs_its_reason_and_stands_on_the_sheet(
    qtbot: QtBot, desk: Desk, sheet: ExhibitSheet
) -> None:
    form = sheet.grade.form
    form.set_values({"source_grade": "2", "content_grade": "C"})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: bool(form.refusal("reason")))
    form.set_values({"reason": "She wrote it on the day."})
    form.submitted.emit(form.values())
    until(qtbot, desk, sheet.id, lambda row: (row.source_grade, row.content_grade) == ("2", "C"))


def test_links_are_made_and_taken_away_as_one_act(qtbot: QtBot, desk: Desk, sheet: ExhibitSheet) -> None:
    case = answer(qtbot, desk, casework.case_choices)[0].id  # type: ignore[index]
    event = answer(qtbot, desk, casework.events_to_choose)[0].id  # type: ignore[index]
    picker = sheet.ties.form.pickers["case"]
    picker.set_value((case,))
    sheet.ties.form.field("events").set_value((event,))
    picker.left.emit()
    wanted = ExhibitTies((), (case,), (event,))
    qtbot.waitUntil(lambda: answer(qtbot, desk, evidence.exhibit_ties, (sheet.id,)) == {sheet.id: wanted})
    desk.undo()
    nothing = {sheet.id: ExhibitTies()}
    qtbot.waitUntil(lambda: answer(qtbot, desk, evidence.exhibit_ties, (sheet.id,)) == nothing)


def test_a_custody_entry_that_is_pressed_opens_the_form_that_puts_it_right(
    qtbot: QtBot, desk: Desk, sheet: ExhibitSheet
) -> None:
    form = sheet.custody.form
    form.set_values({"at": "yesterday 14:05", "holder": "The investigator", "reason": "Handed over"})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: len(sheet.custody.rows) == 1)
    sheet.opened.emit(sheet.custody.rows[0].id)
    assert form.values()["corrects"] == sheet.custody.rows[0].id


def test_a_file_checked_again_says_when(qtbot: QtBot, desk: Desk, sheet: ExhibitSheet) -> None:
    sheet.file.check()
    qtbot.waitUntil(lambda: bool(answer(qtbot, desk, evidence.hash_checks, sheet.id)))


def test_an_exhibit_set_aside_leaves_the_list_and_is_put_back_from_its_sheet(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, sheet: ExhibitSheet
) -> None:
    done(qtbot, desk, evidence.SetAsideExhibit(sheet.id, "Entered twice"))
    made = ExhibitList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    made.narrow("set aside")
    qtbot.waitUntil(lambda: made.cards.known() == 1)
    state = sheet.aside.section
    qtbot.waitUntil(lambda: any(each.text() == "Put back" for each in state.findChildren(QPushButton)))
    state.acted.emit()
    until(qtbot, desk, sheet.id, lambda row: not row.set_aside_reason)
    qtbot.waitUntil(lambda: made.cards.known() == 0)
