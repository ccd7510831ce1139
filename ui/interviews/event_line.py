"""One line that makes an event of a passage: what happened, when; the paragraph becomes its source."""

from PySide6.QtCore import Signal

from ui.interviews.one_line import OneLine
from ui.widgets import FuzzyDateEdit, TextField
from workbench.casework import AddEventFromPassage
from workbench.kernel.dates import DateReader
from workbench.kernel.errors import Refused


class EventLine(OneLine):
    """The strip above the notes.

    Signals: `adding` with the command.
    """

    adding = Signal(object)

    def __init__(self) -> None:
        self._title = TextField("What happened", "What happened, in a few words")
        self._date = FuzzyDateEdit("When")
        super().__init__("Event from the notes", "Add the event", (self._title, 5), (self._date, 4))
        self._paragraph = ""
        self._persons: tuple[str, ...] = ()
        self._cases: tuple[str, ...] = ()
        self.done.connect(self._add)

    def begin(
        self,
        paragraph: str,
        title: str,
        when: str,
        reader: DateReader,
        references: tuple[tuple[str, ...], tuple[str, ...]],
    ) -> None:
        """Start with the words of a passage, the date in it, and the people and cases that it names."""
        self._paragraph = paragraph
        self._persons, self._cases = references
        self._title.set_value(title)
        self._date.read_with(reader)
        self._date.set_value(when)
        self.open()
        (self._date if title and not when else self._title).setFocus()

    def _add(self) -> None:
        try:
            date = self._date.read()
        except Refused as refused:
            self._date.insist(refused)
            return
        self.adding.emit(
            AddEventFromPassage(
                self._paragraph, self._title.value(), date, persons=self._persons, cases=self._cases
            )
        )
