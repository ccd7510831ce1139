"""What a tired person meets when the file under the window is changed: nothing typed is lost."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import folder, key, look, open_desk
from ui.interviews.note_words import draft_of
from ui.look import Look
from ui.shell.keeping_acts import KeepingActs
from ui.shell.main_window import MainWindow
from workbench import cases, keeping
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

__all__ = ["folder", "key", "look"]


def opened(qtbot: QtBot, look: Look, folder: Path, key: DataKey) -> MainWindow:
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    window = MainWindow(look, desk, folder)
    KeepingActs(window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.notes.sheet.interview))
    return window


def test_a_file_replaced_under_the_window_is_said_and_the_session_is_rescued(
    qtbot: QtBot, qapp: QApplication, look: Look, folder: Path, key: DataKey
) -> None:
    window = opened(qtbot, look, folder, key)
    shutil.copy(folder / "store.db", folder / "other.db")
    window.desk.run(cases.AddCase("Done in this session"))
    qtbot.waitUntil(lambda: window.cases.cards.known() == 3)
    (folder / "other.db").replace(folder / "store.db")
    qtbot.keyClicks(window.notes.sheet.entry.text, "She said that")
    window.notes.sheet.entry._finish()
    qtbot.waitUntil(lambda: "was replaced by another" in window.messages.words())
    assert window.notes.sheet.entry.draft().text == "She said that"
    window.messages._button.click()
    qtbot.waitUntil(lambda: "Bring it in when the file is back" in window.messages.words())
    window.notes.sheet.entry.begin(1, "question")
    window.close()
    (rescue,) = [path for path in folder.parent.iterdir() if path.is_file()]
    assert b"She said" not in rescue.read_bytes()
    with Casebook.open(folder, key=key) as casebook:
        keeping.accept_older(casebook, "put back by a synchronising program")
        keeping.bring_in(casebook, rescue, "the session before the file was replaced")
        assert casebook.ask(cases.count_cases) == 3
        (draft,) = casebook.drafts()
        assert draft_of(draft.words).text == "She said that"


def test_an_older_copy_is_read_only_until_the_person_goes_on_from_it(
    qtbot: QtBot, look: Look, folder: Path, key: DataKey, tmp_path: Path
) -> None:
    shutil.copy(folder / "store.db", tmp_path / "older.db")
    with Casebook.open(folder, key=key) as casebook:
        casebook.run(cases.AddCase("Given up"))
    shutil.copy(tmp_path / "older.db", folder / "store.db")
    desk_folder = folder
    from ui.bridge import Desk

    desk, heard = Desk(), []  # type: ignore[var-annotated]
    desk.open(lambda: Casebook.open(desk_folder, key=key), heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    window = MainWindow(look, desk, folder, heard[0])
    KeepingActs(window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.messages._button.text() == "Go on from this copy")
    assert "1 entry of its journal are missing" in window.messages.words()
    window.messages._button.click()
    with qtbot.waitSignal(desk.changed):
        pass
    with qtbot.waitSignal(desk.changed):
        desk.run(cases.AddCase("Goes on"))
    window.close()


@pytest.mark.parametrize("words", ["She said that. " * 20_000])
def test_a_full_disk_keeps_the_words_and_work_goes_on_afterwards(
    qtbot: QtBot, look: Look, folder: Path, key: DataKey, words: str
) -> None:
    from workbench.store import file

    window = opened(qtbot, look, folder, key)

    def _limit(casebook: Casebook, pages: int) -> None:
        with file.lifted(casebook.store.connection):
            casebook.store.connection.execute(f"PRAGMA max_page_count = {pages}")

    window.desk.consult(lambda casebook: _limit(casebook, 1), lambda _: None)
    window.notes.sheet.entry.text.insertPlainText(words)
    window.notes.sheet.entry._finish()
    qtbot.waitUntil(lambda: "full" in window.messages.words())
    assert window.notes.sheet.entry.draft().text == words
    window.desk.consult(lambda casebook: _limit(casebook, 1_000_000), lambda _: None)
    window.notes.sheet.entry._finish()
    qtbot.waitUntil(lambda: window.notes.sheet.entry.draft().text == "")
    window.close()
