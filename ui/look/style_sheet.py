"""The one small style sheet, filled in from the palette and the text size."""

import re
from string import Template
from typing import Final

from resources import resource
from ui.look.palette import Palette

_SCALED: Final = re.compile(r"(\d+(?:\.\d+)?)sp\b")


def style_sheet(palette: Palette, scale: float) -> str:
    """The style sheet for a palette at a text size: `$accent` is a colour, `13sp` is 13 pixels at 100 %.

    Raises KeyError where the sheet names a colour that the palette lacks.
    """
    sheet = Template(resource("styles", "window.qss").read_text(encoding="utf-8"))
    filled = sheet.substitute(palette.tokens(), border=f"{palette.border}px", chip_edge=_chip_edge(palette))
    return _SCALED.sub(lambda size: f"{max(round(float(size[1]) * scale), 1)}px", filled)


def _chip_edge(palette: Palette) -> str:
    """A chip is a tinted area, or an outlined one where areas may not be tinted."""
    return "none" if palette.tints else f"{palette.border}px solid"
