"""A row with a date holds the whole of it: there is no table that keeps only a part."""

import pytest

from tests.builders import a_date, an_event, casebook, run
from workbench import casework, chronology, investigation
from workbench.casebook import Casebook
from workbench.kernel.dates import FuzzyDate, Period
from workbench.store.erasable import emptied
from workbench.store.record import kinds, table_of, values_of
from workbench.store.references import referrers

__all__ = ["casebook"]

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


def emptied_event(casebook: Casebook, when: str, fields: tuple[str, ...]) -> FuzzyDate:
    """The date of an event from which this was erased."""
    id = an_event(casebook, "The visit", when)
    cls = kinds()["event"]
    with casebook.store.reading() as session:
        row = session.get(cls, id)
        assert row is not None
        left = emptied(cls, values_of(row), fields)
        return FuzzyDate.from_columns(**{name: left[name] for name in COLUMNS})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "when", ["10.35 on 4 November 2019", "4 or 5 November 2019", "before 2019", "not known"]
)
def test_a_date_is_erased_whole_so_that_what_is_left_is_a_date_not_known(
    casebook: Casebook, when: str
) -> None:
    assert emptied_event(casebook, when, ("date_latest",)) == FuzzyDate.not_known(when)


def test_erasing_other_fields_leaves_the_date(casebook: Casebook) -> None:
    assert emptied_event(casebook, "before 2019", ()) == FuzzyDate.before(Period.numbered(2019))
    assert emptied_event(casebook, "before 2019", ("title",)).in_words() == "before 2019"
    assert emptied_event(casebook, "before 2019", ("date_words",)) == FuzzyDate.before(Period.numbered(2019))


def test_what_is_told_from_a_key_date_refers_to_it(casebook: Casebook) -> None:
    inspection = run(casebook, investigation.AddKeyDate("The inspection", a_date("18 November 2019")))
    other = run(casebook, investigation.AddKeyDate("The visit", a_date("5 November 2019")))
    told = casebook.ask(casework.date_reader).read("two weeks before the inspection")
    event = run(casebook, chronology.AddEvent("The file was closed", told))
    connection = casebook.store.connection
    assert referrers(connection, inspection) == {event}
    assert referrers(connection, other) == set()
    assert referrers(connection, event) == set()
