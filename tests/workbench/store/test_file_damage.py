"""Damage to the encrypted file is refused or named by its page, and never shows a wrong value."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from workbench.kernel.errors import Cancelled, StoreTrouble
from workbench.kernel.progress import Progress, Step, silent
from workbench.store import file, file_checks
from workbench.store.data_key import DataKey

KEY = DataKey(bytes(range(32)))
PAGE = 4096
ROWS = [(number, f"entry {number} " * 20) for number in range(1, 901)]
QUESTIONS = (
    "SELECT id, words FROM note ORDER BY id",
    "SELECT words FROM note ORDER BY words",
    "SELECT count(*) FROM note",
    "SELECT note FROM remark",
)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small store with tables, an index and overflowing rows; no page of it is free."""
    path = tmp_path_factory.mktemp("whole") / file.NAME
    connection = file.connect(path, KEY, create=True)
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)")
    connection.execute("CREATE TABLE remark (note REFERENCES note (id), words TEXT)")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO note VALUES (?, ?)", ROWS)
    connection.execute("INSERT INTO remark VALUES (7, ?)", ("long " * 3_000,))
    connection.execute("COMMIT")
    connection.execute("CREATE INDEX by_words ON note (words)")
    connection.close()
    return path.read_bytes()


@pytest.fixture(scope="module")
def truths(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    path = tmp_path_factory.mktemp("truths") / file.NAME
    with opened(path, content) as connection:
        return {question: connection.execute(question).fetchall() for question in QUESTIONS}


@contextmanager
def opened(path: Path, content: bytes) -> Iterator[Any]:
    path.write_bytes(content)
    connection = file.connect(path, KEY)
    try:
        yield connection
    finally:
        connection.close()


def answer(connection: Any, question: str, path: Path) -> Any:
    try:
        return connection.execute(question).fetchall()
    except dbapi2.DatabaseError as error:
        return "damaged" if "damaged" in file.translate(error, path).message else str(error)


def faults_of(path: Path, content: bytes, truths: dict[str, list[Any]]) -> tuple[str, ...]:
    """What is said of this content; fails if an answer is anything but the truth or trouble."""
    try:
        with opened(path, content) as connection:
            for question, truth in truths.items():
                assert answer(connection, question, path) in (truth, "damaged")
            return file.full_check(connection, silent())
    except StoreTrouble as trouble:
        return (f"Refused: {trouble}",)


def page_of(content: bytes, number: int) -> slice:
    return slice((number - 1) * PAGE, number * PAGE)


def test_a_whole_file_has_no_faults(content: bytes, tmp_path: Path) -> None:
    with opened(tmp_path / file.NAME, content) as connection:
        assert file.quick_check(connection) == ()
        assert file.full_check(connection, silent()) == ()


def test_a_flipped_bit_on_any_page_is_refused_or_named_by_its_page(
    content: bytes, truths: dict[str, list[Any]], tmp_path: Path, assurance: Callable[..., None]
) -> None:
    pages, missed = len(content) // PAGE, []
    choose = random.Random(1)
    for number in range(1, pages + 1):
        damaged = bytearray(content)
        damaged[(number - 1) * PAGE + choose.randrange(PAGE)] ^= 1 << choose.randrange(8)
        said = faults_of(tmp_path / file.NAME, bytes(damaged), truths)
        if f"Page {number} of the casebook's file is damaged or was altered." not in said and number > 1:
            missed.append(number)
        assert said
    assurance(test_id="T08", what="one bit flipped on each page", count=pages, failures=len(missed))
    assert pages > 100
    assert not missed


def test_a_file_cut_short_anywhere_is_refused_or_named(
    content: bytes, truths: dict[str, list[Any]], tmp_path: Path, assurance: Callable[..., None]
) -> None:
    choose = random.Random(2)
    boundaries = range(0, len(content), PAGE)
    odd = [1, 15, 16, 100, 511, 512, 1024, PAGE - 1, PAGE + 1, len(content) - 1]
    sizes = {*boundaries, *odd, *(choose.randrange(len(content)) for _ in range(50))}
    missed = [size for size in sizes if not faults_of(tmp_path / file.NAME, content[:size], truths)]
    assurance(test_id="T09", what="sizes the file was cut to", count=len(sizes), failures=len(missed))
    assert not missed


def test_a_zeroed_page_and_two_swapped_pages_are_refused_or_named(
    content: bytes, truths: dict[str, list[Any]], tmp_path: Path, assurance: Callable[..., None]
) -> None:
    pages, missed = len(content) // PAGE, 0
    for number in range(2, pages + 1):
        zeroed, swapped = bytearray(content), bytearray(content)
        zeroed[page_of(content, number)] = bytes(PAGE)
        other = 2 if number == pages else number + 1
        swapped[page_of(content, number)] = content[page_of(content, other)]
        swapped[page_of(content, other)] = content[page_of(content, number)]
        for damaged in (zeroed, swapped):
            said = faults_of(tmp_path / file.NAME, bytes(damaged), truths)
            missed += f"Page {number} of the casebook's file is damaged or was altered." not in said
    assert faults_of(tmp_path / file.NAME, bytes(PAGE) + content[PAGE:], truths)
    assurance(test_id="T10", what="pages zeroed or swapped", count=2 * (pages - 1), failures=missed)
    assert missed == 0


@pytest.mark.parametrize("added", [1, 10, PAGE - 1, PAGE, 3 * PAGE])
def test_what_was_added_to_the_end_is_refused_or_named(
    content: bytes, truths: dict[str, list[Any]], tmp_path: Path, added: int
) -> None:
    assert faults_of(tmp_path / file.NAME, content + bytes(added), truths)


def test_a_file_cut_while_open_is_named_by_its_page(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / file.NAME
    with opened(path, content) as connection:
        with path.open("r+b") as cut:
            cut.truncate(len(content) - 100)
        last = len(content) // PAGE
        assert f"Page {last} of the casebook's file was cut short." in file.full_check(connection, silent())


def test_the_quick_check_names_a_fault_in_the_structure(content: bytes, tmp_path: Path) -> None:
    damaged = bytearray(content)
    damaged[PAGE + 100] ^= 1
    with opened(tmp_path / file.NAME, bytes(damaged)) as connection:
        (first, *_) = file.quick_check(connection)
    assert first.startswith("The casebook's file is not in order: ")


def test_a_reference_to_nothing_is_named(content: bytes, tmp_path: Path) -> None:
    with opened(tmp_path / file.NAME, content) as connection:
        with file.lifted(connection):
            connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM note WHERE id = 7")
        said = file.full_check(connection, silent())
    assert said == ("Row 1 of remark refers to a row of note that is not there.",)


def test_a_check_reports_its_progress(content: bytes, tmp_path: Path) -> None:
    steps: list[Step] = []
    with opened(tmp_path / file.NAME, content) as connection:
        file.full_check(connection, Progress(steps.append))
    assert [(step.done, step.total) for step in steps] == [(0, 3), (1, 3), (2, 3)]


def test_a_check_can_be_cancelled_in_the_middle_of_a_step(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_checks, "_STEPS_BETWEEN_LOOKS", 10)
    progress = Progress(lambda step: progress.cancel() if step.done == 1 else None)
    with opened(tmp_path / file.NAME, content) as connection:
        with pytest.raises(Cancelled):
            file.full_check(connection, progress)
        assert len(connection.execute("SELECT words FROM note").fetchall()) == 900


def test_a_check_of_a_file_in_use_is_trouble_and_no_fault(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / file.NAME
    with opened(path, content) as connection:
        connection.execute("PRAGMA busy_timeout = 0")
        other = file.connect(path, KEY)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(dbapi2.OperationalError, match="locked"):
            file.full_check(connection, silent())
        other.close()
