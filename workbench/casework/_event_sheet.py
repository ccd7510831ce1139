"""Everything about one event: its ties, sources and accounts, and what may be chosen while it is changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from workbench import chronology, evidence, interviews
from workbench.casework._display import (
    NOBODY_REVEALED,
    Choice,
    allegations_to_choose,
    case_choices,
    person_choices,
    shown_names,
)
from workbench.casework._event_list import EventListRow, event_details
from workbench.chronology import EventRow, EventSourceRow, PartAside, SideBySide
from workbench.investigation import date_reader
from workbench.kernel.dates import DateReader
from workbench.kernel.running_text import render

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class EventSheet:
    """One event with what it rests on, what each source says of it, and what was set aside of it.

    `cases` are those it belongs to, `allegations` those it bears on; `alike` are the events of the same date
    in their order, itself among them; `shown` the words for every id.
    """

    details: EventListRow
    cases: tuple[Choice, ...]
    allegations: tuple[Choice, ...]
    sources: tuple[EventSourceRow, ...]
    told: SideBySide
    aside: tuple[PartAside, ...]
    alike: tuple[EventRow, ...]
    shown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EventChoices:
    """What may be chosen while an event is entered: people, cases, allegations, places in the
    evidence (exhibits and interviews) and categories; `reader` reads dates as this casebook tells them.
    """

    people: tuple[Choice, ...]
    cases: tuple[Choice, ...]
    allegations: tuple[Choice, ...]
    places: tuple[Choice, ...]
    categories: tuple[str, ...]
    reader: DateReader
    shown: Mapping[str, str]


def event_sheet(read: Session, id: str, revealed: Mapping[str, str] = NOBODY_REVEALED) -> EventSheet | None:
    """One event, set aside or not; None if there is none of this id."""
    details, told = event_details(read, id), chronology.side_by_side(read, id)
    if details is None or told is None:
        return None
    shown = shown_names(read, revealed)
    rows = chronology.sources(read, id)
    named = (*(row.paragraph for row in rows), *(each.paragraph for each in told.accounts))
    return EventSheet(
        details=details,
        cases=tuple(each for each in case_choices(read) if each.id in details.cases),
        allegations=tuple(each for each in allegations_to_choose(read) if each.id in details.allegations),
        sources=rows,
        told=told,
        aside=chronology.parts_aside(read, id),
        alike=chronology.of_the_same_date(read, id),
        shown={**shown, **paragraph_names(read, filter(None, named))},
    )


def event_choices(read: Session, revealed: Mapping[str, str] = NOBODY_REVEALED) -> EventChoices:
    """What may be chosen while an event is entered or changed."""
    return EventChoices(
        people=tuple(_revealed(each, revealed) for each in person_choices(read)),
        cases=case_choices(read),
        allegations=allegations_to_choose(read),
        places=place_choices(read),
        categories=chronology.categories(read),
        reader=date_reader(read),
        shown=shown_names(read, revealed),
    )


def place_choices(read: Session) -> tuple[Choice, ...]:
    """Every exhibit and every interview on which something can rest."""
    shown = shown_names(read)
    exhibits = evidence.exhibits(read, limit=_MOST)
    talks = interviews.interviews(read, limit=_MOST)
    return (
        *(Choice(row.id, shown[row.id], render(row.title, shown)) for row in exhibits),
        *(Choice(row.id, shown[row.id], render(row.title, shown)) for row in talks),
    )


def paragraph_choices(read: Session, interview: str) -> tuple[Choice, ...]:
    """The paragraphs of the notes of an interview."""
    shown = shown_names(read)
    rows = interviews.paragraphs(read, interview)
    return tuple(Choice(row.id, f"Paragraph {row.number}", render(row.text, shown)) for row in rows)


def _revealed(choice: Choice, revealed: Mapping[str, str]) -> Choice:
    return replace(choice, shown=revealed.get(choice.id, choice.shown))


def paragraph_names(read: Session, ids: Iterable[str]) -> Mapping[str, str]:
    """The words for paragraphs of the notes, by id: `paragraph 7`."""
    rows = (interviews.the_paragraph(read, id) for id in dict.fromkeys(ids))
    return {row.id: f"paragraph {row.number}" for row in rows if row is not None}
