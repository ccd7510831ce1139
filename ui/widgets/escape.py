"""Keeps Esc for what is left by it: the innermost thing goes first, the filters of the window last."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keep_escape(event: QEvent) -> bool:
    """Whether this asks if a key of the window may have Esc; then it may not. To be asked in `event`."""
    asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
    if not (asked and event.key() == Qt.Key.Key_Escape):  # type: ignore[attr-defined]
        return False
    event.accept()
    return True
