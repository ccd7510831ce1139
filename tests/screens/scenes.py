"""What is looked at: each state of the casebook in each theme, at each text size, in each size of window."""

from dataclasses import dataclass
from itertools import product
from typing import Final, Literal, get_args

from ui.look import Theme

State = Literal["filled", "revealed", "refused", "empty", "aside", "outside"]

# `aside` are the pages that are no room of the navigation, and what is linked beside one that is;
# `outside` are those before a casebook is open, and the one that keeps the window open

STATES: Final[tuple[State, ...]] = get_args(State)
TEXT_SIZES: Final = (1.0, 1.5, 2.0)
SMALL, LARGE = (1366, 768), (2560, 1440)
LOOKS: Final[tuple[tuple[Theme, tuple[int, int]], ...]] = (
    ("light", SMALL),
    ("dark", SMALL),
    ("high_contrast", SMALL),
    ("light", LARGE),
    ("dark", LARGE),
    ("high_contrast_dark", LARGE),
)
_APART: Final = 4  # so that the scenes of one turn differ in more than their state


@dataclass(frozen=True, slots=True)
class Scene:
    """One casebook in one look. `scale` is the text size, 1.0 for 100 %; `size` the window's in pixels."""

    state: State
    theme: Theme
    scale: float
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """What a file or a test calls it."""
        return f"{self.state}-{self.theme}-{self.scale * 100:.0f}-{self.size[0]}"


def _scenes_of(state: State, first: int) -> tuple[Scene, ...]:
    scenes = [Scene(state, theme, scale, size) for (theme, size), scale in product(LOOKS, TEXT_SIZES)]
    return tuple(scenes[first:] + scenes[:first])


SCENES: Final = tuple(scene for at, state in enumerate(STATES) for scene in _scenes_of(state, at * _APART))
SHORT: Final = 2  # scenes in a short run; each is a walk of several seconds
