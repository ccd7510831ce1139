"""A small card beside the pointer that says what lies there; it takes no part in clicking."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets.chip import Chip, ChipTone
from ui.widgets.label import label, paragraph

_AWAY: Final = 14
_WIDTH: Final = 340  # pixels at 100 %


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says: a title with its `state` as a chip, `lines` under it, `facts` (a name and a value;
    one without a value is left out), and the first of the words in which it is told.
    """

    title: str
    lines: tuple[str, ...] = ()
    state: tuple[str, ChipTone] | None = None
    facts: tuple[tuple[str, str], ...] = ()
    told: str = ""


Then = Callable[[CardWords | None], None]
Describe = Callable[[str, Then], None]
"""Asked with an id, it hands over the words of its card once it knows them, None for none."""


class HoverCard(QFrame):
    """Says what lies at a point of a canvas; it lies over whatever else its window holds, and goes with the
    canvas.
    """

    def __init__(self, look: Look, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._look, self._canvas, self._room = look, canvas, canvas
        self.words: CardWords | None = None
        self.setProperty("card", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._shown = QWidget()
        self._layout.addWidget(self._shown)
        look.changed.connect(self._leave)
        canvas.installEventFilter(self)
        self.hide()

    def show_words(self, words: CardWords | None, at: QPoint) -> None:
        """Show words beside a point of the canvas; None hides the card and keeps nothing of it."""
        if words != self.words:
            self._replace(words)
        self.setVisible(words is not None)
        self.move(self._beside(self._canvas.mapTo(self._room, at)))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self._leave()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        self.show_words(None, QPoint())

    def _replace(self, words: CardWords | None) -> None:
        self._room = self._canvas.window()
        self.setParent(self._room)
        before, self.words = self._shown, words
        self._shown = QWidget() if words is None else _card(self._look, words)
        self._layout.replaceWidget(before, self._shown)
        before.setParent(None)
        before.deleteLater()
        self._shown.show()
        self.setFixedWidth(min(self._look.px(_WIDTH), self._room.width()))
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self.setFixedHeight(max(self._layout.totalHeightForWidth(self.width()), 1))

    def _beside(self, at: QPoint) -> QPoint:
        room = self._room.rect()
        right, below = at.x() + _AWAY, at.y() + _AWAY
        x = right if right + self.width() <= room.right() else at.x() - _AWAY - self.width()
        y = below if below + self.height() <= room.bottom() else at.y() - _AWAY - self.height()
        return QPoint(max(x, 0), max(y, 0))


def _card(look: Look, words: CardWords) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(12, 8, 12, 10)
    column.setSpacing(look.px(2))
    column.addLayout(_heading(look, words))
    for line in filter(None, words.lines):
        column.addWidget(paragraph(line, Role.NOTE, "muted"))
    facts = [fact for fact in words.facts if fact[1]]
    if facts:
        column.addSpacing(look.px(4))
        column.addLayout(_facts(look, facts))
    if words.told:
        column.addSpacing(look.px(4))
        column.addWidget(paragraph(words.told, Role.NOTE))
    return made


def _heading(look: Look, words: CardWords) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(8))
    row.addWidget(paragraph(words.title, Role.BODY_STRONG), 1)
    if words.state is not None:
        row.addWidget(Chip(*words.state), 0, Qt.AlignmentFlag.AlignTop)
    return row


def _facts(look: Look, facts: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(10))
    grid.setVerticalSpacing(look.px(2))
    grid.setColumnStretch(1, 1)
    for at, (name, value) in enumerate(facts):
        grid.addWidget(label(name, Role.NOTE, "muted"), at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(paragraph(value, Role.NOTE), at, 1)
    return grid
