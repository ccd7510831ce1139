"""Opens the casebook that a command names, and looks at where the command is to write."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.casebook import Casebook
from workbench.command_line import asking
from workbench.command_line.speaking import note
from workbench.kernel.errors import Refused


@contextmanager
def opened(asked: argparse.Namespace) -> Iterator[Casebook]:
    """The casebook, by its passphrase. What should be known about how it was opened is told first."""
    with Casebook.open(asked.path, asking.Asked(asked.passphrase_fd).passphrase()) as casebook:
        for warning in casebook.warnings:
            note(warning)
        yield casebook


def must_be_free(asked: argparse.Namespace) -> None:
    """Refused: writing into the casebook's own folder, over a folder, or over a file unless that is asked."""
    output: Path = asked.output
    if output.resolve().is_relative_to(asked.path.resolve()):
        raise Refused("Nothing else belongs in the folder of the casebook. Choose another folder for it.")
    if output.is_dir():
        raise Refused(f"“{output.name}” is a folder. Name the file to write.")
    if output.exists() and not asked.replace:
        raise Refused(f"There is already a file “{output.name}”. Choose another name, or add --replace.")
