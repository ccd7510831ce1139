"""Dates as people give them: the value, how words become one, and how it follows a key date."""

from workbench.kernel.calendar_period import Period, Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_reading import read_date, reading
from workbench.kernel.date_refusals import AskedDate
from workbench.kernel.date_relations import Anchor, anchor_ids, by_its_own_days, recomputed, resolve
from workbench.kernel.edtf_reading import from_edtf
from workbench.kernel.fuzzy_date import FuzzyDate

__all__ = [
    "Anchor",
    "AskedDate",
    "DateKind",
    "FuzzyDate",
    "Period",
    "Precision",
    "anchor_ids",
    "by_its_own_days",
    "from_edtf",
    "read_date",
    "reading",
    "recomputed",
    "resolve",
]
