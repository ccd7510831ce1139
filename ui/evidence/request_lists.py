"""The lists of what was asked for, and of what was looked for in vain."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.evidence.request_words import request_card, sought_card
from ui.look import Look
from ui.record import Listing, ListPane, Page
from ui.widgets import ListWords, Wanted
from workbench import casework, evidence
from workbench.evidence import RequestRow
from workbench.kernel import clock

_REQUESTS: Final = ListWords(
    title="Requests",
    hint="Filter by word, who was asked",
    nothing="Nothing was asked for yet. A request says what, of whom and by when.",
    add="Ask for material",
    orders=(("due", "By day due"), ("number", "By number"), ("-number", "Newest first")),
    narrowings=(
        ("every", "All requests"),
        ("awaited", "Answer awaited"),
        ("overdue", "Overdue"),
        ("received", "Received"),
        ("refused", "Refused"),
        ("withdrawn", "Withdrawn"),
        ("set aside", "Set aside"),
    ),
)
_SOUGHT: Final = ListWords(
    title="Looked for, not found",
    hint="Filter by word, place",
    nothing="What was looked for and not found is evidence too. Say where, how thoroughly and how.",
    add="Record a search",
    orders=(("day", "By day"), ("-day", "Newest first")),
    narrowings=(
        ("every", "All searches"),
        ("missing", "Not found to this day"),
        ("found", "Turned up after all"),
        ("set aside", "Set aside"),
    ),
)
_STATES: Final = frozenset(("received", "refused", "withdrawn"))
_AWAITED: Final = frozenset(("asked", "partly received"))


class RequestList(ListPane):
    """The requests for material."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        kinds = ("material_request", "request_step", "person")
        super().__init__(
            look, desk, current, Listing("material_request", _REQUESTS, request_page, request_card, kinds)
        )


class SoughtList(ListPane):
    """The searches in vain."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        kinds = ("sought", "exhibit", "person")
        super().__init__(look, desk, current, Listing("sought", _SOUGHT, sought_page, sought_card, kinds))


def request_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the requests of a part in which the words stand."""
    part = wanted.narrowed
    rows = evidence.requests(
        read,
        clock.today(),
        state=part if part in _STATES else "",
        words=casework.query_for(read, wanted.words),
        set_aside=part == "set aside",
    )
    kept = tuple(row for row in rows if _is_of(part, row))
    every, shown = evidence.count_requests(read), casework.shown_names(read, revealed)
    return Page(_page(_ordered(kept, wanted.order), wanted), len(kept), every, shown)


def sought_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the searches of a part in which the words stand."""
    part, words = wanted.narrowed, casework.query_for(read, wanted.words)
    rows = evidence.sought(read, words=words, set_aside=part == "set aside")
    found = {"missing": False, "found": True}.get(part)
    kept = tuple(row for row in rows if found is None or bool(row.found) == found)
    ordered = kept[::-1] if wanted.order == "-day" else kept
    shown = casework.shown_names(read, revealed)
    return Page(_page(ordered, wanted), len(kept), evidence.count_sought(read), shown)


def _is_of(part: str, row: RequestRow) -> bool:
    if part == "overdue":
        return row.overdue
    return part != "awaited" or row.state in _AWAITED


def _ordered(rows: tuple[RequestRow, ...], order: str) -> tuple[RequestRow, ...]:
    """By number, or by the day due: those still awaited first, those without a day last."""
    if order == "due":
        return tuple(sorted(rows, key=lambda row: (row.state not in _AWAITED, row.due_on or date.max)))
    return rows[::-1] if order == "-number" else rows


def _page(rows: tuple[Any, ...], wanted: Wanted) -> tuple[Any, ...]:
    return rows[wanted.offset : wanted.offset + wanted.limit]
