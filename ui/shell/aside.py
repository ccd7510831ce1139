"""The pages that are no room of the navigation: settings, keys and guide; reached by key, menu and search."""

from typing import Final

from ui.shell.guide_page import GuidePage
from ui.shell.keeping_page import KeepingPage
from ui.shell.keys_page import KeysPage
from ui.shell.rooms import ROOMS, Room
from ui.shell.settings_page import SettingsPage

ASIDE: Final = (
    Room("settings", "Settings", "", "", SettingsPage),
    Room("keeping", "Passphrases and recovery", "", "", KeepingPage),
    Room("keys", "Keys", "", "", KeysPage),
    Room("guide", "Guide", "", "", GuidePage),
)


def room_named(name: str) -> Room:
    """The room or page of that name; the first room, if there is none."""
    return next((room for room in (*ROOMS, *ASIDE) if room.name == name), ROOMS[0])
