"""What a spreadsheet could take for a formula is guarded, and what was guarded comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange.guard import guarded, is_dangerous, unguarded

FORMULAS = [
    *("=1+1", "+44 7700 900123", "-2", "@SUM(A1)", "\t=1", "\rx", "\nx", " =1", "\u00a0=1", "'=1", '"=1'),
    *(
        "\u200e=1",
        "\ufeff=1",
        "\u00ad=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "﹢1",
        "﹣1",
        "⁼1",
        "−1",
        "‘=1",
        " ' \u200b=1",
    ),
    *("=cmd|' /C calc'!A0", '=HYPERLINK("https://x.example","y")'),
]
TEXTS = [
    "",
    " ",
    "'",
    "C01",
    "3 = 2 + 1",
    "a@b.example",
    "— as said",
    "O'Brien",
    "'tis",
    "two\nlines",
    "x\ty",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", TEXTS)
def test_other_text_stands_as_it_is(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


@given(st.text() | st.text(alphabet="'\"=+-@ \t\r\n\u200e＝x"))
def test_what_was_guarded_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text(alphabet="'\"=+-@ \t\r\n\u200e\ufeff＝＠⁺x"))
def test_nothing_guarded_begins_with_a_sign(text: str) -> None:
    assert not is_dangerous(text) or guarded(text)[0] == "'"
    assert guarded(text)[:1] not in set("=+-@\t\r\n")
