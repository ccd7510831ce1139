"""Holds the interviews of the sample: sessions, notes, late entries, and statements at every stage."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from workbench import interviews
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.commands import Batch
from workbench.sample.content import People, read, referring, results
from workbench.sample.so_far import SoFar

BEGUN: Final = datetime(2020, 2, 28, 17, 0, tzinfo=UTC)
SENT: Final = datetime(2020, 3, 2, 9, 0, tzinfo=UTC)
ANSWERED: Final = datetime(2020, 3, 6, 11, 0, tzinfo=UTC)

_SPEAKS: Final = {"question": 1, "answer": 0, "quotation": 0}  # which of the two first attendees


def hold_all(so_far: SoFar) -> None:
    """Every interview, in the order of their numbers."""
    with clock.fixed(BEGUN):
        for number, said in enumerate(read("interviews")["interview"], start=1):
            so_far.interviews[number] = hold(so_far.casebook, said, so_far.persons, so_far.cases)


def hold(casebook: Casebook, said: dict[str, Any], persons: People, places: tuple[str, ...]) -> str:
    """One interview with its notes, locked or not, and its statement as far as it has come; its id."""
    began: datetime = said["began_at"]
    about = tuple(places[number - 1] for number in said["cases"])
    planned = interviews.PlanInterview(said["title"], planned_at=began, place="Room 4", cases=about)
    interview = str(casebook.run(planned).result)
    _write(casebook, said, interview, persons)
    if said.get("locked"):
        at = _revision(casebook, interview)
        casebook.run(interviews.LockNotes(interview, at))
        _add_late_entry(casebook, said, interview)
    if "statement" in said:
        _make_statement(casebook, said, interview, persons[said["person"]])
    return interview


def _write(casebook: Casebook, said: dict[str, Any], interview: str, persons: People) -> None:
    began: datetime = said["began_at"]
    ended = began + timedelta(minutes=said["minutes"])
    there = [
        interviews.AddAttendee(interview, "interviewee", persons[said["person"]]),
        interviews.AddAttendee(interview, "interviewer", role="Independent investigator"),
    ]
    if "part_too" in said:
        there.append(interviews.AddAttendee(interview, said["part_too"], role=said["part_too"].capitalize()))
    begun = interviews.BeginSession(interview, began, ended, place="Room 4")
    session, *attendees = results(casebook, Batch((begun, *there)))
    paragraphs = [
        interviews.WriteParagraph(
            interview,
            referring(text, persons),
            sort,
            session,
            attendees[_SPEAKS[sort]] if sort in _SPEAKS else None,
            said_at=began + timedelta(minutes=minutes),
        )
        for sort, minutes, text in said["paragraphs"]
    ]
    casebook.run(Batch(tuple(paragraphs)))


def _add_late_entry(casebook: Casebook, said: dict[str, Any], interview: str) -> None:
    if "late_entry" in said:
        number, reason, text = said["late_entry"]
        corrected = casebook.ask(interviews.paragraphs, interview)[number - 1].id
        casebook.run(interviews.AddLateEntry(interview, text, reason, "answer", corrects=corrected))


def _make_statement(casebook: Casebook, said: dict[str, Any], interview: str, person: str) -> None:
    statement = str(casebook.run(interviews.DraftStatement(interview, person)).result)
    if said["statement"] == "draft":
        return
    with clock.fixed(SENT):
        casebook.run(interviews.SendStatement(statement, 1, said.get("answer_by")))
    with clock.fixed(ANSWERED):
        if "amendment" in said:
            _amend(casebook, statement, *said["amendment"])
        if said["statement"] == "agreed":
            at = next(row.revision for row in casebook.ask(interviews.statements) if row.id == statement)
            casebook.run(interviews.AgreeStatement(statement, at, ANSWERED.date()))


def _amend(casebook: Casebook, statement: str, number: int, asked: str, decision: str) -> None:
    paragraph = casebook.ask(interviews.versions, statement)[0].paragraphs[number - 1]
    ask = interviews.AskAmendment(paragraph.id, asked, ANSWERED.date())
    amendment = str(casebook.run(ask).result)
    if decision:
        casebook.run(interviews.DecideAmendment(amendment, 1, decision))


def _revision(casebook: Casebook, interview: str) -> int:
    row = casebook.ask(interviews.the_interview, interview)
    return row.revision if row else 0
