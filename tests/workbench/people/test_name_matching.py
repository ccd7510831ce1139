"""Finding the names of known people in text, however they are written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel.ids import new_id
from workbench.kernel.running_text import refer
from workbench.people.name_matching import Known, Names

PEOPLE = Names(
    (
        Known("griffith", "Siân Griffith"),
        Known("obrien", "Mary O'Brien", ("mobrien2",)),
        Known("tsaoir", "Aoife Nic an tSaoir", ("Ifa",)),
        Known("laska", "Zuzana Šimůnek-Łaska"),
        Known("may", "Theresa May"),
        Known("hope", "Hope Dawes"),
        Known("jane", "Jane Smith"),
        Known("john", "Dr John Smith", ("JS", "the head of the hub")),
        Known("marshall", "Tom Marshall"),
        Known("marsh", "Ann Marsh"),
        Known("nobody", ""),
    )
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[match.start : match.end], match.persons) for match in PEOPLE.find(text)]


@pytest.mark.parametrize(
    "written, person",
    [
        ("Siân Griffith", "griffith"),
        ("sian griffith", "griffith"),
        ("GRIFFITH", "griffith"),
        ("Griffith, Siân", "griffith"),
        ("S. Griffith", "griffith"),
        ("S Griffith", "griffith"),
        ("Grif­fith", "griffith"),
        (unicodedata.normalize("NFD", "Siân Griffith"), "griffith"),
        ("O’Brien", "obrien"),
        ("O'BRIEN", "obrien"),
        ("OBrien", "obrien"),
        ("O Brien", "obrien"),
        ("mobrien2", "obrien"),
        ("Nic an tSaoir", "tsaoir"),
        ("tSaoir", "tsaoir"),
        ("Ifa", "tsaoir"),
        ("Simunek Laska", "laska"),
        ("Šimůnek‑Łaska", "laska"),
        ("Laska", "laska"),
        ("Šimůnek", "laska"),
        ("the head of the hub", "john"),
        ("JS", "john"),
    ],
)
def test_a_name_is_found_however_it_is_written(written: str, person: str) -> None:
    assert found(f"I told {written} on the Monday.") == [(written, (person,))]


@pytest.mark.parametrize("ending", ["'s", "’s", "'S"])
def test_a_possessive_is_not_part_of_the_name(ending: str) -> None:
    assert found(f"Griffith{ending} team") == [("Griffith", ("griffith",))]


def test_a_name_that_is_also_a_word_needs_its_capital() -> None:
    assert found("she may hope so") == []
    assert found("May told Hope so") == [("May", ("may",)), ("Hope", ("hope",))]
    assert found("hope dawes") == [("hope dawes", ("hope",))]


def test_initials_need_their_capitals() -> None:
    assert found("the js library") == []


def test_a_name_inside_another_word_is_not_a_name() -> None:
    assert found("The marshland; Annette; Griffithstown") == []


def test_of_a_name_inside_another_the_longest_counts() -> None:
    assert found("Marshall and Marsh") == [("Marshall", ("marshall",)), ("Marsh", ("marsh",))]
    assert found("Jane Smith") == [("Jane Smith", ("jane",))]


def test_two_people_of_one_name_are_both_offered() -> None:
    assert found("Smith rang; J. Smith wrote") == [
        ("Smith", ("jane", "john")),
        ("J. Smith", ("jane", "john")),
    ]


def test_words_of_two_sentences_make_no_name() -> None:
    assert found("I asked Jane. Smith answered") == [("Jane", ("jane",)), ("Smith", ("jane", "john"))]


def test_a_title_is_no_name() -> None:
    assert found("Dr Smith came; the Dr came") == [("Smith", ("jane", "john"))]


def test_references_are_left_out_and_places_count_stored_text() -> None:
    text = f"{refer(new_id('person'))} told Griffith"
    (match,) = PEOPLE.find(text)
    assert text[match.start : match.end] == "Griffith"


def test_a_trailing_mark_belongs_to_the_name() -> None:
    names = Names((Known("rene", "René"),))
    written = unicodedata.normalize("NFD", "René")
    assert [(match.start, match.end) for match in names.find(f"{written} said")] == [(0, len(written))]


@given(st.text())
def test_no_text_breaks_the_matching_and_every_place_lies_in_the_text(text: str) -> None:
    for match in PEOPLE.find(text):
        assert 0 <= match.start < match.end <= len(text)


@given(st.text(), st.sampled_from(["Griffith", "Nic an tSaoir", "Šimůnek-Łaska"]), st.text())
def test_a_name_between_spaces_is_found_whatever_stands_around_it(before: str, name: str, after: str) -> None:
    text = f"{before} ; {name} ; {after}"
    start = len(before) + 3
    assert (start, start + len(name)) in [(match.start, match.end) for match in PEOPLE.find(text)]
