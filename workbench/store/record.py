"""What every record has in common, and how a record is found from the kind its id names."""

from typing import Any, ClassVar

from sqlalchemy import Table
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

from workbench.kernel.errors import Refused

Value = str | int | float | bool | None
Values = dict[str, Value]


_KINDS: dict[str, type["Stored"]] = {}


class Stored(SQLModel):
    """A row with a random id made in Python. Columns hold only text, numbers, truth or nothing.

    `__kind__` is the first word of its ids. `__searchable__` names the columns that full-text search reads.
    `__keeps__` rows are left alone by undo (number series never go back).
    """

    model_config = SQLModelConfig(hide_input_in_errors=True)

    __kind__: ClassVar[str]
    __searchable__: ClassVar[tuple[str, ...]] = ()
    __keeps__: ClassVar[bool] = False

    id: str = Field(primary_key=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        if "__kind__" in cls.__dict__:
            _KINDS[cls.__kind__] = cls

    @classmethod
    def make(cls, **values: Any) -> Any:
        """A validated row. A table class validates neither on creation nor on assignment; this does."""
        return cls.model_validate(values)


class Record(Stored):
    """A fact of the investigation. It is set aside, never deleted; `restricted` is the widest audience
    that may see it ("" = no ceiling), with the reason.
    """

    revision: int = 1
    restricted: str = ""
    restricted_reason: str = ""
    set_aside: bool = False
    set_aside_reason: str = ""


class Link(Stored):
    """A row that only joins two records; it may be removed, and the journal keeps it."""


class Series(Stored, table=True):
    """The last number given out in a series ("interview"); it never goes back, even by undo."""

    __tablename__ = "series"
    __kind__ = "series"
    __keeps__ = True

    last: int = 0


def kinds() -> dict[str, type[Stored]]:
    """Every kind of row that a casebook can hold, by the first word of its ids."""
    return dict(_KINDS)


def class_of(kind: str) -> type[Stored]:
    """The class of one kind. Refused: a kind this program does not know."""
    found = _KINDS.get(kind)
    if found is None:
        raise Refused(f"This casebook holds a kind of record ({kind}) that this program does not know.")
    return found


def table_of(cls: type[Stored]) -> Table:
    """The database table of a kind."""
    table: Table = cls.__table__  # type: ignore[attr-defined]
    return table


def values_of(row: Stored) -> Values:
    """Every column of a row, by name."""
    return {column.name: getattr(row, column.name) for column in table_of(type(row)).columns}
