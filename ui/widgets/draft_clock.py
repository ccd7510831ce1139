"""Says when what is typed is due to be kept: soon after the first key, however fast more follow."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

DRAFT_MILLISECONDS: Final = 800


class DraftClock(QTimer):
    """Calls `keep` 800 ms after the first edit since the last call; a later edit does not put it off."""

    def __init__(self, parent: QObject, keep: Callable[[], object]) -> None:
        super().__init__(parent, singleShot=True, interval=DRAFT_MILLISECONDS)
        self.timeout.connect(keep)

    def edited(self) -> None:
        """Something was typed."""
        if not self.isActive():
            self.start()
