"""What a list of the command line is: its rows, its columns, and which kinds of record it shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, Protocol, TypeVar

from sqlalchemy.orm import Session

from workbench.command_line.lists.shown import Shown
from workbench.command_line.tables import Cell, Table

Row = TypeVar("Row")
Answer_co = TypeVar("Answer_co", covariant=True)

_PAGE: Final = 5_000  # rows asked for at once: each may bring a variable into the next question


class Paged(Protocol[Answer_co]):
    """A question that is answered a page at a time."""

    def __call__(self, read: Session, *, offset: int, limit: int) -> tuple[Answer_co, ...]:
        """The rows from one on, up to so many."""


def every(read: Session, question: Paged[Row]) -> Iterator[Row]:
    """Every row that a question has, asked for page by page."""
    offset = 0
    while page := question(read, offset=offset, limit=_PAGE):
        yield from page
        offset += len(page)


@dataclass(frozen=True)
class Listing(Generic[Row]):
    """A list: what it is called, what it holds, and each column with what stands in it.

    `more` columns are left out of the table on the terminal, which has little room. `shows` are the kinds of
    record it is about. `depth` is how far a row is a part of one above. `heading` stands over the table.
    `leaves` says whether a row may leave the casebook; where none may, the list is for the terminal alone.
    """

    name: str
    told: str
    rows: Callable[[Session], Iterable[Row]]
    columns: Mapping[str, Callable[[Row, Shown], Cell]]
    more: Mapping[str, Callable[[Row, Shown], Cell]] = field(default_factory=dict)
    shows: tuple[str, ...] = ()
    depth: Callable[[Row], int] = lambda _: 0
    heading: str = ""
    leaves: Callable[[Row], bool] = lambda _: True
    never_leaves: bool = False

    def for_terminal(self, read: Session, shown: Shown) -> Table:
        """Every row, with the columns that matter most."""
        rows = list(self.rows(read))
        return self._table(rows, self.columns, shown)

    def whole(self, read: Session, shown: Shown) -> Table:
        """Every column, of the rows that may leave the casebook."""
        rows = [row for row in self.rows(read) if self.leaves(row)]
        return self._table(rows, {**self.columns, **self.more}, shown)

    def _table(
        self, rows: list[Row], columns: Mapping[str, Callable[[Row, Shown], Cell]], shown: Shown
    ) -> Table:
        cells = tuple(tuple(cell(row, shown) for cell in columns.values()) for row in rows)
        return Table(tuple(columns), cells, tuple(map(self.depth, rows)), self.heading)
