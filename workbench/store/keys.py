"""The keys of a casebook: who can open it, and how a passphrase is set, tried, changed and taken away."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.kernel.errors import Refused, StoreTrouble
from workbench.store import file as store_file
from workbench.store import key_file
from workbench.store.data_key import DataKey
from workbench.store.key_file import Copy, KeyFile
from workbench.store.slots import DEFAULT, FLOOR, Cost, Kind, Slot, Wrapping, normalise, refuse_weak

__all__ = [
    "DEFAULT",
    "FLOOR",
    "Cost",
    "DataKey",
    "Unlocked",
    "change_passphrase",
    "create_keys",
    "has_second_passphrase",
    "normalise",
    "remove_second_passphrase",
    "rewrite_for_new_key",
    "set_second_passphrase",
    "unlock",
    "verify_passphrase",
]

_MAIN: Kind = "passphrase"
_SECOND: Kind = "second passphrase"


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a passphrase opened. `note` is a sentence to show if a key file had to be put right, else ""."""

    key: DataKey
    casebook_id: str
    slot_kind: Kind
    note: str


@dataclass(frozen=True, slots=True)
class _Opening:
    """A slot that opened: in which file, and the key that fits the store."""

    file: KeyFile
    slot: Slot
    key: DataKey


def create_keys(folder: Path, casebook_id: str, key: DataKey, passphrase: str, cost: Cost = DEFAULT) -> None:
    """Write both key files of a new casebook. Refused: a weak passphrase. StoreTrouble: some are there."""
    if any(copy.fault != key_file.MISSING for copy in key_file.copies(folder)):
        raise StoreTrouble("This folder has key files already.", "Choose a new, empty folder.")
    _write(folder, KeyFile(casebook_id, 1, ()), key, {_MAIN: Wrapping.new(passphrase, cost)})


def unlock(folder: Path, passphrase: str) -> Unlocked:
    """The data key of the casebook in `folder`, if the passphrase is right and the key fits its store.

    The spare copy is used if the main one is no good, and the bad copy is written again. Raises StoreTrouble
    with the reason: the wrong passphrase, key files missing or damaged, key files of another casebook.
    """
    found = key_file.copies(folder)
    opening = _open(folder, found, passphrase)
    notes = (_put_right(folder, copy, opening.file) for copy in found)
    return Unlocked(opening.key, opening.file.casebook_id, opening.slot.kind, " ".join(filter(None, notes)))


def verify_passphrase(folder: Path, passphrase: str) -> bool:
    """Whether this is a passphrase of the casebook. Raises StoreTrouble if no key file can be used."""
    return any(slot.open(passphrase, file.casebook_id) for file, slot in _slots(key_file.copies(folder)))


def change_passphrase(folder: Path, old: str, new: str, cost: Cost = DEFAULT) -> None:
    """Replace the passphrase `old`, the first or the second, by `new`; the store is not touched.

    A copy of the key files made before still opens with `old`. Refused: a weak passphrase.
    """
    refuse_weak(new)
    with ThreadPoolExecutor(1) as beside:  # each of the two takes all the time that a guess is meant to take
        coming = beside.submit(Wrapping.new, new, cost)
        opening = _open(folder, key_file.copies(folder), old)
    _write(folder, opening.file, opening.key, {opening.slot.kind: coming.result()})


def set_second_passphrase(folder: Path, authority: str | DataKey, new: str, cost: Cost = DEFAULT) -> None:
    """Let a second person (an executor) open the casebook. Refused: a weak passphrase.

    `authority` is a passphrase that opens it now, or the open casebook's key.
    """
    refuse_weak(new)
    file, key = _authorised(folder, authority)
    _write(folder, file, key, {_SECOND: Wrapping.new(new, cost)})


def has_second_passphrase(folder: Path) -> bool:
    """Whether the casebook can be opened by a second passphrase."""
    return any(slot.kind == _SECOND for file in _usable(key_file.copies(folder)) for slot in file.slots)


def remove_second_passphrase(folder: Path, authority: str | DataKey) -> None:
    """Take the second passphrase away. Refused: there is none."""
    file, key = _authorised(folder, authority)
    kept = tuple(slot for slot in file.slots if slot.kind != _SECOND)
    if len(kept) == len(file.slots):
        raise Refused("This casebook has no second passphrase.")
    _write(folder, replace(file, slots=kept), key, {})


def rewrite_for_new_key(
    folder: Path,
    casebook_id: str,
    key: DataKey,
    passphrase: str,
    *,
    second: str = "",
    swap: Callable[[], None] = lambda: None,
    cost: Cost = DEFAULT,
) -> str:
    """Seal `key` anew under the passphrases given; older slots go, whatever state the key files are in.

    Serves "new data key" (`swap` puts the re-encrypted store in place: killed before it, the old keys fit,
    killed after it, the new ones) and the recovery sheet (the same key, a new passphrase). Returns a sentence
    if a second passphrase was dropped, else "". Refused: a weak passphrase.
    """
    given: dict[Kind, str] = {_MAIN: passphrase, **({_SECOND: second} if second else {})}
    fresh = {kind: Wrapping.new(words, cost) for kind, words in given.items()}
    main, spare = key_file.copies(folder)
    if main.file is None and spare.file is not None:  # the spare goes first, and must not be the only one
        key_file.write_again(folder, main.name, spare.file)
    _write(folder, KeyFile(casebook_id, 1, ()), key, fresh, swap)
    had = {slot.kind for copy in (main, spare) if copy.file for slot in copy.file.slots}
    if _SECOND in had - given.keys():
        return "The second passphrase no longer opens this casebook. Set it again if it is still wanted."
    return ""


