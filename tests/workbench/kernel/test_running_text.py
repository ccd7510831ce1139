"""Running text holds references; every character of it is kept, whatever it looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.kernel.running_text import (
    NOT_FOUND,
    Reference,
    joined,
    plain,
    refer,
    references,
    render,
    runs,
    runs_with_offsets,
)

W02 = "person-" + "a" * 26
CHILD_C = "case-" + "b2" * 13
KEY_DATE = "key_date-" + "c" * 26

PIECES = st.lists(
    st.one_of(st.text(), st.sampled_from(["@[", "]", "@", refer(W02), refer(CHILD_C), f"@[{W02}"]))
)


def test_a_reference_is_stored_as_its_id_in_brackets() -> None:
    assert refer(W02) == f"@[{W02}]"


def test_a_new_id_of_any_kind_can_be_referred_to() -> None:
    id = new_id("key_date")
    assert runs(refer(id)) == (Reference(id),)


@pytest.mark.parametrize(
    "wrong", ["", "person", "person-short", "Person-" + "a" * 26, "person-" + "1" * 26, W02 + "a"]
)
def test_what_is_no_id_is_refused(wrong: str) -> None:
    with pytest.raises(Refused):
        refer(wrong)


def test_words_and_references_come_in_the_order_of_the_text() -> None:
    assert runs(f"{refer(W02)} told {refer(CHILD_C)}.") == (Reference(W02), " told ", Reference(CHILD_C), ".")


def test_references_can_stand_side_by_side() -> None:
    assert runs(refer(W02) + refer(W02)) == (Reference(W02), Reference(W02))


def test_offsets_count_the_characters_of_stored_text() -> None:
    text = f"Then {refer(W02)} left."
    places = [(run.start, run.end, text[run.start : run.end]) for run in runs_with_offsets(text)]
    assert places == [(0, 5, "Then "), (5, 41, refer(W02)), (41, 47, " left.")]


@pytest.mark.parametrize(
    "stray", ["@[", "@[]", "@[person-x]", f"@[{W02}", f"[{W02}]", f"@ [{W02}]", f"@[{W02} ]"]
)
def test_what_only_resembles_a_reference_stays_words(stray: str) -> None:
    assert runs(stray) == (stray,)
    assert references(stray) == ()
    assert render(stray, {W02: "Worker 2"}) == stray


def test_a_stray_opening_does_not_swallow_the_reference_after_it() -> None:
    assert runs(f"@[ {refer(W02)}") == ("@[ ", Reference(W02))


def test_each_record_is_listed_once_in_the_order_of_first_mention() -> None:
    assert references(f"{refer(W02)} {refer(KEY_DATE)} {refer(W02)} {refer(CHILD_C)}") == (
        W02,
        KEY_DATE,
        CHILD_C,
    )


def test_references_are_shown_by_the_words_given_for_them() -> None:
    assert (
        render(f"{refer(W02)} told {refer(CHILD_C)}", {W02: "W02", CHILD_C: "Child C"}) == "W02 told Child C"
    )


def test_a_word_shown_is_never_read_again_as_a_reference() -> None:
    assert render(refer(W02), {W02: refer(CHILD_C), CHILD_C: "Child C"}) == refer(CHILD_C)


def test_a_reference_without_a_word_shows_that_it_was_not_found() -> None:
    assert render(f"Told {refer(W02)}.", {}) == f"Told {NOT_FOUND}."


def test_plain_text_is_the_words_alone() -> None:
    assert plain(f"Told {refer(W02)}.") == "Told ."


def test_empty_text_has_no_runs() -> None:
    assert runs("") == ()


@given(PIECES.map("".join))
def test_joining_the_runs_gives_the_text_again(text: str) -> None:
    assert joined(runs(text)) == text


@given(PIECES.map("".join))
def test_runs_cover_the_text_without_gap_or_overlap(text: str) -> None:
    found = runs_with_offsets(text)
    edges = [0, *(run.end for run in found)]
    assert [run.start for run in found] == edges[:-1]
    assert edges[-1] == len(text)
    assert all(run.start < run.end for run in found)


@given(PIECES.map("".join))
def test_showing_each_reference_as_itself_changes_nothing(text: str) -> None:
    assert render(text, {id: refer(id) for id in references(text)}) == text
