"""Names that stand in text as typed words, although text should hold references: found and listed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench import people
from workbench.casework._display import shown_names
from workbench.casework._merge_people import merged_into
from workbench.casework._places import place_of
from workbench.casework._records import NameDecision
from workbench.kernel import folding
from workbench.people import Match, NameMatch, Names
from workbench.store import search
from workbench.store.record import class_of, table_of
from workbench.store.search import Hit

_NOT_RUNNING_TEXT: Final = frozenset((("person", "pseudonym"), ("case", "reference")))
_ALL: Final = 1_000_000
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class UnresolvedName:
    """Words in one field of one record that may name a person, by their place in the stored text.

    To decide: who of `persons` (ids, with their pseudonyms) it is, or that it is no name.
    """

    record: str
    field: str
    revision: int
    start: int
    end: int
    words: str
    persons: tuple[str, ...]
    pseudonyms: tuple[str, ...]
    home: str
    place: str


@dataclass(frozen=True, slots=True)
class _Text:
    """What one field of one record says."""

    record: str
    field: str
    revision: int
    words: str


def names_in(read: Session, text: str) -> tuple[NameMatch, ...]:
    """Where a text holds names of known people as typed words, for offering references while typing."""
    return people.match_names(read, text, merged_into(read))


def known_names(read: Session) -> Names:
    """Everything that people are called; what a merged record was called is the name of the one kept."""
    return people.known_names(read, merged_into(read))


def unresolved_names(read: Session) -> tuple[UnresolvedName, ...]:
    """Every name typed anywhere that was not made a reference and not decided; they block every export."""
    names, shown, decided = known_names(read), shown_names(read), decisions_by_field(read)
    found = (
        (text, match)
        for text in _texts(read, _candidates(read, names))
        for match in names.find(text.words)
        if folding.fold(text.words[match.start : match.end]) not in decided.get((text.record, text.field), {})
    )
    listed = (_unresolved(read, text, match, shown) for text, match in found)
    return tuple(filter(None, listed))


def decisions_by_field(read: Session) -> Mapping[tuple[str, str], Mapping[str, str | None]]:
    """What was decided of words, by record and field: the folded words and the person, None for no name."""
    decided: dict[tuple[str, str], dict[str, str | None]] = {}
    for row in read.scalars(select(NameDecision).where(col(NameDecision.set_aside).is_(False))):
        decided.setdefault((row.record, row.field), {})[row.words] = row.person
    return decided


def _candidates(read: Session, names: Names) -> tuple[Hit, ...]:
    """The fields that hold the longest word of any form of any name."""
    words = sorted({max(form, key=len) for form in names.forms()})
    if not words:
        return ()
    cursor = read.connection().connection.cursor()
    hits = search.find(cursor, " OR ".join(f'"{word}"' for word in words), _ALL)
    return tuple(hit for hit in hits if (hit.kind, hit.field) not in _NOT_RUNNING_TEXT)


def _texts(read: Session, hits: tuple[Hit, ...]) -> Iterator[_Text]:
    """The texts of the fields that were hit, many at a time, those of records set aside left out."""
    by_field: dict[tuple[str, str], list[str]] = {}
    for hit in hits:
        by_field.setdefault((hit.kind, hit.field), []).append(hit.record)
    for (kind, field), records in sorted(by_field.items()):
        columns = table_of(class_of(kind)).columns
        asked = select(columns["id"], columns["revision"], columns[field])
        standing = asked.where(columns["set_aside"].is_(False))
        for start in range(0, len(records), _AT_ONCE):
            for row in read.execute(standing.where(columns["id"].in_(records[start : start + _AT_ONCE]))):
                yield _Text(row[0], field, row[1], row[2])


def _unresolved(read: Session, text: _Text, match: Match, shown: Mapping[str, str]) -> UnresolvedName | None:
    """The name as it is listed; None where what the text is shown inside was set aside."""
    place = place_of(read, text.record, shown)
    if place is None:
        return None
    return UnresolvedName(
        record=text.record,
        field=text.field,
        revision=text.revision,
        start=match.start,
        end=match.end,
        words=text.words[match.start : match.end],
        persons=match.persons,
        pseudonyms=tuple(shown[person] for person in match.persons),
        home=place.home,
        place=place.words,
    )
