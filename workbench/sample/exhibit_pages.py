"""Sets the pieces of a document on pages: which words stand where, and how large."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from workbench.sample.exhibit_typeface import typeface
from workbench.sample.exhibit_words import Piece

WIDTH, HEIGHT = 595, 842
"""A page of A4 in points."""

_MARGIN: Final = 62
_ACROSS: Final = WIDTH - 2 * _MARGIN
_LOWEST: Final = 70
_BODY, _HEADING, _CELL = 10.5, 14.0, 8.5
_LEADING: Final = 1.36
_BETWEEN_CELLS: Final = 6


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text on a page: its left end and its foot in points from the lower left corner, its size."""

    left: float
    foot: float
    size: float
    text: str
    heavy: bool = False


Page = tuple[Placed, ...]


def paged(document: tuple[Piece, ...]) -> Iterator[Page]:
    """The pages of a document, one after the other; at least one."""
    page: list[Placed] = []
    foot = float(HEIGHT - _MARGIN)
    for piece in document:
        lines = _lines(piece)
        depth = sum(max((line.size for line in row), default=_BODY / 2) * _LEADING for row in lines)
        if piece.sort == "page" or foot - depth < _LOWEST:
            yield tuple(page)
            page, foot = [], float(HEIGHT - _MARGIN)
        for row in lines:
            foot -= max((line.size for line in row), default=_BODY / 2) * _LEADING
            page += [Placed(line.left, foot, line.size, line.text, line.heavy) for line in row]
    yield tuple(page)


@lru_cache(maxsize=4_096)
def wrapped(text: str, size: float, across: float) -> tuple[str, ...]:
    """The text in lines that are no wider than so many points, a word at a time."""
    face, room = typeface(), across * 1_000 / size
    lines, line, width = [], "", 0
    for word in text.split(" "):
        more = face.width(f" {word}") if line else face.width(word)
        if line and width + more > room:
            lines.append(line)
            line, width = word, face.width(word)
        else:
            line, width = f"{line} {word}" if line else word, width + more
    return (*lines, line)


def _lines(piece: Piece) -> tuple[tuple[Placed, ...], ...]:
    """The lines of a piece from its top; each is the words that stand beside one another, not placed yet."""
    if piece.sort == "page":
        return ()
    if piece.sort == "space":
        return ((),)
    if piece.sort == "row":
        return tuple(_rows(piece.texts))
    heavy = piece.sort == "heading"
    size = _HEADING if heavy else _BODY
    return tuple((Placed(_MARGIN, 0, size, line, heavy),) for line in wrapped(piece.text, size, _ACROSS))


def _rows(cells: tuple[str, ...]) -> Iterator[tuple[Placed, ...]]:
    across = _ACROSS / len(cells)
    columns = [wrapped(cell, _CELL, across - _BETWEEN_CELLS) for cell in cells]
    for number in range(max(map(len, columns))):
        yield tuple(
            Placed(_MARGIN + place * across, 0, _CELL, column[number])
            for place, column in enumerate(columns)
            if number < len(column)
        )
