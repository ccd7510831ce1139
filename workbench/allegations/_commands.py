"""What can be done to allegations: put on record, frame, correct what was put, move, set aside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.allegations import _numbering, _order, rules
from workbench.allegations._dates import BEGAN, ENDED, NOT_KNOWN, PUT
from workbench.allegations._records import Allegation
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.ids import new_id
from workbench.store.dated import date_columns, date_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddAllegation(Command):
    """Put an allegation on record, at the end of its list, or as the last part of another (`parent`).

    `put` is verbatim, `put_by` says in running text who put it and in what. It is about what happened from
    `began` to `ended` in the organisational units named, one to a line.
    """

    label: ClassVar[str] = "Add an allegation"
    put: str = ""
    put_by: str = ""
    put_on: FuzzyDate = NOT_KNOWN
    framed: str = ""
    parent: str = ""
    began: FuzzyDate = NOT_KNOWN
    ended: FuzzyDate = NOT_KNOWN
    units: str = ""
    scope: str = rules.TO_BE_DECIDED
    scope_reason: str = ""
    standard_of_proof: str = rules.BALANCE
    proof_reason: str = ""


@dataclass(frozen=True)
class ChangeAllegation(Command):
    """Frame an allegation and say what it is about; None leaves a field as it is. What was put stays."""

    label: ClassVar[str] = "Change an allegation"
    allegation: str
    seen: int
    framed: str | None = None
    put_by: str | None = None
    put_on: FuzzyDate | None = None
    began: FuzzyDate | None = None
    ended: FuzzyDate | None = None
    units: str | None = None
    scope: str | None = None
    scope_reason: str | None = None
    standard_of_proof: str | None = None
    proof_reason: str | None = None


@dataclass(frozen=True)
class CorrectWhatWasPut(Command):
    """Correct the wording as put where it was copied wrongly, and say from what it is corrected."""

    label: ClassVar[str] = "Correct an allegation as it was put"
    allegation: str
    seen: int
    put: str
    reason: str


@dataclass(frozen=True)
class MoveAllegation(Command):
    """Put an allegation, with its parts, directly after another under the same whole, or first with `after`
    empty. `parent` empty puts it among the whole allegations.
    """

    label: ClassVar[str] = "Move an allegation"
    allegation: str
    seen: int
    parent: str = ""
    after: str = ""


@dataclass(frozen=True)
class SetAsideAllegation(Command):
    """Take out an allegation entered by mistake; one that is not investigated is out of scope instead."""

    label: ClassVar[str] = "Set an allegation aside"
    allegation: str
    reason: str


@dataclass(frozen=True)
class RestoreAllegation(Command):
    """Put an allegation back."""

    label: ClassVar[str] = "Restore an allegation"
    allegation: str


def add_allegation(command: AddAllegation, work: Work) -> str:
    """The id of the allegation. Refused: no words as put, no reason where one is needed, an odd period."""
    parent = work.get(Allegation, command.parent).id if command.parent else None
    names = ("put", "put_by", "framed", "units", "scope", "scope_reason", "standard_of_proof", "proof_reason")
    row: Allegation = Allegation.make(
        id=new_id("allegation"),
        parent=parent,
        position=_order.end(parts_of(work, parent)),
        **{name: getattr(command, name) for name in names},
        **_dates(command),
    )
    _check(row)
    frozen = _numbering.frozen(work.session)
    work.add(row)
    if frozen:
        _numbering.give(work, row)
    return row.id


def change_allegation(command: ChangeAllegation, work: Work) -> None:
    """Refused: a stale edit, no reason where one is needed, or a period that ends before it begins."""
    names = ("framed", "put_by", "units", "scope", "scope_reason", "standard_of_proof", "proof_reason")
    given = {name: value for name in names if (value := getattr(command, name)) is not None}
    row = work.get(Allegation, command.allegation)
    _check(work.change(row, seen=command.seen, **given, **_dates(command)))


def correct_what_was_put(command: CorrectWhatWasPut, work: Work) -> None:
    """Refused: a stale edit, the same words, no reason, or no words left."""
    row = work.get(Allegation, command.allegation)
    rules.must_correct_what_was_put(row.put, command.put, command.reason)
    _check(work.change(row, seen=command.seen, put=command.put, put_correction=command.reason.strip()))


def move_allegation(command: MoveAllegation, work: Work) -> None:
    """Refused: a stale edit, numbers frozen, under itself, or no words of its own to stand alone with."""
    rules.must_not_be_frozen(frozen=_numbering.frozen(work.session))
    row = work.get(Allegation, command.allegation)
    parent = work.get(Allegation, command.parent).id if command.parent else None
    rules.must_not_be_below_itself(row.id, _upwards(work, parent))
    others = [other for other in parts_of(work, parent) if other.id != row.id]
    position = _order.directly_after(work, others, command.after)
    _check(work.change(row, seen=command.seen, parent=parent, position=position))


def set_aside_allegation(command: SetAsideAllegation, work: Work) -> None:
    """Refused: no reason, or it has parts."""
    row = work.get(Allegation, command.allegation)
    rules.must_have_nothing_below(len(parts_of(work, row.id)))
    work.set_aside(row, command.reason)


def restore_allegation(command: RestoreAllegation, work: Work) -> None:
    """Refused: it was not set aside, or what it is a part of was."""
    row = work.restore(Allegation, command.allegation)
    if row.parent:
        work.get(Allegation, row.parent)
    if not row.number and _numbering.frozen(work.session):
        _numbering.give(work, row)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddAllegation: add_allegation,
    ChangeAllegation: change_allegation,
    CorrectWhatWasPut: correct_what_was_put,
    MoveAllegation: move_allegation,
    SetAsideAllegation: set_aside_allegation,
    RestoreAllegation: restore_allegation,
}


def parts_of(work: Work, parent: str | None) -> Sequence[Allegation]:
    """The allegations directly under one, or the whole ones for None, in their order."""
    standing = select(Allegation).where(
        col(Allegation.parent).is_not_distinct_from(parent), col(Allegation.set_aside).is_(False)
    )
    return work.all(standing.order_by(col(Allegation.position), col(Allegation.id)))


def _dates(command: AddAllegation | ChangeAllegation) -> dict[str, str | None]:
    given = ((PUT, command.put_on), (BEGAN, command.began), (ENDED, command.ended))
    found: dict[str, str | None] = {}
    for which, date in given:
        found.update(date_columns(date, which))
    return found


def _check(row: Allegation) -> None:
    rules.must_keep_what_was_put(row.put, row.framed, row.parent)
    rules.must_be_in_or_out(row.scope, row.scope_reason)
    rules.must_be_measured(row.standard_of_proof, row.proof_reason)
    rules.must_not_end_before_it_began(date_of(row, BEGAN), date_of(row, ENDED))


def _upwards(work: Work, allegation: str | None) -> list[str]:
    """An allegation and every one it is a part of."""
    above: list[str] = []
    while allegation:
        above.append(allegation)
        allegation = work.get(Allegation, allegation).parent
    return above
