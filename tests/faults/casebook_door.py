"""Opens a casebook by its real door and says everything that is in it, and everything wrong with it."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.faults import marked_words
from tests.faults.promises import Found
from workbench import evidence, investigation, keeping
from workbench.casebook import Casebook
from workbench.evidence import ExhibitRow
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import silent
from workbench.store import file, journal, key_file, keys, rescue
from workbench.store.attachments import EvidenceFolder
from workbench.store.data_key import DataKey
from workbench.store.verify import VerifyReport, verify

CASEBOOK = "Westmere.casebook"
BACKUPS, RESTORED = "backups", "Restored.casebook"
BYTES_OF_THE_KEY = bytes(range(32))
PASSPHRASES = {"first": "six words that nobody would guess", "second": "another six words as good"}

Facts = Iterator[tuple[str, str]]


def key() -> DataKey:
    """The key of every casebook under test."""
    return DataKey(BYTES_OF_THE_KEY)


def new_key() -> DataKey:
    """The key that a casebook under test is given anew."""
    return DataKey(bytes(range(32, 64)))


SHEET = " ".join(keeping.recovery_words(key()))


def at_home(run: Path) -> Path:
    """Let the program keep its own files inside the run as well; the casebook's folder."""
    os.environ["XDG_DATA_HOME"] = str(run / "data")
    return run / CASEBOOK


def look(run: Path) -> Found:
    """What a run left behind: open it, read it, check it, and go on working in it."""
    folder = at_home(run)
    try:
        casebook = opened(folder)
    except (Refused, StoreTrouble) as refusal:
        return Found(refusal=str(refusal))
    with casebook:
        facts = (*_facts(casebook), *_backups(run, casebook), *_restored(run), *_rescues(run, casebook.key))
        problems = (*_problems(casebook), *_troubles_of_going_on(casebook))
    return Found((*facts, *_passphrases(folder, casebook.key)), problems)


def opened(folder: Path) -> Casebook:
    """The casebook by its key, or by the new one that it may have been given."""
    try:
        return Casebook.open(folder, key=key())
    except StoreTrouble:
        if not (folder / file.NAME).exists() or not file.fits(folder / file.NAME, new_key()):
            raise
    return Casebook.open(folder, key=new_key())


def _facts(casebook: Casebook) -> Facts:
    for entry in entries(casebook):
        yield f"entry {entry.number}", entry.hash
    for draft in casebook.drafts():
        yield f"draft {draft.place}", draft.words
    for row in sealed_exhibits(casebook):
        yield f"exhibit {row.title}", _original(casebook, row)
    if marked := marked_words.places(casebook):
        yield "marked words", marked


def sealed_exhibits(casebook: Casebook) -> list[ExhibitRow]:
    """Every exhibit with a sealed original."""
    return [row for row in casebook.ask(evidence.exhibits, limit=1_000_000) if row.file]


def _original(casebook: Casebook, row: ExhibitRow) -> str:
    assert row.file is not None
    return casebook.store.evidence.check(row.file.sealed_name, row.file.sha256) or row.file.sha256


def _backups(run: Path, casebook: Casebook) -> Facts:
    """Every backup that calls itself finished, tried out with the recovery sheet."""
    for number, folder in enumerate(backups(run, casebook), 1):
        yield f"backup {number}", _soundness(keeping.drill(folder, SHEET))


def backups(run: Path, casebook: Casebook) -> list[Path]:
    """The folders of all finished backups, the oldest first."""
    kept = run / BACKUPS / casebook.store.state.casebook
    return sorted(path for path in kept.glob("2*Z")) if kept.exists() else []


def _restored(run: Path) -> Facts:
    folder = run / RESTORED
    if folder.exists():
        with closing(file.connect(folder / file.NAME, key())) as connection:
            evidence = EvidenceFolder(folder / "evidence", key())
            yield "restored", _soundness(verify(connection, evidence, None, silent()))


def _rescues(run: Path, fits: DataKey) -> Facts:
    """Every rescue that bears its name: what it holds, or why it cannot be read."""
    for number, path in enumerate(sorted(run.glob(f"*{rescue.SUFFIX}")), 1):
        try:
            held = rescue.read_rescue(path, fits)
        except StoreTrouble as trouble:
            yield f"rescue {number}", str(trouble)
        else:
            texts = sum(len(text.words) for text in held.unsaved)
            yield f"rescue {number}", f"{len(held.entries)} entries, {texts} letters"


def _soundness(report: VerifyReport) -> str:
    return "sound" if report.sound else report.faults[0].sentence


def entries(casebook: Casebook) -> list[journal.Entry]:
    """The whole journal, oldest entry first."""
    return list(journal.backwards(casebook.store.connection.cursor()))[::-1]


def _problems(casebook: Casebook) -> Iterator[str]:
    yield from casebook.warnings
    store = casebook.store
    report = verify(store.connection, store.evidence, store.witness.read(), silent())
    yield from (fault.sentence for fault in report.faults)
    yield from _broken_chain(entries(casebook), casebook)
    yield from _search_troubles(store.connection)
    if not store.state.entries:
        yield "a casebook without its first entry was opened as if it were whole"


def _broken_chain(chain: list[journal.Entry], casebook: Casebook) -> Iterator[str]:
    """The chain again, apart from the program's own verification."""
    previous = journal.BEFORE_THE_FIRST
    for number, entry in enumerate(chain, 1):
        if (entry.number, entry.previous) != (number, previous):
            yield f"the chain is broken at entry {number}"
        previous = entry.hash
    state = casebook.store.state
    if (state.entries, state.head) != (len(chain), previous):
        yield "the state does not name the head of the chain"


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


def _passphrases(folder: Path, fits: DataKey) -> Facts:
    held = tuple(_content(folder / name) for name in (key_file.NAME, key_file.SPARE))
    if any(held):
        works = [name for name, words in PASSPHRASES.items() if _opens(folder, held, words, fits)]
        yield "passphrase", " and ".join(works) or "none"


_tried: dict[tuple[tuple[bytes, ...], str, bytes], bool] = {}


def _opens(folder: Path, held: tuple[bytes, ...], passphrase: str, fits: DataKey) -> bool:
    """Trying a passphrase is dear by design, so each pair of key files is tried once in a process."""
    case = (held, passphrase, fits.raw())
    if case not in _tried:
        try:
            _tried[case] = keys.unlock(folder, passphrase).key == fits
        except StoreTrouble:
            _tried[case] = False
    return _tried[case]


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""
