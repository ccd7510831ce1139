"""The recovery sheet: its words shown and some asked back, and the page on which they open a casebook."""

import random

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from ui.look import Look, Role
from ui.shell.card_page import CardPage
from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.fields import LinesField, TextField
from ui.widgets.label import label
from ui.widgets.secret_field import SecretField

_EXPLANATION = (
    "These 24 words open the casebook without the passphrase and without its key files. Write them down, "
    "keep them away from this computer, and show them to nobody you would not show the names."
)
_COLUMNS = 3
_ASKED = 3


class SheetPage(CardPage):
    """Shows the words of the recovery sheet; then asks three of them back.

    Signals: `kept` when they were given back rightly.
    """

    kept = Signal()

    def __init__(self, look: Look, words: tuple[str, ...]) -> None:
        super().__init__(look, "Recovery sheet", _EXPLANATION)
        self._words = words
        self._asked = tuple(sorted(random.SystemRandom().sample(range(1, len(words) + 1), _ASKED)))
        grid = QGridLayout()
        for number, word in enumerate(words):
            grid.addWidget(
                label(f"{number + 1}. {word}", Role.BODY_STRONG), number // _COLUMNS, number % _COLUMNS
            )
        self.column.addLayout(grid)
        self._fields = {position: TextField(f"Word {position}") for position in self._asked}
        for position, field in self._fields.items():
            self.add_field(f"Word {position}, from your sheet", field)
        done = primary_button("I have written them down")
        done.clicked.connect(self._check)
        self.column.addWidget(done)

    def asked(self) -> tuple[int, ...]:
        """The positions asked back, from 1."""
        return self._asked

    def answer(self, position: int, word: str) -> None:
        """Type a word at a position."""
        self._fields[position].set_value(word)

    def _check(self) -> None:
        wrong = [
            position
            for position, field in self._fields.items()
            if field.value().strip().casefold() != self._words[position - 1]
        ]
        if wrong:
            self.say(f"Word {wrong[0]} is not the one on the sheet. Look at what you wrote down.")
            self._fields[wrong[0]].setFocus()
        else:
            self.kept.emit()


class RecoverPage(CardPage):
    """Opens a casebook by its recovery words and gives it a new passphrase.

    Signals: `recovering` with the words and the new passphrase; `left`.
    """

    recovering = Signal(str, str)
    left = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(
            look, f"Recover {name}", "Type the 24 words of the recovery sheet, then a new passphrase."
        )
        self._words = LinesField("Words of the recovery sheet")
        self._passphrase = SecretField("New passphrase")
        self.add_field("Words", self._words, "Numbers, commas and line breaks do not matter.")
        self.add_field("New passphrase", self._passphrase)
        self._recover, back = primary_button("Recover"), plain_button("Back")
        self._recover.clicked.connect(self._go)
        self._passphrase.submitted.connect(self._go)
        back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self._recover)
        row.addWidget(back)
        row.addStretch()
        self.column.addLayout(row)
        self.setFocusProxy(self._words)

    def refuse(self, sentence: str) -> None:
        """Say why it did not open; everything typed stays."""
        self._recover.setEnabled(True)
        self.say(sentence)

    def _go(self) -> None:
        self.say("")
        self._recover.setEnabled(False)
        self.recovering.emit(self._words.value(), self._passphrase.value())
