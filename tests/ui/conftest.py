"""A look, a casebook with a little in it, and a desk at which it is open."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests import builders
from tests.ready_made import KEY, Stock
from ui.bridge import Current, Desk
from ui.look import Look
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

Opening = Callable[[], Desk]


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return Look(qapp)


@pytest.fixture
def key() -> DataKey:
    return KEY


@pytest.fixture
def folder(tmp_path: Path, stock: Stock) -> Path:
    """A casebook with two cases, three events, an interview and two people, closed again."""
    return stock.of(westmere).copied_to(tmp_path / "Westmere.casebook")


def westmere(casebook: Casebook) -> None:
    """What most tests of a window begin with."""
    builders.an_investigation(casebook)
    child = builders.a_person(casebook, "child")
    builders.a_person(casebook)
    first = builders.a_case(casebook, "Closed after one call", risk="immediate", children=(child,))
    builders.a_case(casebook, "Stepped down", risk="lower", summary="Closed with oversight.")
    builders.an_event(casebook, "Case closed", "4 November 2019", cases=(first,))
    builders.an_event(casebook, "Worker leaves", "October 2019")
    builders.an_event(casebook, "Told to close", "unknown")
    interview = builders.an_interview(casebook, "Team manager")
    builders.a_paragraph(casebook, interview, "What happened in the first week?", sort="question")


@pytest.fixture
def desk(qtbot: QtBot, folder: Path, key: DataKey) -> Iterator[Desk]:
    made = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    yield made
    assert made.close()


@pytest.fixture
def current() -> Current:
    return Current()


def open_desk(qtbot: QtBot, opening: Callable[[], Casebook]) -> Desk:
    """A desk whose casebook is open."""
    made = Desk()
    heard: list[object] = []
    made.open(opening, heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [()]
    return made


def answer(qtbot: QtBot, desk: Desk, question: Callable[..., object], *args: object) -> object:
    """The answer to a question, waited for."""
    heard: list[object] = []
    desk.ask(question, *args, then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0]
