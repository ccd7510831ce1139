"""The acts of the table as actions of a window: in menus, under keys, and in the list after Ctrl+N."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.shell.actions import ACTS, MENUS


class WindowActs:
    """One QAction for each act. `does` says what each does, by its name."""

    def __init__(self, window: QMainWindow, does: Mapping[str, Callable[[], object]]) -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}
        self._new = QMenu("New", window)
        self._new.setAccessibleName("What is new")
        menus = {title: window.menuBar().addMenu(f"&{title}") for title in MENUS}
        for act in ACTS:
            action = QAction(act.words, window)
            action.setShortcut(QKeySequence(act.key))
            action.triggered.connect(lambda _=False, do=does[act.name]: do())
            if act.rule:
                menus[act.menu].addSeparator()
            menus[act.menu].addAction(action)
            self.actions[act.name] = action
        self._fill_new()

    def __getitem__(self, name: str) -> QAction:
        """One of the actions, by its name in the table."""
        return self.actions[name]

    def take_keys(self, keys: Mapping[str, str]) -> None:
        """Put these keys in force, by the act's name."""
        for name, action in self.actions.items():
            action.setShortcut(QKeySequence(keys[name]))

    def show_new(self) -> None:
        """Open the list of what can be made; a letter makes it."""
        corner = QPoint(self._window.width() // 2 - self._new.sizeHint().width() // 2, 96)
        self._new.popup(self._window.mapToGlobal(corner))
        self._new.setActiveAction(self._new.actions()[0])

    def _fill_new(self) -> None:
        for act in ACTS:
            if act.letter:
                action = self._new.addAction(f"&{act.letter}   {act.words}")
                action.triggered.connect(self.actions[act.name].trigger)
