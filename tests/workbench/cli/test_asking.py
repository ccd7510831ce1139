"""How passphrases and recovery words come in, and what is told when something is wrong."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workbench.cli.conftest import PASSPHRASE, Run, descriptor
from workbench import cli
from workbench.command_line import asking, watching
from workbench.kernel.errors import Cancelled, Refused

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
    assert "hunter2" not in printed.err or "unrecognized" in printed.err


def test_a_passphrase_is_never_an_argument_or_a_variable(folder: Path, run: Run) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_PASSPHRASE", PASSPHRASE)
        patch.setattr(sys, "stdin", open(os.devnull))  # noqa: SIM115, PTH123
        done = subprocess.run(
            [sys.executable, "main.py", "list", str(folder), "cases"],
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
        *("export-journal", "report"),
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
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "main.py", "list", str(folder), "cases"])
    seen = _until(terminal, b"Passphrase: ")
    os.write(terminal, PASSPHRASE.encode() + b"\n")
    seen += _until(terminal, b"C01")
    os.close(terminal)
    os.waitpid(pid, 0)
    assert PASSPHRASE.encode() not in seen


def test_recovery_words_are_shown_once_and_three_are_asked_back(tmp_path: Path) -> None:
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "main.py", "new", str(tmp_path / "A.casebook")])
    for prompt in (b"New passphrase: ", b"once more: "):
        _until(terminal, prompt)
        os.write(terminal, PASSPHRASE.encode() + b"\n")
    shown = _until(terminal, b"type words").decode()
    words = dict(_numbered(shown))
    assert len(words) == 24
    _until(terminal, b"Word ")
    os.write(terminal, b"wrong\n")
    _until(terminal, b"another word")
    for _ in range(3):
        position = int(_until(terminal, b": ").decode().rpartition("Word ")[2].removesuffix(": "))
        os.write(terminal, words[position].encode() + b"\n")
    _until(terminal, b"was made")
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) in {0, -1, 1}
    assert (tmp_path / "A.casebook" / "keys.json").exists()


def _numbered(shown: str) -> list[tuple[int, str]]:
    parts = [part for line in shown.splitlines() for part in line.split()]
    pairs = zip(parts, parts[1:], strict=False)
    return [(int(number), word) for number, word in pairs if number.isdigit() and word.isalpha()]


def _until(terminal: int, wanted: bytes) -> bytes:
    seen = b""
    while wanted not in seen:
        try:
            seen += os.read(terminal, 1024)
        except OSError:
            pytest.fail(f"ended before {wanted!r}: {seen!r}")
    return seen


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
