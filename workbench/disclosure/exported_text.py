"""Which words of the record a projection takes, and the names typed in them that must be decided first."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy.orm import Session

from workbench import casework
from workbench.casework import UnresolvedName
from workbench.kernel.ids import kind_of
from workbench.kernel.progress import Progress

EXPORTED: Final[Mapping[str, frozenset[str]]] = {
    "account": frozenset(("said", "place", "given_by", "pinpoint", "date_words")),
    "allegation": frozenset(
        ("put", "put_by", "framed", "units", "scope_reason", "began_date_words", "ended_date_words")
    ),
    "attendee": frozenset(("role",)),
    "case": frozenset(("reference", "title", "summary", "risk_reason")),
    "conclusion": frozenset(("reasons", "contrary", "limits", "found_on")),
    "element": frozenset(("text",)),
    "escalation": frozenset(("noticed", "told", "acknowledged", "outcome")),
    "event": frozenset(("title", "account", "status_by", "sources", "date_words")),
    "event_source": frozenset(("pinpoint",)),
    "exhibit": frozenset(("reference", "title", "from_whom", "date_words")),
    "finding_version": frozenset(("found_on", "without_reply")),
    "interview": frozenset(("title",)),
    "investigation": frozenset(("title", "organisation", "scope", "confidentiality")),
    "key_date": frozenset(("name", "evidence", "date_words")),
    "key_date_source": frozenset(("pinpoint",)),
    "person": frozenset(("pseudonym", "role", "team", "organisation")),
    "resolution": frozenset(("reasons",)),
    "standard": frozenset(("title", "provision", "text")),
    "stated_number": frozenset(("of_whom", "source")),
    "term": frozenset(("text",)),
}
"""The searched fields, by kind, whose words can stand in a projection; nothing else of the record can."""


def names_in_the_way(read: Session, progress: Progress | None = None) -> tuple[UnresolvedName, ...]:
    """The names typed and not decided in words that a projection takes. Names in words that never leave, such
    as the care and retaliation log's, are in nobody's way.
    """
    every = casework.unresolved_names(read, progress)
    return tuple(row for row in every if row.field in EXPORTED.get(kind_of(row.record), frozenset()))
