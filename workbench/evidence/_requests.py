"""What can be done to requests for material: ask, chase, record the answer, withdraw, tie to what came."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.evidence import rules
from workbench.evidence._records import Exhibit
from workbench.evidence._request_records import MaterialRequest, RequestExhibit, RequestStep
from workbench.kernel import clock
from workbench.kernel.commands import Batch, Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.record import Value, class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class AskForMaterial(Command):
    """Record that material was asked for; the request gets the next number. Without a day it was today."""

    label: ClassVar[str] = "Ask for material"
    what: str
    asked_of: str = ""
    asked_person: str | None = None
    why: str = ""
    asked_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True)
class ChangeRequest(Command):
    """Change a request, also to a later day agreed; None leaves a field as it is, "" takes a person away."""

    label: ClassVar[str] = "Change a request for material"
    request: str
    seen: int
    what: str | None = None
    asked_of: str | None = None
    asked_person: str | None = None
    why: str | None = None
    asked_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True)
class LinkRequestExhibit(Command):
    """Say that an exhibit answered a request."""

    label: ClassVar[str] = "Link an exhibit to a request"
    request: str
    exhibit: str


@dataclass(frozen=True)
class UnlinkRequestExhibit(Command):
    """Say that an exhibit did not come of a request."""

    label: ClassVar[str] = "Unlink an exhibit from a request"
    request: str
    exhibit: str


@dataclass(frozen=True)
class TieRequest(Batch):
    """Several exhibits linked to a request and taken from it as one act."""

    label: ClassVar[str] = "Change which exhibits came of a request"


@dataclass(frozen=True)
class SetAsideRequest(Command):
    """Take out a request that was entered by mistake; one that is no longer needed is withdrawn."""

    label: ClassVar[str] = "Set a request aside"
    request: str
    reason: str


@dataclass(frozen=True)
class RestoreRequest(Command):
    """Put a request back."""

    label: ClassVar[str] = "Restore a request"
    request: str


def ask_for_material(command: AskForMaterial, work: Work) -> str:
    """The id of the request. Refused: nothing asked for, nobody asked, a day to come, or due before it."""
    row: MaterialRequest = MaterialRequest.make(
        id=new_id("material_request"),
        number=work.next_number("material_request"),
        what=command.what,
        asked_of=command.asked_of,
        asked_person=command.asked_person,
        why=command.why,
        asked_on=(command.asked_on or clock.today()).isoformat(),
        due_on=command.due_on.isoformat() if command.due_on else "",
    )
    _check(row, work)
    return work.add(row).id


def change_request(command: ChangeRequest, work: Work) -> None:
    """Refused: a stale edit, nothing asked for, nobody asked, or days out of order."""
    row = work.get(MaterialRequest, command.request)
    words = {name: getattr(command, name) for name in ("what", "asked_of", "why")}
    days = {name: getattr(command, name) for name in ("asked_on", "due_on")}
    given: dict[str, Value] = {name: value for name, value in words.items() if value is not None}
    given |= {name: day.isoformat() for name, day in days.items() if day}
    if command.asked_person is not None:
        given["asked_person"] = command.asked_person or None
    _check(work.change(row, seen=command.seen, **given), work)


def link_request_exhibit(command: LinkRequestExhibit, work: Work) -> str:
    """The id of the tie. Refused: the request or the exhibit is not there."""
    row = work.get(MaterialRequest, command.request)
    return tie_exhibit(work, row.id, command.exhibit)


def unlink_request_exhibit(command: UnlinkRequestExhibit, work: Work) -> None:
    """Refused: they are not tied."""
    ties = _ties(work, command.request, command.exhibit)
    if not ties:
        raise Refused("This exhibit is not linked to this request.")
    for tie in ties:
        work.remove(tie)


def set_aside_request(command: SetAsideRequest, work: Work) -> None:
    """Refused: no reason."""
    work.set_aside(work.get(MaterialRequest, command.request), command.reason)


def restore_request(command: RestoreRequest, work: Work) -> None:
    """Refused: it was not set aside."""
    work.restore(MaterialRequest, command.request)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    AskForMaterial: ask_for_material,
    ChangeRequest: change_request,
    LinkRequestExhibit: link_request_exhibit,
    UnlinkRequestExhibit: unlink_request_exhibit,
    SetAsideRequest: set_aside_request,
    RestoreRequest: restore_request,
}


def tie_exhibit(work: Work, request: str, exhibit: str) -> str:
    """The tie between a request and an exhibit, made if there is none. Refused: the exhibit is not there."""
    known = work.get(Exhibit, exhibit)
    already = _ties(work, request, known.id)
    if already:
        return already[0].id
    row: RequestExhibit = RequestExhibit.make(id=new_id("request_exhibit"), request=request, exhibit=known.id)
    return work.add(row).id


def _check(row: MaterialRequest, work: Work) -> None:
    rules.must_ask_somebody_for_something(row.what, row.asked_person, row.asked_of)
    if row.asked_person:
        work.get(class_of("person"), row.asked_person)
    asked = date.fromisoformat(row.asked_on)
    rules.must_lie_between(asked, asked, clock.today(), "asked_on")
    rules.must_be_due_after_it_is_asked(asked, date.fromisoformat(row.due_on) if row.due_on else None)
    standing = select(RequestStep.on).where(
        RequestStep.request == row.id, col(RequestStep.set_aside).is_(False)
    )
    for on in work.session.scalars(standing):
        rules.must_be_asked_before(asked, date.fromisoformat(on))


def _ties(work: Work, request: str, exhibit: str) -> Sequence[RequestExhibit]:
    tied = select(RequestExhibit).where(
        RequestExhibit.request == request, col(RequestExhibit.exhibit) == exhibit
    )
    return work.all(tied)
