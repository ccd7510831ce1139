"""Clears away Python's reference cycles between two turns of the event loop, and nowhere else."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOKS_MILLISECONDS: Final = 1_000
_LOOKS_BETWEEN_THE_OLD: Final = 60


class Garbage(QObject):
    """Takes over from Python, which clears wherever memory happens to be asked for.

    A widget that is part of a cycle is deleted when the cycle is cleared. In the store's thread, or while Qt
    walks over its widgets to dress them anew, that ends the program; from the event loop it is safe.
    What is there at the first thorough look, the libraries above all, is left out of the later ones.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._looks = 0
        self._timer = QTimer(self, interval=_LOOKS_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Clear what is young where much has come since; what is old once a minute at most."""
        self._looks += 1
        if self._looks % _LOOKS_BETWEEN_THE_OLD == 0 and _is_due(2):
            gc.collect()
            self._settle()
        elif _is_due(0):
            gc.collect(1)

    def _settle(self) -> None:
        if not gc.get_freeze_count():
            gc.freeze()


def _is_due(generation: int) -> bool:
    return gc.get_count()[generation] > gc.get_threshold()[generation]
