"""Hears from the system that the person has left: the screen is locked, another came, the lid closes."""

import os
import sys
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection
    from PySide6.QtWidgets import QApplication

_LOGIN: Final = "org.freedesktop.login1"
_LOGIN_PATH: Final = "/org/freedesktop/login1"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_SCREEN_SAVERS: Final = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver")
_SESSION_CHANGE, _POWER = 0x02B1, 0x0218
_LEAVING: Final = frozenset({(_SESSION_CHANGE, 2), (_SESSION_CHANGE, 4), (_SESSION_CHANGE, 7), (_POWER, 4)})
"""Windows: the console is taken away, the remote one is, the session is locked, the computer will sleep."""


class SessionWatch(QObject):
    """Listens to the session of this person alone; where the system tells nothing, nothing is heard.

    Signals: `left` when the person can no longer be in front of the screen.
    """

    left = Signal()

    def hear_desktop(self, system: "QDBusConnection", own: "QDBusConnection", service: bool = True) -> None:
        """Linux: the log-in service on the bus of the `system`, the screen saver on the person's `own`."""
        login = _LOGIN if service else ""
        turned, changed = _slot("_turned(bool)"), _slot("_changed(QString,QVariantMap,QStringList)")
        system.connect(login, _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep", self, turned)
        if path := session_path(os.environ.get("XDG_SESSION_ID", "")):
            system.connect(login, path, f"{_LOGIN}.Session", "Lock", self, _slot("_leave()"))
            system.connect(login, path, _PROPERTIES, "PropertiesChanged", self, changed)
        for saver in _SCREEN_SAVERS:
            own.connect(saver if service else "", "", saver, "ActiveChanged", self, turned)

    def hear_window_message(self, message: int, what: int) -> None:
        """Windows: a message to a window of ours."""
        if (message, what) in _LEAVING:
            self.left.emit()

    @Slot()
    def _leave(self) -> None:
        self.left.emit()

    @Slot(bool)
    def _turned(self, on: bool) -> None:
        if on:
            self.left.emit()

    @Slot(str, "QVariantMap", "QStringList")
    def _changed(self, _: str, now: dict[str, Any], __: list[str]) -> None:
        if now.get("LockedHint") or now.get("Active") is False:
            self.left.emit()


class WindowMessages(QAbstractNativeEventFilter):
    """Hands what Windows tells our windows to the watch, and keeps nothing from them."""

    def __init__(self, watch: SessionWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        from ctypes import wintypes

        if QByteArray(kind) == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            self._watch.hear_window_message(told.message, told.wParam)
        return False, 0


def session_path(id: str) -> str:
    """Where the log-in service keeps the session of this id; a leading figure is written as its code.

    See `bus_label_escape` of systemd. Nothing where there is no id.
    """
    return (
        f"{_LOGIN_PATH}/session/{''.join(_escaped(place, sign) for place, sign in enumerate(id))}"
        if id
        else ""
    )


def watch_session(app: "QApplication") -> SessionWatch:
    """A watch that hears what this system has to tell. macOS tells it only in ways that need more than Qt."""
    watch = SessionWatch(app)
    if sys.platform == "linux":
        from PySide6.QtDBus import QDBusConnection

        watch.hear_desktop(QDBusConnection.systemBus(), QDBusConnection.sessionBus())
    elif sys.platform == "win32":
        app.installNativeEventFilter(messages := WindowMessages(watch))
        watch.destroyed.connect(lambda: app.removeNativeEventFilter(messages))
    return watch


def tell_of_session(window: int) -> None:
    """Ask Windows to tell this window, by its handle, when the session is locked or taken over."""
    if sys.platform == "win32":
        from ctypes import windll

        windll.wtsapi32.WTSRegisterSessionNotification(window, 0)


def _slot(signature: str) -> bytes:
    """Qt for Python asks for bytes here, and takes none but its own text."""
    return cast("bytes", SLOT(signature))


def _escaped(place: int, sign: str) -> str:
    plain = sign.isascii() and (sign.isalpha() or (sign.isdigit() and place > 0))
    return sign if plain else f"_{ord(sign):02x}"
