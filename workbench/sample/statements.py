"""Takes the statements of the sample as far as they came: sent, amended, agreed, declined, unanswered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Any, Final

from workbench import interviews
from workbench.interviews import StatementParagraphRow, StatementRow
from workbench.sample.content import referring
from workbench.sample.interview_text import spoken
from workbench.sample.so_far import SoFar

DRAFTED: Final = time(19, 0, tzinfo=UTC)
SENT: Final = time(9, 0, tzinfo=UTC)
ANSWERED: Final = time(11, 0, tzinfo=UTC)

_LEFT_OUT: Final = "observation"


@dataclass(frozen=True, slots=True)
class Act:
    """Something done to the casebook, and when."""

    at: datetime
    do: Callable[[], None]


def statement_acts(so_far: SoFar, number: int, interview: dict[str, Any]) -> Iterator[Act]:
    """What is done to the statements from one interview, each on its day.

    A statement says `of` whom, `drafted`, and as far as it came: `sent` with `by` when an answer is due,
    `asked` on a day for `changes` (minute, words, decision, reason), `again` sent with `words` changed
    (minute, words), and `agreed`, `declined` or `unanswered` on a day.
    """
    minutes = tuple(line.minute for line in spoken(interview) if line.sort != _LEFT_OUT)
    for said in interview.get("statement", ()):
        statement = _Statement(so_far, number, minutes, said)
        for what, hour, do in _STAGES:
            if what in said:
                yield Act(datetime.combine(said[what], hour), partial(do, statement))


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement of the sample, with the minutes at which its paragraphs were said."""

    so_far: SoFar
    interview: int
    minutes: tuple[int, ...]
    said: dict[str, Any]

    @property
    def row(self) -> StatementRow:
        """How the statement stands now."""
        interview = self.so_far.interviews[self.interview]
        person = self.so_far.persons[self.said["of"]]
        rows = self.so_far.casebook.ask(interviews.statements, interview)
        return next(row for row in rows if row.person == person)

    def paragraph(self, minute: int) -> StatementParagraphRow:
        """The paragraph of the newest version that was said at this minute."""
        version = self.so_far.casebook.ask(interviews.versions, self.row.id)[0]
        return version.paragraphs[self.minutes.index(minute)]

    def words(self, text: str) -> str:
        """The text with references to people."""
        return referring(text, self.so_far.persons)


def _draft(statement: _Statement) -> None:
    so_far = statement.so_far
    interview, person = so_far.interviews[statement.interview], so_far.persons[statement.said["of"]]
    so_far.casebook.run(interviews.DraftStatement(interview, person))


def _send(statement: _Statement) -> None:
    _send_newest(statement, statement.said["by"])


def _send_newest(statement: _Statement, by: date | None) -> None:
    row = statement.row
    statement.so_far.casebook.run(interviews.SendStatement(row.id, row.revision, by))


def _ask(statement: _Statement) -> None:
    """Record each change asked for, and what was decided on it, if anything was."""
    casebook, on = statement.so_far.casebook, statement.said["asked"]
    for minute, words, decision, reason in statement.said["changes"]:
        paragraph = statement.paragraph(minute)
        asked = interviews.AskAmendment(paragraph.id, statement.words(words), on)
        amendment = str(casebook.run(asked).result)
        if decision:
            casebook.run(interviews.DecideAmendment(amendment, 1, decision, statement.words(reason)))


def _send_again(statement: _Statement) -> None:
    casebook, row = statement.so_far.casebook, statement.row
    casebook.run(interviews.ReviseStatement(row.id, row.revision))
    for minute, words in statement.said["words"]:
        paragraph, said = statement.paragraph(minute), statement.words(words)
        casebook.run(interviews.ChangeStatementParagraph(paragraph.id, paragraph.revision, said))
    _send_newest(statement, None)


def _agree(statement: _Statement) -> None:
    row, answer = statement.row, statement.words(statement.said.get("answer", ""))
    agreed = interviews.AgreeStatement(row.id, row.revision, statement.said["agreed"], answer)
    statement.so_far.casebook.run(agreed)


def _decline(statement: _Statement) -> None:
    row, answer = statement.row, statement.words(statement.said.get("answer", ""))
    declined = interviews.DeclineStatement(row.id, row.revision, statement.said["declined"], answer)
    statement.so_far.casebook.run(declined)


def _leave_unanswered(statement: _Statement) -> None:
    row = statement.row
    statement.so_far.casebook.run(interviews.RecordNoAnswer(row.id, row.revision))


_STAGES: Final[tuple[tuple[str, time, Callable[[_Statement], None]], ...]] = (
    ("drafted", DRAFTED, _draft),
    ("sent", SENT, _send),
    ("asked", ANSWERED, _ask),
    ("again", SENT, _send_again),
    ("agreed", ANSWERED, _agree),
    ("declined", ANSWERED, _decline),
    ("unanswered", ANSWERED, _leave_unanswered),
)
