"""The strip that asks for a date to go to, in any words."""

from PySide6.QtCore import Signal

from ui.chronology.filtering import day_number_of
from ui.chronology.strip import Strip
from ui.widgets import FuzzyDateEdit, plain_button, primary_button
from workbench.kernel.dates import DateReader
from workbench.kernel.errors import Refused


class GoToStrip(Strip):
    """Signals: `going` with the first and the last day to show, `refused` with a Refused."""

    going = Signal(float, float)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__("Go to a date")
        self._date = FuzzyDateEdit("Date to go to")
        self._date.needs_a_date()
        go, close = primary_button("Go there"), plain_button("Close")
        self.add(self._date, 1)
        self.add(go)
        self.add(close)
        go.clicked.connect(self._go)
        close.clicked.connect(self.left)
        self.sent.connect(self._go)

    def read_with(self, reader: DateReader) -> None:
        """Read dates with the key dates and working days of the casebook."""
        self._date.read_with(reader)

    def begin(self) -> None:
        """Ask for a date."""
        self.show()
        self._date.set_value("")
        self._date.setFocus()

    def _go(self) -> None:
        try:
            known = self._date.read().known()
        except Refused as refused:
            self.refused.emit(refused)
            return
        if known:
            self.left.emit()
            self.going.emit(day_number_of(known[0]), day_number_of(known[-1]))
        else:
            self.refused.emit(Refused("Write a date to go to, such as November 2019."))
