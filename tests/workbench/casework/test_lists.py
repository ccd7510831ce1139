"""What spans the concepts: the case list, the chronology as listed, the numbers in the navigation."""

from tests.builders import (
    NOON,
    World,
    a_case,
    a_person,
    an_event,
    an_interview,
    an_investigation,
    reveal,
    run,
)
from workbench import cases, casework, chronology, interviews, people
from workbench.casebook import Casebook
from workbench.cases import CaseFilter
from workbench.kernel.running_text import refer


def test_the_case_list_counts_what_is_recorded_of_each_case(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.event
    assert world.interview
    a_case(casebook, "Nothing yet", risk="immediate")
    first, second = casebook.ask(casework.case_list)
    assert (first.children, first.events, first.interviews, first.exhibits) == ((world.child,), 1, 1, 0)
    assert (second.events, second.interviews) == (0, 0)
    assert second.alarm == "Immediate risk, and nothing escalated"


def test_the_case_list_is_ordered_by_any_column_and_filtered(casebook: Casebook) -> None:
    quiet, busy = a_case(casebook, "quiet", risk="high"), a_case(casebook, "busy")
    an_event(casebook, cases=(busy,))
    for order, first in (("-events", busy), ("events", quiet), ("title", busy), ("risk", quiet)):
        assert casebook.ask(casework.case_list, order=order)[0].case.id == first
    (only,) = casebook.ask(casework.case_list, CaseFilter(risk="high"))
    assert only.case.id == quiet
    (page,) = casebook.ask(casework.case_list, order="-events", offset=1, limit=1)
    assert page.case.id == quiet


def test_the_navigation_counts_what_stands(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.event
    assert world.escalation
    assert world.interview
    aside = an_event(casebook)
    casebook.run(chronology.SetAsideEvent(aside, "Told twice"))
    counts = casebook.ask(casework.counts)
    assert (counts.cases, counts.people, counts.events, counts.interviews) == (1, 2, 1, 1)
    assert (counts.key_dates, counts.open_escalations) == (0, 1)


def test_events_are_listed_with_their_people_and_cases(casebook: Casebook) -> None:
    world = World(casebook)
    (row,) = [casebook.ask(casework.event_details, world.event)]
    assert row is not None
    assert (row.persons, row.cases) == (((world.witness, ""),), (world.case,))
    assert casebook.ask(casework.event_list) == (row,)
    assert casebook.ask(casework.event_details, "event-" + "a" * 26) is None


def test_references_are_shown_as_pseudonyms_until_somebody_is_revealed(casebook: Casebook) -> None:
    person = a_person(casebook, name="Aoife Griffith", pseudonym="W07")
    other = a_person(casebook, name="Jane Smith", pseudonym="W31")
    case, interview = a_case(casebook), an_interview(casebook)
    text = f"{refer(person)} and {refer(other)} spoke of {refer(case)} in {refer(interview)}."
    assert casebook.ask(casework.shown_text, text) == "W07 and W31 spoke of C01 in Interview 1."
    shown = reveal(casebook, person)
    revealed = {shown.person: shown.name}
    assert casebook.ask(casework.shown_text, text, revealed).startswith("Aoife Griffith and W31 spoke")


def test_a_person_renamed_changes_no_text(casebook: Casebook) -> None:
    person = a_person(casebook, pseudonym="W07")
    event = an_event(casebook, account=f"{refer(person)} visited.")
    before = casebook.ask(chronology.the_event, event)
    casebook.run(people.SetPseudonym(person, 1, "W44"))
    assert casebook.ask(chronology.the_event, event) == before
    assert casebook.ask(casework.shown_text, f"{refer(person)} visited.") == "W44 visited."


def test_pickers_offer_people_by_pseudonym_and_cases_by_reference(casebook: Casebook) -> None:
    person = a_person(casebook, pseudonym="W07", role="team manager")
    case = a_case(casebook, f"Closed after {refer(person)} left")
    (offered,) = casebook.ask(casework.person_choices)
    assert (offered.id, offered.shown, offered.detail) == (person, "W07", "complainant, team manager")
    (offered,) = casebook.ask(casework.case_choices)
    assert (offered.id, offered.shown, offered.detail) == (case, "C01", "Closed after W07 left")


def test_a_set_aside_case_is_still_shown_where_it_is_mentioned(casebook: Casebook) -> None:
    case = a_case(casebook)
    casebook.run(cases.SetAsideCase(case, "Entered twice"))
    assert casebook.ask(casework.shown_text, refer(case)) == "C01"


def test_an_interview_that_was_set_aside_is_listed_and_keeps_its_number(casebook: Casebook) -> None:
    interview = an_interview(casebook, "The closures")
    casebook.run(interviews.SetAsideInterview(interview, "Entered twice"))
    (row,) = casebook.ask(casework.set_aside)
    assert (row.place, row.words) == ("Interview 1", "The closures")


def test_what_is_set_aside_is_listed_with_its_place_and_reason(casebook: Casebook) -> None:
    investigation = an_investigation(casebook)
    assert investigation
    case = a_case(casebook, "Left alone")
    id = run(casebook, cases.RaiseEscalation(case, "Nobody has seen the baby", NOON))
    casebook.run(cases.SetAsideEscalation(id, "Entered for another case"))
    (row,) = casebook.ask(casework.set_aside)
    assert (row.kind, row.place, row.words) == ("escalation", "C01, escalation", "Nobody has seen the baby")
