"""Lines of enquiry: raised with a question, followed until there is a result or a reason why not."""

from datetime import timedelta

import pytest

from tests.builders import a_case
from tests.workbench.conduct.acts import FRIDAY, MONDAY, SATURDAY, an_enquiry, the_enquiry
from workbench import conduct
from workbench.casebook import Casebook
from workbench.conduct import AbandonEnquiry, ChangeEnquiry, CompleteEnquiry, EnquiryFilter, ReopenEnquiry
from workbench.kernel import clock
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id


def test_a_line_of_enquiry_says_what_it_asks_why_and_by_when(casebook: Casebook) -> None:
    case = a_case(casebook)
    row = the_enquiry(
        casebook, an_enquiry(casebook, why="Eleven in one day", priority="high", cases=(case, case))
    )
    assert (row.number, row.question, row.why) == (1, "Who closed the eleven cases?", "Eleven in one day")
    assert (row.priority, row.raised_on, row.due_on, row.state) == ("high", MONDAY, FRIDAY, "open")
    assert row.cases == (case,)


def test_a_line_of_enquiry_without_days_was_raised_today_and_is_never_overdue(casebook: Casebook) -> None:
    row = the_enquiry(casebook, an_enquiry(casebook, raised_on=None, due_on=None))
    assert (row.raised_on, row.due_on, row.overdue) == (clock.today(), None, False)


def test_overdue_lines_of_enquiry_are_listed_the_longest_overdue_first(casebook: Casebook) -> None:
    an_enquiry(casebook, "a")
    an_enquiry(casebook, "b", due_on=MONDAY)
    done, aside = an_enquiry(casebook, "c"), an_enquiry(casebook, "d")
    an_enquiry(casebook, "e", due_on=None)
    casebook.run(CompleteEnquiry(done, 1, "Nobody remembers", FRIDAY))
    casebook.run(conduct.SetAsideEnquiry(aside, "twice"))
    assert [row.question for row in casebook.ask(conduct.overdue_enquiries, SATURDAY)] == ["b", "a"]
    assert [row.question for row in casebook.ask(conduct.overdue_enquiries, FRIDAY)] == ["b"]
    assert casebook.ask(conduct.overdue_enquiries, MONDAY) == ()
    overdue = [row.question for row in casebook.ask(conduct.enquiries, SATURDAY) if row.overdue]
    assert overdue == ["a", "b"]


def test_a_line_of_enquiry_is_done_with_a_result_though_it_be_nothing(casebook: Casebook) -> None:
    id = an_enquiry(casebook)
    with pytest.raises(Refused, match="nothing was found is a result"):
        casebook.run(CompleteEnquiry(id, 1, " "))
    casebook.run(CompleteEnquiry(id, 1, "The audit trail was not kept", FRIDAY))
    row = the_enquiry(casebook, id)
    assert (row.state, row.result, row.closed_on) == ("done", "The audit trail was not kept", FRIDAY)


def test_a_line_of_enquiry_is_abandoned_with_the_reason(casebook: Casebook) -> None:
    id = an_enquiry(casebook)
    with pytest.raises(Refused, match="not followed"):
        casebook.run(AbandonEnquiry(id, 1, ""))
    casebook.run(AbandonEnquiry(id, 1, "Outside the terms of reference"))
    row = the_enquiry(casebook, id)
    assert (row.state, row.closed_reason) == ("abandoned", "Outside the terms of reference")
    assert row.closed_on == clock.today()


def test_what_is_closed_is_not_changed_until_it_is_reopened_and_its_result_stays(casebook: Casebook) -> None:
    id = an_enquiry(casebook)
    with pytest.raises(Refused, match="open already"):
        casebook.run(ReopenEnquiry(id, 1, "why"))
    casebook.run(CompleteEnquiry(id, 1, "Nobody remembers", FRIDAY))
    for act in (
        ChangeEnquiry(id, 2, why="More"),
        CompleteEnquiry(id, 2, "Again"),
        AbandonEnquiry(id, 2, "Again"),
    ):
        with pytest.raises(Refused, match="Reopen it first"):
            casebook.run(act)
    with pytest.raises(Refused, match="taken up again"):
        casebook.run(ReopenEnquiry(id, 2, " "))
    casebook.run(ReopenEnquiry(id, 2, "A second list was found"))
    row = the_enquiry(casebook, id)
    assert (row.state, row.result, row.reopened_reason) == (
        "open",
        "Nobody remembers",
        "A second list was found",
    )
    assert row.closed_on is None


