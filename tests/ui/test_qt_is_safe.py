"""Qt for Python must not eat the references to None, and the version that does is refused."""

import sys

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.qt_version import refusal, refusal_here

_CALLS = 20_000
_TAKEN_BY_OTHERS = 200


def test_twenty_thousand_calls_that_return_nothing_leave_none_as_it_was(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        field.setText("Referral")
    assert abs(sys.getrefcount(None) - before) < _TAKEN_BY_OTHERS


@pytest.mark.parametrize("python", [(3, 10), (3, 11)])
def test_the_version_that_eats_references_is_refused_where_none_can_run_out(python: tuple[int, int]) -> None:
    assert "Install PySide6-Essentials 6.11.3" in refusal("6.12.0", python)


@pytest.mark.parametrize("qt, python", [("6.11.3", (3, 11)), ("6.12.0", (3, 12)), ("6.12.1", (3, 11))])
def test_every_other_pair_of_versions_starts(qt: str, python: tuple[int, int]) -> None:
    assert refusal(qt, python) == ""


def test_the_installed_pair_of_versions_starts() -> None:
    assert refusal_here() == ""
