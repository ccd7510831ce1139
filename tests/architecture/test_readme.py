"""What the README tells a newcomer to type exists."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, text
from workbench.command_line.arguments import parser

README = text(Path("README.md"))


def test_every_word_of_make_in_the_readme_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text(Path("Makefile")), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", README)) - {"it"} <= targets


def test_the_long_tests_find_their_own_options_where_their_table_is_there_already() -> None:
    """A file named apart from its option is taken for the one to test, and options of `tests` are unknown."""
    (recipe,) = re.findall(r"-m pytest (.+--long.+)$", text(Path("Makefile")), re.MULTILINE)
    assert not [word for word in shlex.split(recipe) if Path(ROOT, word).exists()]


def test_every_command_in_the_readme_is_known_to_the_program() -> None:
    command = [sys.executable, "main.py", "--help"]
    help_text = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    commands = set(re.findall(r"python main\.py ([a-z]+)", README))
    assert commands
    assert {command for command in commands if command not in help_text} == set()


@pytest.mark.parametrize("typed", re.findall(r"^    python main\.py (.+)$", README, re.MULTILINE))
def test_every_line_of_the_readme_can_be_typed(typed: str) -> None:
    assert parser().understood(shlex.split(typed)).act


def test_every_command_of_the_program_is_in_the_readme() -> None:
    commands = re.findall(r"^    ([a-z-]+)(?: |$)", parser().format_help(), re.MULTILINE)
    assert "add-evidence" in commands
    assert {name for name in commands if f"`{name}`" not in README} == set()
