"""What the program remembers outside a casebook: its look, and where casebooks lie; never case text."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Self

from platformdirs import user_config_path

from ui.look import LARGEST, SMALLEST, THEMES, Theme

RECENT = 8
SHORTEST_LOCK, LONGEST_LOCK = 1, 120


@dataclass(frozen=True, slots=True)
class Preferences:
    """One person's settings on this computer. `lock_after` is in minutes of silence; `recent` are folders."""

    theme: Theme = "light"
    scale: float = 1.0
    lock_after: int = 10
    recent: tuple[str, ...] = ()

    def opened(self, folder: Path) -> Self:
        """The same, with this folder as the one opened last."""
        others = (known for known in self.recent if known != str(folder))
        return replace(self, recent=(str(folder), *others)[:RECENT])

    def forgetting(self, folder: Path) -> Self:
        """The same without this folder."""
        return replace(self, recent=tuple(known for known in self.recent if known != str(folder)))


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
        "recent": lambda value: isinstance(value, list) and all(isinstance(each, str) for each in value),
    }
    for field in fields(Preferences):
        value = kept.get(field.name)
        if value is not None and sound[field.name](value):
            made = _with(made, field.name, value)
    return made
