"""How the words of one record came to be as they are: every version of a field, from the journal."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import column, select, table
from sqlalchemy.orm import Session

from workbench.kernel import clock
from workbench.store import journal, kept_image

_ENTRY: Final = table("journal_entry", *map(column, ("number", "utc", "act", "label")))
_IMAGE: Final = table("journal_image", *map(column, ("entry", "record", "body")))
_UNCHANGED: Final = ""


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One version of a field: since when it stood, by which act, and its words, None if they were erased."""

    entry: int
    at: datetime
    act: str
    words: str | None


def revisions(read: Session, record: str, field: str = "text") -> tuple[RevisionRow, ...]:
    """Every version of a text field of a record, the newest first; what left it as it was is left out."""
    joined = _IMAGE.join(_ENTRY, _ENTRY.c.number == _IMAGE.c.entry)
    columns = select(_ENTRY.c.number, _ENTRY.c.utc, _ENTRY.c.act, _ENTRY.c.label, _IMAGE.c.body)
    found = columns.select_from(joined).where(_IMAGE.c.record == record).order_by(_ENTRY.c.number)
    rows: list[RevisionRow] = []
    for number, utc, act, label, body in read.execute(found):
        words = _words(body, field)
        if words == _UNCHANGED or (rows and rows[-1].words == words):
            continue
        done = label if act == "do" else f"{act.capitalize()}: {label}"
        rows.append(RevisionRow(number, clock.moment(utc), done, words))
    return tuple(reversed(rows))


def _words(body: bytes | None, field: str) -> str | None:
    """What an image says of the field afterwards; nothing where it says nothing of it."""
    if body is None:
        return None
    image = journal.unsealed(kept_image.inflated(body))
    return str((image.after or {}).get(field, _UNCHANGED))
