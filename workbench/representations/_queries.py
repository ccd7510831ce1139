"""What can be asked of the right of reply: how far each criticism has come, and what is outstanding."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from workbench.representations import rules
from workbench.representations._history import History, histories
from workbench.representations._records import Criticism, Effect
from workbench.representations.rules import Course


@dataclass(frozen=True, slots=True)
class EffectRow:
    """What the answers changed in a criticism; `responses` are the ids of those that were considered."""

    id: str
    revision: int
    outcome: str
    reasons: str
    becomes: str
    decided_on: date
    responses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CriticismRow:
    """What a person may be criticised for, in running text, and how far it has come; the rest by id.

    `state` is among `STATES`; `deadline` that of the last letter, None before there is one.
    """

    id: str
    revision: int
    number: int
    person: str
    allegation: str
    finding: str | None
    text: str
    basis: str
    state: str
    deadline: date | None
    disclosures: tuple[str, ...]
    letters: tuple[str, ...]
    responses: tuple[str, ...]
    effect: EffectRow | None


@dataclass(frozen=True, slots=True)
class CriticismFilter:
    """Which criticisms: of a person, from an allegation, from a finding; "" stands for all."""

    person: str = ""
    allegation: str = ""
    finding: str = ""


@dataclass(frozen=True, slots=True)
class OutstandingRow:
    """A criticism that is not closed: how far it has come, and the days left to answer, if it was put."""

    criticism: str
    number: int
    person: str
    allegation: str
    state: str
    deadline: date | None
    days_left: int | None


EVERY_CRITICISM = CriticismFilter()


def criticisms(
    read: Session,
    today: date,
    wanted: CriticismFilter = EVERY_CRITICISM,
    *,
    offset: int = 0,
    limit: int = 500,
) -> tuple[CriticismRow, ...]:
    """The criticisms wanted, as they stand today, in the order of their numbers."""
    return _rows(read, today, _wanted(wanted).offset(offset).limit(limit))


def the_criticism(read: Session, id: str, today: date) -> CriticismRow | None:
    """One criticism, set aside or not; None if there is none of this id."""
    return next(iter(_rows(read, today, select(Criticism).where(Criticism.id == id))), None)


def outstanding(read: Session, today: date) -> tuple[OutstandingRow, ...]:
    """Every criticism on which the person has not had their say, the earliest deadline first; those not put
    to the person at all come last.
    """
    standing = _rows(read, today, _wanted(EVERY_CRITICISM))
    found = [_outstanding(row, today) for row in standing if row.state not in rules.CLOSED]
    return tuple(sorted(found, key=lambda row: (row.deadline or date.max, row.number)))


def heard(read: Session) -> Mapping[str, tuple[str, ...]]:
    """The people who have been heard on everything said of them, by the allegation it comes from."""
    found = histories(read)
    courses: dict[tuple[str, str], list[Course]] = {}
    for row in read.scalars(_wanted(EVERY_CRITICISM)):
        courses.setdefault((row.allegation, row.person), []).append(found[row.id].course())
    heard: dict[str, tuple[str, ...]] = {}
    for (allegation, person), each in courses.items():
        if rules.heard(each):
            heard[allegation] = (*heard.get(allegation, ()), person)
    return heard


def _wanted(wanted: CriticismFilter) -> SelectOfScalar[Criticism]:
    statement = select(Criticism).where(col(Criticism.set_aside).is_(False))
    asked = (
        (wanted.person, col(Criticism.person)),
        (wanted.allegation, col(Criticism.allegation)),
        (wanted.finding, col(Criticism.finding)),
    )
    for value, column in asked:
        statement = statement.where(column == value) if value else statement
    return statement.order_by(col(Criticism.number))


def _rows(read: Session, today: date, statement: SelectOfScalar[Criticism]) -> tuple[CriticismRow, ...]:
    found = histories(read)
    return tuple(_criticism(row, found[row.id], today) for row in read.scalars(statement))


def _criticism(row: Criticism, history: History, today: date) -> CriticismRow:
    course = history.course()
    return CriticismRow(
        id=row.id,
        revision=row.revision,
        number=row.number,
        person=row.person,
        allegation=row.allegation,
        finding=row.finding,
        text=row.text,
        basis=row.basis,
        state=rules.state(course, today),
        deadline=course.deadline,
        disclosures=tuple(each.id for each in history.disclosures),
        letters=tuple(each.id for each in history.letters),
        responses=tuple(each.id for each in history.responses),
        effect=_effect(history.effect, history.considered) if history.effect else None,
    )


def _effect(row: Effect, considered: tuple[str, ...]) -> EffectRow:
    decided_on = date.fromisoformat(row.decided_on)
    return EffectRow(row.id, row.revision, row.outcome, row.reasons, row.becomes, decided_on, considered)


def _outstanding(row: CriticismRow, today: date) -> OutstandingRow:
    days_left = (row.deadline - today).days if row.deadline else None
    return OutstandingRow(row.id, row.number, row.person, row.allegation, row.state, row.deadline, days_left)
