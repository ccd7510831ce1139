"""The open store: one connection, one transaction at a time, each of them one commit of the chain."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from workbench.kernel.commands import Outcome
from workbench.kernel.errors import AnotherCopy, NotOurFile, StoreTrouble
from workbench.kernel.progress import Progress
from workbench.kernel.wording import count
from workbench.store import drafts, file, journal, search, settings
from workbench.store.attachments import EvidenceFolder
from workbench.store.journal import Act
from workbench.store.recorder import Recorder
from workbench.store.unit_of_work import Work
from workbench.store.witness import Mark, Witness

SCHEMA = """
CREATE TABLE state (
    only INTEGER PRIMARY KEY CHECK (only = 1), casebook TEXT NOT NULL,
    sequence INTEGER NOT NULL, entries INTEGER NOT NULL, head TEXT NOT NULL
);
"""


@dataclass(frozen=True, slots=True)
class State:
    """Where the store stands: its commits, its journal entries, and the hash of the last entry."""

    casebook: str
    sequence: int
    entries: int
    head: str

    @property
    def mark(self) -> Mark:
        """The same as the witness outside the folder keeps it."""
        return Mark(self.sequence, self.entries, self.head)


class OpenStore:
    """The store of one open casebook. Used from one thread only.

    Every commit checks that the file is still the one that was opened and that nobody wrote to it in between.
    """

    def __init__(self, path: Path, connection: Any, evidence: EvidenceFolder, witness: Witness) -> None:
        self.path = path
        self.connection = connection
        self.evidence = evidence
        self.witness = witness
        self.why_read_only: StoreTrouble | None = None
        self.session_entries: list[tuple[journal.Entry, tuple[journal.Sealed, ...]]] = []
        self._engine = _engine(connection)
        self._identity = _identity(path)
        self._state = read_state(connection)
        self._attempted = self._state

    @property
    def state(self) -> State:
        """Where the store stands as this process knows it."""
        return self._state

    def commit(
        self,
        label: str,
        body: Callable[[Work], object],
        *,
        act: Act = "do",
        target: int = 0,
        final: bool = False,
        progress: Progress | None = None,
    ) -> Outcome:
        """Run `body` in one transaction and seal what it changed as one journal entry.

        Returns entry 0 when nothing changed. Raises what the body raises, or StoreTrouble; nothing is kept.
        """
        with self._writing() as session:
            recorder = Recorder(session)
            result = body(Work(session, self.evidence, progress))
            session.flush()
            images = recorder.images()
            if not images and not final:
                return Outcome(label, (), 0, result)
            search.index(self.connection.cursor(), images)
            sealed = tuple(map(journal.seal, images))
            entry = journal.next_entry(
                self._state.entries, self._state.head, label, sealed, act=act, target=target, final=final
            )
            journal.append(self.connection.cursor(), entry, sealed)
            self._commit(session, replace(self._state, entries=entry.number, head=entry.hash))
        self.session_entries.append((entry, sealed))
        return Outcome(entry.words, tuple(image.change for image in images), entry.number, result)

    def save_draft(self, place: str, words: str) -> None:
        """Keep words being typed; durable when this returns."""
        with self._writing() as session:
            drafts.save(self.connection.cursor(), place, words)
            self._commit(session, self._state)

    def save_setting(self, name: str, value: str) -> None:
        """Keep how a person left the window."""
        with self._writing() as session:
            settings.save(self.connection.cursor(), name, value)
            self._commit(session, self._state)

    def discard_draft(self, place: str) -> None:
        """Let go of words that became part of the record or were given up."""
        with self._writing() as session:
            drafts.discard(session, place)
            self._commit(session, self._state)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that can only read, on one consistent picture of the store."""
        with self.translated(), Session(self._engine, autoflush=False) as session:
            yield session

    def older_than_witnessed(self) -> AnotherCopy | None:
        """What to say if the witness outside the folder has seen more than this store holds."""
        seen = self.witness.read()
        if seen is None or self._agrees_with(seen):
            return None
        missing = seen.entries - self._state.entries
        lost = f"{count(missing, 'entry', 'entries')} of its journal are missing"
        what = lost if missing > 0 else "its history differs"
        return AnotherCopy(
            f"This is not the casebook as last saved on this computer: {what}. Another copy is in its place.",
            "It is open for reading only. Put the newer copy back, or decide to go on from this one.",
        )

    def close(self) -> None:
        """Close the file; the names it held stay in memory until the process ends."""
        self._engine.dispose()
        self.connection.close()

    def _agrees_with(self, seen: Mark) -> bool:
        if self._state.sequence < seen.sequence:
            return False
        entry = journal.entry(self.connection.cursor(), seen.entries) if seen.entries else None
        return seen.entries == 0 or (entry is not None and entry.hash == seen.head)

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        if self.why_read_only is not None:
            raise self.why_read_only
        self._refuse_another_file()
        with (
            self.translated(),
            Session(self._engine.execution_options(writes=True), expire_on_commit=False) as session,
        ):
            session.connection()
            self._refuse_another_writer()
            yield session

    def _commit(self, session: Session, state: State) -> None:
        attempted = replace(state, sequence=state.sequence + 1)
        self.connection.execute(
            "UPDATE state SET sequence = ?, entries = ?, head = ?",
            (attempted.sequence, attempted.entries, attempted.head),
        )
        self._attempted = attempted
        session.commit()
        self._state = attempted
        self.witness.write(attempted.mark)

    def _refuse_another_file(self) -> None:
        try:
            same = _identity(self.path) == self._identity
        except OSError:
            raise NotOurFile(
                "The casebook's file is no longer where it was: it was moved or deleted while open.",
                "Nothing typed is lost: put the folder back, or save what you have done as a rescue.",
            ) from None
        if not same:
            raise NotOurFile(
                "The casebook's file was replaced by another while open, perhaps by a synchronising program.",
                "Nothing typed is lost: save what you have done in this session as a rescue.",
            )

    def _refuse_another_writer(self) -> None:
        found = read_state(self.connection)
        if found not in (self._state, self._attempted):
            raise NotOurFile(
                f"The casebook's file was overwritten while open: it stands at commit {found.sequence:,}, "
                f"this session is at {self._state.sequence:,}.",
                "Nothing typed is lost: save what you have done in this session as a rescue.",
            )
        self._state = found

    @contextmanager
    def translated(self) -> Iterator[None]:
        """What the machine refuses the library in here, as a sentence for a person."""
        try:
            yield
        except DBAPIError as error:
            raise file.translate(error.orig or error, self.path) from None
        except dbapi2.Error as error:
            raise file.translate(error, self.path) from None


def read_state(connection: Any) -> State:
    """Where the store on disk stands."""
    row = connection.execute("SELECT casebook, sequence, entries, head FROM state").fetchone()
    return State(*row)


def _engine(connection: Any) -> Engine:
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(opened: Any) -> None:
        # Giving these settings a value, even the same, makes SQLite compile every statement anew.
        writes = opened.get_execution_options().get("writes", False)
        if _only_reads(connection) is writes:
            opened.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
        opened.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
        if writes:
            opened.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    return engine


def _only_reads(connection: Any) -> bool:
    return bool(connection.execute("PRAGMA query_only").fetchone()[0])


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
