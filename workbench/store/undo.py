"""Undo and redo: which entry is next, and putting its images back. Both are new entries of the journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from workbench.kernel.errors import Refused
from workbench.kernel.wording import spaced
from workbench.store.journal import Entry, backwards
from workbench.store.record import Stored, Values, class_of, values_of
from workbench.store.recorder import Image

Cursor = Any


def next_to_undo(cursor: Cursor, instead: Mapping[str, str]) -> Entry:
    """The newest doing that still stands. Refused: there is none, or it is final.

    `instead` says, for the label of a final act, which act corrects it.
    """
    undone: dict[int, bool] = {}
    for entry in backwards(cursor):
        if entry.act != "do":
            undone.setdefault(entry.target, entry.act == "undo")
        elif not undone.get(entry.number):
            return _reversible(entry, instead)
    raise Refused("There is nothing to undo.")


def next_to_redo(cursor: Cursor) -> Entry:
    """The doing undone last, if nothing new was done since. Refused: there is none.

    The entry returned is the undo itself; its `target` is the doing.
    """
    redone: set[int] = set()
    for entry in backwards(cursor):
        if entry.act == "do":
            break
        if entry.act == "redo":
            redone.add(entry.target)
        elif entry.target not in redone:
            return entry
        else:
            redone.remove(entry.target)
    raise Refused("There is nothing to redo.")


@dataclass(frozen=True, slots=True)
class Offers:
    """What Undo and Redo would do now: the entry and its label, or None and why not."""

    undo: Entry | None
    redo: Entry | None
    why_no_undo: str = ""


def offers(cursor: Cursor, instead: Mapping[str, str]) -> Offers:
    """What can be undone and redone at this moment."""
    try:
        redo = next_to_redo(cursor)
    except Refused:
        redo = None
    try:
        return Offers(next_to_undo(cursor, instead), redo)
    except Refused as refused:
        return Offers(None, redo, refused.message)


def must_be_expected(entry: Entry, expecting: int | None) -> None:
    """Refused: the act that would be undone is not the one that was offered."""
    if expecting is not None and entry.number != expecting:
        raise Refused(
            f"Something was done since: Undo would now take back “{entry.label}”. Look, and undo again."
        )


def reverse(session: Session, images: tuple[Image, ...]) -> None:
    """Put every row back as it was before. Refused: a row has been changed since."""
    for image in reversed(images):
        _put(session, image)


def repeat(session: Session, images: tuple[Image, ...]) -> None:
    """Put every row forward again. Refused: a row has been changed since."""
    for image in images:
        _put(session, Image(image.kind, image.id, image.after, image.before))


def _reversible(entry: Entry, instead: Mapping[str, str]) -> Entry:
    if entry.final:
        act = instead.get(entry.label) or "correct it by a new act"
        raise Refused(
            f"“{entry.label}” cannot be undone: entry {entry.number:,} is final. To put it right, {act}."
        )
    return entry


def _put(session: Session, image: Image) -> None:
    cls = class_of(image.kind)
    if cls.__keeps__:
        return
    row = session.get(cls, image.id)
    if not _stands(row, image.after):
        raise Refused(
            f"Since then the {spaced(image.kind)} was changed again. Undo or correct the later change first."
        )
    if image.before is None:
        session.delete(row)
    elif row is None:
        session.add(cls.make(**image.before))
    else:
        _set(row, image.before)


def _stands(row: Stored | None, expected: Values | None) -> bool:
    if row is None or expected is None:
        return row is None and expected is None
    now = values_of(row)
    return all(now[name] == value for name, value in expected.items() if name != "revision")


def _set(row: Stored, values: Values) -> None:
    for name, value in values.items():
        if name != "revision":
            setattr(row, name, value)
