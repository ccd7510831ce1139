"""The dates of a row, each in its own columns; where a row holds several, behind a first word of its own."""

from workbench.kernel.dates import FuzzyDate
from workbench.store.record import Stored

NOT_KNOWN = FuzzyDate.not_known()
PUT, BEGAN, ENDED = "put", "began", "ended"

_COLUMNS = tuple(NOT_KNOWN.columns())


def columns(date: FuzzyDate | None, which: str = "") -> dict[str, str | None]:
    """The columns of a date of a row, none for None; `which` tells the date from the others of the row."""
    kept = date.columns() if date else {}
    return {_name(which, name): value for name, value in kept.items()}


def date_of(row: Stored, which: str = "") -> FuzzyDate:
    """A date of a row, put together again."""
    return FuzzyDate.from_columns(**{name: getattr(row, _name(which, name)) for name in _COLUMNS})


def _name(which: str, name: str) -> str:
    return f"{which}_{name}" if which else name
