"""One line for each thing that a test needs in a casebook."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import pytest

from tests.ready_made import Stock
from workbench import cases, chronology, interviews, investigation, people
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate, read_date

NOON = datetime(2020, 2, 17, 12, 0, tzinfo=UTC)


@pytest.fixture
def casebook(tmp_path: Path, stock: Stock) -> Iterator[Casebook]:
    """An empty casebook, opened by its key; import it into a folder's conftest."""
    with stock.empty().opened_at(tmp_path / "Try.casebook") as opened:
        yield opened


def run(casebook: Casebook, command: Command) -> str:
    """What a command gives back: for most of them the id of what was added."""
    return str(casebook.run(command).result)


def a_date(words: str = "4 November 2019") -> FuzzyDate:
    """A date as it would be typed."""
    return read_date(words)


def after(minutes: int) -> datetime:
    """A moment so many minutes after noon on the day of the tests."""
    return NOON + timedelta(minutes=minutes)


def an_investigation(casebook: Casebook, **said: Any) -> str:
    """The frame of the investigation."""
    return run(casebook, investigation.SetUpInvestigation(**{"title": "Concerns at Westmere", **said}))


def a_person(casebook: Casebook, part: str = "complainant", **said: Any) -> str:
    """A person of some part."""
    return run(casebook, people.AddPerson(part, **said))


def a_case(casebook: Casebook, title: str = "Closed after one call", **said: Any) -> str:
    """A key case."""
    return run(casebook, cases.AddCase(title, **said))


def an_escalation(casebook: Casebook, case: str, **said: Any) -> str:
    """An escalation that somebody was told of."""
    told = {
        "noticed": "No visit for nine weeks",
        "noticed_at": NOON,
        "told": "The duty manager",
        "told_at": NOON,
    }
    return run(casebook, cases.RaiseEscalation(case, **{**told, **said}))


def an_event(
    casebook: Casebook, title: str = "Home visit", when: str = "4 November 2019", **said: Any
) -> str:
    """An event at a date as typed."""
    return run(casebook, chronology.AddEvent(title, a_date(when), **said))


def an_interview(casebook: Casebook, title: str = "First interview", **said: Any) -> str:
    """An interview that is planned."""
    return run(casebook, interviews.PlanInterview(title, **said))


def a_session(casebook: Casebook, interview: str, **said: Any) -> str:
    """A session that began at noon."""
    return run(casebook, interviews.BeginSession(interview, **{"began_at": NOON, **said}))


def an_attendee(
    casebook: Casebook, interview: str, person: str, part: str = "interviewee", **said: Any
) -> str:
    """A known person who was there."""
    return run(casebook, interviews.AddAttendee(interview, part, person=person, **said))


def a_paragraph(
    casebook: Casebook, interview: str, text: str = "I was told to close it.", **said: Any
) -> str:
    """A paragraph of the notes."""
    return run(casebook, interviews.WriteParagraph(interview, text, **said))


def a_statement(casebook: Casebook, interview: str, person: str) -> str:
    """A statement drafted from the notes."""
    return run(casebook, interviews.DraftStatement(interview, person))


def reveal(casebook: Casebook, person: str, reason: str = "To send the letter") -> people.IdentityRow:
    """Who a person is; a final act."""
    rows = cast(tuple[people.IdentityRow], casebook.run(people.Reveal((person,), reason)).result)
    return rows[0]


def lock(casebook: Casebook, interview: str) -> None:
    """Lock the notes of an interview."""
    casebook.run(interviews.LockNotes(interview, revision(casebook, interviews.the_interview, interview)))


def send(casebook: Casebook, statement: str, answer_by: date | None = None) -> None:
    """Send the newest version of a statement, at noon on the day of the tests."""
    with clock.fixed(NOON):
        casebook.run(interviews.SendStatement(statement, statement_revision(casebook, statement), answer_by))


def revision(casebook: Casebook, question: Any, id: str) -> int:
    """The revision at which a record stands."""
    found: int = casebook.ask(question, id).revision
    return found


def statement_revision(casebook: Casebook, statement: str) -> int:
    """The revision at which a statement stands."""
    return next(row.revision for row in casebook.ask(interviews.statements) if row.id == statement)


class World:
    """One of everything, each tied to the others, made when it is first asked for; answers are ids."""

    def __init__(self, casebook: Casebook) -> None:
        self._casebook = casebook

    @cached_property
    def witness(self) -> str:
        """Somebody who complained."""
        return a_person(self._casebook, name="Aoife Griffith")

    @cached_property
    def child(self) -> str:
        """A child."""
        return a_person(self._casebook, "child", name="Callum May")

    @cached_property
    def case(self) -> str:
        """The child's case."""
        return a_case(self._casebook, children=(self.child,))

    @cached_property
    def escalation(self) -> str:
        """An open escalation of the case, of which somebody was told."""
        return an_escalation(self._casebook, self.case)

    @cached_property
    def event(self) -> str:
        """An event of the case, with the witness."""
        return an_event(self._casebook, persons=(self.witness,), cases=(self.case,))

    @cached_property
    def interview(self) -> str:
        """An interview about the case."""
        return an_interview(self._casebook, cases=(self.case,))

    @cached_property
    def session(self) -> str:
        """A session of the interview, which is then held."""
        return a_session(self._casebook, self.interview)

    @cached_property
    def attendee(self) -> str:
        """The witness as interviewee."""
        return an_attendee(self._casebook, self.interview, self.witness)

    @cached_property
    def paragraph(self) -> str:
        """A paragraph of the notes, said by the witness."""
        return a_paragraph(self._casebook, self.interview, session=self.session, speaker=self.attendee)

    @cached_property
    def statement(self) -> str:
        """The witness's statement, drafted from the notes."""
        assert self.paragraph
        return a_statement(self._casebook, self.interview, self.witness)
