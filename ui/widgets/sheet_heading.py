"""The title line of a sheet: what can be done stands beside it, or under it where it is narrow."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets.buttons import plain_button
from ui.widgets.chip import Chip, ChipTone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import CutLabel

_HEIGHT, _GAP, _LEFT, _RIGHT = 48, 10, 24, 16
_LEAST_TITLE = 160  # pixels at 100 %: with less, the acts go under it


class SheetHeading(QFrame):
    """Which record it is, its state, and its acts."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = CutLabel("", Role.TITLE)
        self._state = Chip("")
        self._acts: list[QPushButton] = []
        self._beside, self._under = QHBoxLayout(), QWidget()
        self._flow = FlowLayout(self._under, _GAP)
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._title)
        row.addWidget(self._state)
        row.addStretch(1)
        row.addLayout(self._beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._under)
        self._under.setContentsMargins(_RIGHT, 0, _RIGHT, 0)
        self._under.hide()
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
        self._acts.append(button)
        self._beside.addWidget(button)
        return button

    def minimumSizeHint(self) -> QSize:
        widest = max((act.minimumSizeHint().width() for act in self._acts), default=0)
        least = self._look.px(_LEAST_TITLE) + self._state.minimumSizeHint().width()
        return QSize(max(least, widest) + _LEFT + _RIGHT + _GAP, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_acts()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_acts()

    def _place_acts(self) -> None:
        acts = [act for act in self._acts if not act.isHidden()]
        asked = sum(act.minimumSizeHint().width() + _GAP for act in acts)
        room = self.width() - self._look.px(_LEAST_TITLE) - self._state.minimumSizeHint().width()
        under = bool(acts) and asked > room - _LEFT - _RIGHT - _GAP
        if under == self._under.isHidden():
            for act in self._acts:
                (self._flow if under else self._beside).addWidget(act)
            self._under.setVisible(under)

    def _keep_height(self) -> None:
        self._line.setFixedHeight(self._look.px(_HEIGHT))
