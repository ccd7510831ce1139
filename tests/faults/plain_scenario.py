"""The simplest run and door, straight upon the cipher: proves that the simulator bites, apart from our store.

Used as a program: `plain_scenario.py SYNCHRONOUS JOURNAL_MODE FOLDER MARKS` commits lines and marks each one.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

import sqlcipher3

from tests.faults.io_faults import Countdown
from tests.faults.promises import WHOLE, Found

LINES = 15
KEY = "PRAGMA key = \"x'" + "4b" * 32 + "'\""


def connect(folder: Path, synchronous: str = "EXTRA", journal_mode: str = "DELETE") -> sqlcipher3.Connection:
    """A keyed connection in the mode under test."""
    connection = sqlcipher3.connect(str(folder / "store.db"), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(KEY)
    connection.execute(f"PRAGMA journal_mode={journal_mode}")
    connection.execute(f"PRAGMA synchronous={synchronous}")
    return connection


def run(folder: Path, marks: Path, synchronous: str, journal_mode: str) -> None:
    """Commit lines one by one."""
    out = os.open(marks, os.O_WRONLY | os.O_APPEND)
    connection = connect(folder, synchronous, journal_mode)
    connection.execute("CREATE TABLE line (number INTEGER PRIMARY KEY, words TEXT NOT NULL, padding BLOB)")
    connection.execute("CREATE INDEX line_words ON line (words)")
    folder_handle = os.open(folder, os.O_RDONLY)
    os.fsync(folder_handle)
    os.close(folder_handle)
    _mark(out, {"done": WHOLE, "value": None})
    for number in range(1, LINES + 1):
        key, words = f"line {number}", f"words of {number}"
        _mark(out, {"begin": key, "value": words})
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO line VALUES (?, ?, ?)", (number, words, bytes(1500)))
        connection.execute("COMMIT")
        _mark(out, {"done": key, "value": words})
    connection.close()


def keep_working(folder: str, marks: str, _seed: str) -> None:
    """Commit lines without end, going on from those already there."""
    out = os.open(marks, os.O_WRONLY | os.O_APPEND)
    connection = connect(Path(folder))
    connection.execute(
        "CREATE TABLE IF NOT EXISTS line (number INTEGER PRIMARY KEY, words TEXT, padding BLOB)"
    )
    first: int = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM line").fetchone()[0]
    for number in range(first, 1 << 30):
        key, words = f"line {number}", f"words of {number}"
        _mark(out, {"begin": key, "value": words})
        connection.execute("INSERT INTO line VALUES (?, ?, ?)", (number, words, bytes(1500)))
        _mark(out, {"done": key, "value": words})


def write_one_line(folder: str, marks: str, failing: str) -> None:
    """Commit a line while a call fails, see whether it is there, and commit another."""
    out = os.open(marks, os.O_WRONLY | os.O_APPEND)
    connection = connect(Path(folder))
    line: int = connection.execute("SELECT count(*) + 1 FROM line").fetchone()[0]
    countdown = Countdown(failing)
    _write_line(connection, out, line)
    _mark(out, {"met": countdown.over()})
    _write_line(connection, out, line + 1)


def _write_line(connection: sqlcipher3.Connection, out: int, line: int) -> None:
    words = f"words of {line}"
    try:
        connection.execute("INSERT INTO line VALUES (?, ?, ?)", (line, words, bytes(9000)))
        there = True
    except sqlcipher3.OperationalError as trouble:
        there = bool(connection.execute("SELECT 1 FROM line WHERE number = ?", (line,)).fetchone())
        _mark(out, {"told": str(trouble), "after": there})
    _mark(out, {"done": f"line {line}", "value": words if there else None})


def look(folder: Path) -> Found:
    """The lines found, after every check that the database has of itself."""
    try:
        connection = connect(folder)
        problems = _check(connection, "integrity_check", "ok")
        problems += _check(connection, "cipher_integrity_check", None)
        rows = connection.execute("SELECT number, words FROM line ORDER BY number").fetchall()
    except sqlcipher3.DatabaseError as trouble:
        return Found(refusal=str(trouble))
    connection.close()
    return Found(tuple((f"line {number}", words) for number, words in rows), tuple(problems))


def _check(connection: sqlcipher3.Connection, pragma: str, fine: str | None) -> list[str]:
    return [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}") if row[0] != fine]


def _mark(out: int, mark: dict[str, Any]) -> None:
    os.write(out, json.dumps(mark).encode() + b"\n")


if __name__ == "__main__":
    run(Path(sys.argv[3]), Path(sys.argv[4]), sys.argv[1], sys.argv[2])
