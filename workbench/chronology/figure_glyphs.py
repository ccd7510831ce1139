"""Draws the shapes that tell how a date is known, in ink that holds in grey."""

from typing import Final

from workbench.chronology.figure_marks import Glyph, Mark
from workbench.chronology.figure_palette import Palette
from workbench.chronology.figure_sheet import Sheet, Stroke

# Millimetres, but the outline in points.
_OUTLINE: Final = 0.9
_HALF_BAR: Final = 1.2
_HALF_STOP: Final = 1.6
_ARROWHEAD: Final = (3.0, 1.4)
# "About" fades over a third of its length at each end: opaque rectangles in each other, no seams, no alpha.
_STEPS: Final = 32
_FAINTEST: Final = 0.07
_DARKEST: Final = 0.62
_BREAKS: Final = (0.9, 2.2)  # from an end that runs on: gaps that tell it from an end
_BREAK: Final = 0.5


def draw_mark(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    """Draw one glyph at a height."""
    match mark.glyph:
        case Glyph.DAY:
            _diamond(sheet, mark, middle, palette)
        case Glyph.ABOUT:
            _fading_bar(sheet, mark, middle, palette)
        case Glyph.WITHIN:
            _open_bar(sheet, mark, middle, palette)
        case Glyph.BEFORE:
            _arrow(sheet, (mark.right, mark.left), middle, palette)
        case _:
            _arrow(sheet, (mark.left, mark.right), middle, palette)


def box(left: float, right: float, top: float, bottom: float) -> list[tuple[float, float]]:
    """The corners of an upright rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _diamond(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    centre, half = (mark.left + mark.right) / 2, (mark.right - mark.left) / 2
    corners = [(mark.left, middle), (centre, middle - half), (mark.right, middle), (centre, middle + half)]
    sheet.area(corners, palette.ink)


def _open_bar(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    """White with an outline, left open where the bar runs on."""
    corners = box(mark.left, mark.right, middle - _HALF_BAR, middle + _HALF_BAR)
    upper_left, upper_right, lower_right, lower_left = corners
    stroke = Stroke(palette.ink, _OUTLINE)
    if not (mark.runs_on_left or mark.runs_on_right):
        sheet.area(corners, palette.paper, stroke)
        return
    sheet.area(corners, palette.paper)
    if mark.runs_on_left and mark.runs_on_right:
        sheet.line([upper_left, upper_right], stroke)
        sheet.line([lower_left, lower_right], stroke)
    elif mark.runs_on_left:
        sheet.line([upper_left, upper_right, lower_right, lower_left], stroke)
    else:
        sheet.line([upper_right, upper_left, lower_left, lower_right], stroke)


def _fading_bar(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    """Darkest in the middle third; an end that runs on is broken instead of faded."""
    third = (mark.right - mark.left) / 3
    for step in range(_STEPS):
        inward = third * step / _STEPS
        left = mark.left + (0 if mark.runs_on_left else inward)
        right = mark.right - (0 if mark.runs_on_right else inward)
        darkness = _FAINTEST + (_DARKEST - _FAINTEST) * step / (_STEPS - 1)
        shade = _mixed(palette.paper, palette.ink, darkness)
        sheet.area(box(left, right, middle - _HALF_BAR, middle + _HALF_BAR), shade)
    for edge, inward, runs_on in ((mark.left, 1, mark.runs_on_left), (mark.right, -1, mark.runs_on_right)):
        for at in _BREAKS if runs_on else ():
            cut = edge + inward * at
            sheet.area(box(cut, cut + _BREAK, middle - _HALF_BAR, middle + _HALF_BAR), palette.paper)


def _arrow(sheet: Sheet, ends: tuple[float, float], middle: float, palette: Palette) -> None:
    """From a stop line at the first end to an open arrowhead at the second."""
    stop, tip = ends
    length, half = _ARROWHEAD
    neck = tip - length if tip > stop else tip + length
    stroke = Stroke(palette.ink, _OUTLINE)
    sheet.line([(stop, middle - _HALF_STOP), (stop, middle + _HALF_STOP)], stroke)
    sheet.line([(stop, middle), (neck, middle)], stroke)
    sheet.area([(neck, middle - half), (tip, middle), (neck, middle + half)], palette.paper, stroke)


def _mixed(paper: str, ink: str, share: float) -> str:
    pairs = zip(_parts(paper), _parts(ink), strict=True)
    return "#" + "".join(f"{round(light + (dark - light) * share):02X}" for light, dark in pairs)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
