"""The running program: settings are in force and kept, another casebook is opened by way of the lock."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import open_desk
from ui import app
from ui.app import Workbench
from ui.preferences import Preferences, read_preferences
from ui.shell.main_window import MainWindow
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey


@pytest.fixture
def workbench(qtbot: QtBot, qapp: QApplication, folder: Path, key: DataKey) -> Workbench:
    made = Workbench(qapp, Preferences())
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    window = made.show_casebook(desk, folder, ())
    qtbot.addWidget(window)
    return made


def test_a_setting_is_in_force_at_once_and_kept(workbench: Workbench, folder: Path) -> None:
    window = workbench.window
    assert isinstance(window, MainWindow)
    window.preferring.emit(Preferences("dark", 1.2, 5))
    assert (workbench.look.theme, workbench.look.scale) == ("dark", 1.2)
    assert workbench._idle is not None
    assert workbench._idle.left == 5 * 60
    assert read_preferences() == Preferences("dark", 1.2, 5, (str(folder),))
    window.preferring.emit(Preferences())
    assert workbench.look.theme == "light"


def test_another_casebook_is_the_first_to_unlock_after_this_one_is_locked(
    qtbot: QtBot, workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[None] = []
    monkeypatch.setattr(app, "start_afresh", lambda: begun.append(None))
    workbench.lock_for(tmp_path / "Other.casebook")
    assert begun == [None]
    assert read_preferences().recent[0] == str(tmp_path / "Other.casebook")
    assert workbench.window is not None
    assert not workbench.window.isVisible()
