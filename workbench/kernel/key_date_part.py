"""Reads a week or a day of what a key date names, where that lasted: the second week of the inspection."""

import re
from datetime import date
from typing import Final

from workbench.kernel.calendar_period import ONE_DAY, Period, Precision
from workbench.kernel.date_refusals import refuse_no_such_part
from workbench.kernel.date_vocabulary import ORDINALS, Known, Named, Reader, any_of
from workbench.kernel.fuzzy_date import FuzzyDate

_SHAPES: Final = tuple(
    re.compile(shape, re.ASCII)
    for shape in (
        rf"(?:the )?(?P<place>{any_of(ORDINALS)}) (?P<unit>week|day) (?:of|in) (?P<of>.+)",
        r"(?P<unit>week|day) (?P<place>[1-9]\d?) (?:of|in) (?P<of>.+)",
    )
)
_A_WEEK: Final = 7 * ONE_DAY


def key_date_part_reader(named: Reader) -> Reader:
    """A reader of weeks and days of the key dates that `named` reads."""

    def read(text: str, known: Known) -> Named | None:
        for shape in _SHAPES:
            found = shape.fullmatch(text)
            whole = named(found["of"], known) if found else None
            if found is not None and whole is not None and whole.anchor is not None:
                return _part(found, whole.value)
        return None

    return read


def _part(found: re.Match[str], whole: FuzzyDate) -> Named | None:
    """Refused: a week or a day after the end."""
    if whole.earliest is None or whole.latest is None or whole.precision is not Precision.DAY:
        return None
    place = ORDINALS.get(found["place"]) or int(found["place"])
    first, last = (_week if found["unit"] == "week" else _day)(whole.earliest, place)
    if first > whole.latest:
        refuse_no_such_part(f"{found['unit']} {place} of {found['of']}", whole.earliest, whole.latest)
    last = min(last, whole.latest)
    return Named(FuzzyDate.on(first) if first == last else FuzzyDate.between(first, last))


def _day(begins: date, place: int) -> tuple[date, date]:
    day = begins + (place - 1) * ONE_DAY
    return day, day


def _week(begins: date, place: int) -> tuple[date, date]:
    """Seven days counted from the first, and the so many-th week of the calendar: people mean the one or
    the other, which are the same where it began on a Monday.
    """
    counted, monday = (
        first + (place - 1) * _A_WEEK for first in (begins, Period.containing(begins, Precision.WEEK).first)
    )
    return max(monday, begins), counted + 6 * ONE_DAY
