"""The field for a new passphrase: how long it would hold in words, random words offered, typed twice."""

from ui.look import Role
from ui.widgets.buttons import plain_button
from ui.widgets.label import label, paragraph
from ui.widgets.secret_field import SecretField
from workbench import passphrases

_OFFER = "Offer six random words"
_ADVICE = "Six random words are easy to remember and hard to guess."
_DIFFERENT = "The two passphrases are not the same. Type them again."
_WRITE_DOWN = "Write them down now and type them below; shred the note when you know them."


class NewPassphrase(SecretField):
    """A passphrase and the same again. `known` are words that a thief tries first, as the casebook's name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.known: tuple[str, ...] = ()
        self._judged = paragraph(_ADVICE, Role.NOTE, "muted")
        self._offer = plain_button(_OFFER)
        self._offer.clicked.connect(self.offer)
        above = label(f"{name} again", Role.NOTE_STRONG)
        self._again = SecretField(f"{name} again")
        above.setBuddy(self._again)
        self._layout.addWidget(self._judged)
        self._layout.addWidget(self._offer)
        self._layout.addSpacing(8)
        self._layout.addWidget(above)
        self._layout.addWidget(self._again)
        self._again.submitted.connect(self.submitted)
        self._again.edited.connect(self.edited)
        self.control.textEdited.connect(self._judge)  # type: ignore[attr-defined]

    def set_value(self, value: str) -> None:
        """Put in a passphrase, or empty both fields."""
        super().set_value(value)
        self._again.set_value("")
        self._judge(value)

    def set_again(self, value: str) -> None:
        """Type it the second time."""
        self._again.set_value(value)

    def offer(self) -> None:
        """Put in random words, to be seen and typed once more."""
        self.show_typed(on=True)
        self.set_value(passphrases.random_words())
        self._judged.setText(f"{self._judged.text()} {_WRITE_DOWN}")
        self._again.setFocus()
        self.edited.emit()

    def what_is_wrong(self) -> str:
        """Why it cannot be used, as a sentence; nothing if it can."""
        same = self.value() == self._again.value()
        return passphrases.shortcoming(self.value()) if same else _DIFFERENT

    def judged(self) -> str:
        """How long the passphrase would hold, as it is said under the field."""
        return self._judged.text()

    def _judge(self, typed: str) -> None:
        self._judged.setText(passphrases.strength(typed, self.known).sentence if typed else _ADVICE)
