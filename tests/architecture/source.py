"""Reads the program's own source: its files, its syntax trees, and what each file imports."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
_LISTED = ("ls-files", "--cached", "--others", "--exclude-standard", "-z")


@cache
def project_files() -> tuple[Path, ...]:
    """Every file of the project that is, or is about to be, under version control; relative to its top."""
    listed = subprocess.run(["git", *_LISTED], cwd=ROOT, capture_output=True, text=True, check=True)
    names = {Path(name) for name in listed.stdout.split("\0") if name}
    return tuple(sorted(name for name in names if (ROOT / name).is_file()))


def modules(*tops: str) -> tuple[Path, ...]:
    """The Python files under these folders, relative to the top of the project."""
    return tuple(path for path in project_files() if path.suffix == ".py" and path.parts[0] in tops)


def program() -> tuple[Path, ...]:
    """The Python files of the program itself, without its tests."""
    return modules("main.py", "workbench", "ui", "resources")


def text(path: Path) -> str:
    """What a file of the project says."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(text(path), filename=str(path))


def imports(path: Path) -> Iterator[str]:
    """Every name that a file imports, wherever in it, as `package.module.name`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, *packages: str) -> bool:
    """Whether a dotted name is one of these packages or lies in one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)
