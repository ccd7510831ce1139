"""A date as a person gives it: the earliest and the latest day it allows, and how it was said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from workbench.kernel import date_bounds, date_columns, date_in_words, edtf_writing
from workbench.kernel.calendar_period import COUNTED_IN, ONE_DAY, PLAIN, Period, Precision, finest, told_about
from workbench.kernel.date_kind import DateKind
from workbench.kernel.key_date_relation import Relation
from workbench.kernel.time_of_day import Hours


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """When one moment was, or how long something lasted, as far as it is known: the first and the last day
    it allows, both included.

    `words` are those of the witness or the document, kept as they stand and never computed with. `hours`
    are the minutes at the two bounds, where the time of day is known. `parts` are the dates that it is made
    of, where the bounds do not tell them: one of several, several in order, from one to another. `relation`
    says from which key date it was told; the bounds are those it had when it was last computed. `said_on` is
    the day on which the words were said, where they tell a date only from that day ("three weeks ago").

    Refused: bounds out of order, missing or superfluous for the kind, not on the edges of the precision, or
    outside 1800 to 2199. The bounds of "about" are kept as they are: a later change of its rule moves no
    old date.
    """

    earliest: date | None
    latest: date | None
    kind: DateKind
    precision: Precision
    words: str = ""
    hours: Hours | None = None
    parts: tuple["FuzzyDate", ...] = ()
    relation: Relation | None = None
    said_on: date | None = None

    def __post_init__(self) -> None:
        date_bounds.check(self)

    @classmethod
    def on(cls, of: Period | date, words: str = "") -> Self:
        """On a day, or some time within a longer period."""
        period = _period(of)
        return cls(period.first, period.last, DateKind.ON, period.precision, words)

    @classmethod
    def about(cls, of: Period | date, words: str = "") -> Self:
        """About a day or a longer period, as far as `Period.about` reaches."""
        period = _period(of)
        return cls(*period.about(), DateKind.ABOUT, period.precision, words)

    @classmethod
    def before(cls, of: Period | date, words: str = "") -> Self:
        """Before a period began: the day before it is the latest."""
        period = _period(of)
        return cls(None, period.first - ONE_DAY, DateKind.BEFORE, COUNTED_IN[period.precision], words)

    @classmethod
    def on_or_before(cls, of: Period | date, words: str = "") -> Self:
        """In a period or before it: its last day is the latest."""
        period = _period(of)
        return cls(None, period.last, DateKind.ON_OR_BEFORE, COUNTED_IN[period.precision], words)

    @classmethod
    def after(cls, of: Period | date, words: str = "") -> Self:
        """After a period had ended: the day after it is the earliest."""
        period = _period(of)
        return cls(period.last + ONE_DAY, None, DateKind.AFTER, COUNTED_IN[period.precision], words)

    @classmethod
    def on_or_after(cls, of: Period | date, words: str = "") -> Self:
        """In a period or after it: its first day is the earliest."""
        period = _period(of)
        return cls(period.first, None, DateKind.ON_OR_AFTER, COUNTED_IN[period.precision], words)

    @classmethod
    def between(cls, start: Period | date, end: Period | date, words: str = "") -> Self:
        """One moment from the first day of `start` to the last of `end`. Refused: the two out of order."""
        first, last = _period(start), _period(end)
        date_bounds.refuse_periods_out_of_order(first, last)
        precision = finest(COUNTED_IN[first.precision], COUNTED_IN[last.precision])
        return cls(first.first, last.last, DateKind.BETWEEN, precision, words)

    @classmethod
    def from_to(cls, start: "FuzzyDate | None", end: "FuzzyDate | None", words: str = "") -> Self:
        """Something that lasted; None is an end not known. Refused: no end known, or the two out of order."""
        ends = tuple(replace(end, words="") if end else cls.not_known() for end in (start, end))
        date_bounds.refuse_parts(DateKind.FROM_TO, ends)
        if _told_by_bounds(ends):
            known = [end for end in ends if end.kind is DateKind.ON]
            bounds = (ends[0].earliest, ends[1].latest)
            return cls(*bounds, DateKind.FROM_TO, known[0].precision, words, _hours_of(known))
        return cls.made_of(DateKind.FROM_TO, ends, words)

    @classmethod
    def one_of(cls, dates: Sequence["FuzzyDate"], words: str = "") -> Self:
        """One of several dates, kept in the order of time. Refused: fewer than two different ones."""
        parts = {replace(part, words="") for part in dates}
        return cls.made_of(DateKind.ONE_OF, tuple(sorted(parts, key=FuzzyDate.order_key)), words)

    @classmethod
    def ordered(cls, dates: Sequence["FuzzyDate"], words: str = "") -> Self:
        """Several dates, each after the one before it. Refused: fewer than two, or not in order."""
        return cls.made_of(DateKind.ORDERED, tuple(replace(part, words="") for part in dates), words)

    @classmethod
    def made_of(cls, kind: DateKind, parts: tuple["FuzzyDate", ...], words: str = "") -> Self:
        """The date whose bounds and precision follow from its parts."""
        date_bounds.refuse_parts(kind, parts)
        earliest, latest, precision = date_bounds.of_parts(kind, parts)
        return cls(earliest, latest, kind, precision, words, parts=parts)

    @classmethod
    def not_known(cls, words: str = "") -> Self:
        """No date; the words may still say what was told of it."""
        return cls(None, None, DateKind.UNKNOWN, Precision.DAY, words)

    def named(self) -> tuple[Period, ...]:
        """The days or periods the date names: none when unknown, two for between and from-to and where it is
        about several in a row, else one.

        A date made of others names the first and the last day it allows.
        """
        known = self.known()
        if self.kind is DateKind.ABOUT:
            return told_about(known[0], known[1], self.precision)
        step = {DateKind.BEFORE: ONE_DAY, DateKind.AFTER: -ONE_DAY}.get(self.kind, 0 * ONE_DAY)
        step = 0 * ONE_DAY if self.hours else step
        edges = known[:1] if self.kind is DateKind.ON else known
        return tuple(Period.containing(edge + step, self.precision) for edge in edges)

    def known(self) -> tuple[date, ...]:
        """The bounds there are."""
        return tuple(edge for edge in (self.earliest, self.latest) if edge is not None)

    def in_words(self) -> str:
        """Such as `about March 2019`, `before 20 December 2019`, `date not known`; it can be read back."""
        return date_in_words.in_words(self)

    def as_said(self) -> str:
        """The same; where no date is known, the words in which it was told, in quotation marks."""
        told = self.words if self.kind is DateKind.UNKNOWN else ""
        return f"“{told}”" if told not in {"", self.in_words()} else self.in_words()

    def bounds_in_words(self) -> str:
        """The days the words leave open: `14 February to 15 April 2019`, `latest 19 December 2019`."""
        return date_in_words.bounds_in_words(self)

    def edtf(self) -> str:
        """The date in EDTF, for exchange: `2019-03~`, `[..2019-12-19]`, `2014/..`, `XXXX`."""
        return edtf_writing.written(self)

    def order_key(self) -> tuple[bool, str, str, str, str]:
        """Orders by earliest day, then latest, then time of day, then kind; one bound stands for both;
        undated last.

        In SQL the same is `date_kind = 'unknown', coalesce(date_earliest, date_latest),
        coalesce(date_latest, date_earliest), case substr(date_more, 1, 6) when '{"at":' then
        substr(date_more, 8, 11) else '' end, date_kind`. Equal keys are left to the order given by hand.
        """
        known = [edge.isoformat() for edge in self.known()] or [""]
        at = self.hours.iso() if self.hours else ""
        return self.kind is DateKind.UNKNOWN, known[0], known[-1], at, self.kind.value

    def columns(self) -> dict[str, str | None]:
        """The six columns that hold the whole date; `date_more` is "" where the other five say it all."""
        return date_columns.taken_apart(self)

    @classmethod
    def from_columns(
        cls,
        *,
        date_earliest: str | None,
        date_latest: str | None,
        date_kind: str | None,
        date_precision: str | None,
        date_words: str | None,
        date_more: str | None,
    ) -> Self:
        """The date that `columns` took apart. Refused: a kind or precision unknown to this version."""
        bounds = (date_earliest, date_latest)
        said = date_columns.Said(date_kind, date_precision, date_words or "", date_more or "")
        return date_columns.put_together(cls, bounds, said)


def _told_by_bounds(ends: Sequence[FuzzyDate]) -> bool:
    """Whether the two bounds and one precision say all there is to say of both ends."""
    known = [end for end in ends if end.kind is not DateKind.UNKNOWN]
    alike = len({end.precision for end in known}) == 1
    return alike and all(_is_plain(end) and end.relation is None for end in known)


def _is_plain(end: FuzzyDate) -> bool:
    return end.kind is DateKind.ON and end.precision in {*PLAIN, Precision.MINUTE}


def _hours_of(ends: Sequence[FuzzyDate]) -> Hours | None:
    first, last = ends[0].hours, ends[-1].hours
    return Hours(first.first, last.last) if first and last else None


def _period(of: Period | date) -> Period:
    return of if isinstance(of, Period) else Period(of, Precision.DAY)
