"""Backs up a casebook while work goes on: copied, verified, and only then given its name."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress, silent
from workbench.store import durable, file, key_file
from workbench.store.attachments import EvidenceFolder
from workbench.store.backup_folder import EVIDENCE, Backup, BackupFolder, Contents, write_contents
from workbench.store.copying import copy_store
from workbench.store.data_key import DataKey
from workbench.store.faults import Fault
from workbench.store.pace import meanwhile
from workbench.store.verify import VerifyReport, verify_copy, verify_journal_of_copy
from workbench.store.whose import casebook_of

_PIECE = 1 << 20
_KEEP = "Keep the backups you have; none was removed. Verify the casebook, or restore the newest backup."

Bring = Callable[[Path, Path, Progress], None]


@dataclass(frozen=True, slots=True)
class Source:
    """The open casebook that is backed up: its connection, its folder and its key."""

    connection: file.Connection
    folder: Path
    key: DataKey


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A backup that was made. With `faults` it holds what could be saved, and no older one was removed."""

    backup: Backup
    faults: tuple[Fault, ...]
    thinned: int


def back_up(source: Source, into: Path, progress: Progress) -> MadeBackup:
    """Back up an open casebook into the folder chosen for it.

    `progress` is reported to from the caller's thread every 50 ms, and may write to the casebook. Refused: a
    folder within the casebook. StoreTrouble: the casebook is damaged, or there is no room; then every earlier
    backup is as it was. Raises Cancelled.
    """
    _refuse_a_place_within(source.folder, into)
    kept = BackupFolder(into, casebook_of(source.connection, source.folder / file.NAME))
    with kept.making() as (backup, making):
        report = _copy(source, making, progress, _verify_whole)
        names, faults = _bring_evidence(source, kept.evidence, progress, _copy_sealed)
        write_contents(making, _contents(kept, report, names))
    faults = (*report.faults, *faults)
    return MadeBackup(backup, faults, 0 if faults else kept.thin())


def before_migration(
    connection: file.Connection, casebook: Path, key: DataKey, into: Path | None = None
) -> Backup:
    """Back up a casebook before it is brought up to date; beside it, if no folder is given.

    Its sealed evidence, which no migration touches, is linked where the disk allows. Raises StoreTrouble.
    """
    source = Source(connection, casebook, key)
    beside = casebook.with_name(f"{casebook.name.removesuffix('.casebook')} backups")
    kept = BackupFolder(into or beside, casebook_of(connection, casebook / file.NAME))
    with kept.making() as (backup, making):
        report = _copy(source, making, silent(), verify_journal_of_copy)
        names, _ = _bring_evidence(source, kept.evidence, silent(), _link_sealed)
        write_contents(making, _contents(kept, report, names))
    return backup


def _copy(
    source: Source,
    making: Path,
    progress: Progress,
    verified: Callable[[Path, DataKey, Progress], VerifyReport],
) -> VerifyReport:
    """The store and its key files. Raises StoreTrouble if what was copied is damaged."""
    copy = making / file.NAME
    copy_store(source.connection, copy, source.key, progress)
    report = meanwhile(lambda inner: verified(copy, source.key, inner), progress)
    if not report.intact:
        raise StoreTrouble(
            f"The casebook is damaged, so no backup was made: {report.faults[0].sentence}", _KEEP
        )
    for name in (key_file.NAME, key_file.SPARE):
        if (source.folder / name).exists():
            durable.put(making / name, (source.folder / name).read_bytes())
    return report


def _verify_whole(copy: Path, key: DataKey, progress: Progress) -> VerifyReport:
    return verify_copy(copy, key, None, None, progress)


def _bring_evidence(
    source: Source, kept: Path, progress: Progress, bring: Bring
) -> tuple[tuple[str, ...], tuple[Fault, ...]]:
    """Every sealed original that the backups do not have yet. Their names, and which were damaged."""
    folder = EvidenceFolder(kept, source.key)
    names = EvidenceFolder(source.folder / EVIDENCE, source.key).names()

    def each(inner: Progress) -> Iterator[Fault]:
        for name in names:
            origin, target = source.folder / EVIDENCE / name, kept / name
            if not target.exists() or target.stat().st_size != origin.stat().st_size:
                bring(origin, target, inner)
                yield from _proved(folder, target, inner)

    return names, meanwhile(lambda inner: tuple(each(inner)), progress)


def _proved(folder: EvidenceFolder, target: Path, progress: Progress) -> Iterator[Fault]:
    """Read the copy and hash it; one that is not what its name says is not kept."""
    name = target.name
    try:
        wrong = folder.check(name, folder.describe(name).sha256, progress)
    except StoreTrouble as trouble:
        wrong = trouble.message
    if wrong:
        target.unlink()
        yield Fault(f"evidence {name[:12]}", wrong)


def _copy_sealed(origin: Path, target: Path, progress: Progress) -> None:
    total = origin.stat().st_size
    with durable.unfinished(target.parent, target.name) as written:
        with origin.open("rb") as sealed, durable.create(written) as copy:
            while piece := sealed.read(_PIECE):
                copy.write(piece)
                progress.advance(copy.tell(), total, "Copying evidence")
            durable.sync(copy)
        durable.replace(written, target)


def _link_sealed(origin: Path, target: Path, progress: Progress) -> None:
    try:
        os.link(origin, target)
    except OSError:
        _copy_sealed(origin, target, progress)


def _contents(kept: BackupFolder, report: VerifyReport, names: tuple[str, ...]) -> Contents:
    return Contents(kept.path.name, report.counted.entries, report.head, names)


def _refuse_a_place_within(casebook: Path, into: Path) -> None:
    if into.resolve().is_relative_to(casebook.resolve()):
        raise Refused("A backup inside the casebook would be lost with it. Choose a folder elsewhere.")
