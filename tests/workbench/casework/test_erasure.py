"""Whatever record is lawfully erased, every list and every document is still made, and no word of it is left."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session
from sqlmodel import select

from tests.builders import a_case, a_date, an_event, run
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
from workbench.kernel.errors import Refused
from workbench.store.record import Record, kinds

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


def ours(read: Session) -> list[str]:
    """Every record of a concept whose erasure is not tested in a place of its own."""
    kept = [cls for cls in kinds().values() if issubclass(cls, Record)]
    mine = [cls for cls in kept if cls.__module__.startswith("workbench.") and not _is_elsewhere(cls)]
    return sorted(row.id for cls in mine for row in read.scalars(select(cls)))


def _is_elsewhere(cls: type) -> bool:
    return cls.__module__.startswith(ELSEWHERE)


def troubles(casebook: Casebook) -> Iterator[str]:
    """The lists that cannot be made."""
    for question, said in (*LISTS, *((listed, (kind,)) for kind in KINDS), *_of_each(casebook)):
        try:
            casebook.ask(question, *said)
        except (Refused, ValueError, KeyError, StopIteration, AttributeError) as error:
            yield f"{question.__name__}{said}: {type(error).__name__} {error}"
    if casebook.ask(investigation.investigation):
        casebook.ask(project)


def _of_each(casebook: Casebook) -> Iterator[tuple[Callable[..., Any], tuple[Any, ...]]]:
    yield from ((interviews.versions, (row.id,)) for row in casebook.ask(interviews.statements))
    yield from ((interviews.paragraphs, (row.id,)) for row in casebook.ask(interviews.interviews))
    yield from ((people.consents, (row.id,)) for row in casebook.ask(people.persons))
    for row in casebook.ask(evidence.exhibits):
        yield from ((ask, (row.id,)) for ask in (evidence.custody, evidence.held_now, evidence.hash_checks))
    for event in casebook.ask(chronology.events):
        yield from ((ask, (event.id,)) for ask in (chronology.side_by_side, chronology.sources))


def test_every_list_is_made_after_any_record_was_erased(casebook: Casebook, tmp_path: Path) -> None:
    one_of_everything(casebook, tmp_path)
    found: list[str] = []
    for id in casebook.ask(ours):
        if id in casebook.ask(ours):
            keeping.erase(casebook, [id], "asked", "Article 17")
            found += [f"{id}: {trouble}" for trouble in troubles(casebook)]
    assert found == [], "\n".join(found)
