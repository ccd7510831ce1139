"""T44: silence locks whatever is going on: a dialog, a menu, a drag, a form, an export that is being made."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.assurance import Record
from tests.ui.conftest import folder, key, look, open_desk
from ui import app as program
from ui.app import Workbench
from ui.preferences import Preferences
from ui.shell.main_window import MainWindow
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

__all__ = ["folder", "key", "look"]

HALF_A_LINE = "She said that"
LONGEST = 5.0
"""Seconds; half a second on a machine that does nothing else."""


@dataclass
class Scene:
    """The window, the casebook's folder, and what locking did."""

    workbench: Workbench
    window: MainWindow
    folder: Path
    restarts: list[bool] = field(default_factory=list)

    def be_silent(self) -> float:
        """Let the time of silence run out; how long the locking took."""
        idle = self.workbench._idle
        assert idle is not None
        for _ in range(idle.left - 1):
            idle.tick()
        began = monotonic()
        idle.tick()
        return monotonic() - began


@pytest.fixture
def scene(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, folder: Path, key: DataKey
) -> Iterator[Scene]:
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    workbench = Workbench(qapp, Preferences())
    made = Scene(workbench, workbench.show_casebook(desk, folder, ()), folder)
    monkeypatch.setattr(program, "start_afresh", lambda: made.restarts.append(True))
    qtbot.waitUntil(lambda: bool(made.window.notes.sheet.interview))
    qtbot.keyClicks(made.window.notes.sheet.entry.text, HALF_A_LINE)
    yield made
    made.window.leaving.give_up()


def a_dialog(scene: Scene) -> None:
    dialog = QDialog(scene.window)
    dialog.setModal(True)
    dialog.open()


def a_dialog_for_files(scene: Scene) -> None:
    dialog = QFileDialog(scene.window, "Choose a casebook")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()


def a_menu(scene: Scene) -> None:
    scene.window.act("new").trigger()


def a_drag(scene: Scene) -> None:
    view = scene.window.timeline
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(80, 60))
    QTest.mouseMove(view, QPoint(120, 60))


def a_form(scene: Scene) -> None:
    scene.window.act("new_case").trigger()
    scene.window.drawer.form().show_values({"title": "Child C"})


def a_search(scene: Scene) -> None:
    scene.window.act("search").trigger()
    QTest.keyClicks(scene.window.top.search, "closed")


def an_export(scene: Scene) -> None:
    assert scene.workbench._acts is not None
    scene.workbench._acts.export_to(scene.folder.parent / "summary.pdf")


@pytest.mark.parametrize(
    "open_up", [a_dialog, a_dialog_for_files, a_menu, a_drag, a_form, a_search, an_export]
)
def test_silence_locks_and_nothing_typed_is_lost(
    open_up: Callable[[Scene], None], scene: Scene, key: DataKey, assurance: Record
) -> None:
    open_up(scene)
    took = scene.be_silent()
    with Casebook.open(scene.folder, key=key) as casebook:
        kept = any(HALF_A_LINE in draft.words for draft in casebook.drafts())
    half_made = [path.name for path in scene.folder.parent.iterdir() if "unfinished" in path.name]
    paper = scene.folder.parent / "summary.pdf"
    broken = paper.exists() and not paper.read_bytes().rstrip().endswith(b"%%EOF")
    right = kept and scene.restarts == [True] and not half_made and not broken and took < LONGEST
    what = f"locks by silence during {open_up.__name__.replace('_', ' ')}"
    assurance(test_id="T44", what=what, count=1, failures=int(not right))
    assert scene.restarts == [True]
    assert kept
    assert not half_made
    assert not broken
    assert took < LONGEST
