"""What is still missing before the report: each sort in a sentence, with where to go to put it right."""

from datetime import date
from pathlib import Path

import pytest

from tests.builders import (
    World,
    a_person,
    an_event,
    an_interview,
    an_investigation,
    send,
)
from tests.workbench.allegations.alleged import an_allegation, an_element
from tests.workbench.casework.one_of_everything import one_of_everything
from tests.workbench.chronology.told import an_account
from tests.workbench.conduct.acts import a_care_entry, an_enquiry
from tests.workbench.evidence.exhibits import FRIDAY, a_request, an_exhibit
from tests.workbench.findings.found import (
    a_finding,
    a_recommendation,
    concluded,
    issue,
    the,
)
from tests.workbench.representations.answered import a_criticism, a_manager
from workbench import allegations, casework, evidence, interviews
from workbench.casebook import Casebook
from workbench.casework import ReadinessRow
from workbench.investigation import AddTerm
from workbench.kernel.errors import Cancelled
from workbench.kernel.ids import kind_of
from workbench.kernel.progress import Progress, Step
from workbench.kernel.running_text import refer

TODAY = date(2020, 7, 1)


def missing(casebook: Casebook, sort: str) -> list[ReadinessRow]:
    """What is missing of one sort."""
    found = [each for each in casebook.ask(casework.readiness, TODAY) if each.sort == sort]
    assert all(each.total == len(each.rows) for each in found)
    return [row for each in found for row in each.rows]


def said(casebook: Casebook, sort: str) -> list[tuple[str, str]]:
    return [(row.id, row.words) for row in missing(casebook, sort)]


def test_a_casebook_in_which_nothing_was_begun_lacks_all_that_a_report_rests_on(casebook: Casebook) -> None:
    frame = an_investigation(casebook)
    (found,) = casebook.ask(casework.readiness, TODAY)
    assert found.sort == "Not begun yet"
    assert [(row.kind, row.id) for row in found.rows] == [
        ("investigation", frame),
        *((kind, "") for kind in ("allegation", "case", "event", "interview", "exhibit")),
    ]


def test_what_was_begun_is_missed_no_more(casebook: Casebook) -> None:
    an_investigation(casebook)
    casebook.run(AddTerm("To find out whether cases were closed early"))
    an_allegation(casebook)
    assert [row.kind for row in missing(casebook, "Not begun yet")] == [
        "case",
        "event",
        "interview",
        "exhibit",
    ]


def test_a_record_that_is_kept_longer_than_was_set_says_so(casebook: Casebook) -> None:
    id = an_investigation(casebook, retain_until=date(2020, 6, 30))
    assert said(casebook, "The record is kept longer than was set") == [
        (id, "It was to be kept until 30 June 2020")
    ]


