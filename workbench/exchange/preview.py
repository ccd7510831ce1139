"""What would be added if a table were imported now: a command for each row, or the sentence why not."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar, Final

from workbench import casework
from workbench.exchange import rules
from workbench.exchange.date_columns import Dates, dates_of
from workbench.exchange.duplicates import duplicates
from workbench.exchange.fields import ALLEGATIONS, CASES, EVENTS, PEOPLE, Field
from workbench.exchange.known import Known, Session, what_is_known
from workbench.exchange.matching import Matching
from workbench.exchange.raw_table import RawRow, RawTable
from workbench.exchange.rows_of_allegations import allegation_of
from workbench.exchange.rows_of_cases import case_of
from workbench.exchange.rows_of_events import event_of
from workbench.exchange.rows_of_people import person_of
from workbench.exchange.values import Made, Values
from workbench.kernel.commands import MOST_IN_A_BATCH, Batch, Command
from workbench.kernel.dates import DateReader
from workbench.kernel.errors import Refused
from workbench.kernel.wording import count, listed

_MAKERS: Final[Mapping[str, Callable[[Values, Known], Made]]] = {
    PEOPLE: person_of,
    EVENTS: event_of,
    CASES: case_of,
    ALLEGATIONS: allegation_of,
}
_RUNNING_TEXT: Final = ("title", "account", "sources", "status_by", "summary", "risk_reason", "notes", "put")


@dataclass(frozen=True)
class ImportTable(Batch):
    """The rows of a table as one act: one transaction, one entry of the journal, one undo."""

    label: ClassVar[str] = "Import a table"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row, by its number in the table: the command that would add it, or None and why not.

    `read_as` says how its words were understood, `same_as` what it seems to repeat, "" if nothing; `wrong`
    is the field whose words cannot be read, "" if it is none or not known.
    """

    number: int
    cells: tuple[str, ...] = field(repr=False)
    command: Command | None = field(repr=False)
    why_not: str = field(default="", repr=False)
    read_as: tuple[str, ...] = field(default=(), repr=False)
    same_as: str = field(default="", repr=False)
    wrong: str = ""

    @property
    def ready(self) -> bool:
        """Whether the row is added unless it is left out."""
        return self.command is not None and not self.same_as


@dataclass(frozen=True, slots=True)
class Preview:
    """Every row of a table as it would be added, what is unclear about the table as a whole, and the notes
    of how it was found. `empty` rows hold nothing; no other row is left out of `rows`.
    """

    kind: str
    headings: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    empty: int
    unclear: tuple[str, ...]
    notes: tuple[str, ...]

    def ready(self) -> tuple[int, ...]:
        """The numbers of the rows that are added unless they are left out."""
        return tuple(row.number for row in self.rows if row.ready)

    def same(self) -> tuple[int, ...]:
        """The numbers of the rows that seem to repeat what is there; they are added only when chosen."""
        return tuple(row.number for row in self.rows if row.command is not None and row.same_as)

    def refused(self) -> tuple[int, ...]:
        """The numbers of the rows that cannot be added as they are."""
        return tuple(row.number for row in self.rows if row.command is None)

    def refused_at(self, field: str) -> tuple[int, ...]:
        """The numbers of those of them in which the words of this field cannot be read."""
        return tuple(row.number for row in self.rows if row.command is None and row.wrong == field)

    def in_words(self) -> str:
        """What would happen to every row: the numbers add up to its rows; noughts are left out."""
        numbers = (
            (len(self.same()), "there already or twice"),
            (len(self.refused()), "not clear"),
            (self.empty, "empty"),
        )
        others = (f"{number:,} {words}" for number, words in numbers if number)
        added = f"{count(len(self.ready()), 'row')} to be added"
        return f"{listed((added, *others))}."


def preview(read: Session, table: RawTable, matching: Matching, said_on: date | None = None) -> Preview:
    """What each row would become, and what is unclear. A question: nothing is changed.

    `said_on` is the day on which all of it was said or written, from which “two weeks ago” is read.
    """
    known = what_is_known(read)
    dates = _dates(table, matching, casework.date_reader(read).on_the_day(said_on))
    made = [(row, _made(_values(row, matching, dates), matching.kind, known)) for row in table.rows]
    commands = [(row.number, each.command) for row, each in made if isinstance(each, Made)]
    same = duplicates(read, matching.kind, known, commands)
    rows = tuple(_row(row, each, same.get(row.number, "")) for row, each in made)
    notes = (*table.notes, *_acts(len(commands)), *_names(rows, known))
    unclear = tuple(_unclear(matching, dates))
    return Preview(matching.kind, table.headings, rows, table.empty, unclear, notes)


