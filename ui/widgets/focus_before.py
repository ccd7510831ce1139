"""Remembers what had the focus, so that it can be given back where that is still there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken


class FocusBefore:
    """A sheet may have been shown anew meanwhile, and with it the widget that had the focus be gone."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None

    def remember(self) -> None:
        """Take what has the focus now."""
        self._widget = QApplication.focusWidget()

    def give_back(self) -> None:
        """Put the focus back."""
        if self._widget is not None and Shiboken.isValid(self._widget):
            self._widget.setFocus(Qt.FocusReason.OtherFocusReason)
