"""The question behind the picture: every event in its lanes, and the names of the lanes."""

from collections.abc import Collection, Iterator, Mapping
from textwrap import shorten
from typing import Final

from sqlalchemy.orm import Session

from workbench import allegations, cases, chronology, people
from workbench.casework._display import NOBODY_REVEALED, shown_names
from workbench.casework._exact_dates import exact_of
from workbench.casework.lanes import Columns, Lane, Timeline, timeline_of, with_changes
from workbench.chronology import EVERY_EVENT, EventFilter, LaneBy
from workbench.kernel.running_text import render

_LANE_WORDS: Final = 60
"""How many characters of an allegation stand beside its number in the name of its lane."""

_NO_LANE: Final = {
    "case": Lane("", "No case"),
    "person": Lane("", "Nobody named"),
    "allegation": Lane("", "No allegation"),
}


def timeline(
    read: Session,
    by: LaneBy = "case",
    wanted: EventFilter = EVERY_EVENT,
    revealed: Mapping[str, str] = NOBODY_REVEALED,
) -> Timeline:
    """The events wanted as arrays, in lanes by case, person, allegation, category or status."""
    return timeline_of(_columns(read, by, wanted, None), _lanes(read, by, revealed))


def timeline_after(
    read: Session,
    known: Timeline,
    by: LaneBy,
    revealed: Mapping[str, str],
    changed: Collection[str],
) -> Timeline:
    """The same as `timeline` of every event, from what was known before some (by id) were changed."""
    columns = _columns(read, by, EVERY_EVENT, changed)
    return with_changes(known, changed, columns, _lanes(read, by, revealed))


def _columns(read: Session, by: LaneBy, wanted: EventFilter, among: Collection[str] | None) -> Columns:
    found = chronology.event_columns(read, by, wanted, among)
    details = chronology.date_details(read, wanted, among)
    return Columns(
        *(found.ids, found.firsts, found.lasts, found.lanes, found.categories, found.kinds, found.statuses),
        {id: exact_of(one) for id, one in details.items() if one.when.known()},
    )


def _lanes(read: Session, by: LaneBy, revealed: Mapping[str, str]) -> tuple[Lane, ...]:
    """Every lane there may be: cases by reference, people by pseudonym, allegations by number, and last what
    belongs to none.
    """
    if by == "category":
        return tuple(Lane(name, name) for name in chronology.categories(read))
    if by == "status":
        return tuple(Lane(name, name) for name in chronology.STATUSES)
    if by == "allegation":
        return (*_allegation_lanes(read, revealed), _NO_LANE[by])
    named = _case_names(read, revealed) if by == "case" else {**people.pseudonyms(read), **revealed}
    lanes = sorted((name, id) for id, name in named.items())
    return (*(Lane(id, name) for name, id in lanes), _NO_LANE[by])


def _allegation_lanes(read: Session, revealed: Mapping[str, str]) -> Iterator[Lane]:
    """Those that stand in the order of their numbers, then those set aside by the number they had."""
    shown = shown_names(read, revealed)
    standing = allegations.allegations(read, limit=10_000)
    for row in standing:
        words = shorten(render(row.framed or row.put, shown), _LANE_WORDS, placeholder="…")
        yield Lane(row.id, f"{row.number} {words}".rstrip())
    known = {row.id for row in standing}
    gone = ((number, id) for id, number in allegations.numbers(read).items() if id not in known)
    yield from (Lane(id, f"Allegation {number}".rstrip()) for number, id in sorted(gone))


def _case_names(read: Session, revealed: Mapping[str, str]) -> Mapping[str, str]:
    """Each case by its reference and title, as the list names it; one set aside by reference alone."""
    shown = shown_names(read, revealed)
    listed = {
        row.id: f"{row.reference} {render(row.title, shown)}" for row in cases.cases(read, limit=10_000)
    }
    return {**cases.references(read), **listed}
