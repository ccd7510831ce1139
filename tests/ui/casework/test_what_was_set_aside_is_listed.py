"""Every list has a part of what was set aside, where a record is found to be put back."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests import builders as make
from ui.cases.case_list import case_page
from ui.chronology.event_list import Asked, events_page
from ui.investigation.key_date_list import key_date_page
from ui.people.people_list import people_page
from ui.record import Page
from ui.widgets import Wanted
from workbench import casework, investigation
from workbench.casebook import Casebook
from workbench.cases import SetAsideCase
from workbench.chronology import SetAsideEvent
from workbench.investigation import AddKeyDate, SetAsideKeyDate
from workbench.kernel.commands import Command
from workbench.people import SetAsidePerson

Question = Callable[..., Page]


def a_key_date(casebook: Casebook) -> str:
    """A key date whose name no other has."""
    name = f"Call {len(casebook.ask(investigation.key_dates))}"
    return make.run(casebook, AddKeyDate(name, make.a_date("11 November 2019"), "E005", "confirmed"))


LISTS: tuple[tuple[Question, str, Callable[[Casebook], str], Callable[[str, str], Command]], ...] = (
    (case_page, "reference", make.a_case, SetAsideCase),
    (people_page, "pseudonym", make.a_person, SetAsidePerson),
    (key_date_page, "date", a_key_date, SetAsideKeyDate),
    (partial(events_page, Asked(which="aside")), "oldest", make.an_event, SetAsideEvent),
)


@pytest.mark.parametrize("question, order, add, set_aside", LISTS)
def test_a_record_set_aside_is_in_that_part_of_its_list_until_it_is_put_back(
    casebook: Casebook,
    question: Question,
    order: str,
    add: Callable[[Casebook], str],
    set_aside: Callable[[str, str], Command],
) -> None:
    id = add(casebook)
    add(casebook)
    assert ids(casebook, question, order) == []
    casebook.run(set_aside(id, "Entered twice"))
    assert ids(casebook, question, order) == [id]
    casebook.run(casework.restoring(id))
    assert ids(casebook, question, order) == []


def ids(casebook: Casebook, question: Question, order: str) -> list[str]:
    """The ids of what is listed as set aside; every record that stands is counted with it."""
    page = casebook.ask(question, Wanted("", order, 0, 200, "aside"), {})
    assert page.everything == 1 + (not page.rows)
    return [id_of(row) for row in page.rows]


def id_of(row: Any) -> str:
    """The id of a record, or of the one that a row of a list is about."""
    of = row[0].case if isinstance(row, tuple) else row
    return str(getattr(of, "event", of).id)
