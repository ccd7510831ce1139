"""The sample's story holds together: findings against both sides, everybody heard, nothing named in vain."""

import re
from collections import Counter
from datetime import date

import pytest
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, select

from workbench import (
    allegations,
    assertions,
    casework,
    chronology,
    conduct,
    evidence,
    findings,
    people,
    representations,
)
from workbench.casebook import Casebook
from workbench.kernel.ids import kind_of
from workbench.sample.content import KEY, read

LOOKED_AT = date(2020, 6, 19)

FILES = (
    *("investigation", "cases", "events", "events_cases", "events_service", "events_regular", "accounts"),
    *("allegations", "assertions", "findings", "representations", "conduct", "material", "relationships"),
)


def outcomes(sample: Casebook) -> dict[str, str]:
    numbers = sample.ask(allegations.numbers)
    found = sample.ask(findings.outcomes)
    return {numbers[row.allegation]: row.outcome for row in found if row.element is None}


def test_a_dozen_allegations_make_a_numbered_tree(sample: Casebook) -> None:
    rows = sample.ask(allegations.allegations)
    assert [row.number for row in rows] == [said["number"] for said in read("allegations")["allegation"]]
    assert sum(row.depth == 0 for row in rows) == 12
    assert [row.number for row in rows if row.scope == allegations.OUT_OF_SCOPE] == ["11", "12"]


def test_every_allegation_that_is_decided_has_elements_to_be_proved(sample: Casebook) -> None:
    elements = {
        number: len(sample.ask(allegations.elements, id))
        for id, number in sample.ask(allegations.numbers).items()
    }
    assert sum(elements.values()) == 42
    assert {number for number, count in elements.items() if count} == set(outcomes(sample))


def test_no_allegation_lacks_anything(sample: Casebook) -> None:
    lacking = sample.ask(allegations.shortcomings_of_allegations)
    assert [row.words for row in lacking if row.number not in {"11", "12"}] == []


def test_thirty_four_of_thirty_five_still_stand_behind_it(sample: Casebook) -> None:
    summary = sample.ask(allegations.support_summary)
    assert (summary.people, summary.stated and summary.stated.number) == (34, 35)
    assert dict(summary.roles)["team manager"] == 4


def test_the_headline_is_not_upheld_and_a_neighbour_is(sample: Casebook) -> None:
    found = outcomes(sample)
    assert found["2.2"] == "not substantiated"
    assert found["3.2"] == "substantiated"
    assert Counter(found.values()) == {
        "substantiated": 5,
        "substantiated in part": 5,
        "not substantiated": 4,
        "no finding possible": 1,
        "referred": 1,
    }


def test_only_one_contrary_point_keeps_a_draft_from_being_issued(sample: Casebook) -> None:
    drafts = [row.draft for row in sample.ask(findings.findings) if row.draft]
    missing = [found.words for draft in drafts for found in sample.ask(findings.incoherences, draft)]
    assert missing == ["The allegation: 1 contrary point not answered."]


def test_every_finding_is_weighed_both_ways(sample: Casebook) -> None:
    for row in sample.ask(findings.findings):
        overall = sample.ask(findings.finding_versions, row.id)[0].overall
        if row.draft_outcome not in {"no finding possible", "referred"}:
            assert overall.supporting
            assert overall.contrary


def test_criticisms_stand_at_every_stage_and_some_did_not_survive_the_answer(sample: Casebook) -> None:
    rows = sample.ask(representations.criticisms, LOOKED_AT)
    assert Counter(row.state for row in rows) == {
        "considered": 12,
        "no answer by the deadline": 3,
        "put, answer awaited": 1,
    }
    effects = Counter(row.effect.outcome for row in rows if row.effect)
    assert set(effects) == set(representations.EFFECTS)


def test_some_recommendations_are_answered_and_all_say_how_they_are_measured(sample: Casebook) -> None:
    rows = sample.ask(findings.recommendations)
    assert Counter(row.response for row in rows) == {
        "": 6,
        "accepted": 2,
        "accepted in part": 1,
        "declined": 1,
    }
    assert all(row.measure and row.addressed_to and row.due for row in rows)


