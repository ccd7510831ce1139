"""The field for a passphrase: hidden unless it is asked for, never learnt by an input method."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from ui.widgets.field import Field


class SecretField(Field):
    """One line that shows dots, with a box to look at what was typed.

    Signals: `submitted` on Enter.
    """

    submitted = Signal()

    def __init__(self, name: str) -> None:
        self._line = QLineEdit()
        super().__init__(name, self._line)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._line.returnPressed.connect(self.submitted)
        self._line.textEdited.connect(self.edited)
        self._shown = QCheckBox("Show what I type")
        self._shown.setAccessibleName(f"Show the {name.lower()}")
        self._shown.toggled.connect(self._show)
        self._layout.addWidget(self._shown)

    def value(self) -> str:
        return self._line.text()

    def set_value(self, value: str) -> None:
        """Put in a passphrase, or empty the field."""
        self._line.setText(value)

    def select(self) -> None:
        """Select what was typed, so that typing replaces it."""
        self._line.selectAll()

    def show_typed(self, *, on: bool) -> None:
        """Show what is typed, or hide it behind dots."""
        self._shown.setChecked(on)

    def _show(self, shown: bool) -> None:
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
