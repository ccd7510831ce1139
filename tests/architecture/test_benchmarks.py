"""The benchmarks' own rules: each has rows, and a figure is printed so that it can be read."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import modules, tree
from tests.benchmarks.__main__ import NOT_BENCHMARKS, line, number
from tests.benchmarks.row import Row


def test_every_benchmark_has_rows() -> None:
    folder = Path("tests/benchmarks")
    found = [path for path in modules("tests") if path.parent == folder and path.stem not in NOT_BENCHMARKS]
    functions = {path: {n.name for n in tree(path).body if isinstance(n, ast.FunctionDef)} for path in found}
    assert [str(path) for path, names in functions.items() if "rows" not in names] == []


@pytest.mark.parametrize(
    "value, words",
    [(0.00123, "0.00123"), (0.5, "0.5"), (4.126, "4.13"), (41.26, "41.3"), (412.6, "413"), (41260, "41,260")],
)
def test_a_number_has_three_significant_figures(value: float, words: str) -> None:
    assert number(value) == words


def test_a_figure_stands_beside_its_limit() -> None:
    row = Row("commit of one note", 6.3, "ms", against="two fsyncs", other=4.2)
    assert line(row, 61.4) == "| commit of one note | 6.30 ms | two fsyncs | 4.20 ms | 1.50 | 61.4 MB |"


def test_a_figure_without_a_limit_stands_alone() -> None:
    assert line(Row("frames", 15, "ms"), 120) == "| frames | 15.0 ms |  |  |  | 120 MB |"
