"""Lays a whole timeline out on paper: key dates on top, lanes under one another, axis, key and notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from workbench.chronology.figure_events import FigureEvent, FigureKeyDate, Stretch
from workbench.chronology.figure_marks import AXIS_LEFT, AXIS_RIGHT, NAMES, WIDTH, Glyph, glyph_of, sample_of
from workbench.chronology.figure_places import Placed, place
from workbench.chronology.figure_time import Tick, TimeScale, ticks
from workbench.chronology.figure_type import Widths, lines_of, one_line
from workbench.chronology.figure_words import empty_lanes_note

# Millimetres.
ROW: Final = 9.0
LINE: Final = 3.7  # from line to line within a label
TOP: Final = 1.0
FLAG: Final = 4.4  # the height of a line of key dates' names
AXIS: Final = 11.0  # from the axis to the rule above the key
KEY: Final = 8.0
KEY_LINE: Final = 5.2  # for each line of the key after the first
_KEY_WORDS: Final = 1.8  # from a glyph of the key to what it means
_KEY_APART: Final = 8.0
NOTE: Final = 4.2
_LONGEST_FLAG: Final = 70.0
_FLAG_GAP: Final = 2.0
_MOST_LINES_OF_A_NAME: Final = 3


@dataclass(frozen=True, slots=True)
class Flag:
    """A key date: from `left` to `right` across all lanes, its name on a level above them, 0 the lowest."""

    key_date: FigureKeyDate
    left: float
    right: float
    name: str
    name_left: float
    name_right: float
    level: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane from its top, with as many rows as its events and its name need."""

    name: str
    name_lines: tuple[str, ...]
    top: float
    rows: int
    placed: tuple[Placed, ...]

    @property
    def bottom(self) -> float:
        """Where the next lane begins."""
        return self.top + self.rows * ROW

    def middle_of(self, row: int) -> float:
        """The height at which the glyphs of a row stand."""
        return self.top + (row + 0.5) * ROW


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A glyph of the key, on its line, and where the words begin that say what it means."""

    glyph: Glyph
    line: int
    left: float
    words_left: float


@dataclass(frozen=True, slots=True)
class Layout:
    """All places of one figure, in millimetres from its upper left corner."""

    scale: TimeScale
    flags: tuple[Flag, ...]
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    key_entries: tuple[KeyEntry, ...]
    notes: tuple[str, ...]
    note_lines: tuple[str, ...]
    lanes_top: float

    @property
    def axis(self) -> float:
        """The height of the time axis."""
        return self.lanes[-1].bottom

    @property
    def key(self) -> float:
        """The height of the rule above the key."""
        return self.axis + AXIS

    @property
    def notes_top(self) -> float:
        """Where the key ends and the notes begin."""
        return self.key + KEY + KEY_LINE * self.key_entries[-1].line

    @property
    def height(self) -> float:
        """The height of the figure."""
        return round(self.notes_top + NOTE * len(self.note_lines), 3)


def lay_out(
    stretch: Stretch,
    lane_names: Sequence[str],
    events: Sequence[FigureEvent],
    key_dates: Sequence[FigureKeyDate],
    notes: Sequence[str],
    widths: Widths,
    tallest: float = inf,
) -> Layout:
    """The places of these events, all of which the stretch shows; lanes without any are named in a note.

    Where it is certain that it will be taller than `tallest`, the rest is left out: it is then too tall too.
    """
    scale = TimeScale(stretch, AXIS_LEFT, AXIS_RIGHT)
    flags = _flags(key_dates, scale, widths)
    top = TOP + FLAG * max((flag.level + 1 for flag in flags), default=0)
    used = {event.lane for event in events}
    empty = [name for name in lane_names if name not in used]
    sentences = tuple(filter(None, (*notes, empty_lanes_note(empty))))
    shown = {glyph_of(event.date) for event in events}
    return Layout(
        scale=scale,
        flags=flags,
        lanes=_lanes(top, [name for name in lane_names if name in used], events, scale, widths, tallest),
        ticks=ticks(scale, widths.regular),
        key_entries=_key_entries([glyph for glyph in Glyph if glyph in shown], widths),
        notes=sentences,
        note_lines=tuple(line for sentence in sentences for line in _note_lines(sentence, widths)),
        lanes_top=top,
    )


def _key_entries(glyphs: Sequence[Glyph], widths: Widths) -> tuple[KeyEntry, ...]:
    """The glyphs side by side with their words, in as many lines as they need."""
    made: list[KeyEntry] = []
    left, line = 0.0, 0
    for glyph in glyphs:
        words = sample_of(glyph, left).right + _KEY_WORDS
        if made and words + widths.regular(glyph.value) > WIDTH:
            words, left, line = words - left, 0.0, line + 1
        made.append(KeyEntry(glyph, line, left, words))
        left = words + widths.regular(glyph.value) + _KEY_APART
    return tuple(made)


def _note_lines(sentence: str, widths: Widths) -> tuple[str, ...]:
    return lines_of(sentence, WIDTH, len(sentence), widths.regular)


def _lanes(
    top: float,
    names: Sequence[str],
    events: Sequence[FigureEvent],
    scale: TimeScale,
    widths: Widths,
    tallest: float,
) -> tuple[Lane, ...]:
    made: list[Lane] = []
    for name in names:
        room = tallest - (made[-1].bottom if made else top)
        if room < 0:
            break
        placed = place([event for event in events if event.lane == name], scale, widths, room / ROW)
        lines = lines_of(name, NAMES - 1, _MOST_LINES_OF_A_NAME, widths.semibold)
        tall_enough = 1 if len(lines) * LINE <= ROW else 2
        rows = max(tall_enough, *(one.row + 1 for one in placed))
        made.append(Lane(name, lines, made[-1].bottom if made else top, rows, placed))
    return tuple(made)


def _flags(key_dates: Sequence[FigureKeyDate], scale: TimeScale, widths: Widths) -> tuple[Flag, ...]:
    """From right to left, each name at its date on the lowest level clear of those to its right."""
    shown = [key_date for key_date in key_dates if scale.stretch.meets(key_date.first, key_date.last)]
    made: list[Flag] = []
    for key_date in sorted(shown, key=lambda one: (one.first, one.last, one.label), reverse=True):
        left, right = _across(key_date, scale)
        name = one_line(key_date.label, _LONGEST_FLAG, widths.regular)
        width = widths.regular(name)
        start = min(left, WIDTH - width)
        taken = {
            flag.level
            for flag in made
            if start - _FLAG_GAP < flag.name_right and flag.name_left - _FLAG_GAP < start + width
        }
        level = next(level for level in range(len(made) + 1) if level not in taken)
        made.append(Flag(key_date, left, right, name, start, start + width, level))
    return tuple(made)


def _across(key_date: FigureKeyDate, scale: TimeScale) -> tuple[float, float]:
    if not key_date.lasted:
        middle = scale.start_of(key_date.first) + scale.day_width / 2
        return middle, middle
    return max(scale.start_of(key_date.first), scale.left), min(scale.end_of(key_date.last), scale.right)
