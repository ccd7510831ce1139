"""How the program starts: the command line without Qt, the window without what it does not need yet."""

import subprocess
import sys

from tests.architecture.source import ROOT

LOADED = (
    "import sys; from {module} import {name}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
)


def _loaded_by(module: str, name: str) -> set[str]:
    code = LOADED.format(module=module, name=name)
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


def test_the_command_line_never_loads_qt() -> None:
    assert _loaded_by("workbench", "cli") & {"PySide6", "shiboken6", "ui"} == set()


def test_starting_loads_neither_the_window_nor_the_work() -> None:
    assert _loaded_by("main", "main") & {"PySide6", "workbench", "ui", "sqlalchemy", "matplotlib"} == set()


def test_the_window_starts_before_the_pictures_are_loaded() -> None:
    assert _loaded_by("ui.app", "main") & {"matplotlib", "typst"} == set()
