"""The page beside: the sheet of one more record, which stays while others are selected in the window."""

from typing import Final, cast

from PySide6.QtCore import Qt, Signal

from ui.bridge import Current, CurrentBeside, Desk, Place
from ui.look import Look
from ui.record import SheetPane
from ui.shell.rooms import Making, room_of
from ui.shell.seen_stack import SeenStack
from ui.widgets import IconButton
from workbench.kernel.errors import Refused

_NO_SHEET: Final = (
    "What is selected cannot stand beside. Select an exhibit, or another record that has a sheet of its own."
)


class Beside(SeenStack):
    """One record at a time, with a selection of its own; no pane knows in which of the two pages it stands.

    Signals: `closed` when the person closes it, or the record is no longer there.
    """

    closed = Signal()

    def __init__(self, look: Look, desk: Desk, window: Current) -> None:
        super().__init__()
        self._look, self._desk = look, desk
        self._current = CurrentBeside(window)
        self._made: dict[Making, SheetPane] = {}
        self.hide()

    def put(self, place: Place | None) -> None:
        """Make this the record that is shown here. Refused: one that has no sheet."""
        self.setCurrentWidget(self._sheet_of(place))
        self._current.select(place)

    def sheet(self) -> SheetPane:
        """The sheet that is shown here, or was last."""
        return cast("SheetPane", self.currentWidget())

    def made(self) -> tuple[SheetPane, ...]:
        """Every sheet that was made here so far."""
        return tuple(self._made.values())

    def _sheet_of(self, place: Place | None) -> SheetPane:
        room = room_of(place.kind) if place is not None else None
        making = (room.beside or room.page) if room is not None else None
        if making is None or not (isinstance(making, type) and issubclass(making, SheetPane)):
            raise Refused(_NO_SHEET)
        if making not in self._made:
            self._made[making] = self._make(making)
        return self._made[making]

    def _make(self, making: Making) -> SheetPane:
        sheet = cast("SheetPane", making(self._look, self._desk, self._current))
        sheet.setAccessibleName(f"{sheet.accessibleName()}, beside")
        close = IconButton(self._look, "close", "Close the page beside")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.closed)
        sheet.add_button(close)
        sheet.gone.connect(lambda: self.closed.emit() if sheet is self.sheet() else None)
        self.addWidget(sheet)
        return sheet
