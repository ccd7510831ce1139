"""The sample to explore: a scratch copy in the window, or its summary and a picture of the window."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QTimer

from ui import exception_hook
from ui.bridge import Desk
from ui.preferences import Preferences, read_preferences
from workbench import papers, sample
from workbench.casebook import Casebook

if TYPE_CHECKING:
    from ui.app import Workbench

NAME: Final = "Sample - fictional.casebook"
PASSPHRASE: Final = "explore the sample"  # noqa: S105 - told to everybody
WELCOME: Final = f"This is a sample: everything in it is invented. Its passphrase is “{PASSPHRASE}”."
_SETTLED_MILLISECONDS: Final = 1_500
_TENTHS: Final = 600
"""A minute: trying a passphrase and the first drawing take a second or two each."""


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_in(workbench: "Workbench") -> None:
    """Make the sample in a scratch folder and open it in a running program."""
    folder = _scratch() / NAME
    desk = Desk()
    desk.open(
        lambda: _make(folder), lambda warnings: _welcome(workbench, desk, folder, warnings), _show_trouble
    )


def show() -> int:
    """Run the window on the sample until it is closed."""
    from ui import app

    application = app.make_application()
    exception_hook.install()
    workbench = app.Workbench(application, read_preferences())
    workbench.show_entrance()
    open_in(workbench)
    return application.exec()


def write_pictures() -> int:
    """Make the sample, its summary PDF and a picture of the window, and say where they are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui import app

    folder = _scratch()
    with _make(folder / NAME) as casebook:
        papers.write_summary(casebook, folder / "summary.pdf")
    application = app.make_application()
    workbench = app.Workbench(application, Preferences())
    desk = Desk()
    desk.open(
        lambda: Casebook.open(folder / NAME, PASSPHRASE),
        lambda warnings: _welcome(workbench, desk, folder / NAME, warnings),
        _show_trouble,
    )
    _wait_for(lambda: workbench.window is not None)
    _wait(_SETTLED_MILLISECONDS)
    if workbench.window is not None:
        workbench.window.grab().save(str(folder / "window.png"))
        workbench.window.close()
    for what, name in (
        ("The sample casebook", NAME),
        ("Its summary", "summary.pdf"),
        ("The window", "window.png"),
    ):
        sys.stdout.write(f"{what}: {folder / name}\n")
    return 0


def _make(folder: Path) -> Casebook:
    casebook = Casebook.create(folder, PASSPHRASE)
    sample.build(casebook)
    return casebook


def _welcome(workbench: "Workbench", desk: Desk, folder: Path, warnings: tuple[str, ...]) -> None:
    workbench.show_casebook(desk, folder, warnings).messages.say(WELCOME)


def _show_trouble(error: Exception) -> None:
    sys.stderr.write(f"{error}\n")


def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="workbench-sample-"))


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait_for(ready: Callable[[], bool]) -> None:
    for _ in range(_TENTHS):
        if ready():
            return
        _wait(100)
