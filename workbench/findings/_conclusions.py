"""What can be done to the words of a draft: conclude, set down what speaks against it, and answer that."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.findings import rules
from workbench.findings._alleged import alleged
from workbench.findings._records import Conclusion, ContraryPoint, Finding
from workbench.findings._versions import conclusions_of, draft, draft_with
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddConclusion(Command):
    """Conclude also on an element that was added after the finding was drafted."""

    label: ClassVar[str] = "Add the conclusion on an element"
    version: str
    element: str


@dataclass(frozen=True)
class ChangeConclusion(Command):
    """Change what a draft concludes on the allegation or an element; None leaves a field as it is.

    All but the outcome is running text. An outcome of "" is one that is not decided.
    """

    label: ClassVar[str] = "Change a conclusion"
    conclusion: str
    seen: int
    outcome: str | None = None
    reasons: str | None = None
    supporting: str | None = None
    contrary: str | None = None
    limits: str | None = None


@dataclass(frozen=True)
class SetAsideConclusion(Command):
    """Leave out of a draft what it concludes on an element that need not be proved any more."""

    label: ClassVar[str] = "Set a conclusion aside"
    conclusion: str
    reason: str


@dataclass(frozen=True)
class RestoreConclusion(Command):
    """Put a conclusion back into a draft."""

    label: ClassVar[str] = "Restore a conclusion"
    conclusion: str


@dataclass(frozen=True)
class AddContraryPoint(Command):
    """Set down something that speaks against what is concluded, and, if it is known, how it is answered."""

    label: ClassVar[str] = "Add a contrary point"
    conclusion: str
    point: str
    answer: str = ""


@dataclass(frozen=True)
class ChangeContraryPoint(Command):
    """Change a contrary point or answer it; None leaves a field as it is."""

    label: ClassVar[str] = "Change a contrary point"
    contrary_point: str
    seen: int
    point: str | None = None
    answer: str | None = None


@dataclass(frozen=True)
class SetAsideContraryPoint(Command):
    """Take a contrary point out of a draft, and say why it does not speak against it."""

    label: ClassVar[str] = "Set a contrary point aside"
    contrary_point: str
    reason: str


@dataclass(frozen=True)
class RestoreContraryPoint(Command):
    """Put a contrary point back into a draft."""

    label: ClassVar[str] = "Restore a contrary point"
    contrary_point: str


def add_conclusion(command: AddConclusion, work: Work) -> str:
    """The id of the conclusion. Refused: issued, another allegation's element, or concluded on already."""
    version = draft(work, command.version)
    about = alleged(work.session, work.get(Finding, version.finding).allegation)
    rules.must_be_of_the_allegation(command.element, [element.id for element in about.elements])
    row: Conclusion = Conclusion.make(id=new_id("conclusion"), version=version.id, element=command.element)
    rules.must_not_have_one_already(_others(work, row))
    return work.add(row).id


def change_conclusion(command: ChangeConclusion, work: Work) -> None:
    """Refused: a stale edit, issued, an outcome that is not known, or “none” for one of the sides."""
    names = ("outcome", "reasons", "supporting", "contrary", "limits")
    given = {name: value for name in names if (value := getattr(command, name)) is not None}
    row = work.change(draft_with(work, command.conclusion), seen=command.seen, **given)
    rules.must_be_an_outcome(row.outcome)
    rules.must_say_something_of_each_side(command.supporting or "", command.contrary or "")


def set_aside_conclusion(command: SetAsideConclusion, work: Work) -> None:
    """Refused: no reason, issued, or the conclusion on the allegation as a whole."""
    row = draft_with(work, command.conclusion)
    rules.must_be_of_an_element(row.element)
    work.set_aside(row, command.reason)


def restore_conclusion(command: RestoreConclusion, work: Work) -> None:
    """Refused: it was not set aside, issued, or the element was concluded on anew."""
    row = work.restore(Conclusion, command.conclusion)
    draft_with(work, row.id)
    rules.must_not_have_one_already(_others(work, row))


def add_contrary_point(command: AddContraryPoint, work: Work) -> str:
    """The id of the point. Refused: no words, or issued."""
    rules.must_state_the_point(command.point)
    conclusion = draft_with(work, command.conclusion)
    last = select(func.max(col(ContraryPoint.position))).where(ContraryPoint.conclusion == conclusion.id)
    row: ContraryPoint = ContraryPoint.make(
        id=new_id("contrary_point"),
        conclusion=conclusion.id,
        position=(work.session.scalar(last) or 0) + 1,
        point=command.point,
        answer=command.answer,
    )
    return work.add(row).id


def change_contrary_point(command: ChangeContraryPoint, work: Work) -> None:
    """Refused: a stale edit, no words, or issued."""
    words = {"point": command.point, "answer": command.answer}
    given = {name: value for name, value in words.items() if value is not None}
    row = work.get(ContraryPoint, command.contrary_point)
    draft_with(work, row.conclusion)
    rules.must_state_the_point(work.change(row, seen=command.seen, **given).point)


def set_aside_contrary_point(command: SetAsideContraryPoint, work: Work) -> None:
    """Refused: no reason, or issued."""
    row = work.get(ContraryPoint, command.contrary_point)
    draft_with(work, row.conclusion)
    work.set_aside(row, command.reason)


def restore_contrary_point(command: RestoreContraryPoint, work: Work) -> None:
    """Refused: it was not set aside, or issued."""
    draft_with(work, work.restore(ContraryPoint, command.contrary_point).conclusion)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddConclusion: add_conclusion,
    ChangeConclusion: change_conclusion,
    SetAsideConclusion: set_aside_conclusion,
    RestoreConclusion: restore_conclusion,
    AddContraryPoint: add_contrary_point,
    ChangeContraryPoint: change_contrary_point,
    SetAsideContraryPoint: set_aside_contrary_point,
    RestoreContraryPoint: restore_contrary_point,
}


def _others(work: Work, row: Conclusion) -> int:
    """How many other conclusions of the version are on the same element."""
    there = conclusions_of(work.session, row.version)
    return sum(other.element == row.element and other.id != row.id for other in there)
