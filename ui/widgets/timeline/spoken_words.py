"""Says an event in words: for the card beside the pointer, and for screen readers."""

from collections.abc import Callable
from typing import Final

from ui.widgets.timeline.data import Flag, Kind, TimelineData, moment_of
from ui.widgets.timeline.scene import Move
from workbench.kernel.wording import count, day, listed, short_day

_FLAGS: Final = {Flag.DISPUTED: "disputed", Flag.INFERRED: "inferred", Flag.PROSPECTIVE: "planned"}
_KINDS: Final[dict[Kind, Callable[[str, str], str]]] = {
    Kind.ON: lambda first, _: first,
    Kind.WITHIN: lambda first, last: f"some time from {first} to {last}",
    Kind.LASTING: lambda first, last: f"from {first} to {last}",
    Kind.ABOUT: lambda first, last: f"about {first} to {last}",
    Kind.BEFORE: lambda _, last: f"by {last} at the latest",
    Kind.AFTER: lambda first, _: f"from {first} at the earliest",
    Kind.FROM: lambda first, last: f"from {_either(first, last)} onwards",
    Kind.UNTIL: lambda first, last: f"until {_either(first, last)}",
}


def date_in_words(data: TimelineData, index: int) -> str:
    """When an event was, as far as it is known."""
    kind = Kind(int(data.kind[index]))
    if kind in {Kind.ONE_OF, Kind.ORDERED}:
        return _of_several(kind, [_stretch(*piece) for piece in data.pieces_of(index)])
    first, last = _day(float(data.x0[index])), _day(float(data.x1[index]))
    if first == last and kind in {Kind.WITHIN, Kind.LASTING}:
        return first
    if kind is Kind.LASTING and index in data.pieces:
        return f"from {first} at the earliest to {last} at the latest"
    return _KINDS[kind](first, last)


def move_in_words(data: TimelineData, move: Move) -> str:
    """Where an event that is dragged would go: the day at the end that moves, and how far that is."""
    at_its_end = move.end == "last" or Kind(int(data.kind[move.index])) in {Kind.BEFORE, Kind.UNTIL}
    day_there = float((data.x1 if at_its_end else data.x0)[move.index]) + move.days
    far = count(abs(move.days), "day")
    return f"{short_day(moment_of(day_there))}, {far} {'later' if move.days > 0 else 'earlier'}"


def flags_in_words(data: TimelineData, index: int) -> str:
    """What else is said of an event: `disputed, planned`, or nothing."""
    return ", ".join(words for flag, words in _FLAGS.items() if int(data.flags[index]) & flag)


def event_in_words(data: TimelineData, index: int) -> str:
    """The whole event in one sentence, such as a screen reader says it."""
    parts = (data.labels[index], date_in_words(data, index), data.lanes[int(data.lane[index])])
    return ", ".join(part for part in (*parts, flags_in_words(data, index)) if part)


def label_of(data: TimelineData, index: int) -> str:
    """The label as it stands beside the shape: with a sign if disputed, a word if inferred or planned."""
    flags = Flag(int(data.flags[index]))
    sign = "≠ " if Flag.DISPUTED in flags else ""
    words = [_FLAGS[flag] for flag in (Flag.INFERRED, Flag.PROSPECTIVE) if flag in flags]
    return sign + ", ".join([data.labels[index], *words])


def _of_several(kind: Kind, said: list[str]) -> str:
    return listed(said, "or") if kind is Kind.ONE_OF else f"first {', then '.join(said)}"


def _stretch(first: float, last: float) -> str:
    return _day(first) if first == last else f"{_day(first)} to {_day(last)}"


def _either(first: str, last: str) -> str:
    return first if first == last else f"some time between {first} and {last}"


def _day(number: float) -> str:
    at = moment_of(number)
    return day(at) if number == int(number) else f"{day(at)}, {at:%H:%M}"
