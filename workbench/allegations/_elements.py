"""What can be done to elements: what must be proved under an allegation, in order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.allegations import _numbering, _order, rules
from workbench.allegations._records import Allegation, Element
from workbench.kernel.commands import Batch, Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddElement(Command):
    """Say what else must be proved under an allegation."""

    label: ClassVar[str] = "Add an element"
    allegation: str
    text: str


@dataclass(frozen=True)
class AddElements(Batch):
    """Everything that must be proved under an allegation of one sort, as one act."""

    label: ClassVar[str] = "Add elements"


@dataclass(frozen=True)
class ChangeElement(Command):
    """Say otherwise what must be proved."""

    label: ClassVar[str] = "Change an element"
    element: str
    seen: int
    text: str


@dataclass(frozen=True)
class MoveElement(Command):
    """Put an element directly after another of its allegation, or first with `after` empty."""

    label: ClassVar[str] = "Move an element"
    element: str
    seen: int
    after: str = ""


@dataclass(frozen=True)
class SetAsideElement(Command):
    """Say that something need not be proved after all."""

    label: ClassVar[str] = "Set an element aside"
    element: str
    reason: str


@dataclass(frozen=True)
class RestoreElement(Command):
    """Put an element back."""

    label: ClassVar[str] = "Restore an element"
    element: str


def add_element(command: AddElement, work: Work) -> str:
    """The id of the element. Refused: no words, or the allegation is not there."""
    rules.must_say_what_is_to_be_proved(command.text)
    allegation = work.get(Allegation, command.allegation)
    position = _order.end(_elements_of(work, allegation.id))
    row: Element = Element.make(
        id=new_id("element"), allegation=allegation.id, position=position, text=command.text
    )
    work.add(row)
    _number_if_frozen(work, row)
    return row.id


def change_element(command: ChangeElement, work: Work) -> None:
    """Refused: a stale edit, or no words."""
    rules.must_say_what_is_to_be_proved(command.text)
    work.change(work.get(Element, command.element), seen=command.seen, text=command.text)


def move_element(command: MoveElement, work: Work) -> None:
    """Refused: a stale edit, numbers frozen, or another allegation's element to follow."""
    rules.must_not_be_frozen(frozen=_numbering.frozen(work.session))
    row = work.get(Element, command.element)
    others = [other for other in _elements_of(work, row.allegation) if other.id != row.id]
    work.change(row, seen=command.seen, position=_order.directly_after(work, others, command.after))


def set_aside_element(command: SetAsideElement, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Element, command.element), command.reason)


def restore_element(command: RestoreElement, work: Work) -> None:
    """Refused: it was not set aside, or its allegation was."""
    row = work.restore(Element, command.element)
    work.get(Allegation, row.allegation)
    if not row.number:
        _number_if_frozen(work, row)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddElement: add_element,
    ChangeElement: change_element,
    MoveElement: move_element,
    SetAsideElement: set_aside_element,
    RestoreElement: restore_element,
}


def _elements_of(work: Work, allegation: str) -> Sequence[Element]:
    standing = select(Element).where(Element.allegation == allegation, col(Element.set_aside).is_(False))
    return work.all(standing.order_by(col(Element.position), col(Element.id)))


def _number_if_frozen(work: Work, row: Element) -> None:
    if _numbering.frozen(work.session):
        _numbering.give_to_element(work, row)
