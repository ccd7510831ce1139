"""How a fuzzy date is taken apart into six plain columns for the store, and put together again."""

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

_KINDS: Final[Mapping[str, DateKind]] = {kind.value: kind for kind in DateKind}
_PRECISIONS: Final[Mapping[str, Precision]] = {precision.value: precision for precision in Precision}
_NO_MORE: Final[Mapping[str, Any]] = {}


class Said(NamedTuple):
    """What the store has of a date beside its bounds."""

    kind: str | None
    precision: str | None
    words: str = ""
    more: str = ""


def taken_apart(of: "FuzzyDate") -> Columns:
    """The whole date: its bounds, kind, precision and words, and as `date_more` what these cannot hold."""
    stated = {"date_kind": of.kind.value, "date_precision": of.precision.value, "date_words": of.words}
    return _bounds(of) | stated | {"date_more": _text(_more(of))}


def put_together(make: "type[Date]", bounds: tuple[str | None, str | None], said: Said) -> "Date":
    """The date of these columns. Refused: what this version does not know, or what no date can be."""
    kind, precision = _KINDS.get(said.kind or ""), _PRECISIONS.get(said.precision or "")
    if kind is None or precision is None:
        _refuse_newer(f"{said.kind}, {said.precision}")
    earliest, latest = (date.fromisoformat(edge) if edge else None for edge in bounds)
    return make(earliest, latest, kind, precision, said.words, **_read_more(make, said.more))


def _bounds(of: "FuzzyDate") -> Columns:
    return {
        "date_earliest": of.earliest.isoformat() if of.earliest else None,
        "date_latest": of.latest.isoformat() if of.latest else None,
    }


def _more(of: "FuzzyDate") -> dict[str, Any]:
    """What the others do not tell; `at` sorts first, for the order of the chronology is made of it."""
    more: dict[str, Any] = {}
    if of.hours:
        more["at"] = of.hours.iso()
    if of.parts:
        more["dates"] = [_part(part) for part in of.parts]
    if of.relation:
        more["relation"] = of.relation.stored()
    if of.said_on:
        more["said"] = of.said_on.isoformat()
    return more


def _part(of: "FuzzyDate") -> list[Any]:
    return [*_bounds(of).values(), of.kind.value, of.precision.value, _more(of)]


def _text(more: dict[str, Any]) -> str:
    """Canonical JSON, or "" for nothing."""
    return json.dumps(more, ensure_ascii=False, separators=(",", ":"), sort_keys=True) if more else ""


def _read_more(make: "type[Date]", text: str) -> Mapping[str, Any]:
    if not text:
        return _NO_MORE
    try:
        return _of_more(make, json.loads(text))
    except (AttributeError, KeyError, TypeError, ValueError):
        _refuse_newer(text[:40])


def _of_more(make: "type[Date]", more: Mapping[str, Any]) -> dict[str, Any]:
    if not set(more) <= {"at", "dates", "relation", "said"}:
        raise KeyError(*more)
    return {
        "hours": Hours.from_iso(more["at"]) if "at" in more else None,
        "parts": tuple(_of_part(make, part) for part in more.get("dates", ())),
        "relation": Relation.from_stored(more["relation"]) if "relation" in more else None,
        "said_on": date.fromisoformat(more["said"]) if "said" in more else None,
    }


def _of_part(make: "type[Date]", part: list[Any]) -> "Date":
    earliest, latest, kind, precision, more = part
    return put_together(make, (earliest, latest), Said(kind, precision, more=_text(more)))


def _refuse_newer(what: str) -> NoReturn:
    said = f"This date is of a kind this version does not know ({what})"
    raise Refused(f"{said}. Open the casebook with the newer version that wrote it.")
