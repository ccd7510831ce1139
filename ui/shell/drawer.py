"""The drawer at the right edge: a form for a new record beside what is being done, and back to it after."""

from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from ui.bridge import Current, Desk, Making
from ui.look import Look, Role
from ui.record import NewRecord
from ui.shell.rooms import NewForm, new_form
from ui.widgets import Form, IconButton, label
from ui.widgets.focus_before import FocusBefore

_WIDTH: Final = 400
_NO_LIMIT: Final = 16_777_215  # Qt's own for the widest widget


class Drawer(QFrame):
    """Stands at the right while a form is open; Esc closes it and what is typed is kept.

    A form asked for from another one here takes its place until it is done, and the first comes back.

    Signals: `opening` before it is seen, `closed` after it was.
    """

    opening = Signal()
    closed = Signal()

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setProperty("drawer", "true")
        self.setAccessibleName("New record")
        self._look, self._desk, self._current = look, desk, current
        self._alone = False
        self._forms: dict[str, NewRecord] = {}
        self._then: Callable[[str], None] | None = None
        self._waiting: list[tuple[Form, Callable[[str], None] | None]] = []
        self._before = FocusBefore()
        self._title = label("", Role.TITLE)
        self._pages = QStackedWidget()
        self._lay_out()
        look.changed.connect(self._keep_width)
        self._keep_width()
        current.making.connect(self.make)
        self.hide()

    def make(self, making: Making) -> None:
        """Open the form for a new record of a kind."""
        new = new_form(making.kind)
        if new is None:
            return
        form = self._forms.get(making.kind) or self._made(making.kind, new)
        before = self._pages.currentWidget()
        if not self.isHidden() and isinstance(before, Form) and before is not form:
            self._waiting.append((before, self._then))
        self._then = making.then
        self.open_form(form)
        form.give(making.values)
        form.begin(making.words)

    def open_form(self, form: Form) -> None:
        """Show any form here."""
        if self.isHidden():
            self._before.remember()
        if self._pages.indexOf(form) < 0:
            self._pages.addWidget(form)
        self._title.setText(form.accessibleName())
        self._pages.setCurrentWidget(form)
        self.opening.emit()
        self.show()

    def form(self) -> Form:
        """The form that is open, or was last."""
        return cast("Form", self._pages.currentWidget())

    def close_form(self) -> None:
        """Go back to what was being done: to the form from which this one was asked for, if there is one."""
        if self._waiting:
            form, self._then = self._waiting.pop()
            self.open_form(form)
            return
        self.hide()
        self.closed.emit()
        self._before.give_back()

    def keep_all(self) -> None:
        """Keep what is typed, as before the window is locked."""
        shown = [] if self.isHidden() else [self._pages.currentWidget()]
        for form in (*shown, *(waiting for waiting, _ in self._waiting)):
            if isinstance(form, NewRecord):
                form.keep()

    def _made(self, name: str, new: NewForm) -> NewRecord:
        form = self._forms[name] = new(self._look, self._desk, self._current)
        form.left.connect(self.close_form)
        form.made.connect(self._done)
        return form

    def _done(self, id: str) -> None:
        then, self._then = self._then or self._current.open, None
        self.close_form()
        then(id)

    def stand_alone(self, alone: bool) -> None:
        """Take all the room there is, as in a narrow window, or that of one form."""
        self._alone = alone
        self._keep_width()

    def _keep_width(self) -> None:
        width = self._look.px(_WIDTH)
        self.setMinimumWidth(width)
        self.setMaximumWidth(_NO_LIMIT if self._alone else width)

    def _lay_out(self) -> None:
        close = IconButton(self._look, "close", "Close the form")
        close.clicked.connect(self.close_form)
        heading = QHBoxLayout()
        heading.addWidget(self._title)
        heading.addStretch(1)
        heading.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 12, 12)
        layout.setSpacing(12)
        layout.addLayout(heading)
        layout.addWidget(self._pages, 1)
