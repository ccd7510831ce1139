"""Lines of enquiry: raised, found when overdue, closed with what was found or why not, taken up again."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conduct.doing import before, done, list_of, sheet_of, submit
from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.conduct import EnquiryList, EnquirySheet, NewEnquiry
from ui.look import Look
from workbench import cases, conduct


@pytest.fixture
def enquiry(qtbot: QtBot, desk: Desk) -> str:
    command = conduct.RaiseEnquiry("Was there a list?", raised_on=before(20), due_on=before(3))
    return done(qtbot, desk, command)


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, desk: Desk, current: Current, enquiry: str) -> EnquirySheet:
    made = EnquirySheet(look, desk, current)
    return sheet_of(qtbot, made, Place("enquiry", enquiry), "Was there a list?")


def test_the_list_narrows_to_what_is_overdue(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, enquiry: str
) -> None:
    done(qtbot, desk, conduct.RaiseEnquiry("Who decided?"))
    pane = list_of(qtbot, EnquiryList(look, desk, current), 2)
    pane.narrow("overdue")
    qtbot.waitUntil(lambda: [card.summary for card in pane.cards.shown()] == ["Was there a list?"])
    assert pane.cards.shown()[0].badge == "Overdue"


def test_a_line_of_enquiry_is_raised_about_a_case(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    rows = answer(qtbot, desk, cases.cases)
    assert isinstance(rows, tuple)
    form = NewEnquiry(look, desk, current)
    qtbot.addWidget(form)
    form.begin()
    submit(form, {"question": "Who decided?", "due_on": "soon"})
    assert form.refusal("due_on") != ""
    with qtbot.waitSignal(form.made):
        submit(form, {"due_on": "", "cases": (rows[0].id,)})
    found = answer(qtbot, desk, conduct.enquiries, before(0))
    assert isinstance(found, tuple)
    assert (found[0].question, found[0].cases, found[0].priority) == ("Who decided?", (rows[0].id,), "medium")


def test_it_is_completed_only_with_a_result_and_taken_up_again_with_a_reason(
    qtbot: QtBot, sheet: EnquirySheet
) -> None:
    sheet._complete.click()
    form = submit(sheet._outcome.form(), {"result": ""})
    qtbot.waitUntil(lambda: "nothing was found is a result" in form.refusal("result"))
    submit(form, {"result": "None in nine mailboxes."})
    qtbot.waitUntil(sheet._reopen.isVisible)
    assert not sheet._complete.isVisible()
    sheet._reopen.click()
    submit(sheet._outcome.form(), {"reason": "A tenth mailbox was found."})
    qtbot.waitUntil(lambda: sheet._row is not None and sheet._row.state == "open")
    sheet._abandon.click()
    submit(sheet._outcome.form(), {"reason": "It makes no difference."})
    qtbot.waitUntil(lambda: sheet._row is not None and sheet._row.state == "abandoned")


def test_the_day_it_is_due_is_changed_and_taken_away(qtbot: QtBot, sheet: EnquirySheet) -> None:
    form = sheet._editing.form
    form.field("due_on").set_value("")
    form.field_left.emit("due_on")
    qtbot.waitUntil(lambda: sheet._row is not None and sheet._row.due_on is None)


def test_cases_are_linked_and_unlinked(qtbot: QtBot, desk: Desk, sheet: EnquirySheet) -> None:
    rows = answer(qtbot, desk, cases.cases)
    assert isinstance(rows, tuple)
    form = sheet._cases_form
    first, second = (row.id for row in rows)
    form.field("cases").set_value((first, second))
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: _cases_of(sheet) == {first, second})
    form.field("cases").set_value((second,))
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: _cases_of(sheet) == {second})


def _cases_of(sheet: EnquirySheet) -> set[str]:
    return set(sheet._row.cases) if sheet._row else set()
