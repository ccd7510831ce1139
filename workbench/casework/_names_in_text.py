"""Names that stand in text as typed words, although text should hold references: found and listed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy import literal
from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench import people
from workbench.casework._display import shown_names
from workbench.casework._merge_people import merged_into
from workbench.casework._places import PARENT, is_there, place_of_any
from workbench.casework._records import NameDecision
from workbench.kernel import folding
from workbench.kernel.progress import Progress, silent
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
    """What one field of one record says; `outer` is the record that it is shown inside, or "" for none."""

    record: str
    field: str
    revision: int
    outer: str
    words: str


def names_in(read: Session, text: str) -> tuple[NameMatch, ...]:
    """Where a text holds names of known people as typed words, for offering references while typing."""
    return people.match_names(read, text, merged_into(read))


def known_names(read: Session) -> Names:
    """Everything that people are called; what a merged record was called is the name of the one kept."""
    return people.known_names(read, merged_into(read))


def unresolved_names(
    read: Session, progress: Progress | None = None, *, limit: int = _ALL
) -> tuple[UnresolvedName, ...]:
    """The names typed anywhere that were not made references and not decided, the first of them or all.

    It reads every text that holds a name, so it says how far it is. Raises `Cancelled`.
    """
    shown = shown_names(read)
    found = islice(_found(read, progress or silent()), limit)
    return tuple(_unresolved(read, text, match, shown) for text, match in found)


def decisions_by_field(read: Session) -> Mapping[tuple[str, str], Mapping[str, str | None]]:
    """What was decided of words, by record and field: the folded words and the person, None for no name."""
    decided: dict[tuple[str, str], dict[str, str | None]] = {}
    for row in read.scalars(select(NameDecision).where(col(NameDecision.set_aside).is_(False))):
        decided.setdefault((row.record, row.field), {})[row.words] = row.person
    return decided


def _found(read: Session, progress: Progress) -> Iterator[tuple[_Text, Match]]:
    """Every name typed and not decided, unless its record or what that is shown inside was set aside."""
    names, decided = known_names(read), decisions_by_field(read)
    stands = _Standing(read)
    for text in _texts(read, _candidates(read, names), progress):
        meant = decided.get((text.record, text.field), {})
        for match in names.find(text.words):
            if folding.fold(text.words[match.start : match.end]) not in meant and stands.shown(text.outer):
                yield text, match


class _Standing:
    """Whether records inside which others are shown are there to be opened; each is looked at once."""

    def __init__(self, read: Session) -> None:
        self._read = read
        self._known: dict[str, bool] = {"": True}

    def shown(self, record: str) -> bool:
        if record not in self._known:
            self._known[record] = is_there(self._read, record)
        return self._known[record]


def _candidates(read: Session, names: Names) -> tuple[Hit, ...]:
    """The fields that hold a form of a name: as a phrase, since a job title has words that are everywhere."""
    forms = _shortest(names.forms())
    if not forms:
        return ()
    cursor = read.connection().connection.cursor()
    hits = search.every(cursor, " OR ".join(f'"{" ".join(form)}"' for form in forms))
    return tuple(hit for hit in hits if (hit.kind, hit.field) not in _NOT_RUNNING_TEXT)


def _shortest(forms: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The forms of which no part is itself a form: whoever looks for these finds the others too."""
    every = set(forms)
    return sorted(form for form in every if not every.intersection(_parts(form)))


def _parts(form: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every run of words in a form but the whole of it."""
    for length in range(1, len(form)):
        for start in range(len(form) - length + 1):
            yield form[start : start + length]


def _texts(read: Session, hits: tuple[Hit, ...], progress: Progress) -> Iterator[_Text]:
    """The texts of the fields that were hit, many at a time, those of records set aside left out."""
    by_field: dict[tuple[str, str], list[str]] = {}
    for hit in hits:
        by_field.setdefault((hit.kind, hit.field), []).append(hit.record)
    done = 0
    for (kind, field), records in sorted(by_field.items()):
        for start in range(0, len(records), _AT_ONCE):
            progress.advance(done, len(hits), "Looking for names that were typed")
            part = records[start : start + _AT_ONCE]
            yield from _texts_of(read, kind, field, part)
            done += len(part)


def _texts_of(read: Session, kind: str, field: str, records: Sequence[str]) -> Iterator[_Text]:
    columns = table_of(class_of(kind)).columns
    outer = columns[PARENT[kind]] if kind in PARENT else literal("")
    asked = select(columns["id"], columns["revision"], outer, columns[field])
    for row in read.execute(asked.where(columns["set_aside"].is_(False), columns["id"].in_(records))):
        yield _Text(row[0], field, row[1], row[2], row[3])


def _unresolved(read: Session, text: _Text, match: Match, shown: Mapping[str, str]) -> UnresolvedName:
    """The name as it is listed."""
    place = place_of_any(read, text.record, shown)
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
