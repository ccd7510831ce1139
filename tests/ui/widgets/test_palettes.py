"""The palettes: every pair of words and ground can be read, in every theme."""

import re

import pytest

from ui.look import THEMES, Palette, Theme, ratio, read_palette
from ui.look.style_sheet import style_sheet

TEXT, SHAPE = 4.5, 3.0  # WCAG 2.2, level AA: running text; shapes
GROUNDS = ("window", "rail", "panel", "lane", "accent_tint")
WORDS = (
    *((words, ground) for words in ("text", "muted") for ground in GROUNDS),
    *(("accent", ground) for ground in ("window", "rail", "panel", "lane", "accent_tint")),
    *((tone, ground) for tone in ("danger", "warn", "ok") for ground in ("panel", f"{tone}_tint")),
    *(("text", f"{tone}_tint") for tone in ("danger", "warn", "ok")),
    ("danger", "accent_tint"),
    ("token_text", "token_tint"),
    ("on_accent", "accent"),
    *((f"category_{number}", "panel") for number in range(1, 5)),
)
SHAPES = (
    *(
        (f"category_{number}", ground)
        for number in range(1, 5)
        for ground in ("panel", "lane", "accent_tint")
    ),
    *(("edge", ground) for ground in ("panel", "lane", "window")),
)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("words,ground", WORDS)
def test_words_can_be_read_on_their_ground(theme: Theme, words: str, ground: str) -> None:
    palette = read_palette(theme)
    assert ratio(palette.of(words), palette.of(ground)) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("shape,ground", SHAPES)
def test_shapes_of_the_timeline_and_edges_of_fields_stand_out(theme: Theme, shape: str, ground: str) -> None:
    palette = read_palette(theme)
    assert ratio(palette.of(shape), palette.of(ground)) >= SHAPE


@pytest.mark.parametrize("theme", ["high_contrast", "high_contrast_dark"])
@pytest.mark.parametrize("words,ground", WORDS)
def test_high_contrast_is_high(theme: Theme, words: str, ground: str) -> None:
    palette = read_palette(theme)
    assert ratio(palette.of(words), palette.of(ground)) >= 7.0  # WCAG 2.2, level AAA


def test_black_on_white_is_twenty_one_to_one_and_a_colour_on_itself_one() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#1B5E7A", "#1B5E7A") == pytest.approx(1)


def test_contrast_does_not_depend_on_which_colour_is_named_first() -> None:
    assert ratio("#1B5E7A", "#FFFFFF") == ratio("#FFFFFF", "#1B5E7A")


@pytest.mark.parametrize("theme", THEMES)
def test_a_field_is_edged_in_the_colour_for_it(theme: Theme) -> None:
    palette = read_palette(theme)
    rule = re.search(r"QLineEdit, QPlainTextEdit, .*?\{(.*?)\}", style_sheet(palette, 1.0), re.DOTALL)
    assert rule is not None
    assert f"border: {palette.border}px solid {palette.edge};" in rule[1]


def test_every_colour_is_written_in_full() -> None:
    for theme in THEMES:
        assert all(len(value) == 7 and value[0] == "#" for value in read_palette(theme).tokens().values())


def test_high_contrast_has_no_tints_and_double_edges() -> None:
    palettes: list[Palette] = [read_palette("high_contrast"), read_palette("high_contrast_dark")]
    assert all(not palette.tints and palette.border == 2 for palette in palettes)
