"""What an eye sees at once in a window, measured: words cut short or too faint, controls without a name."""

from collections.abc import Iterator
from functools import cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,  # noqa: TID251 (tells what the factory made)
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from ui.look import ratio
from ui.widgets.label import CutLabel

READABLE = 4.5  # WCAG 2.2, level AA, running text
_SPARE = 1  # pixels by which a hint may be rounded
_ONE_LINE = (QCheckBox, QRadioButton)
_EDGE = 5  # pixels of a control's own edge, which is no word
Pixels = npt.NDArray[np.uint32]


def told(widget: QWidget) -> str:
    """Which widget it is, for a person who reads what failed."""
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} “{words or widget.accessibleName()}”"


class Eye:
    """Looks at all that stands in a window, also at what scrolling would show; `picture` is the window's."""

    def __init__(self, window: QWidget, picture: QImage) -> None:
        self._window, self._picture = window, picture
        self._areas = _areas(window)
        surfaces = (window, *(_page(area) for area in self._areas))
        self._on = {surface: tuple(_on(surface)) for surface in surfaces}

    def seen(self) -> Iterator[QWidget]:
        """Every widget."""
        return (each for widgets in self._on.values() for each in widgets)

    def cut(self) -> list[str]:
        """Words with less room than they need, or outside of it; a label that ends in an ellipsis is none."""
        return [
            f"{told(each)} is cut"
            for surface, each in self._words()
            if _is_narrow(each) or not _is_inside(each, surface)
        ]

    def sideways(self) -> list[str]:
        """Pages that are wider than their room, so that words are hidden or must be scrolled to sideways."""
        spare = ((area, area.viewport().width() - _page(area).width()) for area in self._areas)
        return [f"{told(area)} is {-room} too wide" for area, room in spare if room < 0]

    def unnamed(self) -> list[str]:
        """What can have the focus and has no name for a screen reader."""
        nameless = (each for each in self.focusable() if not _name(each))
        return [f"{told(each)} in {told(each.parentWidget() or each)} has no name" for each in nameless]

    def faint(self) -> list[str]:
        """Words whose darkest stroke stands out too little from what is behind it."""
        pixels = {page: _pixels(page.grab().toImage()) for page in self._on if page is not self._window}
        pixels[self._window] = _pixels(self._picture)
        words = ((on, each) for on, each in self._words() if each.isEnabled() and _is_inside(each, on))
        found = ((each, _contrast(on, each, pixels[on])) for on, each in words)
        return [f"{told(each)} has a contrast of {is_:.1f}" for each, is_ in found if is_ < READABLE]

    def focusable(self) -> list[QWidget]:
        """What Tab can come to."""
        return [
            each
            for each in self.seen()
            if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
        ]

    def _words(self) -> Iterator[tuple[QWidget, QWidget]]:
        """Each widget with words, and the surface it stands on."""
        return ((on, each) for on, widgets in self._on.items() for each in widgets if _has_words(each))


def _areas(window: QWidget) -> list[QScrollArea]:
    areas = (each for each in window.findChildren(QScrollArea) if each.isVisible() and each.width())
    return [each for each in areas if isinstance(each.widget(), QWidget)]


def _page(area: QScrollArea) -> QWidget:
    page = area.widget()
    assert page is not None
    return page


def _on(surface: QWidget) -> Iterator[QWidget]:
    """The widgets of a surface, without those of a page that scrolls in it."""
    for child in surface.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield child
            if isinstance(child, QScrollArea):
                continue
            yield from _on(child)


def _has_words(widget: QWidget) -> bool:
    if isinstance(widget, QComboBox):
        return bool(widget.currentText())
    return (
        isinstance(widget, (QLabel, QAbstractButton, QLineEdit))
        and bool(widget.text())
        and widget.width() > 0
    )


def _is_narrow(widget: QWidget) -> bool:
    if isinstance(widget, (CutLabel, QLineEdit)):
        return False
    if isinstance(widget, QComboBox):
        cut = (
            widget.minimumContentsLength() > 0
        )  # then its words end in an ellipsis, and its tooltip has them
        return not cut and widget.width() < widget.fontMetrics().horizontalAdvance(widget.currentText())
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() + _SPARE < widget.heightForWidth(widget.width()) or _has_long_word(widget)
    hint = widget.sizeHint() if isinstance(widget, _ONE_LINE) else widget.minimumSizeHint()
    return widget.width() + _SPARE < hint.width() or widget.height() + _SPARE < min(hint.height(), 20)


def _has_long_word(label: QLabel) -> bool:
    """Whether one word by itself is wider than the label."""
    words = label.text().split()
    return any(label.fontMetrics().horizontalAdvance(word) > label.width() + _SPARE for word in words)


def _is_inside(widget: QWidget, surface: QWidget) -> bool:
    """Whether nothing between the widget and the surface hides a part of it."""
    place, around = widget.rect(), widget
    while around is not surface:
        place.translate(around.pos())
        around = around.parentWidget() or surface
        if not around.rect().adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE).contains(place):
            return False
    return True


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or words


def _contrast(surface: QWidget, widget: QWidget, pixels: Pixels) -> float:
    edge = 0 if isinstance(widget, QLabel) else _EDGE
    place = QRect(widget.mapTo(surface, QPoint(0, 0)), widget.size()).adjusted(edge, edge, -edge, -edge)
    part = pixels[max(place.top(), 0) : place.bottom() + 1, max(place.left(), 0) : place.right() + 1]
    if not part.size:
        return 21.0
    colours, counts = np.unique(part, return_counts=True)
    ground = _written(colours[counts.argmax()])
    return max(_ratio(_written(colour), ground) for colour in colours)


_ratio = cache(ratio)


def _written(colour: np.uint32) -> str:
    return f"#{int(colour) & 0xFFFFFF:06X}"


def _pixels(image: QImage) -> Pixels:
    """The colours of a picture; a copy, since the picture's own memory goes with it."""
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(made.constBits(), np.uint32).reshape(made.height(), made.width()).copy()
