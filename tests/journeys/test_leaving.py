"""Closing and locking while nothing can be saved: no word is lost silently, and none is shown meanwhile."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.assurance import Record
from tests.ui.conftest import folder, key, look, open_desk
from ui import app as program
from ui.app import Workbench
from ui.preferences import Preferences
from ui.shell.main_window import MainWindow
from workbench import cases, keeping
from workbench.casebook import Casebook
from workbench.store import file
from workbench.store.data_key import DataKey

__all__ = ["folder", "key", "look"]

WORDS = "She said that. " * 2_000
ROOMY = 1_000_000


@dataclass
class Scene:
    """The window over a casebook, how often the process was replaced, and a disk that can be full."""

    window: MainWindow
    workbench: Workbench
    key: DataKey
    folder: Path
    restarts: list[bool] = field(default_factory=list)

    def fill_the_disk(self, *, pages: int = 1) -> None:
        def _limit(casebook: Casebook) -> None:
            with file.lifted(casebook.store.connection):
                casebook.store.connection.execute(f"PRAGMA max_page_count = {pages}")

        self.window.desk.consult(_limit, lambda _: None)

    def make_room(self) -> None:
        self.fill_the_disk(pages=ROOMY)

    def note(self) -> None:
        """Type a long paragraph of notes and leave it half done."""
        self.window.notes.sheet.entry.text.insertPlainText(WORDS)

    def drafts(self) -> list[str]:
        with Casebook.open(self.folder, key=self.key) as casebook:
            return [draft.words for draft in casebook.drafts()]


@pytest.fixture
def scene(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, folder: Path, key: DataKey
) -> Iterator[Scene]:
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    workbench = Workbench(qapp, Preferences())
    made = Scene(workbench.show_casebook(desk, folder, ()), workbench, key, folder)
    monkeypatch.setattr(program, "start_afresh", lambda: made.restarts.append(True))
    qtbot.waitUntil(lambda: bool(made.window.notes.sheet.interview))
    yield made
    made.window.leaving.give_up()


def words_in(draft: str) -> str:
    return str(json.loads(draft)["text"])


def test_a_window_with_words_that_cannot_be_kept_stays_and_says_why(scene: Scene, assurance: Record) -> None:
    scene.fill_the_disk()
    scene.note()
    closed = scene.window.close()
    page = scene.window.leaving.page
    assurance(test_id="T05", what="windows closed on a full disk", count=1, failures=int(closed))
    assert not closed
    assert page.isVisible()
    assert not scene.window.isVisible()
    assert "disk is full" in page.trouble()
    page.back.click()
    assert scene.window.isVisible()
    assert scene.window.notes.sheet.entry.draft().text == WORDS


def test_once_there_is_room_trying_again_keeps_the_words_and_closes(scene: Scene) -> None:
    scene.fill_the_disk()
    scene.note()
    scene.window.close()
    scene.make_room()
    scene.window.leaving.page.again.click()
    assert [words_in(draft) for draft in scene.drafts()] == [WORDS]


def test_what_is_typed_can_be_saved_elsewhere_and_comes_back_where_it_was(
    qtbot: QtBot, scene: Scene, tmp_path: Path
) -> None:
    scene.fill_the_disk()
    scene.note()
    scene.window.close()
    stick = tmp_path / "stick"
    stick.mkdir()
    ended = scene.window.leaving.page.destroyed
    with qtbot.waitSignal(ended):
        scene.window.leaving.save_in(stick)
    (rescue,) = stick.iterdir()
    assert b"She said" not in rescue.read_bytes()
    with Casebook.open(scene.folder, key=scene.key) as casebook:
        keeping.bring_in(casebook, rescue, "the disk was full")
    desk = open_desk(qtbot, lambda: Casebook.open(scene.folder, key=scene.key))
    again = MainWindow(scene.workbench.look, desk, scene.folder)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.notes.sheet.entry.draft().text == WORDS)
    again.close()


def test_a_folder_that_cannot_be_written_to_is_said_and_nothing_is_given_up(
    qtbot: QtBot, scene: Scene, tmp_path: Path
) -> None:
    scene.fill_the_disk()
    scene.note()
    scene.window.close()
    scene.window.leaving.save_in(tmp_path / "not there")
    qtbot.waitUntil(lambda: "disk is full" not in scene.window.leaving.page.trouble())
    assert scene.window.leaving.unsaved()


def test_locking_hides_the_words_at_once_and_ends_when_they_are_kept(scene: Scene, assurance: Record) -> None:
    scene.fill_the_disk()
    scene.note()
    scene.workbench.lock()
    page = scene.window.leaving.page
    seen = scene.window.isVisible() or page.back.isVisible()
    lost = int(bool(scene.restarts))
    assurance(test_id="T44", what="locks on a full disk", count=1, failures=int(seen) + lost)
    assert not seen
    assert not lost
    page.close()
    assert page.isVisible()
    scene.make_room()
    scene.window.leaving._timer.timeout.emit()
    assert scene.restarts == [True]
    assert [words_in(draft) for draft in scene.drafts()] == [WORDS]


def test_a_command_that_fails_while_the_window_closes_is_heard_and_its_words_are_kept(scene: Scene) -> None:
    scene.fill_the_disk()
    scene.note()
    scene.window.notes.sheet.entry._finish()
    assert not scene.window.close()
    assert [words_in(words) for words in scene.window.leaving.unsaved().values()] == [WORDS]


def test_what_is_typed_in_a_form_keeps_the_window_too(scene: Scene) -> None:
    scene.fill_the_disk()
    scene.window.act("new_case").trigger()
    scene.window.drawer.form().set_values({"title": "Child C", "summary": WORDS})
    assert not scene.window.close()
    scene.window.leaving.page.without.click()
    assert scene.drafts() == []


def test_a_window_in_which_nothing_is_typed_closes_on_a_full_disk(scene: Scene) -> None:
    scene.fill_the_disk()
    scene.window.act("new_case").trigger()
    assert scene.window.close()


def test_words_recorded_after_all_keep_no_window(qtbot: QtBot, scene: Scene) -> None:
    scene.fill_the_disk()
    scene.window.act("new_case").trigger()
    form = scene.window.drawer.form()
    form.set_values({"title": "Child C", "summary": WORDS})
    scene.window.close()
    scene.window.leaving.stay()
    scene.make_room()
    form.submitted.emit(form.values())
    qtbot.waitUntil(lambda: scene.window.cases.cards.known() == 3)
    assert scene.window.close()
    with Casebook.open(scene.folder, key=scene.key) as casebook:
        assert casebook.ask(cases.count_cases) == 3
        assert casebook.drafts() == ()
