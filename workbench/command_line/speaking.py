"""The two voices of the command line: what was asked for, and beside it what the person should know."""

import io
import shutil
import sys


def say(text: str, end: str = "\n") -> None:
    """Print what was asked for, where it can be kept in a file."""
    sys.stdout.write(text + end)


def note(text: str, end: str = "\n") -> None:
    """Tell the person something, where it is seen even when the rest goes to a file."""
    sys.stderr.write(text + end)
    sys.stderr.flush()


def room() -> int:
    """How many letters a line has room for: on a terminal what it shows, 0 (any) where it goes to a file."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def speak_unicode() -> None:
    """Print every letter of a name, whatever code page the terminal has; better a mark than no list."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
