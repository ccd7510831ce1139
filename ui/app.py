"""Starts the window: hardening first, then Qt, the look, the entrance, and the main window behind it."""

import os
import subprocess
import sys
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ui import exception_hook
from ui.bridge import Desk, Garbage
from ui.look import Look, apply
from ui.preferences import Preferences, keep_preferences, read_preferences, settings_folder
from ui.shell.entrance import Entrance
from ui.shell.idle_lock import IdleLock
from ui.shell.session_watch import SessionWatch, tell_of_session, watch_session
from workbench import hardening

if TYPE_CHECKING:
    from ui.shell.keeping_acts import KeepingActs
    from ui.shell.leaving import Leaving
    from ui.shell.main_window import MainWindow

NAME = "investigators-workbench"


class Workbench:
    """The running program: one window at a time, the entrance or the casebook."""

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        self._app = app
        self._preferences = preferences
        self.look: Look = apply(app, preferences.theme, preferences.scale)
        self.window: QWidget | None = None
        self._acts: KeepingActs | None = None
        self._leaving: Leaving | None = None
        self._idle: IdleLock | None = None
        self._session: SessionWatch | None = None

    def show_entrance(self) -> Entrance:
        """The window that unlocks, makes or recovers a casebook."""
        entrance = Entrance(self.look, self._preferences)
        entrance.entered.connect(self.show_casebook)
        entrance.sample_wanted.connect(self.show_sample)
        self._show(entrance)
        Thread(target=import_module, args=("workbench.papers",), daemon=True).start()
        return entrance

    def show_casebook(self, desk: Desk, folder: Path, warnings: tuple[str, ...]) -> "MainWindow":
        """The main window over an open casebook."""
        from ui.shell.keeping_acts import KeepingActs
        from ui.shell.main_window import MainWindow

        window = MainWindow(self.look, desk, folder, warnings, self._preferences)
        window.locking.connect(self.lock)
        window.preferring.connect(partial(self._prefer, window))
        window.opening_other.connect(self.open_other)
        desk.crashed.connect(exception_hook.show)
        self._app.applicationStateChanged.connect(window.hide_names_when_left)
        self._acts, self._leaving = KeepingActs(window), window.leaving
        self._idle = IdleLock(self._app, self._preferences.lock_after)
        self._idle.due.connect(self.lock)
        self._idle.counted.connect(window.status.show_lock)
        window.status.show_lock(self._idle.left)
        self._session = watch_session(self._app)
        self._session.left.connect(self.lock)
        tell_of_session(window.winId())
        self._preferences = self._preferences.opened(folder)
        self._show(window)
        return window

    def show_sample(self) -> None:
        """A scratch copy of the sample, made while the entrance stays open."""
        from ui import sample_tour

        sample_tour.open_in(self)

    def lock(self) -> None:
        """Save what is typed, end this process and everything it held in memory, and start a fresh one."""
        self._app.clipboard().clear()
        if self._leaving is not None:
            self._leaving.to_lock = True
        if self.window is None or self.window.close():
            start_afresh()

    def open_other(self) -> None:
        """Ask for another casebook; this one is locked, and the unlock window of that one follows."""
        chosen = QFileDialog.getExistingDirectory(self.window, "Choose a casebook")
        if chosen:
            self.lock_for(Path(chosen))

    def lock_for(self, folder: Path) -> None:
        """Lock, and begin afresh with another casebook as the one to unlock."""
        self._preferences = self._preferences.opened(folder)
        keep_preferences(self._preferences)
        self.lock()

    def _prefer(self, window: "MainWindow", preferences: Preferences) -> None:
        self._preferences = replace(preferences, recent=self._preferences.recent)
        keep_preferences(self._preferences)
        if (self.look.theme, self.look.scale) != (preferences.theme, preferences.scale):
            self.look.change(preferences.theme, preferences.scale)
        if self._idle is not None:
            self._idle.allow(preferences.lock_after)
        window.show_preferences(self._preferences)

    def _show(self, window: QWidget) -> None:
        before, self.window = self.window, window
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()


def start_afresh() -> None:
    """Replace this process by a new one that shows the unlock window; nothing of its memory is handed on."""
    command = [sys.executable, *([] if getattr(sys, "frozen", False) else [_script()]), "open"]
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - our own program, without a shell
    subprocess.Popen(command, close_fds=True)
    sys.exit(0)


def make_application() -> QApplication:
    """The one QApplication, with Qt's own droppings sent to the program's settings folder."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(settings_folder()))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(settings_folder()))
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeMenuBar, on=True)
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("Investigator’s workbench")
    Garbage(app)
    return app


def main() -> int:
    """Run the window until it is closed."""
    hardening.forbid_memory_dumps()
    app = make_application()
    exception_hook.install()
    workbench = Workbench(app, read_preferences())
    workbench.show_entrance()
    return app.exec()


def demo() -> int:
    """Run the window on a scratch copy of the sample; without a display, make its summary and its picture."""
    hardening.forbid_memory_dumps()
    from ui import sample_tour

    return sample_tour.show() if sample_tour.has_display() else sample_tour.write_pictures()


def _script() -> str:
    return str(Path(__file__).resolve().parent.parent / "main.py")
