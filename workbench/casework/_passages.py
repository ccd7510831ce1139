"""What a passage of the notes offers while it is typed, and an event made from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy.orm import Session

from workbench import chronology, interviews, investigation
from workbench.casework._names_in_text import names_in
from workbench.chronology import AddEvent, AddEventSource
from workbench.kernel.commands import Command
from workbench.kernel.date_finding import FoundDate, dates_in
from workbench.kernel.dates import DateReader, FuzzyDate
from workbench.people import NameMatch
from workbench.store.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class Offered:
    """Names and dates that stand in a stored text as words: references and events to be made of them."""

    names: tuple[NameMatch, ...]
    dates: tuple[FoundDate, ...]


@dataclass(frozen=True)
class AddEventFromPassage(Command):
    """Add an event that a paragraph of the notes tells of, with the paragraph as its source."""

    label: ClassVar[str] = "Add an event from the notes"
    paragraph: str
    title: str
    date: FuzzyDate
    account: str = ""
    persons: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


def offered_in(read: Session, text: str, interview: str = "") -> Offered:
    """What a text offers; dates such as “yesterday” are told from the day on which the interview was held."""
    return Offered(names_in(read, text), dates_in(text, passage_reader(read, interview)))


def passage_reader(read: Session, interview: str) -> DateReader:
    """Reads dates as they were told in an interview: on the day on which it was held."""
    row = interviews.the_interview(read, interview) if interview else None
    held = row.held_at.astimezone().date() if row and row.held_at else None
    return investigation.date_reader(read).on_the_day(held)


def add_event_from_passage(command: AddEventFromPassage, work: Work) -> str:
    """The id of the event. Refused: no title, or what is not there."""
    event = AddEvent(
        command.title,
        command.date,
        account=command.account,
        persons=command.persons,
        cases=command.cases,
    )
    made = str(chronology.HANDLERS[AddEvent](event, work))
    chronology.HANDLERS[AddEventSource](AddEventSource(made, paragraph=command.paragraph), work)
    return made


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {AddEventFromPassage: add_event_from_passage}
