"""How the store finds events: by the index of their order alone, so that 100,000 of them answer at once."""

from datetime import date

import pytest
from sqlalchemy.dialects import sqlite
from sqlmodel import func, select, text

from workbench import chronology
from workbench.casebook import Casebook
from workbench.chronology._queries import wanted_events
from workbench.chronology._records import IN_ORDER, Event
from workbench.chronology._timeline import event_columns
from workbench.chronology.rules import STATUSES


def plan(casebook: Casebook, statement: object) -> str:
    compiled = statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})  # type: ignore[attr-defined]
    rows = casebook.store.connection.execute(f"EXPLAIN QUERY PLAN {compiled}").fetchall()
    return "; ".join(row[-1] for row in rows)


@pytest.mark.parametrize(
    "wanted",
    [
        chronology.EVERY_EVENT,
        chronology.EventFilter(first=date(2019, 1, 1), last=date(2019, 3, 31)),
        chronology.EventFilter(undated=True),
        chronology.EventFilter(undated=False, status=STATUSES[1]),
        chronology.EventFilter(category="visit"),
    ],
)
def test_counting_reads_the_index_alone(casebook: Casebook, wanted: chronology.EventFilter) -> None:
    found = plan(casebook, wanted_events(select(func.count(Event.id)), wanted))  # type: ignore[arg-type]
    assert "SCAN" not in found
    assert "event USING" in found


@pytest.mark.parametrize("turned", ["", " DESC"])
def test_a_page_is_read_in_the_order_of_the_index_without_sorting(casebook: Casebook, turned: str) -> None:
    order = (text(f"{term}{turned}") for term in IN_ORDER)
    found = plan(casebook, wanted_events(select(Event), chronology.EVERY_EVENT).order_by(*order).limit(200))
    assert "event_in_order" in found
    assert "TEMP B-TREE" not in found


def test_undated_events_are_looked_up_and_not_looked_for(casebook: Casebook) -> None:
    order = map(text, IN_ORDER)
    wanted = wanted_events(select(Event), chronology.EventFilter(undated=True)).order_by(*order)
    assert "event_in_order (set_aside=? AND <expr>=?" in plan(casebook, wanted)


def test_the_picture_asks_nothing_of_an_empty_chronology(casebook: Casebook) -> None:
    assert casebook.ask(event_columns, "case") == chronology.EventColumns()
