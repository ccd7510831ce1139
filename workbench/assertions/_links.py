"""What can be done to the ties of an assertion: on which allegations it bears, which enquiries test it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlmodel import select

from workbench.assertions import rules
from workbench.assertions._records import Assertion, AssertionAllegation, AssertionEnquiry
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.record import Link, class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class LinkAssertionAllegation(Command):
    """Say how an assertion bears on an allegation; said again, it changes how."""

    label: ClassVar[str] = "Link an assertion to an allegation"
    assertion: str
    allegation: str
    bearing: str


@dataclass(frozen=True)
class UnlinkAssertionAllegation(Command):
    """Say that an assertion does not bear on an allegation."""

    label: ClassVar[str] = "Unlink an assertion from an allegation"
    assertion: str
    allegation: str


@dataclass(frozen=True)
class LinkAssertionEnquiry(Command):
    """Say that a line of enquiry tests an assertion."""

    label: ClassVar[str] = "Link an assertion to a line of enquiry"
    assertion: str
    enquiry: str


@dataclass(frozen=True)
class UnlinkAssertionEnquiry(Command):
    """Say that a line of enquiry does not test an assertion."""

    label: ClassVar[str] = "Unlink an assertion from a line of enquiry"
    assertion: str
    enquiry: str


def link_assertion_allegation(command: LinkAssertionAllegation, work: Work) -> str:
    """The id of the tie. Refused: either is not there, or an unknown bearing."""
    assertion = work.get(Assertion, command.assertion)
    for tie in _to_allegation(work, assertion.id, command.allegation):
        if tie.sort == command.bearing:
            return tie.id
        work.remove(tie)
    return link_allegation(work, assertion.id, command.allegation, command.bearing)


def unlink_assertion_allegation(command: UnlinkAssertionAllegation, work: Work) -> None:
    """Refused: they are not tied."""
    _remove(work, _to_allegation(work, command.assertion, command.allegation))


def link_assertion_enquiry(command: LinkAssertionEnquiry, work: Work) -> str:
    """The id of the tie. Refused: either is not there."""
    assertion = work.get(Assertion, command.assertion)
    already = _to_enquiry(work, assertion.id, command.enquiry)
    return already[0].id if already else link_enquiry(work, assertion.id, command.enquiry)


def unlink_assertion_enquiry(command: UnlinkAssertionEnquiry, work: Work) -> None:
    """Refused: they are not tied."""
    _remove(work, _to_enquiry(work, command.assertion, command.enquiry))


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    LinkAssertionAllegation: link_assertion_allegation,
    UnlinkAssertionAllegation: unlink_assertion_allegation,
    LinkAssertionEnquiry: link_assertion_enquiry,
    UnlinkAssertionEnquiry: unlink_assertion_enquiry,
}


def link_allegation(work: Work, assertion: str, allegation: str, bearing: str) -> str:
    """Tie an assertion to an allegation that is new to it. Refused: not there, or an unknown bearing."""
    rules.must_be_a_bearing(bearing)
    known = work.get(class_of("allegation"), allegation)
    row: AssertionAllegation = AssertionAllegation.make(
        id=new_id("assertion_allegation"), assertion=assertion, allegation=known.id, sort=bearing
    )
    return work.add(row).id


def link_enquiry(work: Work, assertion: str, enquiry: str) -> str:
    """Tie an assertion to a line of enquiry that is new to it. Refused: it is not there."""
    known = work.get(class_of("enquiry"), enquiry)
    row: AssertionEnquiry = AssertionEnquiry.make(
        id=new_id("assertion_enquiry"), assertion=assertion, enquiry=known.id
    )
    return work.add(row).id


def _to_allegation(work: Work, assertion: str, allegation: str) -> Sequence[AssertionAllegation]:
    return work.all(
        select(AssertionAllegation).where(
            AssertionAllegation.assertion == assertion, AssertionAllegation.allegation == allegation
        )
    )


def _to_enquiry(work: Work, assertion: str, enquiry: str) -> Sequence[AssertionEnquiry]:
    return work.all(
        select(AssertionEnquiry).where(
            AssertionEnquiry.assertion == assertion, AssertionEnquiry.enquiry == enquiry
        )
    )


def _remove(work: Work, ties: Sequence[Link]) -> None:
    if not ties:
        raise Refused("These two are not linked.")
    for tie in ties:
        work.remove(tie)
