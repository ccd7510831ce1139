"""The field for a date as people give it: any words, their meanings where there are several, their day."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtWidgets import QLineEdit

from ui.widgets.choice_row import ChoiceRow
from ui.widgets.date_line import DateLine
from workbench.kernel import clock
from workbench.kernel.dates import (
    AskedDate,
    AskedWhenSaid,
    DateKind,
    DateReader,
    FuzzyDate,
    Precision,
    kept_undated,
    read_date,
)
from workbench.kernel.errors import Refused

KEEP: Final = "Keep these words, without a date"
_NO_DAY: Final = "The day on which it was said is one day, such as 13 February 2020."


class FuzzyDateEdit(DateLine):
    """A line for a date in any words, read with the key dates and the working days of a casebook.

    Words that could mean several dates are asked about: the meanings are offered as buttons, and where the
    words need the day on which they were said, a second line asks for it. Words that tell no date can be
    kept without one, if the person says so. The words stay as they were typed.
    """

    def __init__(self, name: str, reader: DateReader | None = None) -> None:
        super().__init__(name, self._read_words)
        self._known = reader or DateReader()
        self._chosen = ""
        self._keeping: tuple[str, ...] = (KEEP,)
        self._choices = ChoiceRow("Meanings")
        self._said_on = QLineEdit(placeholderText="Said or written on, such as 13 February 2020")
        self._said_on.setAccessibleName(f"{name}: the day on which it was said or written")
        self._said_on.hide()
        self._layout.addWidget(self._choices)
        self._layout.addWidget(self._said_on)
        self._line.textChanged.disconnect(self.show_reading)
        self._line.textChanged.connect(self._typed)
        self._said_on.textChanged.connect(self.show_reading)
        self._said_on.textEdited.connect(self.edited)
        self._choices.chosen.connect(self.choose)
        self.show_reading()

    def set_value(self, value: str) -> None:
        """Show words, and how they are read; nothing is known of the day on which they were said."""
        self._said_on.clear()
        super().set_value(value)

    def read_in(self, field: str) -> FuzzyDate:
        """The date in the words; not known where nothing is typed. Refused beside `field`: unread words."""
        if not self.value():
            return FuzzyDate.not_known()
        try:
            return self.read()
        except Refused as refused:
            raise Refused(refused.message, field) from None

    def read_with(self, reader: DateReader) -> None:
        """Read with these key dates and working days from now on, on the day of the reader if it has one."""
        self._known = reader
        self.show_reading()

    def choices(self) -> tuple[str, ...]:
        """The meanings that are offered now."""
        return tuple(choice for choice in self._choices.offered() if choice != KEEP)

    def can_keep(self) -> bool:
        """Whether it is offered now to keep the words without a date."""
        return KEEP in self._choices.offered()

    def needs_a_date(self) -> None:
        """Never offer to keep words without a date."""
        self._keeping = ()
        self.show_reading()

    def choose(self, choice: str) -> None:
        """Read the words as one of the meanings offered, or keep them without a date; the words stay."""
        self._chosen = kept_undated(self.value()) if choice == KEEP else choice
        self.show_reading()
        self._line.setFocus()
        self.edited.emit()

    def show_reading(self) -> None:
        """Say what is read, or ask what was meant."""
        refused = self._refused()
        asked = refused if isinstance(refused, AskedDate) else None
        super().show_reading()
        self._choices.offer((*(asked.choices if asked else ()), *(self._keeping if refused else ())))
        self._said_on.setVisible(isinstance(asked, AskedWhenSaid) or bool(self._said_on.text()))

    def _typed(self) -> None:
        self._chosen = ""
        self.show_reading()

    def _read_words(self, words: str) -> FuzzyDate:
        found = self._on_its_day().read(self._chosen or words, clock.today())
        return replace(found, words=words) if self._chosen else found

    def _understood(self) -> str:
        return self._on_its_day().reading(self._chosen or self.value(), clock.today())

    def _refused(self) -> Refused | None:
        """Why the words tell no date, or what has to be asked of them, if anything."""
        try:
            self.read()
        except Refused as refused:
            return refused
        return None

    def _on_its_day(self) -> DateReader:
        """The reader, on the day that was entered."""
        said = self._said_on.text().strip()
        return self._known.on_the_day(_day_of(said)) if said else self._known


def _day_of(words: str) -> date:
    try:
        found = read_date(words)
    except Refused:
        raise Refused(_NO_DAY) from None
    if found.kind is not DateKind.ON or found.precision is not Precision.DAY or found.earliest is None:
        raise Refused(_NO_DAY)
    return found.earliest
