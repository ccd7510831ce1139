"""Takes the pictures of the guide from the sample: `python -m tests.screens [FOLDER]`, light and dark."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from ui.app import Workbench, make_application
from ui.bridge import Desk
from ui.look import Theme
from ui.preferences import Preferences
from ui.reports import ReportsPage
from ui.shell.main_window import MainWindow
from ui.shell.sheet_pages import SheetPage
from workbench import keeping, sample
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey

WIDTH, HEIGHT = 1366, 768
THEMES: tuple[Theme, ...] = ("light", "dark")
PAGES = (
    ("overview", "go_overview"),
    ("events", "go_events"),
    ("people", "go_people"),
    ("evidence", "go_evidence"),
    ("requests", "go_requests"),
    ("not_found", "go_sought"),
    ("tables", "go_tables"),
    ("decisions", "go_decisions"),
    ("enquiries", "go_enquiries"),
    ("care", "go_care"),
    ("key_dates", "go_key_dates"),
    ("investigation", "go_investigation"),
    ("journal", "go_journal"),
    ("reports", "go_reports"),
    ("settings", "settings"),
    ("keys", "keys"),
    ("guide", "help"),
    ("add_evidence", "new_evidence"),
)
"""Each picture's name, and the act that opens what it shows."""


def wait(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(workbench: Workbench, folder: Path, pictures: Path, key: DataKey) -> None:
    """Every picture in the theme that is in force."""

    def _picture(widget: QWidget, name: str) -> None:
        wait(900)
        widget.grab().save(str(pictures / f"{name}_{workbench.look.theme}.png"))

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
    _take_timeline(window, _picture)
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
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "Sample - fictional.casebook"
        with Casebook.create(folder, None, key=key) as casebook:
            sample.build(casebook)
        for theme in THEMES:
            take(Workbench(app, Preferences(theme=theme)), folder, pictures, key)


if __name__ == "__main__":
    main()
