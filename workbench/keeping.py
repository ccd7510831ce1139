"""The keeper's acts: verify, back up, restore, recover, new passphrase or key, export, erase, rescue.

They serve the command line and the window alike. Acts on an open `Casebook` run in its own thread; `progress`
is reported to from there every 50 ms, and may run commands and save drafts meanwhile.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from resources import resource
from workbench import people
from workbench.casebook import Casebook
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress, silent
from workbench.kernel.wording import count
from workbench.store import (
    backup,
    bringing_in,
    conflicting_copies,
    erasure,
    export,
    file,
    keepers_act,
    keys,
    new_key,
    recovery,
    rescue,
    search_repair,
)
from workbench.store import restore as restoring
from workbench.store import verify as verification
from workbench.store.backup import MadeBackup
from workbench.store.backup_folder import backup_at
from workbench.store.bringing_in import BroughtIn, NotBroughtIn, RescuedWords
from workbench.store.conflicting_copies import Compared, CopyBeside, Difference
from workbench.store.data_key import DataKey
from workbench.store.erasure import Erased, ToErase
from workbench.store.export import Exported
from workbench.store.faults import Fault
from workbench.store.lock import FolderLock
from workbench.store.recovery import ask_back, is_word_at, key_from_words
from workbench.store.rescue import Unsaved
from workbench.store.restore import Restored
from workbench.store.slots import DEFAULT, Cost
from workbench.store.unit_of_work import Work
from workbench.store.verify import Counted, VerifyReport
from workbench.store.whose import casebook_of
from workbench.store.witness import witness_folder

__all__ = [
    "ACCEPT_OLDER",
    "BroughtIn",
    "Compared",
    "CopyBeside",
    "Counted",
    "Difference",
    "Erased",
    "Exported",
    "Fault",
    "MadeBackup",
    "NewSheet",
    "NotBroughtIn",
    "RescuedWords",
    "Restored",
    "ToErase",
    "Unsaved",
    "VerifyReport",
    "accept_older",
    "ask_back",
    "back_up",
    "bring_in",
    "bring_in_copy",
    "change_passphrase",
    "compare_copy",
    "copies_beside",
    "drill",
    "erase",
    "expect_passphrase",
    "export_journal",
    "has_second_passphrase",
    "is_word_at",
    "key_from_words",
    "new_data_key",
    "rebuild_search",
    "recover",
    "recovery_words",
    "remove_second_passphrase",
    "rescued_words",
    "restore",
    "restore_by_words",
    "reveal",
    "save_rescue",
    "second_passphrase",
    "verify",
]

ACCEPT_OLDER = "Go on from an older copy"
VERIFIER = "verify_journal.py"
EXPORT_CONTENT = "Export the journal with its content"


@dataclass(frozen=True, slots=True)
class NewSheet:
    """The words of a new recovery sheet, and a sentence if a second passphrase does not open it any more."""

    words: tuple[str, ...]
    note: str


def verify(casebook: Casebook, progress: Progress | None = None) -> VerifyReport:
    """Verify the whole casebook: file, journal, every row, search, sealed evidence. Raises Cancelled."""
    return verification.verify_store(casebook.store, casebook.key, progress or silent())


def back_up(casebook: Casebook, into: Path, progress: Progress | None = None) -> MadeBackup:
    """Make a verified backup in the folder chosen for backups, and thin out older ones.

    Refused: a folder within the casebook. StoreTrouble: damage or no room; earlier backups stay as they are.
    """
    source = backup.Source(casebook.store.connection, casebook.folder, casebook.key)
    return backup.back_up(source, into, progress or silent())


def restore(backup_: Path, to: Path, passphrase: str, progress: Progress | None = None) -> Restored:
    """Make a new casebook of a backup. Refused: `to` exists. StoreTrouble: passphrase, damage, no room."""
    key = keys.unlock(backup_, passphrase).key
    return restoring.restore(backup_at(backup_), key, to, progress or silent())


def restore_by_words(backup_: Path, to: Path, words: str, progress: Progress | None = None) -> Restored:
    """Make a new casebook of a backup by the recovery sheet alone; `recover` gives it a passphrase."""
    return restoring.restore(backup_at(backup_), recovery.key_from_words(words), to, progress or silent())


def drill(backup_: Path, words: str, progress: Progress | None = None) -> VerifyReport:
    """Show that a backup opens by the recovery sheet alone and is whole. Nothing is written."""
    return restoring.drill(backup_at(backup_), recovery.key_from_words(words), progress or silent())


def recovery_words(key: DataKey) -> tuple[str, ...]:
    """The 24 words of the recovery sheet."""
    return recovery.words(key)


def recover(folder: Path, words: str, new_passphrase: str, cost: Cost = DEFAULT) -> str:
    """Give a casebook a new passphrase by its recovery sheet, with or without key files.

    Returns a sentence if a second passphrase no longer opens it. Refused: words that are no sheet, a weak
    passphrase. StoreTrouble: the sheet of another casebook, or the casebook is open.
    """
    key = recovery.key_from_words(words)
    with FolderLock(folder), closing(file.connect(folder / file.NAME, key)) as connection:
        casebook = casebook_of(connection, folder / file.NAME)
        return keys.rewrite_for_new_key(folder, casebook, key, new_passphrase, cost=cost)


def expect_passphrase(casebook: Casebook, passphrase: str) -> None:
    """Ask that somebody knows a passphrase of the open casebook. Refused: it is none."""
    if not keys.verify_passphrase(casebook.folder, passphrase):
        raise Refused("This is not the passphrase of this casebook.", field="passphrase")


def change_passphrase(folder: Path, old: str, new: str, cost: Cost = DEFAULT) -> None:
    """Replace a passphrase; the store is not touched. Older copies of the key files open with `old`."""
    keys.change_passphrase(folder, old, new, cost)


def second_passphrase(folder: Path, passphrase: str, second: str, cost: Cost = DEFAULT) -> None:
    """Let a second person open the casebook, by the authority of a passphrase that opens it now."""
    keys.set_second_passphrase(folder, passphrase, second, cost)


def has_second_passphrase(folder: Path) -> bool:
    """Whether a second person can open the casebook."""
    return keys.has_second_passphrase(folder)


def remove_second_passphrase(folder: Path, passphrase: str) -> None:
    """Take the second passphrase away. Refused: there is none."""
    keys.remove_second_passphrase(folder, passphrase)


def new_data_key(
    casebook: Casebook, passphrase: str, progress: Progress | None = None, cost: Cost = DEFAULT
) -> NewSheet:
    """Seal the whole casebook with a new key, so that old copies of its keys open nothing of it any more.

    The casebook is closed by this. Refused: not its passphrase. StoreTrouble: damage or no room; then it is
    as it was. Raises Cancelled.
    """
    expect_passphrase(casebook, passphrase)
    sealing = new_key.prepared(casebook.store, casebook.key, witness_folder(), progress or silent())
    with sealing as ready:
        casebook.store.close()
        try:
            note = ready.take_place(passphrase, cost)
        finally:
            casebook.close()
    return NewSheet(recovery.words(ready.key), note)


def reveal(casebook: Casebook, passphrase: str, persons: tuple[str, ...], reason: str) -> Outcome:
    """Look at who these people are, by the authority of the passphrase; the reason stays in the journal.

    The result of the outcome is the identities. Refused: not its passphrase, nobody chosen, or no reason.
    """
    expect_passphrase(casebook, passphrase)
    return casebook.run(people.Reveal(persons, reason))


def export_journal(
    casebook: Casebook, path: Path, *, with_content: bool = False, progress: Progress | None = None
) -> Exported:
    """Write the journal to a file, and beside it `verify_journal.py`, which checks it without this program.

    The chain alone holds no word of the record. With content it holds all of them, for the investigator
    alone, and that it was written is itself a final entry, made first.
    """
    if with_content:
        casebook.store.commit(EXPORT_CONTENT, lambda _: None, final=True)
    connection = casebook.store.connection
    exported = export.export_journal(connection, path, progress or silent(), with_content=with_content)
    export.lay_beside(path, resource(VERIFIER))
    return exported


def rebuild_search(casebook: Casebook) -> int:
    """Make the search hold the words of every record again. How many it had not held rightly."""
    return search_repair.rebuild_search(casebook.store)


def erase(
    casebook: Casebook,
    records: Sequence[ToErase | str],
    reason: str,
    authority: str,
    *,
    with_originals: bool = False,
) -> Erased:
    """Erase the named records for good and by authority; see `workbench.store.erasure`. Never undone."""
    named = [ToErase(record) if isinstance(record, str) else record for record in records]
    return erasure.erase(
        casebook.store, named, reason=reason, authority=authority, with_originals=with_originals
    )


def save_rescue(casebook: Casebook, unsaved: Sequence[Unsaved], folder: Path | None = None) -> Path:
    """Write what this session did and what is not saved to a sealed file, when the casebook's own is gone.

    It lies beside the casebook, or in `folder`. StoreTrouble: that cannot be written to; choose another.
    """
    return rescue.save_rescue(casebook.store, casebook.key, unsaved, folder or casebook.folder.parent)


def bring_in(casebook: Casebook, rescued: Path, reason: str) -> BroughtIn:
    """Bring a rescue file into the casebook as one final entry; what no longer fits becomes drafts."""
    return bringing_in.bring_in(casebook.store, rescue.read_rescue(rescued, casebook.key), reason)


def rescued_words(casebook: Casebook) -> tuple[RescuedWords, ...]:
    """What rescues held and the record could not take, until each is let go of (`discard_draft`)."""
    return bringing_in.rescued_words(casebook.store)


def copies_beside(casebook: Casebook) -> tuple[CopyBeside, ...]:
    """The other versions of this casebook that a synchronisation program left beside it."""
    return conflicting_copies.copies_beside(casebook.folder)


def compare_copy(casebook: Casebook, copy: CopyBeside) -> Compared:
    """What only the casebook has, what only the copy, and which records were changed in both; no merging.

    Refused: a copy of something else than the store. StoreTrouble: a damaged copy, or one of another key.
    """
    return conflicting_copies.compare(casebook.store, copy, casebook.key)


def bring_in_copy(casebook: Casebook, copy: CopyBeside, reason: str) -> BroughtIn:
    """Bring what only a copy holds into the casebook, as with a rescue. The copy stays as it is."""
    held = conflicting_copies.as_rescue(casebook.store, copy, casebook.key)
    return bringing_in.bring_in(casebook.store, held, reason)


def accept_older(casebook: Casebook, reason: str) -> Outcome:
    """Go on from an older copy that was put back, as a final entry; what it lacks is then given up.

    Refused: no reason, or this is not an older copy. StoreTrouble: it is read-only for another reason too.
    """
    store, older = casebook.store, casebook.store.older_than_witnessed()
    if older is None:
        raise Refused("This is the casebook as it was last saved: there is nothing to accept.")
    if not reason.strip():
        raise Refused("Say why you go on from this copy; the reason stays in the journal.", field="reason")
    if str(store.why_read_only) != str(older):
        raise store.why_read_only or older
    seen = store.witness.read()
    lacking = count(max(0, seen.entries - store.state.entries), "entry", "entries") if seen else ""

    def body(work: Work) -> None:
        keepers_act.note(work, ACCEPT_OLDER, reason, counts=f"{lacking} given up")

    before, store.why_read_only = store.why_read_only, None
    try:
        return store.commit(ACCEPT_OLDER, body, final=True)
    except StoreTrouble:
        store.why_read_only = before
        raise
