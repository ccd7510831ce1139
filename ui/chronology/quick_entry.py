"""One line that adds an event: what, when in any words, which case."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout

from ui.look import Look
from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.escape import keep_escape
from ui.widgets.fields import ChoiceField, TextField
from ui.widgets.fuzzy_date_edit import FuzzyDateEdit
from workbench.casework import Choice
from workbench.chronology import AddEvent
from workbench.kernel.dates import DateReader
from workbench.kernel.errors import Refused


class QuickEntry(QFrame):
    """The strip above the timeline in which an event is typed; Enter adds it and the next one can be typed.

    Signals: `adding` with the AddEvent, `left` on Esc or Close, `several` with text that was pasted in more
    than one line, or with none by the button.
    """

    adding = Signal(object)
    left = Signal()
    several = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("edge", "bottom")
        self.setAccessibleName("New event")
        self._title = TextField("What happened", "What happened, in a few words")
        self._date = FuzzyDateEdit("When")
        self._case = ChoiceField("Case", [("", "No case")])
        self._add, close = primary_button("Add"), plain_button("Close")
        several = plain_button("Several…")
        several.setAccessibleName("Add several events")
        several.clicked.connect(lambda: self.several.emit(""))
        self._add.setAccessibleName("Add the event")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        for part, share in (
            (self._title, 5),
            (self._date, 4),
            (self._case, 2),
            (self._add, 0),
            (several, 0),
            (close, 0),
        ):
            layout.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
        self._add.clicked.connect(self.submit)
        close.clicked.connect(self.left)
        self._look = look
        for field in (self._title, self._date, self._case):
            field.control.installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        return keep_escape(event) or super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = QApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
            if "\n" in text.strip() or "\t" in text:
                self.several.emit(text)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.submit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def show_cases(self, cases: Iterable[Choice], chosen: str) -> None:
        """Offer these cases, one of them chosen."""
        self._case.offer([("", "No case"), *((each.id, each.shown) for each in cases)])
        self._case.set_value(chosen)

    def read_with(self, reader: DateReader) -> None:
        """Read dates with the key dates and working days of the casebook."""
        self._date.read_with(reader)

    def begin(self, day: str = "") -> None:
        """Start typing; `day` is what the date begins with."""
        if day:
            self._date.set_value(day)
        self._title.setFocus()

    def submit(self) -> None:
        """Hand over what is typed, or say what cannot be read."""
        try:
            date = self._date.read()
        except Refused as refused:
            self._date.insist(refused)
            return
        case = self._case.value()
        self.adding.emit(AddEvent(self._title.value(), date, cases=(case,) if case else ()))

    def clear(self) -> None:
        """Empty the line for the next event; the case stays."""
        self._title.set_value("")
        self._date.set_value("")
        self._title.setFocus()