@pytest.mark.parametrize("day", [MONDAY - timedelta(days=1), clock.today() + timedelta(days=2)])
def test_a_line_of_enquiry_is_not_closed_on_a_day_that_cannot_be(casebook: Casebook, day: object) -> None:
    id = an_enquiry(casebook)
    for act in (CompleteEnquiry(id, 1, "A", day), AbandonEnquiry(id, 1, "B", day)):  # type: ignore[arg-type]
        with pytest.raises(Refused, match="Check the day"):
            casebook.run(act)


def test_a_line_of_enquiry_can_be_changed_and_its_number_stays(casebook: Casebook) -> None:
    id = an_enquiry(casebook)
    casebook.run(ChangeEnquiry(id, 1, "Who signed them off?", "It was one hand", "low", SATURDAY))
    row = the_enquiry(casebook, id)
    assert (row.number, row.question, row.why) == (1, "Who signed them off?", "It was one hand")
    assert (row.priority, row.due_on) == ("low", SATURDAY)
    with pytest.raises(Refused, match="question is now “Who signed them off"):
        casebook.run(ChangeEnquiry(id, 1, "Mine"))
    for wrong in ({"question": " "}, {"priority": "urgent"}, {"due_on": MONDAY - timedelta(days=1)}):
        with pytest.raises(Refused):
            casebook.run(ChangeEnquiry(id, 2, **wrong))


def test_a_stale_closing_is_refused(casebook: Casebook) -> None:
    id = an_enquiry(casebook)
    casebook.run(CompleteEnquiry(id, 1, "Theirs", FRIDAY))
    casebook.run(ReopenEnquiry(id, 2, "A second list"))
    with pytest.raises(Refused, match="result is now “Theirs”, yours was “Mine”"):
        casebook.run(CompleteEnquiry(id, 1, "Mine", FRIDAY))


def test_lines_of_enquiry_are_listed_in_the_order_asked_for(casebook: Casebook) -> None:
    closed = an_enquiry(casebook, "a", priority="high")
    an_enquiry(casebook, "b", priority="low", due_on=FRIDAY)
    an_enquiry(casebook, "c", priority="high", due_on=None)
    an_enquiry(casebook, "d", priority="high", due_on=SATURDAY)
    casebook.run(CompleteEnquiry(closed, 1, "Nothing", FRIDAY))

    def questions(**wanted: str) -> str:
        order = wanted.pop("order", "number")
        rows = casebook.ask(conduct.enquiries, SATURDAY, EnquiryFilter(**wanted), order=order)
        return "".join(row.question for row in rows)

    assert [questions(order=order) for order in ("number", "priority", "due")] == ["abcd", "dcba", "bdca"]
    assert questions(state="open", priority="high") == "cd"
    page = casebook.ask(conduct.enquiries, SATURDAY, offset=1, limit=2)
    assert [row.question for row in page] == ["b", "c"]


def test_a_line_of_enquiry_is_tied_to_cases_which_count_it(casebook: Casebook) -> None:
    case, id = a_case(casebook), an_enquiry(casebook)
    tie = casebook.run(conduct.LinkEnquiryCase(id, case)).result
    assert casebook.run(conduct.LinkEnquiryCase(id, case)).result == tie
    assert casebook.ask(conduct.enquiries_by_case) == {case: 1}
    assert [row.id for row in casebook.ask(conduct.enquiries, SATURDAY, EnquiryFilter(case=case))] == [id]
    casebook.run(conduct.UnlinkEnquiryCase(id, case))
    assert the_enquiry(casebook, id).cases == ()
    with pytest.raises(Refused, match="not linked"):
        casebook.run(conduct.UnlinkEnquiryCase(id, case))
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(conduct.LinkEnquiryCase(id, new_id("case")))


def test_a_line_of_enquiry_set_aside_keeps_its_number_and_comes_back(casebook: Casebook) -> None:
    case = a_case(casebook)
    first = an_enquiry(casebook, cases=(case,))
    casebook.run(conduct.SetAsideEnquiry(first, "twice"))
    assert casebook.ask(conduct.enquiries, SATURDAY) == ()
    assert casebook.ask(conduct.enquiries_by_case) == {}
    assert the_enquiry(casebook, an_enquiry(casebook)).number == 2
    casebook.run(conduct.RestoreEnquiry(first))
    assert [row.number for row in casebook.ask(conduct.enquiries, SATURDAY)] == [1, 2]
    assert casebook.ask(conduct.the_enquiry, new_id("enquiry"), SATURDAY) is None


def test_the_day_on_which_an_enquiry_is_due_is_taken_away(casebook: Casebook) -> None:
    id = an_enquiry(casebook, due_on=SATURDAY)
    casebook.run(ChangeEnquiry(id, 1, without_due=True))
    assert the_enquiry(casebook, id).due_on is None
