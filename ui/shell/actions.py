"""Every act of the window in one table: its words, its key, and where it stands in the menus."""

from dataclasses import dataclass
from typing import Final

from ui.shell.rooms import ROOMS


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the person can do from anywhere. `key` may be empty; `menu` is the menu's title.

    `letter` is pressed after Ctrl+N to do it; a `rule` stands above it in the menu.
    """

    name: str
    menu: str
    words: str
    key: str = ""
    letter: str = ""
    rule: bool = False


ACTS: Final = (
    *(Act(f"go_{room.name}", "Go", room.words, room.key) for room in ROOMS),
    Act("back", "Go", "Back", "Alt+Left", rule=True),
    Act("forward", "Go", "Forward", "Alt+Right"),
    Act("next_pane", "Go", "Next pane", "F6"),
    Act("previous_pane", "Go", "Previous pane", "Shift+F6"),
    Act("go_to_date", "Go", "Go to a date…", "Ctrl+G"),
    Act("search", "Go", "Find a record, a person or a command", "Ctrl+K", rule=True),
    Act("add_event", "Insert", "Event", "Ctrl+E", "E"),
    Act("add_interview", "Insert", "Interview", "Ctrl+I", "I"),
    Act("escalate", "Insert", "Safeguarding escalation", "Ctrl+Shift+S", "S"),
    *(Act(f"new_{room.name}", "Insert", room.new_words, "", room.letter) for room in ROOMS if room.new),
    Act("new", "Insert", "Something new…", "Ctrl+N", rule=True),
    Act("open_other", "File", "Open another casebook…", "Ctrl+O"),
    Act("export_timeline", "File", "Timeline as it is seen…", "Ctrl+Shift+P", rule=True),
    Act("back_up", "File", "Back up now…"),
    Act("verify", "File", "Verify the casebook"),
    Act("bring_in", "File", "Bring in a rescue…"),
    Act("keeping", "File", "Passphrases and recovery…"),
    Act("settings", "File", "Settings…", "Ctrl+,", rule=True),
    Act("lock", "File", "Lock", "Ctrl+L"),
    Act("quit", "File", "Quit", "Ctrl+Q"),
    Act("undo", "Edit", "Undo", "Ctrl+Z"),
    Act("redo", "Edit", "Redo", "Ctrl+Shift+Z"),
    Act("show_everything", "View", "Clear filters", "Esc"),
    Act("reveal", "View", "Reveal names…", "Ctrl+Shift+R", rule=True),
    Act("hide_names", "View", "Hide names"),
    Act("open_beside", "View", "Open beside", "Ctrl+\\", rule=True),
    Act("close_beside", "View", "Close the page beside", "Ctrl+W"),
    Act("inspector", "View", "Show or hide what is linked", "F4"),
    Act("toggle_list", "View", "Show or hide the list", "Ctrl+B"),
    Act("toggle_timeline", "View", "Timeline: with notes, alone, none", "F7"),
    Act("timeline_table", "View", "Timeline as a table or a picture", "Ctrl+F7"),
    Act("swap", "View", "Swap timeline and notes", "Ctrl+Shift+F7"),
    Act("usual_layout", "View", "Usual layout"),
    Act("light", "View", "Light", rule=True),
    Act("dark", "View", "Dark"),
    Act("high_contrast", "View", "High contrast"),
    Act("high_contrast_dark", "View", "High contrast, dark"),
    Act("larger", "View", "Larger text", "Ctrl++", rule=True),
    Act("smaller", "View", "Smaller text", "Ctrl+-"),
    Act("usual_size", "View", "Text at 100 %", "Ctrl+0"),
    Act("help", "Help", "Guide to this pane", "F1"),
    Act("keys", "Help", "Keys", "Ctrl+/"),
)
MENUS: Final = ("File", "Edit", "View", "Go", "Insert", "Help")
