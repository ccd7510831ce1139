"""What is asked of an exhibit, of a request for material, and of a search that found nothing."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.evidence import rules
from workbench.kernel.errors import Refused

NOON = datetime(2020, 2, 17, 12, 0, tzinfo=UTC)
MONDAY, FRIDAY = date(2020, 2, 17), date(2020, 2, 21)
DAY = timedelta(days=1)


def test_an_exhibit_is_referred_to_by_its_number() -> None:
    """The program's own."""
    assert rules.reference_of(41) == "E041"
    assert rules.reference_of(1041) == "E1041"


def test_an_exhibit_says_in_a_few_words_what_it_is() -> None:
    """The program's own."""
    rules.must_have_a_title("Minutes of the panel")
    rules.must_have_a_sort("minutes")
    with pytest.raises(Refused, match="title"):
        rules.must_have_a_title(" ")
    for sort in ("", "minutes " * 6):
        with pytest.raises(Refused, match="kind of thing"):
            rules.must_have_a_sort(sort)


def test_an_exhibit_is_a_file_or_an_original_kept_somewhere_or_both_but_not_two_files() -> None:
    """The program's own."""
    rules.must_be_something(1, "")
    rules.must_be_something(0, "Safe, shelf 2")
    rules.must_be_something(1, "Safe, shelf 2")
    with pytest.raises(Refused, match="where the original is kept"):
        rules.must_be_something(0, " ")
    with pytest.raises(Refused, match="one file"):
        rules.must_be_something(2, "")


def test_a_file_keeps_the_name_under_which_it_came() -> None:
    """The program's own."""
    rules.must_be_named("minutes.docx")
    with pytest.raises(Refused, match="under what name"):
        rules.must_be_named(" ")


def test_nothing_is_received_or_held_at_a_moment_still_to_come() -> None:
    """ACPO principle 3: an audit trail of what was done, as it was done."""
    rules.must_not_be_still_to_come(NOON, NOON, "received_at")
    with pytest.raises(Refused, match="still to come") as caught:
        rules.must_not_be_still_to_come(NOON + DAY, NOON, "received_at")
    assert caught.value.field == "received_at"


def test_where_an_exhibit_came_from_is_whole_when_four_things_are_said() -> None:
    """ACPO principle 3: a third party can follow the trail."""
    nothing = {"from_whom": False, "received_by": False, "received_at": False, "how": False}
    assert rules.missing_origin(parent=False, **nothing) == ("from whom", "by whom", "when", "how")
    assert rules.missing_origin(parent=False, **{**nothing, "how": True, "from_whom": True}) == (
        "by whom",
        "when",
    )
    assert rules.missing_origin(parent=False, **dict.fromkeys(nothing, True)) == ()


def test_an_attachment_came_as_the_exhibit_did_that_holds_it() -> None:
    """ACPO principle 3: the way by which a thing came."""
    said = {"from_whom": False, "received_by": False, "received_at": False, "how": False}
    assert rules.missing_origin(parent=True, **said) == ()


def test_the_same_file_is_logged_again_only_where_it_came_again() -> None:
    """ACPO principle 3: each copy has its own way into the evidence."""
    assert not rules.is_logged_again(" ", "", [""])
    assert rules.is_logged_again("The union sent it too", "", [""])
    assert rules.is_logged_again("", "exhibit-b", ["", "exhibit-a"])
    assert not rules.is_logged_again("", "exhibit-b", ["exhibit-a", "exhibit-b"])


def test_source_and_content_are_graded_apart_and_with_a_reason() -> None:
    """3x5x2: the source from 1 to 3, what it says from A to E."""
    rules.must_be_graded_with_a_reason("1", "E", "The minute-taker, but of a meeting she left early")
    for source, content, reason, field in (
        ("4", "A", "why", "source_grade"),
        ("", "A", "why", "source_grade"),
        ("1", "F", "why", "content_grade"),
        ("1", "", "why", "content_grade"),
        ("1", "A", " ", "reason"),
    ):
        with pytest.raises(Refused) as caught:
            rules.must_be_graded_with_a_reason(source, content, reason)
        assert caught.value.field == field


def test_a_grade_is_read_in_words() -> None:
    """The program's own."""
    assert rules.grade_in_words("2", "C") == "2C: untested source; known indirectly to the source"
    assert rules.grade_in_words("", "C") == rules.grade_in_words("2", "") == ""


