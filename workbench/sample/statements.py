"""Takes the statements of the sample as far as they came: sent, amended, agreed, declined, unanswered."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from workbench import interviews
from workbench.interviews import StatementParagraphRow, StatementRow
from workbench.kernel.commands import Batch
from workbench.sample.content import referring, results
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


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement: from which interview, and with the minutes at which its paragraphs were said.

    It says `of` whom, `drafted`, and as far as it came: `sent` with `by` when an answer is due, `asked` on a
    day for `changes` (minute, words, decision, reason), `again` sent with `words` changed (minute, words),
    and `agreed`, `declined` or `unanswered` on a day.
    """

    interview: int
    minutes: tuple[int, ...]
    said: dict[str, Any]


def stated(number: int, interview: dict[str, Any]) -> tuple[Stated, ...]:
    """The statements from one interview."""
    minutes = tuple(line.minute for line in spoken(interview) if line.sort != _LEFT_OUT)
    return tuple(Stated(number, minutes, said) for said in interview.get("statement", ()))


def statement_acts(so_far: SoFar, statements: Sequence[Stated]) -> Iterator[Act]:
    """What is done to the statements, each on its day, and what is alike on one day together."""
    for what, hour, do in _STAGES:
        dated = sorted(
            ((each.said[what], each) for each in statements if what in each.said), key=itemgetter(0)
        )
        for on, group in groupby(dated, key=itemgetter(0)):
            alike = tuple(each for _, each in group)
            yield Act(datetime.combine(on, hour), partial(do, _Standing(so_far), alike))


class _Standing:
    """How the statements stand now, and the acts on them."""

    def __init__(self, so_far: SoFar) -> None:
        self._so_far = so_far
        self.casebook = so_far.casebook

    def rows(self, group: Sequence[Stated]) -> Iterator[tuple[Stated, StatementRow]]:
        """Each statement with its row."""
        known = {(row.interview, row.person): row for row in self.casebook.ask(interviews.statements)}
        return ((each, known[self.place(each)]) for each in group)

    def place(self, each: Stated) -> tuple[str, str]:
        """The ids of the interview and of the person whose statement it is."""
        return self._so_far.interviews[each.interview], self._so_far.persons[each.said["of"]]

    def paragraph(self, each: Stated, row: StatementRow, minute: int) -> StatementParagraphRow:
        """The paragraph of the newest version that was said at this minute."""
        version = self.casebook.ask(interviews.versions, row.id)[0]
        return version.paragraphs[each.minutes.index(minute)]

    def words(self, text: str) -> str:
        """The text with references to people."""
        return referring(text, self._so_far.persons)


def _draft(standing: _Standing, group: Sequence[Stated]) -> None:
    drafts = (interviews.DraftStatement(*standing.place(each)) for each in group)
    standing.casebook.run(Batch(tuple(drafts)))


def _send(standing: _Standing, group: Sequence[Stated]) -> None:
    for each, row in standing.rows(group):
        standing.casebook.run(interviews.SendStatement(row.id, row.revision, each.said["by"]))


def _ask(standing: _Standing, group: Sequence[Stated]) -> None:
    """Record the changes asked for, and then what was decided on them, if anything was."""
    asked, decided = [], []
    for each, row in standing.rows(group):
        for minute, words, decision, reason in each.said["changes"]:
            paragraph = standing.paragraph(each, row, minute).id
            asked.append(interviews.AskAmendment(paragraph, standing.words(words), each.said["asked"]))
            decided.append((decision, standing.words(reason)))
    amendments = results(standing.casebook, Batch(tuple(asked)))
    decisions = tuple(
        interviews.DecideAmendment(amendment, 1, decision, reason)
        for amendment, (decision, reason) in zip(amendments, decided, strict=True)
        if decision
    )
    if decisions:
        standing.casebook.run(Batch(decisions))


def _send_again(standing: _Standing, group: Sequence[Stated]) -> None:
    for each, row in standing.rows(group):
        standing.casebook.run(interviews.ReviseStatement(row.id, row.revision))
        for minute, words in each.said["words"]:
            paragraph, said = standing.paragraph(each, row, minute), standing.words(words)
            standing.casebook.run(interviews.ChangeStatementParagraph(paragraph.id, paragraph.revision, said))
    for _, row in standing.rows(group):
        standing.casebook.run(interviews.SendStatement(row.id, row.revision))


def _agree(standing: _Standing, group: Sequence[Stated]) -> None:
    for each, row in standing.rows(group):
        on, answer = _answered(standing, each, "agreed")
        standing.casebook.run(interviews.AgreeStatement(row.id, row.revision, on, answer))


def _decline(standing: _Standing, group: Sequence[Stated]) -> None:
    for each, row in standing.rows(group):
        on, answer = _answered(standing, each, "declined")
        standing.casebook.run(interviews.DeclineStatement(row.id, row.revision, on, answer))


def _leave_unanswered(standing: _Standing, group: Sequence[Stated]) -> None:
    unanswered = (interviews.RecordNoAnswer(row.id, row.revision) for _, row in standing.rows(group))
    standing.casebook.run(Batch(tuple(unanswered)))


def _answered(standing: _Standing, each: Stated, how: str) -> tuple[date, str]:
    return each.said[how], standing.words(each.said.get("answer", ""))


_STAGES: Final[tuple[tuple[str, time, Callable[[_Standing, Sequence[Stated]], None]], ...]] = (
    ("drafted", DRAFTED, _draft),
    ("sent", SENT, _send),
    ("asked", ANSWERED, _ask),
    ("again", SENT, _send_again),
    ("agreed", ANSWERED, _agree),
    ("declined", ANSWERED, _decline),
    ("unanswered", ANSWERED, _leave_unanswered),
)
