"""What is asked of a recommendation: to whom, by when, how it will be known, what it rests on; the answer."""

import pytest

from workbench.findings import advice
from workbench.kernel.errors import Refused


def test_a_recommendation_says_what_should_be_done() -> None:
    """Acas guide, step 5: recommendations, where they are asked for, are specific."""
    advice.must_recommend_something("Record every closure")
    with pytest.raises(Refused, match="what should be done"):
        advice.must_recommend_something(" ")


def test_what_was_answered_is_not_reworded() -> None:
    """The program's own: the body accepted or declined these words."""
    advice.must_not_be_answered("")
    with pytest.raises(Refused, match="was accepted in part as it stands"):
        advice.must_not_be_answered("accepted in part")


def test_less_than_accepted_comes_with_the_reason_given() -> None:
    """Inquiries practice: a body that declines a recommendation publishes why."""
    advice.must_be_answered_with_a_reason("accepted", "")
    advice.must_be_answered_with_a_reason("declined", "No money")
    for response in ("declined", "accepted in part"):
        with pytest.raises(Refused, match="reason that was given"):
            advice.must_be_answered_with_a_reason(response, " ")
    with pytest.raises(Refused, match="accepted, accepted in part or declined"):
        advice.must_be_answered_with_a_reason("noted", "")


def test_a_recommendation_has_an_owner_a_day_a_measure_and_a_finding() -> None:
    """Acas guide, step 5: a recommendation can be acted on, and it is clear what it follows from."""
    assert advice.wanting("The director", "within three months", "An audit of 50", 1) == ()
    assert advice.wanting(" ", "", " ", 0) == (
        "to whom it is addressed",
        "by when it should be done",
        "how it will be known that it was done",
        "which finding it rests on",
    )
