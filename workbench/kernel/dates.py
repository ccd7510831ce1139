"""Dates as people give them: the value, and how words become one."""

from workbench.kernel.calendar_period import Period, Precision
from workbench.kernel.date_reading import read_date, reading
from workbench.kernel.fuzzy_date import DateKind, FuzzyDate

from_edtf = FuzzyDate.from_edtf

__all__ = ["DateKind", "FuzzyDate", "Period", "Precision", "from_edtf", "read_date", "reading"]
