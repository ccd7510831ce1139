"""What is written out comes in again as it was."""

from typing import Any

import pytest

from tests.builders import a_case, a_date, a_person, an_event
from tests.workbench.exchange.previews import added
from workbench import casework, chronology, investigation
from workbench.casebook import Casebook
from workbench.command_line.listing import listed
from workbench.exchange.tables import (
    FORMS,
    export_table,
    match,
    preview,
    read_table,
)


def exported(casebook: Casebook, kind: str, form: str) -> bytes:
    table = casebook.ask(listed, kind, form)
    return export_table(kind, table.columns, table.rows, form)


EVERY_KIND = (
    *("10.35 on 4 November 2019", "the morning of 4 November 2019", "about 2 pm on 4 November 2019"),
    *("on or before 19 December 2019", "on or after 4 March 2019", "from 4 to 8 November 2019"),
    *("since about March 2019", "until May 2019", "4 or 11 November 2019", "before 9 am on 4 November 2019"),
    *("first in May 2019, then on 4 November 2019", "autumn 2019", "Q2 2019/20", "spring term 2019"),
    *("the 1990s", "w/c 4 November 2019", "between 4 November and 9 December 2019", "FY 2019/20"),
)


@pytest.mark.parametrize("form", FORMS)
def test_dates_of_every_kind_come_in_again_as_they_were(casebook: Casebook, form: str) -> None:
    casebook.run(investigation.AddKeyDate("The inspection", a_date("18 November 2019")))
    told = casebook.ask(casework.date_reader).read("two weeks before the inspection")
    casebook.run(chronology.AddEvent("From a key date", told))
    for words in EVERY_KIND:
        an_event(casebook, words, words)
    before = [row.event.date for row in casebook.ask(casework.event_list)]
    data = exported(casebook, "events", form)
    for row in casebook.ask(chronology.events):
        casebook.run(chronology.SetAsideEvent(row.id, "to be read again"))
    table = read_table(data, f"events.{form}")
    added(casebook, casebook.ask(preview, table, match(table, "events")))
    assert [row.event.date for row in casebook.ask(casework.event_list)] == before


@pytest.mark.parametrize("form", FORMS)
def test_events_that_were_exported_come_in_again_as_they_were(casebook: Casebook, form: str) -> None:
    person = a_person(casebook, name="Aoife Griffith", pseudonym="W07")
    case = a_case(casebook)
    an_event(casebook, "=1+1 was typed", "about March 2019", account=" '+44 was dialled", persons=(person,))
    an_event(casebook, "Visit", "before 20/12/2019", category="visit", cases=(case,), sources="@home, “x”")
    an_event(casebook, "Undated", "", account="two\nlines")
    before = [_facts(row) for row in casebook.ask(casework.event_list)]
    data = exported(casebook, "events", form)
    for row in casebook.ask(chronology.events):
        casebook.run(chronology.SetAsideEvent(row.id, "to be read again"))
    table = read_table(data, f"events.{form}")
    added(casebook, casebook.ask(preview, table, match(table, "events")))
    assert [_facts(row) for row in casebook.ask(casework.event_list)] == before


def _facts(row: casework.EventListRow) -> tuple[Any, ...]:
    event = row.event
    said = (event.title, event.account.strip(), event.category, event.status, event.sources)
    return (*said, event.date, {person for person, _ in row.persons}, set(row.cases))


@pytest.mark.parametrize("form", FORMS)
def test_every_list_is_written_out_and_read_back_cell_by_cell(casebook: Casebook, form: str) -> None:
    world_person = a_person(casebook, name="Aoife Griffith", role="=cmd", notes="-1 day")
    an_event(casebook, persons=(world_person,))
    a_case(casebook, "@case")
    for kind in ("people", "events", "cases", "set-aside", "reveals"):
        listing = casebook.ask(listed, kind)
        data = export_table(kind, listing.columns, listing.rows, form)
        if listing.rows:
            table = read_table(data, f"a.{form}", headings_at=1)
            shown = [tuple("" if cell is None else str(cell) for cell in row) for row in listing.rows]
            assert [row.cells for row in table.rows] == shown
