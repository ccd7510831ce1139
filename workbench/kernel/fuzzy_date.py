"""A date as a person gives it: the earliest and the latest day it allows, and how it was said."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Self

from workbench.kernel.calendar_period import FINEST_FIRST, ONE_DAY, Period, Precision
from workbench.kernel.errors import Refused
from workbench.kernel.wording import MONTHS, day

FIRST_YEAR = 1800  # older or later than any record of the field: such a year is a slip of the key
LAST_YEAR = 2199
LONGEST_WORDS = 200


class DateKind(StrEnum):
    """What is claimed of the bounds. The text is what is stored; later kinds only add to it."""

    ON = "on"  # one moment, within one named day, month or year
    ABOUT = "about"  # one moment, near a named day, month or year
    BEFORE = "before"  # one moment, ending before a named day, month or year
    AFTER = "after"
    BETWEEN = "between"  # one moment, the first and the last named day, month or year included
    UNKNOWN = "unknown"


_BOUNDS_NEEDED: Final[Mapping[DateKind, tuple[bool, bool]]] = {  # (earliest, latest)
    DateKind.ON: (True, True),
    DateKind.ABOUT: (True, True),
    DateKind.BEFORE: (False, True),
    DateKind.AFTER: (True, False),
    DateKind.BETWEEN: (True, True),
    DateKind.UNKNOWN: (False, False),
}
_IN_WORDS: Final[Mapping[DateKind, str]] = {
    DateKind.ON: "{}",
    DateKind.ABOUT: "about {}",
    DateKind.BEFORE: "before {}",
    DateKind.AFTER: "after {}",
    DateKind.BETWEEN: "between {} and {}",
    DateKind.UNKNOWN: "date not known",
}
# Extended Date/Time Format (ISO 8601-2). Between is a set (level 2): an interval would say that it lasted.
# Before and after are open intervals, the only form of level 1 for them. XXXX is a year with no digit known.
_EDTF: Final[Mapping[DateKind, str]] = {
    DateKind.ON: "{}",
    DateKind.ABOUT: "{}~",
    DateKind.BEFORE: "../{}",
    DateKind.AFTER: "{}/..",
    DateKind.BETWEEN: "[{}..{}]",
    DateKind.UNKNOWN: "XXXX",
}
_ISO = r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)"
_EDTF_SHAPES: Final = {
    kind: re.compile(re.escape(shape).replace(r"\{\}", _ISO), re.ASCII) for kind, shape in _EDTF.items()
}


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """When one moment was, as far as it is known: the first and the last day it allows, both included.

    `words` are those of the witness or the document, kept as they stand and never computed with. Refused:
    bounds out of order, missing or superfluous for the kind, not on the edges of the precision, or outside
    1800 to 2199. The bounds of "about" are kept as they are: a later change of its rule moves no old date.
    """

    earliest: date | None
    latest: date | None
    kind: DateKind
    precision: Precision
    words: str = ""

    def __post_init__(self) -> None:
        if (self.earliest is not None, self.latest is not None) != _BOUNDS_NEEDED[self.kind]:
            raise Refused(f"These are not the bounds of a date that is '{self.kind}'. Enter the date again.")
        if len(self.words) > LONGEST_WORDS:
            raise Refused(f"A date has at most {LONGEST_WORDS} characters. Put the rest into the account.")
        known = self._known()
        _refuse_strange_years(known)
        _refuse_out_of_order(known)
        self._refuse_uneven_edges(known)

    @classmethod
    def on(cls, of: Period | date, words: str = "") -> Self:
        """On a day, or some time within a month or a year."""
        period = _period(of)
        return cls(period.first, period.last, DateKind.ON, period.precision, words)

    @classmethod
    def about(cls, of: Period | date, words: str = "") -> Self:
        """About a day, a month or a year, as far as `Period.about` reaches."""
        period = _period(of)
        return cls(*period.about(), DateKind.ABOUT, period.precision, words)

    @classmethod
    def before(cls, of: Period | date, words: str = "") -> Self:
        """Before a day, a month or a year began: the day before it is the latest."""
        period = _period(of)
        return cls(None, period.first - ONE_DAY, DateKind.BEFORE, period.precision, words)

    @classmethod
    def after(cls, of: Period | date, words: str = "") -> Self:
        """After a day, a month or a year had ended: the day after it is the earliest."""
        period = _period(of)
        return cls(period.last + ONE_DAY, None, DateKind.AFTER, period.precision, words)

    @classmethod
    def between(cls, start: Period | date, end: Period | date, words: str = "") -> Self:
        """One moment from the first day of `start` to the last of `end`. Refused: the two out of order."""
        first, last = _period(start), _period(end)
        if not first.last < last.first:
            said = f"{first.in_words()} does not come before {last.in_words()}"
            raise Refused(f"{said}. Put the earlier one first, with its own year.")
        finest = min(first.precision, last.precision, key=FINEST_FIRST.index)
        return cls(first.first, last.last, DateKind.BETWEEN, finest, words)

    @classmethod
    def not_known(cls, words: str = "") -> Self:
        """No date; the words may still say what was told of it."""
        return cls(None, None, DateKind.UNKNOWN, Precision.DAY, words)

    def named(self) -> tuple[Period, ...]:
        """The days, months or years the date names: none when unknown, two for between, else one."""
        known = self._known()
        if self.kind is DateKind.ABOUT:
            return (Period.containing(known[0] + (known[1] - known[0]) / 2, self.precision),)
        step = {DateKind.BEFORE: ONE_DAY, DateKind.AFTER: -ONE_DAY}.get(self.kind, 0 * ONE_DAY)
        edges = known[:1] if self.kind is DateKind.ON else known
        return tuple(Period.containing(edge + step, self.precision) for edge in edges)

    def in_words(self) -> str:
        """Such as `about March 2019`, `before 20 December 2019`, `date not known`; it can be read back."""
        return _IN_WORDS[self.kind].format(*(period.in_words() for period in self.named()))

    def bounds_in_words(self) -> str:
        """The days the words leave open: `14 February to 15 April 2019`, `latest 19 December 2019`."""
        known = self._known()
        if self.kind is DateKind.BEFORE:
            return f"latest {day(known[0])}"
        if self.kind is DateKind.AFTER:
            return f"earliest {day(known[0])}"
        if self.kind in {DateKind.ABOUT, DateKind.BETWEEN}:
            return _span(*known)
        return ""

    def edtf(self) -> str:
        """The date in EDTF, for exchange: `2019-03~`, `../2019-12-19`, `[2019-11-04..2019-12-09]`, `XXXX`."""
        if self.kind is DateKind.ABOUT:
            stated = self.named()
        else:
            edges = self._known()[:1] if self.kind is DateKind.ON else self._known()
            stated = tuple(Period.containing(edge, self.precision) for edge in edges)
        return _EDTF[self.kind].format(*(period.iso() for period in stated))

    @classmethod
    def from_edtf(cls, text: str) -> Self:
        """The date that `edtf` wrote, without its words. Refused: EDTF of another kind."""
        for kind, shape in _EDTF_SHAPES.items():
            if (found := shape.fullmatch(text)) is not None:
                return cls._of_kind(kind, tuple(Period.from_iso(part) for part in found.groups()))
        raise Refused(f"'{text}' is not a date in the forms of EDTF that are read here.")

    def order_key(self) -> tuple[bool, str, str, str]:
        """Orders by earliest day, then latest, then kind; one bound stands for both; undated last.

        In SQL the same is `date_kind = 'unknown', coalesce(date_earliest, date_latest),
        coalesce(date_latest, date_earliest), date_kind`. Equal keys are left to the order given by hand.
        """
        known = [edge.isoformat() for edge in self._known()] or [""]
        return self.kind is DateKind.UNKNOWN, known[0], known[-1], self.kind.value

    def columns(self) -> dict[str, str | None]:
        """The five columns a date is stored in."""
        return {
            "date_earliest": self.earliest.isoformat() if self.earliest else None,
            "date_latest": self.latest.isoformat() if self.latest else None,
            "date_kind": self.kind.value,
            "date_precision": self.precision.value,
            "date_words": self.words,
        }

    @classmethod
    def from_columns(
        cls,
        *,
        date_earliest: str | None,
        date_latest: str | None,
        date_kind: str | None,
        date_precision: str | None,
        date_words: str | None,
    ) -> Self:
        """The date that `columns` took apart. Refused: a kind or precision unknown to this version."""
        if date_kind not in set(DateKind) or date_precision not in set(Precision):
            said = f"This date is of a kind this version does not know ({date_kind}, {date_precision})"
            raise Refused(f"{said}. Open the casebook with the newer version that wrote it.")
        kind, precision = DateKind(date_kind), Precision(date_precision)
        return cls(_stored(date_earliest), _stored(date_latest), kind, precision, date_words or "")

    @classmethod
    def _of_kind(cls, kind: DateKind, stated: tuple[Period, ...]) -> Self:
        match kind:
            case DateKind.ON:
                return cls.on(stated[0])
            case DateKind.ABOUT:
                return cls.about(stated[0])
            case DateKind.BEFORE:
                return cls(None, stated[0].last, kind, stated[0].precision)
            case DateKind.AFTER:
                return cls(stated[0].first, None, kind, stated[0].precision)
            case DateKind.BETWEEN:
                return cls.between(stated[0], stated[1])
        return cls.not_known()

    def _known(self) -> tuple[date, ...]:
        return tuple(edge for edge in (self.earliest, self.latest) if edge is not None)

    def _refuse_uneven_edges(self, known: tuple[date, ...]) -> None:
        """Refuse bounds that no day, month or year has: what is said must tell what is stored."""
        if self.kind is DateKind.ABOUT:
            return
        periods = [Period.containing(edge, self.precision) for edge in known]
        firsts = self.earliest is None or periods[0].first == self.earliest
        lasts = self.latest is None or periods[-1].last == self.latest
        alike = len(set(periods)) == 1
        wanted = {DateKind.BETWEEN: False, DateKind.UNKNOWN: False}.get(self.kind, True)
        stated = bool(known) or self.precision is Precision.DAY  # an unknown date is always stored alike
        if not (firsts and lasts and stated and alike is wanted):
            raise Refused(f"These bounds are not those of a {self.precision}. Enter the date again.")


def _period(of: Period | date) -> Period:
    return of if isinstance(of, Period) else Period(of, Precision.DAY)


def _stored(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _refuse_strange_years(known: tuple[date, ...]) -> None:
    for edge in known:
        if not FIRST_YEAR <= edge.year <= LAST_YEAR:
            raise Refused(f"The year {edge.year} is not within {FIRST_YEAR} to {LAST_YEAR}. Check the year.")


def _refuse_out_of_order(known: tuple[date, ...]) -> None:
    if known and known[0] > known[-1]:
        said = f"The earliest day, {day(known[0])}, is after the latest, {day(known[-1])}"
        raise Refused(f"{said}. Put the earlier one first.")


def _span(first: date, last: date) -> str:
    """Two days with "to" between, leaving out of the first what the last repeats."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"
