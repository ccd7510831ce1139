"""Enters the chronology of the sample: written events, those that came round, and rival accounts of some."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any, Final

from workbench import chronology
from workbench.kernel import clock
from workbench.kernel.commands import MOST_IN_A_BATCH, Batch, Command
from workbench.kernel.dates import read_date
from workbench.kernel.wording import day
from workbench.sample.content import read, referring, results
from workbench.sample.so_far import SoFar

ENTERED: Final = datetime(2020, 6, 19, 17, 0, tzinfo=UTC)
"""When the chronology is entered."""

Row = list[Any]
"""When, what happened, category, status, by whom, cases, people, sources, and perhaps the account."""


def enter_first(so_far: SoFar) -> None:
    """The first eighty events, which tell the story."""
    _enter(so_far, read("events")["events"])


def enter_others(so_far: SoFar) -> None:
    """All other events: of the cases, of the service and the investigation, and what came round."""
    came_round = (row for said in read("events_regular")["regular"] for row in _regular(said))
    _enter(so_far, [*read("events_cases")["events"], *read("events_service")["events"], *came_round])


def enter_accounts(so_far: SoFar) -> None:
    """What different people say of one event, and how their differences were resolved."""
    with clock.fixed(ENTERED):
        told = read("accounts")["event"]
        commands = [_account(so_far, said["title"], each) for said in told for each in said["account"]]
        accounts = iter(results(so_far.casebook, Batch(tuple(commands))))
        resolved = [
            resolution
            for said in told
            for resolution in _resolutions(so_far, said, [next(accounts) for _ in said["account"]])
        ]
        so_far.casebook.run(Batch(tuple(resolved)))


def _resolutions(so_far: SoFar, said: Mapping[str, Any], accounts: Sequence[str]) -> Iterator[Command]:
    for about, outcome, preferred, reasons in said.get("resolved", ()):
        yield chronology.ResolveDifference(
            so_far.events[said["title"]],
            about,
            outcome,
            referring(reasons, so_far.persons),
            accounts[preferred - 1] if preferred else "",
        )


def _enter(so_far: SoFar, rows: list[Row]) -> None:
    borne_on = _borne_on(so_far)
    commands = iter(_event(row, so_far, tuple(borne_on.get(row[1], ()))) for row in rows)
    added: list[str] = []
    with clock.fixed(ENTERED):
        while part := tuple(islice(commands, MOST_IN_A_BATCH)):
            added += results(so_far.casebook, Batch(part))
    for row, id in zip(rows, added, strict=True):
        so_far.events.setdefault(row[1], id)
        so_far.sources[id] = row[7]


def _borne_on(so_far: SoFar) -> Mapping[str, Sequence[str]]:
    """The allegations on record that events bear on, by the title of the event in the text."""
    borne_on: dict[str, list[str]] = {}
    for number, titles in read("bearing").items():
        for title in titles if number in so_far.allegations else ():
            borne_on.setdefault(title, []).append(so_far.allegations[number])
    return borne_on


def _event(row: Row, so_far: SoFar, borne_on: tuple[str, ...]) -> chronology.AddEvent:
    when, title, category, status, by, about, with_whom, sources, *account = row
    persons = so_far.persons
    return chronology.AddEvent(
        referring(title, persons),
        read_date(when, key_dates=so_far.key_dates),
        account=referring(" ".join(account), persons),
        category=category,
        status=status,
        status_by=referring(by, persons),
        sources=referring(sources, persons),
        persons=tuple(persons[key] for key in with_whom),
        cases=tuple(so_far.cases[number - 1] for number in about),
        allegations=borne_on,
    )


def _regular(said: Mapping[str, Any]) -> Iterator[Row]:
    """A row for each sentence, the days following one another at the same distance."""
    first: date = said["first"]
    for number, title in enumerate(said["what"]):
        when = _when(first + timedelta(days=number * said["every"]), said.get("said", ""))
        shared = (said["category"], "agreed", "", said["cases"], said["people"], said["sources"])
        yield [when, title, *shared]


def _when(on: date, said: str) -> str:
    if said == "month of":
        return day(on).partition(" ")[2]
    return f"{said} {day(on)}".strip()


def _account(so_far: SoFar, title: str, said: Mapping[str, Any]) -> Command:
    persons = so_far.persons
    return chronology.AddAccount(
        so_far.events[title],
        referring(said["said"], persons),
        read_date(said.get("date", ""), key_dates=so_far.key_dates),
        place=said.get("place", ""),
        person=persons[said["person"]] if "person" in said else "",
        given_by=referring(said.get("given_by", ""), persons),
        interview=so_far.interviews.get(said.get("interview", 0), ""),
        basis=said["basis"],
        there=tuple(persons[key] for key in said.get("there", ())),
        not_there=tuple(persons[key] for key in said.get("not_there", ())),
    )
