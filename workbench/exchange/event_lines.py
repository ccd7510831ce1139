"""The door for events typed or pasted line by line: how each line is read, and the act that adds them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any, ClassVar, Final

from workbench import casework
from workbench.exchange.fields import EVENTS
from workbench.exchange.matching import Column, Matching, match
from workbench.exchange.preview import Preview, PreviewRow, preview
from workbench.exchange.raw_table import RawRow, RawTable
from workbench.kernel.commands import MOST_IN_A_BATCH, Batch, Command
from workbench.kernel.dates import AskedDate, DateReader, kept_undated
from workbench.kernel.errors import Refused

Line = tuple[str, str, str, str]
"""When, what happened, its cases, its people, each in words."""

__all__ = [
    "FIELDS",
    "MOST_LINES",
    "AddEvents",
    "Line",
    "Preview",
    "PreviewRow",
    "adding",
    "pasted",
    "typed",
    "without_a_date",
]

FIELDS: Final = ("date", "title", "cases", "persons")
MOST_LINES: Final = MOST_IN_A_BATCH
_SEPARATORS: Final = ("\t", ": ", " – ", " — ", " - ", "; ", ", ", " ")
_HEADINGS_NEEDED: Final = 2


@dataclass(frozen=True)
class AddEvents(Batch):
    """Add several events as one act."""

    label: ClassVar[str] = "Add several events"


def typed(read: Any, lines: Sequence[Line], said_on: date | None = None) -> Preview:
    """How each line would be added, by its number from 1; empty lines are passed over. `said_on` is the day
    on which all of them were said or written, from which words such as “two weeks ago” are read.
    """
    rows = tuple(
        RawRow(number, line) for number, line in enumerate(lines, start=1) if any(map(str.strip, line))
    )
    table = RawTable("typed", FIELDS, rows, len(lines) - len(rows), ())
    matching = Matching(EVENTS, tuple(Column(name, name) for name in FIELDS))
    return preview(read, table, matching, said_on)


def without_a_date(lines: Sequence[Line], numbers: Sequence[int]) -> tuple[Line, ...]:
    """The lines, of which those of these numbers, from 1, keep the words of their date without a date."""
    return tuple(
        (kept_undated(line[0]), *line[1:]) if number in numbers else line
        for number, line in enumerate(lines, start=1)
    )


def adding(found: Preview, numbers: Sequence[int]) -> AddEvents:
    """The act that adds the lines of these numbers. Refused: none of them, or too many at once."""
    commands: list[Command] = [
        row.command for row in found.rows if row.command is not None and row.number in numbers
    ]
    if not commands:
        raise Refused("No line can be added yet. Write a date and what happened.")
    return AddEvents(tuple(commands))


def pasted(read: Any, text: str) -> tuple[Line, ...]:
    """Pasted text as lines: by its headings where it has them, else dates are looked for in the first two
    columns, or at the beginning of each line. Refused: more lines than are added at once.
    """
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    if len(rows) > MOST_LINES:
        raise Refused(f"Paste at most {MOST_LINES:,} lines at once, or import the table as a file.")
    reads = _reads(casework.date_reader(read))
    return _by_headings(rows) or tuple(_in_order(row, reads) for row in rows)


def _by_headings(rows: Sequence[Sequence[str]]) -> tuple[Line, ...]:
    """The lines under known headings; none where the first line is no line of headings."""
    if not rows:
        return ()
    matching = match(RawTable("pasted", tuple(rows[0]), (), 0, ()), EVENTS)
    places = [matching.column_of(name) for name in FIELDS]
    if sum(place is not None for place in places) < _HEADINGS_NEEDED:
        return ()
    return tuple(
        _line(row[at] if at is not None and at < len(row) else "" for at in places) for row in rows[1:]
    )


def _in_order(row: Sequence[str], reads: Callable[[str], bool]) -> Line:
    if len(row) == 1:
        return _parted(row[0].strip(), reads)
    first, second, *rest = (cell.strip() for cell in row)
    if not reads(first) and reads(second):
        first, second = second, first
    return _line((first, second, *rest))


def _parted(line: str, reads: Callable[[str], bool]) -> Line:
    """A line that begins with its date, parted there; without one, all of it is what happened."""
    for separator in _SEPARATORS:
        parts = line.split(separator)
        for end in range(len(parts) - 1, 0, -1):
            head = separator.join(parts[:end])
            if reads(head):
                return _line((head, separator.join(parts[end:]).strip()))
    return _line(("", line))


def _line(cells: Any) -> Line:
    when, what, cases, persons = (cell for cell, _ in zip_longest([*cells][:4], range(4), fillvalue=""))
    return str(when).strip(), str(what).strip(), str(cases).strip(), str(persons).strip()


def _reads(reader: DateReader) -> Callable[[str], bool]:
    def _is_date(words: str) -> bool:
        try:
            return bool(words.strip()) and bool(reader.read(words.strip()).known())
        except AskedDate:
            return True  # a date of which something has to be asked, such as its year
        except Refused:
            return False

    return _is_date
