"""Backups: verified before they have a name, made while work goes on, never in the place of a better one."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.assurance import Record as Assurance
from tests.rotation import Rotating
from tests.workbench.store.acts import add, content, take_in
from tests.workbench.store.tampering import change_a_label, tamper
from workbench import opening
from workbench.kernel import clock
from workbench.kernel.errors import Cancelled, Refused, StoreTrouble
from workbench.kernel.progress import Progress, Step, silent
from workbench.store import file, keys, recovery
from workbench.store.backup import Source, back_up, before_migration
from workbench.store.backup_folder import Backup, BackupFolder, Contents, backup_at, write_contents
from workbench.store.data_key import DataKey
from workbench.store.opened import OpenStore
from workbench.store.restore import drill
from workbench.store.slots import FLOOR

NOW = datetime(2030, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def source(opened: opening.Opened) -> Source:
    return Source(opened.store.connection, opened.folder, opened.key)


@pytest.fixture
def chosen(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def kept(source: Source, chosen: Path, store: OpenStore) -> BackupFolder:
    return BackupFolder(chosen, store.state.casebook)


def titles(folder: Path, key: DataKey) -> list[str]:
    connection = file.connect(folder / file.NAME, key, read_only=True)
    rows = [title for (title,) in connection.execute("SELECT title FROM note ORDER BY title")]
    connection.close()
    return rows


def test_a_backup_opens_with_the_recovery_sheet_alone(
    store: OpenStore, source: Source, chosen: Path, assurance: Assurance
) -> None:
    add(store, "First")
    paper = take_in(store, b"an original" * 200_000)
    made = back_up(source, chosen, silent())
    words = " ".join(recovery.words(source.key))
    report = drill(made.backup, recovery.key_from_words(words), silent())
    assurance(
        test_id="T25", what="backups opened with the recovery words", count=1, failures=not report.sound
    )
    assert report.sound
    assert (report.counted.entries, report.counted.blobs) == (3, 1)
    assert made.backup.contents().evidence == (paper.sealed_name,)
    assert made.backup.contents().head == store.state.head
    assert made.faults == ()
    assert titles(made.backup.folder, source.key) == ["First"]


def test_a_backup_lies_in_a_folder_of_its_moment_beside_evidence_that_all_share(
    store: OpenStore, source: Source, chosen: Path
) -> None:
    take_in(store, b"original")
    with clock.fixed(NOW):
        made = back_up(source, chosen, silent()).backup
        again = back_up(source, chosen, silent()).backup
    home = chosen / store.state.casebook
    assert made.folder == home / "2030-03-01T120000.000Z"
    assert again.folder == home / "2030-03-01T120000.001Z"
    assert sorted(path.name for path in home.iterdir()) == [made.folder.name, again.folder.name, "evidence"]
    assert sorted(path.name for path in made.folder.iterdir()) == ["contents.json", "store.db"]
    assert len(list(made.evidence.iterdir())) == 1
    assert (home.stat().st_mode & 0o777, made.folder.stat().st_mode & 0o777) == (0o700, 0o700)
    assert {backup_at(made.folder), backup_at(again.folder)} == {made, again}


def test_key_files_are_part_of_a_backup(store: OpenStore, source: Source, chosen: Path) -> None:
    keys.create_keys(source.folder, store.state.casebook, source.key, "seven wooden spoons", FLOOR)
    made = back_up(source, chosen, silent()).backup
    assert keys.unlock(made.folder, "seven wooden spoons").key == source.key


def test_evidence_is_copied_once_and_copied_again_only_if_it_was_cut(
    store: OpenStore, source: Source, chosen: Path
) -> None:
    paper = take_in(store, b"original" * 100_000)
    first = back_up(source, chosen, silent()).backup
    sealed = first.evidence / paper.sealed_name
    before = sealed.stat().st_mtime_ns
    back_up(source, chosen, silent())
    assert sealed.stat().st_mtime_ns == before
    sealed.write_bytes(b"cut")
    assert drill(first, source.key, silent()).sound is False
    back_up(source, chosen, silent())
    assert drill(first, source.key, silent()).sound


def test_work_goes_on_while_a_backup_is_made(store: OpenStore, source: Source, chosen: Path) -> None:
    for number in range(20):
        add(store, f"Before {number}", "words " * 500)
    written: list[str] = []

    def write(step: Step) -> None:
        if len(written) < 10:
            written.append(add(store, f"Meanwhile {len(written)}"))
            take_in(store, bytes([len(written)]) * 1000, len(written))
            store.save_draft("place", f"draft {len(written)}")

    made = back_up(source, chosen, Progress(write))
    assert written
    assert made.faults == ()
    assert drill(made.backup, source.key, silent()).sound
    assert len(titles(made.backup.folder, source.key)) >= 20


@pytest.fixture
def damaged(store: OpenStore, source: Source, chosen: Path) -> tuple[Source, Backup]:
    """A casebook with one good backup, one altered byte since, and a connection that has not seen it."""
    for number in range(20):
        add(store, f"Title {number}", "words " * 200)
    good = back_up(source, chosen, silent()).backup
    with source.folder.joinpath(file.NAME).open("r+b") as target:
        target.seek(-3000, os.SEEK_END)
        byte = target.read(1)
        target.seek(-1, os.SEEK_CUR)
        target.write(bytes([byte[0] ^ 1]))
    return source, good


def test_a_damaged_casebook_is_never_put_in_the_place_of_a_good_backup(
    damaged: tuple[Source, Backup], chosen: Path, assurance: Assurance
) -> None:
    source, good = damaged
    before = content(chosen)
    with pytest.raises(StoreTrouble, match="damaged"):
        back_up(source, chosen, silent())
    same = content(chosen) == before
    assurance(test_id="T26", what="backups of a damaged casebook", count=1, failures=not same)
    assert same
    assert drill(good, source.key, silent()).sound


def test_every_altered_page_keeps_a_backup_from_being_made(
    store: OpenStore, source: Source, chosen: Path, tmp_path: Path, rotating: Rotating, assurance: Assurance
) -> None:
    for number in range(30):
        add(store, f"Title {number}", "words " * 200)
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute("DELETE FROM search_text")
    pristine = store.path.read_bytes()
    folder = tmp_path / "Damaged.casebook"
    folder.mkdir()
    made = []
    pages = rotating(total=len(pristine) // 4096 - 1, short=10)
    for page in pages:
        altered = bytearray(pristine)
        altered[(page + 1) * 4096 + 100] ^= 1
        (folder / file.NAME).write_bytes(altered)
        try:
            connection = file.connect(folder / file.NAME, source.key)
            made += [back_up(Source(connection, folder, source.key), chosen, silent())]
        except StoreTrouble:
            continue
    assurance(test_id="T08", what="altered pages kept from backups", count=len(pages), failures=len(made))
    assert made == []


def test_a_journal_that_was_tampered_with_is_no_backup(
    store: OpenStore, source: Source, chosen: Path
) -> None:
    for number in range(11):
        add(store, f"Title {number}")
    tamper(store, change_a_label)
    with pytest.raises(StoreTrouble, match="Entry 5 was changed"):
        back_up(source, chosen, silent())


def make_quickly(kept: BackupFolder, day: int, *evidence: str) -> int:
    """A backup of a later day that holds no more than its list of contents; how many it made superfluous."""
    with clock.fixed(NOW + timedelta(days=day)):
        with kept.making() as (_, making):
            write_contents(making, Contents(kept.path.name, 1, "", evidence))
        return kept.thin()


def test_a_casebook_with_a_lesser_fault_is_saved_and_thins_nothing_out(
    store: OpenStore, source: Source, chosen: Path, kept: BackupFolder
) -> None:
    paper = take_in(store, b"original" * 1000)
    for day in range(40):
        make_quickly(kept, day)
    with clock.fixed(NOW + timedelta(days=40)):
        back_up(source, chosen, silent())
    before = len(kept.backups())
    sealed = source.folder / "evidence" / paper.sealed_name
    sealed.write_bytes(sealed.read_bytes()[:-1] + b"x")
    other = take_in(store, b"another" * 1000, 2)
    (source.folder / "evidence" / other.sealed_name).write_bytes(b"ruined")
    with clock.fixed(NOW + timedelta(days=80)):
        made = back_up(source, chosen, silent())
    assert [fault.place for fault in made.faults] == [f"evidence {other.sealed_name[:12]}"]
    assert made.thinned == 0
    assert len(kept.backups()) == before + 1
    assert drill(kept.backups()[1], source.key, silent()).sound


def test_forty_days_of_backups_leave_the_newest_of_days_and_weeks(
    store: OpenStore, source: Source, chosen: Path, kept: BackupFolder
) -> None:
    thinned = sum(make_quickly(kept, day) for day in range(39))
    with clock.fixed(NOW + timedelta(days=39)):
        thinned += back_up(source, chosen, silent()).thinned
    left = kept.backups()
    assert [backup.made for backup in left[:12]] == [NOW + timedelta(days=day) for day in range(39, 27, -1)]
    assert len(left) + thinned == 40
    assert len(left) == 12 + 4


def test_evidence_that_no_backup_needs_goes_and_what_one_needs_stays(
    store: OpenStore, source: Source, chosen: Path, kept: BackupFolder
) -> None:
    first = take_in(store, b"first", 1)
    with clock.fixed(NOW):
        back_up(source, chosen, silent())
    store.evidence.remove(first.sealed_name)
    second = take_in(store, b"second", 2)
    with clock.fixed(NOW + timedelta(days=1)):
        back_up(source, chosen, silent())
    for day in range(2, 12):
        make_quickly(kept, day, second.sealed_name)
    assert {path.name for path in kept.evidence.iterdir()} == {first.sealed_name, second.sealed_name}
    for day in range(12, 15):
        make_quickly(kept, day, second.sealed_name)
    assert {path.name for path in kept.evidence.iterdir()} == {second.sealed_name}


def test_no_evidence_goes_while_one_backup_cannot_say_what_it_needs(
    store: OpenStore, source: Source, chosen: Path, kept: BackupFolder
) -> None:
    with clock.fixed(NOW):
        made = back_up(source, chosen, silent()).backup
    (kept.evidence / "stray").write_bytes(b"x")
    (made.folder / "contents.json").write_text('{"format": "casebook backup", "version": 2}')
    kept.thin()
    assert (kept.evidence / "stray").exists()
    with pytest.raises(StoreTrouble, match="list of contents"):
        made.contents()


def test_what_a_killed_backup_left_is_removed_by_the_next(
    store: OpenStore, source: Source, chosen: Path, kept: BackupFolder
) -> None:
    for name in (".making-2030-03-01T120000.000Z", ".removing-2029-03-01T120000.000Z"):
        (kept.path / name).mkdir()
        (kept.path / name / file.NAME).write_bytes(b"half")
    made = back_up(source, chosen, silent()).backup
    assert sorted(path.name for path in kept.path.iterdir()) == [made.folder.name, "evidence"]


def test_a_cancelled_backup_leaves_nothing(
    store: OpenStore, source: Source, chosen: Path, kept: BackupFolder
) -> None:
    progress = silent()
    progress.cancel()
    with pytest.raises(Cancelled):
        back_up(source, chosen, progress)
    assert [path.name for path in kept.path.iterdir()] == ["evidence"]


def test_a_backup_within_the_casebook_is_refused(source: Source) -> None:
    with pytest.raises(Refused, match="inside the casebook"):
        back_up(source, source.folder / "evidence", silent())


def test_a_folder_that_cannot_be_used_is_said(source: Source, tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(StoreTrouble, match="The backup was not saved"):
        back_up(source, tmp_path / "taken", silent())


def test_a_folder_that_vanishes_while_a_backup_is_made_is_said(
    store: OpenStore, source: Source, chosen: Path, kept: BackupFolder
) -> None:
    take_in(store, b"original")

    def vanish(step: Step) -> None:
        if kept.evidence.exists():
            kept.evidence.rmdir()

    with pytest.raises(StoreTrouble, match="The backup was not saved"):
        back_up(source, chosen, Progress(vanish))
    assert kept.backups() == ()


def test_only_a_folder_named_by_a_moment_is_a_backup(kept: BackupFolder) -> None:
    (kept.path / "2030-03-01T120000.000Z").write_bytes(b"")
    (kept.path / "2030-3-1T120000.000Z").mkdir()
    assert kept.backups() == ()
    with pytest.raises(StoreTrouble, match="not a backup of a casebook"):
        backup_at(kept.evidence)


@pytest.mark.parametrize("can_link", [True, False])
def test_an_older_casebook_is_backed_up_beside_itself_before_it_is_migrated(
    store: OpenStore, source: Source, monkeypatch: pytest.MonkeyPatch, can_link: bool
) -> None:
    paper = take_in(store, b"original")
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute("DROP TABLE tie")
    if not can_link:
        monkeypatch.setattr(os, "link", _refuse_to_link)
    made = before_migration(store.connection, source.folder, source.key)
    assert made.folder.parents[1] == source.folder.parent / "Try backups"
    assert made.contents().evidence == (paper.sealed_name,)
    origin = source.folder / "evidence" / paper.sealed_name
    assert made.evidence.joinpath(paper.sealed_name).read_bytes() == origin.read_bytes()
    assert (origin.stat().st_nlink == 2) is can_link


def test_a_damaged_older_casebook_is_not_backed_up_for_a_migration(
    damaged: tuple[Source, Backup], chosen: Path
) -> None:
    source, _ = damaged
    with pytest.raises(StoreTrouble, match="damaged"):
        before_migration(source.connection, source.folder, source.key, chosen)


def _refuse_to_link(*_: object) -> None:
    raise OSError("this disk has no links")
