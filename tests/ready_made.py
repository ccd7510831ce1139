"""Casebooks that are made once in a run and copied for each test that begins with one.

Making a casebook costs ten times as much as copying it, and each command a little more. A fixture asks
`stock.of(fill).copied_to(path)`, where `fill` is a plain function that puts something into an empty casebook.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from workbench import opening
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey
from workbench.store.witness import witness_folder

T = TypeVar("T")

KEY = DataKey(bytes(range(32)))
"""What opens each of them."""


@dataclass(frozen=True)
class ReadyMade(Generic[T]):
    """A closed casebook, the witness of the moment when it was closed, and what its filling gave back."""

    folder: Path
    witnesses: Path
    given: T

    def copied_to(self, folder: Path, witnesses: Path | None = None) -> Path:
        """A copy as if it had just been made there: its witness, and no other casebook's, is as it was."""
        for witness in self.witnesses.iterdir():
            (witness_folder() / witness.name).unlink(missing_ok=True)
        shutil.copytree(self.witnesses, witness_folder(witnesses), dirs_exist_ok=True)
        return Path(shutil.copytree(self.folder, folder))

    def opened_at(self, folder: Path) -> Casebook:
        """A copy of it, open."""
        return Casebook.open(self.copied_to(folder), key=KEY)


class Stock:
    """The casebooks made so far, each the first time it is asked for, all under `KEY`."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._made: dict[Callable[[Casebook], object], ReadyMade[Any]] = {}

    def of(self, fill: Callable[[Casebook], T]) -> ReadyMade[T]:
        """The casebook that a function filled."""
        if fill not in self._made:
            self._made[fill] = self._make(fill, self._place / str(len(self._made)))
        return cast(ReadyMade[T], self._made[fill])

    def empty(self) -> ReadyMade[None]:
        """The casebook in which there is nothing yet."""
        return self.of(_nothing)

    def _make(self, fill: Callable[[Casebook], T], place: Path) -> ReadyMade[T]:
        place.mkdir()
        folder, witnesses = place / "Made.casebook", place / "witnesses"
        with Casebook(opening.create(folder, None, KEY, witnesses)) as casebook:
            given = fill(casebook)
        return ReadyMade(folder, witnesses, given)


def _nothing(casebook: Casebook) -> None:
    """Put nothing into it."""
