"""Shows an original from memory: its plain text, or one page as a picture; nothing in it is followed."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.widgets import IconButton, label, plain_button
from workbench.originals import Picture, Text

_TEXT_HEIGHT: Final = 420
_CUT: Final = "The beginning alone; save a copy to read all of it."


class OriginalView(QWidget):
    """One original at a time.

    Signals: `page_wanted` with the number of a page, from 0; `closed`.
    """

    page_wanted = Signal(int)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("The original")
        self._page = 0
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Text of the original")
        self.text.setFixedHeight(look.px(_TEXT_HEIGHT))
        self.picture = PagePicture(look)
        self.place = label("", Role.NOTE, "muted")
        self._before, self._after = (
            IconButton(look, "back", "Page before"),
            IconButton(look, "forward", "Next page"),
        )
        self._pages = QStackedWidget()
        self._lay_out()
        self._before.clicked.connect(lambda: self.page_wanted.emit(self._page - 1))
        self._after.clicked.connect(lambda: self.page_wanted.emit(self._page + 1))

    def show_text(self, shown: Text) -> None:
        """Show plain text."""
        self.text.setPlainText(shown.words)
        self.picture.show_picture(None)
        self.place.setText(
            "The beginning alone; save a copy to read all of it." if shown.cut else "Plain text"
        )
        self._show_pages(0, 1)
        self._show(self.text)

    def show_picture(self, shown: Picture) -> None:
        """Show one page."""
        self.text.clear()
        self.picture.show_picture(shown)
        several = f"Page {shown.page + 1:,} of {shown.pages:,}"
        self.place.setText(several if shown.pages > 1 else "One page")
        self._show_pages(shown.page, shown.pages)
        self._show(self.picture)

    def forget(self) -> None:
        """Let go of what was shown."""
        self.text.clear()
        self.picture.show_picture(None)

    def _show(self, part: QWidget) -> None:
        self.text.setVisible(part is self.text)
        self.picture.setVisible(part is self.picture)

    def _show_pages(self, page: int, pages: int) -> None:
        self._page = page
        for button in (self._before, self._after):
            button.setVisible(pages > 1)
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page + 1 < pages)

    def _lay_out(self) -> None:
        close = plain_button("Close")
        close.setAccessibleName("Close the original")
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        for part in (self._before, self.place, self._after):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.text)
        column.addWidget(self.picture)


class PagePicture(QWidget):
    """A page as wide as there is room, on white; made of pixels alone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName("Page of the original")
        self._image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, shown: Picture | None) -> None:
        """Show a page, or nothing."""
        self._image = None
        if shown is not None:
            across = 3 * shown.width
            made = QImage(shown.pixels, shown.width, shown.height, across, QImage.Format.Format_RGB888)
            self._image = made.copy()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._image is None:
            return 0
        return round(self._image.height() * min(width / self._image.width(), 1.0))

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._image is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            scale = min(self.width() / self._image.width(), 1.0)
            across, down = self._image.width() * scale, self._image.height() * scale
            painter.drawImage(QRectF(0, 0, across, down), self._image)
            painter.setPen(self._look.colour("line"))
            painter.drawRect(QRectF(0.5, 0.5, across - 1, down - 1))
