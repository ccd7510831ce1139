"""Forms: one column of fields, each with its label above, help under it, and the reason it was refused."""

from dataclasses import dataclass
from itertools import chain
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.draft_clock import DraftClock
from ui.widgets.escape import keep_escape
from ui.widgets.field import Field
from ui.widgets.label import label, paragraph
from workbench.kernel.errors import Refused

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class _Place:
    field: Field
    error: QLabel

    def put_right(self) -> None:
        """Take away what was said beside the field."""
        if self.error.text():
            self.error.clear()
            self.error.hide()
            self.field.mark_wrong("")


class Form(QScrollArea):
    """Fields in one column, 480 wide; it scrolls where there is less room than they need. A refusal is shown
    beside its field, and everything typed stays.

    Signals: `edited` at every change; `settled` with the values soon after one; `field_left` with the
    key of a field that was left; `refused` when a refusal is told; `submitted` with the values when the
    primary button (or Ctrl+Enter) is pressed; `left` when the plain one (or Esc) is.
    """

    edited = Signal()
    settled = Signal(object)
    field_left = Signal(str)
    refused = Signal()
    submitted = Signal(object)
    left = Signal()

    def __init__(self, look: Look, name: str, submit: str = "", leave: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._look = look
        self._grows = False
        self._places: dict[str, _Place] = {}
        self._also: dict[str, str] = {}
        column = _Column()
        self._layout = QVBoxLayout(column)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._meaning = paragraph("", Role.BODY, "muted")
        self._meaning.hide()
        self._layout.addWidget(self._meaning)
        self._trouble = paragraph("", Role.NOTE, "danger")
        self._trouble.hide()
        self._layout.addWidget(self._trouble)
        self._row = self._buttons(submit, leave)
        self._layout.addLayout(self._row)
        self._layout.addStretch()
        self.setWidget(column)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._due = DraftClock(self, lambda: self.settled.emit(self.values()))
        look.changed.connect(self._keep_width)
        self._keep_width()
        self.submitted.connect(lambda _: self.clear_refusal())

    def add(self, key: str, words: str, field: Field, help_words: str = "") -> None:
        """Add a field under the others; `key` is its name in the values and in a refusal."""
        column = QVBoxLayout()
        column.setSpacing(4)
        above = label(words, Role.NOTE_STRONG)
        above.setBuddy(field)
        error = paragraph("", Role.NOTE, "danger")
        error.hide()
        column.addWidget(above)
        column.addWidget(field)
        if help_words:
            column.addWidget(paragraph(help_words, Role.NOTE, "muted"))
        column.addWidget(error)
        self._layout.insertLayout(len(self._places) + 1, column)
        self._places[key] = _Place(field, error)
        field.edited.connect(lambda: self._put_right(key))
        field.edited.connect(self._changed)
        field.left.connect(lambda: self.field_left.emit(key))

    def answers_for(self, key: str, *names: str) -> None:
        """Show at the field of this key also what a rule refuses under other names."""
        self._also.update(dict.fromkeys(names, key))

    def add_act(self, words: str, name: str = "") -> QPushButton:
        """Add another plain button beside those of the form; `name` is what it does, for screen readers."""
        button = plain_button(words)
        button.setAccessibleName(name or words)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def explain(self, words: str) -> None:
        """Say above the fields, in muted words, what they are about or what is done; "" says nothing."""
        self._meaning.setText(words)
        self._meaning.setVisible(bool(words))
        self._keep_height()

    def wait_in(self, owner: QWidget) -> None:
        """Belong to a widget, unseen, until something opens the form."""
        self.setParent(owner)
        self.hide()

    def grow(self) -> None:
        """Be as high as the fields need and never scroll: for a form inside a sheet that scrolls."""
        self._grows = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keep_height()

    def focus_first(self) -> None:
        """Put the caret in the field that was refused, or else in the first one; where there is none, the
        focus on the first button.
        """
        refused = (place.field for place in self._places.values() if place.error.text())
        every = (place.field for place in self._places.values())
        control = next(chain(refused, every), None) or self.findChild(QPushButton)
        if control is not None:
            control.setFocus()

    def field(self, key: str) -> Field:
        """The field of that key."""
        return self._places[key].field

    def values(self) -> dict[str, Any]:
        """What is entered, by key."""
        return {key: place.field.value() for key, place in self._places.items()}

    def set_values(self, values: dict[str, Any]) -> None:
        """Show values in the fields of these keys; nothing counts as edited by it, nothing as refused."""
        self._due.stop()
        self.show_values(values)
        self.clear_refusal()

    def show_values(self, values: dict[str, Any]) -> None:
        """Show values in those fields of these keys that show others; a refusal elsewhere stays."""
        for key, value in values.items():
            if self._places[key].field.value() != value:
                self._places[key].field.set_value(value)

    def refuse(self, refused: Refused) -> bool:
        """Show a refusal beside the field it names. False if none here has the name: use the message bar."""
        self.clear_refusal()
        name = refused.field or ""
        place = self._places.get(name) or self._places.get(self._also.get(name, ""))
        if place is None:
            return False
        place.error.setText(refused.message)
        place.error.show()
        place.field.mark_wrong(refused.message)
        place.field.setFocus()
        self.ensureWidgetVisible(place.field)
        return True

    def tell(self, refused: Refused) -> None:
        """Show a refusal: beside its field, or over the buttons where it names none of these."""
        if not self.refuse(refused):
            self._trouble.setText(refused.message)
            self._trouble.show()
        self._keep_height()
        self.refused.emit()

    def trouble(self) -> str:
        """What stands over the buttons as the reason it was refused; nothing if it was not."""
        return self._trouble.text()

    def refusal(self, key: str) -> str:
        """What stands under a field as the reason it was refused; nothing if it was not."""
        return self._places[key].error.text()

    def is_refused(self) -> bool:
        """Whether something was refused since it was last submitted."""
        return bool(self.trouble()) or any(map(self.refusal, self._places))

    def clear_refusal(self) -> None:
        """Take away what was said beside the fields and over the buttons."""
        self._trouble.clear()
        self._trouble.hide()
        for place in self._places.values():
            place.put_right()
        self._keep_height()

    def _put_right(self, key: str) -> None:
        """What is entered is another now than what was refused."""
        self._places[key].put_right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def sizeHint(self) -> QSize:
        width = self._look.px(_WIDTH)
        return QSize(width, self._layout.totalHeightForWidth(width))

    def event(self, event: QEvent) -> bool:
        return keep_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self) -> None:
        self._due.edited()
        self._keep_height()
        self.edited.emit()

    def _submit(self) -> None:
        self._due.stop()
        self.submitted.emit(self.values())

    def _buttons(self, submit: str, leave: str) -> QHBoxLayout:
        row = QHBoxLayout()
        if submit:
            row.addWidget(button := primary_button(submit))
            button.clicked.connect(self._submit)
        if leave:
            row.addWidget(button := plain_button(leave))
            button.clicked.connect(self.left)
        row.addStretch()
        return row

    def _keep_width(self) -> None:
        self.setMaximumWidth(self._look.px(_WIDTH))
        self._keep_height()

    def _keep_height(self) -> None:
        if self._grows:
            width = min(self.width(), self.maximumWidth())
            self.setFixedHeight(
                max(self._layout.totalHeightForWidth(width), self._layout.totalSizeHint().height())
            )


class _Column(QWidget):
    """What scrolls: as high as its words need at its width, which a scroll area does not ask by itself."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(0, layout.minimumHeightForWidth(self.width())) if layout else QSize()
