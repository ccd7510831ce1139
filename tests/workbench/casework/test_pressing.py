"""What presses today: open escalations, and what is overdue or due within two weeks, by its day."""

from datetime import date, timedelta

from tests.builders import World, a_case, an_escalation, run, send
from workbench import casework, conduct, evidence
from workbench.casebook import Casebook
from workbench.kernel.running_text import refer

TODAY = date(2020, 3, 2)


def due(casebook: Casebook) -> list[tuple[str, date]]:
    return [(row.what, row.on) for row in casebook.ask(casework.pressing, TODAY).due]


def an_enquiry(casebook: Casebook, days: int, question: str = "Who agreed?") -> str:
    return run(
        casebook,
        conduct.RaiseEnquiry(question, raised_on=date(2020, 2, 1), due_on=TODAY + timedelta(days=days)),
    )


def test_an_open_escalation_is_named_by_its_case_and_by_what_was_noticed(casebook: Casebook) -> None:
    world = World(casebook)
    an_escalation(casebook, world.case, noticed=f"{refer(world.child)} was not seen")
    (row,) = casebook.ask(casework.pressing, TODAY, {world.child: "Callum May"}).escalations
    assert (row.case, row.shown, row.noticed) == (world.case, "C01", "Callum May was not seen")
    assert row.standing


def test_a_case_at_immediate_risk_with_nothing_escalated_presses_before_every_open_escalation(
    casebook: Casebook,
) -> None:
    """Working Together (2018), chapter 1: whoever sees a child at risk refers it without delay."""
    an_escalation(casebook, a_case(casebook, "Known to the duty manager"))
    at_risk = a_case(casebook, "Nobody told", risk="immediate", risk_reason="The baby was left alone")
    a_case(casebook, "Over", risk="immediate", risk_reason="It was", status="closed")
    first, second = casebook.ask(casework.pressing, TODAY).escalations
    assert (first.case, first.noticed) == (at_risk, "The baby was left alone")
    assert first.standing == "Immediate risk, and nothing escalated"
    assert second.standing == "Escalation: not acknowledged"
    told = casebook.ask(casework.readiness, TODAY)
    assert told[0].rows[0].words == "C02: Immediate risk, and nothing escalated."
    an_escalation(casebook, at_risk)
    assert all(
        row.standing == "Escalation: not acknowledged"
        for row in casebook.ask(casework.pressing, TODAY).escalations
    )


def test_what_is_due_later_than_in_two_weeks_does_not_press_yet(casebook: Casebook) -> None:
    for days in (15, 14, -3):
        an_enquiry(casebook, days)
    assert due(casebook) == [
        ("Enquiry 3", TODAY - timedelta(days=3)),
        ("Enquiry 2", TODAY + timedelta(days=14)),
    ]


def test_a_closed_enquiry_does_not_press(casebook: Casebook) -> None:
    enquiry = an_enquiry(casebook, 1)
    casebook.run(conduct.CompleteEnquiry(enquiry, 1, "She did", TODAY))
    assert due(casebook) == []


def test_a_request_presses_until_it_is_answered(casebook: Casebook) -> None:
    asked = evidence.AskForMaterial(
        "The minutes", "The council", asked_on=TODAY, due_on=TODAY + timedelta(days=1)
    )
    request = run(casebook, asked)
    assert due(casebook) == [("Request 1", TODAY + timedelta(days=1))]
    casebook.run(evidence.RecordAnswer(request, 1, "received", on=TODAY))
    assert due(casebook) == []


def test_a_statement_that_was_sent_presses_by_the_day_of_its_answer(casebook: Casebook) -> None:
    world = World(casebook)
    send(casebook, world.statement, TODAY + timedelta(days=7))
    (row,) = casebook.ask(casework.pressing, TODAY).due
    assert row.id == world.interview
    assert row.words.startswith("statement of W")
    assert "Griffith" not in row.words
