"""The lists of material asked for, and of what was looked for and not found."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import evidence
from workbench.command_line.lists.listing import Listing
from workbench.command_line.lists.shown import day
from workbench.evidence import RequestRow, SoughtRow, StepRow
from workbench.kernel import clock


def _requests(read: Session) -> tuple[RequestRow, ...]:
    return evidence.requests(read, clock.today())


def _steps(read: Session) -> Iterator[tuple[int, StepRow]]:
    """What followed each request, with the request's number."""
    for request in _requests(read):
        yield from ((request.number, step) for step in request.steps)


LISTS: Final = (
    Listing[RequestRow](
        "requests",
        "material asked for: of whom, when, and what came of it",
        _requests,
        {
            "number": lambda row, _: row.number,
            "what": lambda row, shown: shown.text(row.what),
            "asked_of": lambda row, shown: shown.one(row.asked_person) or shown.text(row.asked_of),
            "asked_on": lambda row, _: day(row.asked_on),
            "due_on": lambda row, _: day(row.due_on),
            "state": lambda row, _: row.state,
            "overdue": lambda row, _: row.overdue,
            "chased": lambda row, _: row.chased,
            "exhibits": lambda row, shown: shown.each(row.exhibits),
        },
        {"why": lambda row, shown: shown.text(row.why)},
        shows=("material_request", "request_exhibit"),
    ),
    Listing[tuple[int, StepRow]](
        "request-steps",
        "what followed each request for material, day by day",
        _steps,
        {
            "request": lambda row, _: row[0],
            "on": lambda row, _: day(row[1].on),
            "sort": lambda row, _: row[1].sort,
            "words": lambda row, shown: shown.text(row[1].words),
        },
        shows=("request_step",),
    ),
    Listing[SoughtRow](
        "not-found",
        "what was looked for and not found, and where",
        evidence.sought,
        {
            "what": lambda row, shown: shown.text(row.what),
            "place": lambda row, shown: shown.text(row.place),
            "looked_on": lambda row, _: day(row.looked_on),
            "by_whom": lambda row, shown: shown.text(row.by_whom),
            "extent": lambda row, _: row.extent,
            "how": lambda row, shown: shown.text(row.how),
            "turned_up_as": lambda row, shown: shown.one(row.found),
        },
        shows=("sought",),
    ),
)
