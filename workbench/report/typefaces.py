"""The fonts of the printed page: which files they are, and which characters all of them have."""

from functools import cache
from pathlib import Path
from typing import Final

from resources import resource

FACES: Final = (
    "SourceSerifPro-Light.ttf",
    "SourceSerifPro-Regular.ttf",
    "SourceSerifPro-Semibold.ttf",
    "SourceSansPro-Regular.ttf",
    "SourceSansPro-Semibold.ttf",
)
NO_BREAK_SPACE: Final = "\u00a0"


def folder() -> Path:
    """Return the folder the typesetter takes its fonts from."""
    return resource("fonts")


@cache
def covered() -> frozenset[int]:
    """Return the code points that every face has, so that any text may be set in any of them."""
    return frozenset.intersection(*map(_characters, FACES))


@cache
def _characters(face: str) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(resource("fonts", face), lazy=True) as font:
        return frozenset(font.getBestCmap())
