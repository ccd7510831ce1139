"""The navigation at the left: every room with how many records it holds; icons alone where room is short."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.look import Look
from ui.shell.rooms import ROOMS, Room
from ui.widgets import Section, SectionList
from workbench.casework import Counts

WIDTH, NARROW = 184, 52


class Rail(QFrame):
    """The rooms to go to.

    Signals: `opened` with the name of a room.
    """

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("surface", "rail")
        self.setProperty("edge", "right")
        self._look = look
        self._narrow = False
        shown = (room for room in ROOMS if room.in_rail)
        self.sections = SectionList(look, "Rooms", map(_section, shown))
        self.sections.opened.connect(self.opened)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(12), 0, look.px(4))
        layout.addWidget(self.sections)
        self.setFocusProxy(self.sections)
        look.changed.connect(self._keep_width)
        self._keep_width()

    def show_counts(self, counts: Counts) -> None:
        """Show how much there is in every room that counts."""
        for room in ROOMS:
            if room.counted and room.in_rail:
                self.sections.show_count(room.name, getattr(counts, room.counted))

    def show_room(self, name: str) -> None:
        """Show which room is open; nothing is emitted."""
        self.sections.select(next((room.under for room in ROOMS if room.name == name and room.under), name))

    def be_narrow(self, narrow: bool) -> None:
        """Show icons alone, or the words as well."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.sections.be_narrow(narrow)
            self._keep_width()

    def _keep_width(self) -> None:
        self.setFixedWidth(self._look.px(NARROW if self._narrow else WIDTH))


def _section(room: Room) -> Section:
    hint = f"{room.words}, {room.key}" if room.key else room.words
    return Section(room.name, room.words, icon=room.icon, hint=hint, apart=room.apart)
