"""A line for a date in words, with what is read in them under it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QLineEdit

from ui.look import Role
from ui.widgets.field import Field
from ui.widgets.label import paragraph
from ui.widgets.restyle import restyle
from workbench.kernel import clock
from workbench.kernel.dates import DateKind, FuzzyDate, unlikely_year
from workbench.kernel.errors import Refused

Reader = Callable[[str], FuzzyDate]
_UNKNOWN: Final = "Leave it empty if no date is known."


class DateLine(Field):
    """A line for a date in words, read while it is typed; what cannot be read stays as it was said.

    `reader` reads words, and refuses those that are not what this line is for.
    """

    def __init__(self, name: str, reader: Reader) -> None:
        self._line = QLineEdit(placeholderText="Such as 4 November 2019, about March 2019, before 9 Dec 2019")
        super().__init__(name, self._line)
        self._reader = reader
        self._when_empty = _UNKNOWN
        self._reading = paragraph("", Role.NOTE, "muted")
        self._layout.addWidget(self._reading)
        self._line.textChanged.connect(self.show_reading)
        self._line.textEdited.connect(self.edited)
        self.edited.connect(lambda: self.mark_wrong(""))

    def show_hint(self, words: str) -> None:
        """Show another example while the line is empty."""
        self._line.setPlaceholderText(words)

    def say_when_empty(self, words: str) -> None:
        """Say under the line what it means to leave it empty."""
        self._when_empty = words
        self.show_reading()

    def value(self) -> str:
        """The words, as they were typed."""
        return self._line.text().strip()

    def set_value(self, value: str) -> None:
        """Show words, and how they are read."""
        self._line.setText(value)

    def read(self) -> FuzzyDate:
        """The date in the words. Refused: what cannot be read, or is not what this line is for."""
        return self._reader(self.value())

    def date(self) -> FuzzyDate | None:
        """The date in the words, or None where they cannot be read."""
        try:
            return self.read()
        except Refused:
            return None

    def reading(self) -> str:
        """What stands under the line now."""
        return self._reading.text()

    def mark_wrong(self, sentence: str) -> None:
        """Mark the line as refused; a reason that stands beside it already is not said twice."""
        super().mark_wrong(sentence)
        self._reading.setHidden(bool(sentence) and sentence == self.reading())

    def insist(self, refused: Refused) -> None:
        """Say under the line why it was refused, where nothing else says so, and begin there again."""
        super().mark_wrong(refused.message)
        self._say(refused.message, "danger")
        self._line.setFocus()

    def show_reading(self) -> None:
        """Say under the line what is read in it now."""
        if not self.value():
            self._say(self._when_empty, "muted")
            return
        try:
            asked = unlikely_year(self.read(), clock.today())
            understood = self._understood()
            self._say(f"{understood}. {asked}" if asked else understood, "warn" if asked else "muted")
        except Refused as refused:
            self._say(refused.message, "warn")

    def _understood(self) -> str:
        """What was understood: `Read as: 4 November 2019`."""
        found = self.read()
        bounds = "" if found.kind is DateKind.UNKNOWN else found.bounds_in_words()
        return f"Read as: {found.in_words()} ({bounds})" if bounds else f"Read as: {found.in_words()}"

    def _say(self, sentence: str, tone: str) -> None:
        self._reading.setText(sentence)
        self._reading.show()
        self._reading.setProperty("tone", tone)
        restyle(self._reading)
