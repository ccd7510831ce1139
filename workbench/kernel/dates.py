"""Dates as people give them: the value, and how words become one."""

from workbench.kernel.calendar_period import Period, Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_reading import read_date, reading
from workbench.kernel.edtf_reading import from_edtf
from workbench.kernel.fuzzy_date import FuzzyDate

__all__ = ["DateKind", "FuzzyDate", "Period", "Precision", "from_edtf", "read_date", "reading"]
