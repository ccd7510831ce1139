"""T40, T43: what other programs can see of the window names nobody, and what is typed is never markup."""

import ctypes
import os
import struct
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit  # noqa: TID251 - looks at every label
from pytestqt.qtbot import QtBot

from tests import builders
from tests.assurance import Record
from tests.leaks.canary_scan import Hit, changed_since, scan, scan_bytes
from tests.ui.conftest import key, open_desk
from ui.app import Workbench
from ui.preferences import Preferences, keep_preferences
from ui.shell.main_window import MainWindow
from ui.shell.rooms import ROOMS
from workbench.casebook import Casebook
from workbench.evidence import LogExhibit
from workbench.store.data_key import DataKey

__all__ = ["key"]

CANARY = "Quillfeather"
IN_OPEN = 0x20
EVENT = struct.Struct("iIII")


class Watched:
    """A file of which the system tells every opening (Linux)."""

    def __init__(self, path: Path) -> None:
        library = ctypes.CDLL(None, use_errno=True)
        self._events = library.inotify_init1(os.O_NONBLOCK)
        assert library.inotify_add_watch(self._events, os.fsencode(path), IN_OPEN) > 0

    def opened(self) -> int:
        try:
            return len(os.read(self._events, 1 << 16)) // EVENT.size
        except BlockingIOError:
            return 0

    def close(self) -> None:
        os.close(self._events)


@pytest.fixture
def bait(tmp_path: Path) -> Path:
    path = tmp_path / "bait.png"
    path.write_bytes(b"not a picture")
    return path


@pytest.fixture
def markup(bait: Path) -> tuple[str, ...]:
    """What a hostile sender writes into a note or a file name, hoping that it is loaded."""
    return (
        f'<img src="{bait.as_uri()}">{CANARY}',
        f"<b>{CANARY}</b> <img src={bait}>",
        f'<img src="http://127.0.0.1:9/{CANARY}.png">',
        f'<style>p {{ background: url("{bait.as_uri()}") }}</style><p>{CANARY}</p>',
        rf'<img src="\\127.0.0.1\share\{CANARY}.png"> //127.0.0.1/share/{CANARY}',
    )


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, key: DataKey, markup: tuple[str, ...]
) -> Iterator[MainWindow]:
    folder = tmp_path / "Westmere.casebook"
    with Casebook.create(folder, None, key=key) as casebook:
        builders.an_investigation(casebook)
        interview = builders.an_interview(casebook, markup[0])
        for words in markup:
            case = builders.a_case(casebook, words, summary=words)
            builders.an_event(casebook, words, "4 November 2019", cases=(case,))
            builders.a_paragraph(casebook, interview, words)
            casebook.run(LogExhibit(title=words, kept_at=words))
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    workbench = Workbench(qapp, Preferences())
    shown = workbench.show_casebook(desk, folder, ())
    keep_preferences(workbench._preferences)
    qtbot.waitUntil(lambda: len(shown.notes.sheet.paragraphs.rows()) == len(markup))
    yield shown
    shown.leaving.give_up()


def walk(qtbot: QtBot, window: MainWindow) -> None:
    """Through the rooms in which the words stand, with the first record of each opened."""
    for name in ("overview", "cases", "case", "events", "interviews", "evidence", "journal"):
        room = next(room for room in ROOMS if room.name == name)
        window.act(f"go_{name}").trigger()
        if room.listed is not None:
            listed = window.rooms.widget_of(room.listed)
            listed.setFocus()
            qtbot.keyClick(QApplication.focusWidget() or listed, Qt.Key.Key_Down)
        assert window.desk.settle()
        QCoreApplication.processEvents()


def test_what_other_programs_see_of_the_window_names_nobody(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, assurance: Record
) -> None:
    began = time.time() - 30
    walk(qtbot, window)
    window.act("new_case").trigger()
    seen = {
        "titles": [widget.windowTitle() for widget in QApplication.topLevelWidgets()],
        "names of windows": [widget.accessibleName() for widget in QApplication.topLevelWidgets()],
        "icon texts": [widget.windowIconText() for widget in QApplication.topLevelWidgets()],
        "arguments": [*sys.argv, *QCoreApplication.arguments()],
        "environment": [f"{name}={value}" for name, value in os.environ.items()],
        "name of the program": [QCoreApplication.applicationName(), QApplication.applicationDisplayName()],
    }
    hits: list[Hit] = []
    for place, words in seen.items():
        hits += scan_bytes("\n".join(words).encode(), [CANARY], place)
    folders = {Path(os.environ[name]) for name in os.environ if name.startswith("XDG_")} | {tmp_path}
    hits += scan(sorted(changed_since(began, folders)), [CANARY])
    count = sum(map(len, seen.values()))
    assurance(test_id="T40", what="words that other programs see", count=count, failures=len(hits))
    assert hits == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks inotify, which only Linux has")
def test_words_that_are_markup_are_shown_as_they_were_typed_and_load_nothing(
    qtbot: QtBot, window: MainWindow, bait: Path, markup: tuple[str, ...], assurance: Record
) -> None:
    watched = Watched(bait)
    walk(qtbot, window)
    window.grab()
    labels = [label for label in QApplication.allWidgets() if isinstance(label, QLabel)]
    texts = [text.toPlainText() for text in QApplication.allWidgets() if isinstance(text, QTextEdit)]
    drawn = [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText]
    rich = [words for words in drawn if "<" in words and CANARY in words]
    opened = watched.opened()
    literally = sum(any(words in text for text in texts) for words in markup)
    wrong = opened + len(rich) + len(markup) - literally
    assurance(test_id="T43", what="texts of hostile markup shown", count=len(markup), failures=wrong)
    assert opened == 0
    assert rich == []
    assert literally == len(markup)
    watched.close()


@pytest.mark.skipif(sys.platform != "linux", reason="asks inotify, which only Linux has")
def test_a_label_that_took_markup_would_be_seen(qtbot: QtBot, bait: Path) -> None:
    watched = Watched(bait)
    label = QLabel(f'<img src="{bait.as_uri()}">')
    qtbot.addWidget(label)
    label.show()
    label.grab()
    assert watched.opened() > 0
    watched.close()
