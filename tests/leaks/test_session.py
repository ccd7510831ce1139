"""A whole session leaves no word of it on any disk, opens no network, and leaves only files known here."""

import os
import re
import signal
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.assurance import Record
from tests.faults import strace_log
from tests.leaks import at_the_terminal, at_the_window, session
from tests.leaks.canary_scan import Hit, changed_since, scan, scan_bytes
from tests.system_tools import need
from workbench.casebook import Casebook
from workbench.sandbox import frame
from workbench.store.record import Stored, kinds, table_of

SEED = "an ordinary day"
CALLS = f"{strace_log.FILE_CALLS},%network"
PROJECT = Path(__file__).parents[2]

KNOWN_FILES = tuple(
    map(
        re.compile,
        (
            # The kill at the day's end may catch a witness half made; the next opening clears it away.
            r"home/\.local/share/investigators-workbench/witnesses/[0-9a-f]{64}(\.[0-9a-f]{16}\.unfinished)?",
            r"home/\.config/investigators-workbench/settings\.json",
            r"home/\.cache/matplotlib/fontlist-[-v.0-9]+\.json",
            r"work/(Westmere|Restored|Second)\.casebook/(store\.db|store\.db-journal|keys\.json|keys\.bak|lock)",
            r"work/(Westmere|Restored)\.casebook/evidence/[0-9a-f]{64}",
            r"work/backups/casebook-\w{26}/evidence/[0-9a-f]{64}",
            r"work/(second )?backups/casebook-\w{26}/[-0-9TZ.]+/(store\.db|keys\.(json|bak)|contents\.json)",
            r"work/(second )?journal\.json",
            r"work/(shown|told by the window)\.txt",
            r"work/summary( of the window)?\.pdf",
            r"work/verify_journal\.py",
            r"work/Westmere [-0-9TZ.]+\.rescue",
        ),
    )
)


ASKED_FOR = (at_the_terminal.SHOWN, at_the_terminal.SUMMARY, at_the_window.SUMMARY)
"""What the person asked to see and to have: here words are, and nowhere else."""


@dataclass(frozen=True)
class Day:
    """A session that was traced and killed: when it began, where it worked, its trace, what it said."""

    began: float
    place: Path
    log: Path
    said: str


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    need("strace")
    place, log = tmp_path_factory.mktemp("clean"), tmp_path_factory.mktemp("trace") / "log"
    began = time.time()
    command = [sys.executable, "-u", "-m", session.__name__, SEED, str(place / "work")]
    ended = strace_log.trace(command, log, calls=CALLS, environment=empty_home(place))
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    return Day(began, place, log, ended.stdout + ended.stderr)


def empty_home(place: Path) -> dict[str, str]:
    """An environment in which a program finds a home and a place for scratch files, both empty."""
    for folder in ("home", "tmp", "work"):
        (place / folder).mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    here = {"HOME": str(place / "home"), "TMPDIR": str(place / "tmp"), "PYTHONDONTWRITEBYTECODE": "1"}
    return {**kept, **here, "PYTHONPATH": str(PROJECT)}


def secrets() -> list[str]:
    """The letters in every word of the session, and its key in two forms."""
    key = session.key_of(SEED)
    return [session.stem(SEED), key.hex(), key.raw().decode("latin-1")]


def asked_for(day: Day) -> list[Path]:
    return [day.place / "work" / name for name in ASKED_FOR]


def test_what_the_person_asked_for_holds_the_words(day: Day) -> None:
    """Otherwise the session had not gone through the command line, the window and the report."""
    shown, *summaries = asked_for(day)
    assert shown.read_text(encoding="utf-8").count(session.stem(SEED)) > 10
    for summary in summaries:
        words = "".join(page.extract_text() for page in PdfReader(summary).pages)
        assert session.stem(SEED) in re.sub(r"\s", "", words), summary


def test_no_word_of_the_session_is_in_any_file_it_left(day: Day, assurance: Record) -> None:
    elsewhere = [Path.home(), Path("/tmp"), Path("/var/tmp"), Path("/dev/shm")]
    of_other_tests = [folder for folder in day.place.parents if folder.name.startswith("pytest-of-")]
    files = {
        *changed_since(day.began, [day.place], apart_from=asked_for(day)),
        *changed_since(day.began, elsewhere, apart_from=of_other_tests),
    }
    hits = scan(sorted(files), secrets())
    assurance(test_id="T01", what="files changed by a session", count=len(files), failures=len(hits))
    assert hits == []
    assert len([path for path in files if path.is_relative_to(day.place)]) > 12


