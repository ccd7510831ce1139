"""A row with a date holds the whole of it: there is no table that keeps only a part."""

import pytest

import workbench.casebook  # noqa: F401 - makes every kind of record known
from workbench.kernel.dates import FuzzyDate
from workbench.store.record import kinds, table_of

COLUMNS = set(FuzzyDate.not_known().columns())
DATED = sorted(
    (kind, column.name.removesuffix("date_kind"))
    for kind, cls in kinds().items()
    for column in table_of(cls).columns
    if column.name.endswith("date_kind")
)


def test_events_evidence_allegations_and_key_dates_have_dates() -> None:
    assert {"event", "exhibit", "allegation", "key_date"} <= {kind for kind, _ in DATED}


@pytest.mark.parametrize("kind, which", DATED)
def test_every_date_of_a_row_has_all_its_columns(kind: str, which: str) -> None:
    there = {column.name for column in table_of(kinds()[kind]).columns}
    assert {f"{which}{name}" for name in COLUMNS} <= there
