"""Folding makes one form of what people write in many, and never two names of one."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.kernel.folding import fold, words


@pytest.mark.parametrize(
    "written, folded",
    [
        ("Griffith", "griffith"),
        ("GRIFFITH", "griffith"),
        ("Gri\ufb03th", "griffith"),
        ("Nic an tSaoir", "nic an tsaoir"),
        ("Šimůnek-Łaska", "simunek-laska"),
        ("Šimůnek‑Łaska", "simunek-laska"),
        ("Đorđević", "dordevic"),
        ("Ağaoğlu", "agaoglu"),
        ("AĞAOĞLU ı İ", "agaoglu i i"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Æthel Þórr Guðrún", "aethel thorr gudrun"),
        ("Œuvre Ŋoro Ħal Ŧ ĸ", "oeuvre ngoro hal t k"),
        ("Øyvind Ƶ Ɓello", "oyvind z bello"),
        ("Əliyev Ɔkyere Ɛ", "aliyev okyere e"),
        ("Nguyễn", "nguyen"),
        ("Ｇｒｉｆｆｉｔｈ", "griffith"),
    ],
)
def test_a_name_folds_to_the_letters_of_an_english_keyboard(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    "written", ["O’Brien", "O'Brien", "OBrien", "O`Brien", "Oʼbrien", "O＇BRIEN", "O´Brien"]
)
def test_every_apostrophe_and_none_are_one_name(written: str) -> None:
    assert fold(written) == "obrien"


@pytest.mark.parametrize("written", ["O’Brien’s", "O'BRIEN'S"])
def test_a_possessive_does_not_hide_the_name(written: str) -> None:
    assert words(written) == ("obrien", "s")


def test_an_apostrophe_after_a_final_s_is_dropped() -> None:
    assert words("James’ file") == ("james", "file")


def test_quotation_marks_of_both_kinds_leave_the_words_whole() -> None:
    assert words("the ‘ready to close’ list, “kept”") == ("the", "ready", "to", "close", "list", "kept")
    assert fold("“kept”") == fold('"kept"')


def test_characters_that_are_not_seen_do_not_part_a_word() -> None:
    assert fold("Gri\u00adf\u200bfi\u202eth\ufffe\x00") == "griffith"


def test_half_a_character_vanishes() -> None:
    assert fold("Grif\ud800fith") == "griffith"


def test_any_white_space_is_one_space_and_none_at_the_ends() -> None:
    assert fold(" Nic\u00a0an\r\n\ttSaoir ") == "nic an tsaoir"


def test_words_leave_out_all_that_is_no_letter_or_digit() -> None:
    assert words("W-07_b: (Child C), p. 3") == ("w", "07", "b", "child", "c", "p", "3")


def test_nothing_folds_to_nothing() -> None:
    assert fold("") == ""
    assert words(" — ’ ") == ()


def test_folding_any_character_twice_changes_nothing_more() -> None:
    once = (fold(chr(code)) for code in range(0, sys.maxunicode + 1, 7))
    assert all(fold(form) == form for form in once)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_the_words_of_two_texts_side_by_side_are_the_words_of_both(left: str, right: str) -> None:
    assert words(f"{left} {right}") == words(left) + words(right)


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_letter_case_never_matters(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())
