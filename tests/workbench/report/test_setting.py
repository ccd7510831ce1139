"""How words are tied together before they are set, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.report.document import Link, Paragraph, Picture, Text
from workbench.report.setting import Illegible, prepared, tied


@pytest.mark.parametrize(
    "typed, set_as",
    [
        ("on 4 November 2019 at 5 pm", "on 4~November~2019 at 5~pm"),
        ("Monday 16 August", "Monday~16~August"),
        ("1 Oct to 31 Dec 2019", "1~Oct to 31~Dec~2019"),
        ("see p. 3 and pp. 9–11, 6 pp.", "see p.~3 and pp.~9–11, 6~pp."),
        ("61 per cent of Child C's file", "61~per cent of Child~C's file"),
        ("team 2, Annex C, Data result D3", "team~2, Annex~C, Data result~D3"),
        ("Child Care and Family Court", "Child Care and Family Court"),
        ("in May they may", "in May they may"),
    ],
)
def test_what_belongs_together_stays_on_one_line(typed: str, set_as: str) -> None:
    assert tied(typed) == set_as.replace("~", "\u00a0")


@given(st.text(st.characters(codec="utf-8")))
def test_a_tie_changes_nothing_but_spaces(typed: str) -> None:
    assert tied(typed).replace("\u00a0", " ") == typed.replace("\u00a0", " ")


def test_line_breaks_and_runs_of_spaces_become_one_space() -> None:
    assert prepared(Text("one\n two   three")) == Text("one two three")


def test_targets_and_pictures_are_not_words() -> None:
    assert prepared(Link("4 May", "on 4 May")) == Link("4\u00a0May", "on 4 May")
    picture = Picture("<svg>4 May</svg>", "On 4 May", "4 May", "4 May")
    assert prepared(picture) == Picture("<svg>4 May</svg>", "On 4 May", "4\u00a0May", "4 May")


@pytest.mark.parametrize("typed", ["😀", "李", "\u202e", "sta\ufb00", "\x00"])
def test_what_no_font_has_is_refused_before_it_is_set(typed: str) -> None:
    with pytest.raises(Illegible):
        prepared(Paragraph((Text(typed),)))
