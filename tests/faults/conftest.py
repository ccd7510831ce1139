"""A casebook with something in it, and copies of it to be damaged."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import builders
from tests.ready_made import KEY, Stock
from workbench.casebook import Casebook

Opens = Callable[[], Casebook]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for a casebook, with the person's own data folder beside it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "Westmere.casebook"


@pytest.fixture
def kept(here: Path, stock: Stock) -> Path:
    """A closed casebook with an investigation, people, a case, events, notes and a draft."""
    return stock.of(fill).copied_to(here)


def fill(casebook: Casebook) -> None:
    """Something of most kinds."""
    builders.an_investigation(casebook)
    person = builders.a_person(casebook)
    builders.a_case(casebook)
    for number in range(6):
        builders.an_event(casebook, f"Visit {number}")
    interview = builders.an_interview(casebook)
    builders.an_attendee(casebook, interview, person)
    for number in range(4):
        builders.a_paragraph(casebook, interview, f"Paragraph {number}. " * 60)
    casebook.save_draft("note", "A draft.")


def reopened(folder: Path, *, read_only: bool = False) -> Casebook:
    """The casebook by its key."""
    return Casebook.open(folder, key=KEY, read_only=read_only)


def copy_of(folder: Path, name: str) -> Path:
    """A copy of a closed casebook's folder, beside it."""
    return Path(shutil.copytree(folder, folder.with_name(name)))
