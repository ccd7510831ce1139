"""The page that makes a new casebook: its name, where it lies, its passphrase."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.look import Look
from ui.shell.card_page import CardPage
from ui.shell.new_passphrase import NewPassphrase
from ui.widgets.buttons import plain_button, primary_button
from ui.widgets.fields import ChoiceField, TextField
from workbench.templates import templates

_EXPLANATION = (
    "Everything is kept encrypted in one folder on this computer. Nobody can reset the passphrase for you; "
    "the next page gives you a recovery sheet."
)
_EMPTY: Final = ("", "An empty casebook")
_UNFIT = set('/\\:*?"<>|')


class NewPage(CardPage):
    """Asks for what a new casebook needs.

    Signals:
        making: the folder, the passphrase, and the name of the template to begin with, "" for none.
        folder_wanted: the person wants to choose another place.
        left: back to the first page.
    """

    making = Signal(object, str, str)
    folder_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, place: Path) -> None:
        super().__init__(look, "New casebook", _EXPLANATION)
        self._place = place
        self._name = TextField("Name")
        self._passphrase = NewPassphrase("Passphrase")
        self._where = plain_button("")
        self._where.clicked.connect(self.folder_wanted)
        self.add_field("Name of the investigation", self._name)
        self.add_field("Folder", self._where)
        self._template = ChoiceField("Begin with", _beginnings())
        self.add_field("Begin with", self._template, "Every text of it can be changed or set aside.")
        self.add_field("Passphrase", self._passphrase)
        self._make = primary_button("Make the casebook")
        self._make.clicked.connect(self._go)
        self._passphrase.submitted.connect(self._go)
        self._name.edited.connect(self._know)
        back = plain_button("Back")
        back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self._make)
        row.addWidget(back)
        row.addStretch()
        self.column.addLayout(row)
        self.setFocusProxy(self._name)
        self.show_place(place)

    def show_place(self, place: Path) -> None:
        """Show the folder in which the casebook will lie."""
        self._place = place
        self._where.setText(str(place))
        self._where.setAccessibleName(f"Folder {place}. Choose another")

    def place(self) -> Path:
        """The folder in which the casebook will lie."""
        return self._place

    def refuse(self, sentence: str) -> None:
        """Say why it was not made; everything typed stays."""
        self._make.setEnabled(True)
        self.say(sentence)

    def _know(self) -> None:
        self._passphrase.known = tuple(self._name.value().split())

    def _go(self) -> None:
        sentence = self._what_is_missing()
        self.say(sentence)
        if not sentence:
            self._make.setEnabled(False)
            folder = self._place / f"{self._name.value().strip()}.casebook"
            self.making.emit(folder, self._passphrase.value(), self._template.value())

    def _what_is_missing(self) -> str:
        name = self._name.value().strip()
        if not name:
            return "Give the casebook a name; it becomes the name of its folder."
        if _UNFIT & set(name) or name.startswith("."):
            return 'Leave out / \\ : * ? " < > | and a full stop at the start: it becomes a folder’s name.'
        return self._passphrase.what_is_wrong()


def _beginnings() -> tuple[tuple[str, str], ...]:
    return (_EMPTY, *((each.name, each.title) for each in templates()))
