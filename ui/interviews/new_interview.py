"""One line that starts an interview: what about, and with whom."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.look import Look
from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.fields import ChoiceField, TextField
from workbench.casework import Choice
from workbench.interviews import StartInterview


class NewInterview(QFrame):
    """The strip above the notes.

    Signals: `starting` with the command, `left`.
    """

    starting = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("edge", "bottom")
        self.setAccessibleName("New interview")
        self._look = look
        self._title = TextField("What about", "What about, such as Closures before the visit")
        self._who = ChoiceField("Who is interviewed", [("", "Nobody chosen yet")])
        start, leave = primary_button("Start"), plain_button("Close")
        start.setAccessibleName("Start the interview")
        start.clicked.connect(self._start)
        leave.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        for part, share in ((self._title, 4), (self._who, 2), (start, 0), (leave, 0)):
            layout.addWidget(part, share)

    def begin(self, people: Iterable[Choice]) -> None:
        """Offer these people and start typing."""
        known = ((each.id, f"{each.shown}  {each.detail}") for each in people)
        self._who.offer([("", "Nobody chosen yet"), *known])
        self._title.set_value("")
        self._title.setFocus()

    def _start(self) -> None:
        self.starting.emit(StartInterview(self._title.value(), self._who.value()))
