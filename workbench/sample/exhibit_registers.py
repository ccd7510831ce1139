"""The long tables among the exhibits: workload returns, closures, allocation history, the first extract."""

import random
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from workbench.sample.exhibit_tables import (
    ASSESSMENT,
    CLOSURES,
    SMALL,
    TEAMS,
    Cast,
    Maker,
    Table,
    case_number,
    day,
    ready_to_close,
    some_case,
    workers,
)

MEANS: Final = (25.9, 26.3, 26.9, 27.2, 27.4, 27.1, 26.8, 26.0, 24.9, 20.3, 17.9, 18.4)
"""Children for each worker in assessment, at the end of each month of 2019."""

RETURNED: Final = 33
"""How many workers in assessment the returns count."""

_OWN: Final[Mapping[str, tuple[int, ...]]] = {"w02": (27, 29, 30, 31, 31, 31, 31, 28, 24, 20, 18, 17)}
_HIGHEST: Final = 38
_MAY: Final = 4
_W10: Final = (29, 29, 30, 31, 31, 30, 30, 28, 26, 22, 19, 0)
_FIRST_MONDAY: Final = date(2019, 11, 4)
_SIGNED_BY_DUTY: Final = 19
_UNALLOCATED: Final = 24
_EXTRACTED: Final = 320


def make(name: str, cast: Cast, deal: random.Random) -> Table:
    """The table of this name; "ready_to_close 2019-11-01 187" says for which day, and how many cases."""
    if name.startswith("ready_to_close "):
        _, on, count = name.split()
        return ready_to_close(cast, deal, date.fromisoformat(on), int(count))
    return _MAKERS[name](cast, deal)


def workload(cast: Cast, deal: random.Random) -> Table:
    """Children held by each worker in assessment, and by {w10}, at the end of each month."""
    counted = [(team, name) for team in ASSESSMENT for name in workers(cast, team)][:RETURNED]
    own = {cast[key].name: held for key, held in _OWN.items()}
    rows: list[tuple[str | int, ...]] = []
    for month, mean in enumerate(MEANS):
        fixed = {place: own[name][month] for place, (_, name) in enumerate(counted) if name in own}
        held = _spread(round(mean * RETURNED), fixed, month, deal)
        at = f"{month + 1:02}/2019"
        rows += [(at, team, name, held[place]) for place, (team, name) in enumerate(counted)]
        rows.append((at, "safeguarding team 1", cast["w10"].name, _W10[month]))
    return Table(("month", "team", "worker", "children"), tuple(rows))


def closures(cast: Cast, deal: random.Random) -> Table:
    """The log of November 2019, from the 4th: whose case, who signed, and how long the form was open."""
    rows = [row for week in range(4) for row in _closed_in(week, cast, deal)]
    shown = (
        (f"{at:%d/%m/%Y %H:%M}", case, team, worker, signed, minutes)
        for at, case, team, worker, signed, minutes in sorted(rows)
    )
    headings = ("closed", "case", "team", "worker", "signed by", "form open for minutes")
    return Table(headings, tuple(shown))


def allocations(cast: Cast, deal: random.Random) -> Table:
    """Who held a case from when to when; an empty worker is a team's name in the system."""
    known = (
        *_spell(cast, 6, ("w05", "02/09/2019", "20/09/2019"), ("w06", "23/09/2019", "24/10/2019")),
        *_spell(cast, 6, ("w09", "24/10/2019", "06/11/2019")),
        *_spell(cast, 7, ("w10", "04/03/2019", "16/12/2019"), ("", "16/12/2019", "18/02/2020")),
        *_spell(cast, 7, ("n15", "18/02/2020", "")),
        *_spell(cast, 1, ("w03", "04/07/2019", "20/01/2020"), ("", "21/01/2020", "03/02/2020")),
        *_spell(cast, 3, ("w07", "05/09/2019", "04/11/2019")),
        *((some_case(deal), cast["n08"].name, "07/01/2020", "24/01/2020") for _ in range(11)),
    )
    others = (_some_spell(cast, deal) for _ in range(280))
    return Table(("case", "worker", "from", "to"), (*known, *others))


