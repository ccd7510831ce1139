"""How people are protected, and how pseudonyms are given."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel.errors import Refused
from workbench.people import rules


def test_a_part_is_one_that_is_known() -> None:
    """The program's own."""
    rules.must_be_a_part("witness")
    with pytest.raises(Refused, match="complainant, subject of criticism"):
        rules.must_be_a_part("bystander")


@pytest.mark.parametrize("part", ["complainant", "witness", "child", "family"])
def test_those_who_speak_and_children_and_families_are_protected_to_begin_with(part: str) -> None:
    """Whistleblowing code of practice (2015): the identity of whoever spoke is protected."""
    assert rules.usual_protection(part) == rules.PROTECTED


def test_officials_hold_a_public_office_and_others_are_ordinary_to_begin_with() -> None:
    """The program's own."""
    assert rules.usual_protection("official") == rules.PUBLIC_OFFICE
    assert rules.usual_protection("professional") == rules.ORDINARY


def test_a_child_is_always_protected() -> None:
    """Published case reviews name no child; UK GDPR, recital 38: children merit specific protection."""
    rules.must_be_protected_enough("child", "protected")
    rules.must_be_protected_enough("official", "ordinary")
    with pytest.raises(Refused, match="A child is always protected"):
        rules.must_be_protected_enough("child", "ordinary")


def test_protection_is_one_that_is_known() -> None:
    """The program's own."""
    with pytest.raises(Refused, match="protected, ordinary or public office"):
        rules.must_be_protected_enough("witness", "secret")


def test_protection_is_not_lowered_without_a_reason() -> None:
    """Whistleblowing code of practice (2015): an identity is disclosed only for a reason."""
    rules.must_say_why_protection_is_lowered("protected", "ordinary", "She asked to be named")
    rules.must_say_why_protection_is_lowered("ordinary", "protected", "")
    with pytest.raises(Refused, match="less protection"):
        rules.must_say_why_protection_is_lowered("protected", "public office", " ")


def test_the_letter_of_a_pseudonym_tells_no_more_than_the_part() -> None:
    """UK GDPR, article 4(5): a pseudonym says nothing of whom it stands for without more."""
    parts = ("complainant", "child", "family", "witness", "official")
    assert [rules.series_of(part) for part in parts] == ["W", "Y", "F", "P", "P"]


@given(st.sets(st.integers(1, 99).map("W{:02}".format)), st.integers(0))
def test_a_pseudonym_that_was_used_is_never_drawn(used: set[str], chance: int) -> None:
    """UK GDPR, article 4(5): a pseudonym stands for one person alone."""
    drawn = rules.draw("W", used, lambda below: chance % below)
    assert drawn not in used
    rules.must_be_a_pseudonym(drawn)


TWO_DIGITS = st.sets(st.integers(1, 99).map("W{:02}".format), max_size=49)
OTHERS = st.sets(st.sampled_from(["W00", "WA07", "Y07", "W100", "W999", "P99"]))


@given(TWO_DIGITS, OTHERS)
def test_every_number_that_is_free_is_drawn_by_one_chance_and_no_other_is(
    used: set[str], others: set[str]
) -> None:
    """UK GDPR, article 4(5): nothing of the person is told by the number."""
    free = {f"W{number:02}" for number in range(1, 100)} - used
    drawn = [rules.draw("W", used | others, lambda _, nth=nth: nth) for nth in range(len(free))]  # type: ignore[misc]
    assert drawn == sorted(free)


@given(st.sets(st.integers(100, 999).map("W{}".format), min_size=1, max_size=899), st.data())
def test_of_three_digits_too_every_free_number_is_drawn_by_one_chance(
    used: set[str], data: st.DataObject
) -> None:
    """The program's own."""
    gone = used | {f"W{number:02}" for number in range(1, 51)}
    free = sorted({f"W{number}" for number in range(100, 1000)} - used)
    nth = data.draw(st.integers(0, len(free) - 1))

    def choose(below: int) -> int:
        assert below == len(free)
        return nth

    assert rules.draw("W", gone, choose) == free[nth]


