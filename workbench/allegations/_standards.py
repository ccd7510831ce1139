"""What can be done to the standards said to be breached, and to which allegations rely on them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import select

from workbench.allegations import rules
from workbench.allegations._records import Allegation, AllegationStandard, Standard
from workbench.kernel.commands import Batch, Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AddStandard(Command):
    """Put a standard on record, the text relied on word for word, for the allegations that rely on it.

    `in_force_from` and `in_force_until` are the first day of this version and the first day of the next.
    """

    label: ClassVar[str] = "Add a standard"
    sort: str
    title: str
    text: str
    provision: str = ""
    in_force_from: date | None = None
    in_force_until: date | None = None
    allegations: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangeStandard(Command):
    """Change a standard; None leaves a field as it is."""

    label: ClassVar[str] = "Change a standard"
    standard: str
    seen: int
    sort: str | None = None
    title: str | None = None
    text: str | None = None
    provision: str | None = None
    in_force_from: date | None = None
    in_force_until: date | None = None


@dataclass(frozen=True)
class SetAsideStandard(Command):
    """Take out a standard that is not relied on."""

    label: ClassVar[str] = "Set a standard aside"
    standard: str
    reason: str


@dataclass(frozen=True)
class RestoreStandard(Command):
    """Put a standard back."""

    label: ClassVar[str] = "Restore a standard"
    standard: str


@dataclass(frozen=True)
class LinkAllegationStandard(Command):
    """Say that an allegation is of a breach of a standard."""

    label: ClassVar[str] = "Link a standard to an allegation"
    allegation: str
    standard: str


@dataclass(frozen=True)
class UnlinkAllegationStandard(Command):
    """Say that an allegation is not of a breach of a standard."""

    label: ClassVar[str] = "Unlink a standard from an allegation"
    allegation: str
    standard: str


@dataclass(frozen=True)
class RelyOnStandards(Batch):
    """Several standards linked to an allegation as one act."""

    label: ClassVar[str] = "Link standards to an allegation"


def add_standard(command: AddStandard, work: Work) -> str:
    """The id of the standard. Refused: an unknown sort, no title, no text, or days out of order."""
    row: Standard = Standard.make(
        id=new_id("standard"),
        sort=command.sort,
        title=command.title,
        text=command.text,
        provision=command.provision,
        in_force_from=_kept(command.in_force_from),
        in_force_until=_kept(command.in_force_until),
    )
    _check(row)
    work.add(row)
    for allegation in dict.fromkeys(command.allegations):
        _link(work, allegation, row.id)
    return row.id


def change_standard(command: ChangeStandard, work: Work) -> None:
    """Refused: a stale edit, an unknown sort, no title, no text, or days out of order."""
    words = {name: getattr(command, name) for name in ("sort", "title", "text", "provision")}
    days = {name: _kept(getattr(command, name)) for name in ("in_force_from", "in_force_until")}
    given = {name: value for name, value in words.items() if value is not None}
    known = {name: value for name, value in days.items() if value}
    _check(work.change(work.get(Standard, command.standard), seen=command.seen, **given, **known))


def set_aside_standard(command: SetAsideStandard, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(Standard, command.standard), command.reason)


def restore_standard(command: RestoreStandard, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(Standard, command.standard)


def link_allegation_standard(command: LinkAllegationStandard, work: Work) -> str:
    """The id of the tie. Refused: the allegation or the standard is not there."""
    standard = work.get(Standard, command.standard)
    already = _ties(work, command.allegation, standard.id)
    return already[0].id if already else _link(work, command.allegation, standard.id)


def unlink_allegation_standard(command: UnlinkAllegationStandard, work: Work) -> None:
    """Refused: they are not tied."""
    ties = _ties(work, command.allegation, command.standard)
    if not ties:
        raise Refused("These two are not linked.")
    for tie in ties:
        work.remove(tie)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AddStandard: add_standard,
    ChangeStandard: change_standard,
    SetAsideStandard: set_aside_standard,
    RestoreStandard: restore_standard,
    LinkAllegationStandard: link_allegation_standard,
    UnlinkAllegationStandard: unlink_allegation_standard,
}


def _check(row: Standard) -> None:
    rules.must_quote(row.sort, row.title, row.text)
    rules.must_be_replaced_after_it_came_in(day_of(row.in_force_from), day_of(row.in_force_until))


def _kept(day: date | None) -> str:
    return day.isoformat() if day else ""


def day_of(text: str) -> date | None:
    """The day that was kept, None for none."""
    return date.fromisoformat(text) if text else None


def _link(work: Work, allegation: str, standard: str) -> str:
    row: AllegationStandard = AllegationStandard.make(
        id=new_id("allegation_standard"), allegation=work.get(Allegation, allegation).id, standard=standard
    )
    return work.add(row).id


def _ties(work: Work, allegation: str, standard: str) -> Sequence[AllegationStandard]:
    of_both = (AllegationStandard.allegation == allegation, AllegationStandard.standard == standard)
    return work.all(select(AllegationStandard).where(*of_both))
