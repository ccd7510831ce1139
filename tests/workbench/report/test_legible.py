"""What becomes of characters that the fonts of the page cannot show."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.report.legible import is_legible, legible, made_legible
from workbench.report.typefaces import covered


@pytest.mark.parametrize(
    "typed, printed",
    [
        ("Šimůnek-Łaska, Nic an tSaoir, O'Brien", "Šimůnek-Łaska, Nic an tSaoir, O'Brien"),
        ("Gri\ufb03th, sta\ufb00", "Griffith, staff"),
        ("S\u030cimu\u030anek", "Šimůnek"),
        ("non\u2011breaking\u2010hyphens", "non-breaking-hyphens"),
        ("thin\u2009and narrow\u202fspaces", "thin and narrow\u00a0spaces"),
        ("soft\u00adhyphen, zero\u200bwidth, word\u2060joiner", "softhyphen, zerowidth, wordjoiner"),
        ("\ufefffrom a file\x00\x07", "from a file"),
        ("tab\tand\r\nlines\rof\u2028all kinds", "tab and\nlines\nof\nall kinds"),
        ("\u2460 of \uff12", "1 of 2"),
        ("a heart\u2764\ufe0f", "a heart[U+2764]"),
    ],
)
def test_what_can_be_shown_is_shown(typed: str, printed: str) -> None:
    assert legible(typed)[0] == printed


@pytest.mark.parametrize(
    "typed, printed, listed",
    [
        ("Thanks 😀", "Thanks [U+1F600]", {"😀"}),
        ("李小龙 said", "[U+674E U+5C0F U+9F99] said", {"李", "小", "龙"}),
        ("\ue000", "[U+E000]", {"\ue000"}),
        ("\ud800", "[U+D800]", {"\ud800"}),
    ],
)
def test_what_cannot_be_shown_is_spelled_out_and_listed(typed: str, printed: str, listed: set[str]) -> None:
    assert legible(typed) == (printed, frozenset(listed))


def test_marks_that_turn_the_direction_of_text_are_taken_out_and_listed() -> None:
    assert legible("invoice\u202efdp.exe\u2066") == ("invoicefdp.exe", frozenset("\u202e\u2066"))


def test_two_names_in_another_script_stay_two_names() -> None:
    assert legible("李明")[0] != legible("王明")[0]


@given(st.text(st.characters()))
def test_every_font_has_every_character_that_is_left(typed: str) -> None:
    printed, _ = legible(typed)
    assert {ord(letter) for letter in printed} <= covered() | {ord("\n")}


@given(st.text(st.characters()))
def test_what_is_legible_stays_as_it_is(typed: str) -> None:
    printed, _ = legible(typed)
    assert legible(printed) == (printed, frozenset())
    assert is_legible(printed)


@given(st.text(st.characters(codec="latin-1", exclude_categories=["Cc", "Cf"])))
def test_the_letters_of_western_europe_are_untouched(typed: str) -> None:
    assert legible(typed) == (typed, frozenset())


@dataclass(frozen=True)
class Inner:
    text: str
    number: int


@dataclass(frozen=True)
class Outer:
    inner: tuple[Inner, ...]
    text: str | None


def test_every_text_of_a_value_is_made_legible_and_nothing_else_is_touched() -> None:
    value = Outer((Inner("staﬀ", 1), Inner("😀", 2)), None)
    legible_value = Outer((Inner("staff", 1), Inner("[U+1F600]", 2)), None)
    assert made_legible(value) == (legible_value, frozenset("😀"))
