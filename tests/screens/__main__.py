"""Takes the pictures of the guide from the sample: `python -m tests.screens [FOLDER]`, light and dark."""

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.allegations import AllegationList, AllegationSheet
from ui.app import Workbench, make_application
from ui.bridge import Desk
from ui.evidence import ExhibitList, ExhibitSheet
from ui.exchange import TablePage
from ui.findings import FindingList, FindingSheet
from ui.look import Theme
from ui.preferences import Preferences
from ui.record import ListPane, SheetPane
from ui.reports import ReportsPage
from ui.representations import CriticismList, CriticismSheet
from ui.shell.main_window import MainWindow
from ui.shell.new_page import NewPage
from ui.shell.sheet_pages import SheetPage
from ui.widgets import CardList
from workbench import keeping, sample
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

WIDTH, HEIGHT = 1366, 768
_TRIES = 60
THEMES: tuple[Theme, ...] = ("light", "dark")
PAGES = (
    ("overview", "go_overview"),
    ("events", "go_events"),
    ("people", "go_people"),
    ("requests", "go_requests"),
    ("decisions", "go_decisions"),
    ("key_dates", "go_key_dates"),
    ("investigation", "go_investigation"),
    ("journal", "go_journal"),
    ("reports", "go_reports"),
    ("settings", "settings"),
    ("keys", "keys"),
    ("guide", "help"),
)
"""Each picture's name, and the act that opens what it shows."""
RECORDS: tuple[tuple[str, str, type[ListPane], type[SheetPane], int], ...] = (
    ("allegations", "go_allegations", AllegationList, AllegationSheet, 1),
    ("findings", "go_findings", FindingList, FindingSheet, 0),
    ("replies", "go_representations", CriticismList, CriticismSheet, 0),
    ("evidence", "go_evidence", ExhibitList, ExhibitSheet, 7),
)
"""Each picture's name, the act that opens its room, its list and sheet, and which record of it is shown."""
TABLE = """\
Date\tWhat happened\tCases\tSource\tLogged by
4/11/2019\tCase closed after one telephone call\tC03\tCase log\tDuty desk
about 6 November 2019\tManagers are asked for their lists\t\tE-mail to team managers\tDuty desk
14/11/2019\tVisit missed\tC05\tCase log\tDuty desk
the week after that\tA second visit is missed\tC05\tCase log\tDuty desk
late 2019\tThe backlog is said to be cleared\t\tMinutes of the board\tBoard
"""
"""Rows as somebody copies them: one date that nobody can read, one column that means nothing here."""


