"""Opens a casebook by its real door and says everything that is in it, and everything wrong with it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.faults.exhibits import exhibits
from tests.faults.promises import Found
from workbench import investigation
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import silent
from workbench.store import file, file_checks, journal, key_file, keys
from workbench.store.attachments import EvidenceFolder
from workbench.store.backup_folder import BackupFolder
from workbench.store.data_key import DataKey
from workbench.store.record import Stored, Values, kinds, table_of
from workbench.store.restore import drill
from workbench.store.verify import VerifyReport, verify_copy

CASEBOOK = "Westmere.casebook"
BACKUPS, RESTORED = "backups", "Restored.casebook"
BYTES_OF_THE_KEY = bytes(range(32))
PASSPHRASES = {"first": "six words that nobody would guess", "second": "another six words as good"}

Facts = Iterator[tuple[str, str]]
Rows = dict[tuple[str, str], Values]


def key() -> DataKey:
    """The key of every casebook under test."""
    return DataKey(BYTES_OF_THE_KEY)


def at_home(run: Path) -> Path:
    """Let the program keep its own files inside the run as well; the casebook's folder."""
    os.environ["XDG_DATA_HOME"] = str(run / "data")
    return run / CASEBOOK


def look(run: Path) -> Found:
    """What a run left behind: open it, read it, check it, and go on working in it."""
    folder = at_home(run)
    try:
        casebook = Casebook.open(folder, key=key())
    except (Refused, StoreTrouble) as refusal:
        return Found(refusal=str(refusal))
    with casebook:
        facts = (*_facts(casebook), *_backups(run, casebook), *_restored(run))
        problems = (*_problems(casebook), *_troubles_of_going_on(casebook))
    return Found((*facts, *_passphrases(folder)), problems)


def _facts(casebook: Casebook) -> Facts:
    for entry in entries(casebook):
        yield f"entry {entry.number}", entry.hash
    for draft in casebook.drafts():
        yield f"draft {draft.place}", draft.words

    for title, sealed, sha256 in casebook.ask(exhibits):
        yield f"exhibit {title}", casebook.store.evidence.check(sealed, sha256) or sha256


def _backups(run: Path, casebook: Casebook) -> Facts:
    """Every backup that calls itself finished, tried out."""
    if (run / BACKUPS).exists():
        found = BackupFolder(run / BACKUPS, casebook.store.state.casebook).backups()
        for number, backup in enumerate(found[::-1], 1):
            yield f"backup {number}", _soundness(drill(backup, key(), silent()))


def _restored(run: Path) -> Facts:
    folder = run / RESTORED
    if folder.exists():
        evidence = EvidenceFolder(folder / "evidence", key())
        yield "restored", _soundness(verify_copy(folder / file.NAME, key(), evidence, None, silent()))


def _soundness(report: VerifyReport) -> str:
    return "sound" if report.sound else report.faults[0].sentence


def entries(casebook: Casebook) -> list[journal.Entry]:
    """The whole journal, oldest entry first."""
    return list(journal.backwards(casebook.store.connection.cursor()))[::-1]


def _problems(casebook: Casebook) -> Iterator[str]:
    yield from casebook.warnings
    connection = casebook.store.connection
    yield from file_checks.full_check(connection, silent())
    yield from _broken_chain(entries(casebook), casebook)
    if _rows_by_the_journal(casebook) != _rows_in_the_tables(casebook):
        yield "the records differ from what the journal says of them"
    yield from _search_troubles(connection)
    if not casebook.store.state.entries:
        yield "a casebook without its first entry was opened as if it were whole"


def _broken_chain(chain: list[journal.Entry], casebook: Casebook) -> Iterator[str]:
    previous = journal.BEFORE_THE_FIRST
    for number, entry in enumerate(chain, 1):
        if (entry.number, entry.previous) != (number, previous):
            yield f"the chain is broken at entry {number}"
        previous = entry.hash
    state = casebook.store.state
    if (state.entries, state.head) != (len(chain), previous):
        yield "the state does not name the head of the chain"


def _rows_by_the_journal(casebook: Casebook) -> Rows:
    rows: Rows = {}
    cursor = casebook.store.connection.cursor()
    for entry in entries(casebook):
        for image in journal.images(cursor, entry.number):
            row = (image.kind, image.id)
            if image.after is None:
                rows.pop(row, None)
            else:
                rows[row] = {**rows.get(row, {}), **image.after}
    return rows


def _rows_in_the_tables(casebook: Casebook) -> Rows:
    connection = casebook.store.connection
    return {(kind, row["id"]): row for kind, made in kinds().items() for row in _rows(connection, made)}


def _rows(connection: Any, made: type[Stored]) -> Iterator[Any]:
    found = connection.execute(f'SELECT * FROM "{table_of(made).name}"')
    names = [column[0] for column in found.description]
    return (dict(zip(names, row, strict=True)) for row in found.fetchall())


def _search_troubles(connection: Any) -> Iterator[str]:
    texts, indexed = (
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("search_text", "search_index_docsize")
    )
    if texts != indexed:
        yield f"{texts} search texts, {indexed} of them indexed"


def _troubles_of_going_on(casebook: Casebook) -> Iterator[str]:
    """A casebook that was opened after a fault must take the next command as if nothing had happened."""
    before = casebook.store.state.entries
    try:
        casebook.run(investigation.AddTerm("Work goes on."))
    except (Refused, StoreTrouble) as trouble:
        yield f"work could not go on: {trouble}"
        return
    if casebook.head.number != before + 1:
        yield "the next command did not make the next entry"


def _passphrases(folder: Path) -> Facts:
    held = tuple(_content(folder / name) for name in (key_file.NAME, key_file.SPARE))
    if any(held):
        works = [name for name, words in PASSPHRASES.items() if _opens(folder, held, words)]
        yield "passphrase", " and ".join(works) or "none"


_tried: dict[tuple[tuple[bytes, ...], str], bool] = {}


def _opens(folder: Path, held: tuple[bytes, ...], passphrase: str) -> bool:
    """Trying a passphrase is dear by design, so each pair of key files is tried once in a process."""
    if (held, passphrase) not in _tried:
        try:
            _tried[held, passphrase] = keys.unlock(folder, passphrase).key == key()
        except StoreTrouble:
            _tried[held, passphrase] = False
    return _tried[held, passphrase]


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""
