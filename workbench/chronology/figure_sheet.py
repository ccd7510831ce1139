"""The sheet of paper a figure is drawn on, in millimetres from its upper left corner."""

import io
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Final, Literal

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D

from resources import resource
from workbench.chronology.figure_type import Face, Widths

ImageFormat = Literal["svg", "png", "pdf"]

_INCH: Final = 25.4
_POINTS: Final = 72 / _INCH  # in a millimetre
_TYPE_SIZE: Final = 9.0
_DOTS_PER_INCH: Final = 300
_FAMILY: Final = "Source Sans Pro"
_FILES: Final = {Face.REGULAR: "SourceSansPro-Regular.ttf", Face.SEMIBOLD: "SourceSansPro-Semibold.ttf"}
# Nothing in the file tells when it was made, by whom, or with what; the same figure is the same bytes.
_NO_METADATA: Final[Mapping[str, Mapping[str, None]]] = {
    "svg": dict.fromkeys(("Date", "Creator", "Format", "Type")),
    "png": {"Software": None},
    "pdf": dict.fromkeys(("Creator", "Producer", "CreationDate")),
}
_DRAWN_ALIKE: Final[dict[Any, Any]] = {
    "svg.hashsalt": "timeline",
    "svg.fonttype": "none",
    "pdf.fonttype": 42,
    "text.hinting": "none",
}


@dataclass(frozen=True, slots=True)
class Stroke:
    """An ink line: its colour and its width in points."""

    colour: str
    width: float


class Sheet:
    """A sheet of a width and a height in millimetres; what is drawn later lies on what was drawn before."""

    def __init__(self, width: float, height: float) -> None:
        self._figure = Figure(figsize=(width / _INCH, height / _INCH), dpi=72)
        from_the_top = Affine2D().scale(1 / _INCH, -1 / _INCH).translate(0, height / _INCH)
        self._millimetres = from_the_top + self._figure.dpi_scale_trans
        self._drawn = 0

    def line(self, points: Sequence[tuple[float, float]], stroke: Stroke) -> None:
        """An open line through points."""
        x, y = zip(*points, strict=True)
        style: dict[str, Any] = {"color": stroke.colour, "linewidth": stroke.width}
        corners: dict[str, Any] = {"solid_capstyle": "butt", "solid_joinstyle": "miter", "marker": "None"}
        self._add(Line2D(x, y, linestyle="-", antialiased=True, **style, **corners))

    def area(self, points: Sequence[tuple[float, float]], fill: str, outline: Stroke | None = None) -> None:
        """A filled area, outlined if wished."""
        edge, width = (outline.colour, outline.width) if outline else ("none", 0.0)
        style: dict[str, Any] = {
            "facecolor": fill,
            "edgecolor": edge,
            "linewidth": width,
            "joinstyle": "miter",
        }
        self._add(Polygon(points, closed=True, antialiased=True, **style))

    def words(self, at: tuple[float, float], words: str, face: Face, colour: str) -> None:
        """Words on a baseline, from their left end."""
        style: dict[str, Any] = {"horizontalalignment": "left", "verticalalignment": "baseline"}
        font = _font(face)
        self._add(Text(*at, words, color=colour, fontproperties=font, parse_math=False, **style))

    def image(self, image_format: ImageFormat) -> bytes:
        """The sheet as SVG with real text and no ground; on white as PNG at 300 dots an inch, or as PDF."""
        file = io.BytesIO()
        ground = "none" if image_format == "svg" else "white"
        with mpl.rc_context(_DRAWN_ALIKE):
            self._figure.savefig(
                file,
                format=image_format,
                dpi=_DOTS_PER_INCH if image_format == "png" else 72,
                facecolor=ground,
                edgecolor="none",
                bbox_inches=None,
                metadata=_NO_METADATA[image_format],
            )
        return file.getvalue()

    def _add(self, artist: Line2D | Polygon | Text) -> None:
        self._drawn += 1
        artist.set_zorder(self._drawn)
        artist.set_transform(self._millimetres)
        self._figure.add_artist(artist, clip=False)


def widths() -> Widths:
    """How wide words are on a sheet; what was measured is remembered only as long as this is."""
    return Widths(cache(partial(_width, Face.REGULAR)), cache(partial(_width, Face.SEMIBOLD)))


def _width(face: Face, words: str) -> float:
    width, _, _ = text_to_path.get_text_width_height_descent(words, _font(face), ismath=False)
    return float(width) / _POINTS


def printable(words: str) -> str:
    """Words as the type can show them: in one line, a character it lacks by its number, `[U+4E2D]`."""
    composed = unicodedata.normalize("NFC", " ".join(words.split()))
    return "".join(map(_printable, composed))


def _printable(character: str) -> str:
    if unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
        return ""
    return character if ord(character) in _characters() else f"[U+{ord(character):04X}]"


@cache
def _characters() -> frozenset[int]:
    """The code points that both weights have."""
    both = (frozenset(get_font(str(resource("fonts", file))).get_charmap()) for file in _FILES.values())
    return frozenset.intersection(*both)


@cache
def _font(face: Face) -> FontProperties:
    """The shipped file itself, whatever the machine has installed under the same name."""
    file = str(resource("fonts", _FILES[face]))
    return FontProperties(family=_FAMILY, weight=face.value, size=_TYPE_SIZE, fname=file)
