"""What a child process does for the tests that kill it or take the disk away: backups, keys, a restore."""

import contextlib
import resource
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.workbench.store.acts import add, take_in
from tests.workbench.store.test_keys import instead_of_argon2
from workbench import opening
from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import silent
from workbench.opening import Opened
from workbench.store import keys, new_key, slots
from workbench.store.backup import Source, back_up
from workbench.store.backup_folder import BackupFolder
from workbench.store.data_key import DataKey
from workbench.store.export import export_journal
from workbench.store.restore import restore
from workbench.store.slots import FLOOR

KEY = bytes(range(32))
PASSPHRASE = "seven wooden spoons"
ORIGINALS = (b"a short letter", bytes(range(256)) * 12_000, b"x" * 700_000)
CASEBOOK, BACKUPS, WITNESSES = "Try.casebook", "backups", "witnesses"


def prepare(run: Path) -> None:
    """A casebook with notes, three sealed originals and a passphrase."""
    with opened(run, create=True) as casebook:
        for number in range(40):
            add(casebook.store, f"Title {number}", "words " * 100)
        for number, original in enumerate(ORIGINALS):
            take_in(casebook.store, original, number)
        keys.create_keys(casebook.folder, casebook.store.state.casebook, casebook.key, PASSPHRASE, FLOOR)


def in_a_hurry(act: Callable[..., None]) -> Callable[..., None]:
    """An act in a child process that does not spend on passphrases what they are meant to cost."""

    def hurried(*arguments: str) -> None:
        setattr(slots, "hash_secret_raw", instead_of_argon2)  # noqa: B010 - the types of the two differ
        act(*arguments)

    return hurried


@contextlib.contextmanager
def opened(run: Path, *, create: bool = False) -> Iterator[Opened]:
    """The casebook of a run."""
    folder, witnesses = run / CASEBOOK, run / WITNESSES
    if create:
        casebook = opening.create(folder, None, DataKey(KEY), witnesses)
    else:
        casebook = opening.open_folder(folder, PASSPHRASE, None, witnesses=witnesses)
    try:
        yield casebook
    finally:
        casebook.close()


def source(casebook: Opened) -> Source:
    return Source(casebook.store.connection, casebook.folder, casebook.key)


def begin(run: Path) -> None:
    """Tell whoever waits to kill that the act itself begins."""
    (run / "begun").write_bytes(b"")


@in_a_hurry
def make_new_key(run: str) -> None:
    """Give the casebook a new key."""
    with opened(Path(run)) as casebook:
        begin(Path(run))
        witnesses = Path(run) / WITNESSES
        with new_key.prepared(casebook.store, casebook.key, witnesses, silent()) as ready:
            casebook.store.close()
            ready.take_place(PASSPHRASE, FLOOR)


@in_a_hurry
def back_up_once(run: str) -> None:
    """Add a note and an original, and make a backup."""
    with opened(Path(run)) as casebook:
        begin(Path(run))
        number = casebook.store.state.entries
        add(casebook.store, f"Title {number}")
        take_in(casebook.store, bytes([number % 256]) * 400_000, number)
        back_up(source(casebook), Path(run) / BACKUPS, silent())


@in_a_hurry
def fill_the_disk(run: str, act: str) -> None:
    """Do an act while no file may grow beyond 32 KiB; say what came of it, and go on working afterwards."""
    with opened(Path(run)) as casebook:
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (32 << 10, limits[1]))
        try:
            ACTS[act](Path(run), casebook)
            told = "nothing"
        except StoreTrouble as trouble:
            told = str(trouble)
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        add(casebook.store, "Goes on")
        (Path(run) / "told").write_text(told)


def _new_key(run: Path, casebook: Opened) -> None:
    with new_key.prepared(casebook.store, casebook.key, run / WITNESSES, silent()):
        raise AssertionError("there was room after all")


def _restore(run: Path, casebook: Opened) -> None:
    kept = BackupFolder(run / BACKUPS, casebook.store.state.casebook)
    restore(kept.backups()[0], casebook.key, run / "Restored.casebook", silent())


ACTS = {
    "backup": lambda run, casebook: back_up(source(casebook), run / BACKUPS, silent()),
    "new key": _new_key,
    "restore": _restore,
    "export": lambda run, casebook: export_journal(
        casebook.store.connection, run / "journal.jsonl", silent(), with_content=True
    ),
}