def extract(cast: Cast, deal: random.Random) -> Table:
    """What CareFile showed on 17 February 2020: a team's name counts as a worker."""
    rows: list[tuple[str | int, ...]] = [
        (case_number(7), 7, "safeguarding team 1", "Duty, safeguarding team 1", "04/03/2019", "protection")
    ]
    for place in range(1, _EXTRACTED):
        team = deal.choice(TEAMS)
        worker = f"Duty, {team}" if place < _UNALLOCATED else deal.choice(workers(cast, team))
        opened = day(date(2020, 2, 14) - timedelta(deal.randrange(600)))
        plan = deal.choice(("", "", "in need", "protection"))
        rows.append((some_case(deal), deal.randrange(18), team, worker, opened, plan))
    return Table(("case", "age", "team", "allocated to", "opened", "plan"), tuple(rows))


def _spread(total: int, fixed: Mapping[int, int], month: int, deal: random.Random) -> list[int]:
    """Whole numbers that add up to the total: the fixed ones as they are, one the highest in May."""
    fixed = {**fixed, RETURNED - 1: _HIGHEST} if month == _MAY else fixed
    free = [place for place in range(RETURNED) if place not in fixed]
    left = total - sum(fixed.values())
    held = [fixed.get(place, left // len(free)) for place in range(RETURNED)]
    for place in free[: left % len(free)]:
        held[place] += 1
    for one, other in zip(free[::2], free[1::2], strict=False):
        shift = deal.randrange(6)
        held[one], held[other] = held[one] + shift, held[other] - shift
    return held


def _closed_in(
    week: int, cast: Cast, deal: random.Random
) -> Iterator[tuple[datetime, str, str, str, str, int]]:
    monday = _FIRST_MONDAY + timedelta(weeks=week)
    known = list(_known_closures(cast)) if week == 0 else []
    yield from known
    for place in range(CLOSURES[8 + week] - len(known)):
        team = deal.choice(ASSESSMENT if week == 0 and place < _SIGNED_BY_DUTY - 2 else TEAMS[3:])
        duty = week == 0 and place < _SIGNED_BY_DUTY - 2
        signed = cast["m05" if duty else deal.choice(("w29", "n08", "w30", "m01"))].name
        at = datetime(monday.year, monday.month, monday.day, 8) + timedelta(  # noqa: DTZ001 - as printed
            days=deal.randrange(5), minutes=deal.randrange(600)
        )
        yield at, some_case(deal), team, deal.choice(workers(cast, team)), signed, deal.randrange(2, 25)


def _known_closures(cast: Cast) -> Iterator[tuple[datetime, str, str, str, str, int]]:
    """The closures of the key cases in the week of 4 November 2019."""
    told = (
        (3, "2019-11-04 16:52", "w07", "m05", 8),
        (5, "2019-11-07 17:38", "w08", "m05", 1),
        (6, "2019-11-06 11:57", "w09", "m01", 52),
        (9, "2019-11-05 09:20", "w14", "m01", 16),
    )
    for case, at, worker, signed, minutes in told:
        held = cast[worker]
        when = datetime.fromisoformat(at)
        yield when, case_number(case), held.team, held.name, cast[signed].name, minutes


def _spell(cast: Cast, case: int, *spells: tuple[str, str, str]) -> Iterator[tuple[str, ...]]:
    for key, first, last in spells:
        yield case_number(case), cast[key].name if key else "", first, last


def _some_spell(cast: Cast, deal: random.Random) -> tuple[str, ...]:
    first = date(2019, 1, 7) + timedelta(deal.randrange(400))
    worker = deal.choice(workers(cast, deal.choice(TEAMS)))
    return some_case(deal), worker, day(first), day(first + timedelta(deal.randrange(20, 300)))


_MAKERS: Final[Mapping[str, Maker]] = {
    **SMALL,
    "allocations": allocations,
    "closures": closures,
    "extract": extract,
    "workload": workload,
}
