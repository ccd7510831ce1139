"""One numbered paragraph of an interview note: when, who, the words, and the codes in the margin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Look, Role
from ui.widgets.note_style import NoteMarks
from ui.widgets.note_text import NoteText
from ui.widgets.painting import draw_words
from ui.widgets.token_text import LINE_HEIGHT, MEASURE

_NUMBER, _TIME, _SPEAKER, _WORDS, _MARGIN = 20, 48, 92, 116, 28  # left edges; the space before the stripes
_STRIPES: Final = 150  # the room for codes at the right
_STRIPE_WIDTH: Final = 3
_LEAST: Final = 0.7  # of the measure: where the words would get less, the codes keep only their stripes
_NARROWEST: Final = 0.25  # of the measure: with less room than this the notes scroll sideways
_LOWER: Final = 2.5  # puts the small words on the line of the large ones


@dataclass(frozen=True, slots=True)
class CodeStripe:
    """A code on the paragraph, such as `A3 supports`; `category` chooses its colour (0 to 3)."""

    words: str
    category: int


class NoteParagraph(QWidget):
    """A paragraph as a row: number and time, speaker, words (a `NoteText`), stripes of its codes."""

    def __init__(
        self,
        look: Look,
        number: int,
        time: str,
        speaker: str,
        *,
        editable: bool = False,
        marks: NoteMarks | None = None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(f"Paragraph {number}")
        self._look = look
        self._number, self._time, self._speaker = number, time, speaker
        self._stripes: tuple[CodeStripe, ...] = ()
        self._names_codes = True
        self._words_left = _WORDS
        name = f"Paragraph {number}, {time}, {speaker}".rstrip(", ")
        self.text: Final = NoteText(look, name, marks or NoteMarks(self), editable=editable)
        self.text.setParent(self)
        self.text.document().documentLayout().documentSizeChanged.connect(self._arrange)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.text)
        look.changed.connect(self._arrange)

    def show_words(self, stored: str, shown: Mapping[str, str]) -> None:
        """Show stored running text, each reference as the words given for its id."""
        self.text.set_text(stored, shown)

    def show_place(self, number: int, time: str, speaker: str) -> None:
        """Show another number, time or speaker, as when a paragraph before it is added."""
        self._number, self._time, self._speaker = number, time, speaker
        self.setAccessibleName(f"Paragraph {number}")
        self.text.setAccessibleName(f"Paragraph {number}, {time}, {speaker}".rstrip(", "))
        self.update()

    def give_speaker_room(self, extra: int) -> None:
        """Begin the words so many pixels (at 100 %) further right, where speakers have names."""
        if self._words_left != _WORDS + extra:
            self._words_left = _WORDS + extra
            self._arrange()

    def show_codes(self, stripes: Iterable[CodeStripe]) -> None:
        """Show the codes on this paragraph in the margin."""
        self._stripes = tuple(stripes)
        words = ", ".join(stripe.words for stripe in self._stripes)
        self.text.setAccessibleDescription(words)
        self.setToolTip(words)
        self._arrange()

    def sizeHint(self) -> QSize:
        width = self._words_left + MEASURE + _MARGIN + _STRIPES
        return QSize(self._look.px(width), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(self._words_left + MEASURE * _NARROWEST), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        note, muted = look.font(Role.NOTE), look.colour("muted")
        first = QRect(0, look.px(_LOWER), self.width(), look.px(LINE_HEIGHT))
        draw_words(painter, self._column(first, _NUMBER, _TIME), str(self._number), note, muted)
        draw_words(painter, self._column(first, _TIME, _SPEAKER), self._time, note, muted)
        strong, accent = look.font(Role.BODY_STRONG), look.colour("accent")
        draw_words(
            painter, self._column(first, _SPEAKER, self._words_left - 4), self._speaker, strong, accent
        )
        self._paint_stripes(painter)

    def _column(self, line: QRect, left: int, right: int) -> QRect:
        start, end = self._look.px(left), self._look.px(right)
        return QRect(start, line.top(), end - start, line.height())

    def _paint_stripes(self, painter: QPainter) -> None:
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = look.px(_MARGIN if self._names_codes else _MARGIN / 2)
        left = self.text.geometry().right() + margin
        for place, stripe in enumerate(self._stripes):
            colour = look.colour(f"category_{stripe.category % 4 + 1}")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            x = left + place * look.px(2 * _STRIPE_WIDTH)
            painter.drawRoundedRect(QRectF(x, 0, look.px(_STRIPE_WIDTH), self.height()), 1.5, 1.5)
            if self._names_codes:
                self._paint_code(painter, left + self._words_indent(), place, stripe.words, colour)

    def _paint_code(self, painter: QPainter, left: int, place: int, words: str, colour: QColor) -> None:
        top = self._look.px(_LOWER) + place * self._code_line()
        room = QRect(left, top, self.width() - left, self._look.px(LINE_HEIGHT))
        draw_words(painter, room, words, self._look.font(Role.NOTE_STRONG), colour)

    def _code_line(self) -> int:
        return QFontMetrics(self._look.font(Role.NOTE_STRONG)).lineSpacing() + 2

    def _words_indent(self) -> int:
        return self._look.px(2 * _STRIPE_WIDTH * len(self._stripes) + 6)

    def _height(self) -> int:
        return max(self.text.height(), len(self._stripes) * self._code_line())

    def _arrange(self) -> None:
        left, measure = self._look.px(self._words_left), self._look.px(MEASURE)
        room = self.width() - left - self._look.px(_MARGIN + _STRIPES)
        self._names_codes = room >= measure * _LEAST
        room = room if self._names_codes else self.width() - left - self._look.px(_MARGIN)
        self.text.move(left, 0)
        self.text.setFixedWidth(max(min(room, measure), 1))
        if self.height() != self._height():
            self.setFixedHeight(self._height())
        self.update()
