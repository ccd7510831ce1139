"""The recovery sheet: its words shown and some asked back, and the page on which they open a casebook."""

import random
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.shell.card_page import CardPage
from ui.shell.new_passphrase import NewPassphrase
from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.fields import LinesField, TextField
from ui.widgets.label import label, paragraph

_EXPLANATION = (
    "These 24 words open the casebook without the passphrase and without its key files. Write them down, "
    "keep them away from this computer, and show them to nobody you would not show the names."
)
_ASKING = "So that you can be sure of the sheet: read these words from it."
_COLUMNS = 3
_ASKED = 3


class SheetPage(CardPage):
    """Shows the words of the recovery sheet; then asks three of them back.

    Signals: `kept` when they were given back rightly; `printing` and `saving`, the sheet as a page is wanted.
    """

    kept = Signal()
    printing = Signal()
    saving = Signal()

    def __init__(self, look: Look, words: tuple[str, ...]) -> None:
        super().__init__(look, "Recovery sheet", _EXPLANATION)
        self._words = words
        self._asked = tuple(sorted(random.SystemRandom().sample(range(1, len(words) + 1), _ASKED)))
        self._fields = {position: TextField(f"Word {position}") for position in self._asked}
        self._steps = (self._reading(words), self._asking())
        for step in self._steps:
            self.column.addWidget(step)
        self._turn_to(0)

    def ask_back(self) -> None:
        """Hide the words and ask for three of them."""
        self._turn_to(1)
        next(iter(self._fields.values())).setFocus()

    def _reading(self, words: tuple[str, ...]) -> QWidget:
        step, column = _column(self._look)
        grid = QGridLayout()
        for number, word in enumerate(words):
            place = divmod(number, _COLUMNS)
            grid.addWidget(label(f"{number + 1}. {word}", Role.BODY_STRONG), *place)
        column.addLayout(grid)
        column.addLayout(_in_a_row(("Print it…", self.printing.emit), ("Save it as PDF…", self.saving.emit)))
        self._told = paragraph("", Role.NOTE, "muted")
        self._told.hide()
        column.addWidget(self._told)
        done = primary_button("I have the words on paper")
        done.clicked.connect(self.ask_back)
        column.addWidget(done)
        return step

    def _asking(self) -> QWidget:
        step, column = _column(self._look)
        column.addWidget(paragraph(_ASKING, Role.BODY))
        for position, field in self._fields.items():
            above = label(f"Word {position}, from your sheet", Role.NOTE_STRONG)
            above.setBuddy(field)
            column.addWidget(above)
            column.addWidget(field)
            field.control.returnPressed.connect(self._check)  # type: ignore[attr-defined]
        done = primary_button("Open the casebook")
        done.clicked.connect(self._check)
        column.addWidget(done)
        column.addLayout(_in_a_row(("Show the words again", lambda: self._turn_to(0))))
        return step

    def _turn_to(self, step: int) -> None:
        self.say("")
        for number, each in enumerate(self._steps):
            each.setVisible(number == step)

    def tell(self, sentence: str) -> None:
        """Say what came of printing or saving the sheet."""
        self._told.setText(sentence)
        self._told.show()

    def told(self) -> str:
        """What was said of printing or saving the sheet."""
        return self._told.text()

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


def _column(look: Look) -> tuple[QWidget, QVBoxLayout]:
    step = QWidget()
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(12))
    return step, column


def _in_a_row(*acts: tuple[str, Callable[[], object]]) -> QHBoxLayout:
    """Plain buttons side by side, from the left."""
    row = QHBoxLayout()
    for words, act in acts:
        button = plain_button(words)
        button.clicked.connect(act)
        row.addWidget(button)
    row.addStretch()
    return row


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
        self._passphrase = NewPassphrase("New passphrase")
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
        wrong = self._passphrase.what_is_wrong()
        self.say(wrong)
        if not wrong:
            self._recover.setEnabled(False)
            self.recovering.emit(self._words.value(), self._passphrase.value())
