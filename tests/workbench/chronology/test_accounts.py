"""Rival accounts of one event: each kept as told, side by side, and how the difference was resolved."""

from datetime import date
from typing import Any

import pytest

from tests.builders import World, a_paragraph, a_person, an_event, an_interview
from tests.workbench.chronology.told import a_resolution, an_account, an_exhibit
from workbench import casework, chronology
from workbench.casebook import Casebook
from workbench.chronology import AccountRow, EventFilter, SideBySide
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.kernel.running_text import refer


def together(casebook: Casebook, event: str) -> SideBySide:
    found = casebook.ask(chronology.side_by_side, event)
    assert found is not None
    return found


def the_only(casebook: Casebook, event: str) -> AccountRow:
    (row,) = casebook.ask(chronology.accounts, event)
    return row


@pytest.fixture
def world(casebook: Casebook) -> World:
    return World(casebook)


def test_an_account_keeps_who_gave_it_where_it_stands_and_its_own_date(
    casebook: Casebook, world: World
) -> None:
    exhibit = an_exhibit(casebook)
    an_account(
        casebook,
        world.event,
        f"{refer(world.witness)} knocked.",
        "about 5 November 2019",
        person=world.witness,
        paragraph=world.paragraph,
        exhibit=exhibit,
        pinpoint="line 3",
        basis="seen or heard",
        place="At home",
        there=(world.witness, world.witness),
        not_there=(world.child,),
    )
    row = the_only(casebook, world.event)
    assert (row.person, row.given_by, row.exhibit, row.pinpoint) == (world.witness, "", exhibit, "line 3")
    assert (row.interview, row.paragraph) == (world.interview, world.paragraph)
    assert (row.date.in_words(), row.place, row.basis) == (
        "about 5 November 2019",
        "At home",
        "seen or heard",
    )
    assert (row.there, row.not_there) == ((world.witness,), (world.child,))
    event = casebook.ask(chronology.the_event, world.event)
    assert event is not None
    assert event.date.in_words() == "4 November 2019"


@pytest.mark.parametrize(
    "wrong, why",
    [
        ({"said": " "}, "what this source says"),
        ({"given_by": ""}, "who gave this account"),
        ({"basis": "guessed"}, "seen or heard"),
        ({"exhibit": new_id("exhibit")}, "no longer there"),
        ({"person": new_id("person")}, "no longer there"),
        ({"exhibit": new_id("event")}, "is needed"),
    ],
)
def test_an_account_that_says_too_little_is_refused(
    casebook: Casebook, world: World, wrong: dict[str, Any], why: str
) -> None:
    said = {"said": "Nobody was in.", "given_by": "A neighbour", **wrong}
    with pytest.raises(Refused, match=why):
        casebook.run(chronology.AddAccount(world.event, **said))


def test_one_account_cannot_have_a_person_there_and_not_there(casebook: Casebook, world: World) -> None:
    with pytest.raises(Refused, match="there and not there"):
        an_account(casebook, world.event, there=(world.child,), not_there=(world.child,))


def test_a_paragraph_brings_its_interview_and_no_other(casebook: Casebook, world: World) -> None:
    other = an_interview(casebook, "Second")
    elsewhere = a_paragraph(casebook, other)
    with pytest.raises(Refused, match="another interview"):
        an_account(casebook, world.event, interview=world.interview, paragraph=elsewhere)
    id = an_account(casebook, world.event, paragraph=world.paragraph)
    with pytest.raises(Refused, match="another interview"):
        casebook.run(chronology.ChangeAccount(id, 1, interview=other))
    casebook.run(chronology.ChangeAccount(id, 1, paragraph=elsewhere))
    assert the_only(casebook, world.event).interview == other
    casebook.run(chronology.ChangeAccount(id, 2, interview=""))
    assert the_only(casebook, world.event).interview == other
    casebook.run(chronology.ChangeAccount(id, 2, interview="", paragraph=""))
    assert (the_only(casebook, world.event).interview, the_only(casebook, world.event).paragraph) == (
        None,
        None,
    )


