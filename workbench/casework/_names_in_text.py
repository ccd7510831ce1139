"""Names that stand in text as typed words, although text should hold references: found, listed, decided."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench import people
from workbench.casework._display import shown_names
from workbench.casework._places import place_of
from workbench.casework._records import NameDecision
from workbench.kernel import folding
from workbench.people import NameMatch, Names
from workbench.store import search
from workbench.store.record import class_of
from workbench.store.search import Hit

_NOT_RUNNING_TEXT: Final = frozenset(
    (("person", "pseudonym"), ("case", "reference"), ("exhibit", "reference"))
)
_ALL: Final = 1_000_000


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


def names_in(read: Session, text: str) -> tuple[NameMatch, ...]:
    """Where a text holds names of known people as typed words, for offering references while typing."""
    return people.match_names(read, text)


def unresolved_names(read: Session) -> tuple[UnresolvedName, ...]:
    """Every name typed anywhere that was not made a reference and not decided; they block every export."""
    names, shown, decided = people.known_names(read), shown_names(read), decisions_by_field(read)
    found = (_in_field(read, hit, names, shown, decided) for hit in _candidates(read, names))
    return tuple(name for names_of_field in found for name in names_of_field)


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


def _in_field(
    read: Session,
    hit: Hit,
    names: Names,
    shown: Mapping[str, str],
    decided: Mapping[tuple[str, str], Mapping[str, str | None]],
) -> Iterator[UnresolvedName]:
    row = read.get(class_of(hit.kind), hit.record)
    place = place_of(read, hit.record, shown)
    if row is None or place is None:
        return
    text = str(getattr(row, hit.field))
    settled: Iterable[str] = decided.get((hit.record, hit.field), {})
    for match in names.find(text):
        words = text[match.start : match.end]
        if folding.fold(words) not in settled:
            yield UnresolvedName(
                record=hit.record,
                field=hit.field,
                revision=getattr(row, "revision", 0),
                start=match.start,
                end=match.end,
                words=words,
                persons=match.persons,
                pseudonyms=tuple(shown[person] for person in match.persons),
                home=place.home,
                place=place.words,
            )
