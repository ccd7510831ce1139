"""Opening a casebook once its key is known, and the passphrase itself."""

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.casebooks import WORDS, milliseconds, new_casebook, new_interview
from tests.benchmarks.row import Row
from workbench import interviews
from workbench.casebook import Casebook
from workbench.kernel.commands import Batch
from workbench.store import file, keys
from workbench.store.data_key import DataKey

NOTES = 10_000
WORDS_OF_IT = "six words that nobody would guess"


def rows() -> Iterator[Row]:
    """Opening with 10,000 paragraphs, beside the structure check of the same file alone."""
    with new_casebook() as (casebook, key, folder):
        interview = new_interview(casebook)
        for _ in range(NOTES // 1_000):
            casebook.run(Batch((interviews.WriteParagraph(interview, WORDS),) * 1_000))
        path = casebook.folder
        casebook.close()
        opened = milliseconds(lambda: Casebook.open(path, key=key).close(), 5)
        check = milliseconds(lambda: _check(path, key), 5)
        yield Row(
            f"opening after the key, {NOTES:,} paragraphs", opened, "ms", "the file's structure check", check
        )
        tried, changed, twice = _passphrases(folder, key)
    yield Row("a passphrase tried (256 MiB, 3 passes)", tried, "ms", "target", 2_000)
    yield Row("a passphrase changed", changed, "ms", "target", 2_000)
    yield Row("a passphrase changed", changed, "ms", "two passphrases tried, one after the other", twice)


def _check(path: Path, key: DataKey) -> None:
    connection = file.connect(path / file.NAME, key)
    file.quick_check(connection)
    connection.close()


def _passphrases(folder: Path, key: DataKey) -> tuple[float, float, float]:
    """One try of a passphrase, its change, and the work that a change cannot be without: two tries."""
    place = folder / "keys"
    place.mkdir()
    keys.create_keys(place, "casebook-measured", key, WORDS_OF_IT)
    tried = milliseconds(lambda: keys.verify_passphrase(place, WORDS_OF_IT), 3)
    changed = milliseconds(lambda: keys.change_passphrase(place, WORDS_OF_IT, WORDS_OF_IT), 3)
    return tried, changed, 2 * tried
