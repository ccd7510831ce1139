"""How a fuzzy date is told on paper: the words of the source, and beneath them the days they leave open."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from workbench.disclosure.projection import DateFacts
from workbench.kernel.dates import DateKind, FuzzyDate, Precision, claim_of, read_date
from workbench.kernel.errors import Refused
from workbench.kernel.wording import MONTHS, clock_time, day


def fuzzy(facts: DateFacts) -> FuzzyDate:
    """Return the date as a value. Refused: what no date of the store can be."""
    return FuzzyDate.from_columns(
        date_earliest=facts.earliest,
        date_latest=facts.latest,
        date_kind=facts.kind,
        date_precision=facts.precision,
        date_words=facts.words,
        date_more=facts.more,
    )


def told(facts: DateFacts) -> tuple[str, str]:
    """Return the date as said, with a capital, and what is to stand beneath it, which may be nothing."""
    when = fuzzy(facts)
    in_words = when.in_words()
    if when.kind is DateKind.ON and when.precision is Precision.DAY:
        return in_words, ""
    said = facts.words.strip() or in_words
    return said[:1].upper() + said[1:], _left_open(when, said)


def _left_open(when: FuzzyDate, said: str) -> str:
    """Return the bounds of a date, or its meaning where they do not tell it, unless the words say as much."""
    bounds = when.bounds_in_words()
    if _says(said, when):
        return "" if when.kind is DateKind.BETWEEN and when.precision is Precision.DAY else bounds
    if bounds and (when.hours or when.kind is DateKind.FROM_TO):
        return f"{when.in_words()} ({bounds})"
    return bounds or when.in_words()


def _says(said: str, when: FuzzyDate) -> bool:
    try:
        return claim_of(read_date(said)) == claim_of(when)
    except Refused:
        return False


def span(days: Iterable[str | None]) -> str:
    """Return the months that days given as ISO reach over: `June to August 2019`, or nothing for none."""
    edges = sorted(date.fromisoformat(day) for day in days if day)
    if not edges:
        return ""
    first, last = edges[0], edges[-1]
    if (first.year, first.month) == (last.year, last.month):
        return _month(last)
    return f"{_month(first) if first.year < last.year else MONTHS[first.month - 1]} to {_month(last)}"


def moment(utc: str) -> str:
    """Return a moment given as ISO, in words and in UTC: `16 September 2021 at 14:20 UTC`."""
    at = datetime.fromisoformat(utc).astimezone(UTC)
    return f"{day(at.date())} at {clock_time(at, UTC)} UTC"


def day_of(utc: str) -> str:
    """Return the day of a moment given as ISO, in UTC: `16 September 2021`."""
    return day(datetime.fromisoformat(utc).astimezone(UTC).date())


def day_in_words(iso: str) -> str:
    """Return a day given as ISO: `9 November 2020`."""
    return day(date.fromisoformat(iso))


def _month(of: date) -> str:
    return f"{MONTHS[of.month - 1]} {of.year}"
