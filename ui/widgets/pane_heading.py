"""The line at the top of a pane: what it shows, by which filters, and how much of it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets.chip import Chip, ChipTone, FilterChip
from ui.widgets.label import CutLabel, label

HEIGHT = 48


class PaneHeading(QFrame):
    """Title, a note beside it, filters in force as chips, a count and a state at the right.

    Signals: `filter_removed` with the number of the chip that was pressed.
    """

    filter_removed = Signal(int)

    def __init__(self, look: Look, title: str, note: str = "", *, edge: bool = False) -> None:
        super().__init__()
        self.setProperty("edge", "bottom" if edge else "none")
        self._look = look
        self._title = label(title, Role.TITLE)
        self._note = CutLabel(note, Role.BODY, "muted")
        self._amount = label("", Role.BODY, "muted")
        self._state = Chip("")
        self._state.hide()
        self._shown: list[FilterChip] = []
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self._title)
        self._row.addWidget(self._note)
        self._row.addLayout(self._chips)
        self._row.addStretch(1)
        self._row.addWidget(self._amount)
        self._row.addWidget(self._state)
        look.changed.connect(self._keep_height)
        self._keep_height()

    def show_title(self, title: str, note: str = "") -> None:
        """Show another title and note."""
        self._title.setText(title)
        self._note.setText(note)

    def show_filters(self, words: Iterable[str]) -> None:
        """Show the filters in force."""
        for chip in self._shown:
            self._chips.removeWidget(chip)
            chip.deleteLater()
        self._shown.clear()
        for number, filter_words in enumerate(words):
            chip = FilterChip(filter_words)
            chip.removed.connect(lambda number=number: self.filter_removed.emit(number))
            self._chips.addWidget(chip)
            self._shown.append(chip)

    def show_amount(self, words: str) -> None:
        """Say how much is shown, such as `38 of 412 events`."""
        self._amount.setText(words)

    def show_state(self, words: str, tone: ChipTone = "accent") -> None:
        """Show a state at the right, such as Draft; none, if there are no words."""
        self._state.say(words, tone)
        self._state.setVisible(bool(words))

    def add_widget(self, widget: QWidget) -> None:
        """Add a control at the right end."""
        self._row.addWidget(widget)

    def _keep_height(self) -> None:
        self.setFixedHeight(self._look.px(HEIGHT))
