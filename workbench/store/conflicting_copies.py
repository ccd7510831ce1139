"""Copies that a synchronisation program left beside the store: listed and compared, never merged unasked.

Where two computers wrote at once, such a program keeps both files and gives one of them a name of its own.
Whatever is only in that one looks lost. A person who has seen the two side by side may bring it in.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Final

from workbench.kernel import clock
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.wording import listed
from workbench.store import durable, file, journal, key_file, migrations, schema
from workbench.store.data_key import DataKey
from workbench.store.journal import Cursor, Entry
from workbench.store.opened import OpenStore
from workbench.store.record import Value, Values, class_of, table_of
from workbench.store.rescue import Rescue, RescuedEntry

_OURS: Final = frozenset({file.NAME, f"{file.NAME}-journal", key_file.NAME, key_file.SPARE})
_STEMS: Final = tuple(Path(name).stem for name in (file.NAME, key_file.NAME))
_SUFFIXES: Final = frozenset(Path(name).suffix for name in (file.NAME, key_file.NAME, key_file.SPARE))
_IN_WORDS: Final = "conflict"  # what the names say that Dropbox, Nextcloud, Seafile and Syncthing give


@dataclass(frozen=True, slots=True)
class CopyBeside:
    """A file or folder that lies beside the store and looks like another version of it."""

    path: Path
    size: int
    changed_at: datetime

    @property
    def name(self) -> str:
        """Its name, as it is said to the person."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one record that the two say differently; None for a record that one of them lacks."""

    kind: str
    record: str
    field: str
    here: Value
    there: Value


@dataclass(frozen=True, slots=True)
class Compared:
    """The store and a copy of it side by side. `common` is the last entry of the journal that both have, None
    where they share nothing; `here` and `there` are the entries that only the one or the other has.

    `on_both` are the records, by kind and id, that were changed in both since: what nobody may merge blindly.
    `differences` are what the records changed in the one or the other say now.
    """

    name: str
    common: Entry | None
    here: tuple[Entry, ...]
    there: tuple[Entry, ...]
    on_both: tuple[tuple[str, str], ...]
    differences: tuple[Difference, ...]


def copies_beside(folder: Path) -> tuple[CopyBeside, ...]:
    """Every other version of the store, its keys or its originals, by name. Nothing is opened.

    A folder that cannot be looked through tells of no copies: the casebook itself opens or says why not.
    """
    with suppress(OSError):
        itself = folder.resolve()
        found = (path for path in (*_in_folder(folder), *_beside_folder(folder)) if path.resolve() != itself)
        return tuple(map(_copy, sorted(found)))
    return ()


def warning(copies: tuple[CopyBeside, ...]) -> str:
    """What is said of the copies on opening; "" where there are none."""
    if not copies:
        return ""
    names = listed([f"“{copy.name}”" for copy in copies])
    return (
        f"A synchronisation program kept another version beside this casebook: {names}. Nothing was merged. "
        "Compare the two before you go on, and keep the casebook where no program synchronises it."
    )


def compare(store: OpenStore, copy: CopyBeside, key: DataKey) -> Compared:
    """The open store and a copy of it side by side; neither is changed.

    Refused: a file that is no store. StoreTrouble: a copy that is damaged or was made with another key.
    """
    with _opened(copy, key) as there:
        return _compared(copy.name, store.connection.cursor(), there.cursor())


def as_rescue(store: OpenStore, copy: CopyBeside, key: DataKey) -> Rescue:
    """What only the copy holds, to be brought in like a rescue. Refused: a copy of another casebook."""
    compared = compare(store, copy, key)
    if compared.common is None:
        raise Refused(f"“{copy.name}” is not a copy of this casebook. Open it by itself.")
    with _opened(copy, key) as there:
        cursor = there.cursor()
        entries = tuple(RescuedEntry(entry, journal.images(cursor, entry.number)) for entry in compared.there)
    return Rescue(store.state.casebook, clock.stamp(clock.now()), entries, ())


@contextmanager
def _opened(copy: CopyBeside, key: DataKey) -> Iterator[file.Connection]:
    path = copy.path / file.NAME if copy.path.is_dir() else copy.path
    if path.suffix != Path(file.NAME).suffix:
        raise Refused(f"“{copy.name}” is not the store itself. Compare the one that ends in .db.")
    with closing(file.connect(path, key, read_only=True)) as there, file.translated(path):
        if migrations.version_of(there) != schema.VERSION:
            raise StoreTrouble(
                f"“{copy.name}” has the format of another version of this program.",
                "Move it to a folder of its own as store.db and open it there first.",
            )
        yield there


def _compared(name: str, here: Cursor, there: Cursor) -> Compared:
    common = _last_in_common(here, there)
    number = common.number if common else 0
    changed = journal.changed_after(here, number), journal.changed_after(there, number)
    return Compared(
        name,
        common,
        _after(here, number),
        _after(there, number),
        tuple(sorted(changed[0] & changed[1])),
        tuple(_differences(here, there, sorted(changed[0] | changed[1]))),
    )


def _differences(here: Cursor, there: Cursor, changed: Sequence[tuple[str, str]]) -> Iterator[Difference]:
    for kind, record in changed:
        ours, theirs = _values(here, kind, record), _values(there, kind, record)
        for field in {**ours, **theirs}:
            if ours.get(field) != theirs.get(field):
                yield Difference(kind, record, field, ours.get(field), theirs.get(field))


def _values(cursor: Cursor, kind: str, record: str) -> Values:
    found = cursor.execute(f'SELECT * FROM "{table_of(class_of(kind)).name}" WHERE id = ?', (record,))
    row = found.fetchone()
    return dict(zip((column[0] for column in found.description), row, strict=True)) if row else {}


def _last_in_common(here: Cursor, there: Cursor) -> Entry | None:
    """Each entry's hash covers all before it: once two are alike, so is everything before."""
    for entry in journal.backwards(there):
        ours = journal.entry(here, entry.number)
        if ours is not None and ours.hash == entry.hash:
            return ours
    return None


def _after(cursor: Cursor, number: int) -> tuple[Entry, ...]:
    newest_first = takewhile(lambda entry: entry.number > number, journal.backwards(cursor))
    return tuple(reversed(tuple(newest_first)))


def _in_folder(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        ours = path.name in _OURS or durable.is_unfinished(path.name)
        if path.is_file() and not ours and (_says_so(path) or _is_named_alike(path)):
            yield path
    yield from filter(_says_so, (folder / "evidence").glob("*"))


def _beside_folder(folder: Path) -> Iterator[Path]:
    for path in folder.parent.iterdir():
        if path.name.startswith(folder.stem) and _says_so(path) and (path / file.NAME).is_file():
            yield path


def _is_named_alike(path: Path) -> bool:
    """As OneDrive and Google Drive name them: `store-LAPTOP.db`, `keys (1).json`."""
    return path.name.startswith(_STEMS) and path.suffix in _SUFFIXES


def _says_so(path: Path) -> bool:
    return _IN_WORDS in path.name.casefold()


def _copy(path: Path) -> CopyBeside:
    of = path / file.NAME if path.is_dir() else path
    found = of.stat()
    return CopyBeside(path, found.st_size, datetime.fromtimestamp(found.st_mtime, UTC))
