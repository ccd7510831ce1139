"""Draws a timeline that has been laid out, from the back to the front."""

from collections.abc import Iterable, Iterator
from typing import Final

from workbench.chronology.figure_glyphs import box, draw_mark
from workbench.chronology.figure_layout import FLAG, KEY, KEY_LINE, LINE, NOTE, Flag, Lane, Layout
from workbench.chronology.figure_marks import NAMES, WIDTH, sample_of
from workbench.chronology.figure_palette import Palette
from workbench.chronology.figure_places import Placed, Side
from workbench.chronology.figure_sheet import Sheet, Stroke
from workbench.chronology.figure_type import Face

# Millimetres, but line widths in points.
_RULE: Final = 0.5
_KEY_DATE: Final = 0.75
_BASELINE: Final = 1.05  # from the middle of the type down to its baseline: half the height of its capitals
_RAISED, _LOWERED = 1.9, 2.0  # a glyph, and its label, when that stands under it
_TICK: Final = 1.06
_TICK_NAME: Final = 4.4  # from the axis down to the baseline
_SHORTEST_RUN: Final = 1.0
_CLEAR: Final = 0.6  # between a line and the words it is interrupted for
_TWO: Final = 2


def draw(layout: Layout, palette: Palette) -> Sheet:
    """The figure of a layout, on a sheet of its size."""
    sheet = Sheet(WIDTH, layout.height)
    _bands(sheet, layout, palette)
    _rules(sheet, layout, palette)
    _key_dates(sheet, layout, palette)
    for lane in layout.lanes:
        _lane(sheet, lane, palette)
    _axis(sheet, layout, palette)
    _key(sheet, layout, palette)
    for number, line in enumerate(layout.note_lines):
        middle = layout.notes_top + NOTE * (number + 0.5)
        sheet.words((0, middle + _BASELINE), line, Face.REGULAR, palette.second)
    return sheet


def _bands(sheet: Sheet, layout: Layout, palette: Palette) -> None:
    """The longest first, so that shorter ones lie on it; the shortest has the strongest tone."""
    bands = [flag for flag in layout.flags if flag.key_date.lasted]
    for place, flag in enumerate(sorted(bands, key=lambda flag: flag.left - flag.right)):
        shorter = len(bands) - 1 - place
        tone = palette.bands[-1 - min(shorter, len(palette.bands) - 1)]
        sheet.area(box(flag.left, flag.right, layout.lanes_top, layout.axis), tone)


def _rules(sheet: Sheet, layout: Layout, palette: Palette) -> None:
    sheet.line([(0, layout.lanes_top), (WIDTH, layout.lanes_top)], Stroke(palette.ink, _RULE))
    for lane in layout.lanes[1:]:
        sheet.line([(0, lane.top), (WIDTH, lane.top)], Stroke(palette.rule, _RULE))


def _key_dates(sheet: Sheet, layout: Layout, palette: Palette) -> None:
    for flag in layout.flags:
        foot = layout.lanes_top - FLAG * flag.level
        sheet.words((flag.name_left, foot - FLAG / 2 + _BASELINE), flag.name, Face.REGULAR, palette.second)
        bottom = layout.lanes_top if flag.key_date.lasted else layout.axis
        for start, end in _open_runs(foot, bottom, _taken_across(flag, layout)):
            sheet.line([(flag.left, start), (flag.left, end)], Stroke(palette.second, _KEY_DATE))


def _taken_across(flag: Flag, layout: Layout) -> Iterator[tuple[float, float]]:
    """The heights at which words or glyphs stand where the line of a key date runs."""
    for other in layout.flags:
        if other.level < flag.level and _meets(flag.left, other.name_left, other.name_right):
            foot = layout.lanes_top - FLAG * other.level
            yield foot - FLAG, foot
    for lane in layout.lanes:
        for placed in lane.placed:
            if _meets(flag.left, placed.label.left, placed.label.right):
                lines = 2 if placed.label.side is Side.UNDER else len(placed.label.lines)
                half, middle = lines * LINE / 2 + _CLEAR / 2, lane.middle_of(placed.row)
                yield middle - half, middle + half


def _meets(x: float, left: float, right: float) -> bool:
    return left - _CLEAR <= x <= right + _CLEAR


def _open_runs(
    start: float, end: float, taken: Iterable[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """What is left of a line when what others take of it is left out; no stumps."""
    for first, last in [*sorted(taken), (end, end)]:
        if min(first, end) >= start + _SHORTEST_RUN:
            yield start, min(first, end)
        start = max(start, last)


def _lane(sheet: Sheet, lane: Lane, palette: Palette) -> None:
    raised = LINE / 2 if len(lane.name_lines) == _TWO else 0.0  # two about the middle, three from it down
    for number, line in enumerate(lane.name_lines):
        baseline = lane.middle_of(0) - raised + LINE * number + _BASELINE
        sheet.words((0, baseline), line, Face.SEMIBOLD, palette.ink)
    for placed in lane.placed:
        _event(sheet, placed, lane.middle_of(placed.row), palette)


def _event(sheet: Sheet, placed: Placed, middle: float, palette: Palette) -> None:
    label = placed.label
    under = label.side is Side.UNDER
    draw_mark(sheet, placed.mark, middle - (_RAISED if under else 0), palette)
    baseline = middle + (_LOWERED if under else 0) + _BASELINE
    sheet.words((label.number_left, baseline), str(placed.event.number), Face.SEMIBOLD, palette.ink)
    first = baseline - LINE / 2 * (len(label.lines) - 1)
    for number, (left, line) in enumerate(zip(label.line_lefts, label.lines, strict=True)):
        sheet.words((left, first + LINE * number), line, Face.REGULAR, palette.ink)


def _axis(sheet: Sheet, layout: Layout, palette: Palette) -> None:
    stroke = Stroke(palette.second, _RULE)
    sheet.line([(NAMES, layout.axis), (WIDTH, layout.axis)], stroke)
    for tick in layout.ticks:
        sheet.line([(tick.x, layout.axis), (tick.x, layout.axis + _TICK)], stroke)
        sheet.words((tick.x, layout.axis + _TICK_NAME), tick.name, Face.REGULAR, palette.ink)
        sheet.words((tick.x, layout.axis + _TICK_NAME + LINE), tick.year, Face.REGULAR, palette.ink)


def _key(sheet: Sheet, layout: Layout, palette: Palette) -> None:
    """What the glyphs of this figure mean."""
    sheet.line([(0, layout.key), (WIDTH, layout.key)], Stroke(palette.rule, _RULE))
    for entry in layout.key_entries:
        middle = layout.key + KEY / 2 + KEY_LINE * entry.line
        mark = sample_of(entry.glyph, entry.left)
        draw_mark(sheet, mark, middle, palette)
        sheet.words((entry.words_left, middle + _BASELINE), entry.glyph.value, Face.REGULAR, palette.ink)
