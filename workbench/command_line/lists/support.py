"""The lists of who stands behind the allegations: as counts and shares by role, and one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from workbench import allegations, chronology
from workbench.allegations import StatedNumberRow, SupportRow, SupportSummary
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import Shown, day, percent

ANY: Final = "any of them"
EVERYBODY: Final = "everybody"


@dataclass(frozen=True, slots=True)
class _Counted:
    """How many of a role stand behind one allegation or any of them; `whole` in the row of everybody."""

    allegation: str
    role: str
    people: int
    of_them: int
    whole: SupportSummary | None = None


def _support(read: Session) -> Iterator[_Counted]:
    """Everybody first and then role by role, for all allegations together and for each that is supported."""
    yield from _counted(ANY, allegations.support_summary(read))
    for alleged in every(read, allegations.allegations):
        if alleged.raised or alleged.supporting:
            yield from _counted(alleged.number, allegations.support_summary(read, alleged.id))


def _counted(allegation: str, summary: SupportSummary) -> Iterator[_Counted]:
    yield _Counted(allegation, EVERYBODY, summary.people, summary.people, summary)
    yield from (_Counted(allegation, role, people, summary.people) for role, people in summary.roles)


def _supporters(read: Session) -> Iterator[tuple[str, SupportRow]]:
    """Everyone's stance, with the number of the allegation."""
    for alleged in every(read, allegations.allegations):
        yield from ((alleged.number, row) for row in allegations.support_of(read, alleged.id))


def _stated_numbers(read: Session) -> Iterator[tuple[StatedNumberRow, str]]:
    """Each number, with the title of the event that it is about."""
    titles = chronology.titles(read)
    yield from ((row, titles.get(row.event or "", "")) for row in allegations.stated_numbers(read))


def _about(row: tuple[StatedNumberRow, str], shown: Shown) -> str:
    return shown.text(row[1]) or shown.one(row[0].allegation) or ANY


def _of_those(row: _Counted) -> float | None:
    return percent(row.people / row.of_them if row.of_them else None)


def _stated(row: StatedNumberRow | None) -> str | None:
    return f"{row.qualifier} {row.number:,}" if row else None


LISTS: Final = (
    Listing[_Counted](
        "support",
        "how many stand behind each allegation, as counts and shares by role",
        _support,
        {
            "allegation": lambda row, _: row.allegation,
            "role": lambda row, _: row.role,
            "people": lambda row, _: row.people,
            "percent_of_them": lambda row, _: _of_those(row),
            "raised": lambda row, _: row.whole.raised if row.whole else None,
            "supporting": lambda row, _: row.whole.supporting if row.whole else None,
            "withdrawn": lambda row, _: row.whole.withdrawn if row.whole else None,
            "workforce": lambda row, _: _stated(row.whole.workforce if row.whole else None),
            "percent_of_workforce": lambda row, _: percent(row.whole.share if row.whole else None),
        },
        {
            "stated_support": lambda row, _: _stated(row.whole.stated if row.whole else None),
            "stated_percent": lambda row, _: percent(row.whole.stated_share if row.whole else None),
        },
    ),
    Listing[tuple[str, SupportRow]](
        "supporters",
        "who raised or supports each allegation, by pseudonym",
        _supporters,
        {
            "allegation": lambda row, _: row[0],
            "person": lambda row, shown: shown.one(row[1].person),
            "sort": lambda row, _: row[1].sort,
            "how": lambda row, shown: shown.text(row[1].how),
            "since": lambda row, _: row[1].since.in_words(),
            "withdrawn_on": lambda row, _: day(row[1].withdrawn_on),
        },
        {"withdrawn_how": lambda row, shown: shown.text(row[1].withdrawn_how)},
        shows=("support",),
    ),
    Listing[tuple[StatedNumberRow, str]](
        "stated-numbers",
        "numbers of people as others state them, with their sources",
        _stated_numbers,
        {
            "about": _about,
            "counted": lambda row, _: row[0].counted,
            "number": lambda row, _: _stated(row[0]),
            "of_whom": lambda row, shown: shown.text(row[0].of_whom),
            "as_at": lambda row, _: row[0].as_at.in_words(),
            "source": lambda row, shown: shown.text(row[0].source),
        },
        shows=("stated_number",),
    ),
)
