"""How the program looks: palettes, type and style sheet, read from `resources` and handed to the widgets."""

from ui.look.contrast import ratio
from ui.look.fonts import Role
from ui.look.look import LARGEST, SMALLEST, Look, apply
from ui.look.palette import THEMES, Palette, Theme, read_palette

__all__ = [
    "LARGEST",
    "SMALLEST",
    "THEMES",
    "Look",
    "Palette",
    "Role",
    "Theme",
    "apply",
    "ratio",
    "read_palette",
]
