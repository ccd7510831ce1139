"""The one door to an open investigation: run a command, ask a question, or undo."""

import logging
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy.orm import Session

from workbench import casework, opening
from workbench.concepts import HANDLERS
from workbench.kernel.commands import Batch, Command, Outcome
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress
from workbench.kernel.running_text import references
from workbench.store import drafts, journal, settings, undo
from workbench.store.data_key import DataKey
from workbench.store.drafts import Draft
from workbench.store.opened import OpenStore
from workbench.store.undo import Offers
from workbench.store.unit_of_work import Work

__all__ = ["Casebook", "Draft", "Offers"]

P = ParamSpec("P")
T = TypeVar("T")

SLOW_SECONDS = 0.1

_log = logging.getLogger("workbench")
_INSTEAD = {command.label: command.instead for command in HANDLERS if command.final}


class Casebook:
    """The open, encrypted investigation. Used from one thread only (the window's store thread, or a script).

    Errors: `Refused` when a rule says no, `StoreTrouble` when the machine does; nothing was changed.
    """

    def __init__(self, opened: opening.Opened) -> None:
        self._opened = opened
        self._store: OpenStore = opened.store

    @classmethod
    def create(cls, folder: Path, passphrase: str | None, *, key: DataKey | None = None) -> "Casebook":
        """A new, empty casebook in a folder that is not there yet. `key` is for simulators and tests,
        which do without the cost of a passphrase.
        """
        return cls(opening.create(folder, passphrase, key))

    @classmethod
    def open(
        cls,
        folder: Path,
        passphrase: str | None = None,
        *,
        key: DataKey | None = None,
        read_only: bool = False,
    ) -> "Casebook":
        """An existing casebook, by its passphrase or by the data key (the recovery sheet's words).

        StoreTrouble: wrong passphrase, damage, a newer version, already open. An older copy put back opens
        read-only and `warnings` says how much is missing.
        """
        return cls(opening.open_folder(folder, passphrase, key, read_only=read_only))

    @property
    def folder(self) -> Path:
        """The casebook's folder."""
        return self._opened.folder

    @property
    def store(self) -> OpenStore:
        """The store itself, for the keeper's acts (verify, backup, erase), never for a pane."""
        return self._store

    @property
    def key(self) -> DataKey:
        """The data key, for the keeper's acts: the recovery sheet, backups, a second passphrase."""
        return self._opened.key

    @property
    def in_transaction(self) -> bool:
        """Whether an act is half done at this moment, so that no other may begin."""
        return bool(self._store.connection.in_transaction)

    @property
    def why_read_only(self) -> StoreTrouble | None:
        """Why nothing can be changed now, or None."""
        return self._store.why_read_only

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the person should know about how this casebook was opened, each a sentence or two."""
        return self._opened.warnings

    @property
    def head(self) -> journal.Entry:
        """The newest entry of the journal."""
        with self._store.translated():
            found = journal.entry(self._cursor(), self._store.state.entries)
        if found is None:
            raise StoreTrouble("The journal has no last entry.", "Restore the newest backup.")
        return found

    def run(self, command: Command, progress: Progress | None = None) -> Outcome:
        """Do what a command says, as one transaction and one journal entry."""
        try:
            return self._store.commit(
                command.label, lambda work: _handle(command, work), final=command.final, progress=progress
            )
        except Refused as refused:
            raise self._in_words(refused) from None

    def ask(self, question: Callable[Concatenate[Session, P], T], *args: P.args, **named: P.kwargs) -> T:
        """The answer to a question: frozen rows, safe in any thread. One that takes long is logged, unless it
        was given a Progress and so lets others in.
        """
        began = time.perf_counter()
        with self._store.reading() as session:
            answer = question(session, *args, **named)
        patient = any(isinstance(each, Progress) for each in (*args, *named.values()))
        if (took := time.perf_counter() - began) > SLOW_SECONDS and not patient:
            _log.warning("The question %s took %.0f ms", getattr(question, "__name__", "?"), took * 1000)
        return answer

    def undo(self, expecting: int | None = None) -> Outcome:
        """Take back the newest act, as a new entry. `expecting` is the entry the person saw offered.

        Refused: nothing to undo, a final act, a row changed since, or another act than the one offered.
        """
        with self._store.translated():
            entry = undo.next_to_undo(self._cursor(), _INSTEAD)
            undo.must_be_expected(entry, expecting)
            images = journal.images(self._cursor(), entry.number)
        return self._store.commit(
            entry.label,
            lambda work: undo.reverse(work.session, images),
            act="undo",
            target=entry.number,
            final=False,
        )

    def redo(self) -> Outcome:
        """Do again what was undone last, as a new entry. Refused: nothing to redo, or a row changed since."""
        with self._store.translated():
            entry = undo.next_to_redo(self._cursor())
            images = journal.images(self._cursor(), entry.target)
        return self._store.commit(
            entry.label,
            lambda work: undo.repeat(work.session, images),
            act="redo",
            target=entry.target,
            final=False,
        )

    def offers(self) -> Offers:
        """What Undo and Redo would do now, in words."""
        with self._store.translated():
            return undo.offers(self._cursor(), _INSTEAD)

    def save_draft(self, place: str, words: str) -> None:
        """Keep words being typed; they outlive a crash."""
        self._store.save_draft(place, words)

    def drafts(self) -> tuple[Draft, ...]:
        """Every draft kept, oldest first."""
        with self._store.translated():
            return drafts.every(self._cursor())

    def discard_draft(self, place: str) -> None:
        """Let go of a draft that was given up."""
        self._store.discard_draft(place)

    def save_setting(self, name: str, value: str) -> None:
        """Keep how the window was left, such as its layout; no journal, no undo."""
        self._store.save_setting(name, value)

    def settings(self) -> Mapping[str, str]:
        """How the window was left, by name."""
        with self._store.translated():
            return settings.every(self._cursor())

    def close(self) -> None:
        """Close the store and let go of the folder."""
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _in_words(self, refused: Refused) -> Refused:
        """The refusal with every record it refers to as it is shown elsewhere, never as an id."""
        if not references(refused.message):
            return refused
        with self._store.reading() as session:
            return Refused(casework.shown_text(session, refused.message), refused.field)

    def _cursor(self) -> Any:
        return self._store.connection.cursor()


def _handle(command: Command, work: Work) -> object:
    if isinstance(command, Batch):
        return tuple(_handle(each, work) for each in command.commands)
    return HANDLERS[type(command)](command, work)
