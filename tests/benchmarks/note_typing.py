"""Writing in a note of 50 pages: from a key pressed to the words painted, and the opening of the note."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.casebooks import WORDS, new_casebook, new_interview
from tests.benchmarks.row import Row
from workbench import interviews
from workbench.casebook import Casebook
from workbench.kernel.commands import Batch
from workbench.store.data_key import DataKey

PARAGRAPHS: Final = 600
"""Of 38 words each: 50 printed pages of 450 words."""
KEYS: Final = 1_000
FRAME: Final = 16.0  # milliseconds: a picture on a screen of 60 Hz
OPENING: Final = 1_000.0  # milliseconds: longer, and the train of thought is broken
TYPED: Final = "and then he said that it was not his to decide, on 4 November or about then. "


def rows() -> Iterator[Row]:
    """The slowest key in a hundred, at the end of the note and in its middle, and the opening of the note."""
    command = [sys.executable, "-m", "tests.benchmarks.note_typing"]
    screen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    finished = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=screen)
    found = json.loads(finished.stdout.splitlines()[-1])
    yield Row("key to paint at the end of a 50-page note, p99", found["end"], "ms", "limit", FRAME)
    yield Row("key to paint in the middle of a 50-page note, p99", found["middle"], "ms", "limit", FRAME)
    yield Row("a 50-page note opened", found["opened"], "ms", "limit", OPENING)


def measure_here() -> dict[str, float]:
    """Type in the note in this process and take the figures, in milliseconds of the processor's time that the
    window's own thread takes: what else runs on the machine does not count.
    """
    with new_casebook() as (casebook, key, _):
        interview = new_interview(casebook)
        written = tuple(interviews.WriteParagraph(interview, WORDS) for _ in range(PARAGRAPHS))
        casebook.run(Batch(written))
        folder = casebook.folder
        casebook.close()
        return _measured(folder, key)


def _measured(folder: Path, key: DataKey) -> dict[str, float]:
    from ui.bridge import Current, Desk
    from ui.interviews import NotesPane
    from ui.look import apply

    app = QApplication([])
    desk = Desk()
    heard: list[object] = []
    desk.open(lambda: Casebook.open(folder, key=key), heard.append, heard.append)
    _until(app, lambda: bool(heard))
    pane = NotesPane(apply(app), desk, Current())
    pane.resize(890, 400)
    began = time.thread_time()
    pane.show()
    _until(app, lambda: len(pane.sheet.paragraphs.rows()) == PARAGRAPHS)
    app.processEvents()
    opened = (time.thread_time() - began) * 1_000
    end = _slow(app, pane.sheet.entry.text)
    middle = _slow(app, pane.sheet.paragraphs.rows()[PARAGRAPHS // 2].text)
    pane.keep_all()
    desk.close()
    return {"opened": opened, "end": end, "middle": middle}


def _slow(app: QApplication, text: QWidget) -> float:
    text.setFocus()
    app.processEvents()
    keys = (TYPED * (KEYS // len(TYPED) + 1))[:KEYS]
    return float(np.percentile([_taken(app, text, each) for each in keys], 99))


def _taken(app: QApplication, text: QWidget, key: str) -> float:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, key)
    began = time.thread_time()
    app.sendEvent(text, event)
    app.processEvents()
    return (time.thread_time() - began) * 1_000


def _until(app: QApplication, ready: Callable[[], bool]) -> None:
    while not ready():
        app.processEvents()


if __name__ == "__main__":
    print(json.dumps(measure_here()))
