"""How the window is left and found again: its room, widths, panes and caret, kept inside the casebook."""

import json
from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer

from ui.bridge import Desk
from ui.look import Look
from ui.shell.room_stack import LIST_WIDTH, RoomStack
from ui.shell.rooms import ROOMS, Room
from ui.shell.workspace import ARRANGEMENTS, NOTES, TIMELINE, Workspace

NAME: Final = "window"
_PAUSE_MILLISECONDS: Final = 1_000


class Arrangement(QObject):
    """Keeps the layout a second after it was changed. Lengths are kept as they are at 100 %."""

    def __init__(self, look: Look, desk: Desk, rooms: RoomStack) -> None:
        super().__init__(rooms)
        self._look, self._desk, self._rooms = look, desk, rooms
        self._kept: dict[str, Any] = {}
        self._ready = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.keep)
        self._room = ""
        rooms.entered.connect(self._entered)
        rooms.resized.connect(self._later)

    def find(self) -> None:
        """Put everything where it was when this casebook was last open."""
        self._desk.settings(self._restore)

    def keep(self) -> None:
        """Keep how it is now, if that differs from what was kept."""
        self._timer.stop()
        now = self._now()
        if self._ready and now != self._kept:
            self._kept = now
            self._desk.keep_setting(NAME, json.dumps(now))

    def follow(self, workspace: Workspace) -> None:
        """Remember this page's own arrangement too."""
        workspace.rearranged.connect(self._later)

    def reset(self) -> None:
        """Put lists, panes and inspector back as they are at first."""
        workspace = self._rooms.widget_of(Workspace)
        self._rooms.close_beside()
        self._rooms.hide_list(False)
        self._rooms.show_inspector(False)
        self._rooms.share([self._look.px(LIST_WIDTH), self._look.px(1366 - LIST_WIDTH)])
        workspace.arrange(ARRANGEMENTS[0])
        workspace.share([self._look.px(TIMELINE), self._look.px(NOTES)])

    def _entered(self, room: Room) -> None:
        """Remember the room; a page aside, such as the settings, is nothing to come back to."""
        self._room = room.name if room in ROOMS else self._room
        self._later()

    def _later(self) -> None:
        self._timer.start()

    def _now(self) -> dict[str, Any]:
        workspace = self._rooms.widget_of(Workspace)
        return {
            "room": self._room,
            "lists": [round(size / self._look.scale) for size in self._rooms.shares()],
            "list_hidden": self._rooms.list_hidden,
            "inspector": self._rooms.inspector_shown,
            "panes": workspace.arrangement,
            "shares": [round(size / self._look.scale) for size in workspace.shares()],
            "writing": workspace.notes.isAncestorOf(self._rooms.window().focusWidget()),
        }

    def _restore(self, settings: Mapping[str, str]) -> None:
        self._ready = True
        kept = self._kept = _sound(settings.get(NAME, ""))
        if not kept:
            return
        workspace = self._rooms.widget_of(Workspace)
        self._rooms.enter_named(kept["room"])
        self._rooms.hide_list(kept["list_hidden"])
        self._rooms.show_inspector(kept["inspector"])
        self._rooms.share([self._look.px(size) for size in kept["lists"]])
        workspace.arrange(kept["panes"])
        workspace.share([self._look.px(size) for size in kept["shares"]])
        if kept.get("writing"):
            workspace.notes.write()


def _sound(kept: str) -> dict[str, Any]:
    """What was kept, or nothing if it is not as this program keeps it."""
    try:
        found = json.loads(kept)
    except ValueError:
        return {}
    wanted = {
        "room": str,
        "lists": list,
        "list_hidden": bool,
        "inspector": bool,
        "panes": str,
        "shares": list,
    }
    right = isinstance(found, dict) and all(isinstance(found.get(name), of) for name, of in wanted.items())
    return found if right else {}
