"""What is asked of the frame of an investigation."""

from datetime import date

import pytest

from workbench.investigation import rules
from workbench.kernel.errors import Refused


def test_a_casebook_holds_one_investigation() -> None:
    rules.must_be_the_only_one(0)
    with pytest.raises(Refused, match="already holds"):
        rules.must_be_the_only_one(1)


def test_an_investigation_has_a_title() -> None:
    rules.must_have_a_title("Concerns")
    with pytest.raises(Refused) as refused:
        rules.must_have_a_title("  ")
    assert refused.value.field == "title"


def test_the_record_is_kept_until_after_the_investigation_began() -> None:
    began = date(2020, 2, 3)
    for kept in (None, date(2026, 2, 3)):
        rules.must_be_kept_until_after_it_began(began, kept)
    rules.must_be_kept_until_after_it_began(None, began)
    with pytest.raises(Refused):
        rules.must_be_kept_until_after_it_began(began, began)


def test_an_empty_paragraph_is_not_kept() -> None:
    rules.must_say_something("To establish", "text")
    with pytest.raises(Refused):
        rules.must_say_something(" ", "text")


def test_two_paragraphs_of_the_terms_do_not_share_a_number() -> None:
    rules.must_be_a_fresh_number("3", {"1", "2"})
    with pytest.raises(Refused, match="already a paragraph 2"):
        rules.must_be_a_fresh_number("2", {"1", "2"})


def test_a_confirmed_date_says_what_confirms_it() -> None:
    rules.must_stand_on_evidence(rules.CONFIRMED, "E-mail of 11 November")
    rules.must_stand_on_evidence(rules.TO_BE_CONFIRMED, "")
    with pytest.raises(Refused, match="which document"):
        rules.must_stand_on_evidence(rules.CONFIRMED, " ")


def test_a_key_date_has_one_of_three_standings() -> None:
    with pytest.raises(Refused, match="confirmed, to be confirmed or disputed"):
        rules.must_stand_on_evidence("certain", "")
