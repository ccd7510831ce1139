"""One record of every kind there is, made by the commands that make them."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.builders import (
    NOON,
    World,
    a_date,
    a_paragraph,
    a_person,
    an_investigation,
    lock,
    reveal,
    run,
    send,
)
from tests.workbench.allegations.alleged import an_allegation
from tests.workbench.allegations.test_every_command import everything as everything_alleged
from tests.workbench.assertions.asserted import an_assertion
from tests.workbench.chronology.told import a_resolution, a_source, an_account
from tests.workbench.conduct.acts import a_care_entry, a_decision, an_enquiry
from tests.workbench.evidence.exhibits import FRIDAY, a_file, a_request, a_search, an_exhibit
from tests.workbench.findings.test_every_command import everything as everything_found
from tests.workbench.interviews.planned import a_question, placed
from tests.workbench.representations.test_every_command import everything as everything_answered
from workbench import casework, chronology, evidence, interviews, investigation, people
from workbench.casebook import Casebook


def one_of_everything(casebook: Casebook, folder: Path) -> World:
    """A world of records, at least one of every kind that a command makes, exports and keeper's acts apart.

    Each is tied to others, so that none of the main ones goes when it is erased: it stays, emptied.
    """
    an_investigation(casebook)
    world = World(casebook)
    _chronology(casebook, world)
    _people(casebook, world)
    _interviews(casebook, world)
    _evidence(casebook, world, folder)
    everything_alleged(casebook)
    everything_found(casebook)
    everything_answered(casebook)
    a_decision(casebook)
    an_enquiry(casebook, cases=(world.case,))
    a_care_entry(casebook, world.witness, action="Rang her")
    run(casebook, investigation.AddTerm("To establish the facts."))
    run(casebook, investigation.DeclareInterest("Worked there in 2004."))
    call = run(casebook, investigation.AddKeyDate("The call", a_date("about May 2019")))
    run(casebook, investigation.AddKeyDateSource(call, exhibit=an_exhibit(casebook), bears_out="The day"))
    run(casebook, investigation.AddClosedDays(date(2019, 12, 24), date(2019, 12, 31), "Christmas"))
    an_assertion(casebook, exhibit=an_exhibit(casebook))
    return world


def _chronology(casebook: Casebook, world: World) -> None:
    first = an_account(casebook, world.event, person=world.witness, when="about 4 November 2019")
    an_account(casebook, world.event, "Somebody was.", when="5 November 2019")
    a_resolution(casebook, world.event, preferred=first)
    a_source(casebook, world.event)
    run(casebook, chronology.LinkEventAllegation(world.event, an_allegation(casebook)))


def _people(casebook: Casebook, world: World) -> None:
    run(casebook, people.RecordConsent(world.witness, "To be quoted", date(2020, 3, 2)))
    run(casebook, people.AddAlias(world.witness, "Griff", "nickname"))
    casebook.run(chronology.ChangeEvent(world.event, 1, account="It may be so."))
    run(casebook, casework.DecideNotAName(world.event, "account", "may"))
    run(casebook, people.RelatePeople(world.witness, a_person(casebook), "is managed by"))
    assert world.escalation
    reveal(casebook, world.witness)


def _interviews(casebook: Casebook, world: World) -> None:
    a_question(casebook, world.interview)
    placed(casebook, world.interview)
    send(casebook, world.statement)
    sent = casebook.ask(interviews.versions, world.statement)[0].paragraphs[0].id
    run(casebook, interviews.AskAmendment(sent, "“two”", date(2020, 3, 9)))
    a_paragraph(casebook, world.interview)
    run(casebook, interviews.AddAttendee(world.interview, "interviewee", role="An agency worker"))
    lock(casebook, world.interview)


def _evidence(casebook: Casebook, world: World, folder: Path) -> None:
    ties: dict[str, Any] = {"persons": (world.witness,), "cases": (world.case,), "events": (world.event,)}
    exhibit = an_exhibit(casebook, from_person=world.witness, date=a_date("2018"), **ties)
    an_exhibit(casebook, "A page of it", parent=exhibit)
    request = a_request(casebook)
    casebook.run(evidence.RecordAnswer(request, 1, "refused", "Privileged", FRIDAY))
    a_search(casebook)
    with a_file(folder).open("rb") as content:
        sealed = casebook.store.evidence.take_in(content)
    sealed_exhibit = an_exhibit(casebook, "Minutes", sealed=sealed, file_name="minutes.txt")
    casebook.run(evidence.RecordCustody(sealed_exhibit, NOON, "To copy it", holder="The head of audit"))
    casebook.run(evidence.RecordHashCheck((sealed_exhibit,)))
