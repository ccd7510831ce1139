"""T30: sleep, a locked screen or another user in the middle of work: it is saved, then the program locks."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.assurance import Record
from tests.ui.conftest import folder, key, look, open_desk
from ui import app as program
from ui.app import Workbench
from ui.preferences import Preferences
from ui.shell import sleep_watch
from ui.shell.main_window import MainWindow
from ui.shell.sleep_watch import SleepWatch
from workbench import cases, keeping
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

__all__ = ["folder", "key", "look"]

NOON = datetime(2020, 2, 17, 12, 0, tzinfo=UTC)
HALF_A_LINE = "She said that"
SAVED = "Saved while the lid was closing"


class Wall:
    """The clock on the wall, which a sleep puts forward."""

    def __init__(self) -> None:
        self.slept = timedelta()

    def now(self) -> datetime:
        return NOON + self.slept


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    made = Wall()
    monkeypatch.setattr(
        "ui.shell.idle_lock.SleepWatch", lambda: sleep_watch.SleepWatch(made.now, lambda: 0.0)
    )
    return made


@pytest.fixture
def restarts(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Locking replaces the process; a test counts that instead of ending with it."""
    counted: list[bool] = []
    monkeypatch.setattr(program, "start_afresh", lambda: counted.append(True))
    return counted


@pytest.fixture
def workbench(qapp: QApplication) -> Workbench:
    return Workbench(qapp, Preferences())


@pytest.fixture
def scene(workbench: Workbench, wall: Wall) -> tuple[Workbench, Wall]:
    return workbench, wall


@pytest.fixture
def window(qtbot: QtBot, workbench: Workbench, wall: Wall, folder: Path, key: DataKey) -> MainWindow:
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    shown = workbench.show_casebook(desk, folder, ())
    qtbot.waitUntil(lambda: bool(shown.notes.sheet.interview))
    qtbot.keyClicks(shown.notes.sheet.entry.text, HALF_A_LINE)
    return shown


@pytest.fixture
def kept(folder: Path, key: DataKey) -> Callable[[], bool]:
    """Asks the closed casebook whether the case, the half-typed line and everything else is in it."""

    def asked() -> bool:
        with Casebook.open(folder, key=key) as casebook:
            titles = [row.title for row in casebook.ask(cases.cases)]
            drafts = [draft.words for draft in casebook.drafts()]
            sound = keeping.verify(casebook).sound
        return SAVED in titles and any(HALF_A_LINE in words for words in drafts) and sound

    return asked


def saving(window: MainWindow) -> None:
    window.desk.run(cases.AddCase(SAVED))


def saving_while_verifying(window: MainWindow) -> None:
    window.desk.start(keeping.verify, lambda _: None)
    window.desk.run(cases.AddCase(SAVED))


def saving_with_a_form_open(window: MainWindow) -> None:
    window.act("new_case").trigger()
    form = window.drawer.form()
    form.set_values({"title": SAVED, "summary": "", "risk": "high"})
    form.submitted.emit(form.values())


def sleeping(workbench: Workbench, wall: Wall) -> None:
    assert workbench._idle is not None
    wall.slept = timedelta(hours=8)
    workbench._idle.tick()


def locking_the_screen(workbench: Workbench, _: Wall) -> None:
    assert workbench._session is not None
    workbench._session._turned(True)


def switching_to_another_user(workbench: Workbench, _: Wall) -> None:
    assert workbench._session is not None
    workbench._session._changed("org.freedesktop.login1.Session", {"Active": False}, [])


def staying_away(workbench: Workbench, _: Wall) -> None:
    assert workbench._idle is not None
    for _second in range(workbench._idle.left):
        workbench._idle.tick()


@pytest.mark.parametrize("act", [saving, saving_while_verifying, saving_with_a_form_open])
@pytest.mark.parametrize("leaving", [sleeping, locking_the_screen, switching_to_another_user, staying_away])
def test_what_was_asked_for_is_saved_and_then_it_locks(
    act: Callable[[MainWindow], None],
    leaving: Callable[[Workbench, Wall], None],
    scene: tuple[Workbench, Wall],
    window: MainWindow,
    restarts: list[bool],
    kept: Callable[[], bool],
    assurance: Record,
) -> None:
    assert scene[0]._idle is not None
    scene[0]._idle.tick()
    assert restarts == []
    act(window)
    leaving(*scene)
    assert restarts == [True]
    saved = kept()
    what = f"{leaving.__name__.replace('_', ' ')} in the middle of a save"
    assurance(test_id="T30", what=what, count=1, failures=int(not saved))
    assert saved


def test_the_watch_of_the_program_is_awake(qapp: QApplication) -> None:
    assert not SleepWatch().slept()
