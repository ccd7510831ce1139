"""The dates of a row: each whole in six columns, behind a first word of its own where a row holds several."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from sqlmodel import select, text

from workbench.kernel.dates import FuzzyDate
from workbench.store.record import Stored, Value, kinds, table_of

ANCHOR_KIND: Final = "key_date"
"""The kind of record from which dates are told ("two weeks before the inspection")."""

_NOT_KNOWN: Final = FuzzyDate.not_known().columns()
_KIND, _WORDS, _MORE = "date_kind", "date_words", "date_more"

Connection = Any


def date_columns(date: FuzzyDate | None, which: str = "") -> dict[str, str | None]:
    """The columns of a date of a row, none for None; `which` tells the date from the others of the row."""
    kept = date.columns() if date else {}
    return {_name(which, name): value for name, value in kept.items()}


def date_of(row: Stored, which: str = "") -> FuzzyDate:
    """A date of a row, put together again. Refused: a kind of date that a later version wrote."""
    return FuzzyDate.from_columns(**{name: getattr(row, _name(which, name)) for name in _NOT_KNOWN})


def dates_of(cls: type[Stored]) -> tuple[str, ...]:
    """What tells the dates of a kind of row from one another: "" for one without a word of its own."""
    names = (column.name for column in table_of(cls).columns)
    return tuple(name.removesuffix(_KIND).removesuffix("_") for name in names if name.endswith(_KIND))


def erased_whole(cls: type[Stored], gone: Collection[str]) -> Mapping[str, Value]:
    """The columns of every date of which something goes, so that what is left of it is a date not known."""
    unknown: dict[str, Value] = {}
    for which in dates_of(cls):
        days = {_name(which, name): value for name, value in _NOT_KNOWN.items() if name != _WORDS}
        if set(days) & set(gone):
            unknown |= days
    return unknown


def dates_that_say(session: Any, said: str) -> Iterator[tuple[Stored, str]]:
    """Every row with one of its dates, set aside or not, where the sixth column of that date holds a text."""
    for cls in kinds().values():
        for which in dates_of(cls):
            holds = text(f"instr({_name(which, _MORE)}, :said)").bindparams(said=said)
            for row in session.scalars(select(cls).where(holds)).all():
                yield row, which


def told_from(connection: Connection, id: str) -> Iterator[str]:
    """The ids of the records with a date that was told from this one."""
    for cls in kinds().values():
        for which in dates_of(cls):
            found = f'SELECT id FROM "{table_of(cls).name}" WHERE instr({_name(which, _MORE)}, ?)'
            yield from (row[0] for row in connection.execute(found, (id,)))


def _name(which: str, name: str) -> str:
    return f"{which}_{name}" if which else name
