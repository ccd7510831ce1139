"""The part of the session at the window, with no screen: unlock, a case, an event, a note, a draft, the lock.

As a program: `at_the_window.py FOLDER`, with the passphrase and the words to type as two lines of input.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui import exception_hook
from ui.app import Workbench, make_application
from ui.preferences import Preferences
from ui.shell.entrance import Entrance
from ui.shell.main_window import MainWindow
from ui.shell.unlock_page import UnlockPage
from workbench import hardening

PATIENCE = 120.0
SUMMARY, TOLD = "summary of the window.pdf", "told by the window.txt"

Kind = TypeVar("Kind", bound=QWidget)


def until(ready: Callable[[], bool], what: str) -> None:
    """Let the window work until something is so."""
    ends = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > ends:
            raise AssertionError(f"The window never came to this: {what}.")
        QCoreApplication.processEvents()
        QTest.qWait(5)


def unlock(workbench: Workbench, passphrase: str) -> MainWindow:
    """Through the entrance to the main window, with a wrong passphrase first."""
    entrance = workbench.show_entrance()
    assert isinstance(entrance, Entrance)
    page = entrance.page
    assert isinstance(page, UnlockPage)
    page._passphrase.set_value(f"{passphrase} and more")
    page._go()
    until(lambda: "does not open" in page.trouble(), "a wrong passphrase is refused")
    page._passphrase.set_value(passphrase)
    page._go()
    until(lambda: isinstance(workbench.window, MainWindow), "the casebook is open")
    assert isinstance(workbench.window, MainWindow)
    return workbench.window


def work(window: MainWindow, words: str) -> None:
    """A case, an event, a note, a search, an undo, and a half-typed line."""
    window.act("new_case").trigger()
    form, cards = window.drawer.form(), window.cases.cards.known()
    form.set_values({"title": words, "summary": f"Closed for {words}.", "risk": "high"})
    form.submitted.emit(form.values())
    until(lambda: window.cases.cards.known() == cards + 1, "the case is there")
    window.act("go_cases").trigger()
    window.act("add_event").trigger()
    window.timeline._entry._title.set_value(f"Told by {words}")
    window.timeline._entry._date.set_value("about November 2019")
    window.timeline._entry.submit()
    until(lambda: window.act("undo").text().endswith("event"), "the event is there")
    _write_notes(window, words)
    window.top.search.setText(words)
    window.top.search.setText(words)
    until(lambda: bool(window._results._found), "the search has answered")
    window._results.leave()


def _write_notes(window: MainWindow, words: str) -> None:
    window.act("add_interview").trigger()
    until(window.notes.strips.starting.isVisible, "a new interview can be named")
    window.notes.strips.starting._title.set_value(f"Interview with {words}")
    window.notes.strips.starting._start()
    until(
        lambda: bool(window.notes.sheet.interview) and window.notes.sheet.entry.place() == 1,
        "notes can be written",
    )
    text = window.notes.sheet.entry.text
    text.insertPlainText(f"Who told {words}?")
    QTest.keyClick(text, Qt.Key.Key_Return)
    until(lambda: window.notes.sheet.entry.place() == 2, "the paragraph is written")
    text.insertPlainText(f"Half a line about {words}")
    text.selectAll()
    text.copy()


def export(workbench: Workbench, window: MainWindow, path: Path) -> None:
    """The summary as PDF, from the window."""
    assert workbench._acts is not None
    workbench._acts.export_to(path)
    until(lambda: path.name in window.messages.words(), "the summary is written")


def main() -> None:
    """Ends by locking, which puts a fresh unlock window in the place of this process."""
    hardening.forbid_memory_dumps()
    folder = Path(sys.argv[1])
    passphrase, words = sys.stdin.read().splitlines()
    app = make_application()
    exception_hook.install()
    workbench = Workbench(app, Preferences().opened(folder))
    window = unlock(workbench, passphrase)
    work(window, words)
    export(workbench, window, folder.parent / SUMMARY)
    print("locking", flush=True)
    window.act("lock").trigger()


def sit_at(folder: Path, passphrase: str, words: str) -> None:
    """Have a process work at the window, and end it once it shows the unlock window again."""
    screen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-u", "-m", __spec__.name, str(folder)]
    told = folder.with_name(TOLD).open("wb")
    with told, subprocess.Popen(command, env=screen, stdin=subprocess.PIPE, stderr=told) as child:
        assert child.stdin is not None
        child.stdin.write(f"{passphrase}\n{words}\n".encode())
        child.stdin.close()
        ends = time.monotonic() + PATIENCE
        while not _is_locked(child.pid) and child.poll() is None and time.monotonic() < ends:
            time.sleep(0.05)
        print("locked", _is_locked(child.pid), flush=True)
        child.kill()


def _is_locked(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").endswith(b"\0open")
    except OSError:
        return False


if __name__ == "__main__":
    main()
