"""What others assert: kept in their words, tied to what it bears on, and tested like an allegation."""

from typing import Any

import pytest

from tests.builders import World, a_date, a_person, an_event
from tests.workbench.allegations.alleged import an_allegation
from tests.workbench.assertions.asserted import SCENES, an_assertion
from tests.workbench.chronology.told import an_exhibit
from tests.workbench.conduct.acts import an_enquiry
from tests.workbench.undoing import is_undone_and_redone_exactly
from workbench import assertions, casework, keeping
from workbench.assertions import AssertionFilter, AssertionRow
from workbench.casebook import Casebook
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.kernel.running_text import refer


def the(casebook: Casebook, assertion: str) -> AssertionRow:
    row = casebook.ask(assertions.the_assertion, assertion)
    assert row is not None
    return row


@pytest.mark.parametrize("command", assertions.HANDLERS, ids=lambda command: command.__name__)
def test_undo_restores_every_row_exactly_and_redo_does_it_again(
    casebook: Casebook, command: type[Command]
) -> None:
    act = SCENES[command](casebook, World(casebook))
    assert type(act) is command
    assert is_undone_and_redone_exactly(casebook, act)


def test_an_assertion_keeps_the_words_who_said_them_where_and_when(casebook: Casebook) -> None:
    world, exhibit = World(casebook), an_exhibit(casebook)
    allegation, enquiry = an_allegation(casebook), an_enquiry(casebook)
    id = an_assertion(
        casebook,
        sort="judgement",
        subject="leadership",
        said_on=a_date("9 January 2020"),
        event=world.event,
        exhibit=exhibit,
        pinpoint="paragraph 34",
        allegations=((allegation, "speaks against it"),),
        enquiries=(enquiry, enquiry),
    )
    row = the(casebook, id)
    assert (row.number, row.sort, row.subject, row.body) == (1, "judgement", "leadership", "The inspectorate")
    assert (row.words, row.said_on.in_words()) == ("Caseloads were largely manageable.", "9 January 2020")
    assert (row.event, row.exhibit, row.pinpoint) == (world.event, exhibit, "paragraph 34")
    assert (row.allegations, row.enquiries) == (((allegation, "speaks against it"),), (enquiry,))
    assert (row.result, row.reasons) == ("not tested yet", "")


