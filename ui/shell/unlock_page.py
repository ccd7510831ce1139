"""The first page: which casebook, and its passphrase."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Look, Role
from ui.shell.card_page import CardPage
from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.fields import ChoiceField
from ui.widgets.label import paragraph
from ui.widgets.secret_field import SecretField


class UnlockPage(CardPage):
    """Choose a casebook and type its passphrase.

    Signals:
        unlocking: a folder and a passphrase.
        new_wanted, other_wanted, recovery_wanted, sample_wanted: the plain buttons.
        forgetting: a folder that is to be taken off the list.
    """

    unlocking = Signal(object, str)
    new_wanted = Signal()
    other_wanted = Signal()
    recovery_wanted = Signal()
    sample_wanted = Signal()
    forgetting = Signal(object)

    def __init__(self, look: Look, recent: tuple[Path, ...]) -> None:
        super().__init__(look, "Unlock a casebook")
        self._casebooks = ChoiceField("Casebook", [(str(folder), _shown(folder)) for folder in recent])
        self._passphrase = SecretField("Passphrase")
        self._unlock = primary_button("Unlock")
        self._first: QWidget = self._passphrase
        self._unlock.clicked.connect(self._go)
        self._passphrase.submitted.connect(self._go)
        if recent:
            self._add_unlocking()
        self._add_other_ways(first=not recent)

    def busy(self, *, on: bool) -> None:
        """While the passphrase is being tried, nothing can be pressed twice."""
        self._unlock.setEnabled(not on)
        self._unlock.setText("Opening…" if on else "Unlock")
        self._passphrase.setEnabled(not on)

    def refuse(self, sentence: str) -> None:
        """Say why it did not open; what was typed stays, selected."""
        self.busy(on=False)
        self.say(sentence)
        self._passphrase.setFocus()
        self._passphrase.select()

    def folder(self) -> Path:
        """The casebook chosen."""
        return Path(self._casebooks.value())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._first.setFocus(event.reason())

    def _add_unlocking(self) -> None:
        self.add_field("Casebook", self._casebooks)
        self.add_field("Passphrase", self._passphrase)
        self.column.addWidget(self._unlock)

    def _add_other_ways(self, *, first: bool) -> None:
        if first:
            self.column.addWidget(
                paragraph("Nothing here yet. Start a casebook, or look around in the sample.", Role.LARGE)
            )
            new = primary_button("New casebook")
            self._first = new
        else:
            self.column.addSpacing(12)
            new = plain_button("New casebook")
        row = QVBoxLayout()
        row.setSpacing(4)
        for button, signal in (
            (new, self.new_wanted),
            (plain_button("Open another casebook…"), self.other_wanted),
            (plain_button("Use the recovery sheet…"), self.recovery_wanted),
            (plain_button("Explore the sample"), self.sample_wanted),
        ):
            button.clicked.connect(signal)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(row)

    def _go(self) -> None:
        self.say("")
        self.busy(on=True)
        self.unlocking.emit(self.folder(), self._passphrase.value())


def _shown(folder: Path) -> str:
    return folder.name.removesuffix(".casebook")
