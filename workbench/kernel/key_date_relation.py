"""How a date was told from a key date: "about two weeks before the inspection", kept as it was told."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Literal, Self

from workbench.kernel.errors import Refused
from workbench.kernel.wording import WEEKDAYS, count

Sign = Literal[-1, 0, 1]
BEFORE: Final[Sign] = -1
WITH: Final[Sign] = 0
AFTER: Final[Sign] = 1
MOST_UNITS = 2000  # some five years in days; more is a slip of the key


class Unit(StrEnum):
    """What is counted. The text is what is stored."""

    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    CALENDAR_WEEK = "calendar_week"  # "the week before": the calendar's own, or as many days up to it
    CALENDAR_MONTH = "calendar_month"
    CALENDAR_YEAR = "calendar_year"
    MONDAY = "monday"  # "the Monday before"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def weekday(self) -> int | None:
        """The number of the weekday, Monday being 0; None for what is not one."""
        name = self.value.capitalize()
        return WEEKDAYS.index(name) if name in WEEKDAYS else None


_COUNTED: Final = frozenset((Unit.DAY, Unit.WORKING_DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR))


@dataclass(frozen=True, slots=True)
class Amount:
    """How many: from the least to the most; `most` of None means "or more", a least of 0 "within"."""

    least: int
    most: int | None

    def __post_init__(self) -> None:
        most = self.least if self.most is None else self.most
        if not 0 <= self.least <= most <= MOST_UNITS:
            raise Refused(f"A date can be told from another by 0 to {MOST_UNITS:,}. Check the numbers.")


# Words that count without a number. Each is as wide as people use it, so that no day that was meant is left
# out; the reading shows the numbers.
A_COUPLE: Final = Amount(2, 3)  # a pair; in speech often three
A_FEW: Final = Amount(2, 6)  # from "a couple" up to where people say a week, or "several"
SEVERAL: Final = Amount(
    3, 9
)  # dictionaries: more than two, but not many; ten would be said as a round number
VAGUE_AMOUNTS: Final[Mapping[str, Amount]] = {
    "a couple of": A_COUPLE,
    "couple of": A_COUPLE,
    "a few": A_FEW,
    "few": A_FEW,
    "several": SEVERAL,
}


@dataclass(frozen=True, slots=True)
class Relation:
    """So many units before (-1) or after (1) a key date, or with it (0); an amount of None leaves it open.

    Before is counted from the day the key date begins, after from the day it ends. No units at all before
    or after it are its first or its last day. With an amount, "with" reaches to both sides.
    """

    anchor_id: str
    sign: Sign
    amount: Amount | None = None
    unit: Unit = Unit.DAY
    about: bool = False

    def __post_init__(self) -> None:
        counted = self.amount is not None and (self.amount.least > 0 or self.unit not in _COUNTED)
        if self.sign == WITH and counted:
            raise Refused("A date so far from a key date is before it or after it. Say which.")

    def in_words(self, name: str) -> str:
        """The relation to the key date of this name: `about 2 weeks before the inspection`."""
        if self.amount is None and self.about:
            return f"about the time of {name}"
        told = _told(self).format(name)
        return f"about {told}" if self.about else told

    def stored(self) -> dict[str, Any]:
        """The relation in plain values, for the store."""
        return {
            "about": self.about,
            "amount": [self.amount.least, self.amount.most] if self.amount else None,
            "anchor": self.anchor_id,
            "sign": self.sign,
            "unit": self.unit.value,
        }

    @classmethod
    def from_stored(cls, stored: Mapping[str, Any]) -> Self:
        """The relation that `stored` took apart; raises KeyError, TypeError or ValueError for another."""
        amount = Amount(*stored["amount"]) if stored["amount"] else None
        return cls(stored["anchor"], stored["sign"], amount, Unit(stored["unit"]), bool(stored["about"]))


_OPEN: Final[Mapping[int, str]] = {BEFORE: "before {}", WITH: "at the time of {}", AFTER: "after {}"}
_EDGE: Final[Mapping[int, str]] = {BEFORE: "the first day of {}", AFTER: "the last day of {}"}
_SIDES: Final[Mapping[int, str]] = {BEFORE: "before {}", WITH: "of {}", AFTER: "after {}"}


def _told(relation: Relation) -> str:
    side, amount, unit = _SIDES[relation.sign], relation.amount, _unit_name(relation.unit)
    if amount is None:
        return _OPEN[relation.sign]
    if relation.unit.weekday is not None or relation.unit.value.startswith("calendar"):
        return f"the {unit} {side}"
    return _edge_of(relation) if amount.most == 0 else f"{_amount_in_words(amount, unit)} {side}"


def _edge_of(relation: Relation) -> str:
    return _EDGE.get(relation.sign, _OPEN[WITH])


def _amount_in_words(amount: Amount, unit: str) -> str:
    if amount.most is None:
        return f"more than {count(amount.least, unit)}"
    if amount.least == 0:
        return f"within {count(amount.most, unit)}"
    if amount.least < amount.most:
        return f"{amount.least} to {count(amount.most, unit)}"
    return count(amount.least, unit)


def _unit_name(unit: Unit) -> str:
    if unit.weekday is not None:
        return unit.value.capitalize()
    return unit.value.removeprefix("calendar_").replace("_", " ")
