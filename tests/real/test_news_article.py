"""Every fact of a real news article has a field of its own: entered by commands, listed back from there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.real.article import ARTICLE, INSPECTION_REPORT, PUBLISHED, WHY_NOT, place, said
from tests.real.entering import KEY_CASES, STAFF, SUPPORTERS, Entered, enter, secretary_name
from workbench import (
    allegations,
    assertions,
    cases,
    casework,
    chronology,
    conduct,
    evidence,
    interviews,
    investigation,
    people,
)
from workbench.allegations import AllegationRow
from workbench.assertions import AssertionFilter, AssertionRow
from workbench.casebook import Casebook
from workbench.chronology import EventRow
from workbench.kernel.running_text import refer
from workbench.store.data_key import DataKey

pytestmark = pytest.mark.skipif(not (ARTICLE.exists() and INSPECTION_REPORT.exists()), reason=WHY_NOT)


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entered]:
    """The article entered once, the casebook closed and opened again."""
    folder: Path = tmp_path_factory.mktemp("real") / "Real.casebook"
    key = DataKey.random()
    with Casebook.create(folder, None, key=key) as casebook:
        ids = enter(casebook).ids
    with Casebook.open(folder, key=key) as casebook:
        yield Entered(casebook, ids)


def the_event(entered: Entered, name: str) -> EventRow:
    row = entered.casebook.ask(chronology.the_event, entered[name])
    assert row is not None
    return row


def the_allegation(entered: Entered, name: str) -> AllegationRow:
    row = entered.casebook.ask(allegations.the_allegation, entered[name])
    assert row is not None
    return row


def the_assertion(entered: Entered, name: str) -> AssertionRow:
    row = entered.casebook.ask(assertions.the_assertion, entered[name])
    assert row is not None
    return row


def test_who_commissioned_the_investigation_and_who_is_appointed(entered: Entered) -> None:
    frame = entered.casebook.ask(investigation.investigation)
    assert frame is not None
    assert (frame.organisation, frame.commissioner) == ("Southampton council", "Southampton council")
    assert frame.investigator == "An individual from outside the council"
    assert entered.casebook.ask(investigation.terms_of_reference)
    assert the_event(entered, "appointed").date.words == "early 2020"


def test_the_appointment_and_the_inspection_are_key_dates_with_their_evidence(entered: Entered) -> None:
    rows = {row.name: row for row in entered.casebook.ask(investigation.key_dates)}
    assert rows["The inspection"].date.words == "late 2019"
    assert rows["The appointment"].date.words == "early 2020"
    for row in rows.values():
        assert [source.exhibit for source in row.sources] == [entered["article"]]
        assert row.standing == "to be confirmed"


def test_about_thirty_five_of_about_two_hundred_stand_behind_it_by_role(entered: Entered) -> None:
    summary = entered.casebook.ask(allegations.support_summary, entered["unsafe"])
    assert summary.stated is not None
    assert summary.workforce is not None
    assert (summary.stated.qualifier, summary.stated.number) == ("about", SUPPORTERS)
    assert summary.stated.of_whom == STAFF
    assert (summary.workforce.qualifier, summary.workforce.number) == ("about", 200)
    assert (summary.people, summary.raised, summary.supporting) == (SUPPORTERS, 1, SUPPORTERS - 1)
    assert summary.share == summary.stated_share == 0.175
    assert dict(summary.roles)["Manager"] == 1


def test_everyone_who_spoke_is_protected(entered: Entered) -> None:
    spoke = entered.casebook.ask(people.persons, people.PersonFilter(part="complainant"))
    assert {row.protection for row in spoke} == {"protected"}
    assert len(spoke) == len({row.pseudonym for row in spoke}) == SUPPORTERS


def test_the_union_and_whom_it_represents(entered: Entered) -> None:
    secretary = entered.casebook.ask(people.person, entered["secretary"])
    assert secretary is not None
    assert (secretary.role, secretary.organisation) == ("Branch secretary", "Southampton Unite")
    found = entered.casebook.ask(casework.names_in, secretary_name())
    assert [match.persons for match in found] == [(entered["secretary"],)]
    (related,) = entered.casebook.ask(people.relationships, entered["secretary"])
    assert (related.how, related.other) == ("represents", entered["manager"])


def test_the_documents_are_exhibits_and_the_others_are_asked_for(entered: Entered) -> None:
    held = entered.casebook.ask(evidence.exhibits)
    assert [row.file.name for row in held if row.file] == [ARTICLE.name, INSPECTION_REPORT.name]
    assert held[0].date.earliest == PUBLISHED
    asked = entered.casebook.ask(evidence.requests, date(2020, 2, 20))
    assert {row.id for row in asked} == {entered["complaint"], entered["extract"]}
    assert {row.asked_of for row in asked} == {"Southampton council"}


@pytest.mark.parametrize(
    "name, words, elements",
    [
        ("unsafe", "poor and dangerous decision making", 3),
        ("closing", "no children were left unallocated to a social worker", 4),
        ("fear", "overly positive view", 4),
        ("misled", "deliberately mislead Ofsted inspectors", 4),
    ],
)
def test_each_allegation_stands_as_it_was_put_with_what_must_be_proved(
    entered: Entered, name: str, words: str, elements: int
) -> None:
    row = the_allegation(entered, name)
    assert row.put == said(words)
    assert refer(entered["secretary"]) in row.put_by
    assert row.put_on.earliest == PUBLISHED
    assert len(row.elements) == elements
    assert row.units == ("Children's social work",)


def test_ten_key_cases_of_children_at_immediate_risk_press_until_somebody_is_told(entered: Entered) -> None:
    rows = entered.casebook.ask(casework.case_list)
    assert len(rows) == KEY_CASES
    for row in rows:
        assert row.case.risk == "immediate"
        assert "immediate risk" in row.case.risk_reason
        assert row.alarm


@pytest.mark.parametrize(
    "name, words, bounds",
    [
        ("approached", "several weeks ago", (date(2019, 12, 9), date(2020, 1, 26))),
        ("meeting", "then", (None, None)),
        ("auditors", "this week", (date(2020, 2, 10), date(2020, 2, 16))),
        ("visit", "late 2019", (date(2019, 10, 1), date(2019, 12, 31))),
        ("earlier", "2014", (date(2014, 1, 1), date(2014, 12, 31))),
        ("spike", "earlier in 2019", (date(2019, 1, 1), date(2019, 12, 31))),
        ("closures", "before the inspection", (None, date(2019, 12, 30))),
    ],
)
def test_dates_stand_as_they_were_said_with_the_days_they_leave_open(
    entered: Entered, name: str, words: str, bounds: tuple[date | None, date | None]
) -> None:
    found = the_event(entered, name).date
    assert found.words == words
    assert (found.earliest, found.latest) == bounds


def test_every_event_rests_on_the_article_and_not_on_a_note_of_it(entered: Entered) -> None:
    for name in ("approached", "meeting", "auditors", "visit", "earlier", "spike", "closures"):
        (source,) = entered.casebook.ask(chronology.sources, entered[name])
        assert source.exhibit == entered["article"]


def test_more_than_a_dozen_attended_the_meeting(entered: Entered) -> None:
    rows = entered.casebook.ask(allegations.stated_numbers)
    (present,) = (row for row in rows if row.event == entered["meeting"])
    assert (present.counted, present.qualifier, present.number) == ("people present", "more than", 12)


def test_the_judgements_of_the_inspection_stand_beside_those_of_the_one_before(entered: Entered) -> None:
    judged = entered.casebook.ask(assertions.assertions, AssertionFilter(sort="judgement"))
    assert [(row.subject, row.event) for row in judged] == [
        ("all measures", entered["visit"]),
        ("all measures", entered["earlier"]),
        ("the pace of progress", entered["visit"]),
    ]
    assert all("‘requires improvement’" in row.words for row in judged)
    assert {row.body for row in judged} == {"Ofsted"}


@pytest.mark.parametrize(
    "name, sort, words, bearing",
    [
        ("caseloads", "statement of fact", "largely manageable", "closing"),
        ("effort", "statement of fact", "very high workloads", "unsafe"),
        ("late work", "statement of fact", "carried out late", "unsafe"),
        ("front door", "admission", "significant contributory factor", "unsafe"),
        ("arrangement", "statement of fact", "does not comply with statutory guidance", "line management"),
        ("priority", "undertaking", "prompt and appropriate action", "unsafe"),
        ("no comment", "statement of fact", "comment further", "unsafe"),
    ],
)
def test_what_the_council_and_the_inspectorate_say_is_to_be_tested(
    entered: Entered, name: str, sort: str, words: str, bearing: str
) -> None:
    row = the_assertion(entered, name)
    assert (row.sort, row.result) == (sort, "not tested yet")
    assert row.words == said(words)
    assert (row.exhibit, row.pinpoint) == (entered["article"], place(words))
    assert row.allegations == ((entered[bearing], "context"),)
    assert bool(row.body) is not (row.person == entered["spokesperson"])


def test_who_managed_the_director_and_what_guidance_says_of_it(entered: Entered) -> None:
    (managed,) = entered.casebook.ask(people.relationships, entered["director"])
    assert (managed.how, managed.other) == ("was managed by", entered["operations"])
    assert (managed.when.words, managed.pinpoint) == ("until recently", place("chief operations officer"))
    row = the_allegation(entered, "line management")
    (standard,) = entered.casebook.ask(allegations.standards, row.id)
    assert standard.sort == "statutory guidance"
    assert "report to the chief executive" in standard.text


def test_two_accounts_of_the_closures_stand_side_by_side(entered: Entered) -> None:
    found = entered.casebook.ask(chronology.side_by_side, entered["closures"])
    assert found is not None
    assert [row.id for row in found.accounts] == [entered["staff say"], entered["inspectors say"]]
    assert [row.exhibit for row in found.accounts] == [entered["article"], entered["report"]]
    assert found.accounts[0].basis == "heard from others"
    assert found.event.status == "disputed"


def test_the_first_meeting_is_with_internal_auditors_and_its_questions_are_planned(entered: Entered) -> None:
    first = entered.casebook.ask(interviews.interview_plan)[0]
    assert (first.interview, first.turn) == (entered["first meeting"], 1)
    assert [each.role for each in first.interviewees] == ["Internal auditors of the council"]
    assert first.unanswered == len(first.questions) > 0
    assert the_event(entered, "auditors").category == "meeting"


def test_nothing_is_squeezed_into_a_note(entered: Entered) -> None:
    ask = entered.casebook.ask
    notes = {
        *(row.notes for row in ask(people.persons)),
        *(row.summary for row in ask(cases.cases)),
        *(text for row in ask(chronology.events) for text in (row.account, row.sources)),
        *(row.description for row in ask(evidence.exhibits)),
        *(row.evidence for row in ask(investigation.key_dates)),
        *(row.remark for row in ask(people.relationships)),
        *(text.text for row in ask(interviews.interviews) for text in ask(interviews.paragraphs, row.id)),
        *(row.reasons for row in ask(conduct.decisions)),
    }
    assert notes == {""}


@pytest.mark.parametrize(
    "words", ["unallocated", "culture of fear", "largely manageable", "statutory guidance", "late 2019"]
)
def test_every_fact_is_found_by_its_words(entered: Entered, words: str) -> None:
    assert entered.casebook.ask(casework.find, words).rows
