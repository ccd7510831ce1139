"""The tables among the exhibits: what the council's systems print, in numbers that agree with the story."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle, islice
from typing import Final

from workbench.sample.casting import Member

Cell = str | int | float
Cast = Mapping[str, Member]

FIRST_WEEK: Final = date(2019, 9, 9)
CLOSURES: Final = (44, 39, 51, 47, 42, 55, 49, 46, 58, 45, 31, 36)
CLOSURES_BEFORE: Final = (41, 43, 38, 45, 40, 47, 44, 39, 54, 42, 40, 37)
"""Closures in a week, from that of 9 September 2019 on, and in the same weeks of 2018."""

REFERRALS: Final = (288, 274, 292, 281, 297, 301, 402, 371, 409, 417, 388, 296)
"""Referrals in each month of 2019."""

ASSESSMENT: Final = ("assessment team 1", "assessment team 2", "assessment team 3")
TEAMS: Final = (*ASSESSMENT, "safeguarding team 1", "safeguarding team 2", "safeguarding team 3")
_CASE_G, _OF_ONE_MANAGER = 8, 31
_DECISIONS: Final = ("no action", "advice", "early help", "assessment", "strategy discussion")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its headings, and its rows with as many cells each."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def written(words: str) -> Table:
    """A table as it is written down: a row in each line, the headings first, numbers as numbers."""
    first, *rest = (line.split(" | ") for line in words.strip().splitlines())
    width = len(first)
    rows = (tuple(_cell(cell) for cell in islice([*row, *[""] * width], width)) for row in rest)
    return Table(tuple(cell.strip() for cell in first), tuple(rows))


def case_number(number: int) -> str:
    """The number in CareFile of a key case."""
    return f"CF-{20_400 + 17 * number}"


def some_case(deal: random.Random) -> str:
    """The number in CareFile of a case that is none of the ten."""
    return f"CF-{deal.randrange(21_000, 48_000)}"


def workers(cast: Cast, team: str) -> list[str]:
    """The names of a team's social workers, in the order of the cast."""
    return [member.name for member in cast.values() if member.team == team and "social worker" in member.role]


def day(on: date) -> str:
    """A day as the council's systems print it."""
    return f"{on:%d/%m/%Y}"


def ready_to_close(cast: Cast, deal: random.Random, on: date, count: int) -> Table:
    """The list of a Friday: by team, then by days without an entry; yellow is thirty days and more."""
    among = {90: (3, "w07"), 101: (5, "w08"), 118: (6, "w06")}
    rows = []
    for place, team in enumerate(_shared_out(count, TEAMS), start=1):
        known, key = among.get(place, (0, ""))
        worker = cast[key].name if key else deal.choice(workers(cast, team))
        days = 30 + (count - place) % 61
        case = case_number(known) if known else some_case(deal)
        rows.append((case, team, worker, day(on - timedelta(days)), days, "yellow"))
    return Table(("case", "team", "worker", "last entry", "days", "colour"), tuple(rows))


def weekly_closures(_cast: Cast, _deal: random.Random) -> Table:
    """What the leadership was shown: the autumn of 2019 alone."""
    return Table(("week from", "closures"), tuple(zip(_weeks(), CLOSURES, strict=True)))


def weekly_closures_two_years(_cast: Cast, _deal: random.Random) -> Table:
    """The same weeks of both years."""
    rows = tuple(zip(_weeks(), CLOSURES_BEFORE, CLOSURES, strict=True))
    return Table(("week from", "2018", "2019"), rows)


def referrals(_cast: Cast, _deal: random.Random) -> Table:
    """Referrals in each month of 2019."""
    months = (f"{date(2019, month, 1):%m/%Y}" for month in range(1, 13))
    return Table(("month", "referrals"), tuple(zip(months, REFERRALS, strict=True)))


def contacts(_cast: Cast, deal: random.Random) -> Table:
    """Fifty contacts, as decided and as the researcher would have decided: nineteen differ."""
    differing = set(deal.sample(range(1, 51), 19))
    rows = []
    for number in range(1, 51):
        decided = deal.randrange(len(_DECISIONS))
        hers = (decided + deal.choice((1, 4))) % len(_DECISIONS) if number in differing else decided
        rows.append((number, _DECISIONS[decided], _DECISIONS[hers]))
    return Table(("contact", "decided", "would have decided"), tuple(rows))


