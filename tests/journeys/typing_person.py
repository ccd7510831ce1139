"""Somebody who types the notes of an interview into a real window, and says on paper what they did.

Acts for a `Stage`, each in a process of its own. The paper is a file of JSON lines, each written at once, so
that it outlives a kill: what stood in a line at what moment, and what the window said was recorded.
"""

import json
import os
import random
import re
import time
from collections import deque
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

_SAID: Final = """she said that the visit was cancelled twice and nobody wrote down who had asked for it
before the file was closed in November when the worker left so I rang the duty desk and was told to wait"""
WORDS: Final = tuple(_SAID.split())
SLOWLY: Final = 0.02  # seconds for a key of somebody who types fast
PATIENCE: Final = 60.0


def warm_up() -> None:
    """Import once what every window needs."""
    for module in ("ui.app", "ui.shell.keeping_acts", "ui.shell.main_window"):
        import_module(module)


def interview(folder: str, key: str, paper: str, seed: str, ends: str) -> None:
    """Open the casebook, go on with what was typed before, and type until a kill or the lock comes.

    `ends` is how many paragraphs to write before locking; "0" is for somebody who is killed.
    """
    from ui.app import Workbench, make_application
    from ui.bridge import Desk
    from ui.preferences import Preferences
    from workbench.casebook import Casebook
    from workbench.store.data_key import DataKey

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    workbench, desk = Workbench(make_application(), Preferences()), Desk()
    heard: list[tuple[str, ...]] = []
    place = Path(folder)
    desk.open(lambda: Casebook.open(place, key=DataKey(bytes.fromhex(key))), heard.append, print)
    until(lambda: bool(heard))
    window = workbench.show_casebook(desk, place, heard[0])
    until(lambda: bool(window.notes.sheet.interview) and bool(window.act("undo").text() != "Undo"))
    Typist(window, Paper(Path(paper)), random.Random(seed)).write(int(ends))
    _lock(workbench, window)


def _lock(workbench: Any, window: Any) -> None:
    """Lock in the middle of a line; the new process, which shows the unlock window, is left out."""
    from ui import app

    app.start_afresh = lambda: os._exit(0)
    assert workbench.window is window
    window.act("lock").trigger()


def until(ready: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    ends = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > ends:
            raise AssertionError("The window never came to what was waited for.")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


class Paper:
    """What was done, one line for each thing, with the moment."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("ab", buffering=0)

    def note(self, **what: object) -> None:
        self._file.write(json.dumps({"at": time.monotonic(), **what}).encode() + b"\n")


class Typist:
    """Types paragraphs, some slowly; takes some back, and does some of these again."""

    def __init__(self, window: Any, paper: Paper, chance: random.Random) -> None:
        self._window, self._paper, self._chance = window, paper, chance
        self._sheet = window.notes.sheet
        self._sent: deque[str] = deque()
        self._undone = self._recorded = self._newest = ""
        self._written = 0
        window.desk.changed.connect(self._hear)
        paper.note(found=self._sheet.entry.draft().text)

    def write(self, paragraphs: int) -> None:
        """Write so many paragraphs and half of another; without end if it is 0."""
        self._sheet.entry.text.setFocus()
        while not paragraphs or self._written < paragraphs:
            self._paragraph()
            self._written += 1
            self._chance.choice((self._take_back, self._amend, *[lambda: None] * 4))()
        self._type(self._sentence(15), 0)

    def _paragraph(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        slowly = self._chance.random() < 0.4
        self._type(self._sentence(60 if slowly else 15), SLOWLY if slowly else 0)
        words = self._sheet.entry.draft().text
        self._sent.append(words)
        self._paper.note(sent=words)
        QTest.keyClick(self._sheet.entry.text, Qt.Key.Key_Return)

    def _sentence(self, longest: int) -> str:
        """Words that begin as no others do."""
        words = self._chance.choices(WORDS, k=self._chance.randint(3, longest))
        return f"{self._chance.randrange(1 << 40)} {' '.join(words)}"

    def _type(self, words: str, pause: float) -> None:
        """Press the keys of these words in the line that stands at the end; word by word without a pause."""
        from PySide6.QtTest import QTest

        for keys in words if pause else re.split("(?<= )", words):
            QTest.keyClicks(self._sheet.entry.text, keys)
            self._paper.note(typed=self._sheet.entry.text.stored_text())
            self._live(pause)

    def _live(self, seconds: float) -> None:
        from PySide6.QtCore import QCoreApplication

        ends = time.monotonic() + seconds
        QCoreApplication.processEvents()
        while time.monotonic() < ends:
            time.sleep(0.001)
            QCoreApplication.processEvents()

    def _take_back(self) -> None:
        """Undo the newest paragraph, and perhaps do it again."""
        until(lambda: not self._sent)
        until(lambda: self._window.act("undo").text() == "Undo: Write a paragraph")
        self._undone = self._recorded
        self._paper.note(undoing=self._undone, id=self._newest)
        self._window.act("undo").trigger()
        until(lambda: not self._undone)
        if self._chance.random() < 0.5:
            until(lambda: self._window.act("redo").text() == "Redo: Write a paragraph")
            self._sent.append(self._recorded)
            self._window.act("redo").trigger()
            until(lambda: not self._sent)

    def _amend(self) -> None:
        """Add words to a paragraph that is recorded, and go back to the line at the end."""
        from PySide6.QtGui import QTextCursor
        from PySide6.QtTest import QTest

        until(lambda: not self._sent and bool(self._sheet.paragraphs.rows()))
        row = self._sheet.paragraphs.rows()[-1]
        row.text.setFocus()
        row.text.moveCursor(QTextCursor.MoveOperation.End)
        for letter in f" {self._chance.choice(WORDS)}":
            QTest.keyClicks(row.text, letter)
            self._paper.note(typed=row.text.stored_text(), of=row.row.id)
            self._live(SLOWLY)
        self._sheet.entry.text.setFocus()
        until(lambda: not row.typed())
        self._paper.note(recorded=row.row.text, id=row.row.id)

    def _hear(self, outcome: Any) -> None:
        """What the window says was recorded, and what was taken back."""
        for change in outcome.changes:
            if change.kind == "paragraph" and change.what == "added":
                self._recorded, self._newest = self._sent.popleft(), change.id
                self._paper.note(recorded=self._recorded, id=change.id)
            elif change.kind == "paragraph" and change.what == "removed":
                self._paper.note(undone=self._undone, id=change.id)
                self._undone = ""
