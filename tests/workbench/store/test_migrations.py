"""An older casebook is backed up, then brought to this version step by step, or not at all."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.workbench.store.test_unit_of_work import add_note
from workbench import opening
from workbench.kernel.errors import StoreTrouble
from workbench.store import file, journal, migrations, opened, schema
from workbench.store.data_key import DataKey

STEPS = {
    2: ("ALTER TABLE note ADD COLUMN place TEXT NOT NULL DEFAULT ''",),
    3: ("CREATE TABLE later (id TEXT PRIMARY KEY)", "CREATE INDEX later_by_id ON later (id)"),
}


@pytest.fixture
def connection(tmp_path: Path, key: DataKey) -> file.Connection:
    casebook = opening.create(tmp_path / "Old.casebook", None, key, tmp_path / "witnesses")
    add_note(casebook.store)
    casebook.close()
    return file.connect(tmp_path / "Old.casebook" / "store.db", key)


def migrate(connection: file.Connection, newest: int, *, read_only: bool = False) -> tuple[int, list[str]]:
    made: list[str] = []
    steps = migrations.bring_up_to_date(
        connection, read_only=read_only, back_up=lambda: made.append("backup"), steps=STEPS, newest=newest
    )
    return steps, made


def test_a_casebook_of_this_version_is_left_alone(connection: file.Connection) -> None:
    assert migrate(connection, schema.VERSION) == (0, [])


def test_an_older_casebook_is_backed_up_first_and_each_step_is_an_entry(connection: file.Connection) -> None:
    assert migrate(connection, 3) == (2, ["backup"])
    assert migrations.version_of(connection) == 3
    chain = list(journal.backwards(connection.cursor()))
    assert [entry.label for entry in chain[:2]] == [
        "Bring the casebook to format 3",
        "Bring the casebook to format 2",
    ]
    assert all(entry.final for entry in chain[:2])
    assert chain[0].previous == chain[1].hash
    assert opened.read_state(connection).head == chain[0].hash


def test_the_record_is_there_after_the_steps(connection: file.Connection) -> None:
    migrate(connection, 2)
    assert connection.execute("SELECT title, place FROM note").fetchall() == [("First visit", "")]


def test_a_newer_casebook_is_refused_and_not_touched(connection: file.Connection) -> None:
    connection.execute("PRAGMA user_version = 9")
    with pytest.raises(StoreTrouble, match="made by a newer version of the program"):
        migrate(connection, 3)
    assert migrations.version_of(connection) == 9


def test_an_older_casebook_that_cannot_be_written_is_refused(connection: file.Connection) -> None:
    with pytest.raises(StoreTrouble, match="made by an older version"):
        migrate(connection, 2, read_only=True)


def test_a_step_that_fails_leaves_the_version_before_it(connection: file.Connection) -> None:
    broken = {2: STEPS[2], 3: ("CREATE TABLE later (id TEXT)", "CREATE TABLE note (id TEXT)")}
    with pytest.raises(dbapi2.OperationalError):
        migrations.bring_up_to_date(connection, read_only=False, back_up=list, steps=broken, newest=3)
    assert migrations.version_of(connection) == 2
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone() == (0,)


def test_nothing_is_migrated_when_the_backup_fails(connection: file.Connection) -> None:
    def fail() -> None:
        raise StoreTrouble("The backup folder is full.")

    with pytest.raises(StoreTrouble, match="backup folder is full"):
        migrations.bring_up_to_date(connection, read_only=False, back_up=fail, steps=STEPS, newest=2)
    assert migrations.version_of(connection) == 1
