"""What an investigator does all day in a large casebook, each with the longest it may take."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final

from tests.scale import RARE
from workbench import casework, chronology
from workbench.casebook import Casebook
from workbench.casework import EventListRow
from workbench.kernel.dates import read_date
from workbench.store import file


@dataclass(frozen=True, slots=True)
class DayAct:
    """Something done many times a day, and the milliseconds of processor time it may take at any size."""

    words: str
    limit: float
    act: Callable[[Casebook], object]


def acts() -> Iterator[DayAct]:
    """Lists, searches, the picture, and one event made durable."""
    yield DayAct("first page of the events", 100, lambda book: book.ask(casework.event_list, limit=50))
    yield DayAct("case list with counts", 250, lambda book: book.ask(casework.case_list))
    yield DayAct("events of one case", 250, _of_one_case)
    yield DayAct("search, a rare word", 100, lambda book: book.ask(casework.find, f"{RARE} "))
    yield DayAct("search, two common words", 1_500, lambda book: book.ask(casework.find, "visit manager"))
    yield DayAct("commit of one event", 100, _commit)
    yield DayAct("save of a draft", 50, lambda book: book.save_draft("note", "She said that. " * 20))


PICTURE: Final = DayAct(
    "the whole timeline's data", 4_000, lambda book: book.ask(casework.timeline_picture, "case")
)
"""Asked once when the window opens, in the store's own thread; the window goes on meanwhile."""


def structure_check(folder: Any, key: Any) -> None:
    """The limit of opening: the file's own check of its structure, which opening never leaves out."""
    with closing(file.connect(folder / file.NAME, key)) as connection:
        file.quick_check(connection)


def _of_one_case(book: Casebook) -> tuple[EventListRow, ...]:
    case = book.ask(casework.case_list)[0].case.id
    return book.ask(casework.event_list, chronology.EventFilter(case=case), limit=50)


def _commit(book: Casebook) -> object:
    return book.run(chronology.AddEvent("Visit", read_date("4 November 2019"), account="Nobody was in. " * 8))
