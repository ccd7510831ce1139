"""The filters in force as chips, each to be taken away by a press."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from ui.widgets.chip import FilterChip


class FilterChips(QWidget):
    """Chips in the order of the filters, as `layout` lays them out; unseen while there are none.

    Signals: `removed` with the number of the chip that was pressed.
    """

    removed = Signal(int)

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self._chips: list[FilterChip] = []
        self._words: tuple[str, ...] = ()
        self._layout = layout
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.hide()

    def show_filters(self, words: Iterable[str]) -> None:
        """Show the filters in force."""
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._words = tuple(words)
        self._chips = [self._chip(number, told) for number, told in enumerate(self._words)]
        self.setVisible(bool(self._chips))

    def words(self) -> tuple[str, ...]:
        """The filters that are shown."""
        return self._words

    def _chip(self, number: int, words: str) -> FilterChip:
        chip = FilterChip(words)
        chip.removed.connect(lambda: self.removed.emit(number))
        self._layout.addWidget(chip)
        return chip
