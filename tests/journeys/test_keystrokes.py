"""The ten things done most often, each within its budget of keystrokes; a chord is one, content is free."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests import builders
from tests.journeys.keyboard import Keyboard
from tests.ui.conftest import look, open_desk
from ui import app as program
from ui.app import Workbench
from ui.evidence import ExhibitSheet
from ui.findings import FindingList, FindingSheet
from ui.interviews.paragraph_list import WrittenParagraph
from ui.look import Look
from ui.preferences import Preferences
from ui.shell.keeping_acts import KeepingActs
from ui.shell.main_window import MainWindow
from workbench import allegations, chronology, evidence, findings, interviews
from workbench.casebook import Casebook
from workbench.kernel.running_text import references
from workbench.store.data_key import DataKey

__all__ = ["look"]

PASSPHRASE = "six words that nobody would guess"
SAID = "Case closed about March 2019 after one telephone call"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, DataKey]:
    """A casebook in the middle of the work, made once."""
    place, key = tmp_path_factory.mktemp("kept"), DataKey.random()
    for name in ("Minutes of the panel.txt", "Letter to the director.txt"):
        (place / name).write_text(f"The words of the {name}.", encoding="utf-8")
    with Casebook.create(place / "Westmere.casebook", PASSPHRASE, key=key) as casebook:
        builders.an_investigation(casebook)
        builders.a_case(casebook, "Closed after one call")
        for name in ("Minutes of the panel", "Letter to the director"):
            casebook.run(evidence.LogExhibit(name, file=place / f"{name}.txt"))
        alleged = builders.run(casebook, allegations.AddAllegation("Cases were closed unsafely."))
        builders.run(casebook, allegations.AddAllegation("Staff were told to say nothing."))
        casebook.run(allegations.AddElement(alleged, "They were closed without a visit."))
        casebook.run(findings.DraftFinding(alleged))
        interview = builders.an_interview(casebook, "Team manager")
        builders.a_session(casebook, interview)
        builders.a_paragraph(casebook, interview, SAID)
    return place / "Westmere.casebook", key


@pytest.fixture
def folder(kept: tuple[Path, DataKey], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, of which this computer knows no other; what is saved goes beside it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    shutil.copytree(kept[0], tmp_path / "Westmere.casebook")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "Westmere.casebook"


@pytest.fixture
def window(qtbot: QtBot, look: Look, folder: Path, kept: tuple[Path, DataKey]) -> Iterator[MainWindow]:
    """The casebook in its window, which has the keyboard."""
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=kept[1]))
    made = MainWindow(look, desk, folder)
    KeepingActs(made)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: bool(made.notes.sheet.interview))
    yield made
    made.close()


@pytest.fixture
def keys() -> Keyboard:
    return Keyboard()


def until(qtbot: QtBot, ready: Callable[[], bool]) -> None:
    qtbot.waitUntil(ready)


def kept_in(window: MainWindow, qtbot: QtBot, question: Callable[..., Any], *args: object) -> Any:
    """What is on record, asked of the casebook itself."""
    heard: list[Any] = []
    window.desk.ask(question, *args, then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0]


def unlock(qtbot: QtBot, workbench: Workbench, keys: Keyboard) -> MainWindow:
    """Type the passphrase and press Enter; what follows is the program's."""
    entrance = workbench.show_entrance()
    entrance.activateWindow()
    until(qtbot, entrance.isActiveWindow)
    keys.write(PASSPHRASE)
    keys.press("Return")
    until(qtbot, lambda: isinstance(workbench.window, MainWindow))
    window = workbench.window
    assert isinstance(window, MainWindow)
    until(qtbot, lambda: bool(window.notes.sheet.interview))
    return window


def test_unlock_and_go_on_where_it_was_left(
    qtbot: QtBot, qapp: QApplication, keys: Keyboard, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "start_afresh", lambda: None)
    workbench = Workbench(qapp, Preferences().opened(folder))
    window = unlock(qtbot, workbench, keys)
    window.act("go_interviews").trigger()
    window.notes.write()
    keys.write("She said that")
    keys.press("Ctrl+L")
    keys.pressed = 0
    again = unlock(qtbot, workbench, keys)
    assert keys.pressed <= 1
    until(qtbot, lambda: again.rooms.room.name == "interviews")
    assert again.notes.sheet.entry.draft().text == "She said that"
    until(qtbot, again.notes.sheet.entry.text.hasFocus)
    again.close()


def find(qtbot: QtBot, window: MainWindow, keys: Keyboard, letters: str, words: str) -> None:
    """Open the record found first, which is called by these words."""
    keys.press("Ctrl+K")
    keys.letters(letters)
    until(qtbot, lambda: any(words in each.detail for each in window._results.entries()[:1]))
    keys.press("Return")


