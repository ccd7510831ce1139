"""How a paragraph of notes is shown and how its draft is kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from ui.widgets import CodeStripe
from ui.widgets.chip import ChipTone
from workbench import casework, interviews
from workbench.interviews import InterviewRow, ParagraphRow, QuestionFilter, QuestionRow
from workbench.kernel import clock
from workbench.kernel.ids import kind_of
from workbench.kernel.running_text import references, render
from workbench.kernel.wording import clock_time, day, listed

SORTS: Final[Mapping[str, str]] = {
    "question": "Q",
    "answer": "A",
    "quotation": "“”",
    "observation": "N",
}
NEXT_SORT: Final[Mapping[str, str]] = {"question": "answer", "quotation": "answer"}
"""After a question somebody answers; after anything else the same goes on."""
_SPOKEN: Final = ("answer", "quotation")
_NAMED_ROOM: Final = 36  # pixels at 100 %: what a pseudonym takes more than a letter


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who is interviewed: attendees by id, each with the word shown. Only where there are several, the word
    stands beside what they said.
    """

    named: tuple[tuple[str, str], ...] = ()

    @property
    def room(self) -> int:
        """How much more room the speakers need, in pixels at 100 %."""
        return _NAMED_ROOM if len(self.named) > 1 else 0

    def words(self, sort: str, speaker: str) -> str:
        """What stands beside a paragraph: the letter of its sort, or who spoke."""
        if sort not in _SPOKEN or not self.room:
            return SORTS[sort]
        name = dict(self.named).get(speaker, SORTS[sort])
        return f"“{name}”" if sort == "quotation" else name

    def after(self, speaker: str) -> str:
        """The next of them; the first after nobody."""
        ids = [id for id, _ in self.named]
        return ids[(ids.index(speaker) + 1) % len(ids)] if speaker in ids else next(iter(ids), "")

    def of(self, sort: str, speaker: str) -> str | None:
        """Who is recorded as speaking: the only one there is, or the one chosen."""
        if sort not in _SPOKEN or not self.named:
            return None
        return speaker if self.room and speaker else self.named[0][0]


NOBODY: Final = Speakers()


@dataclass(frozen=True, slots=True)
class NoteAnswer:
    """Everything the notes pane asks for at once; `interview` is None when there is none yet."""

    interviews: tuple[InterviewRow, ...]
    interview: InterviewRow | None
    paragraphs: tuple[ParagraphRow, ...]
    questions: tuple[QuestionRow, ...]
    shown: Mapping[str, str]


NO_NOTES: Final = NoteAnswer((), None, (), (), {})


@dataclass(frozen=True, slots=True)
class NewDraft:
    """A paragraph being written: what it is, when the first key was pressed, its words, and who speaks."""

    sort: str
    said_at: datetime | None
    text: str
    speaker: str = ""

    def kept(self) -> str:
        """The draft as one text."""
        stamp = clock.stamp(self.said_at) if self.said_at else ""
        kept = {"sort": self.sort, "said_at": stamp, "text": self.text, "speaker": self.speaker}
        return json.dumps(kept, ensure_ascii=False)


def draft_of(kept: str) -> NewDraft:
    """The draft that `kept` wrote."""
    found = json.loads(kept)
    said_at = clock.moment(found["said_at"]) if found["said_at"] else None
    return NewDraft(found["sort"], said_at, found["text"], found.get("speaker", ""))


def notes_answer(read: Any, interview: str, revealed: Mapping[str, str]) -> NoteAnswer:
    """The interviews, and the notes of the one chosen: if the id is empty or gone, of the one held last."""
    every = interviews.interviews(read, limit=10_000)
    chosen = next((row for row in every if row.id == interview), None) or casework.latest_interview(read)
    if chosen is None:
        return NO_NOTES
    return NoteAnswer(
        every,
        chosen,
        interviews.paragraphs(read, chosen.id),
        interviews.questions(read, QuestionFilter(interview=chosen.id)),
        casework.shown_names(read, revealed),
    )


def speakers_of(row: InterviewRow, shown: Mapping[str, str]) -> Speakers:
    """The people interviewed, each with the word shown for them."""
    there = [each for each in row.attendees if each.part == interviews.INTERVIEWEE]
    return Speakers(tuple((each.id, shown.get(each.person or "", "") or each.role) for each in there))


def codes_of(answer: NoteAnswer) -> Mapping[str, tuple[CodeStripe, ...]]:
    """The allegations on which paragraphs bear, for the margin: named in them, or asked about."""
    found: dict[str, list[str]] = {}
    for row in answer.paragraphs:
        named = (id for id in references(row.text) if kind_of(id) == "allegation")
        found[row.id] = list(named)
    for question in answer.questions:
        for paragraph in question.paragraphs if question.allegation else ():
            found.setdefault(paragraph, []).append(str(question.allegation))
    return {
        id: tuple(_stripe(each, answer.shown) for each in dict.fromkeys(named))
        for id, named in found.items()
        if named
    }


def _stripe(allegation: str, shown: Mapping[str, str]) -> CodeStripe:
    words = shown.get(allegation, "Allegation")
    return CodeStripe(words, sum(map(ord, words)) % 4)


def title_of(row: InterviewRow, shown: Mapping[str, str]) -> str:
    """An interview in a list: `12  Team manager, first interview`."""
    return f"{row.number}   {render(row.title, shown)}"


def heading_of(row: InterviewRow, shown: Mapping[str, str]) -> str:
    """Who, when and with whom, as the line beside the number says it."""
    who = listed([_attendee(each, shown) for each in row.attendees if each.part == interviews.INTERVIEWEE])
    company = listed([f"with {_attendee(each, shown)}" for each in row.attendees if "represent" in each.part])
    return " · ".join(filter(None, (who, when_held(row), company)))


def when_held(row: InterviewRow) -> str:
    """The day and the hours of the first session; when it is planned, if it was not held."""
    if row.sessions:
        first, ended = row.sessions[0], row.sessions[0].ended_at
        until = f"–{clock_time(ended)}" if ended else ""
        return f"{day(first.began_at.astimezone())}, {clock_time(first.began_at)}{until}"
    return f"planned for {day(row.planned_at.astimezone())}" if row.planned_at else ""


def state_of(row: InterviewRow) -> tuple[str, ChipTone]:
    """The state chip of an interview: planned, its notes a draft or locked, or cancelled."""
    if row.notes_locked_at:
        return "Locked", "ok"
    if row.state == "held":
        return "Draft", "warn"
    return ("Cancelled", "accent") if row.state == "cancelled" else ("Planned", "accent")


def time_of(said_at: datetime | None) -> str:
    """The time stamp of a paragraph."""
    return clock_time(said_at) if said_at else ""


def _attendee(row: interviews.AttendeeRow, shown: Mapping[str, str]) -> str:
    named = shown.get(row.person, "") if row.person else ""
    return ", ".join(filter(None, (named, row.role)))
