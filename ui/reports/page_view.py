"""The pages of a document one under the other, as wide as there is room."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.look import Look
from workbench.papers import PagePicture

_WIDEST, _AIR = 860, 24
_AHEAD: Final = 2  # screens before the end at which more pages are asked for


class PageView(QScrollArea):
    """Signals: `more_wanted` with the number of pages known, when the reader comes near their end."""

    more_wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName("Pages")
        self._look = look
        self._sheets: list[_Sheet] = []
        self._total = 0
        self._asked_at = -1
        inside = QWidget()
        inside.setProperty("surface", "window")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        self._column.setSpacing(_AIR)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scroll)
        look.changed.connect(self._fit)

    def show_pages(self, pictures: Iterable[PagePicture], total: int) -> None:
        """Show a document from its first page on; it has `total` of them."""
        for sheet in self._sheets:
            self._column.removeWidget(sheet)
            sheet.deleteLater()
        self._sheets, self._total, self._asked_at = [], total, -1
        self.add_pages(pictures)
        self.verticalScrollBar().setValue(0)

    def add_pages(self, pictures: Iterable[PagePicture]) -> None:
        """Show the next pages under those that are shown."""
        for picture in pictures:
            sheet = _Sheet(self._look, picture, f"Page {len(self._sheets) + 1} of {self._total}")
            self._column.insertWidget(len(self._sheets), sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            self._sheets.append(sheet)
        self._fit()

    def known(self) -> int:
        """How many pages are shown."""
        return len(self._sheets)

    def _scroll(self, at: int) -> None:
        for sheet in self._sheets:
            if sheet.visibleRegion().isEmpty():
                sheet.let_go()
        self._ask(at)

    def _ask(self, at: int) -> None:
        near = at + (1 + _AHEAD) * self.viewport().height() >= self.verticalScrollBar().maximum()
        if near and self.known() < self._total and self._asked_at != self.known():
            self._asked_at = self.known()
            self.more_wanted.emit(self.known())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(self.viewport().width() - 2 * _AIR, self._look.px(_WIDEST))
        for sheet in self._sheets:
            sheet.fit(max(width, 1))


class _Sheet(QWidget):
    """One page of paper."""

    def __init__(self, look: Look, picture: PagePicture, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._look = look
        self._picture = picture
        self._drawn: QPixmap | None = None

    def fit(self, width: int) -> None:
        """Be so wide, and as high as the paper then is."""
        self.setFixedSize(width, round(width * self._picture.height / max(self._picture.width, 1)))

    def let_go(self) -> None:
        """Forget the pixels until the page is seen again."""
        self._drawn = None

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._drawn = self._drawn or QPixmap.fromImage(image_of(self._picture))
        painter.drawPixmap(self.rect(), self._drawn)
        painter.setPen(self._look.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def image_of(picture: PagePicture) -> QImage:
    """A page as Qt draws it; the copy owns its pixels."""
    made = QImage(
        picture.pixels(), picture.width, picture.height, picture.stride, QImage.Format.Format_RGB888
    )
    return made.copy()