def test_open_any_record(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
    find(qtbot, window, keys, "min", "Minutes")
    until(qtbot, lambda: window.rooms.room.name == "evidence")
    place = window.current.place
    assert place is not None
    assert place.kind == "exhibit"
    assert keys.pressed <= 5


def test_add_a_dated_event(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
    keys.press("Ctrl+N", "E")
    keys.write("A worker leaves")
    keys.press("Tab")
    keys.write("about March 2019")
    with qtbot.waitSignal(window.desk.changed):
        keys.press("Ctrl+Return")
    (event,) = kept_in(window, qtbot, chronology.events)
    assert (event.title, event.date.in_words()) == ("A worker leaves", "about March 2019")
    assert keys.pressed <= 4


def test_take_in_files(qtbot: QtBot, window: MainWindow, keys: Keyboard, tmp_path: Path) -> None:
    files = [tmp_path / f"Sheet {number}.txt" for number in (1, 2, 3)]
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    QApplication.clipboard().setMimeData(copied)
    keys.press("Ctrl+N", "V", "Ctrl+V", "Ctrl+Return")
    QApplication.clipboard().clear()
    until(qtbot, window.drawer.isHidden)
    rows = kept_in(window, qtbot, evidence.exhibits)
    assert [row.title for row in rows if row.title.startswith("Sheet")] == [file.stem for file in files]
    assert keys.pressed <= 4


def test_write_notes_from_the_list_of_questions_used_last(
    qtbot: QtBot, window: MainWindow, keys: Keyboard
) -> None:
    starting = window.notes.strips.starting
    for budget in (9, 3):
        before = window.notes.sheet.interview
        keys.pressed = 0
        keys.press("Ctrl+N", "I")
        until(qtbot, starting.isVisible)
        keys.press(*(("Tab", "Tab", "Down") if budget > 3 else ()), "Return")
        until(qtbot, lambda: window.notes.sheet.interview != before)  # noqa: B023 - waited for at once
        until(qtbot, window.notes.sheet.entry.text.hasFocus)
        keys.write("How many cases did you hold?")
        assert keys.pressed <= budget
        interview = window.notes.sheet.interview
        wanted = interviews.QuestionFilter(interview=interview)
        assert kept_in(window, qtbot, interviews.questions, wanted)
    assert window.notes.sheet.entry.draft().text == "How many cases did you hold?"


def select_paragraph(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> WrittenParagraph:
    """The only paragraph, its words selected as from the keyboard; that is the task's beginning."""
    (row,) = window.notes.sheet.paragraphs.rows()
    keys.tab_to(row.text.accessibleName())
    keys.press("Ctrl+A")
    keys.pressed = 0
    return row


def test_say_on_which_allegation_a_passage_bears(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
    row = select_paragraph(qtbot, window, keys)
    keys.press("Ctrl+T")
    keys.letters("no")
    keys.press("Return")
    assert keys.pressed <= 4
    assert row.text.stored_text().startswith(f"{SAID} @[allegation-")
    keys.pressed = 0
    keys.press("Ctrl+T", "Return")
    assert keys.pressed <= 2
    assert row.text.stored_text().count("@[allegation-") == 2
    (alleged,) = references(row.text.stored_text())
    with qtbot.waitSignal(window.desk.changed):
        row.leave()
    (told,) = kept_in(window, qtbot, interviews.paragraphs, window.notes.sheet.interview)
    assert references(told.text) == (alleged,)


def test_make_an_event_of_a_passage(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
    select_paragraph(qtbot, window, keys)
    qtbot.waitUntil(lambda: window.notes._offers.date_words == "about March 2019")
    keys.press("Ctrl+Shift+E")
    until(qtbot, window.notes.strips.event_line.isVisible)
    with qtbot.waitSignal(window.desk.changed):
        keys.press("Return")
    (event,) = kept_in(window, qtbot, chronology.events)
    assert (event.title, event.date.in_words()) == (SAID, "about March 2019")
    assert keys.pressed <= 2


def test_cite_evidence_in_a_finding(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
    keys.press("Ctrl+7")
    until(qtbot, lambda: window.rooms.widget_of(FindingList).cards.known() == 1)
    keys.press("Down", "Return")
    sheet = window.rooms.widget_of(FindingSheet)
    until(qtbot, lambda: bool(sheet.title()))
    keys.tab_to("Conclude: Weighed on the whole")
    keys.press("Return")
    keys.tab_to("What speaks for it")
    keys.pressed = 0
    keys.write("They were told to close it: ")
    keys.letters("@min")
    keys.press("Return")
    assert keys.pressed <= 6
    (cited,) = references(sheet._whole._editing.form.values()["supporting"])
    exhibit = kept_in(window, qtbot, evidence.the_exhibit, cited)
    assert exhibit.title == "Minutes of the panel"


def original(sheet: ExhibitSheet | None) -> str:
    """The words of the original that a sheet shows; none while it shows none."""
    view = sheet.original.view if sheet is not None else None
    return view.text.toPlainText() if view is not None and view.isVisible() else ""


def test_compare_two_documents(qtbot: QtBot, window: MainWindow, keys: Keyboard) -> None:
    find(qtbot, window, keys, "let", "Letter")
    keys.pressed = 0
    keys.press("Ctrl+\\")
    find(qtbot, window, keys, "min", "Minutes")
    page, beside = window.rooms.widget_of(ExhibitSheet), window.rooms.beside
    assert isinstance(beside, ExhibitSheet)
    until(qtbot, lambda: "Minutes of the panel" in original(page))
    assert "Letter to the director" in original(beside)
    assert keys.pressed <= 6


def test_summary_as_pdf(qtbot: QtBot, window: MainWindow, keys: Keyboard, tmp_path: Path) -> None:
    keys.press("Ctrl+P")
    until(qtbot, lambda: window.rooms.room.name == "reports")
    keys.answer(QFileDialog, "Return")
    keys.press("Return")
    until(qtbot, lambda: "not for release" in window.messages.words())
    assert (tmp_path / "investigation.pdf").read_bytes().startswith(b"%PDF-")
    assert keys.pressed <= 3
