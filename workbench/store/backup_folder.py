"""The folder of one casebook's backups: which there are, what each holds, and which make room for newer ones.

Each backup is a folder named by its moment, complete but for the evidence, which all of them share:
`<casebook id>/2026-03-04T091500.000Z/{store.db, keys.json, keys.bak, contents.json}` and
`<casebook id>/evidence/`.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from workbench.kernel import clock
from workbench.kernel.errors import StoreTrouble
from workbench.store import durable
from workbench.store.thinning import keep

CONTENTS = "contents.json"
EVIDENCE = "evidence"
_MAKING, _REMOVING = ".making-", ".removing-"
_FORMAT, _VERSION = "casebook backup", 1
_TICK = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: whose it is, how far its journal had come, the evidence files it needs by name."""

    casebook: str
    entries: int
    head: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Backup:
    """One finished backup, by its folder and the moment it was made."""

    folder: Path
    made: datetime

    @property
    def evidence(self) -> Path:
        """The folder of sealed evidence that it shares with the other backups."""
        return self.folder.parent / EVIDENCE

    def contents(self) -> Contents:
        """What it holds. Raises StoreTrouble if that cannot be read."""
        try:
            return _contents(self.folder / CONTENTS)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            raise StoreTrouble(
                "This backup's list of contents is missing or damaged.", "Use another backup."
            ) from None


class BackupFolder:
    """The backups of one casebook in the folder chosen for them; made ready for another one.

    Raises StoreTrouble if the folder cannot be used.
    """

    def __init__(self, chosen: Path, casebook: str) -> None:
        self.path = chosen / casebook
        self.evidence = self.path / EVIDENCE
        try:
            durable.make_folder(chosen)
            durable.make_folder(self.path, 0o700)
            durable.make_folder(self.evidence, 0o700)
        except OSError as error:
            raise durable.disk_trouble(error, "The backup") from None

    def backups(self) -> tuple[Backup, ...]:
        """Every finished backup, the newest first."""
        return tuple(sorted(_finished(self.path), key=lambda backup: backup.made, reverse=True))

    @contextmanager
    def making(self) -> Iterator[tuple[Backup, Path]]:
        """A backup to be, and the folder in which it is made. It is one when the block ends, or nothing."""
        made = self._unused_moment()
        backup = Backup(self.path / _named(made), made)
        making = self.path / f"{_MAKING}{backup.folder.name}"
        try:
            self._clear()
            making.mkdir(mode=0o700)
            yield backup, making
            durable.sync_folder(making)
            making.rename(backup.folder)
            durable.sync_folder(self.path)
        except OSError as error:
            raise durable.disk_trouble(error, "The backup") from None
        finally:
            shutil.rmtree(making, ignore_errors=True)

    def thin(self) -> int:
        """Remove the backups that need not stay, then the evidence that no backup needs. How many went."""
        backups = self.backups()
        kept = keep((backup.made for backup in backups), clock.now().date())
        gone = [backup for backup in backups if backup.made not in kept]
        with suppress(OSError):  # what cannot be removed today is removed with the next backup
            for backup in gone:
                shutil.rmtree(backup.folder.rename(self.path / f"{_REMOVING}{backup.folder.name}"))
            self._remove_orphans()
        return len(gone)

    def _remove_orphans(self) -> None:
        """Only what every remaining backup is known not to need."""
        try:
            needed = {name for backup in self.backups() for name in backup.contents().evidence}
        except StoreTrouble:
            return
        for path in self.evidence.iterdir():
            if path.name not in needed:
                path.unlink()

    def _unused_moment(self) -> datetime:
        """This moment, or the next that no backup has: two within a millisecond would share a name."""
        made = clock.now()
        while (self.path / _named(made)).exists():
            made += _TICK
        return made

    def _clear(self) -> None:
        """Remove what a killed process left half made or half removed."""
        for prefix in (_MAKING, _REMOVING):
            for left in self.path.glob(f"{prefix}*"):
                shutil.rmtree(left, ignore_errors=True)


def write_contents(folder: Path, contents: Contents) -> None:
    """Say in a backup's folder what it holds."""
    values = {"format": _FORMAT, "version": _VERSION, **asdict(contents)}
    durable.put(folder / CONTENTS, json.dumps(values, indent=1).encode() + b"\n")


def _contents(path: Path) -> Contents:
    values = json.loads(path.read_bytes())
    if (values.pop("format"), values.pop("version")) != (_FORMAT, _VERSION):
        raise ValueError("of another kind")
    return Contents(**{**values, "evidence": tuple(values["evidence"])})


def backups_of(chosen: Path, casebook: str) -> tuple[Path, int]:
    """The folder that holds the backups of a casebook in the one chosen for backups, and how many there are.

    StoreTrouble: there are none of it there.
    """
    path = chosen / casebook
    if not path.is_dir():
        raise StoreTrouble(
            f"“{chosen.name}” holds no backup of this casebook.", "Choose the folder that you back up to."
        )
    return path, len(list(_finished(path)))


def backup_at(folder: Path) -> Backup:
    """The backup in a folder that a person chose. Raises StoreTrouble if that is not one."""
    made = _moment(folder)
    if made is None:
        raise StoreTrouble(
            "This folder is not a backup of a casebook.",
            "Choose the folder named by the day and time at which the backup was made.",
        )
    return Backup(folder, made)


def _finished(path: Path) -> Iterator[Backup]:
    for folder in path.iterdir():
        made = _moment(folder)
        if made is not None:
            yield Backup(folder, made)


def _named(made: datetime) -> str:
    return clock.stamp(made).replace(":", "")  # a colon is not for file names everywhere


def _moment(folder: Path) -> datetime | None:
    """When the backup in a folder was made; None if the folder is something else."""
    with suppress(ValueError):
        made = datetime.strptime(folder.name, "%Y-%m-%dT%H%M%S.%f%z")
        if folder.name == _named(made) and folder.is_dir():
            return made
    return None
