"""What the tests of these rooms do again and again: a command, a pane that shows a record, a form sent."""

from datetime import date, timedelta
from typing import Any, TypeVar

from pytestqt.qtbot import QtBot

from ui.bridge import Desk, Place
from ui.record import ListPane, SheetPane
from ui.widgets import Form
from workbench import conduct
from workbench.kernel import clock
from workbench.kernel.commands import Command, Outcome

Pane = TypeVar("Pane", bound=ListPane)
Sheet = TypeVar("Sheet", bound=SheetPane)
DECISION = {
    "options": ("All closures", "Sixty of them"),
    "chosen": 1,
    "reasons": "All would take until August.",
}


def done(qtbot: QtBot, desk: Desk, command: Command) -> str:
    """Do a command; the id it gave."""
    heard: list[Outcome] = []
    desk.run(command, then=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return str(heard[0].result)


def a_decision(qtbot: QtBot, desk: Desk, title: str, **said: Any) -> str:
    """A decision is recorded."""
    return done(qtbot, desk, conduct.RecordDecision(**{"title": title, **DECISION, **said}))


def before(days: int) -> date:
    """A day that many days ago."""
    return clock.today() - timedelta(days=days)


def list_of(qtbot: QtBot, pane: Pane, rows: int) -> Pane:
    """A list that shows so many rows."""
    qtbot.addWidget(pane)
    pane.show()
    qtbot.waitUntil(lambda: pane.cards.known() == rows)
    return pane


def sheet_of(qtbot: QtBot, sheet: Sheet, place: Place, title: str) -> Sheet:
    """A sheet that shows a record."""
    qtbot.addWidget(sheet)
    sheet.resize(900, 700)
    sheet.show()
    sheet.current.select(place)
    qtbot.waitUntil(lambda: title in sheet.title())
    return sheet


def submit(form: Form | None, values: dict[str, Any]) -> Form:
    """Fill in a form and send it."""
    assert form is not None
    form.set_values({**form.values(), **values})
    form.submitted.emit(form.values())
    return form
