"""Asks about a year that is more likely a slip of the key than meant; the date itself is always allowed."""

from datetime import date
from typing import Final

from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.wording import count

EARLIEST_LIKELY: Final = 1900  # nobody who could be asked about it remembers an earlier year
MOST_YEARS_AHEAD: Final = 2  # what is planned lies nearer than that


def unlikely_year(of: FuzzyDate, today: date) -> str:
    """A question about the year of a date far ahead or long past, such as `2109 is 83 years from now: is the
    year right?`; "" where the year is likely.
    """
    for year in sorted({day.year for period in of.named() for day in (period.first, period.last)}):
        if year < EARLIEST_LIKELY:
            return f"{year} is {count(today.year - year, 'year')} ago: is the year right?"
        if year > today.year + MOST_YEARS_AHEAD:
            return f"{year} is {count(year - today.year, 'year')} from now: is the year right?"
    return ""
