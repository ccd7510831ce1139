"""The type of the program: two families, a few sizes, two weights, loaded from `resources/fonts`."""

from enum import Enum
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from resources import resource

# Inter and Source Serif 4 by names of their own: where a machine has another Inter, Qt would mix the two.
INTERFACE: Final = "Workbench Sans"
READING: Final = "Workbench Serif"
FALLBACK: Final = "Noto Sans"
_FILES: Final = (
    "WorkbenchSans-Regular.ttf",
    "WorkbenchSans-SemiBold.ttf",
    "WorkbenchSerif-Regular.ttf",
    "WorkbenchSerif-Italic.ttf",
    "WorkbenchSerif-SemiBold.ttf",
)
_REGULAR, _STRONG = QFont.Weight.Normal, QFont.Weight.DemiBold


class Role(Enum):
    """What a piece of text is, which decides how it is set: family, size at 100 % in pixels, weight."""

    SMALL = (INTERFACE, 11, _REGULAR)
    CHIP = (INTERFACE, 11, _STRONG)
    NOTE = (INTERFACE, 12, _REGULAR)
    NOTE_STRONG = (INTERFACE, 12, _STRONG)
    BODY = (INTERFACE, 13, _REGULAR)
    BODY_STRONG = (INTERFACE, 13, _STRONG)
    NAME = (INTERFACE, 14, _STRONG)
    TITLE = (INTERFACE, 15, _STRONG)
    LARGE = (INTERFACE, 15, _REGULAR)
    READING = (READING, 16, _REGULAR)

    @property
    def family(self) -> str:
        """The name of the font family."""
        return self.value[0]

    @property
    def size(self) -> int:
        """The size in pixels at 100 %."""
        return self.value[1]

    @property
    def weight(self) -> QFont.Weight:
        """Regular or semi-bold; there is no third."""
        return self.value[2]


def load_fonts() -> None:
    """Make the program's own fonts known to Qt, so that every machine shows the same. Safe to repeat.

    Raises RuntimeError where a font file is damaged.
    """
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            raise RuntimeError(f"The font file {name} could not be read.")


def font(role: Role, scale: float) -> QFont:
    """The font of a role at a text size of `scale` (1.0 is 100 %)."""
    made = QFont([role.family, FALLBACK])
    made.setPixelSize(max(round(role.size * scale), 1))
    made.setWeight(role.weight)
    return made
