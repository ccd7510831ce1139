"""What is asked of an allegation: kept as it was put, framed so that it can be proved, within the terms."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.allegations import rules
from workbench.kernel.dates import FuzzyDate, read_date
from workbench.kernel.errors import Refused

UNKNOWN = FuzzyDate.not_known()


def test_an_allegation_is_kept_in_the_words_in_which_it_was_put() -> None:
    """Acas guide, step 1: the investigator works from the matter as it was raised; both wordings are kept."""
    rules.must_keep_what_was_put("They closed cases", "", None)
    rules.must_keep_what_was_put("They closed cases", "Cases were closed early", None)
    with pytest.raises(Refused, match="very words"):
        rules.must_keep_what_was_put(" ", "Cases were closed early", None)


def test_a_part_may_stand_under_the_words_of_the_whole_and_then_says_how_it_is_framed() -> None:
    """Salmon's second principle: a person is told each allegation; one that was put whole may be divided."""
    rules.must_keep_what_was_put("", "No child was unallocated", "allegation-1")
    with pytest.raises(Refused, match="what this part says"):
        rules.must_keep_what_was_put("", " ", "allegation-1")


def test_the_words_of_those_who_came_forward_are_corrected_only_with_a_reason() -> None:
    """Acas guide, gathering evidence: a record is not altered without trace; the correction says why."""
    rules.must_correct_what_was_put("They closed cases", "They closed the cases", "The letter has “the”")
    with pytest.raises(Refused, match="truer"):
        rules.must_correct_what_was_put("They closed cases", "Cases were closed", " ")
    with pytest.raises(Refused, match="already recorded"):
        rules.must_correct_what_was_put("They closed cases", "They closed cases", "To be sure")


def test_an_allegation_left_out_of_scope_says_why() -> None:
    """Acas guide, step 2: the terms of reference say what is to be investigated; what is left out is told."""
    rules.must_be_in_or_out("in scope", "")
    rules.must_be_in_or_out("to be decided", "")
    rules.must_be_in_or_out("out of scope", "It is with the police")
    with pytest.raises(Refused, match="why this allegation is out of scope"):
        rules.must_be_in_or_out("out of scope", " ")
    with pytest.raises(Refused, match="to be decided, in scope or out of scope"):
        rules.must_be_in_or_out("perhaps", "")


def test_an_allegation_is_proved_on_the_balance_of_probabilities_unless_a_reason_is_given() -> None:
    """Acas guide, step 5: contested facts are decided on the balance of probabilities."""
    rules.must_be_measured("balance of probabilities", "")
    rules.must_be_measured("beyond reasonable doubt", "The terms of reference ask for it")
    with pytest.raises(Refused, match="why the standard is not the balance"):
        rules.must_be_measured("beyond reasonable doubt", " ")
    with pytest.raises(Refused, match="to which standard"):
        rules.must_be_measured(" ", "")


@pytest.mark.parametrize(
    "began, ended",
    [
        ("4 November 2019", "20 December 2019"),
        ("2019", "2019"),
        ("about December 2019", "20 November 2019"),
        ("before 4 November 2019", "2014"),
        ("4 November 2019", "after 2014"),
    ],
)
def test_a_period_may_be_as_loose_as_it_was_told(began: str, ended: str) -> None:
    """Acas guide, investigation meetings: allegations are dated as far as the witness can date them."""
    rules.must_not_end_before_it_began(read_date(began), read_date(ended))
    rules.must_not_end_before_it_began(UNKNOWN, read_date(ended))
    rules.must_not_end_before_it_began(read_date(began), UNKNOWN)


def test_a_period_does_not_end_before_it_began() -> None:
    """Acas guide, investigation meetings: a person complained of is given specific, dated allegations."""
    with pytest.raises(Refused, match="ends before it begins"):
        rules.must_not_end_before_it_began(read_date("4 November 2019"), read_date("October 2019"))


def test_an_allegation_is_never_a_part_of_itself() -> None:
    """The program's own: a numbered tree (1, 1.1) has no circle."""
    rules.must_not_be_below_itself("a", ["b", "c"])
    with pytest.raises(Refused, match="part of itself"):
        rules.must_not_be_below_itself("a", ["b", "a"])


def test_numbers_that_others_know_do_not_change() -> None:
    """Salmon's second principle: what a person was told, number and all, must mean the same later."""
    rules.must_not_be_frozen(frozen=False)
    with pytest.raises(Refused, match="The numbers are frozen"):
        rules.must_not_be_frozen(frozen=True)


def test_only_the_numbers_that_were_looked_at_are_frozen() -> None:
    """The program's own: what cannot be undone is done to what the person saw."""
    rules.must_be_as_seen({"a": "1"}, {"a": "1"})
    with pytest.raises(Refused, match="have changed since"):
        rules.must_be_as_seen({"a": "1", "b": "2"}, {"a": "1"})
    with pytest.raises(Refused, match="no allegation to number"):
        rules.must_be_as_seen({}, {})


def test_an_allegation_is_not_set_aside_over_its_parts() -> None:
    """The program's own: nothing goes out of sight that was not named."""
    rules.must_have_nothing_below(0)
    with pytest.raises(Refused, match="has parts"):
        rules.must_have_nothing_below(1)


def test_an_element_says_what_must_be_proved() -> None:
    """Acas guide, step 2: the investigator works out which facts need to be established."""
    rules.must_say_what_is_to_be_proved("The closures were decided on for the inspection")
    with pytest.raises(Refused, match="what must be proved"):
        rules.must_say_what_is_to_be_proved(" ")


def test_an_allegation_with_no_element_cannot_be_found_on() -> None:
    """Acas guide, step 5: a conclusion says which facts were established and which were not."""
    assert rules.can_be_found_on(1)
    assert not rules.can_be_found_on(0)


