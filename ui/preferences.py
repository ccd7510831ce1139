"""What the program remembers outside a casebook: its look, and where casebooks lie; never case text."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final, Self

from platformdirs import user_config_path

from ui.look import LARGEST, SMALLEST, THEMES, Theme

SIZES: Final = ("larger", "smaller", "usual_size")
"""How the text size is asked for in steps; see `with_look`."""

RECENT = 8
_STEP: Final = 0.1
SHORTEST_LOCK, LONGEST_LOCK = 1, 120
NAMES_SHOWN: Final = (30, 60, 120, 300)
"""For how many seconds names may stay revealed."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """One person's settings on this computer. `lock_after` is in minutes of silence; `recent` are folders.

    `names_shown_for` is in seconds; `keys` are those chosen in place of the usual ones, by the act's name.
    """

    theme: Theme = "light"
    scale: float = 1.0
    lock_after: int = 10
    recent: tuple[str, ...] = ()
    names_shown_for: int = 60
    keys: Mapping[str, str] = field(default_factory=dict)

    def opened(self, folder: Path) -> Self:
        """The same, with this folder as the one opened last."""
        others = (known for known in self.recent if known != str(folder))
        return replace(self, recent=(str(folder), *others)[:RECENT])

    def forgetting(self, folder: Path) -> Self:
        """The same without this folder."""
        return replace(self, recent=tuple(known for known in self.recent if known != str(folder)))


def with_look(preferences: Preferences, wanted: str) -> Preferences:
    """The same in a theme of that name, or with the text "larger", "smaller" or of "usual_size"."""
    steps = {"larger": preferences.scale + _STEP, "smaller": preferences.scale - _STEP, "usual_size": 1.0}
    if wanted in steps:
        return replace(preferences, scale=min(max(round(steps[wanted], 1), SMALLEST), LARGEST))
    return replace(preferences, theme=next(theme for theme in THEMES if theme == wanted))


def settings_folder() -> Path:
    """The program's own settings folder, readable by this person alone."""
    return user_config_path("investigators-workbench", appauthor=False, roaming=False)


def read_preferences(folder: Path | None = None) -> Preferences:
    """The settings kept; whatever cannot be read or is out of bounds is as if it had never been set."""
    try:
        kept = json.loads(((folder or settings_folder()) / "settings.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    return _sound(kept) if isinstance(kept, dict) else Preferences()


def keep_preferences(preferences: Preferences, folder: Path | None = None) -> None:
    """Keep the settings. A folder that cannot be written to is no reason to stop the work."""
    place = folder or settings_folder()
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        waiting = place / "settings.json.new"
        waiting.write_text(json.dumps(asdict(preferences), indent=1), encoding="utf-8")
        waiting.replace(place / "settings.json")
    except OSError:
        return


def _with(made: Preferences, name: str, value: Any) -> Preferences:
    changes: dict[str, Any] = {name: tuple(value) if name == "recent" else value}
    return replace(made, **changes)


def _sound(kept: dict[str, Any]) -> Preferences:
    made = Preferences()
    sound = {
        "theme": lambda value: value in THEMES,
        "scale": lambda value: isinstance(value, int | float) and SMALLEST <= value <= LARGEST,
        "lock_after": lambda value: isinstance(value, int) and SHORTEST_LOCK <= value <= LONGEST_LOCK,
        "recent": lambda value: isinstance(value, list) and _all_words(value),
        "names_shown_for": lambda value: value in NAMES_SHOWN,
        "keys": lambda value: isinstance(value, dict) and _all_words(value.values()),
    }
    for each in fields(Preferences):
        value = kept.get(each.name)
        if value is not None and sound[each.name](value):
            made = _with(made, each.name, value)
    return made


def _all_words(values: Iterable[object]) -> bool:
    return all(isinstance(each, str) for each in values)
