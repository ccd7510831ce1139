"""Every act with its key, to change: menu by menu, and what is refused stands beside the key."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.shell.actions import ACTS, MENUS
from ui.shell.key_button import KeyButton
from ui.shell.keys import keys_in_force, with_key
from ui.widgets import label, paragraph
from workbench.kernel.errors import Refused

_WORDS = 320  # pixels at 100 %


class KeyTable(QWidget):
    """Signals: `changed` with the keys that differ from the usual ones, by the act's name."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("Keys")
        self._look = look
        self._keys = keys_in_force({})
        self._buttons: dict[str, KeyButton] = {}
        self._places: dict[str, tuple[QGridLayout, int]] = {}
        self._said = paragraph("", Role.NOTE, "danger")
        self._said.hide()
        self._refused = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(8), 0, 0, 0)
        column.setSpacing(look.px(8))
        for menu in MENUS:
            column.addWidget(label(menu, Role.NOTE_STRONG, "muted"))
            column.addLayout(self._group(menu))
        self.setFocusProxy(next(iter(self._buttons.values())))

    def show_keys(self, chosen: Mapping[str, str]) -> None:
        """Show the keys in force where these were chosen."""
        self._keys = keys_in_force(chosen)
        for name, button in self._buttons.items():
            button.show_key(self._keys[name])
        self._said.hide()
        self._refused = ""

    def refusal(self, name: str) -> str:
        """Why the key last struck for an act was refused; nothing if it was not."""
        return self._said.text() if name == self._refused else ""

    def strike(self, name: str, key: str) -> None:
        """Give an act another key, or say why not."""
        try:
            keys = with_key(self._keys, name, key)
        except Refused as refused:
            self._refuse(name, refused.message)
            return
        self.changed.emit({act.name: keys[act.name] for act in ACTS if keys[act.name] != act.key})

    def _refuse(self, name: str, sentence: str) -> None:
        grid, row = self._places[name]
        grid.addWidget(self._said, row, 0, 1, 2)
        self._refused = name
        self._said.setText(sentence)
        self._said.show()

    def _group(self, menu: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, self._look.px(_WORDS))
        grid.setColumnStretch(1, 1)
        for row, act in enumerate(each for each in ACTS if each.menu == menu):
            self._add(grid, 2 * row, act.name, act.words.rstrip("…"))
        return grid

    def _add(self, grid: QGridLayout, row: int, name: str, words: str) -> None:
        button = self._buttons[name] = KeyButton(words)
        button.struck.connect(lambda key: self.strike(name, key))
        grid.addWidget(label(words), row, 0)
        grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignLeft)
        self._places[name] = grid, row + 1
