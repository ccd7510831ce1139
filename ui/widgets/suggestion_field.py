"""A line for one word or a few, which offers those in use and takes any other."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from ui.widgets.field import Field


class SuggestionField(Field):
    """Typing narrows what is offered; Down shows all of it."""

    def __init__(self, name: str, words: Iterable[str] = (), placeholder: str = "") -> None:
        self._line = QLineEdit(placeholderText=placeholder)
        self._words = QStringListModel(list(words))
        super().__init__(name, self._line)
        self._completer = QCompleter(self._words, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._line.setCompleter(self._completer)
        self._line.textEdited.connect(self.edited)
        self._completer.activated.connect(lambda _: self.edited.emit())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if is_down and event.type() == QEvent.Type.KeyPress and watched is self._line:
            self._completer.setCompletionPrefix("")
            QTimer.singleShot(0, self._line, self._completer.complete)
            return True
        popup = self._completer.popup()
        if event.type() == QEvent.Type.FocusOut and popup is not None and popup.isVisible():
            return False
        return super().eventFilter(watched, event)

    def offer(self, words: Iterable[str]) -> None:
        """Offer these words instead."""
        self._words.setStringList(list(words))

    def value(self) -> str:
        return self._line.text().strip()

    def set_value(self, value: str) -> None:
        """Show words."""
        self._line.setText(value)
