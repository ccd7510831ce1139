"""The field for the options of a decision: each a text of its own, one of them taken."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ui.look import Look
from ui.widgets import Field, RunningField, plain_button

_AT_FIRST: Final = 2
_NAME: Final = "Options considered"


class OptionsField(Field):
    """Its value is the place of the option taken, counted from 0 ("" for none yet), and then the options.

    Signals: `making_wanted` with the words typed and a callable that takes the id of the person made.
    """

    making_wanted = Signal(str, object)

    def __init__(self, look: Look) -> None:
        self._more = plain_button("One more option")
        super().__init__(_NAME, self._more)
        self._more.setAccessibleName("One more option")
        self._look = look
        self._rows: list[tuple[QWidget, QRadioButton, RunningField]] = []
        self._taken = QButtonGroup(self)
        self._taken.idClicked.connect(lambda _: self.edited.emit())
        self._offered: tuple[tuple[str, str, str], ...] = ()
        self._shown: Mapping[str, str] = {}
        self._options = QVBoxLayout()
        self._layout.insertLayout(0, self._options)
        self._layout.setAlignment(self._more, Qt.AlignmentFlag.AlignLeft)
        self._more.clicked.connect(self._add_another)
        self._show_rows(_AT_FIRST)

    def offer(self, choices: Iterable[tuple[str, str, str]], shown: Mapping[str, str]) -> None:
        """Offer these records at @, and show these words for the ids in the texts."""
        self._offered, self._shown = tuple(choices), shown
        for *_, field in self._rows:
            field.offer(self._offered, self._shown)

    def value(self) -> tuple[str, ...]:
        taken = self._taken.checkedId()
        return (str(taken) if taken >= 0 else "", *(field.value() for *_, field in self._rows))

    def set_value(self, value: Iterable[str]) -> None:
        """Show options, and which was taken."""
        taken, *options = tuple(value) or ("",)
        self._show_rows(max(len(options), _AT_FIRST))
        for (_, button, field), words in zip(self._rows, (*options, *[""] * len(self._rows)), strict=False):
            field.set_value(words)
            self._taken.setExclusive(False)
            button.setChecked(str(self._taken.id(button)) == taken)
            self._taken.setExclusive(True)

    def _show_rows(self, number: int) -> None:
        while len(self._rows) > number:
            row, button, _ = self._rows.pop()
            self._taken.removeButton(button)
            row.hide()
            row.deleteLater()
        while len(self._rows) < number:
            self._add_row()

    def _add_row(self) -> None:
        at = len(self._rows) + 1
        button = QRadioButton()
        button.setAccessibleName(f"Option {at} was taken")
        button.setToolTip("This option was taken")
        field = RunningField(self._look, f"Option {at}", lines=1)
        field.setProperty("part", True)
        field.offer(self._offered, self._shown)
        field.edited.connect(self.edited)
        field.making_wanted.connect(self.making_wanted)
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(button)
        beside.addWidget(field, 1)
        self._options.addWidget(row)
        self._taken.addButton(button, at - 1)
        self._rows.append((row, button, field))

    def _add_another(self) -> None:
        self._add_row()
        self._rows[-1][2].setFocus()
        self.edited.emit()


def options_of(value: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """The options entered, without the empty ones, and the place of the one taken among them; -1 for none."""
    taken, *options = value
    entered = [(str(at) == taken, words.strip()) for at, words in enumerate(options) if words.strip()]
    chosen = next((at for at, (is_taken, _) in enumerate(entered) if is_taken), -1)
    return tuple(words for _, words in entered), chosen
