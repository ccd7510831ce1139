"""The strip that asks why a date is corrected, with the old date and the new one, before it is."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.chronology.event_words import when_in_words
from ui.chronology.strip import Strip
from ui.look import Look, Role
from ui.widgets import FuzzyDateEdit, TextField, paragraph, plain_button, primary_button
from workbench.chronology import EventRow, MoveEvent
from workbench.kernel.dates import DateReader, FuzzyDate, names_only_a_date
from workbench.kernel.errors import Refused

_STAYS: Final = "The words in which it was told stay: “{}”."
_GIVES_WAY: Final = "It was entered as “{}”; what you type is kept instead."


class MoveStrip(Strip):
    """A date that was dragged is shown as old and new; one that was not is asked for in any words.

    Signals: `moving` with the MoveEvent.
    """

    moving = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__("Correct a date")
        self._row: EventRow | None = None
        self._proposed: FuzzyDate | None = None
        self._gives_way = False
        self._what, self._told = paragraph("", Role.BODY_STRONG), paragraph("", Role.NOTE, "muted")
        self._date = FuzzyDateEdit("New date")
        self._reason = TextField("Why this date is better", "Why this date is better")
        self._lay_out(look)
        self.sent.connect(self._send)

    def read_with(self, reader: DateReader) -> None:
        """Read dates with the key dates and working days of the casebook."""
        self._date.read_with(reader)

    def begin(
        self, row: EventRow, title: str, proposed: FuzzyDate | None = None, suggested: str = ""
    ) -> None:
        """Ask for the reason, and for the date where none is proposed: it begins with what is suggested."""
        self._row, self._proposed = row, proposed
        new = f" → {when_in_words(proposed)}" if proposed else ""
        self._what.setText(f"{title}: {when_in_words(row.date)}{new}")
        self._gives_way = proposed is None and names_only_a_date(row.date.words)
        told = _GIVES_WAY if self._gives_way else _STAYS
        self._told.setText(told.format(row.date.words) if row.date.words else "")
        self._told.setVisible(bool(row.date.words))
        self._date.setVisible(proposed is None)
        self._date.set_value(suggested)
        self._reason.set_value("")
        self.show()
        (self._reason if proposed or suggested else self._date).setFocus()

    def words(self) -> str:
        """What is asked, as it is read."""
        return self._what.text()

    def _send(self) -> None:
        if self._row is None:
            return
        try:
            date = self._proposed or self._read(self._row.date.words)
        except Refused as refused:
            self._date.insist(refused)
            return
        self.moving.emit(MoveEvent(self._row.id, self._row.revision, date, self._reason.value()))

    def _read(self, told: str) -> FuzzyDate:
        date = self._date.read()
        return date if self._gives_way or not told else replace(date, words=told)

    def _lay_out(self, look: Look) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, look.px(4), 0, 0)
        column.setSpacing(2)
        column.addWidget(self._what)
        column.addWidget(self._told)
        correct, cancel = primary_button("Correct the date"), plain_button("Cancel")
        correct.clicked.connect(self._send)
        cancel.clicked.connect(self.left)
        self.add(words, 4)
        self.add(self._date, 3)
        self.add(self._reason, 3)
        self.add(correct)
        self.add(cancel)
