"""The lists of what each source says of the events, how they differ, and on what the events rest."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from sqlalchemy.orm import Session

from workbench import chronology
from workbench.chronology import AccountRow, EventSourceRow, ResolutionRow, SideBySide
from workbench.command_line.lists.listing import Listing
from workbench.command_line.lists.shown import Shown
from workbench.kernel.wording import count

Row = TypeVar("Row", AccountRow, ResolutionRow, EventSourceRow)


@dataclass(frozen=True)
class _Of(Generic[Row]):
    """Something said of an event, with the event's title in running text."""

    event: str
    row: Row


def _titled(question: Callable[[Session], Iterable[Row]]) -> Callable[[Session], Iterator[_Of[Row]]]:
    """The answers of a question, each with the title of its event; those of events set aside left out."""

    def titled(read: Session) -> Iterator[_Of[Row]]:
        titles = chronology.titles(read)
        yield from (_Of(titles[row.event], row) for row in question(read) if row.event in titles)

    return titled


def _resolutions(read: Session) -> Iterator[ResolutionRow]:
    for event in chronology.accounts_by_event(read):
        yield from chronology.resolutions(read, event)


def _given_by(row: AccountRow, shown: Shown) -> str:
    return shown.one(row.person) or shown.text(row.given_by)


def _stands_in(row: AccountRow | EventSourceRow, shown: Shown) -> str:
    """The interview or the exhibit, and the place in it."""
    place = shown.one(row.interview) or shown.one(row.exhibit)
    return ", ".join(filter(None, (place, shown.text(row.pinpoint))))


LISTS: Final = (
    Listing[_Of[AccountRow]](
        "accounts",
        "what each source says of an event",
        _titled(chronology.accounts_given),
        {
            "event": lambda row, shown: shown.text(row.event),
            "given_by": lambda row, shown: _given_by(row.row, shown),
            "date": lambda row, _: row.row.date.in_words(),
            "said": lambda row, shown: shown.text(row.row.said),
            "basis": lambda row, _: row.row.basis,
            "stands_in": lambda row, shown: _stands_in(row.row, shown),
        },
        {
            "as_told": lambda row, _: row.row.date.words,
            "place": lambda row, shown: shown.text(row.row.place),
            "there": lambda row, shown: shown.each(row.row.there),
            "not_there": lambda row, shown: shown.each(row.row.not_there),
        },
        shows=("account", "account_person"),
    ),
    Listing[SideBySide](
        "rival-accounts",
        "the events of which accounts differ, and what is not resolved",
        chronology.rivalries,
        {
            "date": lambda row, _: row.event.date.in_words(),
            "event": lambda row, shown: shown.text(row.event.title),
            "accounts": lambda row, _: count(len(row.accounts), "account"),
            "differ_on": lambda row, _: ", ".join(dict.fromkeys(each.about for each in row.differences)),
            "unresolved": lambda row, _: ", ".join(row.open),
        },
    ),
    Listing[_Of[ResolutionRow]](
        "resolutions",
        "how differences between accounts were resolved, and why",
        _titled(_resolutions),
        {
            "event": lambda row, shown: shown.text(row.event),
            "about": lambda row, _: row.row.about,
            "outcome": lambda row, _: row.row.outcome,
            "reasons": lambda row, shown: shown.text(row.row.reasons),
        },
        shows=("resolution",),
    ),
    Listing[_Of[EventSourceRow]](
        "event-sources",
        "the places in the evidence on which events rest",
        _titled(chronology.sources),
        {
            "event": lambda row, shown: shown.text(row.event),
            "stands_in": lambda row, shown: _stands_in(row.row, shown),
            "bears_out": lambda row, shown: shown.text(row.row.bears_out),
        },
        shows=("event_source",),
    ),
)
