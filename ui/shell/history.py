"""Where the person was: back and forward through rooms and records, as in a browser."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ui.bridge import Current, Place
from ui.shell.room_stack import RoomStack
from ui.shell.rooms import Room, room_of

_MOST = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """A room, and what was selected in it."""

    room: str
    place: Place | None


class History(QObject):
    """Notes every visit of a window.

    Signals: `moved` with whether there is a way back and a way forward.
    """

    moved = Signal(bool, bool)

    def __init__(self, rooms: RoomStack, current: Current) -> None:
        super().__init__(rooms)
        self._rooms, self._current = rooms, current
        self._visits: list[Visit] = []
        self._at = -1
        self._going = False
        rooms.entered.connect(self._entered)
        current.selected.connect(self._selected)

    def back(self) -> None:
        """The visit before this one."""
        self._go(self._at - 1)

    def forward(self) -> None:
        """The visit after this one."""
        self._go(self._at + 1)

    def _entered(self, room: Room) -> None:
        self._note(Visit(room.name, self._current.place))

    def _selected(self, place: Place | None) -> None:
        room = self._rooms.room
        if place is not None and place.kind in room.kinds and self._only_entered(room):
            self._visits[self._at] = Visit(room.name, place)
        else:
            self._note(Visit(room.name, place))

    def _only_entered(self, room: Room) -> bool:
        """Whether this room was entered and nothing chosen in it yet: that is no visit to come back to."""
        if self._going or not self._visits:
            return False
        last = self._visits[self._at]
        return last.room == room.name and (last.place is None or last.place.kind not in room.kinds)

    def _note(self, visit: Visit) -> None:
        if self._going or (self._visits and self._visits[self._at] == visit):
            return
        self._visits = [*self._visits[: self._at + 1], visit][-_MOST:]
        self._at = len(self._visits) - 1
        self._tell()

    def _go(self, at: int) -> None:
        if not 0 <= at < len(self._visits):
            return
        self._at, visit, self._going = at, self._visits[at], True
        self._rooms.enter_named(visit.room)
        if visit.place is not None:
            self._show(visit.place, visit.room)
        self._going = False
        self._tell()

    def _show(self, place: Place, room: str) -> None:
        """Select a place in the room it was selected in, which need not be the one where it is opened."""
        home = room_of(place.kind)
        if home is not None and home.name != room:
            self._current.select(place)
        else:
            self._current.go_to(place)

    def _tell(self) -> None:
        self.moved.emit(self._at > 0, self._at < len(self._visits) - 1)
