"""Reads the notes of an interview as they are written down in the sample: a line for each paragraph.

A line says how many minutes after the beginning, what sort of paragraph (Q question, A answer, V quotation,
O observation) and, where several were interviewed, who spoke: `12 A.w05 It was a Monday.` A line such as
`== 2020-04-30T10:00:00Z 75` begins another session and says how many minutes it took.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

_SORTS: Final = {"Q": "question", "A": "answer", "V": "quotation", "O": "observation"}
_PARAGRAPH: Final = re.compile(r"(\d+) ([QAVO])(?:\.(\w+))? (\S.*)")
_SESSION: Final = re.compile(r"== (\S+) (\d+)")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A paragraph: in which session (from 0) and which of its minutes, its sort, by whom (a key, "" for the
    first who is interviewed), when, and its words.
    """

    session: int
    minute: int
    sort: str
    speaker: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session of an interview: when it began and when it ended."""

    began: datetime
    ended: datetime


def sittings(interview: dict[str, Any]) -> tuple[Sitting, ...]:
    """The sessions of an interview, the first from its own fields, none for one that was not held."""
    if "notes" not in interview:
        return ()
    first = _sitting(interview["began_at"], interview["minutes"])
    further = (_SESSION.fullmatch(line) for line in interview["notes"].splitlines())
    return (first, *(_sitting(datetime.fromisoformat(told[1]), int(told[2])) for told in further if told))


def spoken(interview: dict[str, Any]) -> Iterator[Spoken]:
    """The paragraphs of an interview in their order. Raises ValueError for a line that cannot be read."""
    held, session = sittings(interview), 0
    for line in interview.get("notes", "").strip().splitlines():
        if _SESSION.fullmatch(line):
            session += 1
        elif told := _PARAGRAPH.fullmatch(line):
            minute, sort, speaker, words = told.groups()
            at = held[session].began + timedelta(minutes=int(minute))
            yield Spoken(session, int(minute), _SORTS[sort], speaker or "", at, words)
        else:
            raise ValueError(f"This line of the notes cannot be read: {line}")


def _sitting(began: datetime, minutes: int) -> Sitting:
    return Sitting(began, began + timedelta(minutes=minutes))