def test_decisions_are_superseded_and_one_was_entered_late(sample: Casebook) -> None:
    rows = sample.ask(conduct.decisions)
    assert [(row.number, row.superseded_by) for row in rows if row.superseded_by] == [(4, 12), (12, 16)]
    assert max(row.days_late for row in rows) == 14


def test_enquiries_and_care_are_open_done_and_overdue(sample: Casebook) -> None:
    enquiries = sample.ask(conduct.enquiries, LOOKED_AT)
    assert {row.state for row in enquiries} == set(conduct.STATES)
    assert len(sample.ask(conduct.overdue_enquiries, LOOKED_AT)) == 2
    assert [bool(row.action) for row in sample.ask(conduct.unanswered_retaliation, LOOKED_AT)] == [
        False,
        True,
    ]


def test_what_others_assert_was_tested_and_came_out_every_way(sample: Casebook) -> None:
    rows = sample.ask(assertions.assertions)
    assert {row.result for row in rows} == set(assertions.RESULTS)
    assert {row.sort for row in rows} == set(assertions.SORTS)


def test_it_is_said_how_people_stand_to_each_other(sample: Casebook) -> None:
    related = sample.ask(people.relationships)
    assert sum(row.how == "is managed by" for row in related) >= 10
    assert [row.remark for row in related if row.how == "is said to be a friend of"]


def test_material_was_chased_refused_and_withdrawn(sample: Casebook) -> None:
    rows = sample.ask(evidence.requests, LOOKED_AT)
    assert {row.state for row in rows} == set(evidence.STATES)
    assert max(row.chased for row in rows) == 3
    assert {row.extent for row in sample.ask(evidence.sought)} >= {"in full", "by search words", "a sample"}


def test_a_dozen_events_have_rival_accounts_and_some_differences_are_resolved(sample: Casebook) -> None:
    rows = sample.ask(chronology.accounts_by_event)
    assert len(rows) == 12
    resolved = [row.outcome for event in rows for row in sample.ask(chronology.resolutions, event)]
    assert set(resolved) == set(chronology.OUTCOMES)


def test_every_allegation_that_is_decided_is_borne_on_by_events_and_most_events_bear_on_none(
    sample: Casebook,
) -> None:
    numbers = sample.ask(allegations.numbers)
    borne_on = {numbers[id]: count for id, count in sample.ask(chronology.events_by_allegation).items()}
    assert sum(borne_on.values()) == 148
    assert borne_on == {number: len(titles) for number, titles in read("bearing").items()}
    assert set(outcomes(sample)) <= set(borne_on)
    rows = sample.ask(chronology.events, limit=1_000)
    ties = sample.ask(chronology.ties, [row.id for row in rows])
    assert sum(bool(tie.allegations) for tie in ties.values()) == 136


def test_no_name_is_typed_and_the_month_of_may_is_left_to_decide_in_notes_alone(sample: Casebook) -> None:
    left = sample.ask(casework.unresolved_names)
    assert {(name.words, kind_of(name.record)) for name in left} == {("May", "paragraph")}


def test_every_key_became_a_reference(sample: Casebook) -> None:
    assert [text for text in sample.ask(_stored_texts) if KEY.search(text)] == []


def _stored_texts(read: Session) -> list[str]:
    tables = [select(table) for table in SQLModel.metadata.sorted_tables]
    return [str(value) for rows in tables for row in read.execute(rows) for value in row]


@pytest.mark.parametrize("name", FILES)
def test_a_text_names_only_people_there_are(name: str) -> None:
    cast = {key for group in read("people")["group"] for key, *_ in group["people"]}
    staff = {f"s{number:03}" for number in range(1, 129)}
    assert set(KEY.findall(str(read(name)))) <= cast | staff


@pytest.mark.parametrize("name", FILES)
def test_no_two_sentences_of_a_file_are_the_same(name: str) -> None:
    said = [text for text in _texts(read(name)) if len(re.findall(r"\w+", text)) > 9]
    assert [text for text, times in Counter(said).items() if times > 1] == []


def _texts(of: object) -> list[str]:
    if isinstance(of, str):
        return [of]
    if isinstance(of, dict):
        of = list(of.values())
    return [text for each in of for text in _texts(each)] if isinstance(of, list) else []
