"""The shape of the source: a fixed top level, short files and functions, honest names, stated purposes."""

import ast
from pathlib import Path
from statistics import median

from tests.architecture.source import modules, program, project_files, text, tree

TOP_LEVEL = {
    *(
        "workbench",
        "ui",
        "resources",
        "tests",
        "docs",
        ".ci",
        "main.py",
        "pyproject.toml",
        "requirements.lock",
    ),
    *("Makefile", "README.md", "LICENSE", "CHANGELOG.md", ".gitignore"),
}
LONGEST_FILE, LONGEST_MAIN, TYPICAL_FUNCTION, LONG_FUNCTION = 400, 40, 10, 30
EMPTY_WORDS = {"util", "utils", "helper", "helpers", "misc", "common", "base", "manager", "managers", "stuff"}
PYTHON = modules("main.py", "workbench", "ui", "resources", "tests")


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring."""
    end = function.end_lineno or function.lineno
    described = ast.get_docstring(function, clean=False)
    return end - function.lineno + 1 - (described.count("\n") + 1 if described else 0)


def _function_lengths() -> list[int]:
    nodes = (node for path in program() for node in ast.walk(tree(path)))
    return [_length(node) for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _words(path: Path) -> set[str]:
    parts = (path.stem, *path.parts[:-1])
    return {word for part in parts for word in part.strip("_").split("_")}


def test_the_top_level_is_the_one_agreed() -> None:
    assert {path.parts[0] for path in project_files()} - TOP_LEVEL == set()


def test_a_file_has_at_most_four_hundred_lines() -> None:
    assert [str(path) for path in PYTHON if text(path).count("\n") > LONGEST_FILE] == []


def test_a_file_says_its_purpose_in_its_first_line() -> None:
    assert [str(path) for path in PYTHON if not (ast.get_docstring(tree(path)) or "").strip()] == []


def test_a_name_says_what_is_in_it() -> None:
    assert [str(path) for path in PYTHON if _words(path) & EMPTY_WORDS] == []


def test_main_holds_no_logic() -> None:
    assert text(Path("main.py")).count("\n") < LONGEST_MAIN


def test_most_functions_have_fewer_than_ten_lines() -> None:
    assert median(_function_lengths()) < TYPICAL_FUNCTION


def test_few_functions_have_more_than_thirty_lines() -> None:
    lengths = _function_lengths()
    assert sum(length > LONG_FUNCTION for length in lengths) <= len(lengths) // 50
