"""Feasts and bank holidays as English people name them: on which day they fall, and how long they last."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, NamedTuple

from workbench.kernel.calendar_period import ONE_DAY
from workbench.kernel.wording import WEEKDAYS

_DAYS_OF_A_WEEK = 7
_MONDAY, _SUNDAY = WEEKDAYS.index("Monday"), WEEKDAYS.index("Sunday")


class Feast(NamedTuple):
    """The day of a feast, and the first and last day that its name is used for."""

    on: date
    first: date
    last: date


def easter(year: int) -> date:
    """Easter Sunday, by the Gregorian calendar (the method of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    months, days = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, months, days + 1)


def nth_weekday(year: int, month: int, weekday: int, place: int) -> date:
    """The so many-th weekday of a month, counted from 1; from its end if below nought."""
    if place > 0:
        first = date(year, month, 1)
        return (
            first + ((weekday - first.weekday()) % _DAYS_OF_A_WEEK + (place - 1) * _DAYS_OF_A_WEEK) * ONE_DAY
        )
    last = date(year + month // 12, month % 12 + 1, 1) - ONE_DAY
    return last - (last.weekday() - weekday) % _DAYS_OF_A_WEEK * ONE_DAY


# Bank holidays that were moved by proclamation; all others lie on the Monday of the rule.
FIRST_KNOWN_YEAR, LAST_KNOWN_YEAR = 1978, 2030  # the early May holiday began in 1978
_MOVED: Final[Mapping[tuple[str, int], date]] = {
    ("early May", 1995): date(1995, 5, 8),  # fifty years after the war in Europe
    ("early May", 2020): date(2020, 5, 8),  # seventy-five years after it
    ("spring", 2002): date(2002, 6, 4),  # Golden Jubilee
    ("spring", 2012): date(2012, 6, 4),  # Diamond Jubilee
    ("spring", 2022): date(2022, 6, 2),  # Platinum Jubilee
}
_MONDAYS: Final[Mapping[str, tuple[int, int]]] = {"early May": (5, 1), "spring": (5, -1), "August": (8, -1)}


def bank_holiday(name: str, year: int) -> date:
    """The "early May", "spring" or "August" bank holiday of a year that is known."""
    month, place = _MONDAYS[name]
    return _MOVED.get((name, year)) or nth_weekday(year, month, _MONDAY, place)


def is_named_bank_holiday(of: date) -> bool:
    """Whether a day is Easter Monday or one of the three bank holidays that are known by their month."""
    return of == easter(of.year) + ONE_DAY or of in {bank_holiday(name, of.year) for name in _MONDAYS}


def _day(month: int, day_of_month: int) -> Callable[[int], Feast]:
    return lambda year: _alone(date(year, month, day_of_month))


def _from_easter(days: int) -> Callable[[int], Feast]:
    return lambda year: _alone(easter(year) + days * ONE_DAY)


def _sunday(month: int, place: int) -> Callable[[int], Feast]:
    return lambda year: _alone(nth_weekday(year, month, _SUNDAY, place))


def _alone(on: date) -> Feast:
    return Feast(on, on, on)


def _easter(year: int) -> Feast:
    """Good Friday to Easter Monday."""
    sunday = easter(year)
    return Feast(sunday, sunday - 2 * ONE_DAY, sunday + ONE_DAY)


def _christmas(year: int) -> Feast:
    """Christmas Eve to New Year's Day: the days on which offices stand still."""
    return Feast(date(year, 12, 25), date(year, 12, 24), date(year + 1, 1, 1))


def _new_year(year: int) -> Feast:
    return Feast(date(year, 1, 1), date(year - 1, 12, 31), date(year, 1, 1))


FEASTS: Final[Mapping[str, Callable[[int], Feast]]] = {
    "christmas": _christmas,
    "xmas": _christmas,
    "christmas eve": _day(12, 24),
    "christmas day": _day(12, 25),
    "boxing day": _day(12, 26),
    "new year": _new_year,
    "new year's eve": _day(12, 31),
    "new year's day": _day(1, 1),
    "easter": _easter,
    "shrove tuesday": _from_easter(-47),
    "pancake day": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "mothering sunday": _from_easter(-21),
    "mother's day": _from_easter(-21),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "whit sunday": _from_easter(49),
    "father's day": _sunday(6, 3),
    "remembrance sunday": _sunday(11, 2),
    "armistice day": _day(11, 11),
    "bonfire night": _day(11, 5),
    "guy fawkes night": _day(11, 5),
    "halloween": _day(10, 31),
    "hallowe'en": _day(10, 31),
    "valentine's day": _day(2, 14),
    "st george's day": _day(4, 23),
}
# The name a bank holiday goes by, and which it is.
BANK_HOLIDAYS: Final[Mapping[str, str]] = {
    "early may": "early May",
    "may day": "early May",
    "spring": "spring",
    "late may": "spring",
    "whitsun": "spring",
    "august": "August",
    "late august": "August",
    "summer": "August",
    "late summer": "August",
}
