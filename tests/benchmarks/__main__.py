"""Runs the benchmarks, each in a process of its own, and prints one table of their figures.

A benchmark is a module of this folder with a function `rows() -> Iterable[Row]`. All of them run in the
order of their names, or those that are named: `python -m tests.benchmarks timeline search`.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Final

from tests.benchmarks.row import Row, in_megabytes

NOT_BENCHMARKS: Final = {"__init__", "__main__", "row", "casebooks"}
HEADINGS: Final = ("Figure", "Value", "Peer or limit", "Its value", "Ratio", "Peak memory")
_CHILD: Final = "--in-this-process"


def names() -> list[str]:
    """The benchmarks there are, in the order in which they run."""
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in NOT_BENCHMARKS)


def peak_megabytes() -> float:
    """The most memory this process has held so far, in megabytes (1,000,000 bytes)."""
    import resource

    return in_megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def measure_here(name: str) -> None:
    """Run one benchmark in this process and print its rows, and the memory it took, as one line of JSON."""
    rows = [asdict(row) for row in import_module(f"tests.benchmarks.{name}").rows()]
    print(json.dumps({"rows": rows, "peak": peak_megabytes()}))


def measured(name: str) -> Iterator[tuple[Row, float]]:
    """The rows of one benchmark, each with the peak memory of the process that measured it."""
    command = [sys.executable, "-m", "tests.benchmarks", _CHILD, name]
    finished = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    answer = json.loads(finished.stdout.splitlines()[-1])
    rows = (Row(**row) for row in answer["rows"])
    yield from ((row, answer["peak"] if row.peak is None else row.peak) for row in rows)


def number(value: float) -> str:
    """A number to three significant figures, without an exponent."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.{2 if abs(value) < 10 else 1}f}" if abs(value) >= 1 else f"{value:.3g}"


def line(row: Row, peak: float) -> str:
    """One line of the table."""
    other = "" if row.other is None else f"{number(row.other)} {row.unit}"
    ratio = "" if row.ratio is None else number(row.ratio)
    cells = (row.figure, f"{number(row.value)} {row.unit}", row.against, other, ratio, f"{number(peak)} MB")
    return f"| {' | '.join(cells)} |"


def print_table(chosen: Iterable[str]) -> int:
    """Print the table as it is measured. The exit status is 1 if a benchmark broke down."""
    print(f"| {' | '.join(HEADINGS)} |\n|---|---:|---|---:|---:|---:|", flush=True)
    broken = []
    for name in chosen:
        try:
            for row, peak in measured(name):
                print(line(row, peak), flush=True)
        except subprocess.CalledProcessError:
            broken.append(name)
    if broken:
        print(f"Broke down, see above: {', '.join(broken)}.", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    words = sys.argv[1:]
    if words[:1] == [_CHILD]:
        measure_here(words[1])
    else:
        sys.exit(print_table(words or names()))