def _write(
    folder: Path,
    file: KeyFile,
    key: DataKey,
    fresh: Mapping[Kind, Wrapping],
    between: Callable[[], None] = lambda: None,
) -> None:
    """Write the file with a fresh slot for each of these kinds, proved by opening what the disk gives back.

    That the disk gives back the slot, and that it opens to the key, is proved without working the passphrase
    out once more: the slot's own wrapping key opens it or nothing does.
    """

    def prove(written: KeyFile) -> None:
        for slot in written.slots:
            if slot.kind in fresh and fresh[slot.kind].open(slot, written.casebook_id) != key:
                raise StoreTrouble(
                    "The new key slot did not open when it was tried; the old keys were kept.", "Try again."
                )

    found = key_file.copies(folder)
    _refuse_foreign(found, file.casebook_id)
    generation = 1 + max((copy.file.generation for copy in found if copy.file), default=0)
    written = replace(file, generation=generation, slots=_slots_with(file, key, fresh))
    key_file.write_both(folder, written.tagged(key), prove, between)


def _slots_with(file: KeyFile, key: DataKey, fresh: Mapping[Kind, Wrapping]) -> tuple[Slot, ...]:
    kept = (slot for slot in file.slots if slot.kind not in fresh)
    made = (wrapping.seal(key, kind, file.casebook_id) for kind, wrapping in fresh.items())
    return tuple(sorted((*kept, *made), key=lambda slot: slot.kind))


def _open(folder: Path, found: Iterable[Copy], passphrase: str) -> _Opening:
    misfit = False
    for file, slot in _slots(found):
        key = slot.open(passphrase, file.casebook_id)
        if key is not None:
            if _fits(folder, file, key):
                return _Opening(file, slot, key)
            misfit = True
    raise _another_casebook() if misfit else _wrong_passphrase()


def _authorised(folder: Path, authority: str | DataKey) -> tuple[KeyFile, DataKey]:
    found = key_file.copies(folder)
    if isinstance(authority, str):
        opening = _open(folder, found, authority)
        return opening.file, opening.key
    for file in _usable(found):
        if _fits(folder, file, authority):
            return file, authority
    raise _another_casebook()


def _slots(found: Iterable[Copy]) -> Iterator[tuple[KeyFile, Slot]]:
    """Every slot once, those of the newer file first."""
    tried: set[Slot] = set()
    for file in _usable(found):
        for slot in file.slots:
            if slot not in tried:
                tried.add(slot)
                yield file, slot


def _usable(found: Iterable[Copy]) -> list[KeyFile]:
    files = [copy.file for copy in found if copy.file is not None]
    if not files:
        raise _no_key_file(found)
    return sorted(files, key=lambda file: -file.generation)


def _fits(folder: Path, file: KeyFile, key: DataKey) -> bool:
    store = folder / store_file.NAME
    return file.belongs_to(key) and (not store.exists() or store_file.fits(store, key))


def _put_right(folder: Path, copy: Copy, file: KeyFile) -> str:
    if copy.file == file:
        return ""
    if copy.file and copy.file.casebook_id != file.casebook_id:
        return f"The key file {copy.name} is another casebook's; it was left alone and the other copy used."
    fault = copy.fault or "left over from a change that was interrupted"
    told = f"The key file {copy.name} was {fault}, so the other copy was used"
    if key_file.write_again(folder, copy.name, file):
        return f"{told} and {copy.name} was written again."
    return f"{told}. {copy.name} could not be written again: make a backup soon."


def _refuse_foreign(found: Iterable[Copy], casebook_id: str) -> None:
    for copy in found:
        if copy.file and copy.file.casebook_id != casebook_id:
            raise StoreTrouble(
                f"The key file {copy.name} in this folder is another casebook's, and was not overwritten.",
                "Move it out of the folder and try again.",
            )


def _wrong_passphrase() -> StoreTrouble:
    return StoreTrouble(
        "This passphrase does not open the casebook.",
        "Check capital letters, spaces and the keyboard. If it is lost, use the recovery sheet.",
    )


def _another_casebook() -> StoreTrouble:
    return StoreTrouble(
        "The passphrase opens the key file, but not this casebook: the key file is another casebook's, "
        "or the casebook's file is damaged.",
        "Put back the casebook's own keys.json, restore a backup, or use the recovery sheet.",
    )


def _no_key_file(found: Iterable[Copy]) -> StoreTrouble:
    faults = " and ".join(f"{copy.name} is {copy.fault}" for copy in found)
    return StoreTrouble(
        f"No passphrase can open this casebook now: {faults}.",
        "Put back keys.json from a backup, or use the recovery sheet, which needs no key file.",
    )
