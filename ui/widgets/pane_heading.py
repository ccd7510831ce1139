"""The line at the top of a pane: what it shows, by which filters, and how much of it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets.chip import Chip, ChipTone
from ui.widgets.filter_chips import FilterChips
from ui.widgets.label import CutLabel, label

HEIGHT = 48
_GAP = 10


class PaneHeading(QFrame):
    """Title, a note beside it, filters in force as chips, a count and a state at the right.

    Signals: `filter_removed` with the number of the chip that was pressed.
    """

    filter_removed = Signal(int)

    def __init__(self, look: Look, title: str, note: str = "", *, edge: bool = False) -> None:
        super().__init__()
        self.setProperty("edge", "bottom" if edge else "none")
        self._look = look
        self._title = label(title, Role.TITLE)
        self._note = CutLabel(note, Role.BODY, "muted")
        self._amount = CutLabel("", Role.BODY, "muted")
        self._state = Chip("")
        self._state.hide()
        self._spare: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._title)
        self._row.addWidget(self._note)
        self._chips = FilterChips(QHBoxLayout())
        self._chips.removed.connect(self.filter_removed)
        self._give_up_for_room(self._chips)
        self._row.addStretch(1)
        self._row.addWidget(self._amount)
        self._row.addWidget(self._state)
        look.changed.connect(self._keep_height)
        self._keep_height()

    def show_title(self, title: str, note: str = "") -> None:
        """Show another title and note."""
        self._title.setText(title)
        self._note.setText(note)

    def show_filters(self, words: Iterable[str]) -> None:
        """Show the filters in force."""
        self._chips.show_filters(words)

    def filters(self) -> tuple[str, ...]:
        """The filters that are shown."""
        return self._chips.words()

    def show_amount(self, words: str) -> None:
        """Say how much is shown, such as `38 of 412 events`."""
        self._amount.setText(words)

    def show_state(self, words: str, tone: ChipTone = "accent") -> None:
        """Show a state at the right, such as Draft; none, if there are no words."""
        self._state.say(words, tone)
        self._state.setVisible(bool(words))

    def add_widget(self, widget: QWidget) -> None:
        """Add a control at the right end."""
        self._row.addWidget(widget)

    def add_spare(self, widget: QWidget) -> None:
        """Add one that is left out where there is no room for it: what it does can be done elsewhere too."""
        self._give_up_for_room(widget)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width() - sum(map(_room_of, self._seen())), hint.height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_room()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _give_up_for_room(self, widget: QWidget) -> None:
        holder = QWidget()
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(widget)
        self._spare.append(holder)
        self._row.addWidget(holder)

    def _seen(self) -> Iterable[QWidget]:
        return (holder for holder in self._spare if not holder.isHidden())

    def _share_room(self) -> None:
        """Show of those that can be left out as many as fit, the first before the others."""
        room = self.width() - self.minimumSizeHint().width()
        for holder in self._spare:
            room -= _room_of(holder)
            holder.setVisible(room >= 0)

    def _keep_height(self) -> None:
        self.setFixedHeight(self._look.px(HEIGHT))


def _room_of(holder: QWidget) -> int:
    return holder.minimumSizeHint().width() + _GAP
