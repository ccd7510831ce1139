"""Requests for material: asked, chased, answered in full or in part, refused, withdrawn."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.builders import a_person
from tests.workbench.evidence.exhibits import FRIDAY, MONDAY, a_request, an_exhibit
from workbench import evidence
from workbench.casebook import Casebook
from workbench.evidence import ChangeRequest, ChaseRequest, RecordAnswer, RequestRow, WithdrawRequest
from workbench.kernel import clock
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id

LATER = FRIDAY + timedelta(days=10)


def the(casebook: Casebook, request: str, today: date = LATER) -> RequestRow:
    row = casebook.ask(evidence.the_request, request, today)
    assert row is not None
    return row


def answer(casebook: Casebook, request: str, sort: str, words: str = "", **said: Any) -> None:
    said = {"on": FRIDAY, **said}
    casebook.run(RecordAnswer(request, the(casebook, request).revision, sort, words, **said))


def chase(casebook: Casebook, request: str, on: date = FRIDAY, words: str = "By telephone") -> None:
    casebook.run(ChaseRequest(request, the(casebook, request).revision, words, on))


def test_a_request_says_who_was_asked_for_what_by_when(casebook: Casebook) -> None:
    person = a_person(casebook, "official")
    row = the(casebook, a_request(casebook, asked_person=person, why="To count closures"))
    assert (row.number, row.what, row.asked_person) == (1, "The closure lists of 2019", person)
    assert (row.asked_of, row.why, row.state) == ("The head of audit", "To count closures", "asked")
    assert (row.asked_on, row.due_on, row.chased, row.steps) == (MONDAY, FRIDAY, 0, ())


def test_a_request_without_a_day_was_made_today(casebook: Casebook) -> None:
    row = the(casebook, a_request(casebook, asked_on=None, due_on=None))
    assert (row.asked_on, row.due_on, row.overdue) == (clock.today(), None, False)


def test_a_request_is_overdue_until_it_is_answered_and_counts_how_often_it_was_chased(
    casebook: Casebook,
) -> None:
    id = a_request(casebook)
    a_request(casebook, "The staff list", due_on=FRIDAY - timedelta(days=1))
    assert [row.number for row in casebook.ask(evidence.overdue_requests, FRIDAY)] == [2]
    assert [row.number for row in casebook.ask(evidence.overdue_requests, LATER)] == [2, 1]
    for day in (1, 3):
        chase(casebook, id, FRIDAY + timedelta(days=day))
    assert (the(casebook, id).chased, the(casebook, id).overdue) == (2, True)
    answer(casebook, id, "received", on=LATER)
    assert (the(casebook, id).state, the(casebook, id).overdue) == ("received", False)
    assert casebook.ask(evidence.requests, LATER, state="received")[0].id == id


def test_what_came_of_a_request_is_told_step_by_step_with_the_exhibits_that_came(casebook: Casebook) -> None:
    id, first, second = a_request(casebook), an_exhibit(casebook), an_exhibit(casebook)
    answer(casebook, id, "refused", "Said to be too much work")
    chase(casebook, id, FRIDAY + timedelta(days=1), "By letter to the chief executive")
    answer(casebook, id, "partly received", "May is missing", on=LATER, exhibits=(first, first))
    answer(casebook, id, "received", on=LATER, exhibits=(first, second))
    row = the(casebook, id)
    assert [(step.sort, step.on, step.words) for step in row.steps] == [
        ("refused", FRIDAY, "Said to be too much work"),
        ("chased", FRIDAY + timedelta(days=1), "By letter to the chief executive"),
        ("partly received", LATER, "May is missing"),
        ("received", LATER, ""),
    ]
    assert set(row.exhibits) == {first, second}
    assert len(row.exhibits) == 2
    with pytest.raises(Refused, match="Make a new request"):
        chase(casebook, id, LATER)


def test_a_request_is_withdrawn_with_a_reason_and_that_ends_it(casebook: Casebook) -> None:
    id = a_request(casebook)
    with pytest.raises(Refused, match="no longer asked for"):
        casebook.run(WithdrawRequest(id, 1, " ", FRIDAY))
    casebook.run(WithdrawRequest(id, 1, "It came from the union", FRIDAY))
    assert the(casebook, id).state == "withdrawn"
    with pytest.raises(Refused, match="withdrawn"):
        answer(casebook, id, "received")


@pytest.mark.parametrize("day", [MONDAY - timedelta(days=1), clock.today() + timedelta(days=2)])
def test_a_step_is_not_of_a_day_that_cannot_be(casebook: Casebook, day: date) -> None:
    id = a_request(casebook)
    with pytest.raises(Refused, match="Check the day"):
        chase(casebook, id, day)


def test_an_answer_that_was_recorded_by_somebody_else_meanwhile_is_not_overwritten(
    casebook: Casebook,
) -> None:
    id = a_request(casebook)
    casebook.run(RecordAnswer(id, 1, "refused", "Privileged", FRIDAY))
    with pytest.raises(Refused, match="state is now “refused”, yours was “received”"):
        casebook.run(RecordAnswer(id, 1, "received", on=FRIDAY))
    assert len(the(casebook, id).steps) == 1


def test_an_answer_says_what_it_must_and_names_exhibits_that_are_there(casebook: Casebook) -> None:
    id = a_request(casebook)
    with pytest.raises(Refused, match="reason was given"):
        answer(casebook, id, "refused")
    with pytest.raises(Refused, match="no longer there"):
        answer(casebook, id, "received", exhibits=(new_id("exhibit"),))
    assert the(casebook, id).state == "asked"


def test_a_request_can_be_changed_and_its_number_stays(casebook: Casebook) -> None:
    person, id = a_person(casebook, "official"), a_request(casebook)
    casebook.run(ChangeRequest(id, 1, what="The lists of 2018 too", asked_person=person, due_on=LATER))
    row = the(casebook, id)
    assert (row.number, row.what, row.asked_person, row.due_on) == (1, "The lists of 2018 too", person, LATER)
    casebook.run(ChangeRequest(id, 2, asked_person="", asked_of="The director", why="For the count"))
    row = the(casebook, id)
    assert (row.asked_person, row.asked_of, row.why) == (None, "The director", "For the count")


def test_a_request_is_not_changed_into_what_could_not_be_asked(casebook: Casebook) -> None:
    id = a_request(casebook)
    chase(casebook, id)
    for wrong in (
        {"what": " "},
        {"asked_of": ""},
        {"due_on": MONDAY - timedelta(days=1)},
        {"asked_on": clock.today() + timedelta(days=2)},
        {"asked_on": FRIDAY + timedelta(days=1), "due_on": LATER},
        {"asked_person": new_id("person")},
    ):
        with pytest.raises(Refused):
            casebook.run(ChangeRequest(id, the(casebook, id).revision, **wrong))
    casebook.run(ChangeRequest(id, 1, what="Theirs"))
    with pytest.raises(Refused, match="what is now “Theirs”, yours was “Mine”"):
        casebook.run(ChangeRequest(id, 1, what="Mine"))


def test_a_step_entered_by_mistake_is_put_right_or_set_aside_and_the_request_stands_accordingly(
    casebook: Casebook,
) -> None:
    id = a_request(casebook)
    answer(casebook, id, "refused", "Privileged")
    answer(casebook, id, "received", on=LATER)
    refused, received = the(casebook, id).steps
    casebook.run(evidence.SetAsideRequestStep(received.id, "it was another request"))
    assert (the(casebook, id).state, len(the(casebook, id).steps)) == ("refused", 1)
    casebook.run(evidence.RestoreRequestStep(received.id))
    assert the(casebook, id).state == "received"
    casebook.run(
        evidence.ChangeRequestStep(refused.id, 1, "Said to be privileged", LATER + timedelta(days=1))
    )
    row = the(casebook, id)
    assert [step.words for step in row.steps] == ["", "Said to be privileged"]
    assert row.state == "refused"


def test_a_step_keeps_the_words_and_the_day_it_needs(casebook: Casebook) -> None:
    id = a_request(casebook)
    chase(casebook, id)
    answer(casebook, id, "refused", "Privileged")
    casebook.run(WithdrawRequest(id, the(casebook, id).revision, "It came from the union", FRIDAY))
    chased, refused, withdrawn = the(casebook, id).steps
    casebook.run(evidence.ChangeRequestStep(chased.id, 1, ""))
    with pytest.raises(Refused, match="reason was given"):
        casebook.run(evidence.ChangeRequestStep(refused.id, 1, ""))
    with pytest.raises(Refused, match="no longer asked for"):
        casebook.run(evidence.ChangeRequestStep(withdrawn.id, 1, ""))
    with pytest.raises(Refused, match="before the request"):
        casebook.run(evidence.ChangeRequestStep(chased.id, 2, on=MONDAY - timedelta(days=1)))


def test_exhibits_are_tied_to_a_request_and_untied(casebook: Casebook) -> None:
    id, exhibit = a_request(casebook), an_exhibit(casebook)
    tie = casebook.run(evidence.LinkRequestExhibit(id, exhibit)).result
    assert casebook.run(evidence.LinkRequestExhibit(id, exhibit)).result == tie
    assert the(casebook, id).exhibits == (exhibit,)
    casebook.run(evidence.UnlinkRequestExhibit(id, exhibit))
    assert the(casebook, id).exhibits == ()
    with pytest.raises(Refused, match="not linked"):
        casebook.run(evidence.UnlinkRequestExhibit(id, exhibit))


def test_a_request_set_aside_leaves_the_lists_and_comes_back(casebook: Casebook) -> None:
    id = a_request(casebook)
    casebook.run(evidence.SetAsideRequest(id, "asked twice"))
    assert casebook.ask(evidence.requests, LATER) == ()
    assert the(casebook, id).number == 1
    casebook.run(evidence.RestoreRequest(id))
    assert [row.number for row in casebook.ask(evidence.requests, LATER)] == [1]
    assert casebook.ask(evidence.the_request, new_id("material_request"), LATER) is None
