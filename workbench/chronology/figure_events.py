"""What a printed timeline shows: events, key dates, and the stretch of time it covers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from workbench.kernel.date_pieces import moments
from workbench.kernel.dates import DateKind, FuzzyDate, Period, Precision
from workbench.kernel.wording import MONTHS, day

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FigureEvent:
    """An event as the figure shows it: its number in the table, its lane, its date and a few words.

    `category` is told to those who hear the figure read out; on paper the glyph shows how the date is known.
    """

    number: int
    lane: str
    date: FuzzyDate
    label: str
    disputed: bool = False
    category: str = ""

    @property
    def standing(self) -> str:
        """The words that follow the label, whatever else has to be left out of it."""
        return ", disputed" if self.disputed else ""


@dataclass(frozen=True, slots=True)
class FigureKeyDate:
    """A date that matters to the whole investigation: a line across all lanes, or a band if it lasted."""

    label: str
    first: date
    last: date

    @property
    def lasted(self) -> bool:
        """Whether it is a band."""
        return self.first < self.last


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days that a timeline covers, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def meets(self, first: date, last: date) -> bool:
        """Whether any of these days lies in it."""
        return first <= self.last and last >= self.first

    def shows(self, of: FuzzyDate) -> bool:
        """Whether a date has a place in it: any day it allows, or the day that "before" or "after" names."""
        return any(self.meets(*stretch) for stretch in stretches_drawn(of))

    def cut_before(self, at: date) -> tuple["Stretch", "Stretch"]:
        """The days before `at`, and those from it on."""
        return Stretch(self.first, at - ONE_DAY), Stretch(at, self.last)

    def in_words(self) -> str:
        """`June 2019 to June 2020`, `June to August 2019`, `November 2019`; by days if not whole months."""
        start, end = self.first, self.last
        if start.day != 1 or (end + ONE_DAY).day != 1:
            return f"{day(start)} to {day(end)}"
        final = f"{MONTHS[end.month - 1]} {end.year}"
        if (start.year, start.month) == (end.year, end.month):
            return final
        year = "" if start.year == end.year else f" {start.year}"
        return f"{MONTHS[start.month - 1]}{year} to {final}"

    @classmethod
    def around(cls, days: Iterable[tuple[date, date]]) -> Self:
        """The whole months that hold all these days; there must be some."""
        firsts, lasts = zip(*days, strict=True)
        return cls(
            Period.containing(min(firsts), Precision.MONTH).first,
            Period.containing(max(lasts), Precision.MONTH).last,
        )


def stretches_drawn(of: FuzzyDate) -> tuple[tuple[date, date], ...]:
    """The first and last day of each piece that a date takes up on a timeline; none if it is not known."""
    days = days_drawn(of)
    return tuple(moments(of)) or ((days,) if days else ())


def days_drawn(of: FuzzyDate) -> tuple[date, date] | None:
    """The first and last day that a date takes up on a timeline; nothing if it is not known.

    A date with one end open takes up the day, or the period, that its words name.
    """
    named = of.named()
    if not named:
        return None
    if of.kind is DateKind.BEFORE:
        return named[0].first, named[0].first
    if of.kind is DateKind.AFTER:
        return named[0].last, named[0].last
    if of.kind in {DateKind.ON_OR_BEFORE, DateKind.ON_OR_AFTER}:
        return of.known()[0], of.known()[0]
    return of.earliest or named[0].first, of.latest or named[-1].last
