"""How a fuzzy date is taken apart into plain columns for the store, and put together again."""

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn, TypeVar

from workbench.kernel.calendar_period import Precision
from workbench.kernel.date_kind import DateKind
from workbench.kernel.errors import Refused
from workbench.kernel.key_date_relation import Relation
from workbench.kernel.time_of_day import Hours

if TYPE_CHECKING:
    from workbench.kernel.fuzzy_date import FuzzyDate

    Date = TypeVar("Date", bound=FuzzyDate)

Columns = dict[str, str | None]

# What the five columns can still say of a date of which they cannot hold all.
_OF_WHOLE_DAYS: Final[Mapping[DateKind, DateKind]] = {
    DateKind.ABOUT: DateKind.BETWEEN,  # about a time near midnight
    DateKind.ONE_OF: DateKind.BETWEEN,
    DateKind.ORDERED: DateKind.BETWEEN,
}
# By the bounds alone, on or before the 19th is before the 20th.
_BY_THE_BOUNDS: Final[Mapping[DateKind, DateKind]] = {
    DateKind.ON_OR_BEFORE: DateKind.BEFORE,
    DateKind.ON_OR_AFTER: DateKind.AFTER,
}


class Said(NamedTuple):
    """What the store has of a date beside its bounds."""

    kind: str | None
    precision: str | None
    words: str = ""
    more: str = ""


def five(of: "FuzzyDate") -> Columns:
    """The five columns of a date, weakened to what they can hold."""
    kind, precision = weakened(of)
    return _bounds(of) | {"date_kind": kind.value, "date_precision": precision.value, "date_words": of.words}


def six(of: "FuzzyDate") -> Columns:
    """The whole date: the five columns, and as `date_more` what they cannot hold."""
    stated = {"date_kind": of.kind.value, "date_precision": of.precision.value, "date_words": of.words}
    return _bounds(of) | stated | {"date_more": _text(_more(of))}


def weakened(of: "FuzzyDate") -> tuple[DateKind, Precision]:
    """The kind and precision that the two bounds alone bear out: never more than was said, sometimes less.

    The time of day is left out, one of several and several in order become "between" the outermost days,
    "on or before" a day is "before" the next, and a date told from a key date keeps the days it had.
    """
    kind = _BY_THE_BOUNDS.get(of.kind, of.kind)
    if of.hours is None and not of.parts:
        return kind, of.precision
    if of.earliest == of.latest and kind is not DateKind.FROM_TO:
        return DateKind.ON, Precision.DAY
    return _OF_WHOLE_DAYS.get(kind, kind), Precision.DAY


def put_together(make: "type[Date]", bounds: tuple[str | None, str | None], said: Said) -> "Date":
    """The date of these columns. Refused: what this version does not know, or what no date can be."""
    if said.kind not in set(DateKind) or said.precision not in set(Precision):
        _refuse_newer(f"{said.kind}, {said.precision}")
    kind, precision = DateKind(said.kind), Precision(said.precision)
    earliest, latest = (date.fromisoformat(edge) if edge else None for edge in bounds)
    return make(earliest, latest, kind, precision, said.words, **_read_more(make, said.more))


def _bounds(of: "FuzzyDate") -> Columns:
    return {
        "date_earliest": of.earliest.isoformat() if of.earliest else None,
        "date_latest": of.latest.isoformat() if of.latest else None,
    }


def _more(of: "FuzzyDate") -> dict[str, Any]:
    """What the five columns cannot hold; `at` sorts first, for the order of the chronology is made of it."""
    more: dict[str, Any] = {}
    if of.hours:
        more["at"] = of.hours.iso()
    if of.parts:
        more["dates"] = [_part(part) for part in of.parts]
    if of.relation:
        more["relation"] = of.relation.stored()
    return more


def _part(of: "FuzzyDate") -> list[Any]:
    return [*_bounds(of).values(), of.kind.value, of.precision.value, _more(of)]


def _text(more: dict[str, Any]) -> str:
    """Canonical JSON, or "" for nothing."""
    return json.dumps(more, ensure_ascii=False, separators=(",", ":"), sort_keys=True) if more else ""


def _read_more(make: "type[Date]", text: str) -> dict[str, Any]:
    try:
        return _of_more(make, json.loads(text) if text else {})
    except (AttributeError, KeyError, TypeError, ValueError):
        _refuse_newer(text[:40])


def _of_more(make: "type[Date]", more: Mapping[str, Any]) -> dict[str, Any]:
    if not set(more) <= {"at", "dates", "relation"}:
        raise KeyError(*more)
    return {
        "hours": Hours.from_iso(more["at"]) if "at" in more else None,
        "parts": tuple(_of_part(make, part) for part in more.get("dates", ())),
        "relation": Relation.from_stored(more["relation"]) if "relation" in more else None,
    }


def _of_part(make: "type[Date]", part: list[Any]) -> "Date":
    earliest, latest, kind, precision, more = part
    return put_together(make, (earliest, latest), Said(kind, precision, more=_text(more)))


def _refuse_newer(what: str) -> NoReturn:
    said = f"This date is of a kind this version does not know ({what})"
    raise Refused(f"{said}. Open the casebook with the newer version that wrote it.")
