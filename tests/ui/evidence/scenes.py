"""What a test of the evidence's window needs: a command done, an answer, a sheet that shows a record."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer
from ui.bridge import Current, Desk, Place
from ui.record import SheetPane
from workbench import evidence
from workbench.evidence import ExhibitRow, Logged
from workbench.kernel.commands import Command, Outcome
from workbench.kernel.ids import kind_of

S = TypeVar("S", bound=SheetPane)


def done(qtbot: QtBot, desk: Desk, command: Command) -> Any:
    """The result of a command."""
    heard: list[Outcome] = []
    desk.run(command, then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0].result


def an_exhibit(qtbot: QtBot, desk: Desk, title: str = "Minutes of the panel", **said: Any) -> str:
    """An original that is kept outside the casebook; its id."""
    logged = done(qtbot, desk, evidence.LogExhibit(title, **{"kept_at": "Safe, shelf 2", **said}))
    assert isinstance(logged, Logged)
    return logged.exhibit


def a_file(folder: Path, name: str = "minutes.txt", content: bytes = b"Minutes of 4 November") -> Path:
    """A file beside the casebook."""
    path = folder / name
    path.write_bytes(content)
    return path


def the(qtbot: QtBot, desk: Desk, exhibit: str) -> ExhibitRow:
    """An exhibit as it stands."""
    found = answer(qtbot, desk, evidence.the_exhibit, exhibit)
    assert isinstance(found, ExhibitRow)
    return found


def until(qtbot: QtBot, desk: Desk, exhibit: str, holds: Callable[[ExhibitRow], bool]) -> None:
    """Wait until this is so of an exhibit."""
    qtbot.waitUntil(lambda: holds(the(qtbot, desk, exhibit)))


def showing(qtbot: QtBot, sheet: S, current: Current, id: str) -> S:
    """The sheet, once it shows a record."""
    qtbot.addWidget(sheet)
    sheet.resize(900, 700)
    sheet.show()
    current.select(Place(kind_of(id), id))
    qtbot.waitUntil(lambda: bool(sheet.title()))
    return sheet
