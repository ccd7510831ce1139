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
    tick = resource("icons", "tick_black.svg" if palette.dark else "tick_white.svg").as_posix()
    others = {"border": f"{palette.border}px", "tick": tick, **_where_tints_are_not(palette)}
    filled = sheet.substitute(palette.tokens(), **others)
    return _SCALED.sub(lambda size: f"{max(round(float(size[1]) * scale), 1)}px", filled)


def _where_tints_are_not(palette: Palette) -> dict[str, str]:
    """Chips and selected rows are tinted; where nothing may be, they are outlined and filled instead."""
    if palette.tints:
        return {"chip_edge": "none", "selected": palette.accent_tint, "on_selected": palette.text}
    edge = f"{palette.border}px solid"
    return {"chip_edge": edge, "selected": palette.accent, "on_selected": palette.on_accent}
