"""The one place that decides how tests run: without a screen, apart from the reader's files."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ready_made import Stock

os.environ["QT_QPA_PLATFORM"] = "offscreen"

pytest_plugins = ["tests.assurance", "tests.rotation"]

PATIENCE = 60_000
"""Milliseconds for which a test waits for a window: on a busy machine slowness is no fault."""

_TESTS_BETWEEN_THE_OLD = 100

hypothesis.settings.register_profile("short", deadline=None, max_examples=60)
hypothesis.settings.register_profile("long", deadline=None, max_examples=300)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run everything, also what takes minutes")


def pytest_configure(config: pytest.Config) -> None:
    for waiting in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitCallback):
        waiting.__kwdefaults__ = {**(waiting.__kwdefaults__ or {}), "timeout": PATIENCE}
    hypothesis.settings.load_profile("long" if config.getoption("--long") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tests out of a short run."""
    if config.getoption("--long"):
        return
    long = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in set(long)]


@pytest.fixture(autouse=True, scope="session")
def _apart_from_the_readers_own_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Send what a program keeps for its user to a scratch folder; keep matplotlib's list of fonts."""
    scratch = tmp_path_factory.mktemp("home")
    fonts = Path(__file__).parent.parent / ".pytest_cache" / "matplotlib"
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(scratch / name.lower()))
        patch.setenv("MPLCONFIGDIR", str(fonts))
        yield


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Stock:
    """The casebooks that are made once and copied."""
    return Stock(tmp_path_factory.mktemp("stock"))


@pytest.fixture(autouse=True)
def _leaves_nothing() -> Iterator[None]:
    """The windows of one test are gone before the next; cycles are cleared here, where it harms no window."""
    gc.disable()
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.processEvents()
        for window in filter(_is_nobodys, app.topLevelWidgets()):
            window.deleteLater()
        delete_what_is_to_go()
    gc.collect(2 if gc.get_count()[2] > _TESTS_BETWEEN_THE_OLD else 1)


def _is_nobodys(window: QWidget) -> bool:
    """Whether a window belongs to no other; the list of a completer has no parent either, but its owner."""
    return window.parent() is None and window.windowType() != Qt.WindowType.Popup


def delete_what_is_to_go() -> None:
    """Do what deleteLater put off until the event loop turns."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
