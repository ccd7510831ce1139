"""What is asked of the frame of an investigation."""

from datetime import date

import pytest

from workbench.investigation import rules
from workbench.kernel.errors import Refused


def test_a_casebook_holds_one_investigation() -> None:
    """The program's own."""
    rules.must_be_the_only_one(0)
    with pytest.raises(Refused, match="already holds"):
        rules.must_be_the_only_one(1)


def test_an_investigation_has_a_title() -> None:
    """The program's own."""
    rules.must_have_a_title("Concerns")
    with pytest.raises(Refused) as refused:
        rules.must_have_a_title("  ")
    assert refused.value.field == "title"


def test_the_record_is_kept_until_after_the_investigation_began() -> None:
    """UK GDPR, article 5(1)(e): kept no longer than is necessary, so until a day that is set."""
    began = date(2020, 2, 3)
    for kept in (None, date(2026, 2, 3)):
        rules.must_be_kept_until_after_it_began(began, kept)
    rules.must_be_kept_until_after_it_began(None, began)
    with pytest.raises(Refused):
        rules.must_be_kept_until_after_it_began(began, began)


def test_the_record_is_kept_too_long_from_the_day_after_the_one_that_was_set() -> None:
    """UK GDPR, article 5(1)(e): kept no longer than is necessary."""
    assert not rules.is_kept_too_long(date(2026, 2, 3), date(2026, 2, 3))
    assert rules.is_kept_too_long(date(2026, 2, 3), date(2026, 2, 4))


def test_an_empty_paragraph_is_not_kept() -> None:
    """The program's own."""
    rules.must_say_something("To establish", "text")
    with pytest.raises(Refused):
        rules.must_say_something(" ", "text")


def test_two_paragraphs_of_the_terms_do_not_share_a_number() -> None:
    """Acas guide, step 1: the terms of reference say what is to be found out, point by point."""
    rules.must_be_a_fresh_number("3", {"1", "2"})
    with pytest.raises(Refused, match="already a paragraph 2"):
        rules.must_be_a_fresh_number("2", {"1", "2"})


def test_a_confirmed_date_says_what_confirms_it() -> None:
    """Acas guide, step 5: a fact that was established says by what."""
    rules.must_stand_on_evidence(rules.CONFIRMED, "E-mail of 11 November")
    rules.must_stand_on_evidence(rules.TO_BE_CONFIRMED, "")
    with pytest.raises(Refused, match="which document"):
        rules.must_stand_on_evidence(rules.CONFIRMED, " ")


def test_a_key_date_has_one_of_three_standings() -> None:
    """The program's own."""
    with pytest.raises(Refused, match="confirmed, to be confirmed or disputed"):
        rules.must_stand_on_evidence("certain", "")


def test_closed_days_are_one_closure_with_its_reason() -> None:
    """The program's own."""
    first, last = date(2019, 12, 24), date(2020, 1, 1)
    rules.must_be_days_of_one_closure(first, last, "Christmas")
    rules.must_be_days_of_one_closure(first, first, "Burst pipe")
    with pytest.raises(Refused, match="before the first"):
        rules.must_be_days_of_one_closure(last, first, "Christmas")
    with pytest.raises(Refused, match="more than six weeks"):
        rules.must_be_days_of_one_closure(first, date(2020, 12, 24), "Christmas")
    with pytest.raises(Refused, match="Say why"):
        rules.must_be_days_of_one_closure(first, last, " ")


def test_a_key_date_is_told_from_others_and_never_from_itself() -> None:
    """The program's own."""
    rules.must_not_be_told_from_itself("key_date-1", ("key_date-2",))
    with pytest.raises(Refused, match="told from itself"):
        rules.must_not_be_told_from_itself("key_date-1", ("key_date-2", "key_date-1"))


def test_key_dates_are_told_apart_by_their_names() -> None:
    """The program's own."""
    rules.must_have_a_name_of_its_own("The second visit", ["The visit"])
    with pytest.raises(Refused, match="There is a key date of this name"):
        rules.must_have_a_name_of_its_own("the  Visit", ["Visit"])


def test_a_source_of_a_key_date_is_a_place_in_the_evidence() -> None:
    """Acas guide, step 5: a fact that was established says by what."""
    rules.must_name_a_place("paragraph-a", None)
    rules.must_name_a_place(None, "exhibit-a")
    rules.must_stand_on_evidence(rules.CONFIRMED, "", sources=1)
    with pytest.raises(Refused, match="Choose the exhibit or the paragraph"):
        rules.must_name_a_place(None, "")


def test_the_record_is_destroyed_after_its_day_or_with_a_reason() -> None:
    """UK GDPR, article 5(1)(e): kept no longer than is necessary, and so as long as was set."""
    last = date(2026, 2, 3)
    rules.may_be_destroyed(last, date(2026, 2, 4), "")
    rules.may_be_destroyed(last, date(2026, 1, 1), "A court ordered it.")
    with pytest.raises(Refused, match="to be kept until 3 February 2026"):
        rules.may_be_destroyed(last, last, " ")
    with pytest.raises(Refused, match="No day was set to keep it until"):
        rules.may_be_destroyed(None, last, "")


def test_a_key_date_has_a_name() -> None:
    """The program's own: dates are told from it by its name."""
    rules.must_have_a_name("the call")
    with pytest.raises(Refused, match="Give the key date a name"):
        rules.must_have_a_name(" ")
