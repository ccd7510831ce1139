"""The field for running text: words set for reading, with people and records as tokens; @ offers them."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Signal

from ui.look import Look
from ui.widgets.field import Field
from ui.widgets.picker import Picker
from ui.widgets.token_text import TokenText

_AROUND: Final = 14  # pixels: the edge and the air of the field


class RunningField(Field):
    """Text that may refer to people: its value is the stored text.

    Signals: `making_wanted` with the words typed and a callable that takes the id of the person made.
    """

    making_wanted = Signal(str, object)

    def __init__(self, look: Look, name: str, lines: int = 3) -> None:
        self._text = TokenText(look, name, editable=True, lines=lines, around=_AROUND)
        self._text.setProperty("field", "true")
        super().__init__(name, self._text)
        self._shown: Mapping[str, str] = {}
        self._choices: tuple[tuple[str, str, str], ...] = ()
        self._picker = Picker(look, "Who is meant", self, "Add a person")
        self._text.edited.connect(self.edited)
        self._text.reference_wanted.connect(self._open)
        self._picker.chosen.connect(self._put)
        self._picker.making_wanted.connect(lambda typed: self.making_wanted.emit(typed, self._put))

    def offer(self, choices: Iterable[tuple[str, str, str]], shown: Mapping[str, str]) -> None:
        """Offer these records at @, and show these words for the ids in the text."""
        self._choices, self._shown = tuple(choices), dict(shown)
        self._text.show_names(self._shown)
        if self._picker.isVisible():
            self._picker.refill(self._choices)

    def value(self) -> str:
        return self._text.stored_text()

    def set_value(self, value: str) -> None:
        """Show stored text."""
        if value != self.value():
            self._text.set_text(value, self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._text and event.type() == QEvent.Type.FocusOut and self._picker.isVisible():
            return False
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        below = self._text.mapToGlobal(self._text.cursorRect().bottomLeft() + QPoint(0, 4))
        self._picker.open_at(below, self._choices)

    def _put(self, id: str) -> None:
        self._text.show_names({id: "new", **self._shown})
        self._text.put_reference(id)
        self._text.setFocus()
