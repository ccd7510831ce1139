"""What can be done to warning letters: send for good, give more time, record that no answer came."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import col, select

from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.representations import rules
from workbench.representations._criticisms import criticisms_of
from workbench.representations._history import histories
from workbench.representations._records import Extension, LetterCriticism, WarningLetter
from workbench.store.record import class_of
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class SendWarningLetter(Command):
    """Record that a letter put criticisms to a person, who has until the deadline to answer.

    `seen` holds the id of every criticism in it with the revision that was looked at; their words never
    change again. `short_notice` is why there is less than the usual time.
    """

    label: ClassVar[str] = "Send a warning letter"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "send another letter, or give more time to answer"
    person: str
    seen: tuple[tuple[str, int], ...]
    sent_on: date
    deadline: date
    how: str
    short_notice: str = ""


@dataclass(frozen=True)
class ExtendDeadline(Command):
    """Give more time to answer a letter, and say why; that no answer came no longer holds then."""

    label: ClassVar[str] = "Give more time to answer a letter"
    letter: str
    seen: int
    until: date
    reason: str
    on: date


@dataclass(frozen=True)
class SetAsideExtension(Command):
    """Take out an extension that was recorded by mistake; one that was given is not taken back."""

    label: ClassVar[str] = "Set an extension aside"
    extension: str
    reason: str


@dataclass(frozen=True)
class RestoreExtension(Command):
    """Put an extension back."""

    label: ClassVar[str] = "Restore an extension"
    extension: str


@dataclass(frozen=True)
class RecordNoResponse(Command):
    """Record that no answer to a letter came by the deadline; a late one is still accepted."""

    label: ClassVar[str] = "Record that no answer to a letter came"
    letter: str
    seen: int


def send_warning_letter(command: SendWarningLetter, work: Work) -> str:
    """The id of the letter. Refused: nothing in it, about another person, changed since it was looked at,
    without what it rests on, not said how, on a day to come, or too little time without the reason.
    """
    person = work.get(class_of("person"), command.person)
    about = criticisms_of(work, person.id, [id for id, _ in command.seen])
    rules.must_be_as_seen({row.id: row.revision for row in about}, dict(command.seen))
    rules.must_state_what_it_rests_on({row.number: row.basis for row in about})
    rules.must_say_how_it_was_sent(command.how)
    rules.must_not_be_to_come(command.sent_on, clock.today(), "sent_on")
    rules.must_leave_time_to_answer(command.sent_on, command.deadline, command.short_notice)
    letter: WarningLetter = WarningLetter.make(
        id=new_id("warning_letter"),
        person=person.id,
        sent_on=command.sent_on.isoformat(),
        how=command.how.strip(),
        first_deadline=command.deadline.isoformat(),
        deadline=command.deadline.isoformat(),
        short_notice=command.short_notice.strip(),
    )
    work.add(letter)
    for row in about:
        work.add(LetterCriticism.make(id=new_id("letter_criticism"), letter=letter.id, criticism=row.id))
    return letter.id


def extend_deadline(command: ExtendDeadline, work: Work) -> str:
    """The id of the extension. Refused: a stale edit, not later than before, no reason, or a day to come."""
    letter = work.get(WarningLetter, command.letter)
    rules.must_lengthen(date.fromisoformat(letter.deadline), command.until, command.reason)
    rules.must_not_be_to_come(command.on, clock.today(), "on")
    row: Extension = Extension.make(
        id=new_id("extension"),
        letter=letter.id,
        until=command.until.isoformat(),
        reason=command.reason.strip(),
        granted_on=command.on.isoformat(),
    )
    work.change(letter, seen=command.seen, deadline=row.until, no_response_on="")
    return work.add(row).id


def set_aside_extension(command: SetAsideExtension, work: Work) -> None:
    """Refused: no reason."""
    row = work.get(Extension, command.extension)
    work.set_aside(row, command.reason)
    _reckon_deadline(work, row.letter)


def restore_extension(command: RestoreExtension, work: Work) -> None:
    """Refused: it was not set aside."""
    _reckon_deadline(work, work.restore(Extension, command.extension).letter)


def record_no_response(command: RecordNoResponse, work: Work) -> None:
    """Refused: a stale edit, recorded before, all answered, or the deadline has not passed."""
    letter = work.get(WarningLetter, command.letter)
    found = histories(work.session)
    unanswered = [id for id in put_in(work, letter.id) if not found[id].responses]
    rules.must_be_unanswered(letter.no_response_on, len(unanswered))
    rules.must_have_waited(date.fromisoformat(letter.deadline), clock.today())
    work.change(letter, seen=command.seen, no_response_on=clock.today().isoformat())


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    SendWarningLetter: send_warning_letter,
    ExtendDeadline: extend_deadline,
    SetAsideExtension: set_aside_extension,
    RestoreExtension: restore_extension,
    RecordNoResponse: record_no_response,
}


def put_in(work: Work, letter: str) -> Sequence[str]:
    """The ids of the criticisms that a letter put."""
    ties = select(LetterCriticism).where(LetterCriticism.letter == letter)
    return [tie.criticism for tie in work.all(ties.order_by(col(LetterCriticism.id)))]


def _reckon_deadline(work: Work, letter: str) -> None:
    row = work.get(WarningLetter, letter)
    standing = select(Extension).where(Extension.letter == letter, col(Extension.set_aside).is_(False))
    until = [date.fromisoformat(each.until) for each in work.all(standing)]
    deadline = rules.deadline_after(date.fromisoformat(row.first_deadline), until)
    work.change(row, deadline=deadline.isoformat())
