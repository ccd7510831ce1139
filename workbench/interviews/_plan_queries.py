"""What can be asked of the plan: whom first and why, what each is to be asked, and where it was answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.interviews import rules
from workbench.interviews._plan_records import Question, QuestionParagraph
from workbench.interviews._queries import AttendeeRow, InterviewRow, interviews
from workbench.interviews._records import Interview, Paragraph

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question planned for an interview; text, why and remark are running text.

    `number` is its place there, counted from 1; `state` is among `QUESTION_STATES`; `paragraphs` are those
    (by id) of the notes in which it was answered.
    """

    id: str
    revision: int
    interview: str
    number: int
    text: str
    why: str
    allegation: str | None
    element: str | None
    state: str
    remark: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionFilter:
    """Which questions: of an interview, about an allegation or an element, in a state; "" stands for all."""

    interview: str = ""
    allegation: str = ""
    element: str = ""
    state: str = ""


EVERY_QUESTION = QuestionFilter()


@dataclass(frozen=True, slots=True)
class PlanRow:
    """An interview in the plan: its turn, counted from 1, or None where it has none yet; and why then.

    `interviewees` are people or roles; `unanswered` counts the questions without an answer.
    """

    interview: str
    revision: int
    number: int
    turn: int | None
    reason: str
    title: str
    state: str
    planned_at: datetime | None
    held_at: datetime | None
    interviewees: tuple[AttendeeRow, ...]
    questions: tuple[QuestionRow, ...]
    unanswered: int


def questions(read: Session, wanted: QuestionFilter = EVERY_QUESTION) -> tuple[QuestionRow, ...]:
    """The questions wanted, in the order of the interviews' numbers and of each interview."""
    return tuple(row for row in _every(read, wanted.interview) if _is_wanted(row, wanted))


def the_question(read: Session, id: str) -> QuestionRow | None:
    """One question that is there and not set aside; None if there is none of this id."""
    found = read.get(Question, id)
    every = _every(read, found.interview) if found else ()
    return next((row for row in every if row.id == id), None)


def interview_plan(read: Session) -> tuple[PlanRow, ...]:
    """Every interview that was not cancelled: those with a turn in their order, then the others by number."""
    asked: dict[str, list[QuestionRow]] = {}
    for row in _every(read):
        asked.setdefault(row.interview, []).append(row)
    placed = select(Interview.id, Interview.turn, Interview.turn_reason).where(
        col(Interview.turn).is_not(None),
        col(Interview.set_aside).is_(False),
        Interview.state != rules.CANCELLED,
    )
    turns = read.execute(placed.order_by(col(Interview.turn), col(Interview.number))).all()
    reasons = {row.id: row.turn_reason for row in turns}
    known = {row.id: row for row in interviews(read, limit=_ALL) if row.state != rules.CANCELLED}
    ordered = (*reasons, *(id for id in known if id not in reasons))
    return tuple(
        _plan(known[id], turn if id in reasons else None, reasons.get(id, ""), tuple(asked.get(id, ())))
        for turn, id in enumerate(ordered, start=1)
    )


def _every(read: Session, interview: str = "") -> tuple[QuestionRow, ...]:
    standing = select(Question).join(Interview, col(Question.interview) == Interview.id)
    standing = standing.where(col(Question.set_aside).is_(False), col(Interview.set_aside).is_(False))
    if interview:
        standing = standing.where(Question.interview == interview)
    ordered = standing.order_by(col(Interview.number), col(Question.position), col(Question.id))
    answers, places = _answers(read), _Places()
    return tuple(
        _question(row, places.next(row.interview), answers.get(row.id, ())) for row in read.scalars(ordered)
    )


class _Places:
    """Counts the questions of each interview."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def next(self, interview: str) -> int:
        self._last[interview] = self._last.get(interview, 0) + 1
        return self._last[interview]


def _answers(read: Session) -> Mapping[str, tuple[str, ...]]:
    """The paragraphs that stand in which each question was answered, in the order of the notes."""
    standing = select(QuestionParagraph).join(Paragraph, col(QuestionParagraph.paragraph) == Paragraph.id)
    standing = standing.where(col(Paragraph.set_aside).is_(False))
    found: dict[str, tuple[str, ...]] = {}
    for tie in read.scalars(standing.order_by(col(Paragraph.position), col(Paragraph.id))):
        found[tie.question] = (*found.get(tie.question, ()), tie.paragraph)
    return found


def _is_wanted(row: QuestionRow, wanted: QuestionFilter) -> bool:
    pairs = (
        (wanted.allegation, row.allegation),
        (wanted.element, row.element),
        (wanted.state, row.state),
    )
    return all(not asked or asked == value for asked, value in pairs)


def _question(row: Question, number: int, paragraphs: tuple[str, ...]) -> QuestionRow:
    return QuestionRow(
        row.id,
        row.revision,
        row.interview,
        number,
        row.text,
        row.why,
        row.allegation,
        row.element,
        row.state,
        row.remark,
        paragraphs,
    )


def _plan(row: InterviewRow, turn: int | None, reason: str, asked: tuple[QuestionRow, ...]) -> PlanRow:
    return PlanRow(
        interview=row.id,
        revision=row.revision,
        number=row.number,
        turn=turn,
        reason=reason,
        title=row.title,
        state=row.state,
        planned_at=row.planned_at,
        held_at=row.held_at,
        interviewees=tuple(each for each in row.attendees if each.part == rules.INTERVIEWEE),
        questions=asked,
        unanswered=sum(each.state != rules.ANSWERED for each in asked),
    )
