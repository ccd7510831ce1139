"""Gives each test here an empty casebook that handles the commands of conduct."""

import pytest

from tests.builders import casebook
from workbench import casebook as door
from workbench import conduct
from workbench.concepts import HANDLERS

__all__ = ["casebook"]


@pytest.fixture(autouse=True)
def _handled(monkeypatch: pytest.MonkeyPatch) -> None:
    for command, handler in conduct.HANDLERS.items():
        monkeypatch.setitem(HANDLERS, command, handler)
        if command.final:
            monkeypatch.setitem(door._INSTEAD, command.label, command.instead)
