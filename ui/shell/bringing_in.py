"""Brings a rescue file back into the casebook: asks why, and says what came of it."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog

from ui.bridge import Desk
from ui.look import Look
from ui.record import ReasonForm
from ui.shell.drawer import Drawer
from ui.widgets import MessageBar
from workbench import keeping
from workbench.casebook import Casebook
from workbench.keeping import BroughtIn
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.wording import count

_HELP = "The reason stays in the journal. What no longer fits the record waits on the overview."


class BringingIn:
    """One file at a time, by a form in the drawer; a refusal stands in the form."""

    def __init__(self, look: Look, desk: Desk, drawer: Drawer, messages: MessageBar, folder: Path) -> None:
        """`folder` is where rescues are saved of themselves: beside the casebook."""
        self._desk, self._drawer, self._messages, self._folder = desk, drawer, messages, folder
        self._path = Path()
        self.form = ReasonForm(look, "Bring in a rescue", "Bring it in", _HELP)
        self.form.wait_in(drawer)
        self.form.submitted.connect(self._bring)
        self.form.left.connect(drawer.close_form)

    def choose(self) -> None:
        """Ask which file, then why."""
        folder = str(self._folder)
        chosen, _ = QFileDialog.getOpenFileName(
            self._drawer, "Choose the rescue", folder, "Rescues (*.rescue)"
        )
        if chosen:
            self.ask(Path(chosen))

    def ask(self, path: Path) -> None:
        """Ask why this file is brought in."""
        self._path = path
        self.form.set_values({"reason": ""})
        self.form.explain(path.name)
        self._drawer.open_form(self.form)
        self.form.focus_first()

    def _bring(self, values: dict[str, Any]) -> None:
        came: list[BroughtIn] = []

        def act(casebook: Casebook) -> Outcome:
            came.append(keeping.bring_in(casebook, self._path, values["reason"]))
            return came[0].outcome

        self._desk.change(act, lambda _: self._tell(came[0]), self._refused)

    def _tell(self, brought: BroughtIn) -> None:
        self._drawer.close_form()
        left = count(len(brought.not_brought_in), "record")
        waits = f" {left} changed since: see the overview." if brought.not_brought_in else ""
        self._messages.say(f"{count(len(brought.records), 'record')} brought in.{waits}")

    def _refused(self, error: Refused | StoreTrouble) -> None:
        self.form.tell(error if isinstance(error, Refused) else Refused(str(error), field="reason"))
