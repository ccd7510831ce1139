"""Remembers what had the focus, so that it can be given back where that is still there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class FocusBefore:
    """A sheet may have been shown anew meanwhile, and with it the widget that had the focus be gone."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None

    def remember(self) -> None:
        """Take what has the focus now."""
        self._forget()
        self._widget = QApplication.focusWidget()
        if self._widget is not None:
            self._widget.destroyed.connect(self._forget_gone)

    def give_back(self) -> None:
        """Put the focus back."""
        if self._widget is not None:
            self._widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        if self._widget is not None:
            self._widget.destroyed.disconnect(self._forget_gone)
        self._widget = None

    def _forget_gone(self) -> None:
        self._widget = None
