"""The system says that the person has left: over a bus of our own, and in messages as Windows sends them."""

import sys
from collections.abc import Iterator
from ctypes import addressof, wintypes

import pytest
from PySide6.QtCore import QByteArray, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServer
from pytestqt.qtbot import QtBot

from ui.shell.session_watch import SessionWatch, WindowMessages, session_path

LOGIN = "/org/freedesktop/login1"
SESSION = f"{LOGIN}/session/_32"
MANAGER, PROPERTIES = "org.freedesktop.login1.Manager", "org.freedesktop.DBus.Properties"
LOGGED_IN = "org.freedesktop.login1.Session"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this bus")


class Bus(QObject):
    """A bus between two ends of this process; what is sent here is heard there."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self._ends: list[QDBusConnection] = []
        self._server = QDBusServer("unix:tmpdir=/tmp")
        self._server.newConnection.connect(self._take)
        self.there = QDBusConnection.connectToPeer(self._server.address(), f"test {id(self)}")
        qtbot.waitUntil(lambda: bool(self._ends))

    @Slot(QDBusConnection)
    def _take(self, end: QDBusConnection) -> None:
        self._ends.append(QDBusConnection(end))

    def send(self, path: str, interface: str, name: str, *arguments: object) -> None:
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        assert self._ends[0].send(message)


@pytest.fixture
def watch() -> SessionWatch:
    return SessionWatch()


@pytest.fixture
def left(watch: SessionWatch) -> list[bool]:
    heard: list[bool] = []
    watch.left.connect(lambda: heard.append(True))
    return heard


@pytest.fixture
def bus(qtbot: QtBot, watch: SessionWatch, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    made = Bus(qtbot)
    watch.hear_desktop(made.there, made.there, service=False)
    yield made
    QDBusConnection.disconnectFromPeer(made.there.name())


@pytest.mark.parametrize(
    "path, interface, name, arguments",
    [
        (LOGIN, MANAGER, "PrepareForSleep", (True,)),
        (SESSION, LOGGED_IN, "Lock", ()),
        (SESSION, PROPERTIES, "PropertiesChanged", (LOGGED_IN, {"LockedHint": True}, [""])),
        (SESSION, PROPERTIES, "PropertiesChanged", (LOGGED_IN, {"Active": False}, [""])),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", (True,)),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", (True,)),
    ],
)
def test_the_person_has_left_when_the_desktop_says_so(
    qtbot: QtBot, bus: Bus, left: list[bool], path: str, interface: str, name: str, arguments: tuple[object]
) -> None:
    bus.send(path, interface, name, *arguments)
    qtbot.waitUntil(lambda: left == [True])


def test_nothing_else_that_is_said_is_a_leaving(qtbot: QtBot, bus: Bus, left: list[bool]) -> None:
    bus.send(LOGIN, MANAGER, "PrepareForSleep", False)
    bus.send("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False)
    bus.send(SESSION, PROPERTIES, "PropertiesChanged", LOGGED_IN, {"IdleHint": True, "Active": True}, [""])
    bus.send(f"{LOGIN}/session/_33", LOGGED_IN, "Lock")
    assert left == []
    bus.send(SESSION, LOGGED_IN, "Lock")
    qtbot.waitUntil(lambda: left == [True])


@pytest.mark.parametrize(
    "message, what, leaves",
    [
        (0x02B1, 7, True),
        (0x02B1, 2, True),
        (0x0218, 4, True),
        (0x02B1, 8, False),
        (0x0218, 7, False),
        (7, 7, False),
    ],
)
def test_windows_says_it_in_a_message(
    watch: SessionWatch, left: list[bool], message: int, what: int, leaves: bool
) -> None:
    told = wintypes.MSG(0, message, what, 0, 0)
    WindowMessages(watch).nativeEventFilter(QByteArray(b"windows_generic_MSG"), addressof(told))
    assert left == [True] * leaves


def test_a_message_of_another_kind_is_not_read(watch: SessionWatch, left: list[bool]) -> None:
    told = wintypes.MSG(0, 0x02B1, 7, 0, 0)
    WindowMessages(watch).nativeEventFilter(QByteArray(b"xcb_generic_event_t"), addressof(told))
    assert left == []


def test_the_session_is_found_by_its_escaped_id() -> None:
    assert session_path("2") == f"{LOGIN}/session/_32"
    assert session_path("c12") == f"{LOGIN}/session/c12"
    assert session_path("12-a") == f"{LOGIN}/session/_312_2da"
    assert session_path("") == ""
