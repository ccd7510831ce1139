"""The colours of a printed figure."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #RRGGBB. Nothing rests on them alone: the glyphs differ in shape and hold in grey."""

    ink: str
    second: str  # names of key dates, the axis, notes
    rule: str
    paper: str
    bands: tuple[str, ...]  # of key dates that lasted, the longest first


PRINT: Final = Palette("#15191C", "#4A5459", "#A9B1B5", "#FFFFFF", ("#F2F3F1", "#DFE3E4"))
