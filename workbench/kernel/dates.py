"""Dates as people give them: the value, how words become one, and how it follows a key date."""

from workbench.kernel.calendar_period import Period, Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.date_moving import End, moved
from workbench.kernel.date_naming import name_of_key_date
from workbench.kernel.date_reader import DateReader
from workbench.kernel.date_reading import as_written, kept_undated, names_only_a_date, read_date, reading
from workbench.kernel.date_refusals import AskedDate, AskedWhenSaid
from workbench.kernel.date_relations import Anchor, anchor_ids, by_its_own_days, claim_of, recomputed, resolve
from workbench.kernel.edtf_reading import from_edtf
from workbench.kernel.fuzzy_date import FuzzyDate
from workbench.kernel.unlikely_year import unlikely_year

__all__ = [
    "Anchor",
    "AskedDate",
    "AskedWhenSaid",
    "DateKind",
    "DateReader",
    "End",
    "FuzzyDate",
    "Period",
    "Precision",
    "anchor_ids",
    "as_written",
    "by_its_own_days",
    "claim_of",
    "from_edtf",
    "kept_undated",
    "moved",
    "name_of_key_date",
    "names_only_a_date",
    "read_date",
    "reading",
    "recomputed",
    "resolve",
    "unlikely_year",
]