def test_unused_material_is_listed_with_the_reason() -> None:
    """CPIA Code, section 6: the schedule of unused material."""
    rules.must_be_used_with_a_reason("not decided", "relied on", "")
    rules.must_be_used_with_a_reason("not decided", "unused", "A second copy of E004")
    with pytest.raises(Refused, match="schedule of unused material"):
        rules.must_be_used_with_a_reason("not decided", "unused", " ")


@pytest.mark.parametrize(
    "before, use", [("relied on", "unused"), ("unused", "relied on"), ("relied on", "not decided")]
)
def test_deciding_otherwise_than_before_needs_a_reason(before: str, use: str) -> None:
    """CPIA Code: material that is not relied on is scheduled, and its relevance kept under review."""
    rules.must_be_used_with_a_reason(before, use, "It is the final version")
    with pytest.raises(Refused, match="Say why"):
        rules.must_be_used_with_a_reason(before, use, "")


def test_a_use_is_one_that_is_known_and_not_the_same_again() -> None:
    """CPIA Code: every item is relied on or on the schedule of unused material."""
    with pytest.raises(Refused, match="not decided, relied on or unused"):
        rules.must_be_used_with_a_reason("not decided", "lost", "why")
    with pytest.raises(Refused, match="already"):
        rules.must_be_used_with_a_reason("unused", "unused", "why")


def test_an_exhibit_is_not_attached_to_itself_however_far_round() -> None:
    """The program's own."""
    rules.must_not_lie_within_itself("exhibit-a", ["exhibit-b", "exhibit-c"])
    with pytest.raises(Refused, match="attached to itself"):
        rules.must_not_lie_within_itself("exhibit-a", ["exhibit-b", "exhibit-a"])


def test_what_holds_attachments_is_not_set_aside_over_them() -> None:
    """The program's own."""
    rules.must_hold_nothing(0)
    with pytest.raises(Refused, match="attachments"):
        rules.must_hold_nothing(1)


def test_custody_names_the_hand_and_the_reason() -> None:
    """ACPO principle 3: a third party can follow who held it, and why."""
    rules.must_name_the_holder("person-a", "", "To copy it")
    rules.must_name_the_holder(None, "The courier", "To bring it to the office")
    with pytest.raises(Refused, match="who held"):
        rules.must_name_the_holder(None, " ", "why")
    with pytest.raises(Refused, match="Say why"):
        rules.must_name_the_holder("person-a", "", " ")


def test_a_custody_entry_corrects_one_of_the_same_exhibit() -> None:
    """ACPO principle 3: the trail is added to, never altered."""
    rules.must_correct_the_same_exhibit("exhibit-a", "exhibit-a")
    with pytest.raises(Refused, match="another exhibit"):
        rules.must_correct_the_same_exhibit("exhibit-a", "exhibit-b")


def test_only_a_file_in_the_casebook_has_a_hash_to_check() -> None:
    """ACPO principle 1: nothing done changes what may be relied upon."""
    rules.must_have_a_file("0f")
    rules.must_be_chosen(["exhibit-a"])
    with pytest.raises(Refused, match="no file"):
        rules.must_have_a_file("")
    with pytest.raises(Refused, match="Choose"):
        rules.must_be_chosen([])


# ------------------------------------------------------------------------------------- requests for material


def test_a_request_asks_somebody_for_something() -> None:
    """The program's own."""
    rules.must_ask_somebody_for_something("The closure lists", None, "The head of audit")
    rules.must_ask_somebody_for_something("The closure lists", "person-a", "")
    with pytest.raises(Refused, match="what is asked for"):
        rules.must_ask_somebody_for_something(" ", "person-a", "")
    with pytest.raises(Refused, match="who is asked"):
        rules.must_ask_somebody_for_something("The closure lists", None, " ")


def test_an_answer_is_due_after_it_was_asked_for() -> None:
    """The program's own."""
    rules.must_be_due_after_it_is_asked(MONDAY, None)
    rules.must_be_due_after_it_is_asked(MONDAY, MONDAY)
    with pytest.raises(Refused, match="due on or after"):
        rules.must_be_due_after_it_is_asked(FRIDAY, MONDAY)


def test_a_step_lies_between_the_request_and_today() -> None:
    """The program's own."""
    rules.must_lie_between(MONDAY, MONDAY, FRIDAY)
    rules.must_lie_between(MONDAY, FRIDAY, FRIDAY)
    with pytest.raises(Refused, match="before the request"):
        rules.must_lie_between(MONDAY, MONDAY - DAY, FRIDAY)
    with pytest.raises(Refused, match="still to come"):
        rules.must_lie_between(MONDAY, FRIDAY + DAY, FRIDAY)


