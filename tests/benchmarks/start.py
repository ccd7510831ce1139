"""From nothing to the unlock window, beside a bare Qt window in the same interpreter."""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from tests.benchmarks.row import Row, in_megabytes

TIMES = 7
_OURS = """
from ui.app import Workbench, make_application
from ui.preferences import Preferences
app = make_application()
workbench = Workbench(app, Preferences())
workbench.show_entrance()
app.processEvents()
import sys
assert "matplotlib" not in sys.modules
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
app.processEvents()
"""


def rows() -> Iterator[Row]:
    """Whole processes, median of seven, nothing of matplotlib loaded."""
    ours = _seconds(_OURS)
    peak = in_megabytes(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    yield Row("start to unlock window", ours, "s", "a bare Qt window", _seconds(_BARE), peak)


def _seconds(program: str) -> float:
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
        subprocess.run([sys.executable, "-c", program], env=environment, check=True)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)
