"""Chips: a word or two on a tint, such as a risk, a state, or a filter that can be taken away."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from ui.widgets.restyle import restyle

ChipTone = Literal["accent", "danger", "warn", "ok"]


class Chip(QLabel):
    """A state in a word, tinted by what it means; the word stands by itself without the colour."""

    def __init__(self, words: str, tone: ChipTone = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(words, tone)

    def say(self, words: str, tone: ChipTone) -> None:
        """Show another state."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setProperty("chip", tone)
        restyle(self)


class ChipButton(QPushButton):
    """A state in a word that can be pressed to change it."""

    def __init__(self, words: str, tone: ChipTone = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.say(words, tone)

    def say(self, words: str, tone: ChipTone) -> None:
        """Show another state."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setProperty("chip", tone)
        restyle(self)


class FilterChip(QPushButton):
    """A filter in force, in words; pressing it takes the filter away.

    Signals: `removed` when it is pressed.
    """

    removed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(words)
        self.setAccessibleName(f"Remove the filter {words}")
        self.setToolTip(f"Remove the filter {words}")
        self.setProperty("chip", "accent")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.removed)

    def say(self, words: str) -> None:
        """Show other words on the chip."""
        self.setText(f"{words.replace('&', '&&')}  ×")
