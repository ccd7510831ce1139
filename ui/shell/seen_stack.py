"""A stack of pages that needs the room of the one that is seen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class SeenStack(QStackedWidget):
    """Needs the room of the page that is seen; those behind it make no window wider."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        seen = self.currentWidget()
        return seen.minimumSizeHint() if seen is not None else QSize()
