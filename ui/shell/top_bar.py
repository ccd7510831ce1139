"""The bar at the top: which casebook, how it is marked, search, whether names are hidden, lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets.buttons import plain_button
from ui.widgets.chip import Chip, ChipButton
from ui.widgets.find_bar import FilterField
from ui.widgets.label import CutLabel

_HEIGHT, _SEARCH, _LEAST_SEARCH = 48, 430, 150


class TopBar(QFrame):
    """One row of five things.

    Signals: `lock_wanted`; `names_pressed` when names are to be revealed, or hidden again.
    """

    lock_wanted = Signal()
    names_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setProperty("edge", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._name = CutLabel("", Role.NAME)
        self._marking = Chip("", "warn")
        self._marking.hide()
        self.search = FilterField("Search the casebook", "Search or do anything (Ctrl+K)")
        self._names = ChipButton("Names hidden", "accent")
        self._names.clicked.connect(self.names_pressed)
        self.show_names(0)
        lock = plain_button("Lock   Ctrl+L")
        lock.setAccessibleName("Lock the casebook, Ctrl+L")
        lock.clicked.connect(self.lock_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 12, 0)
        layout.setSpacing(14)
        layout.addWidget(self._half(self._name, self._marking), 1)
        layout.addWidget(self.search, 2)
        layout.addWidget(self._half(None, self._names, lock), 1)
        look.changed.connect(self._keep_measures)
        self._keep_measures()

    def show_casebook(self, title: str, marking: str) -> None:
        """Show the investigation's title and its protective marking."""
        self._name.setText(title)
        self._marking.say(marking, "warn")
        self._marking.setVisible(bool(marking))

    def casebook(self) -> str:
        """The title shown."""
        return self._name.text()

    def show_names(self, seconds: int) -> None:
        """Say whether names are hidden, or for how long they are still shown."""
        if seconds:
            self._names.say(f"Names shown, {seconds} s", "warn")
            self._names.setToolTip("Hide names")
        else:
            self._names.say("Names hidden", "accent")
            self._names.setToolTip("Reveal names")

    def _half(self, *parts: QWidget | None) -> QWidget:
        half = QWidget()
        row = QHBoxLayout(half)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for part in parts:
            row.addStretch() if part is None else row.addWidget(part)
        if parts[0] is not None:
            row.addStretch()
        return half

    def _keep_measures(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
        self.search.setMinimumWidth(self._look.px(_LEAST_SEARCH))
        self.search.setMaximumWidth(self._look.px(_SEARCH))
