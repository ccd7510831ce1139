"""How passphrases and recovery words come in and go out: never as an argument, never echoed, never kept."""

import getpass
import os
import sys
import warnings
from collections.abc import Callable, Iterator

from workbench.command_line.speaking import note
from workbench.kernel.errors import Cancelled, Refused
from workbench.kernel.wording import listed

_LONGEST = 4096


class Asked:
    """The passphrases of one run: from a descriptor, one line each, or asked at the terminal without echo."""

    def __init__(self, descriptor: int | None) -> None:
        self._lines = iter(_lines(descriptor)) if descriptor is not None else None

    def passphrase(self, prompt: str = "Passphrase: ") -> str:
        """A passphrase that exists already."""
        if self._lines is not None:
            return _next(self._lines)
        return _without_echo(prompt)

    def new_passphrase(self, prompt: str = "New passphrase: ") -> str:
        """A passphrase to be set, typed twice at a terminal. Refused: the two differ."""
        typed = self.passphrase(prompt)
        if self._lines is None and _without_echo("The same once more: ") != typed:
            raise Refused("The two were not the same. Nothing was changed; type the command again.")
        return typed


def recovery_words(descriptor: int | None) -> str:
    """The words of the recovery sheet, from a descriptor or typed."""
    if descriptor is not None:
        return " ".join(_lines(descriptor))
    return _visible("The 24 words of the recovery sheet: ")


def can_show_words(descriptor: int | None) -> bool:
    """Whether there is anywhere to show new recovery words: a terminal, or a descriptor for them."""
    return descriptor is not None or (sys.stdin.isatty() and sys.stderr.isatty())


def hand_over(words: tuple[str, ...], descriptor: int) -> None:
    """Write recovery words to a descriptor, as one line. Refused: it cannot be written to."""
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as out:
            out.write(" ".join(words) + "\n")
    except OSError:
        raise Refused("The recovery words could not be written to that descriptor.") from None


def show_and_ask_back(
    words: tuple[str, ...], positions: tuple[int, int, int], is_right: Callable[[int, str], bool]
) -> None:
    """Show recovery words once, and ask for some of them until they are right: so they are on paper."""
    note("\nWrite these words down on paper: they open the casebook when the passphrase is lost.\n")
    for start in range(0, len(words), 6):
        row = (f"{number:2} {word:10}" for number, word in enumerate(words[start : start + 6], start + 1))
        note("   ".join(row))
    asked = listed([str(position) for position in positions])
    note(f"\nFrom your paper, type words {asked}.")
    for position in positions:
        while not is_right(position, _visible(f"Word {position}: ")):
            note("That is another word. Compare it with your paper.")


def _without_echo(prompt: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except getpass.GetPassWarning:
            raise Refused("There is no terminal to ask on. Give the passphrase by --passphrase-fd.") from None
        except EOFError:
            raise Cancelled from None


def _visible(prompt: str) -> str:
    note(prompt, end="")
    line = sys.stdin.readline()
    if not line:
        raise Cancelled
    return line.strip()


def _lines(descriptor: int) -> list[str]:
    try:
        with os.fdopen(descriptor, encoding="utf-8", newline=None) as source:
            return source.read(_LONGEST).splitlines()
    except (OSError, UnicodeDecodeError):
        raise Refused("Nothing could be read from that descriptor.") from None


def _next(lines: Iterator[str]) -> str:
    line = next(lines, None)
    if line is None:
        raise Refused("The descriptor gave fewer lines than are asked for.")
    return line