def test_an_open_escalation_comes_first_and_leads_to_its_case(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.escalation
    an_event(casebook, when="unknown")
    first = casebook.ask(casework.readiness, TODAY)[0]
    assert first.sort == "Safeguarding escalations that are missing or open"
    (row,) = first.rows
    assert (row.kind, row.id) == ("case", world.case)
    assert row.words.startswith("C01: No visit for nine weeks. ")


def test_possible_retaliation_is_listed_without_what_was_noticed(casebook: Casebook) -> None:
    person = a_person(casebook, pseudonym="W07")
    entry = a_care_entry(casebook, person, "Zebedee", sort="possible retaliation")
    assert said(casebook, "Possible retaliation that has not ended") == [
        (entry, "W07: Possible retaliation, and nothing done yet.")
    ]


def test_an_adverse_finding_lists_whoever_was_not_heard_until_the_reason_is_recorded(
    casebook: Casebook,
) -> None:
    person = a_person(casebook, "subject of criticism", pseudonym="P07")
    finding = a_finding(casebook, elements=1)
    casebook.run(allegations.ComplainOf(the(casebook, finding).allegation, person, "service manager"))
    sort = "Adverse findings on people who were not heard"
    assert said(casebook, sort) == []
    concluded(casebook, finding, "substantiated", "substantiated")
    assert said(casebook, sort) == [(finding, "Allegation 1: P07")]
    issue(casebook, finding, without_reply="She has died.")
    assert said(casebook, sort) == []


def test_a_criticism_is_listed_until_it_is_closed(casebook: Casebook) -> None:
    criticism = a_criticism(casebook, a_manager(casebook))
    ((id, words),) = said(casebook, "Criticisms that are not answered and considered")
    assert (id, words.endswith(": not put to the person yet")) == (criticism, True)


def test_an_allegation_without_a_standard_and_an_element_without_a_conclusion_are_listed(
    casebook: Casebook,
) -> None:
    allegation = an_allegation(casebook)
    an_element(casebook, allegation)
    lacking = said(casebook, "Allegations that lack something")
    assert (allegation, "Allegation 1: It names no standard that was breached.") in lacking
    assert said(casebook, "Allegations without a finding") == [
        (allegation, "Allegation 1 has no finding yet.")
    ]
    finding = a_finding(casebook, elements=1)
    drafts = said(casebook, "Findings that cannot be issued yet")
    assert (finding, "Allegation 2: Element 1: no outcome is decided yet.") in drafts
    assert [row.id for row in missing(casebook, "Allegations without a finding")] == [allegation]


def test_an_allegation_out_of_scope_needs_no_finding(casebook: Casebook) -> None:
    allegation = an_allegation(casebook)
    an_element(casebook, allegation)
    casebook.run(
        allegations.ChangeAllegation(
            allegation, 1, scope=allegations.OUT_OF_SCOPE, scope_reason="Another inquiry looks at it"
        )
    )
    assert said(casebook, "Allegations without a finding") == []


def test_enquiries_and_requests_are_listed_once_their_day_has_passed(casebook: Casebook) -> None:
    enquiry = an_enquiry(casebook, due_on=date(2020, 6, 30))
    request = a_request(casebook)
    assert said(casebook, "Lines of enquiry that are overdue") == [
        (enquiry, "Enquiry 1, due 30 June 2020: Who closed the eleven cases?")
    ]
    sort = "Requests for material that are not answered"
    assert said(casebook, sort) == [(request, "Request 1, overdue: The closure lists of 2019")]
    casebook.run(evidence.RecordAnswer(request, 1, "refused", "Privileged", FRIDAY))
    assert said(casebook, sort) == []


def test_a_statement_is_listed_until_it_is_agreed_or_declined(casebook: Casebook) -> None:
    world = World(casebook)
    statement, sort = world.statement, "Statements neither agreed nor declined"
    shown = casebook.ask(casework.shown_names)[world.witness]
    assert said(casebook, sort) == [(world.interview, f"Interview 1, statement of {shown}: draft")]
    send(casebook, statement)
    ((_, words),) = said(casebook, sort)
    assert words.endswith(": sent")


def test_rival_accounts_and_events_without_a_date_are_listed_as_they_are_read(casebook: Casebook) -> None:
    person = a_person(casebook, pseudonym="W07")
    event = an_event(casebook, f"{refer(person)} rang")
    an_account(casebook, event, when="4 November 2019")
    an_account(casebook, event, when="9 December 2019")
    assert said(casebook, "Accounts of an event that contradict each other") == [
        (event, "4 November 2019: W07 rang")
    ]
    undated = an_event(casebook, f"{refer(person)} wrote", when="unknown")
    assert said(casebook, "Events without a date") == [(undated, "W07 wrote")]


def test_an_event_that_was_to_come_is_listed_once_its_day_has_passed(casebook: Casebook) -> None:
    event = an_event(casebook, "The panel meets", when="9 June 2020", status="prospective")
    assert said(casebook, "Events that were to come and whose day has passed") == [
        (event, "9 June 2020: The panel meets")
    ]


def test_a_recommendation_says_what_it_lacks(casebook: Casebook) -> None:
    row = a_recommendation(casebook)
    ((id, words),) = said(casebook, "Recommendations that lack something")
    assert id == row
    assert words.startswith("Recommendation 1 lacks to whom it is addressed, by when")


def test_an_exhibit_relied_on_is_graded_first(casebook: Casebook) -> None:
    exhibit = an_exhibit(casebook)
    casebook.run(evidence.DecideUse(exhibit, 1, "relied on"))
    assert said(casebook, "Exhibits to look at") == [(exhibit, "E001: relied on, not graded")]


def test_an_exhibit_whose_file_is_damaged_is_listed(casebook: Casebook, tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_bytes(b"Minutes")
    with path.open("rb") as content:
        sealed = casebook.store.evidence.take_in(content)
    exhibit = an_exhibit(casebook, sealed=sealed, file_name="minutes.txt")
    (file,) = [each for each in (casebook.folder / "evidence").iterdir() if each.is_file()]
    file.chmod(0o600)
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    casebook.run(evidence.RecordHashCheck((exhibit,)))
    assert said(casebook, "Exhibits to look at") == [(exhibit, "E001: its file is damaged")]


def test_names_that_could_leave_are_listed_and_those_of_the_care_log_are_not(casebook: Casebook) -> None:
    person = a_person(casebook, name="Aoife Griffith")
    a_care_entry(casebook, person, "Griffith was moved")
    assert said(casebook, "Names typed that nobody has decided") == []
    event = an_event(casebook, account="Griffith was moved.")
    assert said(casebook, "Names typed that nobody has decided") == [(event, "4 November 2019: Griffith")]


def test_of_a_long_list_the_first_are_told_and_the_number_of_all(casebook: Casebook) -> None:
    for _ in range(3):
        an_event(casebook, when="unknown")
    undated = casebook.ask(casework.readiness, TODAY, most=2)[-1]
    assert (undated.total, len(undated.rows)) == (3, 2)


def test_every_row_leads_to_a_record_that_is_there(casebook: Casebook, tmp_path: Path) -> None:
    one_of_everything(casebook, tmp_path)
    for each in casebook.ask(casework.readiness, TODAY):
        for row in each.rows:
            assert kind_of(row.id) == row.kind
            assert row.words
            assert "@[" not in row.words


def test_looking_says_how_far_it_is_and_can_be_cancelled(casebook: Casebook) -> None:
    steps: list[Step] = []
    casebook.ask(casework.readiness, TODAY, Progress(steps.append))
    assert [step.done for step in steps] == list(range(len(steps)))
    cancelled = Progress()
    cancelled.cancel()
    with pytest.raises(Cancelled):
        casebook.ask(casework.readiness, TODAY, cancelled)


def test_an_interview_with_no_statement_lacks_none(casebook: Casebook) -> None:
    an_interview(casebook)
    assert casebook.ask(interviews.statements) == ()
    assert missing(casebook, "Statements neither agreed nor declined") == []
