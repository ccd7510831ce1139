"""Every act of the window in one table: its words, its key, and where it stands in the menus."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the person can do from anywhere. `key` may be empty; `menu` is the menu's title."""

    name: str
    menu: str
    words: str
    key: str = ""


ACTS: Final = (
    Act("add_case", "Insert", "Case", "Ctrl+Shift+C"),
    Act("add_event", "Insert", "Event", "Ctrl+E"),
    Act("add_interview", "Insert", "Interview", "Ctrl+I"),
    Act("export", "File", "Summary as PDF…", "Ctrl+P"),
    Act("back_up", "File", "Back up now…", ""),
    Act("verify", "File", "Verify the casebook", ""),
    Act("lock", "File", "Lock", "Ctrl+L"),
    Act("quit", "File", "Quit", "Ctrl+Q"),
    Act("undo", "Edit", "Undo", "Ctrl+Z"),
    Act("redo", "Edit", "Redo", "Ctrl+Shift+Z"),
    Act("search", "Edit", "Find everywhere", "Ctrl+K"),
    Act("show_everything", "View", "Clear filters", "Esc"),
    Act("next_pane", "View", "Next pane", "F6"),
    Act("light", "View", "Light", ""),
    Act("dark", "View", "Dark", ""),
    Act("larger", "View", "Larger text", "Ctrl++"),
    Act("smaller", "View", "Smaller text", "Ctrl+-"),
)
MENUS: Final = ("File", "Edit", "View", "Insert")
