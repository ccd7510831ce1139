"""The field for linked records: each a chip, chosen from a list that also makes a new one."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look import Look
from ui.widgets.chip import FilterChip
from ui.widgets.field import Field
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.picker import Picker

Choice = tuple[str, str, str]
Made = Callable[[str], None]


class LinkPicker(Field):
    """Records by id, in the order in which they were chosen. Enter, Space or any letter opens the list.

    Signals: `making_wanted` with the words typed and a callable that takes the id of what was made: the pane
    hands both on (`current.make(kind, words, then)`), and the new record is chosen without leaving the form.
    """

    making_wanted = Signal(str, object)

    def __init__(self, look: Look, name: str, words: str, making: str = "", taking: str = "") -> None:
        """`words` stand on the button ("Link a person"), `making` on the row that makes one, `taking` on the
        one that takes all that is found ("Choose all"); "" for none.
        """
        self._button = _Opener(f"{words}…")
        super().__init__(name, self._button)
        self._button.setAccessibleName(f"{name}: {words}")
        self._choices: dict[str, Choice] = {}
        self._chosen: dict[str, FilterChip] = {}
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._layout.insertWidget(0, self._chips)
        self._chips.hide()
        self._picker = Picker(look, name, self, making, taking)
        self._button.clicked.connect(self._open)
        self._button.typed.connect(self._open_with)
        self._picker.chosen.connect(self._take)
        self._picker.all_chosen.connect(self._take_all)
        self._picker.making_wanted.connect(lambda typed: self.making_wanted.emit(typed, self._take))

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer these records: id, what is shown, a little more in words. Those chosen stay chosen."""
        self._choices = {choice[0]: choice for choice in choices}
        for id, chip in self._chosen.items():
            chip.say(self._shown(id))
        if self._picker.isVisible():
            self._picker.refill(self._left())

    def show_names(self, shown: Mapping[str, str]) -> None:
        """Give words to records that are chosen but not offered."""
        for id, words in shown.items():
            self._choices.setdefault(id, (id, words, ""))

    def value(self) -> tuple[str, ...]:
        return tuple(self._chosen)

    def set_value(self, value: Iterable[str]) -> None:
        """Show the records of these ids, each once."""
        for id in tuple(self._chosen):
            self._drop(id)
        for id in value:
            self._add(id)

    def _open(self) -> None:
        self._picker.open_at(self._button.mapToGlobal(QPoint(0, self._button.height() + 2)), self._left())

    def _left(self) -> list[Choice]:
        return [choice for id, choice in self._choices.items() if id not in self._chosen]

    def _open_with(self, words: str) -> None:
        self._open()
        self._picker.begin(words)

    def _take(self, id: str) -> None:
        self._take_all((id,))

    def _take_all(self, ids: Iterable[str]) -> None:
        for id in ids:
            self._add(id)
        self._button.setFocus()
        self.edited.emit()
        self.left.emit()

    def _add(self, id: str) -> None:
        if id in self._chosen:
            return
        chip = FilterChip(self._shown(id))
        chip.setAccessibleName(f"Remove {self._shown(id)}")
        chip.setToolTip(chip.accessibleName())
        chip.removed.connect(lambda: self._remove(id))
        self._chosen[id] = chip
        self._flow.addWidget(chip)
        self._chips.show()

    def _remove(self, id: str) -> None:
        self._drop(id)
        self._button.setFocus()
        self.edited.emit()
        self.left.emit()

    def _drop(self, id: str) -> None:
        chip = self._chosen.pop(id)
        self._flow.removeWidget(chip)
        chip.deleteLater()
        self._chips.setVisible(bool(self._chosen))

    def _shown(self, id: str) -> str:
        return self._choices.get(id, (id, "one more", ""))[1]


class _Opener(QPushButton):
    """The button that opens the list, with the first letter typed on it. With Ctrl, Enter is the form's.

    Signals: `typed` with the letter.
    """

    typed = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setProperty("role", "small")
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
