"""What was looked for and not found is recorded as such, with how thoroughly, and may turn up after all."""

from datetime import timedelta

import pytest

from tests.workbench.evidence.exhibits import FRIDAY, MONDAY, a_search, an_exhibit
from workbench import evidence
from workbench.casebook import Casebook
from workbench.evidence import ChangeSought, SoughtRow
from workbench.kernel import clock
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id


def the_only(casebook: Casebook) -> SoughtRow:
    (row,) = casebook.ask(evidence.sought)
    return row


def test_a_search_says_what_where_by_whom_when_and_how_thoroughly(casebook: Casebook) -> None:
    a_search(casebook, by_whom="The investigator with the clerk", looked_on=MONDAY)
    row = the_only(casebook)
    assert (row.what, row.place, row.by_whom) == (
        "Minutes of the panel",
        "The shared drive",
        "The investigator with the clerk",
    )
    assert (row.looked_on, row.extent, row.how) == (MONDAY, "by search words", "“panel”, 2018 to 2020")
    assert row.found is None


def test_searches_are_listed_by_their_days_and_one_without_a_day_was_today(casebook: Casebook) -> None:
    a_search(casebook, "last")
    a_search(casebook, "second", looked_on=FRIDAY)
    a_search(casebook, "first", looked_on=MONDAY)
    rows = casebook.ask(evidence.sought)
    assert [row.what for row in rows] == ["first", "second", "last"]
    assert rows[-1].looked_on == clock.today()


def test_what_was_sought_may_turn_up_as_an_exhibit_after_all(casebook: Casebook) -> None:
    id, exhibit = a_search(casebook), an_exhibit(casebook)
    casebook.run(ChangeSought(id, 1, found=exhibit))
    assert the_only(casebook).found == exhibit
    casebook.run(ChangeSought(id, 2, found=""))
    assert the_only(casebook).found is None
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(ChangeSought(id, 3, found=new_id("exhibit")))


def test_a_search_can_be_changed_but_never_into_one_that_says_too_little(casebook: Casebook) -> None:
    id = a_search(casebook)
    casebook.run(ChangeSought(id, 1, extent="in full", how="Every folder opened", looked_on=MONDAY))
    assert (the_only(casebook).extent, the_only(casebook).looked_on) == ("in full", MONDAY)
    with pytest.raises(Refused, match="how is now"):
        casebook.run(ChangeSought(id, 1, how="Half of them"))
    for wrong in (
        {"what": ""},
        {"place": " "},
        {"extent": "well"},
        {"how": ""},
        {"looked_on": clock.today() + timedelta(days=2)},
    ):
        with pytest.raises(Refused):
            casebook.run(ChangeSought(id, 2, **wrong))


def test_a_search_entered_by_mistake_is_set_aside_and_comes_back(casebook: Casebook) -> None:
    id = a_search(casebook)
    casebook.run(evidence.SetAsideSought(id, "entered twice"))
    assert casebook.ask(evidence.sought) == ()
    casebook.run(evidence.RestoreSought(id))
    assert the_only(casebook).id == id
