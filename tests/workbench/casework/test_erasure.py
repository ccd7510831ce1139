"""Whatever record is lawfully erased, every list and every document is still made."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session
from sqlmodel import col, select

from tests.builders import World
from tests.ready_made import Stock
from tests.rotation import Rotating
from tests.workbench.casework.one_of_everything import one_of_everything
from workbench import (
    cases,
    casework,
    chronology,
    conduct,
    evidence,
    interviews,
    investigation,
    keeping,
    people,
)
from workbench.casebook import Casebook
from workbench.command_line.listing import KINDS, listed
from workbench.disclosure.project import project
from workbench.store.erasable import ERASED
from workbench.store.record import Record, class_of, kinds

TODAY = date(2020, 7, 1)
ELSEWHERE = ("workbench.allegations", "workbench.findings", "workbench.representations", "workbench.store")

LISTS: tuple[tuple[Callable[..., Any], tuple[Any, ...]], ...] = (
    (investigation.terms_of_reference, ()),
    (investigation.interests, ()),
    (investigation.key_dates, ()),
    (people.persons, ()),
    (people.revelations, ()),
    (cases.escalations, ()),
    (casework.case_list, ()),
    (casework.event_list, ()),
    (casework.timeline_picture, ("person",)),
    (casework.set_aside, ()),
    (casework.unresolved_names, ()),
    (casework.counts, ()),
    (casework.readiness, (TODAY,)),
    (chronology.rivalries, ()),
    (interviews.interviews, ()),
    (interviews.interview_plan, ()),
    (interviews.questions, ()),
    (interviews.statements, ()),
    (evidence.exhibits, ()),
    (evidence.unused_material, ()),
    (evidence.requests, (TODAY,)),
    (evidence.sought, ()),
    (evidence.evidence_gaps, (TODAY,)),
    (conduct.decisions, ()),
    (conduct.enquiries, (TODAY,)),
    (conduct.care_log, (TODAY,)),
)


def one_of_each(read: Session) -> list[str]:
    """A record of every kind whose erasure is not tested in a place of its own; the investigation last."""
    kept = [cls for cls in kinds().values() if issubclass(cls, Record)]
    mine = [cls for cls in kept if cls.__module__.startswith("workbench.") and not _is_elsewhere(cls)]
    found = [row.id for cls in mine for row in read.scalars(select(cls).order_by(col(cls.id)).limit(1))]
    return sorted(found, key=lambda id: (id.startswith("investigation"), id))


def _is_elsewhere(cls: type) -> bool:
    return cls.__module__.startswith(ELSEWHERE)


def ask_of_each(read: Session) -> None:
    """What is asked of one record at a time."""
    for statement in interviews.statements(read):
        interviews.versions(read, statement.id)
    for interview in interviews.interviews(read):
        interviews.paragraphs(read, interview.id)
    for person in people.persons(read):
        people.consents(read, person.id)
    for exhibit in evidence.exhibits(read):
        evidence.custody(read, exhibit.id)
        evidence.held_now(read, exhibit.id)
        evidence.hash_checks(read, exhibit.id)
    for event in chronology.events(read):
        chronology.side_by_side(read, event.id)
        chronology.sources(read, event.id)


def everything(casebook: Casebook) -> World:
    return one_of_everything(casebook, casebook.folder.parent)


@pytest.fixture
def casebook(tmp_path: Path, stock: Stock) -> Iterator[Casebook]:
    """One of everything."""
    with stock.of(everything).opened_at(tmp_path / "Try.casebook") as opened:
        yield opened


@pytest.fixture
def world(stock: Stock) -> World:
    """The ids of what is in it."""
    return stock.of(everything).given


def test_every_list_and_document_is_made_after_a_record_of_any_kind_was_erased(
    casebook: Casebook, rotating: Rotating
) -> None:
    erased = casebook.ask(one_of_each)
    for id in (erased[at] for at in rotating(total=len(erased) - 1, short=8)):
        keeping.erase(casebook, [id], "asked", "Article 17")
        for question, said in LISTS:
            casebook.ask(question, *said)
        for kind in KINDS:
            casebook.ask(listed, kind)
        casebook.ask(ask_of_each)
        casebook.ask(project)
    keeping.erase(casebook, erased[-1:], "asked", "Article 17")
    assert casebook.ask(investigation.investigation) is None


def test_of_an_erased_event_key_date_exhibit_and_account_the_words_go_and_the_day_stays(
    casebook: Casebook, world: World
) -> None:
    (account, _) = casebook.ask(chronology.accounts, world.event)
    exhibit = next(row for row in casebook.ask(evidence.exhibits) if row.date.earliest)
    keeping.erase(casebook, [world.event, account.id, exhibit.id], "asked", "Article 17")
    event, said = (
        casebook.ask(chronology.the_event, world.event),
        casebook.ask(chronology.accounts, world.event),
    )
    assert event is not None
    assert (event.title, event.account, event.date.words) == (ERASED, "", "")
    assert event.date.earliest == date(2019, 11, 4)
    assert (said[0].said, said[0].date.earliest) == (ERASED, account.date.earliest)
    there = casebook.ask(evidence.the_exhibit, exhibit.id)
    assert there is not None
    assert (there.title, there.reference, there.date.earliest) == (
        ERASED,
        exhibit.reference,
        exhibit.date.earliest,
    )


def test_an_erased_person_or_case_is_still_told_apart_by_pseudonym_and_reference(
    casebook: Casebook, world: World
) -> None:
    shown = casebook.ask(casework.shown_names)
    before = shown[world.witness], shown[world.case]
    keeping.erase(casebook, [world.witness, world.case], "asked", "Article 17")
    shown = casebook.ask(casework.shown_names)
    assert (shown[world.witness], shown[world.case]) == before
    person = casebook.ask(people.person, world.witness)
    assert person is not None
    assert (person.role, person.notes) == ("", "")


def test_an_erased_interview_keeps_its_lock_and_its_number(casebook: Casebook, world: World) -> None:
    before = casebook.ask(interviews.the_interview, world.interview)
    keeping.erase(casebook, [world.interview], "asked", "Article 17")
    after = casebook.ask(interviews.the_interview, world.interview)
    assert before is not None
    assert after is not None
    assert (after.number, after.notes_locked_at, after.title) == (
        before.number,
        before.notes_locked_at,
        ERASED,
    )
    assert after.notes_locked_at is not None


def test_of_an_erased_choice_nothing_is_said_and_the_decision_is_listed_still(casebook: Casebook) -> None:
    options = casebook.ask(lambda read: [row.id for row in read.scalars(select(class_of("decision_option")))])
    keeping.erase(casebook, options, "asked", "Article 17")
    (decision,) = casebook.ask(conduct.decisions)
    assert (decision.number, decision.chosen, decision.others) == (1, "", ())
