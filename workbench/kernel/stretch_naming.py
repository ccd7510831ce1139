"""Names several days, months or years in a row as people do: early 2018, mid-November 2019, Easter 2019."""

from typing import Final

from workbench.kernel.calendar_period import Period, Precision
from workbench.kernel.feasts import FEASTS

# The edges of early, mid and late, as the reader of dates takes them; a month's late days end with it.
_THIRDS_OF_A_MONTH: Final = {(1, 10): "early", (11, 20): "mid-", (21, 0): "late"}
_THIRDS_OF_A_YEAR: Final = {(1, 3): "early", (4, 9): "mid-", (10, 12): "late"}
_THIRDS_OF_A_DECADE: Final = {(0, 3): "the early", (4, 6): "the mid-", (7, 9): "the late"}
_NAMED_FEASTS: Final = {"easter": "Easter", "christmas": "Christmas", "new year": "New Year"}
_DECADE, _CENTURY = 10, 100


def name_of_stretch(first: Period, last: Period) -> str:
    """The one name of all days, months or years from the first to the last; "" where they have none."""
    if first.precision is Precision.YEAR:
        return _part_of_a_decade(first.first.year, last.first.year)
    if first.precision is Precision.MONTH:
        return _part_of_a_year(first, last)
    return _part_of_a_month(first, last) or _feast(first, last)


def _part_of_a_decade(first: int, last: int) -> str:
    decade = first - first % _DECADE
    part = _THIRDS_OF_A_DECADE.get((first - decade, last - decade), "")
    return _joined(part, f"{decade}s") if part and decade % _CENTURY else ""


def _part_of_a_year(first: Period, last: Period) -> str:
    months = (first.first.month, last.first.month) if first.first.year == last.first.year else (0, 0)
    part = _THIRDS_OF_A_YEAR.get(months, "")
    return _joined(part, str(first.first.year)) if part else ""


def _part_of_a_month(first: Period, last: Period) -> str:
    month = Period.containing(first.first, Precision.MONTH)
    if last.first > month.last:
        return ""
    last_day = 0 if last.first == month.last else last.first.day
    part = _THIRDS_OF_A_MONTH.get((first.first.day, last_day), "")
    return _joined(part, month.in_words()) if part else ""


def _feast(first: Period, last: Period) -> str:
    """A feast by the year it is said with: that in which most of it lies before, for New Year after."""
    for name, shown in _NAMED_FEASTS.items():
        year = (last.first if name == "new year" else first.first).year
        if FEASTS[name](year)[1:] == (first.first, last.first):
            return f"{shown} {year}"
    return ""


def _joined(part: str, name: str) -> str:
    return f"{part}{name}" if part.endswith("-") else f"{part} {name}"
