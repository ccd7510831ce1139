"""The palettes: every colour has a name that says what it is for; the values lie in `resources/styles`."""

import json
from dataclasses import dataclass, fields
from typing import Final, Literal, get_args

from resources import resource

Theme = Literal["light", "dark", "high_contrast", "high_contrast_dark"]

THEMES: Final[tuple[Theme, ...]] = get_args(Theme)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, each written `#RRGGBB`.

    `dark` says whether the text is lighter than what is behind it, `tints` whether areas may be tinted
    (in high contrast they are outlined instead), `border` how wide the edge of a field is in pixels.
    """

    dark: bool
    tints: bool
    border: int
    window: str  # behind everything
    rail: str  # navigation and status
    panel: str  # where one reads and writes
    lane: str  # every second lane of the timeline
    line: str  # hairlines
    edge: str  # of a field, by which it is known for one
    grid: str  # months on the timeline
    text: str
    muted: str
    accent: str  # selected, linked, key dates
    accent_tint: str
    on_accent: str  # words on a filled button
    danger: str  # immediate risk, escalation, loss
    danger_tint: str
    warn: str  # protective marking, draft, high risk
    warn_tint: str
    ok: str  # settled, lower risk, agreed
    ok_tint: str
    token_text: str  # people in running text
    token_tint: str
    density: str  # how many events, on minimap and timeline
    category_1: str
    category_2: str
    category_3: str
    category_4: str

    @property
    def categories(self) -> tuple[str, str, str, str]:
        """The colours of timeline and codes; a shape or a word always stands with them."""
        return self.category_1, self.category_2, self.category_3, self.category_4

    def tokens(self) -> dict[str, str]:
        """Every colour by its name."""
        return {name: value for name, value in _values(self).items() if isinstance(value, str)}

    def of(self, token: str) -> str:
        """The colour of this name. Raises AttributeError for a name that no palette has."""
        return str(getattr(self, token))


def read_palette(theme: Theme) -> Palette:
    """The palette of a theme, from its file."""
    return Palette(**json.loads(resource("styles", f"{theme}.json").read_text(encoding="utf-8")))


def _values(palette: Palette) -> dict[str, object]:
    return {field.name: getattr(palette, field.name) for field in fields(palette)}
