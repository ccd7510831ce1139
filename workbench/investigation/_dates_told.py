"""Tells dates again that were told from a key date, or in working days, when these have changed."""

from collections.abc import Mapping

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.investigation import rules
from workbench.investigation._records import KeyDate
from workbench.investigation.working_calendar import working_calendar
from workbench.kernel.dates import Anchor, DateReader, FuzzyDate, anchor_ids, recomputed
from workbench.kernel.errors import Refused
from workbench.kernel.key_date_relation import Unit
from workbench.store.dated import date_columns, date_of, dates_that_say
from workbench.store.record import Record, Stored, Value
from workbench.store.unit_of_work import Work

WHY_IT_MOVED = "It was told from a key date, or in working days, and these have been corrected."
"""The reason that an event keeps where a person moved not its date, but what it was told from."""

_IN_WORKING_DAYS = f'"unit":"{Unit.WORKING_DAY}"'


def date_reader(read: Session) -> DateReader:
    """Reads dates with the key dates and the working days of this casebook."""
    rows = read.scalars(select(KeyDate).where(col(KeyDate.set_aside).is_(False)))
    return DateReader({row.name: Anchor(row.id, date_of(row)) for row in rows}, working_calendar(read))


def tell_again_from(work: Work, key_date: KeyDate) -> None:
    """Tell again every date that was told from a key date, and what was told from those. Refused: the key
    date is told from itself, or a date that was told from it no longer holds.
    """
    anchors = _anchors(work)
    rules.must_not_be_told_from_itself(key_date.id, _told_from(date_of(key_date), anchors))
    _tell_again(work, key_date.id, anchors)


def tell_again_in_working_days(work: Work) -> None:
    """Tell again every date that was told in working days. Refused: one of them no longer holds."""
    _tell_again(work, _IN_WORKING_DAYS, _anchors(work))


def _tell_again(work: Work, said: str, anchors: dict[str, FuzzyDate]) -> None:
    for row, which in list(dates_that_say(work.session, said)):
        if _tell(work, row, which, anchors) and row.id in anchors:
            anchors[row.id] = date_of(row)
            _tell_again(work, row.id, anchors)


def _tell(work: Work, row: Stored, which: str, anchors: Mapping[str, FuzzyDate]) -> bool:
    """Whether the date of a row is now another."""
    before = date_of(row, which)
    try:
        after = recomputed(before, anchors, working_calendar(work.session))
    except Refused as refused:
        raise Refused(f"A date that was told from this one would no longer hold. {refused}") from None
    if after == before or not isinstance(row, Record):
        return False
    fields: dict[str, Value] = {**date_columns(after, which)}
    if hasattr(row, "date_reason"):
        fields["date_reason"] = WHY_IT_MOVED
    work.change(row, seen=None, **fields)
    return True


def _anchors(work: Work) -> dict[str, FuzzyDate]:
    return {row.id: date_of(row) for row in work.all(select(KeyDate))}


def _told_from(date: FuzzyDate, anchors: Mapping[str, FuzzyDate]) -> frozenset[str]:
    """The key dates that a date was told from, and those that these were told from, and so on."""
    found, new = frozenset[str](), anchor_ids(date)
    while new:
        found |= new
        new = frozenset(id for one in new for id in anchor_ids(anchors.get(one, date))) - found
    return found
