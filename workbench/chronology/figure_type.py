"""Sets words into the room there is: in one line or two, shortened only where there is no room for all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

Width = Callable[[str], float]  # of words, in millimetres


class Face(Enum):
    """The two weights of a figure's type."""

    REGULAR = 400
    SEMIBOLD = 600


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide words are in either weight."""

    regular: Width
    semibold: Width


def in_two_lines(words: str, room: float, width: Width) -> tuple[str, ...]:
    """The words in two lines as alike as can be; nothing if there is no room for them or only one word."""
    parts = words.split(" ")
    breaks = ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts)))
    fitting = [lines for lines in breaks if max(map(width, lines)) <= room]
    return min(fitting, key=lambda lines: max(map(width, lines)), default=())


def shortened(words: str, ending: str, room: float, width: Width) -> tuple[str, ...]:
    """As many of the words as fit, an ellipsis, and all of `ending`; nothing where even that does not fit."""
    for start in _starts(words):
        form = f"{start}…{ending}"
        lines = (form,) if width(form) <= room else in_two_lines(form, room, width)
        if lines:
            return lines
    return ()


def one_line(words: str, room: float, width: Width) -> str:
    """The words, or as many as fit into `room` millimetres and an ellipsis."""
    if width(words) <= room:
        return words
    return next((f"{start}…" for start in _starts(words) if width(f"{start}…") <= room), "…")


def lines_of(words: str, room: float, most: int, width: Width) -> tuple[str, ...]:
    """The words filled into at most `most` lines, the last of them shortened where they are too many."""
    lines: list[str] = []
    parts = words.split(" ")
    while parts and len(lines) < most - 1:
        fit = max((at for at in range(1, len(parts) + 1) if width(" ".join(parts[:at])) <= room), default=1)
        lines.append(one_line(" ".join(parts[:fit]), room, width))
        parts = parts[fit:]
    return (*lines, one_line(" ".join(parts), room, width)) if parts else tuple(lines)


def _starts(words: str) -> Iterator[str]:
    """Ever shorter beginnings: word by word, then letter by letter."""
    parts = words.split(" ")
    for at in range(len(parts) - 1, 0, -1):
        yield " ".join(parts[:at]).rstrip(" ,;:.–-")
    for at in range(len(parts[0]) - 1, 0, -1):
        yield parts[0][:at]
