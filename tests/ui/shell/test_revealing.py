"""Names are revealed for a reason and by the passphrase, in every pane, and are hidden again everywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests import builders
from tests.ready_made import KEY, Stock
from tests.ui.conftest import open_desk
from ui.look import Look
from ui.shell.main_window import MainWindow
from workbench.casebook import Casebook
from workbench.kernel.running_text import refer
from workbench.store import keys
from workbench.store.opened import read_state
from workbench.store.slots import FLOOR

PASSPHRASE = "quiet harbour lantern seven"
NAME = "Anna Kowalska"


def one_named(casebook: Casebook) -> None:
    builders.an_investigation(casebook)
    person = builders.a_person(casebook, "witness", name=NAME, pseudonym="W14")
    case = builders.a_case(casebook, f"{refer(person)} was not heard")
    builders.an_event(casebook, f"{refer(person)} rings", cases=(case,), persons=(person,))
    builders.a_paragraph(casebook, builders.an_interview(casebook), f"{refer(person)} rang twice.")
    identity = read_state(casebook.store.connection).casebook
    keys.create_keys(casebook.folder, identity, KEY, PASSPHRASE, FLOOR)


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path, stock: Stock) -> Iterator[MainWindow]:
    """The window over a casebook in which somebody is named in a case, an event and a note."""
    folder = stock.of(one_named).copied_to(tmp_path / "Named.casebook")
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=KEY))
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: all("W14" in words for words in shown_by(made)))
    yield made
    assert desk.close()


def shown_by(window: MainWindow) -> tuple[str, str, str]:
    """What the case list, the timeline and the notes show of the person."""
    notes = [row.text._tokens.shown for row in window.notes.sheet.paragraphs._rows.values()]
    return (
        " ".join(card.title for card in window.cases.cards.shown()),
        " ".join(window.timeline._view.scene.data.labels),
        " ".join(words for shown in notes for words in shown.values()),
    )


def reveal(qtbot: QtBot, window: MainWindow, reason: str, passphrase: str) -> None:
    window.act("reveal").trigger()
    qtbot.waitUntil(window.drawer.isVisible)
    form = window._revealing.form
    form.set_values({"reason": reason, "passphrase": passphrase})
    form.submitted.emit(form.values())


def test_a_reason_and_the_passphrase_show_a_name_in_every_pane_until_it_is_hidden(
    qtbot: QtBot, window: MainWindow
) -> None:
    reveal(qtbot, window, "To send the letter", PASSPHRASE)
    qtbot.waitUntil(lambda: all(NAME in words for words in shown_by(window)))
    assert not window.drawer.isVisible()
    window.notes.sheet.paragraphs._rows[next(iter(window.notes.sheet.paragraphs._rows))].text.setFocus()
    window.act("hide_names").trigger()
    qtbot.waitUntil(lambda: not any(NAME in words for words in shown_by(window)))


@pytest.mark.parametrize(
    "reason, passphrase, field", [("", PASSPHRASE, "reason"), ("To send it", "not this one", "passphrase")]
)
def test_without_a_reason_or_the_passphrase_nothing_is_shown(
    qtbot: QtBot, window: MainWindow, reason: str, passphrase: str, field: str
) -> None:
    reveal(qtbot, window, reason, passphrase)
    form = window._revealing.form
    qtbot.waitUntil(lambda: form.refusal(field) != "")
    assert form.values()["passphrase"] == ""
    assert not any(NAME in words for words in shown_by(window))


def test_names_are_hidden_when_the_person_turns_to_another_program(window: MainWindow) -> None:
    window.current.names.show({"person-1": NAME})
    window.hide_names_when_left(Qt.ApplicationState.ApplicationInactive)
    assert window.current.names.left == 0
