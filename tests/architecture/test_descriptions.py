"""Every public name of a window is described, unless Qt gave the name and its own manual describes it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from tests.architecture.source import modules, tree


@cache
def _names_of_qt() -> frozenset[str]:
    things = [getattr(module, name) for module in (QtCore, QtGui, QtWidgets) for name in dir(module)]
    return frozenset(name for thing in things if isinstance(thing, type) for name in dir(thing))


def _undescribed(path: Path) -> Iterator[str]:
    classes = (node for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef))
    for node in (node for made in classes for node in made.body if isinstance(node, ast.FunctionDef)):
        public = not node.name.startswith("_") and node.name not in _names_of_qt()
        if public and not ast.get_docstring(node):
            yield f"{path}:{node.lineno} {node.name}"


def test_every_public_method_of_a_window_is_described() -> None:
    assert [found for path in modules("ui") for found in _undescribed(path)] == []
