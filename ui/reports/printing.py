"""Puts the pages of a finished document on paper, each as a picture drawn for the printer."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from ui.reports.page_view import image_of
from workbench.kernel.progress import Progress
from workbench.papers import PagePicture, page_pictures

DOTS: Final = 300
"""To the inch: what a printer shows as a clean letter."""
_AT_ONCE: Final = 2


def drawn_for_print(document: bytes, progress: Progress) -> tuple[PagePicture, ...]:
    """Every page of a document as a printer wants it, drawn a few at a time."""
    drawn: list[PagePicture] = []
    total = 1
    while len(drawn) < total:
        pages = page_pictures(document, len(drawn), _AT_ONCE, DOTS, progress)
        total = pages.total
        drawn += pages.pictures
        progress.advance(len(drawn), total, "Drawing the pages for the printer")
    return tuple(drawn)


def put_on_paper(printer: QPrinter, pictures: Iterable[PagePicture]) -> int:
    """Print these pages, each as large as the paper allows; how many were printed."""
    painter = QPainter(printer)
    printed = 0
    for picture in pictures:
        if printed:
            printer.newPage()
        image = image_of(picture)
        room = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        scale = min(room.width() / image.width(), room.height() / image.height())
        painter.drawImage(QRectF(0, 0, image.width() * scale, image.height() * scale), image)
        printed += 1
    painter.end()
    return printed
