"""What is written out comes in again as it was."""

from typing import Any

import pytest

from tests.builders import a_case, a_person, an_event
from tests.workbench.exchange.previews import added
from workbench import casework, chronology
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
    table = casebook.ask(listed, kind)
    return export_table(kind, table.columns, table.rows, form)


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
