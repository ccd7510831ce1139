"""The user guide inside the program: its contents at the left, a page at the right."""

from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QTextBrowser

from ui.bridge import Current, Desk
from ui.look import Look, Role
from ui.shell.guide import GUIDE, pages

_CONTENTS, _MEASURE, _SIDE = 276, 720, 24
_ABOVE: Final = (0, 0, 16, 12)  # pixels of air above a heading of each level
_PICTURE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_ROW: Final = 30  # pixels: a line of the contents
_AIR, _LINES = 6, 130  # pixels about a paragraph; per cent of a line
_NAME: Final = Qt.ItemDataRole.UserRole


class GuidePage(QSplitter):
    """One page at a time; a link goes to another page of the guide and nowhere else."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        del desk, current
        self.setAccessibleName("Guide")
        self._look = look
        self._name = ""
        self._contents = QListWidget()
        self._contents.setAccessibleName("Contents of the guide")
        self._contents.setProperty("contents", "true")
        self._text = _PageText(look)
        for page in pages():
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            self._contents.addItem(item)
        look.changed.connect(self._keep_rows)
        self._keep_rows()
        self._contents.currentItemChanged.connect(self._choose)
        self._text.anchorClicked.connect(self._follow)
        self.addWidget(self._contents)
        self.addWidget(self._text)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.setSizes([look.px(_CONTENTS), look.px(1366 - _CONTENTS)])
        self.setFocusProxy(self._text)
        self.open(pages()[0].name)

    def open(self, name: str, heading: str = "") -> None:
        """Show a page, from one of its headings on."""
        page = next((page for page in pages() if page.name == name), pages()[0])
        self._name = page.name
        self._text.show_page(page.text, heading)
        row = next(row for row, each in enumerate(pages()) if each.name == page.name)
        self._contents.setCurrentRow(row)

    def title(self) -> str:
        """The title of the page shown."""
        return self._contents.currentItem().text()

    def _keep_rows(self) -> None:
        for row in range(self._contents.count()):
            self._contents.item(row).setSizeHint(QSize(0, self._look.px(_ROW)))

    def _choose(self, item: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NAME) != self._name:
            self.open(item.data(_NAME))

    def _follow(self, link: QUrl) -> None:
        self.open(link.path().rpartition("/")[2].removesuffix(".md"))


class _PageText(QTextBrowser):
    """A page of Markdown with its pictures, those of the dark where the window is dark."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("Page of the guide")
        self._look = look
        self._shown, self._heading, self._set_at = "", "", 0
        self.setOpenLinks(False)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self._anew = QTimer(self, singleShot=True, interval=0)
        self._anew.timeout.connect(self._show)
        look.changed.connect(self._anew.start)

    def show_page(self, text: str, heading: str) -> None:
        """Show a page from a heading on; from its top, if it has none of these words."""
        self._shown, self._heading = text, heading
        self._show()

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002 (Qt's own name)
        if type != QTextDocument.ResourceType.ImageResource.value:
            return None
        path = GUIDE / QUrl(name).path()
        dark = path.with_name(path.name.replace("_light", "_dark"))
        wanted = dark if "dark" in self._look.theme and dark.exists() else path
        picture = QImage(str(wanted))
        if picture.isNull():
            return None
        width = min(self._set_at - 2 * self._look.px(_SIDE), picture.width())
        return picture.scaledToWidth(max(width, 1), Qt.TransformationMode.SmoothTransformation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._width() != self._set_at:
            self._anew.start()

    def _show(self) -> None:
        self._set_at = self._width()
        self.setLineWrapColumnOrWidth(self._set_at)
        self.document().setDefaultFont(self._look.font(Role.BODY))
        self.document().setDocumentMargin(self._look.px(_SIDE))
        self.clear()
        self.setMarkdown(self._shown)
        for block in _blocks(self.document()):
            self._set(block)
        self._go_to_heading()

    def _set(self, block: QTextBlock) -> None:
        """Give a block its air, and a heading its size."""
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        if cursor.currentTable() is None:
            air = QTextBlockFormat()
            air.setTopMargin(self._look.px(_ABOVE[level] if level else _AIR))
            air.setBottomMargin(self._look.px(_AIR))
            if _PICTURE not in block.text():
                air.setLineHeight(_LINES, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.mergeBlockFormat(air)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            words = QTextCharFormat()
            words.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            words.setFont(self._look.font(Role.TITLE if level == 1 else Role.NAME))
            cursor.mergeCharFormat(words)

    def _go_to_heading(self) -> None:
        for block in _blocks(self.document()):
            if self._heading and block.blockFormat().headingLevel() and block.text() == self._heading:
                self.setTextCursor(QTextCursor(block))
                above = self.cursorRect().top() + self.verticalScrollBar().value()
                self.verticalScrollBar().setValue(above - self._look.px(_SIDE))
                return
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _width(self) -> int:
        return min(self._look.px(_MEASURE + 2 * _SIDE), self.viewport().width())


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
