"""The form for a new allegation: as it was put, by whom, and of what it may be a part."""

from typing import Any

from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import NewRecord
from ui.widgets import FuzzyDateEdit, LinkPicker, RunningField
from workbench import allegations, casework
from workbench.casework import AllegationChoices
from workbench.kernel.commands import Command


class NewAllegation(NewRecord):
    """What a new allegation needs; how it is framed and what must be proved is said on its sheet."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New allegation", "Add the allegation")
        self._desk, self._current = desk, current
        self._put, self._by = RunningField(look, "As it was put"), RunningField(look, "Put by", 1)
        self._on = FuzzyDateEdit("Put on")
        self._parent = LinkPicker(look, "Part of", "Choose the whole")
        self.add("put", "As it was put", self._put, "The very words, not yet yours. Type @ to name somebody.")
        self.add("put_by", "Put by whom, in what", self._by, "Such as the union's letter of 17 January.")
        self.add("put_on", "Put on", self._on)
        self.add("parent", "Part of", self._parent, "Leave it empty for one that stands by itself.")
        for field in (self._put, self._by):
            field.making_wanted.connect(lambda typed, then: current.make("person", typed, then))
        self.joins(self._command)

    def begin(self, words: str = "") -> None:
        """Start, with what can be named and of what it can be a part."""
        super().begin(words)
        names = self._current.names.shown
        self._desk.ask(casework.allegation_choices, names, then=self._offer, slot="new allegation")

    def _offer(self, found: AllegationChoices) -> None:
        people = tuple((each.id, each.shown, each.detail) for each in found.people)
        for field in (self._put, self._by):
            field.offer(people, found.shown)
        self._parent.offer((each.id, each.shown, each.detail) for each in found.allegations)
        self._on.read_with(found.reader)

    def _command(self, values: dict[str, Any]) -> Command:
        parent = next(iter(values["parent"]), "")
        on = self._on.read_in("put_on")
        return allegations.AddAllegation(values["put"], values["put_by"], on, parent=parent)