@pytest.mark.parametrize(
    "wrong, why",
    [
        ({"sort": "rumour"}, "An assertion is a judgement"),
        ({"words": " "}, "word for word"),
        ({"body": ""}, "name the body"),
        ({"sort": "judgement", "subject": ""}, "Say what was judged"),
        ({"exhibit": new_id("exhibit")}, "no longer there"),
        ({"enquiries": (new_id("enquiry"),)}, "no longer there"),
    ],
)
def test_an_assertion_that_says_too_little_is_refused(
    casebook: Casebook, wrong: dict[str, Any], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        an_assertion(casebook, **wrong)


def test_the_result_of_a_test_has_its_reasons(casebook: Casebook) -> None:
    id = an_assertion(casebook)
    with pytest.raises(Refused, match="borne out in part, not borne out"):
        casebook.run(assertions.ConcludeTest(id, 1, "true", "It is"))
    with pytest.raises(Refused, match="what that showed"):
        casebook.run(assertions.ConcludeTest(id, 1, "borne out", " "))
    casebook.run(assertions.ConcludeTest(id, 1, "borne out in part", "In two of six teams"))
    assert (the(casebook, id).result, the(casebook, id).reasons) == (
        "borne out in part",
        "In two of six teams",
    )
    with pytest.raises(Refused, match="what that showed"):
        casebook.run(assertions.ChangeAssertion(id, 2, reasons=""))
    casebook.run(assertions.ChangeAssertion(id, 2, reasons="In two of the six teams"))
    casebook.run(assertions.ConcludeTest(id, 3, "not tested yet"))
    assert the(casebook, id).reasons == ""


def test_an_assertion_bears_on_an_allegation_in_one_way(casebook: Casebook) -> None:
    id, allegation = an_assertion(casebook), an_allegation(casebook)
    first = casebook.run(assertions.LinkAssertionAllegation(id, allegation, "context")).result
    assert casebook.run(assertions.LinkAssertionAllegation(id, allegation, "context")).result == first
    casebook.run(assertions.LinkAssertionAllegation(id, allegation, "speaks for it"))
    assert the(casebook, id).allegations == ((allegation, "speaks for it"),)
    with pytest.raises(Refused, match="speaks against it or is context"):
        casebook.run(assertions.LinkAssertionAllegation(id, allegation, "proves it"))
    casebook.run(assertions.UnlinkAssertionAllegation(id, allegation))
    with pytest.raises(Refused, match="not linked"):
        casebook.run(assertions.UnlinkAssertionAllegation(id, allegation))


def test_a_line_of_enquiry_tests_an_assertion_once(casebook: Casebook) -> None:
    id, enquiry = an_assertion(casebook), an_enquiry(casebook)
    first = casebook.run(assertions.LinkAssertionEnquiry(id, enquiry)).result
    assert casebook.run(assertions.LinkAssertionEnquiry(id, enquiry)).result == first
    casebook.run(assertions.UnlinkAssertionEnquiry(id, enquiry))
    with pytest.raises(Refused, match="not linked"):
        casebook.run(assertions.UnlinkAssertionEnquiry(id, enquiry))


def test_assertions_are_found_by_what_they_are_tied_to_and_by_their_result(casebook: Casebook) -> None:
    event, exhibit = an_event(casebook, "Inspection"), an_exhibit(casebook)
    allegation, person = an_allegation(casebook), a_person(casebook, "official")
    bearing = an_assertion(casebook, allegations=((allegation, "context"),))
    judged = an_assertion(casebook, sort="judgement", event=event, exhibit=exhibit)
    tested = an_assertion(casebook, person=person, body="")
    casebook.run(assertions.ConcludeTest(tested, 1, "borne out", "The minutes"))

    def found(**by: str) -> list[str]:
        return [row.id for row in casebook.ask(assertions.assertions, AssertionFilter(**by))]

    assert found() == [bearing, judged, tested]
    assert found(allegation=allegation) == [bearing]
    assert found(sort="judgement") == found(event=event) == found(exhibit=exhibit) == [judged]
    assert found(person=person) == found(result="borne out") == [tested]
    assert [row.id for row in casebook.ask(assertions.assertions, offset=1, limit=1)] == [judged]


def test_an_assertion_is_changed_set_aside_and_put_back(casebook: Casebook) -> None:
    id = an_assertion(casebook, exhibit=an_exhibit(casebook))
    casebook.run(assertions.ChangeAssertion(id, 1, words="Manageable", exhibit="", said_on=a_date("2020")))
    row = the(casebook, id)
    assert (row.words, row.exhibit, row.said_on.in_words()) == ("Manageable", None, "2020")
    casebook.run(assertions.SetAsideAssertion(id, "twice"))
    assert casebook.ask(assertions.assertions) == ()
    (aside,) = casebook.ask(casework.set_aside)
    assert (aside.place, aside.words) == ("Assertion 1", "Manageable")
    casebook.run(casework.restoring(id))
    assert len(casebook.ask(assertions.assertions)) == 1
    assert casebook.ask(assertions.the_assertion, new_id("assertion")) is None


def test_an_assertion_is_searched_and_follows_people_who_are_merged(casebook: Casebook) -> None:
    keep, merge = a_person(casebook, "official"), a_person(casebook, "official")
    id = an_assertion(casebook, f"{refer(merge)} reports to the officer.", person=merge)
    (hit,) = casebook.ask(casework.find, "reports to").rows
    assert (hit.id, hit.place) == (id, "Assertion 1")
    casebook.run(casework.MergePeople(keep, merge, "One desk"))
    assert (the(casebook, id).person, the(casebook, id).words) == (
        keep,
        f"{refer(keep)} reports to the officer.",
    )


def test_what_is_erased_of_an_assertion_leaves_its_number_and_its_ties(casebook: Casebook) -> None:
    allegation = an_allegation(casebook)
    id = an_assertion(casebook, allegations=((allegation, "context"),))
    keeping.erase(casebook, [id], "asked", "Article 17")
    row = the(casebook, id)
    assert (row.number, row.words, row.subject) == (1, "[erased]", "")
    assert row.allegations == ((allegation, "context"),)


def test_every_change_carries_the_revision_that_was_seen() -> None:
    for command in assertions.HANDLERS:
        changes = command.__name__.startswith(("Change", "Conclude"))
        assert changes == ("seen" in command.__dataclass_fields__)  # type: ignore[attr-defined]