def test_who_was_there_by_an_account_is_said_once_and_can_be_said_otherwise(
    casebook: Casebook, world: World
) -> None:
    id = an_account(casebook, world.event)
    tie = casebook.run(chronology.LinkAccountPerson(id, world.witness)).result
    assert casebook.run(chronology.LinkAccountPerson(id, world.witness)).result == tie
    casebook.run(chronology.LinkAccountPerson(id, world.witness, "not there"))
    row = the_only(casebook, world.event)
    assert (row.there, row.not_there) == ((), (world.witness,))
    with pytest.raises(Refused, match="there or not there"):
        casebook.run(chronology.LinkAccountPerson(id, world.child, "late"))
    casebook.run(chronology.UnlinkAccountPerson(id, world.witness))
    with pytest.raises(Refused, match="does not say"):
        casebook.run(chronology.UnlinkAccountPerson(id, world.witness))


def test_accounts_stand_side_by_side_with_every_difference_marked(casebook: Casebook, world: World) -> None:
    hers = an_account(
        casebook,
        world.event,
        when="4 November 2019",
        place="At home",
        person=world.witness,
        there=(world.child,),
    )
    theirs = an_account(
        casebook, world.event, when="6 November 2019", place="The office", not_there=(world.child,)
    )
    found = together(casebook, world.event)
    assert [row.id for row in found.accounts] == [hers, theirs]
    marked = [(each.about, each.contradict, each.persons) for each in found.differences]
    assert marked == [
        ("the date", True, ()),
        ("the place", False, ()),
        ("who was there", True, (world.child,)),
    ]
    assert found.open == ("the date", "who was there")
    assert found.against_the_event == (theirs,)
    assert casebook.ask(chronology.side_by_side, new_id("event")) is None


def test_a_resolution_names_the_account_that_is_preferred_and_why(casebook: Casebook, world: World) -> None:
    hers, theirs = rivals(casebook, world.event)
    id = a_resolution(casebook, world.event, theirs, reasons="The entry was made that evening")
    found = together(casebook, world.event)
    (row,) = found.resolutions
    assert (row.id, row.about, row.preferred) == (id, "the date", theirs)
    assert (row.outcome, row.reasons) == ("one account is preferred", "The entry was made that evening")
    assert found.open == ()
    casebook.run(chronology.ChangeResolution(id, 1, preferred=hers, reasons="She has the receipt"))
    assert together(casebook, world.event).resolutions[0].preferred == hers
    casebook.run(chronology.SetAsideResolution(id, "The receipt is of another day"))
    assert together(casebook, world.event).open == ("the date",)
    casebook.run(chronology.RestoreResolution(id))
    assert together(casebook, world.event).open == ()


def rivals(casebook: Casebook, event: str) -> tuple[str, str]:
    return (
        an_account(casebook, event, when="5 November 2019"),
        an_account(casebook, event, when="6 November 2019"),
    )


def test_a_difference_that_cannot_be_resolved_stays_open(casebook: Casebook, world: World) -> None:
    rivals(casebook, world.event)
    a_resolution(casebook, world.event, outcome="it cannot be resolved", reasons="No record was made")
    assert together(casebook, world.event).open == ("the date",)


@pytest.mark.parametrize(
    "wrong, why",
    [
        ({"about": "the weather"}, "the date, the place, who was there or what happened"),
        ({"outcome": "settled"}, "A difference ends in one way"),
        ({"reasons": " "}, "Give the reasons"),
        ({"preferred": "theirs"}, "preferred only where"),
        ({"outcome": "one account is preferred"}, "Choose the account"),
        ({"outcome": "one account is preferred", "preferred": "other"}, "of those of this event"),
    ],
)
def test_a_resolution_that_does_not_hold_together_is_refused(
    casebook: Casebook, world: World, wrong: dict[str, str], why: str
) -> None:
    _, theirs = rivals(casebook, world.event)
    other = an_account(casebook, an_event(casebook, "Another"))
    named = {"theirs": theirs, "other": other}
    said = wrong | {"preferred": named.get(wrong.get("preferred", ""), "")}
    given = {"about": "the date", "outcome": "both can be right", "reasons": "One is of the call", **said}
    with pytest.raises(Refused, match=why):
        casebook.run(chronology.ResolveDifference(world.event, **given))


