"""A walk through every room of the window in one scene, and what was seen in each."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from tests.screens.filled import LATER, NAMES
from tests.screens.outside import walk_outside
from tests.screens.scenes import Scene
from tests.screens.sights import Looked, Sight, look_at
from ui.bridge import Desk
from ui.look import Look
from ui.reports import ReportsPage
from ui.shell.aside import ASIDE
from ui.shell.main_window import MainWindow
from ui.shell.rooms import ROOMS
from ui.widgets import Form, RecordSheet, SheetSection
from workbench import people
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.errors import Refused
from workbench.store.data_key import DataKey

NOT_TAKEN = "This cannot be taken as it stands: say in your own words when it was, who was there, and why."
_LAYOUTS = 4  # turns of the event loop in which layouts within layouts find their sizes
Opened = tuple[Path, DataKey]


def walk(opened: Opened, look: Look, scene: Scene, looked: Looked | None = None) -> tuple[Sight, ...]:
    """Look into every room, or at every page outside of it; `looked` hears of each with its picture."""
    if scene.state == "outside":
        return walk_outside(look, scene, looked)
    look.change(scene.theme, scale=scene.scale)
    places = {"refused": _forms, "aside": _asides}.get(scene.state, _rooms)
    with clock.fixed(LATER), _copy_of(opened) as copy, _window(copy, look, scene) as window:
        return tuple(look_at(window, scene, place, looked) for place in places(window, scene))


def _rooms(window: MainWindow, scene: Scene) -> Iterator[str]:
    """Enter one room after another, each settled before the next."""
    revealed = _revealed(window) if scene.state == "revealed" else {}
    for room in ROOMS:
        window.rooms.enter_named(room.name)
        if revealed:
            window.current.names.show(revealed)
            window.current.names._timer.stop()
        _settle(window)
        yield room.name


def _asides(window: MainWindow, scene: Scene) -> Iterator[str]:
    """Open every page that is no room, and what is linked beside a record."""
    for page in ASIDE:
        window.rooms.enter_named(page.name)
        _settle(window)
        yield page.name
    window.rooms.enter_named("events")
    window.rooms.show_inspector(True)
    _settle(window)
    yield "what is linked"


def _forms(window: MainWindow, scene: Scene) -> Iterator[str]:
    """Refuse the form for each new record, then all the forms of each sheet at once."""
    for room in ROOMS:
        window.rooms.enter_named(room.name)
        _settle(window)
        for kind in (*(room.kinds[:1] if room.new else ()), *(kind for kind, _ in room.more)):
            yield from _new_record(window, kind)
        page = window.rooms.panes()[-1]
        if isinstance(page, RecordSheet) and sum(
            [_refuse_in(section, window) for section in _sections(page)]
        ):
            _quieten(window)
            yield f"changing in {room.name}"
            page.close_forms()


def _new_record(window: MainWindow, kind: str) -> Iterator[str]:
    window.current.make(kind)
    _refuse(window.drawer.form())
    _quieten(window)
    yield f"new {kind}"
    window.drawer.close_form()


def _sections(page: RecordSheet) -> list[SheetSection]:
    return [section for section in page.findChildren(SheetSection) if section.isVisible()]


def _refuse_in(section: SheetSection, window: MainWindow) -> bool:
    """Open the form of a section, if its button opens one, and refuse what its first field says."""
    section.acted.emit()
    window.drawer.close_form()
    form = section.form()
    if form is None or not section.is_open():
        return False
    _refuse(form)
    return True


def _refuse(form: Form) -> None:
    form.tell(Refused(NOT_TAKEN, next(iter(form.values()), None)))


def _revealed(window: MainWindow) -> dict[str, str]:
    found: list[dict[str, str]] = []
    window.desk.ask(people.persons, then=lambda rows: found.append({row.id: row.pseudonym for row in rows}))
    _until(lambda: bool(found))
    return {id: NAMES.get(pseudonym, pseudonym) for id, pseudonym in found[0].items()}


@contextmanager
def _copy_of(opened: Opened) -> Iterator[Opened]:
    """The casebook as it was before anybody walked through it, and nothing that remembers a later one."""
    folder, key = opened
    with TemporaryDirectory() as scratch, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", scratch)
        yield Path(shutil.copytree(folder, Path(scratch) / folder.name)), key


@contextmanager
def _window(opened: Opened, look: Look, scene: Scene) -> Iterator[MainWindow]:
    folder, key = opened
    desk, heard = Desk(), list[object]()

    def _at_the_moment() -> Casebook:
        """The store's thread has a clock of its own, which is held until the thread ends."""
        clock._fixed.set(LATER)
        return Casebook.open(folder, key=key)

    desk.open(_at_the_moment, heard.append, heard.append)
    _until(lambda: bool(heard))
    window = MainWindow(look, desk, folder)
    window.resize(*scene.size)
    window.show()
    _until(lambda: bool(window.top.casebook()))
    window.resize(*scene.size)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _settle(window: MainWindow) -> None:
    """Let every question that was asked be answered and shown, and the pages of a report be made."""
    answered: list[object] = []
    for asked in range(1, 4):
        QApplication.processEvents()
        window.desk.consult(lambda _: True, answered.append)
        _until(lambda: len(answered) >= asked)  # noqa: B023 (called at once)
    for page in window.rooms.panes():
        if isinstance(page, ReportsPage):
            _until(lambda page=page: page._job is None)  # type: ignore[misc]
    for _ in range(_LAYOUTS):
        QApplication.processEvents()


def _quieten(window: MainWindow) -> None:
    """Take away what some buttons do at once and say in the message bar, which is there for a while only."""
    _settle(window)
    window.messages.dismiss()
    _settle(window)


def _until(ready: Callable[[], bool]) -> None:
    while not ready():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
