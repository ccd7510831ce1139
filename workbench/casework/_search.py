"""Search across everything: what is typed, with names and pseudonyms also found as references."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product
from typing import Final

from sqlalchemy.orm import Session

from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.casework._merge_people import records_by_person
from workbench.casework._names_in_text import known_names, names_in
from workbench.casework._places import place_of
from workbench.kernel import folding
from workbench.kernel.running_text import render
from workbench.people import Match
from workbench.store import search
from workbench.store.record import class_of
from workbench.store.search import Hit

_MOST_READINGS: Final = 32
_SHORTEST_BEGINNING: Final = 2  # one letter begins half of all words, and finding them all takes seconds
_BEFORE, _AROUND = 40, 160
_WORD: Final = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of the text found, as it is read; `hit` marks the words that were looked for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A place where words were found: the record, its field, what to open for it, and the words around."""

    kind: str
    id: str
    field: str
    home: str
    place: str
    snippet: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found, best first; `next_offset` asks for the next page, None after the last."""

    rows: tuple[FoundRow, ...]
    next_offset: int | None


@dataclass(frozen=True, slots=True)
class _LookedFor:
    """The words of a search: as shown for people, and as typed, of which the last may be a beginning."""

    shown: frozenset[str]
    typed: tuple[str, ...]

    def is_hit(self, word: str) -> bool:
        return any(
            folded in self.shown or folded in self.typed or folded.startswith(self.typed[-1:])
            for folded in folding.words(word)
        )


def find(
    read: Session,
    typed: str,
    *,
    revealed: Mapping[str, str] = NOBODY_REVEALED,
    offset: int = 0,
    limit: int = 50,
) -> Found:
    """Every place that holds all the words typed; those in double quotes are a phrase, the last a beginning.

    A name or a pseudonym also finds the references to that person. What was set aside is left out.
    """
    query = query_for(read, typed)
    if not query:
        return Found((), None)
    hits = search.find(read.connection().connection.cursor(), query, limit, offset)
    shown = shown_names(read, revealed)
    looked_for = _LookedFor(frozenset(_shown_for(read, typed, shown)), folding.words(typed))
    rows = (_row(read, hit, shown, looked_for) for hit in hits)
    return Found(tuple(filter(None, rows)), offset + limit if len(hits) == limit else None)


def query_for(read: Session, typed: str) -> str:
    """What is typed as a query of full-text search, in every reading of the names in it; "" for nothing."""
    begun = folding.words(typed)[-1:]
    if not begun:
        return ""
    whole = f"{typed} " if begun and len(begun[0]) < _SHORTEST_BEGINNING else typed
    matches = known_names(read).find(whole)
    merged = records_by_person(read) if matches else {}
    readings = islice(_readings(whole, matches, merged), _MOST_READINGS)
    queries = filter(None, map(search.query_of, readings))
    return " OR ".join(f"({query})" for query in dict.fromkeys(queries))


def _readings(typed: str, matches: tuple[Match, ...], merged: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """What was typed, and the same with each name as the token under which a reference to it is searched;
    words that nobody may change still refer to a record that was merged.
    """
    choices = [
        (typed[match.start : match.end], *(_token(id) for id in _records(match.persons, merged)))
        for match in matches
    ]
    for choice in product(*choices):
        read, reached = "", 0
        for match, words in zip(matches, choice, strict=True):
            read, reached = f"{read}{typed[reached : match.start]}{words}", match.end
        yield read + typed[reached:]


def _records(persons: Iterable[str], merged: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """These people's records, those that were merged into theirs among them."""
    for person in persons:
        yield from (person, *merged.get(person, ()))


def _token(person: str) -> str:
    """The word under which a reference is searched: what its id ends in."""
    return person.rpartition("-")[2]


def _shown_for(read: Session, typed: str, shown: Mapping[str, str]) -> tuple[str, ...]:
    persons = [person for match in names_in(read, typed) for person in match.persons]
    return tuple(word for person in persons for word in folding.words(shown[person]))


def _row(read: Session, hit: Hit, shown: Mapping[str, str], looked_for: _LookedFor) -> FoundRow | None:
    row, place = read.get(class_of(hit.kind), hit.record), place_of(read, hit.record, shown)
    if row is None or place is None:
        return None
    text = render(str(getattr(row, hit.field)), shown)
    return FoundRow(hit.kind, hit.record, hit.field, place.home, place.words, _snippet(text, looked_for))


def _snippet(text: str, looked_for: _LookedFor) -> tuple[Snippet, ...]:
    """The words around the first hit in a text, with every hit among them marked."""
    hits = [match.span() for match in _WORD.finditer(text) if looked_for.is_hit(match[0])]
    start = max(0, (hits[0][0] if hits else 0) - _BEFORE)
    end = min(len(text), start + _AROUND)
    found: list[Snippet] = [Snippet("…", hit=False)] if start else []
    reached = start
    for first, last in hits:
        if last <= end:
            found += [Snippet(text[reached:first], hit=False), Snippet(text[first:last], hit=True)]
            reached = last
    found += [Snippet(text[reached:end], hit=False), Snippet("…" if end < len(text) else "", hit=False)]
    return tuple(part for part in found if part.text)
