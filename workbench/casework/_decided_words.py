"""Keeps an allegation in the words on which a finding was issued, until the next version is begun."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from workbench import allegations, findings
from workbench.allegations import (
    AddElement,
    AllegationRow,
    ChangeAllegation,
    ChangeElement,
    ComplainOf,
    CorrectWhatWasPut,
    RestoreComplainedOf,
    RestoreElement,
    SetAsideAllegation,
    SetAsideComplainedOf,
    SetAsideElement,
)
from workbench.findings import FindingVersionRow, SetAsideFindingVersion
from workbench.kernel.commands import Command
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work

Handler = Callable[[Any, Work], object]


def give_up_version(command: SetAsideFindingVersion, work: Work) -> None:
    """Refused: whatever `findings` refuses, and going back to a version that was issued on other words."""
    findings.HANDLERS[SetAsideFindingVersion](command, work)
    version = findings.the_finding_version(work.session, command.version)
    finding = findings.the_finding(work.session, version.finding) if version else None
    issued = findings.the_finding_version(work.session, finding.issued or "") if finding else None
    allegation = allegations.the_allegation(work.session, finding.allegation) if finding else None
    if issued and allegation:
        findings.must_be_the_words_decided(_words_now(allegation), _words_decided(issued))


def _keeping(command: type[Command]) -> Handler:
    """The handler of `allegations` for a command, refused where it changes what was decided."""

    def handle(change: Any, work: Work) -> object:
        id = _allegation_of(change, work.session)
        before = _alleged(work.session, id)
        result = allegations.HANDLERS[command](change, work)
        if _alleged(work.session, id) != before:
            findings.must_not_be_decided(decided=_is_decided(work.session, id))
        return result

    return handle


HANDLERS: dict[type[Command], Handler] = {
    SetAsideFindingVersion: give_up_version,
    **{
        command: _keeping(command)
        for command in (
            *(ChangeAllegation, CorrectWhatWasPut),
            *(AddElement, ChangeElement, SetAsideElement, RestoreElement),
            *(ComplainOf, SetAsideComplainedOf, RestoreComplainedOf),
            SetAsideAllegation,
        )
    },
}


def _allegation_of(change: Any, read: Session) -> str:
    """The id of the allegation that a command is about, "" where there is none: its handler refuses that."""
    for kind in ("element", "complained_of"):
        if id := getattr(change, kind, ""):
            row: Any = read.get(class_of(kind), id)
            return str(row.allegation) if row else ""
    return str(change.allegation)


def _alleged(read: Session, id: str) -> tuple[object, ...]:
    """What is decided when a finding is issued: the words, what must be proved, when, where, of whom."""
    row = allegations.the_allegation(read, id)
    kept: Any = read.get(class_of("allegation"), id)
    if row is None or kept.set_aside:
        return ()
    persons = frozenset(each.person for each in row.complained_of)
    return row.framed or row.put, row.scope, row.began, row.ended, row.units, _elements(row), persons


def _elements(row: AllegationRow) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((each.id, each.text) for each in row.elements))


def _is_decided(read: Session, allegation: str) -> bool:
    """Whether a finding on it is issued, and no next version is begun."""
    return any(row.issued and not row.draft for row in findings.findings(read, allegation))


def _words_now(row: AllegationRow) -> tuple[str, tuple[tuple[str, str], ...]]:
    return row.framed or row.put, _elements(row)


def _words_decided(version: FindingVersionRow) -> tuple[str, tuple[tuple[str, str], ...]]:
    elements = ((each.element or "", each.found_on) for each in version.elements)
    return version.found_on, tuple(sorted(elements))
