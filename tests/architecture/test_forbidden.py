"""What no file may hold: names that undo a promise of the program, and places of one machine."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.architecture.source import imports, program, project_files, text, tree, within

# Each name, and the only folder that may use it.
FORBIDDEN: Final = {
    "PySide6.QtNetwork": "",
    "PySide6.QtQml": "",
    "PySide6.QtQuick": "",
    "PySide6.QtQuickWidgets": "",
    "PySide6.QtWebEngineCore": "",
    "PySide6.QtWebEngineWidgets": "",
    "PySide6.QtWidgets.QMessageBox": "",
    "PySide6.QtWidgets.QLabel": "ui/widgets",
    "PySide6.QtCore.QSortFilterProxyModel": "",
    "matplotlib.pyplot": "",
    "sqlite3": "",
    "sqlalchemy.update": "workbench/store",
    "sqlalchemy.delete": "workbench/store",
    "sqlmodel.update": "",
    "sqlmodel.delete": "",
    "ftplib": "",
    "http": "",
    "pickle": "",
    "smtplib": "",
    "ssl": "",
    "urllib.request": "",
}
CATCH_EVERYTHING: Final = (
    "ui/bridge/desk.py",
    "ui/bridge/jobs.py",
    "ui/exception_hook.py",
    "workbench/sandbox",
)
CLOCK: Final = Path("workbench/kernel/clock.py")
ASKS_THE_TIME: Final = re.compile(
    r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|time\.(time|localtime|gmtime))$"
)
STATEMENT: Final = re.compile(
    r"\s*(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA)\s", re.DOTALL
)
# Put together here, so that this file does not hold what it looks for.
REGISTRIES: Final = [f"{name}.org" for name in ("pypi", "npmjs", "pythonhosted")]
TOPS: Final = "|".join(("wo" + "rk", "ro" + "ot", "fa" + "rm", "ho" + "me/[a-z]+", "Us" + "ers/[a-z]+"))
PLACES: Final = re.compile(rf"(?<![\w.])/({TOPS})/")


def _forbidden_in(path: Path) -> Iterator[str]:
    for name in imports(path):
        for banned, folder in FORBIDDEN.items():
            if within(name, banned) and not (folder and path.is_relative_to(folder)):
                yield f"{path} imports {name}"


def _catches_everything(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    caught = ast.unparse(node.type) if node.type else "BaseException"
    return bool(re.search(r"\b(Base)?Exception\b", caught)) and not _raises_again(node)


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _calls(path: Path) -> Iterator[str]:
    yield from (ast.unparse(node.func) for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def _texts(path: Path) -> Iterator[str]:
    constants = (node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant))
    yield from (value for value in constants if isinstance(value, str))


def _words(path: Path) -> str:
    """What a file says, or nothing if it is not text."""
    try:
        return text(path)
    except UnicodeDecodeError:
        return ""


def test_nothing_forbidden_is_imported() -> None:
    assert [found for path in program() for found in _forbidden_in(path)] == []


def test_only_the_agreed_places_catch_everything() -> None:
    others = [path for path in program() if not any(path.is_relative_to(place) for place in CATCH_EVERYTHING)]
    assert [str(path) for path in others for node in ast.walk(tree(path)) if _catches_everything(node)] == []


def test_only_the_clock_asks_the_machine_for_the_time() -> None:
    others = [path for path in program() if path != CLOCK]
    assert [f"{path}: {call}" for path in others for call in _calls(path) if ASKS_THE_TIME.search(call)] == []


def test_no_window_holds_a_statement_to_the_database() -> None:
    windows = [path for path in program() if path.parts[0] == "ui"]
    assert [f"{path}: {words}" for path in windows for words in _texts(path) if STATEMENT.match(words)] == []


def test_no_file_names_a_registry() -> None:
    named = [(path, name) for path in project_files() for name in REGISTRIES if name in _words(path)]
    assert [f"{path}: {name}" for path, name in named] == []


def test_no_file_names_a_place_on_one_machine() -> None:
    assert [f"{path}: {place}" for path in project_files() for place in PLACES.findall(_words(path))] == []
