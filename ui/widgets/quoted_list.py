"""Parts of a record with their words to read: under each other, or on two sides in equal room."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets.label import label, paragraph
from ui.widgets.link_line import Link, LinkLine
from ui.widgets.token_text import TokenText

_SIDE: Final = 8  # a line that can be pressed reaches this far beyond its words
_BETWEEN: Final = 24


@dataclass(frozen=True, slots=True)
class Quote:
    """A part of a record: its line, which opens it (none where the link has no words), and its words (running
    text), "" for none.
    """

    link: Link
    words: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two sides: its heading, what stands on it, and what is said where nothing does."""

    heading: str
    quotes: tuple[Quote, ...]
    nothing: str


class QuotedList(QWidget):
    """Lines that can be pressed, the words of each under it, people as tokens.

    Signals: `opened` with the id of the line, or of the person, that was pressed.
    """

    opened = Signal(str)

    def __init__(self, look: Look, quotes: Iterable[Quote], shown: Mapping[str, str]) -> None:
        super().__init__()
        self._look, self._shown = look, shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for quote in quotes:
            if quote.link.words:
                column.addWidget(self._line(quote.link))
            if quote.words:
                column.addWidget(self._words(quote))

    def _line(self, link: Link) -> LinkLine:
        line = LinkLine(self._look, link)
        line.clicked.connect(lambda: self.opened.emit(link.id))
        return line

    def _words(self, quote: Quote) -> QWidget:
        text = TokenText(self._look, f"Words of {quote.link.words}")
        text.set_text(quote.words, self._shown)
        text.reference_pressed.connect(self.opened)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(self._look.px(_SIDE), 0, self._look.px(_SIDE), self._look.px(_SIDE))
        inside.addWidget(text)
        return holder


class TwoSides(QWidget):
    """Two sides beside each other, each with half of the room, whichever has more to say.

    Signals: `opened` with the id that was pressed.
    """

    opened = Signal(str)

    def __init__(self, look: Look, sides: Iterable[Side], shown: Mapping[str, str]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(_BETWEEN))
        for side in sides:
            row.addWidget(self._side(look, side, shown), 1)

    def _side(self, look: Look, side: Side, shown: Mapping[str, str]) -> QWidget:
        quoted = QuotedList(look, side.quotes, shown)
        quoted.opened.connect(self.opened)
        holder = QWidget()
        holder.setAccessibleName(side.heading)
        holder.setMinimumWidth(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        above = label(f"{side.heading}  {len(side.quotes) or ''}".strip(), Role.NOTE_STRONG, "accent")
        said = paragraph("" if side.quotes else side.nothing, Role.BODY, "muted")
        for words in (above, said):
            words.setContentsMargins(look.px(_SIDE), 0, look.px(_SIDE), 0)
        if side.quotes:
            said.hide()
        column.addWidget(above)
        column.addWidget(said)
        column.addWidget(quoted)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return holder