def test_a_request_is_not_moved_past_what_came_of_it() -> None:
    """The program's own."""
    rules.must_be_asked_before(MONDAY, MONDAY)
    with pytest.raises(Refused, match="chased or answered before"):
        rules.must_be_asked_before(FRIDAY, MONDAY)


def test_a_refusal_may_be_challenged_and_a_full_answer_ends_the_matter() -> None:
    """The program's own."""
    for state in ("asked", "partly received", "refused"):
        rules.must_not_be_settled(state)
    for state in ("received", "withdrawn"):
        with pytest.raises(Refused, match="Make a new request"):
            rules.must_not_be_settled(state)


def test_a_refusal_gives_its_reason_and_a_part_says_what_is_missing() -> None:
    """CPIA Code, 4.3: negative information is recorded."""
    rules.must_be_an_answer("received", "")
    rules.must_be_an_answer("refused", "Said to be privileged")
    rules.must_be_an_answer("partly received", "The lists of May are missing")
    with pytest.raises(Refused, match="reason was given"):
        rules.must_be_an_answer("refused", " ")
    with pytest.raises(Refused, match="still missing"):
        rules.must_be_an_answer("partly received", "")
    with pytest.raises(Refused, match="received, partly received or refused"):
        rules.must_be_an_answer("chased", "by telephone")


def test_a_request_is_withdrawn_with_a_reason() -> None:
    """CPIA Code: why a reasonable line is not pursued is recorded."""
    rules.must_say_why_it_is_withdrawn("The same lists came from the union")
    with pytest.raises(Refused, match="no longer asked for"):
        rules.must_say_why_it_is_withdrawn(" ")


def test_a_request_stands_as_it_was_answered_last() -> None:
    """The program's own."""
    assert rules.state_after([]) == "asked"
    assert rules.state_after(["chased", "chased"]) == "asked"
    assert rules.state_after(["refused", "chased"]) == "refused"
    assert rules.state_after(["refused", "chased", "partly received", "received"]) == "received"


@given(st.lists(st.sampled_from(rules.STEPS)))
def test_chasing_never_changes_how_a_request_stands(steps: list[str]) -> None:
    """The program's own."""
    assert rules.state_after(steps) == rules.state_after([step for step in steps if step != "chased"])
    assert rules.state_after(steps) in rules.STATES


def test_a_request_is_overdue_from_the_day_after_it_was_due_until_it_is_answered() -> None:
    """The program's own."""
    assert not rules.is_overdue("asked", FRIDAY, FRIDAY)
    assert rules.is_overdue("asked", FRIDAY, FRIDAY + DAY)
    assert rules.is_overdue("partly received", FRIDAY, FRIDAY + DAY)
    assert not rules.is_overdue("asked", None, FRIDAY)
    for state in ("refused", "received", "withdrawn"):
        assert not rules.is_overdue(state, FRIDAY, FRIDAY + DAY)


# ----------------------------------------------------------------------------------- looked for, not found


def test_a_search_that_found_nothing_says_for_what_and_where() -> None:
    """CPIA Code, 4.3: negative information is recorded."""
    rules.must_say_what_was_sought("Minutes of the panel", "The shared drive")
    with pytest.raises(Refused, match="what was looked for"):
        rules.must_say_what_was_sought(" ", "The shared drive")
    with pytest.raises(Refused, match="where"):
        rules.must_say_what_was_sought("Minutes of the panel", "")


def test_a_search_says_how_thorough_it_was() -> None:
    """ACPO principle 3: another person doing the same finds the same."""
    rules.must_say_how_thoroughly("in full", "Every folder of 2019 opened")
    with pytest.raises(Refused, match="in full, by search words, a sample or in part"):
        rules.must_say_how_thoroughly("quickly", "Every folder opened")
    with pytest.raises(Refused, match="how it was looked for"):
        rules.must_say_how_thoroughly("in full", " ")


def test_a_search_still_to_be_made_is_a_line_of_enquiry() -> None:
    """CPIA Code: a negative result is recorded as the result of a search that was made."""
    rules.must_have_been_looked_for(FRIDAY, FRIDAY)
    with pytest.raises(Refused, match="line of enquiry"):
        rules.must_have_been_looked_for(FRIDAY + DAY, FRIDAY)


def test_an_answer_is_awaited_until_all_of_it_came_or_none_will() -> None:
    """CPIA Code: a request is followed until it is answered."""
    awaited = [state for state in rules.STATES if rules.is_awaited(state)]
    assert awaited == [rules.ASKED, rules.PARTLY]
