"""The spelling of the notes: British English, the names of the casebook, and the words its owner added."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QObject

from resources import resource
from ui.bridge import Desk
from ui.widgets import NoteMarks
from workbench import casework
from workbench.kernel.commands import Outcome
from workbench.kernel.spelling import Accepts, Spelling

SETTING: Final = "dictionary"
_NAMED: Final = ("person", "identity", "alias", "case", "key_date")
_LISTS: Final = ("british.txt", "field.txt")


class SpellingOfNotes(QObject):
    """Reads the dictionary beside the window's own work; what is added to it is kept inside the casebook."""

    def __init__(self, desk: Desk, marks: NoteMarks) -> None:
        super().__init__(marks)
        self._desk, self._marks = desk, marks
        self._own: list[str] = []
        desk.changed.connect(self._changed)
        desk.ask(spelling, then=self._take)

    def add(self, word: str) -> None:
        """Accept a word in this casebook from now on."""
        if self._marks.spelling is not None:
            self._own.append(word)
            self._desk.keep_setting(SETTING, "\n".join(self._own))
            self._marks.spelling.add(word)
            self._marks.spell(self._marks.spelling)

    def _changed(self, outcome: Outcome) -> None:
        if self._marks.spelling is not None and outcome.touches(*_NAMED):
            self._desk.ask(casework.own_words, then=self._accept, slot="own words")

    def _accept(self, accepts: Accepts) -> None:
        if self._marks.spelling is not None:
            self._marks.spelling.accept(accepts)
            self._marks.spell(self._marks.spelling)

    def _take(self, made: Spelling) -> None:
        self._marks.spelling = made
        self._desk.settings(self._take_own)

    def _take_own(self, settings: Mapping[str, str]) -> None:
        self._own = settings.get(SETTING, "").split("\n")
        if self._marks.spelling is not None:
            for word in filter(None, self._own):
                self._marks.spelling.add(word)
            self._marks.spell(self._marks.spelling)


def spelling(read: Any) -> Spelling:
    """The dictionary with what people, teams and places of the casebook are called."""
    words = (resource("spelling", name).read_text(encoding="utf-8").split() for name in _LISTS)
    return Spelling((word for each in words for word in each), casework.own_words(read))