def handover(cast: Cast, deal: random.Random) -> Table:
    """What team A had open on 12 December 2019: sixty-one, nineteen of them not to be left on a Friday."""
    marked = set(deal.sample(range(1, 62), 19))
    team_a = ("worker 1", "worker 2", cast["n02"].name, "worker 4", "worker 5", "worker 6")
    rows = tuple(
        (place, some_case(deal), worker, "NOT ON A FRIDAY" if place in marked else "")
        for place, worker in zip(range(1, 62), cycle(team_a), strict=False)
    )
    return Table(("line", "case", "worker", "mark"), rows)


def without_worker(cast: Cast, deal: random.Random) -> Table:
    """The 117 of 6 January 2020: thirty-one with one manager, eight from before, three twice."""
    twice = {40: 14, 77: 30, 103: 61}
    before = set(deal.sample(range(20, 40), 8))
    cases = [some_case(deal) for _ in range(117)]
    cases[_CASE_G] = case_number(7)
    rows = []
    for place, case in enumerate(cases, start=1):
        others = deal.choice(("w29", "n08", "n10", "w28"))
        manager = cast["w30" if place <= _OF_ONE_MANAGER else others].name
        number = cases[twice[place] - 1] if place in twice else case
        rows.append((place, number, deal.randrange(17), manager, "D" if place in before else ""))
    return Table(("line", "case", "age", "with", "before 20 December"), tuple(rows))


def leavers(cast: Cast, deal: random.Random) -> Table:
    """Who left from September 2019 to January 2020; for one agency worker payroll has no last day."""
    agency = tuple(
        (cast[key].name, "Fairlead", cast[key].team, last)
        for key, last in (("n01", "20/12/2019"), ("n02", ""), ("n03", "20/12/2019"), ("n04", "20/12/2019"))
    )
    others = tuple((f"worker {at}", "Fairlead", "peripatetic teams", "20/12/2019") for at in range(1, 11))
    staff = deal.sample([member for key, member in cast.items() if key[0] == "s"], 6)
    own = tuple(
        (member.name, "Westmere", member.team, day(date(2019, 9, 6) + timedelta(21 * at)))
        for at, member in enumerate(staff)
    )
    return Table(("name", "employer", "team", "last day"), (*agency, *others, *own))


def cleaned_up(_cast: Cast, deal: random.Random) -> Table:
    """Thirty-eight records of the old system that were closed by the analyst in October 2019."""
    rows = tuple(
        (f"OLD-{deal.randrange(100_000, 999_999)}", day(date(2019, 10, 7) + timedelta(at % 5)), "no child")
        for at in range(38)
    )
    return Table(("record", "closed", "reason"), rows)


def establishment(cast: Cast, _deal: random.Random) -> Table:
    """Everybody who works in children's services, by post and team."""
    staff = (member for member in cast.values() if member.organisation == "Westmere Council")
    rows = ((member.name, member.role, member.team) for member in staff if member.team)
    return Table(("name", "post", "team"), tuple(rows))


def _weeks() -> tuple[str, ...]:
    return tuple(day(FIRST_WEEK + timedelta(weeks=at)) for at in range(len(CLOSURES)))


def _shared_out(count: int, among: Sequence[str]) -> list[str]:
    """So many names, each as often as its neighbours, in the order given."""
    return [among[place * len(among) // count] for place in range(count)]


def _cell(words: str) -> Cell:
    words = words.strip()
    return int(words) if words.isascii() and words.isdigit() else words


Maker = Callable[[Cast, random.Random], Table]
SMALL: Final[Mapping[str, Maker]] = {
    "cleaned_up": cleaned_up,
    "contacts": contacts,
    "establishment": establishment,
    "handover": handover,
    "leavers": leavers,
    "referrals": referrals,
    "weekly_closures": weekly_closures,
    "weekly_closures_two_years": weekly_closures_two_years,
    "without_worker": without_worker,
}
"""The tables that need nothing but the cast, by the name under which an exhibit asks for them."""
