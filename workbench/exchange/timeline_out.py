"""The door by which the timeline goes out as it is seen: picture, table or calendar, its filter stated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from workbench import casework, chronology
from workbench.casework import EventListRow
from workbench.chronology import EVERY_EVENT, EventFilter, LaneBy
from workbench.exchange.calendar_file import CalendarEvent, calendar_file
from workbench.exchange.export import Cell, export_table
from workbench.kernel import clock
from workbench.kernel.dates import DateKind
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, day, listed, short_day

if TYPE_CHECKING:
    from workbench.chronology.figure import FigureEvent

Form = Literal["png", "svg", "pdf", "csv", "ics"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)

MOST_IN_A_PICTURE: Final = 600
"""More than this no page shows in words."""

_ALL: Final = 1_000_000
_LONGEST_LABEL: Final = 160
_LANES: Final[Mapping[str, str]] = {"status": "standing"}
_HEADINGS: Final = (
    *("number", "date", "earliest", "latest", "as_told", "edtf", "title", "category", "standing", "by"),
    *("cases", "allegations", "people", "account", "sources", "shown_by"),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What of the timeline is seen: its lanes, its filter, the same in words, and the days in view.

    Without days in view it is seen as a table: everything the filter leaves.
    """

    by: LaneBy = "case"
    wanted: EventFilter = EVERY_EVENT
    filters: tuple[str, ...] = ()
    in_view: tuple[date, date] | None = None

    def in_words(self, typed: int = 0) -> str:
        """What is shown, such as `Filtered: C03. In view: 1 Oct 2019 to 9 Dec 2019. Lanes by case.`

        `typed` is how many names stand in it as words, which nobody has decided yet.
        """
        parts = [f"Filtered: {'; '.join(self.filters)}." if self.filters else "Not filtered."]
        if self.in_view is not None:
            parts.append(f"In view: {' to '.join(map(short_day, self.in_view))}.")
            parts.append(f"Lanes by {_LANES.get(self.by, self.by)}.")
        typed_in_words = f", but with {count(typed, 'name')} typed as words" if typed else ""
        return " ".join([*parts, f"Exported on {day(clock.today())}, people by pseudonym{typed_in_words}."])


def written(read: Any, seen: Seen, form: Form) -> bytes:
    """What is seen, as a file. Refused: a picture of nothing or of more than a page shows in words."""
    if form == "csv":
        return _table(read, seen)
    return _calendar(read, seen) if form == "ics" else _picture(read, seen, form)


def _rows(read: Any, seen: Seen) -> tuple[EventListRow, ...]:
    wanted = seen.wanted
    if seen.in_view is not None:
        first, last = seen.in_view
        wanted = replace(wanted, first=max(first, wanted.first or first), last=min(last, wanted.last or last))
    return casework.event_list(read, wanted, limit=_ALL)


def _stated(read: Any, seen: Seen) -> str:
    """What is shown, in words that are true of the names in it."""
    there = {row.event.id for row in _rows(read, seen)}
    return seen.in_words(sum(typed.record in there for typed in casework.unresolved_names(read)))


def _picture(read: Any, seen: Seen, form: Literal["png", "svg", "pdf"]) -> bytes:
    from workbench.chronology.figure import FigureKeyDate, timeline_figure

    events = _figure_events(read, seen)
    if len(events) > MOST_IN_A_PICTURE:
        raise Refused(
            f"There are {count(len(events), 'event')} in view, more than a picture shows in words. "
            "Narrow the filters, zoom in, or export a table."
        )
    shown = casework.timeline_picture(read, seen.by, seen.wanted)
    key_dates = [FigureKeyDate(each.name, each.first, each.last) for each in shown.key_days]
    lanes = [lane.name for lane in shown.timeline.lanes]
    figure = timeline_figure(
        events, lanes, key_dates, seen.in_view, image_format=form, stated=_stated(read, seen)
    )
    if figure is None:
        raise Refused("No event with a date is in view. Clear the filters or zoom out first.")
    return figure.image


def _figure_events(read: Any, seen: Seen) -> list["FigureEvent"]:
    from workbench.chronology.figure import FigureEvent

    rows = _rows(read, seen)
    shown = casework.shown_names(read)
    names = {lane.id: lane.name for lane in casework.timeline(read, seen.by, seen.wanted).lanes}
    return [
        FigureEvent(
            number,
            lane,
            row.event.date,
            _label(row, shown),
            row.event.status == "disputed",
            row.event.category,
        )
        for number, row in enumerate(rows, start=1)
        for lane in _lanes_of(row, seen.by, names)
    ]


def _lanes_of(row: EventListRow, by: LaneBy, names: Mapping[str, str]) -> Sequence[str]:
    ties: Mapping[str, Sequence[str]] = {
        "case": row.cases,
        "person": [id for id, _ in row.persons],
        "allegation": row.allegations,
        "category": [row.event.category],
        "status": [row.event.status],
    }
    return [names[id] for id in ties[by] if id in names] or [names.get("", "")]


def _label(row: EventListRow, shown: Mapping[str, str]) -> str:
    title = render(row.event.title, shown).rstrip(".")
    short = title if len(title) <= _LONGEST_LABEL else f"{title[:_LONGEST_LABEL]}…"
    standing = {"inferred": ", inferred", "prospective": ", planned"}.get(row.event.status, "")
    return f"{short}{standing}"


def _table(read: Any, seen: Seen) -> bytes:
    shown, stated = casework.shown_names(read), _stated(read, seen)
    rows = (_cells(number, row, shown, stated) for number, row in enumerate(_rows(read, seen), start=1))
    return export_table("events", _HEADINGS, rows, "csv")


def _cells(number: int, row: EventListRow, shown: Mapping[str, str], stated: str) -> tuple[Cell, ...]:
    event, date = row.event, row.event.date
    return (
        number,
        date.in_words(),
        date.earliest,
        date.latest,
        date.words,
        "" if date.kind is DateKind.UNKNOWN else date.edtf(),
        render(event.title, shown),
        event.category,
        event.status,
        render(event.status_by, shown),
        listed([shown.get(id, "") for id in row.cases]),
        listed([shown.get(id, "") for id in row.allegations]),
        listed([shown.get(id, "") for id, _ in row.persons]),
        render(event.account, shown),
        render(event.sources, shown),
        stated,
    )


def _calendar(read: Any, seen: Seen) -> bytes:
    shown = casework.shown_names(read)
    events = [
        CalendarEvent(
            row.event.id,
            row.event.date,
            render(row.event.title, shown),
            render(row.event.account, shown),
            row.event.category,
            row.event.status != chronology.AGREED,
        )
        for row in _rows(read, seen)
    ]
    left = sum(not event.date.known() for event in events)
    undated = f" {count(left, 'event')} without a date left out." if left else ""
    return calendar_file("Timeline", _stated(read, seen) + undated, events, clock.now())
