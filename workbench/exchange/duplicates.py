"""Tells which rows are in the casebook already, or twice in the table; it flags them, a person decides."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from workbench import allegations, chronology
from workbench.exchange.fields import ALLEGATIONS, CASES, EVENTS, PEOPLE
from workbench.exchange.known import Known, Session
from workbench.kernel import folding
from workbench.kernel.commands import Command
from workbench.kernel.dates import claim_of
from workbench.kernel.running_text import render
from workbench.kernel.wording import listed

_ALL: Final = 1_000_000

Key = tuple[Any, ...]
Already = Callable[[Command], str]


def duplicates(
    read: Session, kind: str, known: Known, commands: Sequence[tuple[int, Command]]
) -> Mapping[int, str]:
    """What each row is the same as, in words, by the row's number; rows that are new are left out."""
    already = _ALREADY[kind](read, known)
    found = {row: words for row, command in commands if (words := already(command))}
    return {**dict(_in_the_table(kind, commands)), **found}


def _in_the_table(kind: str, commands: Sequence[tuple[int, Command]]) -> Iterator[tuple[int, str]]:
    first: dict[Key, int] = {}
    for row, command in commands:
        for key in _keys(kind, command):
            if first.setdefault(key, row) != row:
                yield row, f"The same {key[0]} as row {first[key]:,}."


def _keys(kind: str, command: Any) -> Iterator[Key]:
    """What must differ from row to row, the first word of each saying what that is."""
    if kind == PEOPLE:
        said = (("name", folding.fold(command.name)), ("pseudonym", command.pseudonym))
        yield from (key for key in said if key[1])
    elif kind == EVENTS:
        yield "date and title", folding.fold(command.title), _when(command.date)
    elif kind == CASES:
        yield "title", folding.fold(command.title)
    else:
        yield "allegation", folding.fold(command.put), folding.fold(command.framed)


def _when(date: Any) -> tuple[Any, ...]:
    """A date without how it was told."""
    return tuple(value for _, value in sorted(claim_of(date).columns().items()))


def _people(_read: Session, known: Known) -> Already:
    def already(command: Any) -> str:
        called = known.people_called(command.name) if command.name else ()
        who = listed(sorted(known.shown[person] for person in called), "or")
        return f"This name is known: it may be {who}." if called else ""

    return already


def _events(read: Session, known: Known) -> Already:
    by_title: dict[str, list[str]] = {}
    for id, title in chronology.titles(read).items():
        by_title.setdefault(folding.fold(render(title, known.shown)), []).append(id)

    def already(command: Any) -> str:
        same = (chronology.the_event(read, id) for id in by_title.get(folding.fold(command.title), ()))
        when = _when(command.date)
        found = any(event is not None and _when(event.date) == when for event in same)
        return "An event of this date and title is in the chronology." if found else ""

    return already


def _cases(_read: Session, known: Known) -> Already:
    def already(command: Any) -> str:
        found = known.cases.get(folding.fold(command.title), ())
        return f"There is a case of this title: {listed([known.shown[id] for id in found])}." if found else ""

    return already


def _allegations(read: Session, known: Known) -> Already:
    numbers = {
        folding.fold(render(row.put, known.shown)): row.number
        for row in allegations.allegations(read, limit=_ALL)
    }

    def already(command: Any) -> str:
        number = numbers.get(folding.fold(command.put), "") if command.put else ""
        return f"Allegation {number} is put in these words." if number else ""

    return already


_ALREADY: Final[Mapping[str, Callable[[Session, Known], Already]]] = {
    PEOPLE: _people,
    EVENTS: _events,
    CASES: _cases,
    ALLEGATIONS: _allegations,
}
