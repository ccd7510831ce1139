"""The keys of the acts: those of the table, or those chosen instead, and never one key for two things."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QKeySequence

from ui.shell.actions import ACTS, Act
from workbench.kernel.errors import Refused

FIXED: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    (
        "While you write",
        (
            ("Copy", "Ctrl+C"),
            ("Cut", "Ctrl+X"),
            ("Paste", "Ctrl+V"),
            ("Select everything", "Ctrl+A"),
            ("Name a person", "@"),
            ("Finish a form", "Ctrl+Return"),
            ("Leave a form; what is typed is kept", "Esc"),
        ),
    ),
    (
        "In the notes of an interview",
        (
            ("End the paragraph", "Return"),
            ("New line", "Shift+Return"),
            ("Question, answer, quotation, observation", "Alt+1 to Alt+4"),
            ("Refer to the name", "Ctrl+Space"),
            ("Event from the notes", "Ctrl+Shift+E"),
            ("Say on what the passage bears", "Ctrl+T"),
            ("Find in these notes", "Ctrl+F"),
            ("Plan and questions", "Ctrl+Alt+P"),
            ("History of the paragraph", "Ctrl+Shift+H"),
            ("Move the paragraph up", "Alt+Shift+Up"),
            ("Move the paragraph down", "Alt+Shift+Down"),
        ),
    ),
    (
        "In a list",
        (
            ("Up, down", "↑ ↓"),
            ("Choose what is marked", "Space"),
            ("Open", "Return"),
            ("Empty the filter", "Esc"),
        ),
    ),
    (
        "On the timeline",
        (
            ("Event before, after", "← →"),
            ("Lane above, below", "↑ ↓"),
            ("Nearer, further", "+ −"),
            ("Everything", "0"),
            ("First, last", "Home, End"),
            ("Open the event", "Return"),
        ),
    ),
)
"""Keys that belong to what has the focus and cannot be given to anything else, by where they work."""

_TAKEN: Final[Mapping[str, str]] = {
    **{key: words for _, keys in FIXED for words, key in keys},
    **dict.fromkeys(("Alt+1", "Alt+2", "Alt+3", "Alt+4"), "Question, answer, quotation, observation"),
}
_NAMES: Final[Mapping[str, Act]] = {act.name: act for act in ACTS}


def keys_in_force(chosen: Mapping[str, str]) -> dict[str, str]:
    """The key of every act, "" for none. What was chosen and is not sound is as if it had not been."""
    found = {act.name: act.key for act in ACTS}
    for name, key in chosen.items():
        try:
            found = with_key(found, name, key)
        except Refused:
            continue
    return found


def with_key(keys: Mapping[str, str], name: str, key: str) -> dict[str, str]:
    """The same keys with another one for an act; "" takes its key away.

    Refused: an act that is not there, a key that is needed for typing, and a key that does something else.
    """
    if name not in _NAMES:
        raise Refused("There is no such command.")
    wanted = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    if key:
        _must_not_be_typed(wanted)
        _must_be_free(keys, name, wanted)
    return {**keys, name: wanted}


def shown(key: str) -> str:
    """A key as it stands on the keyboard of this computer."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def _must_not_be_typed(key: str) -> None:
    *modifiers, last = key.split("+")
    is_function_key = last[:1] == "F" and last[1:].isdigit()
    if not (is_function_key or {"Ctrl", "Alt", "Meta"} & set(modifiers) or key == "Esc"):
        raise Refused(f"“{key}” is needed for typing. Hold Ctrl or Alt with it, or take a function key.")


def _must_be_free(keys: Mapping[str, str], name: str, key: str) -> None:
    other = next((each for each, taken in keys.items() if taken == key and each != name), None)
    if other is not None:
        words = _NAMES[other].words.rstrip("…")
        raise Refused(f"“{key}” is the key of “{words}”. Take it from there first, or choose another.")
    if key in _TAKEN and key != _NAMES[name].key:
        raise Refused(f"“{key}” is fixed: {_TAKEN[key].lower()}. Choose another.")
