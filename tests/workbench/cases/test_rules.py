"""What is asked of a key case, and what must happen when a child is at risk."""

from datetime import UTC, datetime

import pytest

from workbench.cases import rules
from workbench.kernel.errors import Refused

MORNING = datetime(2020, 2, 4, 9, 0, tzinfo=UTC)
NOON = datetime(2020, 2, 4, 12, 0, tzinfo=UTC)


def test_a_case_is_referred_to_by_its_number() -> None:
    """The program's own."""
    assert rules.reference_of(7) == "C07"
    assert rules.reference_of(107) == "C107"


def test_a_case_has_a_title_a_risk_and_a_status_that_are_known() -> None:
    """The program's own."""
    rules.must_have_a_title("Left unallocated")
    rules.must_be_a_risk("immediate")
    rules.must_be_a_status("under review")
    rules.must_be_a_part("child")
    for rule, value in (
        (rules.must_have_a_title, " "),
        (rules.must_be_a_risk, "some"),
        (rules.must_be_a_status, "pending"),
        (rules.must_be_a_part, "neighbour"),
    ):
        with pytest.raises(Refused):
            rule(value)


def test_a_case_is_not_closed_over_an_open_escalation() -> None:
    """Working Together to Safeguard Children (2018), chapter 1: a referral is followed up."""
    rules.must_have_nothing_open(0, "close the case")
    with pytest.raises(Refused, match="then close the case"):
        rules.must_have_nothing_open(1, "close the case")


def test_an_escalation_says_what_was_noticed() -> None:
    """Working Together to Safeguard Children (2018), chapter 1: a referral says what gives concern."""
    rules.must_say_what_was_noticed("Nobody has seen the baby since Friday")
    with pytest.raises(Refused):
        rules.must_say_what_was_noticed(" ")


def test_nobody_is_told_before_anything_was_noticed() -> None:
    """The program's own."""
    rules.must_be_told_in_order(MORNING, "", None)
    rules.must_be_told_in_order(MORNING, "The director", NOON)
    with pytest.raises(Refused, match="before it was noticed"):
        rules.must_be_told_in_order(NOON, "The director", MORNING)


@pytest.mark.parametrize("told, told_at", [("The director", None), (" ", NOON)])
def test_who_was_told_and_when_belong_together(told: str, told_at: datetime | None) -> None:
    """Jay report (2014), preface: whoever needs to act is told without delay, so the time is kept."""
    with pytest.raises(Refused, match="both who was told and when"):
        rules.must_be_told_in_order(MORNING, told, told_at)


def test_an_escalation_is_acknowledged_by_somebody_after_they_were_told() -> None:
    """Working Together to Safeguard Children (2018), chapter 1: receipt is acknowledged, or asked after."""
    rules.must_be_acknowledged_in_order(MORNING, "The director, by e-mail", NOON)
    with pytest.raises(Refused, match="first who was told"):
        rules.must_be_acknowledged_in_order(None, "The director", NOON)
    with pytest.raises(Refused, match="who acknowledged"):
        rules.must_be_acknowledged_in_order(MORNING, " ", NOON)
    with pytest.raises(Refused, match="before anybody was told"):
        rules.must_be_acknowledged_in_order(NOON, "The director", MORNING)


def test_an_escalation_is_closed_with_what_was_done_for_the_child() -> None:
    """Working Together to Safeguard Children (2018), chapter 1: whoever referred learns what was decided."""
    rules.must_be_closed_with_an_outcome(MORNING, "Seen the same day", NOON)
    with pytest.raises(Refused, match="Nobody has acknowledged"):
        rules.must_be_closed_with_an_outcome(None, "Seen", NOON)
    with pytest.raises(Refused, match="done for the child"):
        rules.must_be_closed_with_an_outcome(MORNING, " ", NOON)
    with pytest.raises(Refused, match="before it was acknowledged"):
        rules.must_be_closed_with_an_outcome(NOON, "Seen", MORNING)


def test_a_closed_escalation_is_not_changed() -> None:
    """The program's own."""
    rules.must_be_open(None)
    with pytest.raises(Refused, match="is closed"):
        rules.must_be_open(NOON)


def test_an_escalation_says_what_is_still_missing() -> None:
    """Jay report (2014), preface: referred without delay."""
    assert rules.standing(None, None, None) == rules.NOT_TOLD_YET
    assert rules.standing(MORNING, None, None) == rules.NOT_ACKNOWLEDGED
    assert rules.standing(MORNING, MORNING, None) == rules.NOT_CLOSED
    assert rules.standing(MORNING, MORNING, NOON) == ""


def test_an_immediate_risk_that_was_never_escalated_raises_an_alarm() -> None:
    """Jay report (2014), preface: a child at immediate risk is referred without delay."""
    assert rules.alarm("immediate", "open", 0, ()) == rules.NOBODY_TOLD
    assert rules.alarm("immediate", "closed", 0, ()) == ""
    assert rules.alarm("immediate", "open", 1, ()) == ""
    assert rules.alarm("high", "open", 0, ()) == ""


def test_the_least_advanced_escalation_is_the_alarm() -> None:
    """The program's own."""
    assert rules.alarm("lower", "open", 2, (rules.NOT_CLOSED, rules.NOT_TOLD_YET)) == rules.NOT_TOLD_YET
    assert rules.alarm("immediate", "open", 2, (rules.NOT_ACKNOWLEDGED,)) == rules.NOT_ACKNOWLEDGED
