"""Which column of a table becomes which field: proposed by the headings, and changed by the person."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from workbench.exchange import rules
from workbench.exchange.date_columns import ORDERS
from workbench.exchange.fields import FIELDS, KINDS, Field, names_of, plain_heading
from workbench.exchange.raw_table import RawTable

LEFT_OUT = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading, and the field it becomes, "" where it is left out.

    `order` is what the person said of its dates in numbers: "day first", "month first" or "" for nothing.
    """

    heading: str
    field: str = LEFT_OUT
    order: str = ""


@dataclass(frozen=True, slots=True)
class Matching:
    """What each column of a table becomes, and what is said of every row (a field and its value)."""

    kind: str
    columns: tuple[Column, ...]
    said: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    def fields(self) -> tuple[Field, ...]:
        """Everything that a column can become, in the order in which it is offered."""
        return FIELDS[self.kind]

    def choose(self, column: int, field: str) -> Self:
        """This matching with another field for a column (counted from 0), "" to leave the column out.

        A field that is not put together from several columns is taken from the column that had it.
        """
        rules.must_be_one_of_its_columns(column, len(self.columns))
        rules.must_be_a_field(field, [LEFT_OUT, *(each.name for each in self.fields())])
        joins = any(each.joins for each in self.fields() if each.name == field)
        freed = [
            replace(each, field=LEFT_OUT) if each.field == field and not joins else each
            for each in self.columns
        ]
        freed[column] = replace(self.columns[column], field=field)
        return replace(self, columns=tuple(freed))

    def say(self, field: str, value: str) -> Self:
        """This matching with a value for a field in every row whose own cell is empty."""
        rules.must_be_a_field(field, [each.name for each in self.fields()])
        return replace(self, said=tuple({**dict(self.said), field: value}.items()))

    def order(self, column: int, order: str) -> Self:
        """This matching with the order of the numbers in a column of dates: "day first" or "month first"."""
        rules.must_be_one_of_its_columns(column, len(self.columns))
        rules.must_say_which_order(order, ORDERS)
        columns = list(self.columns)
        columns[column] = replace(columns[column], order=order)
        return replace(self, columns=tuple(columns))

    def column_of(self, field: str) -> int | None:
        """The first column that becomes a field, counted from 0; None if none does."""
        return next((at for at, column in enumerate(self.columns) if column.field == field), None)

    def left_out(self) -> tuple[str, ...]:
        """The headings of the columns that become nothing."""
        return tuple(column.heading for column in self.columns if not column.field)


def match(table: RawTable, kind: str) -> Matching:
    """What the headings propose for a table of one of `KINDS`. Refused: another kind."""
    rules.must_be_a_kind(kind, KINDS)
    columns: list[Column] = []
    for heading in table.headings:
        taken = {column.field for column in columns}
        columns.append(Column(heading, _proposed(heading, kind, taken)))
    return Matching(kind, tuple(columns))


def _proposed(heading: str, kind: str, taken: set[str]) -> str:
    """The field that a heading names, whole or by the part after its group; "" if it was taken or is none."""
    known = _by_name(kind)
    for words in (heading, heading.rpartition(":")[2]):
        field = known.get(plain_heading(words))
        if field and (field.joins or field.name not in taken):
            return field.name
    return LEFT_OUT


def _by_name(kind: str) -> Mapping[str, Field]:
    return {name: field for field in FIELDS[kind] for name in names_of(field)}
