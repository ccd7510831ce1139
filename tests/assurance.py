"""The one place that gathers what the tests have counted, and prints it as the assurance table.

A test hands its count to the fixture `assurance` before it asserts anything, so that a failure is in the
table too: `assurance(test_id="T03", what="power-cut states", count=4_008, failures=0)`. With
`--assurance-report=FILE` the table is also written there, with the day and the commit, if all passed.
"""

import platform
import re
import subprocess
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

Record = Callable[..., None]
_PROPERTY = "assurance"
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Shown:
    """What one test has counted: how many times something was tried, and how many of those went wrong."""

    test: str
    what: str
    count: int
    failures: int

    @property
    def order(self) -> tuple[str, int, str]:
        """Sorts T9 before T10."""
        letters, digits = re.fullmatch(r"(\D*)(\d*).*", self.test, re.DOTALL).groups()  # type: ignore[union-attr]
        return letters, int(digits or 0), self.what


def added_up(rows: Iterable[Shown]) -> list[Shown]:
    """One row for each test and subject, in the order of the tests' numbers."""
    sums: dict[tuple[str, str], tuple[int, int]] = {}
    for row in rows:
        count, failures = sums.get((row.test, row.what), (0, 0))
        sums[row.test, row.what] = (count + row.count, failures + row.failures)
    return sorted((Shown(*key, *value) for key, value in sums.items()), key=lambda row: row.order)


def table(rows: Iterable[Shown]) -> str:
    """The rows as a table that reads well on a screen and in Markdown."""
    cells = [("Test", "What was tried", "Count", "Failures")]
    cells += [(row.test, row.what, f"{row.count:,}", f"{row.failures:,}") for row in rows]
    wide = [max(len(line[column]) for line in cells) for column in range(4)]
    lines = [
        f"| {test:<{wide[0]}} | {what:<{wide[1]}} | {count:>{wide[2]}} | {failures:>{wide[3]}} |"
        for test, what, count, failures in cells
    ]
    rule = f"|{'-' * (wide[0] + 2)}|{'-' * (wide[1] + 2)}|{'-' * (wide[2] + 1)}:|{'-' * (wide[3] + 1)}:|"
    return "\n".join([lines[0], rule, *lines[1:]])


def page(rows: Iterable[Shown], day: str, commit: str) -> str:
    """The assurance page: the table, when and on what it was made, and how to make it again."""
    return (
        "# What the tests have shown\n\n"
        f"Made on {day} from commit {commit} by `make test-long`,\n"
        f"on {platform.system()} with Python {platform.python_version()}. "
        "Each row is counted by the tests themselves while they run.\n\n"
        f"{table(rows)}\n"
    )


def commit_in_words(report: Path) -> str:
    """The short hash of the commit under test, and whether other files than the report differ from it."""
    changes = _git("status", "--porcelain").splitlines()
    differing = [line for line in changes if not line.endswith(report.name)]
    return _git("rev-parse", "--short", "HEAD") + (" with uncommitted changes" if differing else "")


def _git(*words: str) -> str:
    command = ["git", *words]
    return subprocess.run(command, cwd=_HERE, capture_output=True, text=True, check=True).stdout.strip()


class Table:
    """Holds the rows of a run, those of its worker processes included, until the run ends."""

    def __init__(self, report: Path | None) -> None:
        self._report = report
        self._rows: list[Shown] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the counts that a finished test brought with it."""
        if report.when == "call":
            properties: list[tuple[str, Any]] = report.user_properties
            self._rows += [Shown(**value) for name, value in properties if name == _PROPERTY]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter, exitstatus: int) -> None:
        """Print the table, and write it where that was asked for and nothing failed."""
        rows = added_up(self._rows)
        if rows:
            terminalreporter.section("assurance")
            terminalreporter.write_line(table(rows))
        if self._report and exitstatus:
            terminalreporter.write_line(f"{self._report} was not written: the run has failures.")
        elif self._report:
            self._report.parent.mkdir(exist_ok=True)
            day = time.strftime("%d %B %Y", time.gmtime()).lstrip("0")
            self._report.write_text(page(rows, day, commit_in_words(self._report)), encoding="utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--assurance-report", type=Path, default=None, help="also write the table here")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Table(config.getoption("--assurance-report")), "assurance-table")


@pytest.fixture
def assurance(request: pytest.FixtureRequest) -> Record:
    """Records what this test counted; it asserts nothing."""

    def record(*, test_id: str, what: str, count: int, failures: int) -> None:
        row = {"test": test_id, "what": what, "count": count, "failures": failures}
        request.node.user_properties.append((_PROPERTY, row))

    return record
