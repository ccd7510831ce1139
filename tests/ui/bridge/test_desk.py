"""The desk: nothing waits, everything comes back on the UI thread, and what changed is told once."""

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer, open_desk
from ui.bridge import Desk
from workbench import cases
from workbench.casebook import Casebook
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress, Step
from workbench.store.data_key import DataKey

PATIENCE = 60.0


def test_a_command_is_done_in_the_store_thread_and_heard_in_the_ui_thread(qtbot: QtBot, desk: Desk) -> None:
    heard: list[tuple[Outcome, bool]] = []
    here = QThread.currentThread()
    desk.run(
        cases.AddCase("Third"), then=lambda outcome: heard.append((outcome, QThread.currentThread() is here))
    )
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0].touches("case")
    assert heard[0][1]


def test_what_changed_in_one_turn_is_told_once(qtbot: QtBot, desk: Desk) -> None:
    told: list[Outcome] = []
    desk.changed.connect(told.append)
    with qtbot.waitSignal(desk.changed):
        for title in ("one", "two", "three"):
            desk.run(cases.AddCase(title))
    qtbot.waitUntil(lambda: sum(len(outcome.changes) for outcome in told) >= 3)
    assert answer(qtbot, desk, cases.count_cases) == 5


def test_a_refusal_goes_to_the_form_that_asked(qtbot: QtBot, desk: Desk) -> None:
    heard: list[Refused] = []
    desk.run(cases.AddCase("  "), failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].field == "title"


def test_a_refusal_nobody_asked_for_goes_to_the_bar(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.refused) as heard:
        desk.run(cases.AddCase("  "))
    assert "title" in heard.args[0].message


def test_undo_and_redo_are_told_like_any_act(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.changed):
        desk.run(cases.AddCase("Third"))
    with qtbot.waitSignal(desk.changed) as undone:
        desk.undo()
    assert undone.args[0].label == "Undo: Add a case"
    with qtbot.waitSignal(desk.changed):
        desk.redo()
    assert answer(qtbot, desk, cases.count_cases) == 3


def test_only_the_newest_question_of_a_slot_is_answered(qtbot: QtBot, desk: Desk) -> None:
    heard: list[int] = []
    for number in range(20):
        desk.ask(lambda _, number=number: number, then=heard.append, slot="list")
    qtbot.waitUntil(lambda: 19 in heard)
    assert heard[-1] == 19
    assert len(heard) < 20


def test_a_draft_is_kept_while_a_long_job_runs(qtbot: QtBot, desk: Desk) -> None:
    kept = threading.Event()

    def _long(_: Casebook, progress: Progress) -> bool:
        until = time.monotonic() + PATIENCE
        while not kept.is_set() and time.monotonic() < until:
            progress.advance(0, 0, "Working")
        return kept.is_set()

    ended: list[bool] = []
    desk.saved.connect(lambda _: kept.set())
    with qtbot.waitSignal(desk.progressed):
        desk.start(_long, ended.append)
    desk.save_draft("interview/new", "She said")
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [True]


def test_a_long_job_is_cancelled(qtbot: QtBot, desk: Desk) -> None:
    steps: list[Step | None] = []
    desk.progressed.connect(steps.append)

    def _endless(_: Casebook, progress: Progress) -> None:
        while True:
            progress.advance(0, 0, "Working")

    with qtbot.waitSignal(desk.cancelled):
        job = desk.start(_endless, steps.append)
        job.cancel()
    assert steps[-1] is None


def test_a_casebook_that_does_not_open_is_said_and_can_be_tried_again(
    qtbot: QtBot, folder: Path, key: DataKey
) -> None:
    desk = Desk()
    heard: list[object] = []
    desk.open(lambda: Casebook.open(folder, key=DataKey.random()), heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], StoreTrouble)
    again = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    assert again.close()


def test_a_bug_is_neither_swallowed_nor_fatal(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.crashed) as heard:
        desk.ask(lambda _: 1 / 0, then=print)
    assert isinstance(heard.args[0], ZeroDivisionError)
    assert answer(qtbot, desk, cases.count_cases) == 2


def test_closing_finishes_what_is_queued(qtbot: QtBot, folder: Path, key: DataKey) -> None:
    desk = open_desk(qtbot, lambda: Casebook.open(folder, key=key))
    for number in range(10):
        desk.save_draft(f"interview/{number}", "words")
    assert desk.close()
    with Casebook.open(folder, key=key) as casebook:
        assert len(casebook.drafts()) == 10


@pytest.mark.parametrize("error", [Refused("No."), StoreTrouble("Full.")])
def test_a_failed_job_is_heard_by_who_started_it(qtbot: QtBot, desk: Desk, error: Exception) -> None:
    heard: list[Exception] = []

    def _fail(_: Casebook, __: Progress) -> None:
        raise error

    desk.start(_fail, heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [error]
