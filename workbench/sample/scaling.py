"""Makes the sample larger, for trying the program with as much as a long investigation holds."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from workbench import cases, chronology, interviews
from workbench.casebook import Casebook
from workbench.kernel.commands import MOST_IN_A_BATCH, Batch, Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.progress import Progress, silent
from workbench.sample.content import KEY, read

FIRST_DAY, DAYS = date(2014, 1, 1), 2_300


def enlarge(casebook: Casebook, scale: int, seed: int = 1, progress: Progress | None = None) -> None:
    """Add `scale` - 1 further times as many events and paragraphs to a casebook that holds the sample.

    Their words repeat those of the sample and their days lie anywhere from 2014 to 2020. Raises `Cancelled`.
    """
    progress = progress or silent()
    commands = _more(casebook, scale - 1, random.Random(seed))  # noqa: S311 - made-up events
    done, total = 0, (scale - 1) * (len(_events()) + len(_paragraphs()))
    while part := tuple(islice(commands, MOST_IN_A_BATCH // 2)):
        progress.advance(done, total, "Making the sample larger")
        casebook.run(Batch(part))
        done += len(part)


def _more(casebook: Casebook, times: int, choose: random.Random) -> Iterator[Command]:
    places = [row.id for row in casebook.ask(cases.cases)]
    held = [row.id for row in casebook.ask(interviews.interviews) if row.notes_locked_at is None]
    for _ in range(times):
        for row in _events():
            about = (choose.choice(places),)
            day = FIRST_DAY + timedelta(days=choose.randrange(DAYS))
            yield chronology.AddEvent(_plain(row[1]), _date(day, choose), category=row[2], cases=about)
        for sort, _, text in _paragraphs():
            yield interviews.WriteParagraph(choose.choice(held), _plain(text), sort)


def _date(day: date, choose: random.Random) -> FuzzyDate:
    make = choose.choices([FuzzyDate.on, FuzzyDate.about, FuzzyDate.before, FuzzyDate.after], [7, 1, 1, 1])[0]
    return make(day)


def _events() -> list[list[Any]]:
    events: list[list[Any]] = read("events")["events"]
    return events


def _paragraphs() -> list[list[Any]]:
    return [row for interview in read("interviews")["interview"] for row in interview["paragraphs"]]


def _plain(text: str) -> str:
    return KEY.sub("a colleague", text)
