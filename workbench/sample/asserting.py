"""Puts on record what others assert in the sample, and what came of testing it."""

from collections.abc import Mapping
from typing import Any

from workbench import assertions
from workbench.kernel.dates import read_date
from workbench.sample.content import read, referring
from workbench.sample.entering import Dated, day_by_day
from workbench.sample.so_far import SoFar


def assert_all(so_far: SoFar) -> None:
    """Everything that is asserted, on the day on which its test was done, or the last one."""
    said = read("assertions")["assertion"]
    last = max(each["tested"][2] for each in said if "tested" in each)
    recorded: list[Dated] = [
        (each["tested"][2] if "tested" in each else last, _assertion(so_far, each)) for each in said
    ]
    ids = day_by_day(so_far.casebook, recorded)
    tested = [
        _tested(so_far, id, each["tested"]) for id, each in zip(ids, said, strict=True) if "tested" in each
    ]
    day_by_day(so_far.casebook, tested)


def _assertion(so_far: SoFar, said: Mapping[str, Any]) -> assertions.RecordAssertion:
    return assertions.RecordAssertion(
        said["sort"],
        said["words"],
        said["subject"],
        body=said.get("body", ""),
        person=so_far.persons.get(said.get("person", ""), ""),
        said_on=read_date(said["said_on"]),
        event=so_far.events[said["event"]] if "event" in said else "",
        exhibit=so_far.exhibits.get(said.get("exhibit", ""), ""),
        pinpoint=said.get("pinpoint", ""),
        allegations=tuple((so_far.allegations[number], bearing) for number, bearing in said["bears"]),
        enquiries=tuple(so_far.enquiries[number] for number in said.get("enquiries", ())),
    )


def _tested(so_far: SoFar, assertion: str, tested: list[Any]) -> Dated:
    result, reasons, on = tested
    return on, assertions.ConcludeTest(assertion, 1, result, referring(reasons, so_far.persons))
