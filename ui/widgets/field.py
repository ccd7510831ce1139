"""What every field of a form can do, whatever it asks for."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.restyle import restyle


class Field(QWidget):
    """One thing a form asks for: a control with a name for screen readers.

    Signals: `edited` whenever the person changed it; `left` when they went on to something else, or, where
    one press is the whole entry, at once.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, name: str, control: QWidget) -> None:
        super().__init__()
        self._control = control
        control.setAccessibleName(name)
        self.setFocusProxy(control)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(control)
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._control and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    @property
    def control(self) -> QWidget:
        """The control itself, for who listens to its keys."""
        return self._control

    def value(self) -> Any:
        """What the person entered."""
        return None

    def set_value(self, value: Any) -> None:
        """Show a value."""

    def mark_wrong(self, sentence: str) -> None:
        """Mark the field as refused for this reason, or as right again with an empty one; the entry stays."""
        self._control.setProperty("wrong", "true" if sentence else "false")
        self._control.setAccessibleDescription(sentence)
        restyle(self._control)
