"""That making a report reaches nobody and leaves nothing behind, watched from outside by strace."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.system_tools import need
from tests.workbench.report.test_typeset import ROOT, small

_SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from workbench.disclosure.projection import Projection
from workbench.report import investigation_summary_pdf
made = investigation_summary_pdf(Projection.from_json(sys.stdin.buffer.read()))
sys.exit(not made.startswith(b"%PDF-1.7"))
"""
_WATCHED = (
    "trace=socket,connect,openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,symlink"
)


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the program and the child asked of the system while one report was made."""
    notes = tmp_path_factory.mktemp("strace") / "calls"
    python = [sys.executable, "-B", "-c", _SCRIPT, str(ROOT)]
    command = [need("strace"), "-f", "-qq", "-e", _WATCHED, "-o", str(notes), *python]
    subprocess.run(command, input=small().to_json(), check=True, cwd=notes.parent)
    return notes.read_text(errors="replace").splitlines()


def test_no_connection_is_made(calls: list[str]) -> None:
    assert [call for call in calls if "AF_INET" in call] == []


def test_no_file_is_written_made_moved_or_removed(calls: list[str]) -> None:
    writing = ("O_WRONLY", "O_RDWR", "O_CREAT", "creat(", "mkdir", "rename", "unlink", "symlink")
    done = [call for call in calls if any(word in call for word in writing) and " = -1 " not in call]
    assert [call for call in done if "/dev/null" not in call] == []


def test_the_templates_and_fonts_are_the_only_resources_read(calls: list[str]) -> None:
    resources = str(Path(ROOT, "resources"))
    read = {call.split('"')[1] for call in calls if resources in call and " = -1 " not in call}
    kinds = {Path(name).suffix for name in read if Path(name).is_file()}
    assert kinds <= {".py", ".pyc", ".typ", ".ttf"}
    assert {".typ", ".ttf"} <= kinds
