"""Whatever is lawfully erased of accounts, plans, relationships and sources, every question is answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from sqlmodel import select

from tests.builders import World, a_date, a_person, run
from tests.ready_made import Stock
from tests.workbench.allegations.alleged import an_allegation, an_element
from tests.workbench.assertions.asserted import an_assertion
from tests.workbench.chronology.told import a_resolution, a_source, an_account, an_exhibit
from tests.workbench.interviews.planned import a_question, placed
from workbench import assertions, casework, chronology, interviews, investigation, keeping, people
from workbench.casebook import Casebook
from workbench.store.record import class_of

KINDS = (
    *("account", "account_person", "resolution", "event_source", "question", "question_paragraph"),
    *("key_date_source", "relationship", "assertion", "assertion_allegation"),
)


def everything(casebook: Casebook) -> World:
    """One of each kind, and everything that they are tied to."""
    world, exhibit = World(casebook), an_exhibit(casebook)
    placed(casebook, world.interview)
    an_account(casebook, world.event, when="5 November 2019", person=world.witness, there=(world.child,))
    other = an_account(casebook, world.event, when="6 November 2019", paragraph=world.paragraph)
    a_resolution(casebook, world.event, other)
    a_source(casebook, world.event, exhibit=exhibit, pinpoint="page 4", bears_out="The day")
    allegation = an_allegation(casebook)
    question = a_question(casebook, world.interview, element=an_element(casebook, allegation))
    casebook.run(interviews.MarkAnswered(question, 1, (world.paragraph,), "At once"))
    key_date = run(casebook, investigation.AddKeyDate("The call", a_date()))
    casebook.run(investigation.AddKeyDateSource(key_date, exhibit=exhibit, pinpoint="page 1"))
    casebook.run(people.RelatePeople(world.witness, a_person(casebook), "is managed by", a_date()))
    an_assertion(casebook, event=world.event, allegations=((allegation, "context"),))
    return world


def ask_everything(casebook: Casebook, event: str) -> None:
    casebook.ask(chronology.side_by_side, event)
    casebook.ask(chronology.rivalries)
    casebook.ask(chronology.agreed_over_contradictions)
    casebook.ask(chronology.accounts_given)
    casebook.ask(chronology.sources, event)
    casebook.ask(interviews.interview_plan)
    casebook.ask(interviews.questions)
    casebook.ask(investigation.key_dates)
    casebook.ask(people.relationships)
    casebook.ask(assertions.assertions)
    casebook.ask(casework.set_aside)
    casebook.ask(casework.unresolved_names)


def ids_of(read: Session, kind: str) -> list[str]:
    cls = class_of(kind)
    return sorted(row.id for row in read.scalars(select(cls)))


@pytest.fixture
def casebook(tmp_path: Path, stock: Stock) -> Iterator[Casebook]:
    """Everything, made once."""
    with stock.of(everything).opened_at(tmp_path / "Try.casebook") as opened:
        yield opened


@pytest.fixture
def world(stock: Stock) -> World:
    return stock.of(everything).given


def test_every_question_is_answered_after_any_record_was_erased(casebook: Casebook, world: World) -> None:
    for kind in KINDS:
        there = casebook.ask(ids_of, kind)
        assert there
        for id in there:
            keeping.erase(casebook, [id], reason="asked", authority="Article 17")
            ask_everything(casebook, world.event)


def test_every_question_is_answered_after_what_they_were_tied_to_was_erased(
    casebook: Casebook, world: World
) -> None:
    for id in (world.paragraph, world.witness, world.child, world.event, world.interview):
        keeping.erase(casebook, [id], reason="asked", authority="Article 17")
        ask_everything(casebook, world.event)


def test_an_account_that_is_preferred_stays_without_its_words(casebook: Casebook, world: World) -> None:
    (resolution,) = casebook.ask(chronology.resolutions, world.event)
    assert resolution.preferred is not None
    erased = keeping.erase(casebook, [resolution.preferred], reason="asked", authority="Article 17")
    assert erased.emptied == (resolution.preferred,)
    row = next(
        row for row in casebook.ask(chronology.accounts, world.event) if row.id == resolution.preferred
    )
    assert (row.said, row.given_by, row.date.words) == ("[erased]", "", "")
    assert row.date.in_words() == "6 November 2019"
