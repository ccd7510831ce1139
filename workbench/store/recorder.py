"""Records every row's before and after as it is written, so that nobody writes undo code."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from workbench.kernel.commands import Change
from workbench.store.record import Record, Stored, Values, values_of


@dataclass(frozen=True, slots=True)
class Image:
    """One row before and after: all columns where it was added or removed, the changed ones otherwise.

    `before` is None for an added row, `after` is None for a removed one.
    """

    kind: str
    id: str
    before: Values | None
    after: Values | None

    @property
    def change(self) -> Change:
        """The same in the words of an outcome."""
        if self.before is None:
            return Change(self.kind, self.id, "added")
        return Change(self.kind, self.id, "removed" if self.after is None else "changed")

    def then(self, later: "Image") -> "Image":
        """This image and a later one of the same row, as one."""
        if self.before is None or later.before is None or later.after is None:
            return Image(self.kind, self.id, _earliest(self, later), _latest(self, later))
        before = {**later.before, **self.before}
        return Image(self.kind, self.id, before, {**(self.after or {}), **later.after})

    @property
    def empty(self) -> bool:
        """Whether nothing changed in the end."""
        return self.before == self.after


class Recorder:
    """Listens to one session from its begin to its commit and gathers one image per row touched."""

    def __init__(self, session: Session) -> None:
        self._images: dict[tuple[str, str], Image] = {}
        event.listen(session, "before_flush", self._before_flush)

    def images(self) -> tuple[Image, ...]:
        """What the session changed so far, in the order in which rows were first touched."""
        return tuple(image for image in self._images.values() if not image.empty)

    def _before_flush(self, session: Session, _context: object, _instances: object) -> None:
        for row in session.new:
            self._note(Image(row.__kind__, row.id, None, values_of(row)))
        for row in session.dirty:
            if session.is_modified(row, include_collections=False):
                self._note(_changed(row))
        for row in session.deleted:
            self._note(Image(row.__kind__, row.id, values_of(row), None))

    def _note(self, image: Image) -> None:
        key = (image.kind, image.id)
        earlier = self._images.get(key)
        self._images[key] = earlier.then(image) if earlier else image


def _changed(row: Stored) -> Image:
    if isinstance(row, Record):
        row.revision += 1
    before: Values = {}
    after: Values = {}
    for name, history in _histories(row):
        before[name], after[name] = history.deleted[0], history.added[0]
    return Image(row.__kind__, row.id, before, after)


def _histories(row: Stored) -> list[tuple[str, Any]]:
    state: Any = inspect(row)
    histories = ((attribute.key, attribute.history) for attribute in state.attrs)
    return [(name, history) for name, history in histories if history.added and history.deleted]


def _earliest(first: Image, later: Image) -> Values | None:
    if first.before is None:
        return None
    return {**(later.before or {}), **first.before}


def _latest(first: Image, later: Image) -> Values | None:
    if later.after is None:
        return None
    return {**(first.after or {}), **later.after}