def import_commands(preview: Preview, include: Collection[int] | None = None) -> tuple[ImportTable, ...]:
    """The acts that add the rows of a preview, up to 1,000 in each: those that are ready, or the ones to
    include by number. Refused: no row, or one that cannot be added as it is.
    """
    chosen = preview.ready() if include is None else include
    rules.must_be_rows_that_can_be_added(chosen, (*preview.ready(), *preview.same()))
    commands = [row.command for row in preview.rows if row.command is not None and row.number in set(chosen)]
    return tuple(
        ImportTable(tuple(commands[at : at + MOST_IN_A_BATCH]))
        for at in range(0, len(commands), MOST_IN_A_BATCH)
    )


def _made(values: Values, kind: str, known: Known) -> Made | Refused:
    try:
        return _MAKERS[kind](values, known)
    except Refused as no:
        return no


def _row(row: RawRow, made: Made | Refused, same_as: str) -> PreviewRow:
    if isinstance(made, Refused):
        return PreviewRow(row.number, row.cells, None, made.message, wrong=made.field or "")
    return PreviewRow(row.number, row.cells, made.command, "", made.read_as, same_as)


def _dates(table: RawTable, matching: Matching, reader: DateReader) -> dict[str, Dates]:
    """How each field of dates is read, whether a column has it or not."""
    found = {each.name: Dates(each.shown, "") for each in matching.fields() if each.date}
    for at, column in enumerate(matching.columns):
        if column.field in found:
            cells = ((row.number, row.cells[at]) for row in table.rows)
            found[column.field] = dates_of(column.heading, cells, column.order)
    return {name: replace(dates, reader=reader) for name, dates in found.items()}


def _values(row: RawRow, matching: Matching, dates: Mapping[str, Dates]) -> Values:
    said = dict(matching.said)
    words = {each.name: _joined(row, matching, each) or said.get(each.name, "") for each in matching.fields()}
    return Values(words, dates)


def _joined(row: RawRow, matching: Matching, field: Field) -> str:
    """What the columns of a field say: the first alone, further ones each on a line under its heading."""
    found = [
        (column.heading, words)
        for column, cell in zip(matching.columns, row.cells, strict=True)
        if column.field == field.name and (words := cell.strip())
    ]
    first = matching.column_of(field.name)
    lead = matching.columns[first].heading if first is not None else ""
    return "\n".join(words if heading == lead else f"{heading}: {words}" for heading, words in found)


def _unclear(matching: Matching, dates: Mapping[str, Dates]) -> Iterator[str]:
    said = dict(matching.said)
    for each in matching.fields():
        if each.needed and matching.column_of(each.name) is None and not said.get(each.name):
            yield f"No column is “{each.shown}”. Say which it is, or what it is in every row."
    yield from (each.told for each in dates.values() if each.told)
    if left := [f"“{heading}”" for heading in matching.left_out()]:
        yield f"Not imported: the {'column' if len(left) == 1 else 'columns'} {listed(left)}."


def _acts(commands: int) -> Iterator[str]:
    if commands > MOST_IN_A_BATCH:
        acts, most = -(-commands // MOST_IN_A_BATCH), MOST_IN_A_BATCH
        yield f"So many rows are added in {acts:,} acts of up to {most:,}; each is undone by itself."


def _names(rows: Collection[PreviewRow], known: Known) -> Iterator[str]:
    """Says how many rows hold names of known people as typed words, which stand in no export undecided."""
    holding = sum(any(known.names.find(words) for words in _texts(row.command)) for row in rows)
    if holding:
        yield (
            f"Names of people in the register stand as typed words in {count(holding, 'row')}. "
            "After the import they are listed under names, to be decided."
        )


def _texts(command: Command | None) -> Iterator[str]:
    return (str(getattr(command, name)) for name in _RUNNING_TEXT if getattr(command, name, ""))
