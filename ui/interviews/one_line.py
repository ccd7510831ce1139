"""A strip above the notes that asks for a line or two, does one act with them, and goes away."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.look import Role
from ui.widgets import Field, paragraph, plain_button, primary_button
from ui.widgets.escape import keep_escape
from workbench.kernel.errors import Refused, StoreTrouble


class OneLine(QFrame):
    """Fields side by side with one button. Enter is the button, Esc closes; a refusal stands under them.

    Signals: `done` when the button is pressed, `left` when it is closed.
    """

    done = Signal()
    left = Signal()

    def __init__(self, name: str, button: str, *fields: tuple[Field, int]) -> None:
        """Each field comes with its share of the width."""
        super().__init__()
        self.setProperty("edge", "bottom")
        self.setAccessibleName(name)
        self._error = paragraph("", Role.NOTE, "danger")
        self._error.hide()
        self._button, close = primary_button(button), plain_button("Close")
        self._button.clicked.connect(self.done)
        close.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        for field, share in fields:
            row.addWidget(field, share, top)
            field.control.installEventFilter(self)
        row.addWidget(self._button, 0, top)
        row.addWidget(close, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addLayout(row)
        column.addWidget(self._error)
        self._first = fields[0][0]
        self.hide()

    def open(self) -> None:
        """Show the strip, with the caret in its first field."""
        self._error.hide()
        self.show()
        self._first.setFocus()

    def leave(self) -> None:
        """Go away without the act."""
        self.hide()
        self.left.emit()

    def refuse(self, error: Refused | StoreTrouble) -> None:
        """Say why the act was not done; what is typed stays."""
        self._error.setText(str(error))
        self._error.show()
        self.show()
        self._first.setFocus()

    def event(self, event: QEvent) -> bool:
        return keep_escape(event) or super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _is_new_line(event):
                self.done.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)


def _is_new_line(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
