"""Puts the allegations of the sample on record, with standards, elements and who stands behind them."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import chain
from typing import Any, Final

from workbench import allegations
from workbench.allegations import RAISED, SUPPORTS
from workbench.kernel import clock
from workbench.kernel.commands import Batch, Command
from workbench.kernel.dates import FuzzyDate, read_date
from workbench.sample.content import read, referring, results
from workbench.sample.so_far import SoFar

FRAMED: Final = datetime(2020, 4, 17, 17, 0, tzinfo=UTC)
"""When the allegations were framed: after the variation of the terms."""

SIGNED: Final = "Signed the disclosure, and said so in interview or in writing"
_NO_DATE: Final = FuzzyDate.not_known()


def put_all(so_far: SoFar) -> None:
    """Every allegation with all that belongs to it, and the numbers as somebody states them."""
    content = read("allegations")
    with clock.fixed(FRAMED):
        for parts in (False, True):
            _put(so_far, [said for said in content["allegation"] if ("." in said["number"]) is parts])
        so_far.casebook.run(Batch(tuple(_standards(so_far, content))))
        so_far.casebook.run(Batch(tuple(_behind(so_far, content["allegation"]))))
        so_far.casebook.run(Batch(tuple(_stated(content["stated"]))))
        for said in content["withdrawn"]:
            _withdraw(so_far, said)


def _put(so_far: SoFar, said: list[dict[str, Any]]) -> None:
    added = results(so_far.casebook, Batch(tuple(_allegation(so_far, each) for each in said)))
    so_far.allegations |= dict(zip((each["number"] for each in said), added, strict=True))


def _allegation(so_far: SoFar, said: Mapping[str, Any]) -> allegations.AddAllegation:
    parent = said["number"].rpartition(".")[0]
    reason = referring(said.get("scope_reason", ""), so_far.persons)
    return allegations.AddAllegation(
        put=said.get("put", ""),
        put_by=said.get("put_by", "Thirty-five staff, through their union") if "put" in said else "",
        put_on=read_date(said.get("put_on", "27 January 2020")) if "put" in said else _NO_DATE,
        framed=said["framed"],
        parent=so_far.allegations[parent] if parent else "",
        began=_date(said, "began"),
        ended=_date(said, "ended"),
        units=said.get("units", ""),
        scope=said.get("scope", allegations.IN_SCOPE),
        scope_reason=reason,
    )


def _date(said: Mapping[str, Any], name: str) -> FuzzyDate:
    return read_date(said[name]) if name in said else _NO_DATE


def _standards(so_far: SoFar, content: Mapping[str, Any]) -> Iterator[Command]:
    for said in content["standard"]:
        breached = tuple(
            so_far.allegations[each["number"]]
            for each in content["allegation"]
            if said["key"] in each.get("standards", ())
        )
        yield allegations.AddStandard(
            said["sort"],
            said["title"],
            said["text"],
            said["provision"],
            said["in_force_from"],
            allegations=breached,
        )


def _behind(so_far: SoFar, said: list[dict[str, Any]]) -> Iterator[Command]:
    for each in said:
        allegation, persons = so_far.allegations[each["number"]], so_far.persons
        for text in each.get("elements", ()):
            yield allegations.AddElement(allegation, text)
        for key, capacity in each.get("complained_of", ()):
            yield allegations.ComplainOf(allegation, persons[key], capacity)
        since = read_date(each.get("put_on", "27 January 2020"))
        stand = chain(_sorted(each, "raised", RAISED), _sorted(each, "supports", SUPPORTS))
        for key, sort in stand:
            yield allegations.RecordSupport(allegation, persons[key], sort, SIGNED, since)


def _sorted(said: Mapping[str, Any], name: str, sort: str) -> Iterator[tuple[str, str]]:
    return ((key, sort) for key in said.get(name, ()))


def _stated(said: list[dict[str, Any]]) -> Iterator[Command]:
    for each in said:
        yield allegations.StateNumber(
            each["counted"],
            each["number"],
            each["source"],
            each.get("qualifier", "exactly"),
            each["of_whom"],
            as_at=read_date(each["as_at"]),
        )


def _withdraw(so_far: SoFar, said: Mapping[str, Any]) -> None:
    allegation = so_far.allegations[said["allegation"]]
    recorded = so_far.casebook.ask(allegations.support_of, allegation)
    support = next(row for row in recorded if row.person == so_far.persons[said["person"]])
    how = referring(said["how"], so_far.persons)
    so_far.casebook.run(allegations.WithdrawSupport(support.id, support.revision, said["on"], how))