def test_a_difference_takes_two_and_is_resolved_once(casebook: Casebook, world: World) -> None:
    an_account(casebook, world.event)
    with pytest.raises(Refused, match="no two accounts"):
        a_resolution(casebook, world.event)
    an_account(casebook, world.event)
    first = a_resolution(casebook, world.event)
    with pytest.raises(Refused, match="resolved already"):
        a_resolution(casebook, world.event)
    casebook.run(chronology.SetAsideResolution(first, "too early"))
    a_resolution(casebook, world.event)
    with pytest.raises(Refused, match="resolved already"):
        casebook.run(chronology.RestoreResolution(first))
    a_resolution(casebook, world.event, about="what happened")


def test_an_account_that_is_preferred_is_not_set_aside(casebook: Casebook, world: World) -> None:
    _, theirs = rivals(casebook, world.event)
    resolution = a_resolution(casebook, world.event, theirs)
    with pytest.raises(Refused, match="prefers this account"):
        casebook.run(chronology.SetAsideAccount(theirs, "wrong"))
    casebook.run(chronology.ChangeResolution(resolution, 1, outcome="both can be right", preferred=""))
    casebook.run(chronology.SetAsideAccount(theirs, "Entered twice"))
    assert len(casebook.ask(chronology.accounts, world.event)) == 1
    casebook.run(chronology.RestoreAccount(theirs))


def test_an_event_is_not_called_agreed_over_a_contradiction(casebook: Casebook, world: World) -> None:
    casebook.run(chronology.ChangeEvent(world.event, 1, status="disputed", status_by="The council"))
    _, theirs = rivals(casebook, world.event)
    with pytest.raises(Refused, match="contradict each other on the date"):
        casebook.run(chronology.ChangeEvent(world.event, 2, status="agreed"))
    casebook.run(chronology.ChangeEvent(world.event, 2, title="Visit or call"))
    a_resolution(casebook, world.event, theirs)
    casebook.run(chronology.ChangeEvent(world.event, 3, status="agreed"))


def test_an_event_agreed_before_the_accounts_came_is_listed_and_can_still_be_changed(
    casebook: Casebook, world: World
) -> None:
    casebook.run(chronology.ChangeEvent(world.event, 1, status="agreed"))
    rivals(casebook, world.event)
    casebook.run(chronology.ChangeEvent(world.event, 2, status="agreed", title="The visit"))
    (found,) = casebook.ask(chronology.agreed_over_contradictions)
    assert (found.event.id, found.open) == (world.event, ("the date",))
    casebook.run(chronology.ChangeEvent(world.event, 3, status="disputed", status_by="The council"))
    assert casebook.ask(chronology.agreed_over_contradictions) == ()


def test_rival_accounts_of_the_whole_chronology_are_listed_in_its_order(casebook: Casebook) -> None:
    later, earlier, alike, alone = (
        an_event(casebook, when, when) for when in ("2019", "2018", "2017", "2016")
    )
    for event in (later, earlier):
        rivals(casebook, event)
    an_account(casebook, alone, when="2016")
    for _ in range(2):
        an_account(casebook, alike, when="2017")
    found = casebook.ask(chronology.rivalries)
    assert [each.event.id for each in found] == [earlier, later]
    a_resolution(casebook, earlier)
    unresolved = casebook.ask(chronology.rivalries, unresolved=True)
    assert [each.event.id for each in unresolved] == [later]
    casebook.run(chronology.SetAsideEvent(later, "twice"))
    assert casebook.ask(chronology.rivalries, unresolved=True) == ()
    assert casebook.ask(chronology.accounts_by_event) == {later: 2, earlier: 2, alike: 2, alone: 1}


