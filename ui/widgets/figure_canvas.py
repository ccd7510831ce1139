"""The matplotlib canvas of the live timeline: a fixed pool of artists, given new data at each frame."""

from collections.abc import Callable, Iterable
from typing import Any, Final

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.transforms import Affine2D
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from ui.look import Palette
from ui.widgets.timeline.glyphs import FEATHER, Glyphs
from ui.widgets.timeline.shown import COLOURS, SHAPES
from ui.widgets.timeline.strokes import Curve

_POINTS_AN_INCH: Final = 72  # so that a point of matplotlib is a pixel of Qt
_SIZES: Final = {"o": 9.5, "D": 7.6, "s": 8.6, "p": 10.5}
_OPACITY: Final = (0.14, 0.18, 0.22, 0.26, 0.30)  # of the layers of a fading bar, from the outermost
_NOTHING: Final[Curve] = (np.empty(0), np.empty(0))
_DASHES: Final = (0, (2.2, 1.8))
_BAR, _DOT = 9.0, 5.0
_DENSITY_OPACITY: Final = 0.4
_LINE_WIDTHS: Final = {"grid": 1.0}


class FigureCanvas(FigureCanvasQTAgg):
    """Draws glyphs by matplotlib and lets `overlay` paint words over them.

    There are no axes: every artist lies on the figure itself and counts in the pixels of the widget, so that
    a frame costs nothing but its strokes. `resized` is called when the canvas has another size or sharpness;
    `told` is kept for screen readers.
    """

    def __init__(
        self, overlay: Callable[[QPainter], None], resized: Callable[[], None], told: object = None
    ) -> None:
        self._ready = False
        self.told = told
        super().__init__(Figure(dpi=_POINTS_AN_INCH))  # type: ignore[no-untyped-call]
        self._overlay, self._resized = overlay, resized
        self._to_screen = Affine2D()
        self._pool = _Pool(self.figure, self._to_screen)
        self._ready = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(80, 40)

    def wear(self, palette: Palette, unit: float) -> None:
        """Take the colours of a palette and a text size (1.0 is 100 %)."""
        self.figure.set_facecolor(palette.panel)
        self._pool.wear(palette, unit)

    def show_glyphs(self, glyphs: Glyphs, palette: Palette) -> None:
        """Draw a frame."""
        sharpness, height = self.device_pixel_ratio, self.figure.bbox.height
        self._to_screen.clear().scale(sharpness, -sharpness).translate(0, height)
        self._pool.show(glyphs, palette)
        self.draw()  # type: ignore[no-untyped-call]

    def artists(self) -> tuple[Artist, ...]:
        """Everything matplotlib draws here; as many whatever is shown."""
        return tuple(self.figure.get_children())

    def draw_idle(self) -> None:
        """Ask for a new frame: matplotlib calls this when it thinks that one is due."""
        if self._ready:
            self._resized()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._ready:
            super().resizeEvent(event)  # type: ignore[no-untyped-call]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # type: ignore[no-untyped-call]
        painter = QPainter(self)
        self._overlay(painter)
        painter.end()


class _Pool:
    """The artists: made once, in the order in which they lie on each other."""

    def __init__(self, figure: Figure, to_screen: Affine2D) -> None:
        self._figure, self._to_screen = figure, to_screen
        self._bands = self._put(PolyCollection([], linewidths=0, antialiaseds=False))
        self._lines = self._put(LineCollection([]))
        self._density = self._put(PolyCollection([], linewidths=1))
        self._dashes = self._strokes(linewidth=1.5, linestyle=_DASHES)
        self._bars = self._strokes(solid_capstyle="butt")
        self._feathers = [
            self._strokes(alpha=_OPACITY[layer], solid_capstyle="butt" if layer else "round")
            for layer in range(len(FEATHER))
        ]
        self._outlines = self._strokes(linewidth=1.6)
        self._dots = self._strokes(linestyle="none", marker="o", markeredgewidth=0)
        self._points = [self._strokes(linestyle="none", marker=shape, markeredgewidth=0) for shape in SHAPES]

    def wear(self, palette: Palette, unit: float) -> None:
        """Give every artist its colour and size."""
        self._density.set_facecolor((palette.density, _DENSITY_OPACITY))
        self._density.set_edgecolor(palette.density)
        for line in [*self._bars, *(line for layer in self._feathers for line in layer)]:
            line.set_linewidth(_BAR * unit)
        for shape, row in zip(SHAPES, self._points, strict=True):
            for line in row:
                line.set_markersize(_SIZES[shape] * unit)
        for line in self._dots:
            line.set_markersize(_DOT * unit)
        rows = [self._dashes, self._bars, *self._feathers, self._outlines, self._dots, *self._points]
        for row in rows:
            for line, colour in zip(row, palette.categories, strict=True):
                line.set_color(colour)

    def show(self, glyphs: Glyphs, palette: Palette) -> None:
        """Give every artist its data."""
        self._bands.set_verts([area for area, _ in glyphs.bands])
        self._bands.set_facecolor([palette.of(token) for _, token in glyphs.bands])
        self._lines.set_segments([line for line, _ in glyphs.lines])
        self._lines.set_color([_line_colour(palette, token) for _, token in glyphs.lines])
        self._lines.set_linewidth([_LINE_WIDTHS.get(token, 1.2) for _, token in glyphs.lines])
        self._density.set_verts(glyphs.density)
        _fill(self._dashes, (glyphs.dashes.get(colour) for colour in range(COLOURS)))
        _fill(self._bars, (glyphs.bars.get(colour) for colour in range(COLOURS)))
        _fill(self._outlines, (glyphs.outlines.get(colour) for colour in range(COLOURS)))
        _fill(self._dots, (glyphs.dots.get(colour) for colour in range(COLOURS)))
        for layer, row in enumerate(self._feathers):
            _fill(row, (glyphs.feathers.get((layer, colour)) for colour in range(COLOURS)))
        for shape, row in enumerate(self._points):
            _fill(row, (glyphs.points.get((colour, shape)) for colour in range(COLOURS)))

    def _put(self, artist: Any) -> Any:
        artist.set_transform(self._to_screen)
        return self._figure.add_artist(artist)

    def _strokes(self, **style: Any) -> list[Line2D]:
        return [self._put(Line2D([], [], **style)) for _ in range(COLOURS)]


def _fill(row: Iterable[Line2D], curves: Iterable[Curve | None]) -> None:
    for line, curve in zip(row, curves, strict=True):
        if curve is None and not line.get_visible():
            continue  # it has nothing to show already
        x, y = _NOTHING if curve is None else curve
        line.set_data(x, y)
        line.set_visible(len(x) > 0)


def _line_colour(palette: Palette, name: str) -> str:
    """A tinted area ends in its tint; where nothing is tinted, its edges are all there is to see of it."""
    return palette.accent if name == "accent_tint" and not palette.tints else palette.of(name)
