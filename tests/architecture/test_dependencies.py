"""What the program needs from others: declared, pinned by hash, and offline."""

import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.architecture.source import imports, modules, program, project_files, text

SETTINGS = tomllib.loads(text(Path("pyproject.toml")))
PROJECT = SETTINGS["project"]
LOCK = text(Path("requirements.lock"))
KNOWN = packages_distributions()
OUR_OWN = {"workbench", "ui", "resources", "main", "tests"}
HASHED = re.compile(r"^([a-z0-9-]+)==[^\n]*\\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", re.MULTILINE)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!;\[ ]", name)[0]).lower()


RUN = {_plain(name) for name in PROJECT["dependencies"]}
EXTRA = {_plain(name) for names in PROJECT["optional-dependencies"].values() for name in names}


def _distributions(path: Path) -> set[str]:
    """The distributions that a file's imports come from; the imported name itself where none is installed."""
    tops = {name.split(".")[0] for name in imports(path)} - OUR_OWN - sys.stdlib_module_names
    return {_plain(KNOWN.get(top, [top])[0]) for top in tops}


def _undeclared(paths: Iterable[Path], declared: set[str]) -> list[str]:
    used = ((path, name) for path in paths for name in sorted(_distributions(path)))
    return [f"{path} imports {name}" for path, name in used if name not in declared]


def test_the_program_imports_only_what_it_declares() -> None:
    assert _undeclared(program(), RUN) == []


def test_the_tests_import_only_what_is_declared() -> None:
    assert _undeclared(modules("tests"), RUN | EXTRA) == []


def test_every_requirement_is_pinned_by_hash() -> None:
    hashed = {match[1] for match in HASHED.finditer(LOCK)}
    assert hashed == set(re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE))
    assert hashed >= RUN | EXTRA


def test_the_lock_names_no_index_and_no_place() -> None:
    assert re.findall(r"://|--index|--find-links|@ |/", LOCK) == []


def test_the_version_of_qt_that_ends_the_program_is_never_chosen_where_it_does() -> None:
    lines = [name for name in PROJECT["dependencies"] if name.startswith("PySide6-Essentials")]
    assert lines == [
        "PySide6-Essentials>=6.8,!=6.12.0; python_version<'3.12'",
        "PySide6-Essentials>=6.8; python_version>='3.12'",
    ]
    assert re.search(r"^pyside6-essentials==6\.11\.\d+ ; python_full_version < '3\.12'", LOCK, re.MULTILINE)


def test_only_the_essentials_of_qt_are_needed() -> None:
    assert {name for name in RUN | EXTRA if name.startswith("pyside6")} == {"pyside6-essentials"}


def test_everything_beside_the_source_is_installed_with_it() -> None:
    installed = {pattern.removeprefix("*") for pattern in SETTINGS["tool"]["setuptools"]["package-data"]["*"]}
    beside = [path for path in project_files() if path.parts[0] in {"workbench", "ui", "resources"}]
    assert [str(path) for path in beside if path.suffix not in installed | {".py"}] == []


def test_the_command_and_main_are_the_same_program() -> None:
    assert PROJECT["scripts"] == {"workbench": "main:main"}
