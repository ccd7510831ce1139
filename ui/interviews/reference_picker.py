"""The list that opens at @ in the notes: people, cases, allegations and exhibits to refer to."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.bridge import Current
from ui.interviews.keyed_paragraph import KeyedParagraph
from ui.look import Look
from ui.widgets import NoteText
from ui.widgets.picker import Picker
from workbench.casework import Choice


class ReferencePicker(Picker):
    """Puts what is chosen at the caret; somebody who is not in the register is added without leaving."""

    def __init__(self, look: Look, parent: QWidget, current: Current) -> None:
        super().__init__(look, "Who or what is meant", parent, "Add a person")
        self._choices: tuple[Choice, ...] = ()
        self._shown: Mapping[str, str] = {}
        self._text: NoteText | None = None
        self._current = current
        self.chosen.connect(self._put)
        self.making_wanted.connect(self._make)

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Offer these from now on."""
        self._choices = choices

    def show_names(self, shown: Mapping[str, str]) -> None:
        """Show these words for the ids in the text."""
        self._shown = shown

    def serve(self, part: KeyedParagraph) -> None:
        """Open at every @ typed in a paragraph."""
        part.text.reference_wanted.connect(lambda: self._open(part.text))
        part.text.reference_pressed.connect(self._current.open)

    def _open(self, text: NoteText) -> None:
        self._text = text
        place = text.mapToGlobal(text.cursorRect().bottomLeft() + QPoint(0, 4))
        self.open_at(place, ((each.id, each.shown, each.detail) for each in self._choices))

    def _make(self, typed: str) -> None:
        text = self._text
        self._current.make("person", typed, lambda id: self._put_into(text, id))

    def _put(self, id: str) -> None:
        self._put_into(self._text, id)

    def _put_into(self, text: NoteText | None, id: str) -> None:
        if text is not None:
            text.show_names({id: "new", **self._shown})
            text.put_reference(id)
            text.setFocus()