def wait(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _steady(widget: QWidget) -> QImage:
    """What is seen once nothing moves any more and no long work is shown; at last what is seen anyhow."""
    before = QImage()
    for _ in range(_TRIES):
        wait(700)
        now = widget.grab().toImage()
        if now == before and not any(bar.isVisible() for bar in widget.findChildren(QProgressBar)):
            break
        before = now
    return before


def take(workbench: Workbench, folder: Path, pictures: Path, key: DataKey) -> None:
    """Every picture in the theme that is in force."""

    def _picture(widget: QWidget, name: str) -> None:
        _steady(widget).save(str(pictures / f"{name}_{workbench.look.theme}.png"))

    _take_entrance(workbench, key, _picture)
    window = _open(workbench, folder, key)
    window.act("go_cases").trigger()
    _picture(window, "window")
    window.cases.choose(window.cases.cards.shown()[2].id)
    window.timeline.add()
    window.timeline._entry._date.set_value("about March 2020")
    _picture(window, "one_case")
    window.timeline._entry.left.emit()
    window.current.open(window.cases.cards.shown()[7].id)
    _picture(window, "case_sheet")
    window.act("escalate").trigger()
    window.drawer.form().submitted.emit(window.drawer.form().values())
    _picture(window, "refused")
    window.drawer.close_form()
    window.act("search").trigger()
    window.top.search.setText("school")
    _picture(window, "search")
    window._results.leave()
    window.current.clear()
    _take_timeline(window, _picture)
    _take_records(window, _picture)
    _take_table(window, _picture)
    _take_two_documents(window, _picture)
    for name, act in PAGES:
        _open_page(window, act)
        _picture(window, name)
    window.close()


def _open_page(window: MainWindow, act: str) -> None:
    window.act(act).trigger()
    if act == "go_reports":
        _until(lambda: window.rooms.widget_of(ReportsPage).pages.known() > 0)


def _take_entrance(workbench: Workbench, key: DataKey, picture: Callable[[QWidget, str], None]) -> None:
    """What is seen before a casebook is open."""
    entrance = workbench.show_entrance()
    picture(entrance, "entrance")
    entrance.show_new()
    if isinstance(entrance.page, NewPage):
        entrance.page.show_place(Path("Documents"))
    picture(entrance, "new_casebook")
    sheet = SheetPage(workbench.look, keeping.recovery_words(key))
    sheet.resize(1040, 720)
    picture(sheet, "recovery_sheet")


def _take_timeline(window: MainWindow, picture: Callable[[QWidget, str], None]) -> None:
    """The timeline by itself: as a table, and with several events being added."""
    window.act("go_cases").trigger()
    window.workspace.arrange("timeline alone")
    window.act("timeline_table").trigger()
    picture(window, "timeline_table")
    window.act("timeline_table").trigger()
    window.timeline._asking.add_several("4 November 2019: Case closed\nabout March 2019\tTold to close\tC03")
    picture(window, "several_events")
    window.timeline._asking.lines.left.emit()
    window.workspace.arrange("timeline above")


def _take_records(window: MainWindow, picture: Callable[[QWidget, str], None]) -> None:
    """One record of each room that is not like the others, the exhibit with its original."""
    for name, act, listed, shown, at in RECORDS:
        window.act(act).trigger()
        cards, sheet = window.rooms.widget_of(listed).cards, window.rooms.widget_of(shown)
        _until(partial(_is_filled, cards))
        id = cards.shown()[at].id
        window.current.open(id)
        _until(partial(_shows, sheet, id))
        if isinstance(sheet, ExhibitSheet):
            _look_at_the_original(sheet)
        picture(window, name)
    window.act("new_evidence").trigger()
    picture(window, "add_evidence")
    window.drawer.close_form()


def _is_filled(cards: CardList) -> bool:
    return cards.known() > 0


def _shows(sheet: SheetPane, id: str) -> bool:
    return sheet.id == id and bool(sheet.title())


def _look_at_the_original(sheet: ExhibitSheet) -> None:
    """Ask until it is shown: what is asked before the sheet has its answer is let go with it."""
    while sheet.original.view is None:
        sheet.original.look_at()
        wait(3_000)
    sheet.bring_to_top(sheet.original.view)


def _take_table(window: MainWindow, picture: Callable[[QWidget, str], None]) -> None:
    """A table that was pasted, before its rows are added."""
    window.current.bringing_in.emit("events")
    page = window.rooms.widget_of(TablePage)
    page.read(TABLE)
    _until(lambda: page.rows.rows.rowCount() > 0)
    picture(window, "tables")


def _take_two_documents(window: MainWindow, picture: Callable[[QWidget, str], None]) -> None:
    """Two originals side by side."""
    window.act("go_evidence").trigger()
    listed, page = window.rooms.widget_of(ExhibitList), window.rooms.widget_of(ExhibitSheet)
    _until(lambda: listed.cards.known() > 0)
    for at in (0, 5):
        window.current.open(listed.cards.shown()[at].id)
        window.act("open_beside").trigger() if at == 0 else None
    _until(lambda: page.original.view is not None)
    picture(window, "beside")
    window.act("close_beside").trigger()


def _open(workbench: Workbench, folder: Path, key: DataKey) -> MainWindow:
    desk = Desk()
    heard: list[tuple[str, ...]] = []
    desk.open(lambda: Casebook.open(folder, key=key), heard.append, _complain)
    _until(lambda: bool(heard))
    window = workbench.show_casebook(desk, folder, heard[0])
    window.resize(WIDTH, HEIGHT)
    wait(2_000)
    return window


def _until(ready: Callable[[], bool]) -> None:
    while not ready():
        wait(50)


def _complain(error: Exception) -> None:
    sys.exit(str(error))


def main() -> None:
    """Make the sample and take its pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    pictures = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")
    pictures.mkdir(parents=True, exist_ok=True)
    key, app = DataKey.random(), make_application()
    app.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "Sample - fictional.casebook"
        with Casebook.create(folder, None, key=key) as casebook:
            sample.build(casebook)
        for theme in THEMES:
            take(Workbench(app, Preferences(theme=theme)), folder, pictures, key)


if __name__ == "__main__":
    main()
