"""The casebook locks after so much silence, and any key begins the count anew."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.shell.idle_lock import IdleLock


def test_silence_locks(qapp: QApplication, qtbot: QtBot) -> None:
    lock = IdleLock(qapp, 1)
    due: list[bool] = []
    lock.due.connect(lambda: due.append(True))
    for _ in range(59):
        lock.tick()
    assert not due
    lock.tick()
    assert due == [True]


def test_a_key_begins_the_count_anew(qapp: QApplication, qtbot: QtBot) -> None:
    lock = IdleLock(qapp, 1)
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(30):
        lock.tick()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, key)
    assert lock.left == 60
