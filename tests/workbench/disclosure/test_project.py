"""The projection for the investigator's own eyes, from the casebook alone."""

import hashlib
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.builders import (
    NOON,
    World,
    a_case,
    a_person,
    after,
    an_event,
    an_interview,
    an_investigation,
    run,
)
from tests.workbench.chronology.told import an_exhibit
from workbench import allegations, cases, chronology, evidence, interviews, investigation
from workbench.casebook import Casebook
from workbench.disclosure.exports import RecordExport, exports
from workbench.disclosure.project import head_of, project
from workbench.disclosure.projection import IDENTITIES, PERSONAL, Projection
from workbench.kernel.dates import read_date
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import refer


@pytest.fixture
def world(casebook: Casebook) -> World:
    an_investigation(casebook, commissioner="The chief executive")
    return World(casebook)


@pytest.fixture
def far_away() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Pacific/Auckland")
        time.tzset()
        yield
    time.tzset()


def test_there_is_nothing_to_project_before_the_investigation_is_set_up(casebook: Casebook) -> None:
    with pytest.raises(Refused, match="Set up the investigation"):
        casebook.ask(project)


def test_nothing_is_projected_for_an_audience_that_is_not_laid_down(casebook: Casebook) -> None:
    with pytest.raises(Refused, match="published"):
        casebook.ask(project, "published")


def test_the_own_edition_says_that_it_holds_identities(casebook: Casebook, world: World) -> None:
    made = casebook.ask(project, token_seed="1")
    assert (made.audience, made.marking, made.release_warning) == ("own", PERSONAL, IDENTITIES)
    assert (made.token_seed, made.head) == ("1", casebook.ask(head_of))
    assert made.head.hash == casebook.head.hash


def test_names_are_shown_in_text_and_beside_pseudonyms_in_the_register(
    casebook: Casebook, world: World
) -> None:
    named = a_person(casebook, name="Jane Smith", pseudonym="W07", role="team manager", team="Duty")
    unnamed = a_person(casebook, pseudonym="W31")
    an_event(casebook, f"{refer(named)} rang {refer(unnamed)}", persons=(named, unnamed))
    made = casebook.ask(project)
    (event,) = made.events
    assert event.title == "Jane Smith rang W31"
    assert event.people == ("Jane Smith", "W31")
    register = {person.shown_as: person for person in made.people}
    assert list(register) == ["Jane Smith (W07)", "W31"]
    assert (register["Jane Smith (W07)"].role, register["Jane Smith (W07)"].organisation) == (
        "team manager",
        "Duty",
    )


def test_a_case_is_projected_with_its_escalations_and_counts(casebook: Casebook, world: World) -> None:
    assert world.event
    assert world.interview
    casebook.run(
        cases.AcknowledgeEscalation(world.escalation, 1, f"{refer(world.witness)} answered", after(90))
    )
    (case,) = casebook.ask(project).cases
    assert (case.reference, case.events, case.interviews, case.exhibits) == ("C01", 1, 1, 0)
    (escalation,) = case.escalations
    assert escalation.noticed_at == "17 February 2020, 12:00"
    assert escalation.acknowledged == "Aoife Griffith answered"
    assert escalation.standing == case.alarm == "Escalation: acknowledged, no outcome yet"


def test_events_are_numbered_in_their_order_and_stand_in_the_lane_of_their_first_case(
    casebook: Casebook, world: World
) -> None:
    first, second = a_case(casebook), a_case(casebook)
    an_event(casebook, "late", "December 2019", cases=(second, first))
    an_event(casebook, "undated", "")
    an_event(casebook, "early", "about March 2019")
    events = casebook.ask(project).events
    assert [(event.number, event.title, event.lane) for event in events] == [
        (1, "early", "No case"),
        (2, "late", "C01"),
        (3, "undated", "No case"),
    ]
    assert events[1].cases == ("C01", "C02")
    assert (events[0].when.kind, events[0].when.earliest, events[0].when.words) == (
        "about",
        "2019-02-14",
        "about March 2019",
    )


def test_an_interview_says_with_whom_when_and_how_far_it_has_come(casebook: Casebook, world: World) -> None:
    assert world.statement
    an_interview(casebook, "Planned")
    casebook.run(interviews.AddAttendee(world.interview, "interviewee", role="A former manager"))
    held, planned = casebook.ask(project).interviews
    assert held.interviewees == ("A former manager", "Aoife Griffith")
    assert (held.held.earliest, held.statement) == ("2020-02-17", "Aoife Griffith: draft")
    assert (planned.state, planned.held.kind, planned.statement) == ("planned", "unknown", "none yet")


def test_a_statement_of_the_only_person_heard_is_told_without_a_name(
    casebook: Casebook, world: World
) -> None:
    assert world.statement
    (held,) = casebook.ask(project).interviews
    assert (held.interviewees, held.statement) == (("Aoife Griffith",), "draft")


def test_an_interview_that_is_to_be_held_says_for_when_it_is_planned(
    casebook: Casebook, world: World
) -> None:
    casebook.run(interviews.PlanInterview("Planned", planned_at=datetime(2020, 3, 9, 10, 0, tzinfo=UTC)))
    planned = casebook.ask(project).interviews[-1]
    assert (planned.state, planned.held.earliest) == ("planned", "2020-03-09")


def test_the_frame_is_projected_with_its_terms_and_key_dates(casebook: Casebook, world: World) -> None:
    run(casebook, investigation.AddTerm("To establish", "2(a)"))
    run(casebook, investigation.AddKeyDate("The call", read_date("11/11/2019"), "An e-mail", "confirmed"))
    frame = casebook.ask(project).investigation
    assert (frame.commissioner, frame.commissioned_on) == ("The chief executive", "")
    assert [(term.number, term.text) for term in frame.terms_of_reference] == [("2(a)", "To establish")]
    assert [(row.name, row.when.words, row.standing) for row in frame.key_dates] == [
        ("The call", "11/11/2019", "confirmed")
    ]


