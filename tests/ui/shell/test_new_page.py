"""The page that makes a casebook: what it begins with, and that all of it can be reached in little room."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from ui.look import Look
from ui.shell.new_page import NewPage
from workbench.templates import templates

PASSPHRASE = "six words that nobody would guess"


def page_in(look: Look, qtbot: QtBot, place: Path) -> NewPage:
    made = NewPage(look, place)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def foot_of(page: NewPage) -> int:
    """How far below the top of the page its last button ends."""
    return page._make.mapTo(page, QPoint(0, page._make.height())).y()


def test_a_casebook_begins_empty_or_from_a_template(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    made = page_in(look, qtbot, tmp_path)
    heard: list[tuple[Path, str, str]] = []
    made.making.connect(lambda *how: heard.append(how))
    made._name.set_value("Westmere")
    made._passphrase.set_value(PASSPHRASE)
    made._passphrase.set_again(PASSPHRASE)
    made._go()
    made._template.set_value(templates()[0].name)
    made._go()
    assert [(folder.name, begin_with) for folder, _, begin_with in heard] == [
        ("Westmere.casebook", ""),
        ("Westmere.casebook", templates()[0].name),
    ]


def test_a_page_with_less_room_than_it_needs_scrolls_to_its_last_button(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    made = page_in(look, qtbot, tmp_path)
    bar = made.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.waitUntil(lambda: foot_of(made) > made.height())
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: foot_of(made) <= made.height())
