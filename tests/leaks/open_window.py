"""A window over a casebook, which locks when it is told to: a scene for looking into its memory."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from ui.app import Workbench, make_application
from ui.bridge import Desk
from ui.preferences import Preferences
from ui.shell.main_window import MainWindow
from workbench.casebook import Casebook
from workbench.store.data_key import DataKey


def main() -> None:
    """Arguments: the casebook's folder. Input: its key in hexadecimal, then a line that says to lock."""
    folder, key = Path(sys.argv[1]), DataKey(bytes.fromhex(sys.stdin.readline().strip()))
    app = make_application()
    workbench, desk = Workbench(app, Preferences()), Desk()

    def _shown(warnings: tuple[str, ...]) -> None:
        window = workbench.show_casebook(desk, folder, warnings)
        QTimer.singleShot(1_500, lambda: _lock_when_told(window))

    desk.open(lambda: Casebook.open(folder, key=key), _shown, print)
    app.exec()


def _lock_when_told(window: MainWindow) -> None:
    print("shown", flush=True)
    sys.stdin.readline()
    window.act("lock").trigger()


if __name__ == "__main__":
    main()
