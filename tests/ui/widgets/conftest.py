"""Gives the tests of the widgets one look, set back to light at 100 % after each."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.look import Look, apply


@pytest.fixture(scope="session")
def _one_look(qapp: QApplication) -> Look:
    return apply(qapp)


@pytest.fixture
def look(_one_look: Look) -> Iterator[Look]:
    yield _one_look
    if (_one_look.theme, _one_look.scale) != ("light", 1.0):
        _one_look.change("light", 1.0)
