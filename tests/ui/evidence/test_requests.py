"""Requests for material, chased until they are answered; and what was looked for and not found."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from tests.ui.evidence.scenes import an_exhibit, done, showing
from ui.bridge import Current, Desk
from ui.evidence import NewRequest, NewSought, RequestList, RequestSheet, SoughtSheet
from ui.look import Look
from workbench import evidence
from workbench.evidence import RequestRow, SoughtRow

MONDAY, FRIDAY = date(2020, 2, 17), date(2020, 2, 21)


@pytest.fixture
def request_made(qtbot: QtBot, desk: Desk) -> str:
    command = evidence.AskForMaterial("The closure lists", "The head of audit", None, "", MONDAY, FRIDAY)
    return str(done(qtbot, desk, command))


def row_of(qtbot: QtBot, desk: Desk, id: str) -> RequestRow:
    found = answer(qtbot, desk, evidence.the_request, id, date(2020, 3, 2))
    assert isinstance(found, RequestRow)
    return found


def test_an_overdue_request_is_marked_and_found_among_the_overdue(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, request_made: str
) -> None:
    done(qtbot, desk, evidence.AskForMaterial("The rota", "The office"))
    made = RequestList(look, desk, current)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cards.known() == 2)
    made.narrow("overdue")
    qtbot.waitUntil(lambda: made.cards.known() == 1)
    assert "Overdue by" in made.cards.model().card(made.cards.model().index(0, 0)).alarm  # type: ignore[attr-defined]


def test_a_refusal_needs_its_reason_and_a_step_entered_by_mistake_is_taken_out(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, request_made: str
) -> None:
    sheet = showing(qtbot, RequestSheet(look, desk, current), current, request_made)
    form = sheet.answer
    form.set_values({"answer": "refused", "on": "21 February 2020"})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: bool(form.refusal("words")))
    form.set_values({"words": "Said to be legally privileged."})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: row_of(qtbot, desk, request_made).state == "refused")
    qtbot.waitUntil(lambda: sheet.row is not None and len(sheet.row.steps) == 1)
    assert sheet.row is not None
    sheet.opened.emit(sheet.row.steps[0].id)
    assert sheet.step.values()["words"] == "Said to be legally privileged."
    sheet.step.set_values({"reason": "Entered for the wrong request"})
    sheet.step.submitted.emit(sheet.step.values())
    qtbot.waitUntil(lambda: row_of(qtbot, desk, request_made).state == "asked")
    step = sheet.row.steps[0].id
    qtbot.waitUntil(lambda: sheet.row is not None and not sheet.row.steps)
    sheet.opened.emit(step)
    qtbot.waitUntil(lambda: row_of(qtbot, desk, request_made).state == "refused")


def test_what_came_of_a_request_is_linked_to_it(
    qtbot: QtBot, look: Look, desk: Desk, current: Current, request_made: str
) -> None:
    exhibit = an_exhibit(qtbot, desk)
    sheet = showing(qtbot, RequestSheet(look, desk, current), current, request_made)
    field = sheet.came.field("exhibits")
    field.set_value((exhibit,))
    field.left.emit()
    qtbot.waitUntil(lambda: row_of(qtbot, desk, request_made).exhibits == (exhibit,))


def test_a_request_without_anybody_asked_is_refused_beside_the_field(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    form = NewRequest(look, desk, current)
    qtbot.addWidget(form)
    form.begin("The rota of October")
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: bool(form.refusal("asked_of")))
    form.field("asked_of").set_value("The office")
    with qtbot.waitSignal(form.made):
        form.submitted.emit(form.values())


def test_a_search_in_vain_says_how_and_is_answered_when_the_thing_turns_up(
    qtbot: QtBot, look: Look, desk: Desk, current: Current
) -> None:
    form = NewSought(look, desk, current)
    qtbot.addWidget(form)
    form.begin("A written instruction")
    form.set_values({"place": "Mailboxes of the managers"})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: bool(form.refusal("how")))
    form.set_values({"how": "By the word “close”"})
    with qtbot.waitSignal(form.made) as made:
        form.submitted.emit(form.values())
    sheet = showing(qtbot, SoughtSheet(look, desk, current), current, made.args[0])
    exhibit = an_exhibit(qtbot, desk)
    sheet.found.field("found").set_value((exhibit,))
    sheet.found.field("found").left.emit()

    def _found() -> bool:
        row = answer(qtbot, desk, evidence.the_sought, made.args[0])
        return isinstance(row, SoughtRow) and row.found == exhibit

    qtbot.waitUntil(_found)
