"""One line that asks why, before an act that needs a reason or cannot be taken back."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from ui.interviews.one_line import OneLine
from ui.look import Role
from ui.widgets import TextField, label
from workbench.kernel.commands import Command


class ReasonLine(OneLine):
    """The strip above the notes.

    Signals: `acting` with the command that the reason makes.
    """

    acting = Signal(object)

    def __init__(self) -> None:
        self._reason = TextField("Why", "Why")
        super().__init__("Reason", "Done", (self._reason, 1))
        self._asked = label("", Role.NOTE_STRONG)
        self.layout().insertWidget(0, self._asked)  # type: ignore[union-attr]
        self._command: Callable[[str], Command] | None = None
        self.done.connect(self._act)

    def ask(self, words: str, button: str, command: Callable[[str], Command], hint: str = "Why") -> None:
        """Ask; the button's act is `command` of what is typed. An empty `hint` asks for nothing but yes."""
        self._command = command
        self._asked.setText(words)
        self._button.setText(button)
        self._reason.set_value("")
        self._reason.setVisible(bool(hint))
        self._reason.control.setAccessibleName(hint or "Why")
        self.open()
        (self._reason if hint else self._button).setFocus()

    def _act(self) -> None:
        if self._command is not None:
            self.acting.emit(self._command(self._reason.value()))
