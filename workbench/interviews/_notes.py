"""What can be done to the notes: write, change, move, set aside; lock them for good; add a late entry."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlmodel import col, func, select

from workbench.interviews import rules
from workbench.interviews._records import Attendee, Interview, InterviewSession, Paragraph
from workbench.interviews._sessions import unlocked
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class WriteParagraph(Command):
    """Write a paragraph of the notes after another one, or at the end. `said_at` is when a key was pressed.

    `draft_place` names the draft that this was; the draft goes in the same act.
    """

    label: ClassVar[str] = "Write a paragraph"
    interview: str
    text: str
    sort: str = rules.ANSWER
    session: str | None = None
    speaker: str | None = None
    said_at: datetime | None = None
    after: str = ""
    draft_place: str = ""


@dataclass(frozen=True)
class ChangeParagraph(Command):
    """Change a paragraph of notes that are not locked; None leaves a field as it is."""

    label: ClassVar[str] = "Change a paragraph"
    paragraph: str
    seen: int
    text: str | None = None
    sort: str | None = None
    speaker: str | None = None
    said_at: datetime | None = None
    draft_place: str = ""


@dataclass(frozen=True)
class MoveParagraph(Command):
    """Put a paragraph directly after another, or first with `after` empty."""

    label: ClassVar[str] = "Move a paragraph"
    paragraph: str
    seen: int
    after: str = ""


@dataclass(frozen=True)
class SetAsideParagraph(Command):
    """Take a paragraph out of notes that are not locked."""

    label: ClassVar[str] = "Set a paragraph aside"
    paragraph: str
    reason: str


@dataclass(frozen=True)
class RestoreParagraph(Command):
    """Put a paragraph back into notes that are not locked."""

    label: ClassVar[str] = "Restore a paragraph"
    paragraph: str


@dataclass(frozen=True)
class LockNotes(Command):
    """Lock the notes of an interview: every paragraph gets its number and is never changed again."""

    label: ClassVar[str] = "Lock the notes of an interview"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "add a late entry"
    interview: str
    seen: int


@dataclass(frozen=True)
class AddLateEntry(Command):
    """Add to notes that are locked, saying why it comes late and which paragraph it corrects, if it does."""

    label: ClassVar[str] = "Add a late entry"
    interview: str
    text: str
    reason: str
    sort: str = rules.OBSERVATION
    speaker: str | None = None
    corrects: str | None = None
    draft_place: str = ""


def write_paragraph(command: WriteParagraph, work: Work) -> str:
    """The id of the paragraph. Refused: no words, an unknown sort, or notes locked."""
    rules.must_be_a_paragraph(command.sort, command.text)
    interview = unlocked(work, command.interview)
    row: Paragraph = Paragraph.make(
        id=new_id("paragraph"),
        interview=interview.id,
        session=work.get(InterviewSession, command.session).id if command.session else None,
        speaker=_speaker(work, command.speaker),
        position=_position(work, interview.id, command.after) if command.after else _end(work, interview.id),
        sort=command.sort,
        text=command.text,
        said_at=clock.stamp(command.said_at) if command.said_at else "",
    )
    _discard(work, command.draft_place)
    return work.add(row).id


def change_paragraph(command: ChangeParagraph, work: Work) -> None:
    """Refused: a stale edit, no words, an unknown sort, or notes locked."""
    row = work.get(Paragraph, command.paragraph)
    unlocked(work, row.interview)
    words = {"text": command.text, "sort": command.sort, "speaker": _speaker(work, command.speaker)}
    given = {name: value for name, value in words.items() if value is not None}
    said = {"said_at": clock.stamp(command.said_at)} if command.said_at else {}
    work.change(row, seen=command.seen, **given, **said)
    rules.must_be_a_paragraph(row.sort, row.text)
    _discard(work, command.draft_place)


def move_paragraph(command: MoveParagraph, work: Work) -> None:
    """Refused: a stale edit, or notes locked."""
    row = work.get(Paragraph, command.paragraph)
    unlocked(work, row.interview)
    work.change(row, seen=command.seen, position=_position(work, row.interview, command.after))


def set_aside_paragraph(command: SetAsideParagraph, work: Work) -> None:
    """Refused: no reason, or notes locked."""
    row = work.get(Paragraph, command.paragraph)
    unlocked(work, row.interview)
    work.set_aside(row, command.reason)


def restore_paragraph(command: RestoreParagraph, work: Work) -> None:
    """Refused: it was not set aside, or notes locked."""
    unlocked(work, work.restore(Paragraph, command.paragraph).interview)


def lock_notes(command: LockNotes, work: Work) -> None:
    """Refused: a stale edit, locked before, or nothing written."""
    interview = unlocked(work, command.interview)
    paragraphs = _in_order(work, interview.id)
    rules.must_hold_something(len(paragraphs), "these notes")
    for number, row in enumerate(paragraphs, start=1):
        work.change(row, number=number)
    work.change(interview, seen=command.seen, notes_locked_at=clock.stamp(clock.now()))


def add_late_entry(command: AddLateEntry, work: Work) -> str:
    """The id of the paragraph. Refused: notes not locked, no words, or no reason."""
    interview = work.get(Interview, command.interview)
    rules.must_be_locked(interview.notes_locked_at)
    rules.must_be_a_paragraph(command.sort, command.text)
    rules.must_say_why_it_is_late(command.reason)
    row: Paragraph = Paragraph.make(
        id=new_id("paragraph"),
        interview=interview.id,
        speaker=_speaker(work, command.speaker),
        corrects=work.get(Paragraph, command.corrects).id if command.corrects else None,
        position=_end(work, interview.id),
        number=_highest(work, interview.id) + 1,
        sort=command.sort,
        text=command.text,
        said_at=clock.stamp(clock.now()),
        late=True,
        late_reason=command.reason.strip(),
    )
    _discard(work, command.draft_place)
    return work.add(row).id


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    WriteParagraph: write_paragraph,
    ChangeParagraph: change_paragraph,
    MoveParagraph: move_paragraph,
    SetAsideParagraph: set_aside_paragraph,
    RestoreParagraph: restore_paragraph,
    LockNotes: lock_notes,
    AddLateEntry: add_late_entry,
}


def _discard(work: Work, draft_place: str) -> None:
    if draft_place:
        work.discard_draft(draft_place)


def _speaker(work: Work, attendee: str | None) -> str | None:
    return work.get(Attendee, attendee).id if attendee else None


def _in_order(work: Work, interview: str) -> list[Paragraph]:
    standing = select(Paragraph).where(Paragraph.interview == interview, col(Paragraph.set_aside).is_(False))
    return list(work.all(standing.order_by(col(Paragraph.position), col(Paragraph.id))))


def _end(work: Work, interview: str) -> float:
    """After the last one, of those written in this act too: they are not sent to the file one by one."""
    last = select(func.max(col(Paragraph.position))).where(Paragraph.interview == interview)
    with work.session.no_autoflush:
        kept = work.session.scalar(last) or 0.0
    unsent = (row for row in (*work.session.new, *work.session.dirty) if isinstance(row, Paragraph))
    return max((kept, *(row.position for row in unsent if row.interview == interview))) + 1.0


def _highest(work: Work, interview: str) -> int:
    highest = select(func.max(col(Paragraph.number))).where(Paragraph.interview == interview)
    return work.session.scalar(highest) or 0


def _position(work: Work, interview: str, after: str) -> float:
    """A position directly after a paragraph, or before all; where none is left, every paragraph moves up."""
    before, following = _neighbours(work, interview, after)
    found = rules.between(before, following)
    if found is not None:
        return found
    for place, row in enumerate(_in_order(work, interview), start=1):
        work.change(row, position=float(place))
    before, following = _neighbours(work, interview, after)
    return (before + (following or before + 2.0)) / 2


def _neighbours(work: Work, interview: str, after: str) -> tuple[float, float | None]:
    before = work.get(Paragraph, after).position if after else 0.0
    following = select(func.min(col(Paragraph.position))).where(
        Paragraph.interview == interview, Paragraph.position > before
    )
    return before, work.session.scalar(following)