def test_any_unused_number_can_be_drawn_whatever_came_before() -> None:
    """The program's own."""
    assert rules.draw("W", set(), lambda below: below - 1) == "W99"
    assert rules.draw("W", {"W01"}, lambda _below: 0) == "W02"


def test_three_digits_are_drawn_when_half_of_the_two_digit_ones_are_gone() -> None:
    """The program's own."""
    used = {f"W{number:02}" for number in range(1, 51)}
    assert rules.draw("W", used, lambda _below: 0) == "W100"


def test_a_series_that_is_used_up_asks_for_a_pseudonym_by_hand() -> None:
    """The program's own."""
    with pytest.raises(Refused, match="by hand"):
        rules.draw("W", {f"W{number:02}" for number in range(1, 1000)}, lambda _below: 0)


@pytest.mark.parametrize("text", ["W7", "w07", "Griffith", "W07 ", "WXYZ01", "07", ""])
def test_a_pseudonym_is_letters_and_digits_and_nothing_else(text: str) -> None:
    """The program's own."""
    with pytest.raises(Refused, match="such as W07"):
        rules.must_be_a_pseudonym(text)


@pytest.mark.parametrize("text, named", [("C07", "a key case"), ("E041", "an exhibit")])
def test_a_person_is_not_named_like_a_case_or_an_exhibit(text: str, named: str) -> None:
    """The program's own."""
    with pytest.raises(Refused, match=f"name {named}"):
        rules.must_be_a_pseudonym(text)
    rules.must_be_a_pseudonym(f"X{text}")


def test_a_pseudonym_goes_back_to_its_own_person_and_to_nobody_else() -> None:
    """UK GDPR, article 4(5): a pseudonym stands for one person alone."""
    rules.must_never_have_been_given("W07", None, "person-b")
    rules.must_never_have_been_given("W07", "person-b", "person-b")
    with pytest.raises(Refused, match="given to somebody before"):
        rules.must_never_have_been_given("W07", "person-a", "person-b")


def test_another_name_has_words_and_a_sort_and_is_new() -> None:
    """The program's own."""
    rules.must_be_an_alias("Griff", "nickname", ())
    for words, sort, already in ((" ", "nickname", ()), ("G", "pet name", ()), ("G", "nickname", ("G",))):
        with pytest.raises(Refused):
            rules.must_be_an_alias(words, sort, already)


def test_a_consent_says_to_what() -> None:
    """UK GDPR, article 4(11): consent is specific."""
    rules.must_say_to_what("to be quoted")
    with pytest.raises(Refused):
        rules.must_say_to_what("")


def test_a_consent_is_taken_back_after_it_was_given() -> None:
    """UK GDPR, article 7(3): consent can be withdrawn at any time, and not before it was given."""
    given_on = date(2020, 3, 2)
    rules.must_not_be_withdrawn_before_it_was_given(given_on, given_on)
    with pytest.raises(Refused):
        rules.must_not_be_withdrawn_before_it_was_given(given_on, date(2020, 3, 1))


def test_nobody_is_revealed_without_a_reason() -> None:
    """UK GDPR, article 5(2): who looked at an identity, and why, can be shown."""
    rules.must_have_a_reason_and_somebody(("person-a",), "To send the letter")
    with pytest.raises(Refused, match="Say why"):
        rules.must_have_a_reason_and_somebody(("person-a",), " ")
    with pytest.raises(Refused, match="Choose whose"):
        rules.must_have_a_reason_and_somebody((), "To send the letter")


def test_a_relationship_is_between_two_people() -> None:
    """The program's own."""
    rules.must_relate_two_people("person-1", "person-2", rules.RELATIONSHIPS[0])
    with pytest.raises(Refused, match="Choose two people"):
        rules.must_relate_two_people("person-1", "person-1", rules.RELATIONSHIPS[0])
    with pytest.raises(Refused, match="Say how"):
        rules.must_relate_two_people("person-1", "person-2", " ")
