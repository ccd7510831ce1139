"""Verification: a sound casebook has no faults, and whatever is changed behind its back is named."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.assurance import Record as Assurance
from tests.workbench.store.acts import add, change, entry, said, take_in, tie, untie, verified
from tests.workbench.store.tampering import TAMPERINGS, cut_the_tail, rewrite_the_whole_chain, tamper
from workbench import opening
from workbench.kernel import clock
from workbench.kernel.errors import Cancelled
from workbench.kernel.progress import Progress, Step, silent
from workbench.store import file, verify
from workbench.store.opened import OpenStore
from workbench.store.witness import Mark


@pytest.fixture
def twelve(store: OpenStore) -> OpenStore:
    """A store whose journal has twelve entries, the first without content."""
    for number in range(11):
        add(store, f"Title {number}", f"Words of {number}")
    assert store.state.entries == 12
    return store


def test_a_sound_casebook_has_no_faults_and_is_counted(store: OpenStore) -> None:
    first, second = add(store, "First"), add(store, "Second", "with words")
    change(store, first, title="Changed", pages=3)
    untie(store, tie(store, first, second))
    take_in(store, b"original")
    report = verified(store)
    assert said(report) == []
    assert report.sound
    assert report.intact
    assert report.counted == verify.Counted(entries=7, images=6, rows=3, blobs=1)
    assert report.head == store.state.head
    assert report.seconds > 0


def test_the_open_casebook_is_verified_on_a_copy_that_goes_again(
    twelve: OpenStore, opened: opening.Opened
) -> None:
    report = verify.verify_store(twelve, opened.key, silent())
    assert report.sound
    assert report.counted.entries == 12
    assert sorted(path.name for path in opened.folder.iterdir()) == ["evidence", "lock", "store.db"]


def test_work_goes_on_while_a_casebook_is_verified(twelve: OpenStore, opened: opening.Opened) -> None:
    written: list[str] = []

    def write(_: Step) -> None:
        if len(written) < 5:
            written.append(add(twelve, f"Written meanwhile {len(written)}"))

    report = verify.verify_store(twelve, opened.key, Progress(write))
    assert report.sound
    assert written
    assert verified(twelve).counted.rows == 11 + len(written)


def test_a_casebook_open_for_reading_is_verified_where_it_lies(
    twelve: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    key, folder = opened.key, opened.folder
    opened.close()
    reading = opening.open_folder(folder, None, key, read_only=True, witnesses=tmp_path / "witnesses")
    report = verify.verify_store(reading.store, key, silent())
    reading.close()
    assert report.sound
    assert report.counted.entries == 12


@pytest.mark.parametrize("name", TAMPERINGS)
def test_the_first_bad_entry_is_named_when(twelve: OpenStore, name: str) -> None:
    tampering = TAMPERINGS[name]
    tamper(twelve, tampering.act)
    report = verified(twelve)
    assert report.first_bad_entry == tampering.first_bad, said(report)
    assert not report.intact
    assert any(tampering.says in sentence for sentence in said(report))


def test_every_entry_that_is_tampered_with_is_found(twelve: OpenStore, assurance: Assurance) -> None:
    connection = twelve.connection
    tamper(twelve, lambda _: None)
    columns = ("previous", "utc", "label", "content", "hash")
    failures = 0
    for number in range(1, 13):
        for column in columns:
            connection.execute("SAVEPOINT before")
            connection.execute(f"UPDATE journal_entry SET {column} = 'x' WHERE number = ?", (number,))
            found = verify.verify(connection, None, None, silent()).first_bad_entry
            failures += found not in {number, number + 1}
            connection.execute("ROLLBACK TO before")
            connection.execute("RELEASE before")
    assurance(test_id="T31", what="changed columns of entries", count=60, failures=failures)
    assert failures == 0


def test_a_cut_tail_that_the_store_agrees_with_is_found_by_the_witness(twelve: OpenStore) -> None:
    def cut(connection: object) -> None:
        cut_the_tail(connection)
        tenth = twelve.connection.execute("SELECT hash FROM journal_entry WHERE number = 10").fetchone()[0]
        twelve.connection.execute("UPDATE state SET entries = 10, head = ?", (tenth,))
        twelve.connection.execute("DELETE FROM note WHERE title IN ('Title 9', 'Title 10')")
        twelve.connection.execute("DELETE FROM search_text WHERE folded LIKE '%9' OR folded LIKE '%10'")

    tamper(twelve, cut)
    assert said(verified(twelve)) == [
        "entry 11: This computer has seen 2 entries more than the journal holds."
    ]
    unseen = verify.verify(twelve.connection, twelve.evidence, None, silent())
    assert unseen.sound
    assert any("would not be seen" in note for note in unseen.notes)


def test_a_chain_written_anew_after_what_was_witnessed_is_found(twelve: OpenStore) -> None:
    tamper(twelve, rewrite_the_whole_chain)
    assert said(verified(twelve)) == ["entry 12: Entry 12 is not the one that this computer has seen."]
    assert verify.verify(twelve.connection, twelve.evidence, None, silent()).sound


def test_drafts_put_back_to_an_earlier_day_are_found(twelve: OpenStore) -> None:
    twelve.save_draft("note-1 words", "typed")
    tamper(twelve, lambda connection: connection.execute("UPDATE state SET sequence = sequence - 1"))
    assert said(verified(twelve)) == ["state: This computer has seen later drafts than the casebook holds."]


def test_a_witness_that_has_seen_no_entry_says_nothing(twelve: OpenStore) -> None:
    mark = Mark(0, 0, "")
    assert verify.verify(twelve.connection, None, mark, silent()).sound


def test_an_original_that_is_missing_altered_or_another_is_found(
    store: OpenStore, opened: opening.Opened
) -> None:
    papers = [take_in(store, bytes([number]) * 3_000_000, number) for number in range(3)]
    folder = opened.folder / "evidence"
    (folder / papers[0].sealed_name).unlink()
    with (folder / papers[1].sealed_name).open("r+b") as sealed:
        sealed.seek(2_000_000)
        sealed.write(b"altered")
    (folder / papers[2].sealed_name).write_bytes(b"not sealed at all")
    report = verified(store)
    assert set(said(report)) == {
        f"{papers[0].id}: Its sealed original is missing or damaged.",
        f"{papers[1].id}: The sealed evidence file is damaged, was cut short, or was altered.",
        f"{papers[2].id}: Its sealed original is missing or damaged.",
    }
    assert report.intact
    assert report.counted.blobs == 3


class Impatient(Progress):
    """Cancels itself at the n-th report."""

    def __init__(self, at: int) -> None:
        super().__init__(self._count)
        self._left = at

    def _count(self, _: Step) -> None:
        self._left -= 1
        if not self._left:
            self.cancel()


@pytest.mark.parametrize("report", range(1, 5))
def test_verification_can_be_cancelled_at_any_report(twelve: OpenStore, report: int) -> None:
    with pytest.raises(Cancelled):
        verify.verify(twelve.connection, twelve.evidence, None, Impatient(report))
    assert verified(twelve).sound


def test_verification_on_a_copy_can_be_cancelled_and_leaves_nothing(
    twelve: OpenStore, opened: opening.Opened
) -> None:
    progress = silent()
    progress.cancel()
    with pytest.raises(Cancelled):
        verify.verify_store(twelve, opened.key, progress)
    assert sorted(path.name for path in opened.folder.iterdir()) == ["evidence", "lock", "store.db"]


def test_a_clock_that_moved_back_is_noted_and_is_no_fault(store: OpenStore) -> None:
    now = datetime(2030, 3, 1, 12, tzinfo=UTC)
    for moment in (now, now - timedelta(days=365), now + timedelta(days=3650), now):
        with clock.fixed(moment):
            entry(store)
    report = verified(store)
    assert report.sound
    assert report.notes == ("The computer's clock moved back 2 times, first at entry 3.",)


def test_a_store_too_damaged_to_read_says_so(twelve: OpenStore, opened: opening.Opened) -> None:
    folder, key = opened.folder, opened.key
    twelve.connection.close()
    path = folder / file.NAME
    damaged = bytearray(path.read_bytes())
    damaged[-2000] ^= 1
    path.write_bytes(damaged)
    connection = file.connect(path, key)
    report = verify.verify(connection, None, None, silent())
    connection.close()
    assert not report.intact
    assert any(f"Page {len(damaged) // 4096} of the casebook's file" in sentence for sentence in said(report))
    assert any("cannot be read to its end" in sentence for sentence in said(report))


def test_a_damaged_open_casebook_is_looked_at_where_it_lies(
    twelve: OpenStore, opened: opening.Opened
) -> None:
    path, key = twelve.path, opened.key
    twelve.connection.execute("PRAGMA shrink_memory")
    damaged = bytearray(path.read_bytes())
    damaged[-2000] ^= 1
    with path.open("r+b") as target:
        target.write(damaged)
    report = verify.verify_store(twelve, key, silent())
    assert not report.intact


def test_text_that_is_no_text_is_a_fault_of_the_file(twelve: OpenStore) -> None:
    tamper(twelve, lambda connection: connection.execute("UPDATE note SET title = CAST(x'ff' AS TEXT)"))
    assert any("cannot be read to its end" in sentence for sentence in said(verified(twelve)))


def test_an_error_that_no_damage_causes_is_the_programs_own(twelve: OpenStore) -> None:
    tamper(twelve, lambda connection: connection.execute("DROP TABLE tie"))
    with pytest.raises(dbapi2.OperationalError, match="no such table"):
        verified(twelve)


def test_an_index_of_the_search_that_is_not_there_is_the_programs_own_error(twelve: OpenStore) -> None:
    tamper(twelve, lambda connection: connection.execute("DROP TABLE search_index"))
    with pytest.raises(dbapi2.OperationalError, match="no such table: search_index"):
        verified(twelve)
