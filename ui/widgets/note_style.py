"""Styles a note while it is typed: light marks of form, slips of spelling, names typed, words looked for."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.look import Look
from workbench.kernel.spelling import Spelling, words_of

_HEADING: Final = re.compile(r"#{1,3} ")
_LIST: Final = re.compile(r"\s*(?:[-•]|\d{1,2}[.)]) ")
_QUOTED: Final = re.compile(r"> ?")
_BOLD: Final = re.compile(r"(\*\*)(?=\S)(.+?)(?<=\S)(\*\*)")
_ITALIC: Final = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])(\1)(?![\w*_])")
_UNDERLINE: Final = QTextCharFormat.UnderlineStyle


class NoteMarks(QObject):
    """What is marked in every paragraph of one note: how words are spelled, and which are looked for.

    Signals: `changed` when either is another; every paragraph is styled again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.spelling: Spelling | None = None
        self.sought: re.Pattern[str] | None = None

    def spell(self, spelling: Spelling) -> None:
        """Mark what this spelling does not know."""
        self.spelling = spelling
        self.changed.emit()

    def seek(self, words: str) -> None:
        """Mark these words wherever they stand; none marks nothing."""
        sought = re.compile(re.escape(words), re.IGNORECASE) if words else None
        if sought != self.sought:
            self.sought = sought
            self.changed.emit()


class NoteStyle(QSyntaxHighlighter):
    """The style of one paragraph's text; the text itself is never changed by it."""

    def __init__(self, look: Look, document: QTextDocument, marks: NoteMarks) -> None:
        super().__init__(document)
        self._look, self._marks = look, marks
        self._names: tuple[tuple[int, int], ...] = ()
        self._typing_at = -1
        self.checks = True
        """Whether slips are marked: not in what can only be read."""
        marks.changed.connect(self.rehighlight)
        look.changed.connect(self.rehighlight)

    def mark_names(self, places: Iterable[tuple[int, int]]) -> None:
        """Mark these places of the text as names that could be references."""
        told = tuple(places)
        if told != self._names:
            self._names = told
            self.rehighlight()

    def type_at(self, position: int) -> None:
        """Do not call the word that ends here a slip yet; -1 for none."""
        self._typing_at = position

    def highlightBlock(self, text: str) -> None:
        if not text:
            return
        for start, length, style in self._form(text):
            self.setFormat(start, length, style)
        self._underline(text)
        if self._marks.sought is not None:
            for match in self._marks.sought.finditer(text):
                self._add(match.start(), len(match[0]), self._found())

    def _form(self, text: str) -> Iterator[tuple[int, int, QTextCharFormat]]:
        if match := _HEADING.match(text):
            yield 0, len(text), self._strong()
            yield 0, match.end(), self._muted()
            return
        if match := _QUOTED.match(text):
            yield 0, len(text), self._slanted()
            yield 0, match.end(), self._muted()
        elif match := _LIST.match(text):
            yield 0, match.end(), self._muted()
        for pattern, style in ((_BOLD, self._strong()), (_ITALIC, self._slanted())):
            for match in pattern.finditer(text):
                yield match.start(2), len(match[2]), style
                yield match.start(1), len(match[1]), self._muted()
                yield match.start(3), len(match[3]), self._muted()

    def _underline(self, text: str) -> None:
        first = self.currentBlock().position()
        spelling = self._marks.spelling
        if spelling is not None and self.checks:
            for start, end in words_of(text):
                if first + end != self._typing_at and not spelling.knows(text[start:end]):
                    self._add(start, end - start, self._slip())
        for start, end in self._names:
            if first <= start < first + len(text):
                self._add(start - first, end - start, self._name())

    def _add(self, start: int, length: int, style: QTextCharFormat) -> None:
        """Style more, and leave what was styled before."""
        for at in range(start, start + length):
            there = self.format(at)
            there.merge(style)
            self.setFormat(at, 1, there)

    def _strong(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.DemiBold)
        return style

    def _slanted(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFontItalic(True)
        return style

    def _muted(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setForeground(self._look.colour("muted"))
        return style

    def _slip(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setUnderlineStyle(_UNDERLINE.WaveUnderline)
        style.setUnderlineColor(self._look.colour("danger"))
        return style

    def _name(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setUnderlineStyle(_UNDERLINE.DashUnderline)
        style.setUnderlineColor(self._look.colour("accent"))
        return style

    def _found(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setBackground(self._look.colour("warn_tint"))
        style.setForeground(self._look.colour("warn"))
        return style
