"""How passphrases and recovery words come in, and what is told when something is wrong."""

import os
import pty
import select
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Self

import pytest

from tests.workbench.cli.conftest import PASSPHRASE, Run, descriptor
from workbench import cli
from workbench.command_line import asking, watching
from workbench.kernel.errors import Cancelled, Refused

LONGEST_WAIT = 60
MAIN = Path(__file__).parents[3] / "main.py"
TAKE_THE_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)
WORDS = tuple(f"word{number}" for number in range(1, 25))


@pytest.mark.parametrize(
    "typed",
    [
        (),
        ("shout",),
        ("list",),
        ("list", "A.casebook", "secrets"),
        ("list", "A.casebook", "people", "--format", "xml"),
        ("list", "A.casebook", "people", "--passphrase", "hunter2"),
        ("verify", "A.casebook", "--passphrase-fd", "five"),
        ("report", "A.casebook", "investigation"),
    ],
)
def test_what_is_not_understood_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str], typed: tuple[str, ...]
) -> None:
    assert cli.main(typed) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert "hunter2" not in printed.err


def test_a_passphrase_is_never_an_argument_or_a_variable(folder: Path, run: Run) -> None:
    done = subprocess.run(
        [sys.executable, str(MAIN), "list", str(folder), "cases"],
        env={**os.environ, "WORKBENCH_PASSPHRASE": PASSPHRASE, "PASSPHRASE": PASSPHRASE},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == "There is no terminal to ask on. Give the passphrase by --passphrase-fd.\n"


def test_every_command_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    for command in (
        *("new", "sample", "list", "search", "verify", "backup", "restore", "recover", "passphrase"),
        *("export-journal", "report", "add-evidence", "import-table", "export-table", "undo", "redo"),
    ):
        assert command in told
        with pytest.raises(SystemExit):
            cli.main([command, "--help"])
        assert "--passphrase-fd" in capsys.readouterr().out


def test_a_descriptor_gives_one_passphrase_a_line_and_keeps_its_spaces() -> None:
    asked = asking.Asked(descriptor(" first \nsecond\n"))
    assert (asked.passphrase(), asked.new_passphrase()) == (" first ", "second")
    with pytest.raises(Refused, match="fewer lines"):
        asked.passphrase()


def test_a_descriptor_that_is_not_open_is_refused() -> None:
    with pytest.raises(Refused, match="Nothing could be read"):
        asking.Asked(987).passphrase()
    with pytest.raises(Refused, match="could not be written"):
        asking.hand_over(WORDS, 987)


def test_a_passphrase_typed_at_a_terminal_is_not_echoed(folder: Path) -> None:
    with Terminal("list", folder, "cases") as terminal:
        seen = terminal.until("Passphrase: ")
        terminal.type(PASSPHRASE)
        seen += terminal.until("C01")
    assert PASSPHRASE not in seen


def test_recovery_words_are_shown_once_and_three_are_asked_back(tmp_path: Path) -> None:
    with Terminal("new", tmp_path / "A.casebook") as terminal:
        for prompt in ("New passphrase: ", "once more: "):
            terminal.until(prompt)
            terminal.type(PASSPHRASE)
        words = _numbered(terminal.until("type words"))
        assert len(words) == 24
        terminal.until("Word ")
        terminal.type("wrong")
        terminal.until("another word")
        for _ in range(3):
            asked = terminal.until("Word ") + terminal.until(": ")
            terminal.type(words[int(asked.rpartition("Word ")[2].removesuffix(": "))])
        terminal.until("was made")


def test_two_passphrases_that_differ_make_nothing(tmp_path: Path) -> None:
    with Terminal("new", tmp_path / "A.casebook") as terminal:
        for prompt, typed in (("New passphrase: ", PASSPHRASE), ("once more: ", "something else")):
            terminal.until(prompt)
            terminal.type(typed)
        terminal.until("were not the same")
    assert list(tmp_path.iterdir()) == []


class Terminal:
    """The program at a terminal of its own."""

    def __init__(self, *words: str | Path) -> None:
        self._end, theirs = pty.openpty()
        self._child = subprocess.Popen(
            [sys.executable, "-c", TAKE_THE_TERMINAL, str(MAIN), *map(str, words)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.kill()
        self._child.wait()
        os.close(self._end)

    def type(self, text: str) -> None:
        os.write(self._end, text.encode() + b"\n")

    def until(self, wanted: str) -> str:
        """What is printed up to some words, one character at a time, so that nothing after them is taken."""
        seen = b""
        while not seen.endswith(wanted.encode()):
            if not select.select([self._end], [], [], LONGEST_WAIT)[0]:
                pytest.fail(f"{wanted!r} never came after {seen!r}")
            seen += os.read(self._end, 1)
        return seen.decode()


def _numbered(shown: str) -> dict[int, str]:
    parts = shown.split()
    return {int(number): word for number, word in pairwise(parts) if number.isdigit() and word.isalpha()}


def test_leaving_a_question_unanswered_cancels(monkeypatch: pytest.MonkeyPatch) -> None:
    with open(os.devnull) as nothing:  # noqa: PTH123
        monkeypatch.setattr(sys, "stdin", nothing)
        with pytest.raises(Cancelled):
            asking.recovery_words(None)


def test_an_interrupted_command_says_so_and_gives_status_two(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted:
        def readline(self) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Interrupted())
    assert cli.main(["recover", "A.casebook"]) == 2
    assert capsys.readouterr().err.endswith("Cancelled.\n")


def test_progress_is_shown_on_a_terminal_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        text = ""

        def isatty(self) -> bool:
            return True

        def write(self, text: str) -> None:
            self.text += text

        def flush(self) -> None:
            """Nothing is held back."""

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with watching.watched() as progress:
        progress.advance(1, 4, "Verifying")
        progress.advance(2, 4, "Verifying")
    assert "Verifying  25%" in terminal.text
    assert "50%" not in terminal.text
    assert terminal.text.endswith("\r\x1b[K")


def test_no_progress_is_written_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with watching.watched() as progress:
        progress.advance(1, 4, "Verifying")
    assert capsys.readouterr().err == ""