def test_no_word_of_the_session_went_through_any_write(day: Day, assurance: Record) -> None:
    """Files that were deleted again, pipes, sockets and the terminal included.

    Only what the person asked for may hold words while it is made, and the pipes of a passphrase that is
    given and of the sandbox that makes the summary, which lie on no disk.
    """
    written: dict[str, bytearray] = defaultdict(bytearray)
    for call in strace_log.read(day.log):
        if call.name in {"write", "pwrite64", "writev", "pwritev", "pwritev2"}:
            written[str(call.descriptor().path)] += call.data(1)
    hits: list[Hit] = []
    expected = tuple(map(str, [*asked_for(day), day.place / "work" / session.EXPORTED]))
    for path, content in written.items():
        if path.startswith(expected) or (path.startswith("pipe:") and hands_over(bytes(content))):
            continue
        hits += scan_bytes(bytes(content), secrets(), path) + scan_bytes(path.encode(), secrets(), path)
    hits += scan_bytes(day.said.encode(), secrets(), "what it said")
    assurance(test_id="T01", what="files written to in a session", count=len(written), failures=len(hits))
    assert hits == []
    assert sum(map(len, written.values())) > 2_000_000


def hands_over(content: bytes) -> bool:
    """Whether what went through a pipe is a passphrase that the person gave, or parcels of the sandbox."""
    given = session.marked(SEED, "the terminal's passphrase").encode()
    return content.startswith((given, frame.sealed(frame.Parcel.JOB, b"")[:4]))


def test_every_kind_of_record_had_a_word_in_it(day: Day) -> None:
    """Otherwise finding nothing would mean nothing."""
    folder = day.place / "work" / session.CASEBOOK
    with Casebook.open(folder, session.marked(SEED, "a third passphrase")) as casebook:
        connection = casebook.store.connection
        rows = {kind: str(_rows(connection, cls)) for kind, cls in _ours().items() if _words(cls)}
    assert [kind for kind, found in rows.items() if session.stem(SEED) not in found] == []
    assert len(rows) > 15


def _ours() -> dict[str, type[Stored]]:
    """The kinds of the program, without those that a test made for itself in the same process."""
    return {kind: cls for kind, cls in kinds().items() if cls.__module__.startswith("workbench.")}


def _words(cls: type[Stored]) -> list[str]:
    columns = [column for column in table_of(cls).columns if column.name != "id" and not column.foreign_keys]
    return [column.name for column in columns if str(column.type) == "VARCHAR"]


def _rows(connection: Any, cls: type[Stored]) -> list[object]:
    found: list[object] = connection.execute(f'SELECT * FROM "{table_of(cls).name}"').fetchall()
    return found


def test_only_known_files_are_left(day: Day, assurance: Record) -> None:
    left = [str(path.relative_to(day.place)) for path in day.place.rglob("*") if not path.is_dir()]
    strange = [path for path in left if not any(known.fullmatch(path) for known in KNOWN_FILES)]
    assurance(test_id="T42", what="files left by a session", count=len(left), failures=len(strange))
    assert strange == []
    assert len(left) > 12


def to_outside(log: Path) -> list[str]:
    """Every call that named an address of the network."""
    return [call.name for call in strace_log.read(log) if "AF_INET" in " ".join(call.arguments)]


def test_no_network_is_touched(day: Day, assurance: Record) -> None:
    outside = to_outside(day.log)
    assurance(test_id="T41", what="session traced for network calls", count=1, failures=len(outside))
    assert outside == []


def test_a_network_call_would_be_seen(tmp_path: Path) -> None:
    need("strace")
    program = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    strace_log.trace([sys.executable, "-c", program], tmp_path / "log", calls=CALLS)
    assert {"socket", "connect"} <= set(to_outside(tmp_path / "log"))


def test_without_any_network_the_session_goes_the_same_way(
    day: Day, tmp_path: Path, assurance: Record
) -> None:
    need("unshare")
    command = ["unshare", "-rn", sys.executable, "-u", "-m", session.__name__, SEED, str(tmp_path / "work")]
    ended = subprocess.run(command, env=empty_home(tmp_path), capture_output=True, text=True, check=False)
    said = ended.stdout + ended.stderr
    assurance(test_id="T41", what="session without network", count=1, failures=int(said != day.said))
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert said == day.said
