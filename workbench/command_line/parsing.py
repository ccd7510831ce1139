"""How what is typed is taken apart, and what commands have in common; a parser refuses in one sentence."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from workbench.kernel.errors import Refused

_FD = "file descriptor to read the passphrase from, one line for each that is asked"


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence, like everything else here."""

    def understood(self, words: Sequence[str] | None) -> argparse.Namespace:
        """What was typed. Refused, without repeating it: what is not understood may be a passphrase."""
        asked, unknown = self.parse_known_args(words)
        if unknown:
            options = [word.partition("=")[0] for word in unknown if word.startswith("--")]
            self.error(f"{' '.join(options) or 'something that was typed'} is not known here")
        return asked

    def error(self, message: str) -> NoReturn:
        """Refused: what was typed is not understood."""
        told = message[:1].upper() + message[1:].rstrip(".")
        raise Refused(f"{told}. Type “{self.prog} --help” to see what can be typed.")


def add_command(
    commands: Any, name: str, act: Callable[[argparse.Namespace], int], told: str, after: str = ""
) -> Parser:
    """A command with its function as `act`; `after` is what its help says last, line by line."""
    made: Parser = commands.add_parser(
        name,
        help=told,
        description=f"{told[:1].upper()}{told[1:]}.",
        epilog=after,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    made.add_argument("--passphrase-fd", type=int, metavar="N", help=_FD)
    made.set_defaults(act=act)
    return made


def add_path(command: Parser, told: str = "the casebook's folder") -> None:
    """The casebook that a command is about."""
    command.add_argument("path", type=Path, metavar="PATH", help=told)


def add_output(command: Parser, name: str) -> None:
    """The file that a command writes, and whether it may take another's place."""
    command.add_argument("-o", "--output", type=Path, required=True, metavar=name, help="the file to write")
    command.add_argument(
        "--replace", action="store_true", help="let it take the place of a file that is there"
    )
