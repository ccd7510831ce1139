"""Puts a timeline into words: for those who cannot see it, and for what it could not draw."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from workbench.chronology.figure_events import FigureEvent, FigureKeyDate, Stretch
from workbench.kernel.wording import count, day, listed


def alt_text(
    events: Sequence[FigureEvent],
    lanes: Sequence[str],
    stretch: Stretch,
    key_dates: Sequence[FigureKeyDate] = (),
    notes: Sequence[str] = (),
) -> str:
    """What the figure shows, made from what it is drawn from: kind, period, key dates, event after event."""
    kinds = f"Timeline of {count(len(events), 'event')} in {count(len(lanes), 'lane')}"
    marked = [_key_date(key_date) for key_date in key_dates]
    parts = [f"{kinds}, {stretch.in_words()}.", *([f"Marked: {'; '.join(marked)}."] if marked else [])]
    in_order = sorted(
        events, key=lambda event: (lanes.index(event.lane), event.date.order_key(), event.number)
    )
    for lane, group in groupby(in_order, key=lambda event: event.lane):
        parts.append(f"{lane}: {'; '.join(map(_event, group))}.")
    return " ".join([*parts, *notes])


def undated_note(events: Iterable[FigureEvent]) -> str:
    """How many events have no place because their date is not known, and which; nothing if none."""
    return _note(events, "The table also has {count} whose date is not known: {numbers}.")


def outside_note(events: Iterable[FigureEvent]) -> str:
    """How many events lie outside the period that was asked for, and which; nothing if none."""
    return _note(events, "Outside this period: {count}, {numbers}.")


def empty_lanes_note(lanes: Sequence[str]) -> str:
    """The lanes that are left out because nothing in them has a place here; nothing if none."""
    return f"Nothing to show here for {listed(lanes)}." if lanes else ""


def _note(events: Iterable[FigureEvent], sentence: str) -> str:
    numbers = sorted({event.number for event in events})
    if not numbers:
        return ""
    named = f"{'number' if len(numbers) == 1 else 'numbers'} {listed([str(number) for number in numbers])}"
    return sentence.format(count=count(len(numbers), "event"), numbers=named)


def _event(event: FigureEvent) -> str:
    category = f" ({event.category})" if event.category else ""
    return f"{event.number} {event.label}{category}, {event.date.in_words()}{event.standing}"


def _key_date(key_date: FigureKeyDate) -> str:
    until = f" to {day(key_date.last)}" if key_date.lasted else ""
    return f"{key_date.label}, {day(key_date.first)}{until}"
