"""Takes many files in as evidence: each is sealed before the record is touched, then all are logged at once.

Sealing takes as long as the files are large; only the logging is a transaction, and a draft never waits for
more than that.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar, Final, cast

from workbench.casebook import Casebook
from workbench.evidence import LogExhibit, Logged, sealed_first
from workbench.kernel.commands import MOST_IN_A_BATCH, Batch
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress, Step
from workbench.store.attachments import EvidenceFolder

_PARTS: Final = 1_000  # in which the progress of one file is told


@dataclass(frozen=True)
class AddEvidence(Batch):
    """Files logged as exhibits in one act: one transaction, one entry of the journal, one undo."""

    label: ClassVar[str] = "Add evidence"


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one file: how it was logged, or None and the sentence why it was not."""

    command: LogExhibit
    logged: Logged | None
    why_not: str = ""


def seal_files(
    casebook: Casebook, commands: Sequence[LogExhibit], progress: Progress | None = None
) -> tuple[LogExhibit | Taken, ...]:
    """Each command with its file sealed, ready for one `AddEvidence`; a Taken for one that cannot be read.

    For who gives the command later, such as a window between two questions. Refused: over 1,000 files.
    Raises StoreTrouble where nothing can be written at all, and `Cancelled`; nothing is kept then.
    """
    if casebook.why_read_only:
        raise casebook.why_read_only
    if len(commands) > MOST_IN_A_BATCH:
        raise Refused(f"Add at most {MOST_IN_A_BATCH:,} files at a time.", field="files")
    return _seal(casebook, commands, _Watch(progress or Progress(), len(commands)))


def take_in(
    casebook: Casebook, commands: Sequence[LogExhibit], progress: Progress | None = None
) -> Iterator[Taken]:
    """What came of each file, up to 1,000 logged in one act; one that cannot be read stops no other.

    Raises StoreTrouble where nothing can be written at all, and `Cancelled`; what was given back before that
    was logged, and of the rest nothing is kept.
    """
    if casebook.why_read_only:
        raise casebook.why_read_only
    watch = _Watch(progress or Progress(), len(commands))
    for start in range(0, len(commands), MOST_IN_A_BATCH):
        yield from _take_some(casebook, commands[start : start + MOST_IN_A_BATCH], watch)


class _Watch:
    """Reports the sealing of many files as one piece of work."""

    def __init__(self, progress: Progress, files: int) -> None:
        self._progress = progress
        self._files = files
        self._done = 0

    def next_file(self) -> Progress:
        """The progress of the file that is sealed next."""
        self._done += 1
        self._told(Step(0, 0, ""))
        return Progress(self._told)

    def _told(self, step: Step) -> None:
        part = step.done / step.total if step.total else 0.0
        words = f"Sealing file {self._done:,} of {self._files:,}"
        self._progress.advance(int(_PARTS * (self._done - 1 + part)), _PARTS * self._files, words)


def _take_some(casebook: Casebook, commands: Sequence[LogExhibit], watch: _Watch) -> Iterator[Taken]:
    sealed = _seal(casebook, commands, watch)
    ready = [command for command in sealed if isinstance(command, LogExhibit)]
    logged = iter(_logged(casebook, ready))
    for command, made in zip(commands, sealed, strict=True):
        yield Taken(command, next(logged)) if isinstance(made, LogExhibit) else made


def _seal(
    casebook: Casebook, commands: Sequence[LogExhibit], watch: _Watch
) -> tuple[LogExhibit | Taken, ...]:
    with _nothing_kept_of_a_part(casebook.store.evidence):
        return tuple(_sealed(casebook.store.evidence, command, watch) for command in commands)


def _sealed(folder: EvidenceFolder, command: LogExhibit, watch: _Watch) -> LogExhibit | Taken:
    try:
        return sealed_first(command, folder, watch.next_file())
    except (Refused, StoreTrouble) as no:
        return Taken(command, None, str(no))


def _logged(casebook: Casebook, commands: Sequence[LogExhibit]) -> Iterable[Logged]:
    if not commands:
        return ()
    return cast(tuple[Logged, ...], casebook.run(AddEvidence(tuple(commands))).result)


@contextmanager
def _nothing_kept_of_a_part(folder: EvidenceFolder) -> Iterator[None]:
    """Takes out again what was sealed in here if it ends before its time; no record names it yet."""
    before = frozenset(folder.names())
    whole = False
    try:
        yield
        whole = True
    finally:
        if not whole:
            for name in frozenset(folder.names()) - before:
                folder.remove(name)