def test_the_accounts_of_one_source_are_listed_by_their_dates(casebook: Casebook, world: World) -> None:
    exhibit = an_exhibit(casebook)
    later = an_account(casebook, world.event, when="2019", person=world.witness, exhibit=exhibit)
    earlier = an_account(casebook, world.event, when="2018", person=world.witness, interview=world.interview)
    an_account(casebook, world.event, person=world.child)

    def asked(**by: str) -> list[str]:
        return [row.id for row in casebook.ask(chronology.accounts_given, **by)]

    assert asked(person=world.witness) == [earlier, later]
    assert asked(interview=world.interview) == [earlier]
    assert asked(person=world.witness, exhibit=exhibit) == [later]
    assert len(asked()) == 3


def test_what_was_still_to_come_and_has_passed_is_asked_after(casebook: Casebook) -> None:
    expected = {"status": "prospective", "status_by": "By the timetable"}
    passed = an_event(casebook, "The answer", "before 1 April 2020", **expected)
    an_event(casebook, "The report", "after 1 April 2020", **expected)
    an_event(casebook, "The visit", "1 March 2020")
    found = casebook.ask(chronology.prospective_and_passed, date(2020, 4, 2))
    assert [row.id for row in found] == [passed]
    assert casebook.ask(chronology.prospective_and_passed, date(2020, 3, 31)) == ()


def test_an_account_is_found_by_its_words_and_by_whom_it_names(casebook: Casebook, world: World) -> None:
    id = an_account(casebook, world.event, f"{refer(world.child)} hid under the table.")
    (hit,) = casebook.ask(casework.find, "under the table").rows
    assert (hit.kind, hit.id, hit.home) == ("account", id, world.event)
    assert hit.place == "4 November 2019, account"
    assert id in {row.id for row in casebook.ask(casework.find, "Callum May").rows}
    casebook.run(chronology.SetAsideEvent(world.event, "twice"))
    assert casebook.ask(casework.find, "under the table").rows == ()


def test_a_name_typed_into_an_account_is_listed_and_becomes_a_reference(
    casebook: Casebook, world: World
) -> None:
    assert world.witness
    id = an_account(casebook, world.event, "Griffith knocked twice.")
    (found,) = casebook.ask(casework.unresolved_names)
    assert (found.record, found.field) == (id, "said")
    casebook.run(casework.ResolveName(id, 1, "said", found.start, found.end, found.words, world.witness))
    assert the_only(casebook, world.event).said == f"{refer(world.witness)} knocked twice."


def test_the_accounts_of_two_records_of_one_person_come_together(casebook: Casebook, world: World) -> None:
    other = a_person(casebook, name="A Griffith")
    id = an_account(
        casebook, world.event, f"{refer(other)} knocked.", person=other, there=(other, world.witness)
    )
    casebook.run(casework.MergePeople(world.witness, other, "The same desk"))
    row = the_only(casebook, world.event)
    assert (row.id, row.person, row.there) == (id, world.witness, (world.witness,))
    assert row.said == f"{refer(world.witness)} knocked."


def test_two_of_whom_one_was_there_and_the_other_was_not_are_not_merged(
    casebook: Casebook, world: World
) -> None:
    other = a_person(casebook)
    an_account(casebook, world.event, there=(world.witness,), not_there=(other,))
    with pytest.raises(Refused, match="tied to one record, as there and as not there"):
        casebook.run(casework.MergePeople(world.witness, other, "The same desk"))


def test_a_filter_of_events_is_not_touched_by_accounts(casebook: Casebook, world: World) -> None:
    an_account(casebook, world.event, person=world.child)
    assert casebook.ask(chronology.count_events, EventFilter(person=world.child)) == 0
