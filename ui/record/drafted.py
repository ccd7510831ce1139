"""Keeps what is typed in a form as a draft of the casebook, and gives it back after a crash or a lock."""

import json
from typing import Any

from PySide6.QtCore import QObject

from ui.bridge import Desk
from ui.bridge.answers import Draft
from ui.widgets import Form
from workbench.kernel.errors import Refused, StoreTrouble

Values = dict[str, Any]


class Drafted(QObject):
    """A form at the desk. `place` says where a draft was typed; every pause in typing keeps one there."""

    def __init__(self, form: Form, desk: Desk) -> None:
        super().__init__(form)
        self.form, self.desk = form, desk
        self.place = ""
        form.settled.connect(self._keep)

    def keep(self) -> None:
        """Keep what is typed now, as before the window is locked."""
        self._keep(self.form.values())

    def discard(self) -> None:
        """Let go of the draft: its words are part of the record."""
        self.desk.discard_draft(self.place)

    def look_for_draft(self) -> None:
        """Take back what was typed here and never became part of the record."""
        place = self.place
        self.desk.consult(lambda casebook: casebook.drafts(), lambda drafts: self._found(place, drafts))

    def take(self, values: Values) -> None:
        """Show what was typed before."""
        self.form.set_values(values)

    def refuse(self, error: Refused | StoreTrouble) -> None:
        """Say what a rule refused in the form; what the machine refuses is for the window to say."""
        if isinstance(error, Refused):
            self.form.tell(error)
        else:
            self.desk.complain(error)

    def _keep(self, values: Values) -> None:
        if self.place:
            self.desk.save_draft(self.place, json.dumps(values, ensure_ascii=False))

    def _found(self, place: str, drafts: tuple[Draft, ...]) -> None:
        kept = next((draft.words for draft in drafts if draft.place == place), "")
        if kept and place == self.place:
            self.take(_read(kept, self.form.values()))


def _read(kept: str, like: Values) -> Values:
    """The values kept, for the fields that there are; a list is a tuple of ids."""
    found = json.loads(kept)
    shaped = {key: tuple(value) if isinstance(value, list) else value for key, value in found.items()}
    return {key: value for key, value in shaped.items() if key in like}
