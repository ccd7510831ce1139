"""A form that does one act when it is submitted: adds, records, sets; nothing before."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from ui.bridge import Desk
from ui.record.drafted import Drafted, Values
from ui.widgets import Form
from workbench.kernel.commands import Command, Outcome
from workbench.kernel.errors import Refused


class Sending(Drafted):
    """`command` makes the command of what is entered; what it or its rule refuses is said in the form.

    Signals: `done` with the Outcome; the form is then as empty as it was at first.
    """

    done = Signal(object)

    def __init__(self, form: Form, desk: Desk, command: Callable[[Values], Command], place: str = "") -> None:
        super().__init__(form, desk)
        self.place = place
        self._command = command
        self._empty = form.values()
        form.submitted.connect(self._submit)

    def begin(self, values: Values) -> None:
        """Start with these values; with what was typed here and left, if there are none."""
        self.form.set_values({**self._empty, **values})
        if not values and self.place:
            self.look_for_draft()

    def turn_to(self, place: str) -> None:
        """Begin anew for another record; what was typed for the one before is kept there as a draft."""
        self.keep_if_begun()
        self.place = place
        self.form.set_values(self._empty)

    def take_up(self) -> None:
        """Show what was typed here and left, unless something is typed already."""
        if self.place and self.form.values() == self._empty:
            self.look_for_draft()

    def keep_if_begun(self) -> None:
        """Keep what is typed in a form that is open."""
        if not self.form.isHidden():
            self.keep_if_typed()

    def keep_if_typed(self) -> None:
        """Keep what is typed, if anything is."""
        if self.form.values() != self._empty:
            self.keep()

    def begin_at(self, place: str, values: Values) -> None:
        """Start anew with these values; what was typed at this place and left is given back."""
        self.turn_to(place)
        self.form.set_values({**self._empty, **values})
        self.look_for_draft()

    def _submit(self, values: Values) -> None:
        try:
            command = self._command(values)
        except Refused as refused:
            self.refuse(refused)
            return
        self.desk.run(command, self._done, self.refuse)

    def _done(self, outcome: Outcome) -> None:
        if self.place:
            self.discard()
        self.form.set_values(self._empty)
        self.done.emit(outcome)
