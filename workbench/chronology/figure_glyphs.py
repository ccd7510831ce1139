"""Draws the shapes that tell how a date is known, in ink that holds in grey."""

from collections.abc import Callable, Mapping
from typing import Final

from workbench.chronology.figure_marks import Glyph, Mark, is_a_day
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
_FLARE: Final = 0.5  # how far the head of a solid arrow stands out beyond that of an open one
_DASH: Final = 0.7
_SMALL_HEAD: Final = 1.3


def draw_mark(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    """Draw one glyph at a height."""
    _DRAWN[mark.glyph](sheet, mark, middle, palette)


def box(left: float, right: float, top: float, bottom: float) -> list[tuple[float, float]]:
    """The corners of an upright rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _diamond(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    sheet.area(_corners(mark.left, mark.right, middle), palette.ink)


def _corners(left: float, right: float, middle: float) -> list[tuple[float, float]]:
    """The corners of a diamond."""
    centre, half = (left + right) / 2, (right - left) / 2
    return [(left, middle), (centre, middle - half), (right, middle), (centre, middle + half)]


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
    _break_off(sheet, mark, middle, palette)


def _break_off(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    """Gaps at an end that runs on, which tell it from an end."""
    for edge, inward, runs_on in ((mark.left, 1, mark.runs_on_left), (mark.right, -1, mark.runs_on_right)):
        for at in _BREAKS if runs_on else ():
            cut = edge + inward * at
            sheet.area(box(cut, cut + _BREAK, middle - _HALF_STOP, middle + _HALF_STOP), palette.paper)


def _lasting_bar(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    """Solid where it certainly went on, open where it may have begun or ended."""
    _open_bar(sheet, mark, middle, palette)
    for left, right in mark.pieces:
        sheet.area(box(left, right, middle - _HALF_BAR, middle + _HALF_BAR), palette.ink)
    _break_off(sheet, mark, middle, palette)


def _open_end(sheet: Sheet, mark: Mark, ends: tuple[float, float], middle: float, palette: Palette) -> None:
    """A solid bar that becomes an arrowhead at the end that is not known; open where the other may lie."""
    sure, tip = ends
    length, half = _ARROWHEAD
    neck = tip - length if tip > sure else tip + length
    edge = mark.left if tip > sure else mark.right
    left, right = min(edge, sure), max(edge, sure)
    if right > left:
        _open_bar(sheet, Mark(Glyph.WITHIN, left, right), middle, palette)
    sheet.area(box(min(sure, neck), max(sure, neck), middle - _HALF_BAR, middle + _HALF_BAR), palette.ink)
    sheet.area([(neck, middle - half - _FLARE), (tip, middle), (neck, middle + half + _FLARE)], palette.ink)


def _several(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    """A shape for each date: open, on a broken line, if it was one of them; solid, with an arrow from each to
    the next, if they followed one another.
    """
    in_order = mark.glyph is Glyph.ORDERED
    edges = [mark.left, *(edge for piece in mark.pieces for edge in piece), mark.right]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        (_arrow_between if in_order else _dashes)(sheet, start, end, middle, palette)
    for left, right in mark.pieces:
        if is_a_day((left, right)):
            fill = palette.ink if in_order else palette.paper
            sheet.area(_corners(left, right, middle), fill, Stroke(palette.ink, _OUTLINE))
        else:
            _open_bar(sheet, Mark(Glyph.WITHIN, left, right), middle, palette)


def _dashes(sheet: Sheet, start: float, end: float, middle: float, palette: Palette) -> None:
    """Dashes with gaps as long as they are, beginning and ending with half a gap."""
    number = round((end - start) / (2 * _DASH))
    for place in range(number):
        at = start + (end - start) * (place + 0.25) / number
        dash = (end - start) / number / 2
        sheet.line([(at, middle), (at + dash, middle)], Stroke(palette.ink, _OUTLINE))


def _arrow_between(sheet: Sheet, start: float, end: float, middle: float, palette: Palette) -> None:
    """A line to the next date, with a head where it has room for one."""
    if end <= start:
        return
    sheet.line([(start, middle), (end, middle)], Stroke(palette.ink, _OUTLINE))
    if end - start >= _SMALL_HEAD:
        neck = end - _SMALL_HEAD
        sheet.area(
            [(neck, middle - _SMALL_HEAD / 2), (end, middle), (neck, middle + _SMALL_HEAD / 2)], palette.ink
        )


def _before(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    _arrow(sheet, (mark.right, mark.left), middle, palette)


def _after(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    _arrow(sheet, (mark.left, mark.right), middle, palette)


def _from(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    _open_end(sheet, mark, (mark.pieces[0][0], mark.right), middle, palette)


def _until(sheet: Sheet, mark: Mark, middle: float, palette: Palette) -> None:
    _open_end(sheet, mark, (mark.pieces[0][1], mark.left), middle, palette)


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


_DRAWN: Final[Mapping[Glyph, Callable[[Sheet, Mark, float, Palette], None]]] = {
    Glyph.DAY: _diamond,
    Glyph.WITHIN: _open_bar,
    Glyph.ABOUT: _fading_bar,
    Glyph.BEFORE: _before,
    Glyph.AFTER: _after,
    Glyph.LASTING: _lasting_bar,
    Glyph.FROM: _from,
    Glyph.UNTIL: _until,
    Glyph.ONE_OF: _several,
    Glyph.ORDERED: _several,
}
