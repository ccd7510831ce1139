"""The typeface of the sample's PDFs: the program's own, cut down to Latin letters once for all of them."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont

from resources import resource

_UNKNOWN: Final = "?"
_RANGES: Final = ((0x20, 0x24F), (0x1E00, 0x1EFF), (0x2010, 0x203A), (0x20AC, 0x20AC), (0x2190, 0x2193))


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font file with the number and the width (thousandths of an em) of the glyph of each character."""

    file: bytes
    glyphs: Mapping[str, int]
    widths: tuple[int, ...]

    def width(self, text: str) -> int:
        """How wide the text runs, in thousandths of an em."""
        return sum(self.widths[self.glyph(character)] for character in text)

    def glyph(self, character: str) -> int:
        """The number of a character's glyph; the question mark's for one that the typeface lacks."""
        return self.glyphs.get(character) or self.glyphs[_UNKNOWN]


@cache
def typeface() -> Typeface:
    """The one typeface in use."""
    font = TTFont(resource("fonts", "SourceSansPro-Regular.ttf"), recalcTimestamp=False)
    options = subset.Options(layout_features=[], name_IDs=[], hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in _RANGES for code in range(first, last + 1)])
    cutter.subset(font)
    packed = io.BytesIO()
    font.save(packed)
    numbers = {name: number for number, name in enumerate(font.getGlyphOrder())}
    metrics = font["hmtx"].metrics
    return Typeface(
        packed.getvalue(),
        {chr(code): numbers[name] for code, name in font.getBestCmap().items()},
        tuple(metrics[name][0] for name in font.getGlyphOrder()),
    )
