"""Somebody at the keyboard: every key goes to the window as from the system, and is counted."""

from typing import Final

from PySide6.QtCore import QKeyCombination, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_MOST: Final = 150


class Keyboard:
    """Presses keys where the focus is. A chord counts one; words that are content are not counted."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each written as in the guide: `Ctrl+K`, `Return`, `E`."""
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            assert isinstance(combination, QKeyCombination)
            QTest.keyClick(_window(), combination.key(), combination.keyboardModifiers())
            self.pressed += 1

    def letters(self, letters: str) -> None:
        """Press a key for each letter; each counts."""
        self._put(letters)
        self.pressed += len(letters)

    def write(self, words: str) -> None:
        """Write content, which is not counted."""
        self._put(words)

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Go on with Tab until the control of that name has the focus; it must come, before all the others
        have come twice.
        """
        for _ in range(_MOST):
            if has_focus().accessibleName() == name:
                return
            self.press(key)
        raise AssertionError(f"Tab does not come to “{name}”")

    def tab_round(self) -> list[QWidget]:
        """Everything that Tab comes to, until it is where it began; it must come back there, and may go from
        link to link within a text.
        """
        seen = [has_focus()]
        for _ in range(_MOST):
            self.press("Tab")
            now = has_focus()
            if now is seen[0]:
                return seen
            if now is not seen[-1]:
                assert now not in seen, f"Tab comes round to “{now.accessibleName()}”, not to the beginning"
                seen.append(now)
        raise AssertionError(f"Tab does not leave “{seen[-1].accessibleName()}”")

    def answer(self, dialog: type[QDialog], *keys: str) -> None:
        """Press these keys as soon as a dialog of that sort asks, whose loop the next key will start."""

        def _answer() -> None:
            asking = QApplication.activeModalWidget()
            if isinstance(asking, dialog) and asking.isActiveWindow():
                self.press(*keys)
            else:
                QTimer.singleShot(20, _answer)

        QTimer.singleShot(0, _answer)

    def _put(self, words: str) -> None:
        for letter in words:
            QTest.keyClicks(_receiver(), letter)


def has_focus() -> QWidget:
    """What has the focus, as the person sees it."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def within_reach(window: QWidget) -> set[QWidget]:
    """Everything in a window that Tab has to come to."""
    return {
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.window() is window
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    }


def _window() -> QWindow:
    window = QGuiApplication.focusWindow()
    assert window is not None
    return window


def _receiver() -> QWidget:
    popup = QApplication.activePopupWidget()
    if popup is None:
        return has_focus()
    inside: QWidget | None = popup.focusWidget()
    return popup if inside is None else inside
