"""Spelling: British words, names of the casebook, and what was meant."""

import pytest

from resources import resource
from workbench.kernel.spelling import Spelling, words_of


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    lists = (resource("spelling", name).read_text(encoding="utf-8") for name in ("british.txt", "field.txt"))
    return Spelling((word for each in lists for word in each.split()), {"Łaska"}.__contains__)


@pytest.mark.parametrize(
    "word",
    [
        "organise",
        "organize",
        "behaviour",
        "child’s",
        "children's",
        "workers'",
        "didn’t",
        "Monday",
        "MASH",
        "The",
    ],
)
def test_british_english_is_spelled_rightly(spelling: Spelling, word: str) -> None:
    assert spelling.knows(word)


@pytest.mark.parametrize(
    "word", ["color", "recieve", "teh", "england", "behavior", "Qwertyu", "SAFEGAURDING"]
)
def test_a_slip_is_not(spelling: Spelling, word: str) -> None:
    assert not spelling.knows(word)


@pytest.mark.parametrize(
    "slip, meant",
    [("recieve", "receive"), ("Teh", "The"), ("safegaurding", "safeguarding"), ("england", "England")],
)
def test_what_was_meant_is_among_what_is_offered(spelling: Spelling, slip: str, meant: str) -> None:
    assert meant in spelling.near(slip)


def test_words_that_are_two_slips_away_are_offered_where_none_is_nearer(spelling: Spelling) -> None:
    assert "investigation" in spelling.near("invistigaton")


def test_a_name_of_the_casebook_is_known_and_so_is_a_word_that_was_added() -> None:
    spelling = Spelling(("case",), {"Łaska"}.__contains__)
    assert spelling.knows("Łaska’s")
    assert not spelling.knows("Westmere")
    spelling.add("Westmere")
    assert spelling.knows("Westmere")


def test_numbers_pseudonyms_and_references_are_not_words() -> None:
    text = "W07 said “I don’t” on 4/11 in C03."
    assert [text[start:end] for start, end in words_of(text)] == ["said", "I", "don’t", "on", "in"]
