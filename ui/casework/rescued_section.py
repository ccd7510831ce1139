"""What a rescue held and the record could not take, on the overview until it was looked at."""

import json
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Current, Desk
from ui.look import Look
from ui.widgets import Link, Quote, SheetSection
from workbench import keeping
from workbench.keeping import RescuedWords
from workbench.kernel.ids import kind_of
from workbench.kernel.wording import spaced

HIDDEN: Final = "It holds who somebody is. Reveal names (Ctrl+Shift+R) to read it here."
_HEADING: Final = "Rescued, and not in the record"
_BETWEEN: Final = 24
_NAMES: Final = frozenset({"identity", "alias"})


class RescuedSections(QWidget):
    """A section for each text; its button lets go of it. Who somebody is stays hidden while names are.

    Signals: `opened` with the id of a record that was pressed.
    """

    opened = Signal(str)

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__()
        self.setAccessibleName(_HEADING)
        self._look, self._desk, self._current = look, desk, current
        self._sections: dict[str, SheetSection] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(_BETWEEN))
        self.hide()

    def refresh(self) -> None:
        """Ask for them again."""
        self._desk.consult(keeping.rescued_words, self._show)

    def _show(self, waiting: tuple[RescuedWords, ...]) -> None:
        names = self._current.names
        self.setVisible(bool(waiting))
        for place in self._sections.keys() - {each.place for each in waiting}:
            self._sections[place].hide()
        for each in waiting:
            hidden = each.record and kind_of(each.record) in _NAMES and not names.left
            words = HIDDEN if hidden else in_lines(each.words)
            self._section(each.place).show_quotes((Quote(link_to(each.record), words),), names.shown)

    def _section(self, place: str) -> SheetSection:
        if place not in self._sections:
            made = self._sections[place] = SheetSection(self._look, _HEADING, "Let go of it")
            made.acted.connect(lambda: self._let_go(place))
            made.opened.connect(self.opened)
            self._column.addWidget(made)
        self._sections[place].show()
        return self._sections[place]

    def _let_go(self, place: str) -> None:
        self._desk.discard_draft(place)
        self.refresh()


def link_to(record: str) -> Link:
    """The line that opens the record; without words where it is not known."""
    return Link(record, f"To the {spaced(kind_of(record))}" if record else "")


def in_lines(words: str) -> str:
    """What was typed, a field a line where it was typed in a form."""
    try:
        typed = json.loads(words)
    except ValueError:
        return words
    if not isinstance(typed, dict):
        return words
    return "\n".join(f"{name.replace('_', ' ')}: {value}" for name, value in typed.items() if value)
