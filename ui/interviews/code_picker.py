"""The list that opens at Ctrl+T in the notes: the allegation or the case on which a passage bears."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.widgets import NoteText
from ui.widgets.picker import Picker
from workbench.casework import Choice
from workbench.kernel.ids import kind_of

_KINDS = ("allegation", "case")


class CodePicker(Picker):
    """Puts what is chosen right after the passage that is selected; what was chosen last comes first."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "On what the passage bears", parent)
        self._choices: tuple[Choice, ...] = ()
        self._text: NoteText | None = None
        self._last = ""
        self.chosen.connect(self._put)

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Offer those of these that are allegations, and after them the cases."""
        self._choices = tuple(each for kind in _KINDS for each in choices if kind_of(each.id) == kind)

    def open_for(self, text: NoteText) -> None:
        """Open under the end of what is selected."""
        self._text = text
        last_first = sorted(self._choices, key=lambda each: each.id != self._last)
        place = text.mapToGlobal(text.cursorRect().bottomLeft() + QPoint(0, 4))
        self.open_at(place, ((each.id, each.shown, each.detail) for each in last_first))

    def _put(self, id: str) -> None:
        if self._text is not None:
            self._last = id
            shown = {each.id: each.shown for each in self._choices}
            self._text.put_reference_after(id, shown[id])
            self._text.setFocus()
