"""Files dropped or pasted on the window open the intake with the link to what they were dropped on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.bridge import Desk, Place
from ui.evidence import NewExhibit
from ui.look import Look
from ui.shell.dropping import links_to
from ui.shell.main_window import MainWindow
from workbench.kernel.ids import new_id

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, look: Look, desk: Desk, folder: Path) -> MainWindow:
    made = MainWindow(look, desk, folder)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.cases.cards.known() == 2)
    return made


@pytest.fixture
def files(tmp_path: Path) -> QMimeData:
    path = tmp_path / "minutes.txt"
    path.write_text("Minutes")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def drop(window: QWidget, data: QMimeData, at: QPoint) -> None:
    entering = QDragEnterEvent(at, COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(at), COPY, data, LEFT, NONE, QEvent.Type.Drop))


def intake(window: MainWindow) -> NewExhibit:
    form = window.drawer.findChild(NewExhibit)
    assert form is not None
    return form


def test_files_dropped_on_a_case_open_the_intake_linked_to_it(window: MainWindow, files: QMimeData) -> None:
    cards = window.cases.cards
    case = cards.shown()[1].id
    there = cards.visualRect(cards.model().index(1, 0)).center()
    drop(window, files, cards.viewport().mapTo(window, there))
    assert intake(window).values()["cases"] == (case,)
    assert len(intake(window).values()["files"]) == 1


def test_files_dropped_where_nothing_is_open_the_intake_without_a_link(
    window: MainWindow, files: QMimeData
) -> None:
    drop(window, files, window.rail.geometry().center())
    assert intake(window).values()["cases"] == ()


def test_a_pasted_file_opens_the_intake_linked_to_what_is_selected(
    window: MainWindow, files: QMimeData
) -> None:
    case = window.cases.cards.shown()[0].id
    window.current.select(Place("case", case))
    QApplication.clipboard().setMimeData(files)
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(window, pressed)
    assert intake(window).values()["cases"] == (case,)


def test_an_allegation_is_named_in_the_description_and_an_exhibit_is_not_linked() -> None:
    allegation = new_id("allegation")
    assert links_to(allegation) == {"description": f"@[{allegation}]"}
    assert links_to(new_id("exhibit")) == {}
    assert links_to("") == {}
