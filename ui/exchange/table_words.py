"""How a table that is about to come in is put into words."""

from collections.abc import Iterable
from typing import Final

from workbench.exchange.tables import Field, Matching, Preview, PreviewRow, RawTable
from workbench.kernel.wording import count

LEFT_OUT: Final = ("", "Left out")
FOUND: Final = "found"
_ROWS_OFFERED: Final = 6


def kinds() -> tuple[tuple[str, str], ...]:
    """What a table can hold, as a choice."""
    return (("people", "People"), ("events", "Events"), ("cases", "Cases"), ("allegations", "Allegations"))


def field_choices(fields: Iterable[Field]) -> tuple[tuple[str, str], ...]:
    """What a column can become, as a choice."""
    return (LEFT_OUT, *((each.name, each.shown) for each in fields))


def order_choices() -> tuple[tuple[str, str], ...]:
    """How dates in numbers are read, as a choice."""
    return (("", "As the column tells"), ("day first", "Day first"), ("month first", "Month first"))


def heading_choices() -> tuple[tuple[str, str], ...]:
    """In which row the headings stand, as a choice."""
    rows = ((str(row), f"Row {row}") for row in range(1, _ROWS_OFFERED + 1))
    return ((FOUND, "As found"), ("0", "There are none"), *rows)


def title_of(table: RawTable) -> str:
    """What was read."""
    name = f"{table.name[:1].upper()}{table.name[1:]}"
    return f"{name}: {count(len(table.rows), 'row')}, {count(len(table.headings), 'column')}"


def sample_of(table: RawTable, column: int) -> str:
    """The first cell of a column that says something."""
    return next((row.cells[column] for row in table.rows if row.cells[column].strip()), "")


def becomes(row: PreviewRow, included: bool) -> str:
    """What would become of a row."""
    if row.command is None:
        return "Not clear"
    return "Added" if included else "Left out"


def understood(row: PreviewRow) -> str:
    """Why a row is not added, what it repeats, or how it was read."""
    return row.why_not or row.same_as or "; ".join(row.read_as)


def needed(matching: Matching) -> tuple[Field, ...]:
    """The fields of which every row has one: a value for them can be given where a row says nothing."""
    return tuple(each for each in matching.fields() if each.needed)


def remarks(preview: Preview) -> str:
    """What should be known before it is added, one sentence a line."""
    return "\n".join((*preview.unclear, *preview.notes))
