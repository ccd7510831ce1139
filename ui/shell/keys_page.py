"""All keys on one page: what each does, wherever one is."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from ui.bridge import Current, Desk
from ui.look import Look
from ui.shell.actions import ACTS, MENUS, Act
from ui.shell.keys import FIXED, keys_in_force, shown
from ui.widgets import RecordSheet

_FACTS = "Those of the menus can be changed; those of what has the focus are fixed, and come last."


class KeysPage(RecordSheet):
    """The keys in force, menu by menu, then those of what has the focus.

    Signals: `changing` when the person wants other keys.
    """

    changing = Signal()

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, "Keys", "")
        del desk, current
        self.show_heading("Keys", _FACTS)
        self.add_action("Change keys…").clicked.connect(self.changing)
        self._menus = {menu: self.add_section(menu) for menu in MENUS}
        for where, keys in FIXED:
            self.add_section(where).show_facts((shown(key), words) for words, key in keys)
        self.show_keys({})

    def show_keys(self, chosen: Mapping[str, str]) -> None:
        """Show the keys in force where these were chosen."""
        keys = keys_in_force(chosen)
        for menu, section in self._menus.items():
            acts = (act for act in ACTS if act.menu == menu)
            section.show_facts((shown(keys[act.name]), words_of(act)) for act in acts if keys[act.name])


def words_of(act: Act) -> str:
    """An act as a line says it, with the letter that does it after Ctrl+N."""
    words = act.words.rstrip("…")
    return f"{words}, or Ctrl+N and then {act.letter}" if act.letter else words
