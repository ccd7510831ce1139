"""The whole window over 100,000 events: opened, a case selected, a list filtered; beside 1,000 events."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.row import Row, in_megabytes
from tests.scale import build
from workbench.store.data_key import DataKey

LARGE, SMALL = 100_000, 1_000
WIDTH, HEIGHT = 1_366, 768
ALL_PANES: Final = 100.0  # milliseconds: longer, and selecting no longer feels like pointing
FILTERED: Final = 30.0  # milliseconds: shorter than the pause between two keys
TYPED: Final = ("visit", "call hub", "supervision 17", "quillfeather")
TIMES: Final = 6
_TURN, _TURNS = 30, 6  # milliseconds; nothing asked in so many turns, and the window is at rest


def rows() -> Iterator[Row]:
    """Processor time of the whole program, all its threads; what else runs on the machine does not count, and
    what an idle window takes while it is waited for is taken off.
    """
    key = DataKey.random()
    with tempfile.TemporaryDirectory() as place:
        large, small = (_measured(Path(place, f"{size}.casebook"), key, size) for size in (LARGE, SMALL))
    beside, peak = f"{SMALL:,} events", large["peak"]
    opened, selected, filtered = (
        f"{words}, {LARGE:,} events"
        for words in ("unlocked to usable", "a case selected, all panes", "list filtered")
    )
    yield Row(opened, large["opened"], "ms", beside, small["opened"], peak)
    yield Row(selected, large["selected"], "ms", "limit", ALL_PANES, peak)
    yield Row(selected, large["selected"], "ms", beside, small["selected"], peak)
    yield Row(f"a case selected, all panes, {SMALL:,} events", small["selected"], "ms", "limit", ALL_PANES)
    yield Row(filtered, large["filtered"], "ms", "limit", FILTERED, peak)
    yield Row(filtered, large["filtered"], "ms", beside, small["filtered"], peak)
    yield Row(f"peak memory of the window, {LARGE:,} events", peak, "MB", beside, small["peak"], peak)


def measure_here(folder: Path, key: DataKey) -> dict[str, float]:
    """Open the casebook in a window of this process and work in it."""
    import resource

    from ui.app import Workbench, make_application
    from ui.bridge import Desk
    from ui.chronology import EventList
    from ui.preferences import Preferences
    from workbench.casebook import Casebook

    app, desk = make_application(), Desk()
    workbench, settled = Workbench(app, Preferences()), Settled()
    began, heard = time.process_time(), list[tuple[str, ...]]()
    desk.open(lambda: Casebook.open(folder, key=key), heard.append, heard.append)
    settled.until(lambda: bool(heard))
    window = workbench.show_casebook(desk, folder, heard[0])
    window.resize(WIDTH, HEIGHT)
    settled.until(lambda: bool(window.cases.cards.shown() and len(window.timeline._view.scene.data)))
    settled()
    opened = (time.process_time() - began) * 1_000
    cases = [card.id for card in window.cases.cards.shown()]
    selected = [settled.taken(partial(window.cases.choose, case)) for case in cases[:TIMES]]
    window.current.clear()
    window.rooms.enter_named("events")
    settled()
    line: Any = next(iter(window.findChildren(EventList))).filter
    filtered = [settled.taken(partial(_type, line, words)) for words in TYPED]
    acts, rest = {"selected": selected, "filtered": filtered}, settled.rest()
    window.close()
    settled()
    peak = in_megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    taken = {"opened": opened, "peak": peak}
    return taken | {name: statistics.median(each) - rest for name, each in acts.items()}


class Settled:
    """Waits until nothing more is asked of the casebook and everything is painted."""

    def __init__(self) -> None:
        from workbench.casebook import Casebook

        self._begun = self._ended = 0
        ask = Casebook.ask

        def _counted(*given: Any, **named: Any) -> Any:
            self._begun += 1
            answer = ask(*given, **named)
            self._ended += 1
            return answer

        setattr(Casebook, "ask", _counted)  # noqa: B010 - counted from outside

    def rest(self) -> float:
        """Milliseconds of processor time that waiting takes while nothing is done."""
        return statistics.median(self.taken(lambda: None) for _ in range(TIMES))

    def __call__(self) -> None:
        still, before = 0, self._begun
        while still < _TURNS:
            _turn()
            still = still + 1 if before == self._begun == self._ended else 0
            before = self._begun

    def until(self, ready: Callable[[], bool]) -> None:
        """Wait for something to be there."""
        while not ready():
            _turn()

    def taken(self, act: Callable[[], object]) -> float:
        """Milliseconds of processor time from an act until the window is at rest again."""
        began = time.process_time()
        act()
        self()
        return (time.process_time() - began) * 1_000


def _turn() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_TURN, loop.quit)
    loop.exec()


def _type(line: Any, words: str) -> None:
    line.setText(words)
    line.returnPressed.emit()
    QApplication.sendPostedEvents()


def _measured(folder: Path, key: DataKey, size: int) -> dict[str, float]:
    build(folder, key, size)
    command = [sys.executable, "-m", "tests.benchmarks.window", str(folder)]
    screen = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    finished = subprocess.run(
        command, input=key.hex(), stdout=subprocess.PIPE, text=True, check=True, env=screen
    )
    found: dict[str, float] = json.loads(finished.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    print(json.dumps(measure_here(Path(sys.argv[1]), DataKey(bytes.fromhex(sys.stdin.read())))))
