"""The field for a date as people give it: any words, with what the program reads in them under it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from ui.look import Role
from ui.widgets.field import Field
from ui.widgets.label import paragraph
from ui.widgets.restyle import restyle
from workbench.kernel.dates import DateKind, FuzzyDate, read_date
from workbench.kernel.errors import Refused

Reader = Callable[[str], FuzzyDate]


class FuzzyDateEdit(Field):
    """A line for a date in words, read while it is typed; what cannot be read stays as it was said.

    `reader` reads words and refuses what could mean two things; another may read them against a known day.
    """

    def __init__(self, name: str, reader: Reader = read_date) -> None:
        self._line = QLineEdit(placeholderText="Such as 4 November 2019, about March 2019, before 9 Dec 2019")
        super().__init__(name, self._line)
        self._reader = reader
        self._reading = paragraph("", Role.NOTE, "muted")
        self._layout.addWidget(self._reading)
        self._line.textChanged.connect(self._read)
        self._line.textEdited.connect(self.edited)
        self._read("")

    def show_hint(self, words: str) -> None:
        """Show another example while the line is empty."""
        self._line.setPlaceholderText(words)

    def value(self) -> str:
        """The words, as they were typed."""
        return self._line.text().strip()

    def set_value(self, value: str) -> None:
        """Show words, and how they are read."""
        self._line.setText(value)

    def date(self) -> FuzzyDate | None:
        """The date in the words, or None where they cannot be read."""
        try:
            return self._reader(self.value())
        except Refused:
            return None

    def reading(self) -> str:
        """What stands under the line now."""
        return self._reading.text()

    def _read(self, words: str) -> None:
        if not words.strip():
            self._say("Leave it empty if no date is known.", "muted")
            return
        try:
            self._say(f"Read as: {_in_words(self._reader(words.strip()))}", "muted")
        except Refused as refused:
            self._say(refused.message, "warn")

    def _say(self, sentence: str, tone: str) -> None:
        self._reading.setText(sentence)
        self._reading.setProperty("tone", tone)
        restyle(self._reading)


def _in_words(date: FuzzyDate) -> str:
    if date.kind is DateKind.UNKNOWN:
        return date.in_words()
    bounds = date.bounds_in_words()
    return f"{date.in_words()} ({bounds})" if bounds else date.in_words()
