"""Takes back what the person copied: a name when names are hidden, and everything when the window goes."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from ui.bridge import Names


class ClipboardGuard(QObject):
    """What was copied while the person was in another program is left alone."""

    def __init__(self, names: Names, parent: QObject) -> None:
        super().__init__(parent)
        self._names = names
        self._seen: Mapping[str, str] = {}
        self._ours = False
        QGuiApplication.clipboard().dataChanged.connect(self._filled)
        names.changed.connect(self._names_changed)

    def let_go(self) -> None:
        """Empty the clipboard, if what is in it was copied here."""
        if self._ours:
            QGuiApplication.clipboard().clear()

    def _filled(self) -> None:
        self._ours = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive

    def _names_changed(self) -> None:
        gone = set(self._seen.values()) - set(self._names.shown.values())
        self._seen = dict(self._names.shown)
        if any(name and name in QGuiApplication.clipboard().text() for name in gone):
            self.let_go()
