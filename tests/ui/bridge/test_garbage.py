"""Cycles with widgets in them are cleared from the event loop, not wherever memory is asked for."""

import gc
from collections.abc import Iterator
from threading import Thread
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.bridge import Garbage

_MANY = 5_000


class _Knot(QWidget):
    """A widget that nobody but itself holds."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    gc.enable()
    parent = QObject()
    yield Garbage(parent)
    parent.deleteLater()


def _knots() -> list[list[object]]:
    made: list[list[object]] = []
    for _ in range(_MANY):
        knot: list[object] = []
        knot.append(knot)
        made.append(knot)
    return made


def test_work_in_another_thread_clears_no_widget(garbage: Garbage) -> None:
    left = ref(_Knot())
    thread = Thread(target=_knots)
    thread.start()
    thread.join()
    assert left() is not None


def test_a_look_clears_what_came_since(garbage: Garbage) -> None:
    left = ref(_Knot())
    kept = _knots()
    garbage.look()
    assert left() is None
    assert len(kept) == _MANY


def test_little_is_left_for_later(garbage: Garbage) -> None:
    gc.collect()
    left = ref(_Knot())
    garbage.look()
    assert left() is not None


def test_a_thorough_look_is_seldom_and_takes_the_old(
    garbage: Garbage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc, "freeze", lambda: None)
    knot = _Knot()
    left = ref(knot)
    for _ in range(gc.get_threshold()[2] + 3):
        gc.collect(1)
    del knot
    for _ in range(59):
        garbage.look()
    assert left() is not None
    garbage.look()
    assert left() is None


def test_python_clears_nothing_by_itself(garbage: Garbage) -> None:
    assert not gc.isenabled()
