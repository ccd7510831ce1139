"""The numbers of allegations and elements: computed from their order, until they are frozen for others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench.allegations import rules
from workbench.allegations._records import Allegation, Element
from workbench.kernel.commands import Command
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class FreezeNumbers(Command):
    """Freeze the numbers of all allegations and elements, before others are told them.

    `seen` holds id and number of every allegation as they were looked at. From then on nothing moves; what
    is added takes the next number under its whole; a number is given once and never again.
    """

    label: ClassVar[str] = "Freeze the numbers of the allegations"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "add an allegation or set one aside; the numbers given stay"
    seen: tuple[tuple[str, str], ...]


def freeze_numbers(command: FreezeNumbers, work: Work) -> None:
    """Refused: frozen already, nothing to number, or numbers that changed since they were looked at."""
    rules.must_not_be_frozen(frozen=frozen(work.session))
    rows = {row.id: row for row in standing(work.session)}
    numbers = numbers_of(tuple(rows.values()))
    rules.must_be_as_seen(numbers, dict(command.seen))
    for id in numbers:
        give(work, rows[id])
    for element in elements_in_order(work.session):
        give_to_element(work, element)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {FreezeNumbers: freeze_numbers}


def frozen(read: Session) -> bool:
    """Whether the numbers are frozen."""
    return read.scalar(select(Allegation.id).where(Allegation.number != "").limit(1)) is not None


def give(work: Work, row: Allegation) -> None:
    """Give an allegation the next number under its whole, for good."""
    whole = work.get(Allegation, row.parent).number if row.parent else ""
    place = work.next_number(f"parts-of-{row.parent}" if row.parent else "allegation")
    work.change(row, number=rules.number_of(whole, place))


def give_to_element(work: Work, row: Element) -> None:
    """Give an element the next number under its allegation, for good."""
    work.change(row, number=work.next_number(f"elements-of-{row.allegation}"))


def standing(read: Session) -> Sequence[Allegation]:
    """Every allegation that stands, those under one whole in their order."""
    statement = select(Allegation).where(col(Allegation.set_aside).is_(False))
    return read.scalars(statement.order_by(col(Allegation.position), col(Allegation.id))).all()


def numbers_of(rows: Sequence[Allegation]) -> Mapping[str, str]:
    """The number of each by id, in the order of reading: the frozen one, or its place."""
    given = {row.id: row.number for row in rows}
    return {
        id: given[id] or place for id, place in rules.numbers([(row.id, row.parent) for row in rows]).items()
    }


def elements_in_order(read: Session) -> Sequence[Element]:
    """Every element that stands, of every allegation, those of one allegation in their order."""
    statement = select(Element).where(col(Element.set_aside).is_(False))
    return read.scalars(statement.order_by(col(Element.position), col(Element.id))).all()
