"""The line for the day on which several things were said, stated once: from it “two weeks ago” is read."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.look import Look, Role
from ui.widgets.day_field import read_day_or_none
from ui.widgets.label import CutLabel, label
from ui.widgets.restyle import restyle
from workbench.kernel.errors import Refused
from workbench.kernel.wording import day

_NAME: Final = "Said or written on"
_OPTIONAL: Final = "If there is one day for all: words such as “two weeks ago” are read from it."
_NO_DAY: Final = "This is one day, such as 13 February 2020. Until it can be read, none is used."
_WIDTH: Final = 190  # pixels at 100 %


class SaidOnLine(QWidget):
    """One optional day, and what it makes of “yesterday”.

    Signals: `edited` when the person changed it.
    """

    edited = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.line = QLineEdit(placeholderText="Such as 13 February 2020")
        self.line.setAccessibleName(_NAME)
        self._said = CutLabel(_OPTIONAL, Role.NOTE, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(label(_NAME, Role.NOTE_STRONG))
        row.addWidget(self.line)
        row.addWidget(self._said)
        row.addStretch(1)
        self.line.textEdited.connect(self.edited)
        self.line.textChanged.connect(self._tell)
        look.changed.connect(self._keep_width)
        self._keep_width()

    def day(self) -> date | None:
        """The day; None while there is none, or none that can be read."""
        try:
            return read_day_or_none(self.line.text(), "said_on")
        except Refused:
            return None

    def words(self) -> str:
        """What is typed."""
        return self.line.text().strip()

    def set_words(self, words: str) -> None:
        """Show other words; nothing is emitted."""
        self.line.setText(words)

    def _tell(self) -> None:
        known = self.day()
        unread = known is None and bool(self.words())
        before = f"“Yesterday” is read as {day(known - timedelta(days=1))}." if known else _OPTIONAL
        self._said.setText(_NO_DAY if unread else before)
        self._said.setProperty("tone", "danger" if unread else "muted")
        restyle(self._said)

    def _keep_width(self) -> None:
        self.line.setFixedWidth(self._look.px(_WIDTH))
