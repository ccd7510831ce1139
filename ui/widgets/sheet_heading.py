"""The title line of a sheet: what can be done stands beside it, or under it where it is narrow."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QPushButton, QWidget

from ui.look import Look, Role
from ui.widgets.buttons import plain_button
from ui.widgets.chip import Chip, ChipTone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import CutLabel

SIDE: Final = 24  # pixels from the left edge of a sheet to its words
_RIGHT, _GAP, _HEIGHT = 16, 10, 48
_BESIDE: Final = (0, 3, 1, 1)  # the acts' place in the grid: row, column, and how many of them
_LEAST_TITLE: Final = 160  # pixels at 100 %: with less, the acts go under it


class SheetHeading(QFrame):
    """Which record it is, its state, and its acts."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = CutLabel("", Role.TITLE)
        self._state = Chip("")
        self._buttons: list[QAbstractButton] = []
        self._acts, self._are_under = QWidget(), False
        self._flow = FlowLayout(self._acts, _GAP)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SIDE, 0, _RIGHT, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        for column, part in enumerate((self._title, self._state)):
            self._grid.addWidget(part, 0, column, Qt.AlignmentFlag.AlignVCenter)
        self._put(*_BESIDE)
        look.changed.connect(self._keep_height)
        self._keep_height()

    def show_heading(self, title: str, state: str, tone: ChipTone) -> None:
        """Show another title and state."""
        self._title.setText(title)
        self._state.say(state, tone)
        self._state.setVisible(bool(state))

    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def add_act(self, words: str) -> QPushButton:
        """One more plain button."""
        button = plain_button(words)
        self.add_button(button)
        return button

    def add_button(self, button: QAbstractButton) -> None:
        """Any other button."""
        self._buttons.append(button)
        self._flow.addWidget(button)

    def minimumSizeHint(self) -> QSize:
        widest = max((button.minimumSizeHint().width() for button in self._buttons), default=0)
        width = max(self._title_asks(), widest) + SIDE + _RIGHT
        return QSize(width, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_acts()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_acts()

    def _place_acts(self) -> None:
        """Put the acts beside the title if they fit in one line there, else under it."""
        asked = sum(button.sizeHint().width() + _GAP for button in self._buttons if not button.isHidden())
        under = asked > self.width() - SIDE - _RIGHT - self._title_asks()
        self._acts.setMinimumWidth(0 if under else max(asked - _GAP, 0))
        if under != self._are_under:
            self._are_under = under
            self._grid.removeWidget(self._acts)
            self._put(*((1, 0, 1, 4) if under else _BESIDE))

    def _put(self, row: int, column: int, rows: int, columns: int) -> None:
        place = Qt.AlignmentFlag.AlignVCenter if row == 0 else Qt.AlignmentFlag(0)
        self._grid.addWidget(self._acts, row, column, rows, columns, place)

    def _title_asks(self) -> int:
        state = 0 if self._state.isHidden() else self._state.sizeHint().width() + _GAP
        return min(self._look.px(_LEAST_TITLE), self._title.sizeHint().width()) + state + _GAP

    def _keep_height(self) -> None:
        self._grid.setRowMinimumHeight(0, self._look.px(_HEIGHT))
