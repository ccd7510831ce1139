"""What a casebook says, as one digest that no later format may change."""

import hashlib
import json

from workbench import cases, chronology, interviews, people
from workbench.casebook import Casebook
from workbench.kernel.dates import FuzzyDate


def content_of(casebook: Casebook) -> str:
    """SHA-256 over what every case, event, person, note and draft says; not over how it is kept."""
    told: list[object] = [
        (case.id, case.reference, case.title, case.summary, case.risk, case.status)
        for case in casebook.ask(cases.cases)
    ]
    told += [
        (raised.id, raised.case, raised.noticed, raised.told, raised.outcome)
        for raised in casebook.ask(cases.escalations)
    ]
    told += [
        (event.id, event.title, event.status, event.status_by, event.sources, *_days(event.date))
        for event in casebook.ask(chronology.events, limit=1_000)
    ]
    told += [
        (person.id, person.pseudonym, person.part, person.role, person.team, person.protection)
        for person in casebook.ask(people.persons)
    ]
    for interview in casebook.ask(interviews.interviews):
        told.append((interview.id, interview.number, interview.title))
        told.extend((note.id, note.text) for note in casebook.ask(interviews.paragraphs, interview.id))
    told.extend((draft.place, draft.words) for draft in casebook.drafts())
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _days(date: FuzzyDate) -> tuple[str, ...]:
    return str(date.earliest), str(date.latest), str(date.kind), date.words
