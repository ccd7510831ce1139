"""What is linked to the selection: kind by kind, one press away, and by pseudonym until it is revealed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests import builders
from tests.ui.conftest import answer, open_desk
from ui.bridge import Current, Desk, Place
from ui.casework import Inspector
from ui.look import Look
from ui.widgets import LinkLine
from workbench import cases
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey


@pytest.fixture
def inspector(qtbot: QtBot, look: Look, desk: Desk, current: Current) -> Inspector:
    made = Inspector(look, desk, current)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    return made


def lines(inspector: Inspector) -> list[str]:
    shown = [line for line in inspector.findChildren(LinkLine) if line.isVisible()]
    return [line.link.in_words() for line in shown]


def first_case(qtbot: QtBot, desk: Desk) -> str:
    rows = answer(qtbot, desk, cases.cases)
    return str(rows[0].id)  # type: ignore[index]


def test_before_anything_is_selected_it_says_what_it_is_for(inspector: Inspector) -> None:
    said = [str(each.property("text") or "") for each in inspector.findChildren(QWidget)]
    assert any("Select a record" in words for words in said)


def test_it_follows_the_selection_and_a_line_goes_there(
    qtbot: QtBot, inspector: Inspector, desk: Desk, current: Current
) -> None:
    case = first_case(qtbot, desk)
    current.select(Place("case", case))
    qtbot.waitUntil(lambda: "Case closed, 4 November 2019" in lines(inspector))
    assert any(line.startswith("Add a case") for line in lines(inspector))
    event = next(each for each in inspector.findChildren(LinkLine) if each.link.words == "Case closed")
    event.click()
    assert current.place is not None
    assert current.place.kind == "event"
    qtbot.waitUntil(lambda: any("Closed after one call" in line for line in lines(inspector)))


def test_a_name_is_there_only_while_it_is_revealed(
    qtbot: QtBot, look: Look, current: Current, tmp_path: Path
) -> None:
    key, folder = DataKey.random(), tmp_path / "Named.casebook"
    with Casebook.create(folder, None, key=key) as casebook:
        world = builders.World(casebook)
        event, witness = world.event, world.witness
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    inspector = Inspector(look, desk, current)
    qtbot.addWidget(inspector)
    inspector.show()
    current.select(Place("event", event))
    qtbot.waitUntil(lambda: any("W" in line for line in lines(inspector)))
    assert not any("Griffith" in line for line in lines(inspector))
    current.names.show({witness: "Aoife Griffith"})
    qtbot.waitUntil(lambda: any("Aoife Griffith" in line for line in lines(inspector)))
    current.names.hide()
    qtbot.waitUntil(lambda: not any("Griffith" in line for line in lines(inspector)))
    assert desk.close()