def test_a_standard_said_to_be_breached_is_quoted() -> None:
    """Acas guide, step 5: conduct is measured against the rule or policy itself, which is in the report."""
    rules.must_quote("statutory guidance", "Working Together", "Decisions are recorded.")
    with pytest.raises(Refused, match="word for word"):
        rules.must_quote("statutory guidance", "Working Together", " ")
    with pytest.raises(Refused, match="Name the statute"):
        rules.must_quote("policy", " ", "Decisions are recorded.")
    with pytest.raises(Refused, match="A standard is statute"):
        rules.must_quote("custom", "As always", "We did.")


def test_a_standard_is_replaced_after_it_came_into_force() -> None:
    """The program's own: a version of a standard has a first day, and the next version a later one."""
    rules.must_be_replaced_after_it_came_in(None, date(2018, 7, 1))
    rules.must_be_replaced_after_it_came_in(date(2015, 3, 1), None)
    rules.must_be_replaced_after_it_came_in(date(2015, 3, 1), date(2018, 7, 1))
    with pytest.raises(Refused, match="before it came into force"):
        rules.must_be_replaced_after_it_came_in(date(2018, 7, 1), date(2018, 7, 1))


def test_nobody_breaches_a_standard_that_was_not_in_force() -> None:
    """Acas guide, step 5, fairness: conduct is judged by the rules that applied at the time."""
    began, ended = read_date("4 November 2019"), read_date("20 December 2019")
    assert rules.was_in_force(date(2018, 7, 1), None, began, ended)
    assert rules.was_in_force(date(2019, 12, 1), None, began, ended)
    assert rules.was_in_force(date(2015, 3, 1), date(2019, 11, 5), began, ended)
    assert rules.was_in_force(None, None, began, ended)
    assert rules.was_in_force(date(2020, 1, 1), date(2021, 1, 1), UNKNOWN, UNKNOWN)
    assert not rules.was_in_force(date(2019, 12, 21), None, began, ended)
    assert not rules.was_in_force(date(2015, 3, 1), date(2019, 11, 4), began, ended)


def test_a_person_is_complained_of_in_some_capacity() -> None:
    """Salmon's second principle: a person is told as what they are said to have acted."""
    rules.must_have_a_capacity("service manager at the time")
    with pytest.raises(Refused, match="in what capacity"):
        rules.must_have_a_capacity(" ")
    with pytest.raises(Refused, match="at most 120"):
        rules.must_have_a_capacity("a" * 121)


def test_nobody_is_recorded_twice() -> None:
    """The program's own: a person counts once."""
    rules.must_be_recorded_once(0)
    with pytest.raises(Refused, match="recorded here already"):
        rules.must_be_recorded_once(1)


def test_support_says_how_it_was_expressed() -> None:
    """Employment Rights Act 1996, section 43C: what counts is a disclosure made, not one supposed."""
    rules.must_be_expressed("raised", "in the union's letter")
    with pytest.raises(Refused, match="how this was expressed"):
        rules.must_be_expressed("supports", " ")
    with pytest.raises(Refused, match="raised or supports"):
        rules.must_be_expressed("doubts", "in the letter")


def test_support_is_withdrawn_once_and_after_it_was_given() -> None:
    """Whistleblowing code of practice 2015: a worker may take back what they raised, and it is recorded."""
    rules.must_be_withdrawn_once("", read_date("January 2020"), date(2020, 1, 1))
    rules.must_be_withdrawn_once("", UNKNOWN, date(2020, 1, 1))
    with pytest.raises(Refused, match="before it was given"):
        rules.must_be_withdrawn_once("", read_date("January 2020"), date(2019, 12, 31))
    with pytest.raises(Refused, match="already recorded"):
        rules.must_be_withdrawn_once("2020-02-01", UNKNOWN, date(2020, 2, 2))


def test_allegations_are_numbered_in_a_tree() -> None:
    """The program's own: a numbered tree, 1, 1.1, 1.1.1, by the order given by hand."""
    tree = [("b", "a"), ("a", None), ("d", None), ("e", "b"), ("c", "a")]
    assert rules.numbers(tree) == {"a": "1", "b": "1.1", "e": "1.1.1", "c": "1.2", "d": "2"}
    assert list(rules.numbers(tree)) == ["a", "b", "e", "c", "d"]


@given(st.lists(st.integers(min_value=-1, max_value=30), max_size=30))
def test_every_allegation_has_a_number_of_its_own_that_begins_with_that_of_its_whole(
    above: list[int],
) -> None:
    """The program's own: every allegation is known by one number, and every number by one allegation."""
    tree = [(str(place), str(parent) if -1 < parent < place else None) for place, parent in enumerate(above)]
    numbers = rules.numbers(tree)
    assert len(set(numbers.values())) == len(tree)
    for id, parent in tree:
        whole, _, last = numbers[id].rpartition(".")
        assert whole == (numbers[parent] if parent else "")
        assert int(last) >= 1


def test_units_are_named_one_to_a_line() -> None:
    """Acas guide, step 2: the terms of reference say which part of the organisation is looked at."""
    assert rules.units("MASH\n\n Assessment team 2 \n") == ("MASH", "Assessment team 2")
    assert rules.units("") == ()


def test_a_place_is_found_between_two_others_as_long_as_there_is_one() -> None:
    """The program's own: moving one row touches no other."""
    assert rules.between(1.0, 2.0) == 1.5
    assert rules.between(3.0, None) == 4.0
    assert rules.between(1.0, 1.0) is None


def test_a_part_bears_the_number_of_its_whole_and_its_own() -> None:
    """The program's own."""
    assert rules.number_of("", 2) == "2"
    assert rules.number_of("1", 2) == "1.2"
