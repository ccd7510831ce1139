"""The dates of a row: each whole in six columns, behind a first word of its own where a row holds several."""

from workbench.kernel.dates import FuzzyDate
from workbench.store.record import Stored

_COLUMNS = tuple(FuzzyDate.not_known().columns())


def date_columns(date: FuzzyDate | None, which: str = "") -> dict[str, str | None]:
    """The columns of a date of a row, none for None; `which` tells the date from the others of the row."""
    kept = date.columns() if date else {}
    return {_name(which, name): value for name, value in kept.items()}


def date_of(row: Stored, which: str = "") -> FuzzyDate:
    """A date of a row, put together again. Refused: a kind of date that a later version wrote."""
    return FuzzyDate.from_columns(**{name: getattr(row, _name(which, name)) for name in _COLUMNS})


def _name(which: str, name: str) -> str:
    return f"{which}_{name}" if which else name
