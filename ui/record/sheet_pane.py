"""The sheet of a room, joined to the desk: it shows what is selected and changes it in place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ui.bridge import Current, Desk, Follower, Place
from ui.look import Look
from ui.record.drafted import Values
from ui.record.editing import Editing
from ui.record.sending import Sending
from ui.widgets import Form, Link, RecordSheet, SheetSection
from workbench import casework
from workbench.casework import LinkRow
from workbench.kernel.commands import Command

Question = Callable[[Any, str, Mapping[str, str]], Any]
_NO_LINKS = "Nothing is linked to this yet."


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is particular about one sheet.

    `question(read, id, revealed)` gives the answer for `show_answer`, or None if the record is not there;
    `kinds` are the kinds of records on which it depends; `nothing` is said while no record is chosen.
    """

    name: str
    kind: str
    question: Question
    kinds: tuple[str, ...]
    nothing: str


class SheetPane(RecordSheet):
    """One record of a kind. A pane adds its sections, says what they do, and overrides `show_answer`."""

    def __init__(self, look: Look, desk: Desk, current: Current, sheet: Sheet) -> None:
        super().__init__(look, sheet.name, sheet.nothing)
        self.look, self.desk, self.current = look, desk, current
        self.id = ""
        self._kind, self._question = sheet.kind, sheet.question
        self._editings: list[Editing] = []
        self._sendings: list[Sending] = []
        self._links: SheetSection | None = None
        self.opened.connect(self.open_link)
        current.selected.connect(self._select)
        self._follower = Follower(self, desk, current, sheet.kinds, self.refresh)
        self._select(current.place)

    def show_answer(self, answer: Any) -> None:
        """Show the answer of the question."""

    def refresh(self) -> None:
        """Ask for the record again."""
        if not self.id:
            return
        names = self.current.names.shown
        self.desk.ask(self._question, self.id, names, then=self._take, slot=f"sheet of {self._kind}")
        if self._links is not None:
            self.desk.ask(
                casework.links_of, self.id, names, then=self._show_links, slot=f"links of {self._kind}"
            )

    def open_link(self, id: str) -> None:
        """Go to a linked record; a pane may answer otherwise to ids of its own parts."""
        self.current.open(id)

    def keep_all(self) -> None:
        """Save what is being changed, as before the window is locked."""
        for editing in self._editings:
            editing.keep()
            editing.save()
        for sending in self._sendings:
            sending.keep_if_begun()

    def edits(
        self, section: SheetSection, form: Form, command: Callable[[str, int, Values], Command]
    ) -> Editing:
        """Let the section's button open a form that saves by itself; `show_answer` tells the Editing."""
        editing = Editing(form, self.desk, form.accessibleName(), command)
        editing.restored.connect(lambda: section.open_form(form))
        section.acted.connect(lambda: section.open_form(form))
        self._editings.append(editing)
        return editing

    def sends(self, section: SheetSection, form: Form, command: Callable[[Values], Command]) -> Sending:
        """Let the section's button open a form that does one act when it is submitted."""
        sending = self.sends_there(section, form, command)
        section.acted.connect(sending.take_up)
        section.acted.connect(lambda: section.open_form(form))
        return sending

    def sends_there(self, section: SheetSection, form: Form, command: Callable[[Values], Command]) -> Sending:
        """The same for a form that something else opens in the section."""
        form.refused.connect(lambda: section.open_form(form))
        self._sendings.append(sending := Sending(form, self.desk, command))
        return sending

    def add_links(self) -> None:
        """Add the section with everything that is linked to the record."""
        self._links = self.add_section("Linked")

    def _select(self, place: Place | None) -> None:
        if place is None or place.kind != self._kind or place.id == self.id:
            return
        self.id = place.id
        for sending in self._sendings:
            sending.turn_to(f"{self.id}/{sending.form.accessibleName()}")
        self.to_top()
        self.close_forms()
        self._follower.refresh()

    def _take(self, answer: Any) -> None:
        if answer is None:
            self.show_nothing()
        else:
            self.show_answer(answer)

    def _show_links(self, rows: tuple[LinkRow, ...]) -> None:
        if self._links is not None:
            self._links.show_links((Link(row.id, row.place, row.words) for row in rows), _NO_LINKS)