def test_one_head_and_seed_give_one_projection_wherever_the_machine_stands(
    casebook: Casebook, world: World, far_away: None
) -> None:
    run(casebook, cases.RaiseEscalation(world.case, "Nobody has seen the baby", NOON))
    there = casebook.ask(project)
    os.environ["TZ"] = "Europe/London"
    time.tzset()
    assert casebook.ask(project).to_json() == there.to_json()
    assert Projection.from_json(there.to_json()) == there


def test_an_export_is_recorded_with_its_fingerprint_and_head(casebook: Casebook, world: World) -> None:
    head = casebook.ask(head_of)
    casebook.run(RecordExport("own", "investigation summary", "0f" * 32, head))
    (row,) = casebook.ask(exports)
    assert (row.audience, row.document, row.sha256) == ("own", "investigation summary", "0f" * 32)
    assert (row.head, row.head_hash) == (head.number, head.hash)
    with pytest.raises(Refused, match="cannot be undone"):
        casebook.undo()


def test_narrowed_to_a_case_it_holds_only_what_is_tied_to_it(casebook: Casebook, world: World) -> None:
    stranger = a_person(casebook, name="Nobody of the case", pseudonym="W90")
    other = a_case(casebook)
    an_event(casebook, "of another case", persons=(stranger,), cases=(other,))
    made = casebook.ask(project, case=world.case)
    assert [case.reference for case in made.cases] == [made.case] == ["C02"]
    assert "of another case" not in [event.title for event in made.events]
    assert "W90" not in " ".join(person.shown_as for person in made.people)
    assert made.allegations == ()


def test_a_case_that_is_not_there_is_refused(casebook: Casebook, world: World) -> None:
    assert world.case
    with pytest.raises(Refused, match="not in the casebook"):
        casebook.ask(project, case="case-aaaaaaaaaaaaaaaaaaaaaaaaaa")


def test_allegations_and_exhibits_are_projected_with_outcomes_and_fingerprints(
    casebook: Casebook, world: World, tmp_path: Path
) -> None:
    allegation = casebook.run(
        allegations.AddAllegation(put="They closed it.", framed="Cases were closed early.")
    ).result
    casebook.run(allegations.AddElement(str(allegation), "It was closed."))
    original = tmp_path / "letter.txt"
    original.write_text("Dear Sir")
    casebook.run(evidence.LogExhibit(title=f"Letter from {refer(world.witness)}", file=original))
    made = casebook.ask(project)
    (alleged,) = made.allegations
    assert (alleged.number, alleged.framed, alleged.outcome) == ("1", "Cases were closed early.", "")
    assert [element.text for element in alleged.elements] == ["It was closed."]
    (exhibit,) = made.exhibits
    assert (exhibit.reference, exhibit.title) == ("E001", "Letter from Aoife Griffith")
    assert exhibit.sha256 == hashlib.sha256(b"Dear Sir").hexdigest()


def test_what_events_and_key_dates_rest_on_is_told_by_exhibit_and_interview_with_the_place(
    casebook: Casebook, world: World
) -> None:
    exhibit = an_exhibit(casebook)
    casebook.run(chronology.AddEventSource(world.event, exhibit=exhibit, pinpoint="page 4"))
    casebook.run(chronology.AddEventSource(world.event, interview=world.interview, paragraph=world.paragraph))
    day = run(casebook, investigation.AddKeyDate("The call", read_date("11/11/2019"), "E001, a log"))
    run(casebook, investigation.AddKeyDateSource(day, exhibit=exhibit))
    run(casebook, investigation.AddKeyDateSource(day, paragraph=world.paragraph))
    made = casebook.ask(project)
    (event,) = made.events
    (told,) = made.investigation.key_dates
    assert event.sources == "E001, page 4; Interview 1, paragraph 1"
    assert told.evidence == "E001, a log; Interview 1, paragraph 1"


def test_who_stands_behind_an_allegation_is_projected_with_the_share_and_the_numbers_stated(
    casebook: Casebook, world: World
) -> None:
    alleged = run(casebook, allegations.AddAllegation("They closed it."))
    run(casebook, allegations.RecordSupport(alleged, world.witness, "raised", "By letter"))
    run(casebook, allegations.StateNumber("supporters", 35, "The union", "about", allegation=alleged))
    run(casebook, allegations.StateNumber("workforce", 200, "The statistics", "about"))
    run(casebook, allegations.AddAllegation("They hid it."))
    made = casebook.ask(project)
    first, second = made.allegations
    assert (first.raised, first.share, second.share) == (1, "0%", "")
    stated = [(each.counted, each.number, each.source, each.share) for each in first.numbers]
    assert stated == [("supporters", 35, "The union", "18%")]
    assert second.numbers == ()
    assert [(each.counted, each.number) for each in made.numbers] == [("workforce", 200)]


def test_a_standard_is_projected_with_the_text_relied_on(casebook: Casebook, world: World) -> None:
    alleged = run(casebook, allegations.AddAllegation("They closed it."))
    act = ("statute", "Children Act 1989", "A child is in need if", "section 17")
    run(casebook, allegations.AddStandard(*act, allegations=(alleged,)))
    (standard,) = casebook.ask(project).allegations[0].standards
    assert (standard.title, standard.text) == ("Children Act 1989, section 17", "A child is in need if")
