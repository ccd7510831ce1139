"""Asks why names are to be seen, and for the passphrase; then shows them for a minute."""

from typing import Any

from ui.bridge import Current, Desk
from ui.look import Look
from ui.shell.drawer import Drawer
from ui.widgets import Form, TextField
from ui.widgets.secret_field import SecretField
from workbench import keeping
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused, StoreTrouble


class RevealForm(Form):
    """Why, and the passphrase."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Reveal names for a while", submit="Reveal", leave="Cancel")
        self.add(
            "reason", "Why you need to see who this is", TextField("Why"), "The reason stays in the journal."
        )
        self.add("passphrase", "Passphrase of the casebook", SecretField("Passphrase of the casebook"))


class Revealing:
    """One wish at a time; the passphrase is forgotten as soon as it was tried."""

    def __init__(self, look: Look, desk: Desk, current: Current, drawer: Drawer) -> None:
        self._desk, self._current, self._drawer = desk, current, drawer
        self._persons: tuple[str, ...] = ()
        self.form = RevealForm(look)
        self.form.wait_in(drawer)
        self.form.submitted.connect(self._reveal)
        self.form.left.connect(self._leave)
        current.revealing.connect(self.ask)

    def ask(self, persons: tuple[str, ...]) -> None:
        """Ask on behalf of these people's names."""
        self._persons = persons
        self.form.set_values({"reason": "", "passphrase": ""})
        self._drawer.open_form(self.form)
        self.form.focus_first()

    def _reveal(self, values: dict[str, Any]) -> None:
        persons, reason, passphrase = self._persons, values["reason"], values["passphrase"]
        self._desk.change(
            lambda casebook: keeping.reveal(casebook, passphrase, persons, reason), self._show, self._refused
        )

    def _show(self, outcome: Outcome) -> None:
        self._leave()
        revealed: Any = outcome.result
        self._current.names.show(
            {identity.person: identity.name or identity.pseudonym for identity in revealed},
            {identity.person: identity for identity in revealed},
        )

    def _refused(self, error: Refused | StoreTrouble) -> None:
        self.form.set_values({"passphrase": ""})
        if isinstance(error, Refused):
            self.form.tell(error)
        else:
            self._desk.complain(error)

    def _leave(self) -> None:
        self.form.set_values({"reason": "", "passphrase": ""})
        self._drawer.close_form()
