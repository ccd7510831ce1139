"""Where in the casebook a record is: what to open for it, and how to say it in words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import select

from workbench import chronology, interviews
from workbench.kernel.ids import kind_of
from workbench.store.among import among
from workbench.store.record import Record, Stored, class_of

PARENT: Final[Mapping[str, str]] = {
    "account": "event",
    "amendment": "paragraph",
    "attendee": "interview",
    "care_entry": "person",
    "complained_of": "allegation",
    "conclusion": "version",
    "consent": "person",
    "contrary_point": "conclusion",
    "custody_entry": "exhibit",
    "decision_option": "decision",
    "disclosure": "person",
    "effect": "criticism",
    "element": "allegation",
    "escalation": "case",
    "event_source": "event",
    "extension": "letter",
    "finding": "allegation",
    "finding_version": "finding",
    "hash_check": "exhibit",
    "key_date_source": "key_date",
    "paragraph": "interview",
    "question": "interview",
    "relationship": "person",
    "request_step": "request",
    "resolution": "event",
    "response": "letter",
    "session": "interview",
    "statement": "interview",
    "statement_paragraph": "version",
    "support": "allegation",
    "version": "statement",
    "warning_letter": "person",
}
"""The column that names the record inside which one of this kind is shown."""

_WORDS: Final = {
    "account": "account",
    "amendment": "amendment",
    "attendee": "attendee",
    "care_entry": "care log",
    "closed_days": "Closed days",
    "complained_of": "person complained of",
    "conclusion": "conclusion",
    "consent": "consent",
    "contrary_point": "contrary point",
    "custody_entry": "custody",
    "decision_option": "option",
    "disclosure": "disclosure",
    "effect": "effect",
    "enquiry": "Line of enquiry",
    "escalation": "escalation",
    "event_source": "source",
    "extension": "more time",
    "finding": "finding",
    "hash_check": "check of the hash",
    "interest": "Interests declared",
    "investigation": "The investigation",
    "key_date": "Key dates",
    "key_date_source": "source",
    "material_request": "Request for material",
    "name_decision": "Decision about a name",
    "question": "planned question",
    "relationship": "relationship",
    "request_step": "what followed",
    "resolution": "resolution",
    "response": "response",
    "revelation": "Identities revealed",
    "session": "session",
    "sought": "Looked for, not found",
    "standard": "Standard of practice",
    "stated_number": "Stated number",
    "statement": "statement",
    "support": "support",
    "warning_letter": "warning letter",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record is: the id of what to open for it, and the way there ("Interview 3, paragraph 7")."""

    home: str
    words: str


def at_once(read: Session, ids: Iterable[str]) -> tuple[Stored, ...]:
    """These records, read many at a time: while they are held, their places are told without asking again."""
    by_kind: dict[str, list[str]] = {}
    for id in dict.fromkeys(ids):
        by_kind.setdefault(kind_of(id), []).append(id)
    return tuple(row for kind, each in by_kind.items() for row in _of_kind(read, kind, each))


def _of_kind(read: Session, kind: str, ids: Sequence[str]) -> Iterable[Stored]:
    cls = class_of(kind)
    return read.scalars(select(cls).where(among(cls.id, ids)))


def place_of(read: Session, id: str, shown: Mapping[str, str]) -> Place | None:
    """Where a record is; None if it is not there, or it or anything it is shown inside was set aside."""
    chain = _chain(read, id)
    return _place(read, chain, shown) if _stands(chain) else None


def is_there(read: Session, id: str) -> bool:
    """Whether a record is there, and neither it nor anything it is shown inside was set aside."""
    return _stands(_chain(read, id))


def place_of_any(read: Session, id: str, shown: Mapping[str, str]) -> Place:
    """Where a record is that is there, set aside or not."""
    return _place(read, _chain(read, id), shown)


def _stands(chain: list[Stored]) -> bool:
    return bool(chain) and not any(isinstance(row, Record) and row.set_aside for row in chain)


def _place(read: Session, chain: list[Stored], shown: Mapping[str, str]) -> Place:
    words = ", ".join(_said(read, row, shown) for row in reversed(chain))
    return Place(chain[-1].id, words)


def _chain(read: Session, id: str) -> list[Stored]:
    """The record and everything it is shown inside, the outermost last; empty if any of it is missing."""
    row = read.get(class_of(kind_of(id)), id)
    if row is None:
        return []
    column = PARENT.get(row.__kind__)
    if column is None:
        return [row]
    outer = _chain(read, getattr(row, column))
    return [row, *outer] if outer else []


def _said(read: Session, row: Stored, shown: Mapping[str, str]) -> str:
    say = _SAYING.get(row.__kind__)
    return say(read, row) if say else shown.get(row.id) or _WORDS[row.__kind__]


def _event(read: Session, row: Stored) -> str:
    event = chronology.the_event(read, row.id)
    return event.date.in_words() if event else ""


def _paragraph(read: Session, row: Stored) -> str:
    paragraph = interviews.the_paragraph(read, row.id)
    return f"paragraph {paragraph.number}" if paragraph else ""


def _numbered(word: str) -> Callable[[Session, Stored], str]:
    return lambda _read, row: f"{word} {getattr(row, 'number')}"  # noqa: B009 - a column only some kinds have


_SAYING: Final[Mapping[str, Callable[[Session, Stored], str]]] = {
    "assertion": _numbered("Assertion"),
    "criticism": _numbered("Criticism"),
    "decision": _numbered("Decision"),
    "element": _numbered("element"),
    "event": _event,
    "finding_version": _numbered("version"),
    "paragraph": _paragraph,
    "recommendation": _numbered("Recommendation"),
    "statement_paragraph": _numbered("paragraph"),
    "term": _numbered("Terms of reference"),
    "version": _numbered("version"),
}
