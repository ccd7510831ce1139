"""Where accounts of one event differ, on the date, the place, who was there; can both be right?"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from itertools import combinations
from typing import Final

from workbench.kernel import folding
from workbench.kernel.dates import DateKind, FuzzyDate, claim_of

THE_DATE: Final = "the date"
THE_PLACE: Final = "the place"
WHO_WAS_THERE: Final = "who was there"
WHAT_HAPPENED: Final = "what happened"
ABOUTS: Final = (THE_DATE, THE_PLACE, WHO_WAS_THERE, WHAT_HAPPENED)
"""What accounts can differ on. The last is for a reader to judge: no program compares what is told."""


@dataclass(frozen=True, slots=True)
class Told:
    """What of one account can be compared; `there` and `not_there` are people by id."""

    account: str
    date: FuzzyDate
    place: str = ""
    there: frozenset[str] = frozenset()
    not_there: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Difference:
    """What two accounts, by id, do not say alike.

    `contradict` is True only where both cannot be right: no day fits both, or a person was there and was
    not. Otherwise both may be right, one saying more or putting it in other words. `persons` are those of
    whom the two differ.
    """

    about: str
    one: str
    other: str
    contradict: bool
    persons: tuple[str, ...] = ()


def differences(told: Sequence[Told]) -> tuple[Difference, ...]:
    """Every difference between any two of the accounts, in their order. What is not said differs from
    nothing.
    """
    return tuple(found for one, other in combinations(told, 2) for found in _between(one, other))


def open_contradictions(found: Collection[Difference], resolved: Collection[str]) -> tuple[str, ...]:
    """What accounts contradict each other on and nobody has resolved yet, in the order of `ABOUTS`."""
    contradicted = {difference.about for difference in found if difference.contradict}
    return tuple(about for about in ABOUTS if about in contradicted and about not in resolved)


def fits(date: FuzzyDate, other: FuzzyDate) -> bool:
    """Whether some moment is allowed by both dates; a date that is not known allows every one."""
    if date.kind is DateKind.ONE_OF:
        return any(fits(part, other) for part in date.parts)
    if other.kind is DateKind.ONE_OF:
        return fits(other, date)
    (first, last), (other_first, other_last) = _moments(date), _moments(other)
    ends_before = last and other_first and last < other_first
    begins_after = first and other_last and first > other_last
    return not (ends_before or begins_after)


def _moments(of: FuzzyDate) -> tuple[datetime | None, datetime | None]:
    """The first and the last moment a date allows, by the clocks of England; None is an end that is open."""
    first = datetime.combine(of.earliest, of.hours.first if of.hours else time.min) if of.earliest else None
    last = datetime.combine(of.latest, of.hours.last if of.hours else time.max) if of.latest else None
    return first, last


def _between(one: Told, other: Told) -> Iterator[Difference]:
    if _said(one.date) and _said(other.date) and _said(one.date) != _said(other.date):
        yield Difference(THE_DATE, one.account, other.account, not fits(one.date, other.date))
    places = [folding.fold(told.place) for told in (one, other)]
    if all(places) and places[0] != places[1]:
        yield Difference(THE_PLACE, one.account, other.account, contradict=False)
    yield from _of_people(one, other)


def _said(date: FuzzyDate) -> FuzzyDate | None:
    """What a date claims, apart from how it was told; nothing of one that is not known."""
    return claim_of(date) if date.known() else None


def _of_people(one: Told, other: Told) -> Iterator[Difference]:
    against = (one.there & other.not_there) | (one.not_there & other.there)
    if against:
        yield Difference(WHO_WAS_THERE, one.account, other.account, True, tuple(sorted(against)))
    named = one.there and other.there
    more = (one.there ^ other.there) - against if named else frozenset()
    if more:
        yield Difference(WHO_WAS_THERE, one.account, other.account, False, tuple(sorted(more)))
