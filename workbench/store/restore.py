"""Brings a backup back as a new casebook, and tries one out without doing so."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress
from workbench.store import durable, file, key_file
from workbench.store.attachments import EvidenceFolder
from workbench.store.backup_folder import EVIDENCE, Backup
from workbench.store.data_key import DataKey
from workbench.store.verify import VerifyReport, verify, verify_copy


@dataclass(frozen=True, slots=True)
class Restored:
    """A casebook that was restored, and what was found when it was verified."""

    folder: Path
    report: VerifyReport


def restore(backup: Backup, key: DataKey, folder: Path, progress: Progress) -> Restored:
    """Make a new casebook of a backup in `folder`, which is there complete or not at all.

    Refused: the folder exists. StoreTrouble: the key is not the backup's, the backup is damaged, no room. An
    evidence file that is missing does not stop it, and is in the report. Raises Cancelled.
    """
    if folder.exists():
        raise Refused(
            f"There is already something called “{folder.name}” in that folder. Choose another name."
        )
    with _half_made(folder) as making:
        _bring_back(backup, making, progress)
        evidence = EvidenceFolder(making / EVIDENCE, key)
        report = verify_copy(making / file.NAME, key, evidence, None, progress)
        if not report.intact:
            raise StoreTrouble(f"This backup is damaged: {report.faults[0].sentence}", "Use another backup.")
    return Restored(folder, report)


def drill(backup: Backup, key: DataKey, progress: Progress) -> VerifyReport:
    """Show that a backup would open and is whole, without writing anywhere.

    `key` is best made from the words of the recovery sheet: then the sheet has been tried out too. Raises
    StoreTrouble if the key is not the backup's, Cancelled.
    """
    evidence = EvidenceFolder(backup.evidence, key)
    with closing(file.connect(backup.folder / file.NAME, key, read_only=True)) as connection:
        return verify(connection, evidence, None, progress)


def _bring_back(backup: Backup, making: Path, progress: Progress) -> None:
    names = [name for name in (file.NAME, key_file.NAME, key_file.SPARE) if (backup.folder / name).exists()]
    needed = [name for name in backup.contents().evidence if (backup.evidence / name).exists()]
    (making / EVIDENCE).mkdir(mode=0o700)
    for done, name in enumerate(names):
        progress.advance(done, len(names) + len(needed), "Restoring the casebook")
        _copy(backup.folder / name, making / name)
    for done, name in enumerate(needed, len(names)):
        progress.advance(done, len(names) + len(needed), "Restoring the evidence")
        _copy(backup.evidence / name, making / EVIDENCE / name)
    durable.sync_folder(making / EVIDENCE)


def _copy(origin: Path, target: Path) -> None:
    with origin.open("rb") as source, durable.create(target) as copy:
        shutil.copyfileobj(source, copy, 1 << 20)
        durable.sync(copy)


@contextmanager
def _half_made(folder: Path) -> Iterator[Path]:
    """A folder under another name, which gets its own name when it is complete and durable."""
    making = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    try:
        making.mkdir(mode=0o700)
        yield making
        durable.sync_folder(making)
        making.rename(folder)
        durable.sync_folder(folder.parent)
    except OSError as error:
        raise durable.disk_trouble(error, "The restored casebook") from None
    finally:
        shutil.rmtree(making, ignore_errors=True)
