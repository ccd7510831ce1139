"""Frames of the timeline, beside one matplotlib artist for each event and beside pyqtgraph."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib import import_module
from typing import Any, Final, Protocol

import numpy as np
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.row import Row, in_megabytes
from ui.widgets.timeline import Kind, TimelineData, TimelineView

SIZES: Final = (1_000, 10_000, 100_000)
LARGEST_NAIVE: Final = 10_000  # beyond it the naive way takes minutes: ten times as many, ten times the time
LIMIT: Final = 16.6  # milliseconds: one picture of a screen of 60 Hz
WIDTH, HEIGHT, LANES, YEARS = 1_400, 700, 12, 17
START: Final = 735_000.0
SEED: Final = 7
NAIVE: Final = "one matplotlib artist per event"
_FRAMES: Final = {"ours": 40, "pyqtgraph": 40, "naive": 4}


@dataclass(frozen=True, slots=True)
class Figures:
    """What one way of drawing takes, in milliseconds of processor time and megabytes."""

    first: float
    pan: float  # the median, everything in view
    pan_slow: float  # the 95th percentile
    zoom_slow: float
    labels_slow: float  # a twentieth or less in view, so that labels are drawn
    peak: float


class Shown(Protocol):
    """A picture of events on the screen that can be asked for another stretch of time."""

    def frame(self, start: float, end: float) -> None:
        """Show the time from `start` to `end`, drawn and painted."""


def rows() -> Iterator[Row]:
    """First draw, frames and memory for 1,000, 10,000 and 100,000 events."""
    for size in SIZES:
        yield from (replace(row, peak=_measured("ours", size).peak) for row in _rows(size))


def _rows(size: int) -> Iterator[Row]:
    events = f"{size:,} events"
    ours, fast, naive = _measured("ours", size), _measured("pyqtgraph", size), _naive(size)
    peer = NAIVE if size <= LARGEST_NAIVE else f"{NAIVE} (10 times its {LARGEST_NAIVE:,})"
    yield Row(f"timeline, first draw of {events}", ours.first, "ms", peer, naive.first)
    yield Row(f"timeline, frame while panning {events}", ours.pan, "ms", peer, naive.pan)
    yield Row(f"timeline, frame while panning {events}", ours.pan, "ms", "pyqtgraph", fast.pan)
    yield Row(f"timeline, slow frame while panning {events}", ours.pan_slow, "ms", "pyqtgraph", fast.pan_slow)
    yield Row(f"timeline, slow frame while panning {events}", ours.pan_slow, "ms", "limit", LIMIT)
    yield Row(
        f"timeline, slow frame while zooming {events}", ours.zoom_slow, "ms", "pyqtgraph", fast.zoom_slow
    )
    yield Row(f"timeline, slow frame with labels, {events}", ours.labels_slow, "ms", "limit", LIMIT)
    yield Row(f"timeline, peak memory with {events}", ours.peak, "MB", "pyqtgraph", fast.peak)


def events(number: int) -> TimelineData:
    """So many events of every kind over 17 years in 12 lanes, the same in every run."""
    chance = np.random.default_rng(SEED)
    x0 = np.sort(START + chance.random(number) * YEARS * 365.25)
    kind = chance.choice(7, number, p=(0.6, 0.1, 0.1, 0.1, 0.04, 0.04, 0.02))
    lasting = np.isin(kind, (Kind.WITHIN, Kind.LASTING, Kind.ABOUT, Kind.ONE_OF))
    return TimelineData(
        lanes=tuple(f"Child {letter}" for letter in "ABCDEFGHIJKL"),
        ids=tuple(f"event-{index}" for index in range(number)),
        x0=x0,
        x1=x0 + np.where(lasting, chance.exponential(20, number), 0),
        lane=chance.integers(0, LANES, number),
        category=chance.integers(0, 6, number),
        kind=kind.astype(np.int64),
        labels=tuple(f"Visit {index}" for index in range(number)),
        flags=np.zeros(number, dtype=np.int64),
    )


class Ours:
    """The timeline of the program."""

    def __init__(self, app: QApplication, data: TimelineData) -> None:
        from ui.look import apply

        self._app = app
        self._view = TimelineView(apply(app))
        self._view.resize(WIDTH, HEIGHT)
        self._view.show_data(data)
        self._view.show()

    def frame(self, start: float, end: float) -> None:
        self._view.scene.span = (start, end)
        self._view.refresh()
        self._view.repaint()
        self._app.processEvents()


class Naive:
    """The usual way: an axes with dates, and one artist for each event."""

    def __init__(self, app: QApplication, data: TimelineData) -> None:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.figure import Figure

        self._app = app
        self._canvas: Any = FigureCanvasQTAgg(Figure(dpi=100))
        self._axes = self._canvas.figure.add_subplot()
        for first, last, lane, category in zip(data.x0, data.x1, data.lane, data.category, strict=True):
            style = {"marker": "o"} if first == last else {"linewidth": 6}
            self._axes.plot([first, last], [lane, lane], color=f"C{category}", **style)
        _show(self._canvas)

    def frame(self, start: float, end: float) -> None:
        self._axes.set_xlim(start, end)
        self._canvas.draw()
        self._canvas.repaint()
        self._app.processEvents()


class Pyqtgraph:
    """The fast plotting library for Qt, given all events in six sets of points and six of bars."""

    def __init__(self, app: QApplication, data: TimelineData) -> None:
        import pyqtgraph

        self._app = app
        self._plot: Any = pyqtgraph.PlotWidget()
        for category in range(6):
            of = data.category == category
            point, bar = of & (data.x0 == data.x1), of & (data.x0 != data.x1)
            self._plot.addItem(
                pyqtgraph.ScatterPlotItem(
                    x=data.x0[point], y=data.lane[point], size=9, brush=category, pen=None
                )
            )
            x = np.column_stack((data.x0[bar], data.x1[bar])).ravel()
            pen = pyqtgraph.mkPen(category, width=6)
            self._plot.addItem(
                pyqtgraph.PlotCurveItem(x=x, y=np.repeat(data.lane[bar], 2), connect="pairs", pen=pen)
            )
        _show(self._plot)

    def frame(self, start: float, end: float) -> None:
        self._plot.setXRange(start, end, padding=0)
        self._plot.repaint()
        self._app.processEvents()


LOADED_BEFOREHAND: Final = {
    "ours": "ui.widgets.figure_canvas",
    "naive": "matplotlib.backends.backend_qtagg",
    "pyqtgraph": "pyqtgraph",
}
WAYS: Final[dict[str, Callable[[QApplication, TimelineData], Shown]]] = {
    "ours": Ours,
    "naive": Naive,
    "pyqtgraph": Pyqtgraph,
}


def measure_here(way: str, size: int) -> Figures:
    """Draw so many events in one way in this process and take the figures, its library being loaded."""
    import_module(LOADED_BEFOREHAND[way])
    data, app = events(size), QApplication([])
    first, last = START, START + YEARS * 365.25
    began = time.process_time()
    shown = WAYS[way](app, data)
    shown.frame(first, last)
    opening = (time.process_time() - began) * 1_000
    length, frames = last - first, _FRAMES[way]
    few = length * min(300 / size, 1)
    pan = [_taken(shown, first + step, last + step) for step in range(frames)]
    zoom = [_taken(shown, first, first + length * 0.93**step) for step in range(frames)]
    labels = [
        _taken(shown, first + length / 2 + step, first + length / 2 + few + step) for step in range(frames)
    ]
    return Figures(opening, statistics.median(pan), _slow(pan), _slow(zoom), _slow(labels), _peak())


def _taken(shown: Shown, start: float, end: float) -> float:
    began = time.process_time()
    shown.frame(start, end)
    return (time.process_time() - began) * 1_000


def _slow(taken: list[float]) -> float:
    return float(np.percentile(taken, 95))


def _peak() -> float:
    import resource

    return in_megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _show(widget: QWidget) -> None:
    widget.resize(WIDTH, HEIGHT)
    widget.show()


def _naive(size: int) -> Figures:
    measured = _measured("naive", min(size, LARGEST_NAIVE))
    times = max(size / LARGEST_NAIVE, 1)
    return replace(measured, first=measured.first * times, pan=measured.pan * times)


@cache
def _measured(way: str, size: int) -> Figures:
    """The figures of one way, from a process of its own without a screen."""
    command = [sys.executable, "-m", "tests.benchmarks.timeline_frames", way, str(size)]
    screen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    finished = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=screen)
    return Figures(**json.loads(finished.stdout.splitlines()[-1]))


if __name__ == "__main__":
    print(json.dumps(asdict(measure_here(sys.argv[1], int(sys.argv[2])))))
