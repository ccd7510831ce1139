"""The panel beside the notes: a heading, a button to close it, and rows that scroll."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets import Form, IconButton, label

_HEADING: Final = 40


class SidePanel(QFrame):
    """What a panel of the notes has in common.

    Signals: `closed` when it was closed by its button.
    """

    closed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setProperty("edge", "left")
        self.setAccessibleName(name)
        self._look = look
        self._form: Form | None = None
        self._holder = QWidget(self)
        self._holder.hide()
        self._close = IconButton(look, "close", f"Close: {name}")
        self._close.clicked.connect(self._leave)
        self._heading = QHBoxLayout()
        self._heading.setContentsMargins(16, 0, 8, 0)
        self._heading.addWidget(label(name, Role.BODY_STRONG))
        self._heading.addStretch(1)
        self._heading.addWidget(self._close)
        self._heading.addStrut(look.px(_HEADING))
        self._area = QScrollArea()
        self._area.setAccessibleName(self.accessibleName())
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(name)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addLayout(self._heading)
        self._outer.addWidget(self._area, 1)
        self.hide()

    def show_rows(self, rows: list[QWidget]) -> None:
        """Show these rows, one under the other, where the scroll bar stands."""
        at = self._area.verticalScrollBar().value()
        inside = QWidget()
        inside.setProperty("surface", "panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 0, 12, 16)
        column.setSpacing(self._look.px(12))
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.verticalScrollBar().setValue(at)

    def add_form(self, form: Form) -> None:
        """Put a form over the rows, closed at first."""
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(16, 4, 12, 12)
        inside.addWidget(form)
        form.grow()
        holder.hide()
        self._outer.insertWidget(1, holder)
        self._form, self._holder = form, holder

    def open_form(self) -> None:
        """Show the form."""
        if self._form is not None:
            self._holder.show()
            self._form.focus_first()
            self.show()

    def close_form(self) -> None:
        """Hide the form."""
        self._holder.hide()

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()
