"""What can be asked of who stands behind an allegation: how many, what share, which roles; no names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session
from sqlmodel import col, or_, select

from workbench.allegations import head_count, rules
from workbench.allegations._records import Allegation, StatedNumber, Support
from workbench.allegations._standards import day_of
from workbench.kernel.dates import FuzzyDate
from workbench.store.dated import date_of
from workbench.store.record import class_of


@dataclass(frozen=True, slots=True)
class SupportRow:
    """How one person, by id, stands to an allegation; `withdrawn_on` is None while it holds."""

    id: str
    revision: int
    allegation: str
    person: str
    sort: str
    how: str
    since: FuzzyDate
    withdrawn_on: date | None
    withdrawn_how: str


@dataclass(frozen=True, slots=True)
class StatedNumberRow:
    """A number of people as somebody states it: “about 200” of whom, as at when, and by which source.

    `event` is where they were present, by id, if that is what is counted.
    """

    id: str
    revision: int
    allegation: str | None
    counted: str
    qualifier: str
    number: int
    of_whom: str
    source: str
    as_at: FuzzyDate
    event: str | None


@dataclass(frozen=True, slots=True)
class SupportSummary:
    """How many stand behind an allegation, or behind any of them, each person counted once.

    `share` is of the workforce stated last, 0 to 1, None where none is stated or it is smaller than the
    count. `stated` is what somebody says the support is, with `stated_share`: it may differ from `people`.
    """

    people: int
    raised: int
    supporting: int
    withdrawn: int
    roles: tuple[tuple[str, int], ...]
    workforce: StatedNumberRow | None
    share: float | None
    stated: StatedNumberRow | None
    stated_share: float | None


def support_of(read: Session, allegation: str) -> tuple[SupportRow, ...]:
    """Who raised and who supports an allegation, by id: those who raised it first; withdrawn ones last."""
    return tuple(sorted(map(_support, _standing(read, allegation)), key=_in_order))


def support_summary(
    read: Session, allegation: str = "", *, workforce: str = "", fewest: int = 1
) -> SupportSummary:
    """How many stand behind one allegation, or without one behind any, as a share and by role.

    `workforce` names the stated number to measure by; otherwise the one stated last for this allegation, or
    for all. A role that fewer than `fewest` hold is not told apart.
    """
    standing = _standing(read, allegation)
    holding = [row for row in standing if not row.withdrawn_on]
    people = {row.person for row in holding}
    measure = _the_number(read, workforce) or _last(read, head_count.WORKFORCE, allegation)
    stated = _last(read, head_count.SUPPORTERS, allegation)
    size = measure.number if measure else None
    return SupportSummary(
        people=len(people),
        raised=len({row.person for row in holding if row.sort == rules.RAISED}),
        supporting=len({row.person for row in holding if row.sort == rules.SUPPORTS}),
        withdrawn=len({row.person for row in standing} - people),
        roles=head_count.roles_shown(_roles(read, people), fewest),
        workforce=measure,
        share=head_count.share(len(people), size),
        stated=stated,
        stated_share=head_count.share(stated.number, size) if stated else None,
    )


def stated_numbers(read: Session, allegation: str | None = None) -> tuple[StatedNumberRow, ...]:
    """The numbers stated, latest first: all; of one allegation; or with "" those about all together."""
    statement = select(StatedNumber).where(col(StatedNumber.set_aside).is_(False))
    if allegation is not None:
        statement = statement.where(col(StatedNumber.allegation).is_not_distinct_from(allegation or None))
    return tuple(map(_stated, read.scalars(statement.order_by(col(StatedNumber.sequence).desc()))))


def _standing(read: Session, allegation: str) -> list[Support]:
    """The support recorded for one allegation, or for every one that stands."""
    statement = select(Support).where(col(Support.set_aside).is_(False))
    if allegation:
        return list(read.scalars(statement.where(Support.allegation == allegation)))
    joined = statement.join(Allegation, col(Support.allegation) == Allegation.id)
    return list(read.scalars(joined.where(col(Allegation.set_aside).is_(False))))


def _in_order(row: SupportRow) -> tuple[bool, int, object, str]:
    return (
        row.withdrawn_on is not None,
        rules.SUPPORT_SORTS.index(row.sort),
        row.since.order_key(),
        row.id,
    )


def _roles(read: Session, people: Iterable[str]) -> list[str]:
    person = class_of("person")
    found = (read.get(person, id) for id in people)
    return [str(getattr(row, "role", "")) for row in found]


def _the_number(read: Session, id: str) -> StatedNumberRow | None:
    row = read.get(StatedNumber, id) if id else None
    return _stated(row) if row else None


def _last(read: Session, counted: str, allegation: str) -> StatedNumberRow | None:
    """The number stated last; one about this allegation goes before one about all together."""
    about = or_(col(StatedNumber.allegation).is_(None), col(StatedNumber.allegation) == allegation)
    statement = select(StatedNumber).where(
        col(StatedNumber.set_aside).is_(False), StatedNumber.counted == counted, about
    )
    ordered = statement.order_by(col(StatedNumber.allegation).is_(None), col(StatedNumber.sequence).desc())
    row = read.scalars(ordered.limit(1)).first()
    return _stated(row) if row else None


def _support(row: Support) -> SupportRow:
    return SupportRow(
        row.id,
        row.revision,
        row.allegation,
        row.person,
        row.sort,
        row.how,
        date_of(row),
        day_of(row.withdrawn_on),
        row.withdrawn_how,
    )


def _stated(row: StatedNumber) -> StatedNumberRow:
    return StatedNumberRow(
        row.id,
        row.revision,
        row.allegation,
        row.counted,
        row.qualifier,
        row.number,
        row.of_whom,
        row.source,
        date_of(row),
        row.event,
    )
