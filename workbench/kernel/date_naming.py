"""Reads a time by its name, however it is named, and whatever small words stand before the name."""

import re
from collections.abc import Mapping
from typing import Final

from workbench.kernel.calendar_reading import named_in_calendar
from workbench.kernel.clock_reading import clock_reader, time_alone
from workbench.kernel.counted_reading import counted_reader
from workbench.kernel.date_relations import Anchor, resolve
from workbench.kernel.date_vocabulary import Known, Named, Reader, tidied
from workbench.kernel.division_reading import named_division
from workbench.kernel.feast_reading import named_feast
from workbench.kernel.key_date_part import key_date_part_reader
from workbench.kernel.key_date_relation import WITH, Relation
from workbench.kernel.part_reading import part_reader
from workbench.kernel.said_reading import said_reader

_LEADING: Final = re.compile(
    r"(?:(?:some ?time|some ?where|some ?day|at some (?:point|time|stage)) )?"
    r"(?:(?:(?:back|earlier|later|early on|later on) in|on|in|during|within|over|at) )?"
)
_ARTICLES: Final = re.compile(r"^(?:(?:the|our|this|that|a|an) )+")


def named(text: str, known: Known) -> Named | None:
    """The time that a text names. Refused: one that could mean two things, or that the calendar lacks."""
    if text not in known.read:
        known.read[text] = _named(text, known)
    return known.read[text]


def _named(text: str, known: Known) -> Named | None:
    for spelt in dict.fromkeys((text, _without_leading(text))):
        for read in _READERS:
            if (found := read(spelt, known)) is not None:
                return found
    return None


def by_name(anchors: Mapping[str, Anchor]) -> Mapping[str, Anchor]:
    """The key dates by the names they are looked up by."""
    return {name_of_key_date(name): anchor for name, anchor in anchors.items()}


def name_of_key_date(name: str) -> str:
    """A name as it is compared: small letters, without "the"."""
    return _ARTICLES.sub("", tidied(name))


def _key_date(text: str, known: Known) -> Named | None:
    anchor = known.anchors.get(name_of_key_date(text))
    if anchor is None:
        return None
    return Named(resolve(Relation(anchor.id, WITH), anchor.date), anchor=anchor)


def _without_leading(text: str) -> str:
    found = _LEADING.match(text)
    return text[found.end() :] if found else text


_READERS: Final[tuple[Reader, ...]] = (
    _key_date,
    time_alone,
    named_in_calendar,
    named_division,
    named_feast,
    clock_reader(named),
    part_reader(named),
    said_reader(named),
    counted_reader(named),
    key_date_part_reader(named),
)
