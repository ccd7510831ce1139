"""The form for a new record, shown beside whatever the person is doing."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal

from ui.bridge import Desk
from ui.look import Look
from ui.record.drafted import Values
from ui.record.sending import Sending
from ui.widgets import Form
from workbench.kernel.commands import Command


class NewRecord(Form):
    """Fields for one kind of record. What is typed outlives Esc, a lock and a crash until it is added.

    A pane adds its fields, then calls `joins`. Signals: `made` with the id of the new record.
    """

    made = Signal(str)

    def __init__(self, look: Look, desk: Desk, name: str, submit: str) -> None:
        super().__init__(look, name, submit=submit, leave="Cancel")
        self._desk = desk
        self._sending: Sending | None = None
        self._given: Values = {}

    def joins(self, command: Callable[[Values], Command]) -> None:
        """Say which command the values mean; once, after the fields were added."""
        self._sending = Sending(self, self._desk, command, f"new/{self.accessibleName()}")
        self._sending.done.connect(lambda outcome: self.made.emit(str(outcome.result)))

    def give(self, values: Mapping[str, object]) -> None:
        """Say what the fields of these keys begin with the next time, such as a link that is made already."""
        self._given = dict(values)

    def begin(self, words: str = "") -> None:
        """Start, with the words typed elsewhere in the first field if there are any."""
        given, self._given = self._given, {}
        if self._sending is not None:
            first = next(iter(self.values()))
            self._sending.begin({**given, **({first: words} if words else {})})
        self.focus_first()

    def begin_about(self, id: str, values: Values) -> None:
        """Start with these values about one record, or with what was typed about it before."""
        if self._sending is not None:
            self._sending.begin_at(f"new/{self.accessibleName()}/{id}", values)

    def keep(self) -> None:
        """Keep what is typed, as before the window is locked."""
        if self._sending is not None:
            self._sending.keep_if_typed()
