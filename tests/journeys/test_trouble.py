"""What a tired person meets when the file under the window is changed: nothing typed is lost."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import folder, key, look, open_desk
from ui.casework import OverviewPage
from ui.casework.rescued_section import HIDDEN, in_lines
from ui.interviews.note_words import draft_of
from ui.look import Look
from ui.shell.keeping_acts import KeepingActs
from ui.shell.main_window import MainWindow
from ui.widgets import SheetSection
from ui.widgets.token_text import TokenText
from workbench import cases, keeping
from workbench.casebook import Casebook
from workbench.kernel.ids import new_id
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


def test_a_rescue_is_brought_in_and_what_does_not_fit_waits_on_the_overview(
    qtbot: QtBot, look: Look, folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(folder, folder.parent / "yesterday")
    with Casebook.open(folder, key=key) as casebook:
        first = casebook.ask(cases.cases)[0]
        casebook.run(cases.ChangeCase(first.id, first.revision, title="Renamed in the session"))
        casebook.run(cases.AddCase("Done in the session"))
        rescue = keeping.save_rescue(casebook, ())
    shutil.rmtree(folder)
    (folder.parent / "yesterday").rename(folder)
    with Casebook.open(folder, key=key) as casebook:
        keeping.accept_older(casebook, "the disk was lost")
        casebook.run(cases.ChangeCase(first.id, first.revision, title="Renamed since"))
    window = opened(qtbot, look, folder, key)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(rescue), ""))
    window.act("bring_in").trigger()
    form = window.drawer.form()
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: "Say what happened" in form.refusal("reason"))
    form.set_values({"reason": "the disk was lost"})
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: "1 record changed since: see the overview" in window.messages.words())
    qtbot.waitUntil(lambda: window.cases.cards.known() == 3)
    window.rooms.enter_named("overview")
    section = waiting_on(qtbot, window.rooms.widget_of(OverviewPage))
    assert "title: Renamed in the session" in words_in(section)
    section._act.click()
    qtbot.waitUntil(section.isHidden)


def waiting_on(qtbot: QtBot, page: OverviewPage) -> SheetSection:
    """The section of the overview for what was rescued and did not fit."""
    qtbot.waitUntil(lambda: bool(page._rescued._sections))
    (section,) = page._rescued._sections.values()
    return section


def words_in(section: SheetSection) -> str:
    return " ".join(text.stored_text() for text in section.findChildren(TokenText))


@pytest.mark.parametrize(
    "kept, read",
    [
        ("She said that", "She said that"),
        ('{"first_name": "", "why_now": "It was late"}', "why now: It was late"),
        ("12", "12"),
    ],
)
def test_rescued_words_read_as_they_were_typed(kept: str, read: str) -> None:
    assert in_lines(kept) == read


def test_who_somebody_is_stays_hidden_among_rescued_words(
    qtbot: QtBot, look: Look, folder: Path, key: DataKey
) -> None:
    with Casebook.open(folder, key=key) as casebook:
        casebook.save_draft(f"rescued {new_id('identity')}", "Change who this is.\nname: Anna Kowalska")
    window = opened(qtbot, look, folder, key)
    window.rooms.enter_named("overview")
    section = waiting_on(qtbot, window.rooms.widget_of(OverviewPage))
    assert words_in(section) == HIDDEN
