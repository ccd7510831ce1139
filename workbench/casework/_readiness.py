"""The one question for what is still missing before the report can be written, each with where to go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from sqlalchemy.orm import Session

from workbench import chronology, conduct
from workbench.casework._display import shown_names
from workbench.casework._names_in_text import count_unresolved_names, unresolved_names
from workbench.casework._readiness_checks import CHECKS, Asked, ReadinessRow
from workbench.chronology import EventFilter
from workbench.kernel.ids import kind_of
from workbench.kernel.progress import Progress, silent
from workbench.kernel.running_text import render

UNDATED: Final = "Events without a date"
NAMES: Final = "Names typed that nobody has decided"
MOST: Final = 50

_UNDATED: Final = EventFilter(undated=True)


@dataclass(frozen=True, slots=True)
class Missing:
    """One sort of thing that is still missing: how many there are, and the first of them."""

    sort: str
    total: int
    rows: tuple[ReadinessRow, ...]


def readiness(
    read: Session, today: date, progress: Progress | None = None, *, most: int = MOST
) -> tuple[Missing, ...]:
    """What is still missing, the most pressing sort first, of each the first `most`; a sort that lacks
    nothing is not among them. Words are as they are read, people by pseudonym. Raises `Cancelled`.
    """
    asked = Asked(read, today, shown_names(read))
    progress = progress or silent()
    found: list[Missing] = []
    for done, (sort, check) in enumerate(CHECKS.items()):
        progress.advance(done, len(CHECKS) + 2, "Looking at what is still missing")
        found.append(_missing(asked, sort, check(asked), most))
    found += [_undated(asked, most), _names(asked, progress, most)]
    return tuple(each for each in found if each.total)


def _missing(asked: Asked, sort: str, rows: Iterable[ReadinessRow], most: int) -> Missing:
    every = tuple(rows)
    first = islice(every, most)
    said = tuple(ReadinessRow(row.kind, row.id, render(row.words, asked.shown)) for row in first)
    return Missing(sort, len(every), said)


def _undated(asked: Asked, most: int) -> Missing:
    rows = chronology.events(asked.read, _UNDATED, limit=most)
    first = (ReadinessRow("event", row.id, render(row.title, asked.shown)) for row in rows)
    return Missing(UNDATED, chronology.count_events(asked.read, _UNDATED), tuple(first))


def _names(asked: Asked, progress: Progress, most: int) -> Missing:
    """Names that can leave in an export; those in what is never exported are in nobody's way."""
    total = count_unresolved_names(asked.read, progress, leave_out=conduct.NEVER_EXPORTED)
    rows = unresolved_names(asked.read, limit=most, leave_out=conduct.NEVER_EXPORTED) if total else ()
    first = (ReadinessRow(kind_of(row.home), row.home, f"{row.place}: {row.words}") for row in rows)
    return Missing(NAMES, total, tuple(first))
