"""Running text to read or to write, in which people are tokens and not names."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from ui.look import Look, Role
from ui.widgets.token_painter import TOKEN_ID, TOKEN_KIND, TokenPainter
from workbench.kernel.running_text import Reference, refer, render, runs

MEASURE: Final = 552  # pixels at 100 %: 60 to 75 characters of the reading face
LINE_HEIGHT: Final = 25
_STORED: Final = "application/x-workbench-running-text"
_OBJECT: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_NEW_BLOCK: Final = "\N{PARAGRAPH SEPARATOR}"
_NEW_LINE: Final = "\N{LINE SEPARATOR}"


class TokenText(QTextEdit):
    """Text set for reading (Source Serif 16 on 25), as high as its words need; pasted text is plain.

    Signals: `edited` when the person changed the text, `reference_wanted` when they typed @ (the character is
    in the text; `put_reference` replaces it), `reference_pressed` with the id when a token is pressed.
    """

    edited = Signal()
    reference_wanted = Signal()
    reference_pressed = Signal(str)

    def __init__(
        self, look: Look, name: str, *, editable: bool = False, lines: int = 1, around: int = 0
    ) -> None:
        """`lines` is the least height, `around` the pixels of edge and air about the words."""
        super().__init__()
        self._lines, self._around = lines, around
        self.setAccessibleName(name)
        self._look = look
        self._tokens = TokenPainter(look)
        self._silent, self._before = False, ""
        self.setReadOnly(not editable)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().registerHandler(TOKEN_KIND, self._tokens)
        self.document().documentLayout().documentSizeChanged.connect(self._keep_height)
        self.document().contentsChanged.connect(self._changed)
        look.changed.connect(self._keep_look)
        self._keep_look()

    def set_text(self, stored: str, shown: Mapping[str, str]) -> None:
        """Show stored text, each reference as the words given for its id; earlier undo is gone."""
        self._silent = True
        self._tokens.shown = dict(shown)
        self.clear()
        cursor = self.textCursor()
        cursor.setBlockFormat(self._block_format())
        self._insert(cursor, stored)
        self.document().clearUndoRedoStacks()
        self._silent = False
        self._keep_height()

    def stored_text(self) -> str:
        """The text as it is stored, with references in place of the tokens."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return self._stored(cursor)

    def show_names(self, shown: Mapping[str, str]) -> None:
        """Show other words for the same people, such as names for pseudonyms; the text is unchanged."""
        if self._tokens.shown == shown:
            return
        self._silent = True
        self._tokens.shown = dict(shown)
        self.document().markContentsDirty(0, self.document().characterCount())
        self._silent = False
        self._keep_height()

    def put_reference(self, id: str) -> None:
        """Put a token at the caret, in place of what is selected and of an @ before. Refused: not an id."""
        refer(id)
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start and self.document().characterAt(start - 1) == "@":
            cursor.setPosition(start - 1)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(_OBJECT, self._token_format(id))
        self.setTextCursor(cursor)

    def put_reference_after(self, id: str, words: str) -> None:
        """Put a token, shown as these words, after what is selected, which stays. Refused: not an id."""
        refer(id)
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        before = str(self.document().characterAt(cursor.position() - 1)) if cursor.position() else " "
        self._tokens.shown = {id: words, **self._tokens.shown}
        cursor.beginEditBlock()
        if not before.isspace():
            cursor.insertText(" ", QTextCharFormat())
        cursor.insertText(_OBJECT, self._token_format(id))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(MEASURE), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.text() == "@" and not self.isReadOnly():
            self.reference_wanted.emit()

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        cursor = self.cursorForPosition(e.position().toPoint())
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        if not self.textCursor().hasSelection() and cursor.selectedText() == _OBJECT:
            self.reference_pressed.emit(cursor.charFormat().property(TOKEN_ID))

    def createMimeDataFromSelection(self) -> QMimeData:
        stored = self._stored(self.textCursor())
        data = QMimeData()
        data.setText(render(stored, self._tokens.shown))
        data.setData(_STORED, stored.encode())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        ours = bytes(source.data(_STORED).data()).decode() if source.hasFormat(_STORED) else ""
        self._insert(self.textCursor(), ours or source.text())

    def _insert(self, cursor: QTextCursor, stored: str) -> None:
        cursor.beginEditBlock()
        for part in runs(stored):
            if isinstance(part, Reference):
                cursor.insertText(_OBJECT, self._token_format(part.id))
            else:
                cursor.insertText(part.replace(_OBJECT, ""), QTextCharFormat())
        cursor.endEditBlock()

    def _stored(self, cursor: QTextCursor) -> str:
        *pieces, last = cursor.selectedText().split(_OBJECT)
        at = cursor.selectionStart()
        parts: list[str] = []
        for piece in pieces:
            at += len((piece + _OBJECT).encode("utf-16-le")) // 2
            parts += piece, self._stored_token(at)
        return "".join((*parts, last)).replace(_NEW_BLOCK, "\n").replace(_NEW_LINE, "\n")

    def _stored_token(self, after: int) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(after)
        id = cursor.charFormat().property(TOKEN_ID)
        return refer(id) if id else ""

    def _token_format(self, id: str) -> QTextCharFormat:
        token = QTextCharFormat()
        token.setObjectType(TOKEN_KIND)
        token.setProperty(TOKEN_ID, id)
        token.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        return token

    def _block_format(self) -> QTextBlockFormat:
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        block.setLineHeight(self._look.px(LINE_HEIGHT), fixed.value)
        return block

    def _changed(self) -> None:
        """Qt says the same of words that were only marked or styled anew, which is nobody's edit."""
        before, self._before = self._before, self.stored_text()
        if self._before != before and not self._silent:
            self.edited.emit()

    def _keep_look(self) -> None:
        self._silent = True
        font = self._look.font(Role.READING)
        self.document().setDefaultFont(font)
        self.document().setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._block_format())
        self.setStyleSheet(f"font-family: '{font.family()}'; font-size: {font.pixelSize()}px;")
        self._silent = False
        self._keep_height()

    def _keep_height(self) -> None:
        words = round(self.document().size().height())
        self.setFixedHeight(max(words, self._lines * self._look.px(LINE_HEIGHT)) + 1 + self._around)
