"""Buttons: one primary per view, the rest plain; each says in words what it does."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from ui.look import Look


def primary_button(words: str) -> QPushButton:
    """The one button of a view that does what the view is for."""
    made = plain_button(words)
    made.setProperty("role", "primary")
    return made


def plain_button(words: str) -> QPushButton:
    """Any other button: words in the accent colour."""
    made = _Button(words)
    made.setAccessibleName(words.replace("&", ""))
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(False)
    return made


class _Button(QPushButton):
    """Enter presses it as Space does; with Ctrl, Enter is left to the form around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class IconButton(QToolButton):
    """A button that is an icon alone; `name` is what it does, for the tooltip and for screen readers."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._look, self._icon = look, icon
        look.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self.setIcon(self._look.icon(self._icon, "muted"))
        self.setIconSize(QSize(self._look.px(16), self._look.px(16)))
