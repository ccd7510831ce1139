"""A form that changes a record by itself: what differs becomes one command when a field is left."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from ui.bridge import Desk
from ui.record.drafted import Drafted, Values
from ui.widgets import Form
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused, StoreTrouble


class Editing(Drafted):
    """`command` makes the command of the record's id, the revision seen, and the values that changed.

    Where somebody else's words would be lost, the refusal shows both; saving again is then meant.

    Signals: `restored` when words typed before a crash or a lock were put back into the form.
    """

    restored = Signal()

    def __init__(
        self, form: Form, desk: Desk, name: str, command: Callable[[str, int, Values], Command]
    ) -> None:
        super().__init__(form, desk)
        self._name, self._command = name, command
        self._id, self._revision = "", 0
        self._record: Values = {}
        self._newest: tuple[int, Values] = (0, {})
        form.field_left.connect(lambda _: self.save())
        form.submitted.connect(lambda _: self.save())

    @property
    def id(self) -> str:
        """The record that the form shows; "" before there is one."""
        return self._id

    def show(self, id: str, revision: int, values: Values) -> None:
        """Show a record as it is now; what the person is changing at this moment stays as they typed it."""
        if id != self._id:
            self.save()
            self._begin(id, revision, values)
            return
        self._newest = revision, dict(values)
        changed = self._changed()
        self.form.show_values({key: value for key, value in values.items() if key not in changed})
        if all(values[key] in (self._record[key], words) for key, words in changed.items()):
            self._revision, self._record = revision, dict(values)

    def save(self) -> None:
        """Save what differs from the record, if anything does."""
        changed = self._changed()
        if not self._id or not changed:
            return
        try:
            command = self._command(self._id, self._revision, changed)
        except Refused as refused:
            self.refuse(refused)
            return
        self.desk.run(command, lambda _: self._saved(changed), self.refuse)

    def keep(self) -> None:
        """Keep what was changed, if anything was."""
        if self._changed():
            super().keep()

    def take(self, values: Values) -> None:
        """Show what was typed before, unless the record says the same by now."""
        if any(self._record.get(key) != value for key, value in values.items()):
            super().take(values)
            self.restored.emit()

    def refuse(self, error: Refused | StoreTrouble) -> None:
        """Say why; where both were shown, the next save is from the record as it is now."""
        super().refuse(error)
        if isinstance(error, Refused) and error.field is None:
            self._revision, self._record = self._newest[0], dict(self._newest[1])

    def _begin(self, id: str, revision: int, values: Values) -> None:
        self._id, self._revision, self._record = id, revision, dict(values)
        self._newest = revision, dict(values)
        self.place = f"{id}/{self._name}"
        self.form.set_values(values)
        self.look_for_draft()

    def _changed(self) -> Values:
        now = self.form.values()
        return {key: now[key] for key, value in self._record.items() if now[key] != value}

    def _saved(self, values: Values) -> None:
        self._record.update(values)
        self.form.clear_refusal()
        if not self._changed():
            self.discard()
