"""The sheet of a room, joined to the desk: it shows what is selected and changes it in place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Signal

from ui.bridge import Current, Desk, Follower, Place
from ui.look import Look
from ui.record.choosing import ListSeen, how_to_choose
from ui.record.drafted import Values
from ui.record.editing import Editing
from ui.record.parts import Parts
from ui.record.sending import Sending
from ui.widgets import Form, FuzzyDateEdit, Link, LinkPicker, RecordSheet, RunningField, SheetSection
from workbench import casework
from workbench.casework import Choice, LinkRow
from workbench.kernel.commands import Command
from workbench.kernel.dates import DateReader

Question = Callable[[Any, str, Mapping[str, str]], Any]
_NO_LINKS = "Nothing is linked to this yet."


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is particular about one sheet.

    `question(read, id, revealed)` gives the answer for `show_answer`, or None if the record is not there;
    `kinds` are the kinds of records on which it depends; `nothing` is said while no record is chosen, `add`
    are the words of a button that then makes one.
    """

    name: str
    kind: str
    question: Question
    kinds: tuple[str, ...]
    nothing: str
    add: str = ""


class SheetPane(RecordSheet):
    """One record of a kind. A pane adds its sections, says what they do, and overrides `show_answer`.

    Signals: `gone` when the record that was to be shown is not there, or no longer.
    """

    gone = Signal()

    def __init__(self, look: Look, desk: Desk, current: Current, sheet: Sheet) -> None:
        super().__init__(look, sheet.name, sheet.nothing, sheet.add)
        self.add_wanted.connect(lambda: current.make(sheet.kind))
        self.look, self.desk, self.current = look, desk, current
        self.id = ""
        self.compared = False
        self._kind, self._question, self._nothing = sheet.kind, sheet.question, sheet.nothing
        self._editings: list[Editing] = []
        self._sendings: list[Sending] = []
        self._forms_here: list[Form] = []
        self._changeable: list[Parts] = []
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
        self.ask(self._question, self.id, names, then=self._take, slot="sheet")
        if self._links is not None:
            self.ask(casework.links_of, self.id, names, then=self._show_links, slot="links")

    def ask(self, question: Callable[..., Any], *args: Any, then: Callable[[Any], None], slot: str) -> None:
        """Ask for this sheet: a newer question in the same slot of it drops this one's answer.

        Another sheet of the same kind, as one that stands beside it, has slots of its own.
        """
        self.desk.ask(
            question, *args, then=then, slot=f"{slot} of the {self._kind} on the {self.current.page}"
        )

    def stand_beside(self, listed: ListSeen) -> None:
        """Say, while no record is chosen, how one comes here from the list as it is now."""
        self.say_while_empty(how_to_choose(self._nothing, listed))

    def compare(self, compared: bool) -> None:
        """Show at once what there is to compare, such as an original, while two pages are in view."""
        self.compared = compared

    def record_at(self, _: QPoint) -> str:
        """The id of the record that is shown; the whole sheet is about it."""
        return self.id

    def open_link(self, id: str) -> None:
        """Go to a linked record; of a part of this one, open its form."""
        if not any(parts.open(id) for parts in self._changeable):
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
        editing = self.edits_there(form, command)
        editing.restored.connect(lambda: section.open_form(form))
        section.acted.connect(lambda: section.open_form(form))
        return editing

    def edits_there(self, form: Form, command: Callable[[str, int, Values], Command]) -> Editing:
        """The same for a form that something else opens in a section."""
        editing = Editing(form, self.desk, form.accessibleName(), command)
        self._editings.append(editing)
        self._know(form)
        return editing

    def has_parts(
        self, section: SheetSection, form: Form, change: Callable[[str, int, Values], Command]
    ) -> Parts:
        """Let each of the section's lines open the form that changes it; `show_answer` tells the Parts."""
        made = Parts(self, section, form, change)
        self._changeable.append(made)
        return made

    def sends(self, section: SheetSection, form: Form, command: Callable[[Values], Command]) -> Sending:
        """Let the section's button open a form that does one act when it is submitted."""
        sending = self.sends_there(section, form, command)
        section.acted.connect(sending.take_up)
        section.acted.connect(lambda: section.open_form(form))
        return sending

    def sends_there(self, section: SheetSection, form: Form, command: Callable[[Values], Command]) -> Sending:
        """The same for a form that something else opens in the section."""
        form.refused.connect(lambda: section.open_form(form))
        self._know(form)
        self._sendings.append(sending := Sending(form, self.desk, command))
        return sending

    def makes_people(self) -> None:
        """Let a person who is missing be made from every field that asks for one; once, after all forms."""
        for form in self._forms_here:
            asking: list[RunningField | LinkPicker] = [*form.findChildren(RunningField)]
            for field in (*asking, *form.findChildren(LinkPicker)):
                field.making_wanted.connect(lambda typed, then: self.current.make("person", typed, then))

    def offer_people(self, people: Iterable[Choice], shown: Mapping[str, str]) -> None:
        """Offer people at @ in every field for running text, and show these words for ids."""
        choices = tuple((each.id, each.shown, each.detail) for each in people)
        for form in self._forms_here:
            for field in form.findChildren(RunningField):
                field.offer(choices, shown)

    def read_dates_with(self, reader: DateReader) -> None:
        """Read dates in every form with these key dates and working days."""
        for form in self._forms_here:
            for field in form.findChildren(FuzzyDateEdit):
                field.read_with(reader)

    def add_links(self) -> None:
        """Add the section with everything that is linked to the record."""
        self._links = self.add_section("Linked")

    def _know(self, form: Form) -> None:
        form.wait_in(self)
        self._forms_here.append(form)

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
            self.gone.emit()
        else:
            self.show_answer(answer)

    def _show_links(self, rows: tuple[LinkRow, ...]) -> None:
        if self._links is not None:
            self._links.show_links((Link(row.id, row.place, row.words) for row in rows), _NO_LINKS)
