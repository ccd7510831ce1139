"""The matplotlib canvas of the live timeline: a fixed pool of artists, given new data at each frame."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent

from ui.look import Palette
from ui.widgets.timeline.data import Numbers
from ui.widgets.timeline.density import Shades
from ui.widgets.timeline.glyphs import FEATHER, Glyphs
from ui.widgets.timeline.shown import COLOURS, SHAPES
from ui.widgets.timeline.strokes import Curve

Cap = Literal["butt", "round", "projecting"]

_POINTS_AN_INCH: Final = 72  # so that a point of matplotlib is a pixel of Qt
_SIZES: Final = {"o": 9.5, "D": 7.6, "s": 8.6, "p": 10.5}
_OPACITY: Final = (0.14, 0.18, 0.22, 0.26, 0.30)  # of the layers of a fading bar, from the outermost
_NOTHING: Final[Curve] = (np.empty(0), np.empty(0))
_DASHES: Final = (3.3, 2.7)  # pixels at 100 %
_BEHIND: Final = 0.4  # of the bars of the density; the lanes behind them stay visible
_BAR, _DOT = 9.0, 5.0
_ABOVE_AREAS: Final = 2
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
        painter = QPainter(self)
        self._picture(painter, event)
        self._overlay(painter)
        painter.end()

    def _picture(self, painter: QPainter, event: QPaintEvent) -> None:
        """What matplotlib drew, straight from its memory: its ground leaves nothing to be seen through."""
        if not hasattr(self, "renderer"):
            return
        drawn = self.renderer.buffer_rgba()
        height, width, bytes_a_pixel = drawn.shape
        picture = QImage(drawn, width, height, width * bytes_a_pixel, QImage.Format.Format_RGBX8888)
        picture.setDevicePixelRatio(self.device_pixel_ratio)
        if picture.deviceIndependentSize().toSize() != self.size():
            painter.eraseRect(event.rect())
        painter.drawImage(0, 0, picture)


class _Pool:
    """The artists: made once, in the order in which they lie on each other."""

    def __init__(self, figure: Figure, to_screen: Affine2D) -> None:
        self._figure, self._to_screen = figure, to_screen
        self._bands = self._put(PolyCollection([], linewidths=0, antialiaseds=False))
        self._lines = self._put(LineCollection([]))
        self._density = _Density()
        figure.add_artist(self._density)
        self._dashes = self._strokes("butt", width=1.5, dashes=_DASHES)
        self._bars = self._strokes("butt")
        self._feathers = [
            self._strokes("butt" if layer else "round", opacity=_OPACITY[layer])
            for layer in range(len(FEATHER))
        ]
        self._outlines = self._strokes("projecting", width=1.6)
        self._dots = self._markers("o")
        self._points = [self._markers(shape) for shape in SHAPES]

    def wear(self, palette: Palette, unit: float) -> None:
        """Give every artist its colour and size."""
        self._density.wear(palette.density)
        for bar in [*self._bars, *(feather for layer in self._feathers for feather in layer)]:
            bar.set_linewidth(_BAR * unit)
        for shape, points in zip(SHAPES, self._points, strict=True):
            for point in points:
                point.set_markersize(_SIZES[shape] * unit)
        for dot in self._dots:
            dot.set_markersize(_DOT * unit)
        rows: list[Sequence[_Stroke | Line2D]] = [self._dashes, self._bars, *self._feathers, self._outlines]
        for row in [*rows, self._dots, *self._points]:
            for line, colour in zip(row, palette.categories, strict=True):
                line.set_color(colour)

    def show(self, glyphs: Glyphs, palette: Palette) -> None:
        """Give every artist its data."""
        self._bands.set_verts([area for area, _ in glyphs.bands])
        self._bands.set_facecolor([palette.of(token) for _, token in glyphs.bands])
        self._lines.set_segments([line for line, _ in glyphs.lines])
        self._lines.set_color([_line_colour(palette, token) for _, token in glyphs.lines])
        self._lines.set_linewidth([_LINE_WIDTHS.get(token, 1.2) for _, token in glyphs.lines])
        self._density.show(glyphs.density)
        _fill(self._dashes, (glyphs.dashes.get(colour) for colour in range(COLOURS)))
        _fill(self._bars, (glyphs.bars.get(colour) for colour in range(COLOURS)))
        _fill(self._outlines, (glyphs.outlines.get(colour) for colour in range(COLOURS)))
        _fill(self._dots, (glyphs.dots.get(colour) for colour in range(COLOURS)))
        for layer, feathers in enumerate(self._feathers):
            _fill(feathers, (glyphs.feathers.get((layer, colour)) for colour in range(COLOURS)))
        for shape, points in enumerate(self._points):
            _fill(points, (glyphs.points.get((colour, shape)) for colour in range(COLOURS)))

    def _put(self, artist: Any) -> Any:
        artist.set_transform(self._to_screen)
        return self._figure.add_artist(artist)

    def _strokes(self, cap: Cap, **style: Any) -> list["_Stroke"]:
        return [self._put(_Stroke(cap, **style)) for _ in range(COLOURS)]

    def _markers(self, shape: str) -> list[Line2D]:
        style: Any = {"linestyle": "none", "marker": shape, "markeredgewidth": 0}
        return [self._put(Line2D([], [], **style)) for _ in range(COLOURS)]


class _Density(Artist):
    """Lays bars of two shades over the canvas; as an area of matplotlib they would take half of a frame."""

    def __init__(self) -> None:
        super().__init__()
        self.set_zorder(1)  # under the lines of key dates and of the calendar
        self._colours: list[int] = []
        self._shades: Shades | None = None

    def wear(self, colour: str) -> None:
        """Take the colour of the outline, which is that of the bars as well, but for their transparency."""
        outline, inside = QColor(colour), QColor(colour)
        inside.setAlphaF(_BEHIND)
        self._colours = [0, inside.rgba(), outline.rgba()]

    def show(self, shades: Shades | None) -> None:
        """Show other bars, or none."""
        self._shades = shades

    def draw(self, renderer: Any) -> None:
        if self._shades is None:
            return
        high, wide = self._shades.shape
        bars = QImage(self._shades.data, wide, high, wide, QImage.Format.Format_Indexed8)
        bars.setColorTable(self._colours)
        drawn = renderer.buffer_rgba()
        rows, columns, _ = drawn.shape
        canvas = QImage(drawn, columns, rows, QImage.Format.Format_RGBX8888)
        painter = QPainter(canvas)
        painter.drawImage(0, 0, bars.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))
        painter.end()


class _Stroke(Artist):
    """A curve in one colour. A `Line2D` draws the same, and takes as long again to find out what to draw."""

    def __init__(
        self, cap: Cap, width: float = _BAR, opacity: float = 1.0, dashes: tuple[float, ...] | None = None
    ) -> None:
        super().__init__()
        self.set_zorder(_ABOVE_AREAS)
        self._cap, self._width, self._opacity, self._dashes = cap, width, opacity, dashes
        self._path: Path | None = None
        self._colour = to_rgba("black")

    def set_linewidth(self, width: float) -> None:
        """Take another width, in pixels."""
        self._width = width

    def set_color(self, colour: str) -> None:
        """Take another colour."""
        self._colour = to_rgba(colour, self._opacity)

    def set_data(self, x: Numbers, y: Numbers) -> None:
        """Show another curve, in pixels."""
        self._path = Path(np.column_stack((x, y)))

    def draw(self, renderer: Any) -> None:
        if self._path is None or not self.get_visible():
            return
        pen = renderer.new_gc()
        pen.set_linewidth(self._width)
        pen.set_joinstyle("round")
        pen.set_capstyle(self._cap)
        pen.set_snap(self.get_snap())
        pen.set_dashes(0, self._dashes)
        pen.set_foreground(self._colour, isRGBA=True)
        renderer.draw_path(pen, self._path, self.get_transform().frozen())
        pen.restore()


def _fill(row: Iterable[Line2D | _Stroke], curves: Iterable[Curve | None]) -> None:
    for line, curve in zip(row, curves, strict=True):
        if curve is None and not line.get_visible():
            continue  # it has nothing to show already
        x, y = _NOTHING if curve is None else curve
        line.set_data(x, y)
        line.set_visible(len(x) > 0)


def _line_colour(palette: Palette, name: str) -> str:
    """A tinted area ends in its tint; where nothing is tinted, its edges are all there is to see of it."""
    return palette.accent if name == "accent_tint" and not palette.tints else palette.of(name)
