"""Rival accounts in a projection: what each source says, where they differ, how it was resolved."""

import pytest

from tests.builders import World, a_date, an_investigation, run
from tests.workbench.chronology.told import a_resolution, an_account, an_exhibit
from workbench import chronology
from workbench.casebook import Casebook
from workbench.disclosure.project import project
from workbench.disclosure.projection import EventFacts


@pytest.fixture
def world(casebook: Casebook) -> World:
    an_investigation(casebook)
    return World(casebook)


def the_event(casebook: Casebook) -> EventFacts:
    (event,) = casebook.ask(project).events
    return event


def test_accounts_that_differ_stand_in_the_projection_with_whose_they_are(
    casebook: Casebook, world: World
) -> None:
    an_account(
        casebook,
        world.event,
        "Nobody came.",
        "5 November 2019",
        person=world.witness,
        paragraph=world.paragraph,
        pinpoint="line 3",
        there=(world.witness,),
    )
    an_account(
        casebook,
        world.event,
        "She was seen.",
        "6 November 2019",
        exhibit=an_exhibit(casebook),
        not_there=(world.witness,),
    )
    hers, theirs = the_event(casebook).accounts
    assert (hers.given_by, hers.stands_in) == ("Aoife Griffith", "Interview 1, paragraph 1, line 3")
    assert (theirs.given_by, theirs.stands_in) == ("The council, by letter", "E001")
    assert (hers.there, theirs.not_there) == (("Aoife Griffith",), ("Aoife Griffith",))
    assert hers.when.words == "5 November 2019"
    assert hers.differs_on == theirs.differs_on == ("the date", "who was there")


def test_a_difference_says_whether_both_can_be_right_and_how_it_was_resolved(
    casebook: Casebook, world: World
) -> None:
    first = an_account(
        casebook, world.event, when="5 November 2019", place="The office", person=world.witness
    )
    an_account(casebook, world.event, when="6 November 2019", place="At home")
    assert [each.outcome for each in the_event(casebook).differences] == ["", ""]
    a_resolution(casebook, world.event, preferred=first)
    date, place = the_event(casebook).differences
    assert (date.about, date.contradict, date.preferred) == ("the date", True, "Aoife Griffith")
    assert date.outcome == "one account is preferred"
    assert date.reasons
    assert (place.about, place.contradict, place.outcome) == ("the place", False, "")


def test_an_event_of_one_account_or_of_accounts_that_agree_has_no_rivals(
    casebook: Casebook, world: World
) -> None:
    an_account(casebook, world.event, when="5 November 2019")
    assert the_event(casebook).accounts == ()
    an_account(casebook, world.event, when="5 November 2019")
    assert the_event(casebook).accounts == ()
    run(casebook, chronology.AddAccount(world.event, "Later.", a_date("2018"), given_by="The union"))
    assert len(the_event(casebook).accounts) == 3
