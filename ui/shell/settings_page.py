"""The settings of this person on this computer: look, text size, lock, names, keys; nothing of a case."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Current, Desk
from ui.look import Look, Theme
from ui.preferences import NAMES_SHOWN, Preferences
from ui.shell.key_table import KeyTable
from ui.widgets import ChoiceField, Field, Form, RecordSheet
from workbench.kernel.wording import count

THEME_WORDS: Final[Mapping[Theme, str]] = {
    "light": "Light",
    "dark": "Dark",
    "high_contrast": "High contrast",
    "high_contrast_dark": "High contrast, dark",
}
SIZES: Final = tuple(range(80, 201, 10))
LOCKS: Final = (1, 2, 5, 10, 15, 20, 30, 60, 120)
SETTINGS: Final[tuple[tuple[str, str], ...]] = (
    ("theme", "Colours"),
    ("scale", "Text size"),
    ("lock_after", "Lock after silence"),
    ("names_shown_for", "How long names stay revealed"),
    ("keys", "Keys"),
)
"""What can be set, by the name of the preference, in words that a search finds."""

_NAMES_HELP: Final = "Then, or when you turn to another program, pseudonyms come back."
_LOCK_HELP: Final = "Sleep locks at once. What is typed is kept."


class SettingsPage(RecordSheet):
    """Every setting is in force as soon as it is chosen.

    Signals: `changed` with the new Preferences.
    """

    changed = Signal(object)

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, "Settings", "")
        del desk, current
        self._preferences = Preferences()
        self.show_heading("Settings", "For you, on this computer. Nothing of a case is kept with them.")
        self.form = Form(look, "Settings")
        self.form.add("theme", "Colours", ChoiceField("Colours", THEME_WORDS.items()))
        self.form.add("scale", "Text size", _numbers("Text size", SIZES, lambda size: f"{size} %"))
        self.form.add(
            "lock_after",
            "Lock after silence",
            _numbers("Lock after silence", LOCKS, lambda minutes: count(minutes, "minute")),
            _LOCK_HELP,
        )
        self.form.add(
            "names_shown_for",
            "How long names stay revealed",
            _numbers("How long names stay revealed", NAMES_SHOWN, _seconds),
            _NAMES_HELP,
        )
        self.form.grow()
        self.form.edited.connect(self._choose)
        self.add_section("Appearance, lock and names").show_widget(_beside_heading(look, self.form))
        self._keys_section = self.add_section("Keys", "Usual keys")
        self._keys_section.acted.connect(lambda: self._change(keys={}))
        self.keys = KeyTable(look)
        self.keys.changed.connect(lambda keys: self._change(keys=keys))
        self._keys_section.show_widget(self.keys)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.form.field("theme").setFocus(event.reason())

    def show_preferences(self, preferences: Preferences) -> None:
        """Show the settings in force."""
        self._preferences = preferences
        nearest = min(LOCKS, key=lambda minutes: abs(minutes - preferences.lock_after))
        self.form.set_values(
            {
                "theme": preferences.theme,
                "scale": str(round(preferences.scale * 10) * 10),
                "lock_after": str(nearest),
                "names_shown_for": str(preferences.names_shown_for),
            }
        )
        self.keys.show_keys(preferences.keys)

    def go_to(self, setting: str) -> None:
        """Put the focus on a setting, by its name."""
        place = self.keys if setting == "keys" else self.form.field(setting)
        self.bring_into_view(place.focusProxy() or place)
        place.setFocus()

    def _choose(self) -> None:
        values = self.form.values()
        self._change(
            theme=values["theme"],
            scale=int(values["scale"]) / 100,
            lock_after=int(values["lock_after"]),
            names_shown_for=int(values["names_shown_for"]),
        )

    def _change(self, **changes: Any) -> None:
        self.changed.emit(replace(self._preferences, **changes))


def _numbers(name: str, numbers: Iterable[int], words: Callable[[int], str]) -> Field:
    return ChoiceField(name, [(str(number), words(number)) for number in numbers])


def _seconds(seconds: int) -> str:
    minutes, left = divmod(seconds, 60)
    return count(seconds, "second") if left else count(minutes, "minute")


def _beside_heading(look: Look, form: Form) -> QWidget:
    """The form, beginning where the words of the heading do."""
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(look.px(8), look.px(4), 0, 0)
    inside.addWidget(form)
    return holder
