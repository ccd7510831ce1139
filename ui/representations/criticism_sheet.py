"""The sheet of one criticism: for what, resting on what, what they were shown, answered, and its effect."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.look import Look
from ui.record import PuttingBack, SettingAside, Sheet, SheetPane
from ui.representations import reply_forms as forms
from ui.representations.correspondence import Answers, Disclosures, EffectOfIt, Letters
from ui.representations.reply_words import facts_of, state_of
from workbench import casework, representations
from workbench.casework import CriticismDetails
from workbench.kernel import clock
from workbench.representations import CriticismRow

_NOTHING: Final = "Choose a criticism from the list, or propose one with Ctrl+N, Y."
_NO_BASIS: Final = "Not written yet which facts and evidence support it. It cannot be put to anybody without."
_ASIDE: Final = "One that was put to the person is withdrawn instead, as what becomes of it."
_SHOWING: Final = (
    *("criticism", "disclosure", "disclosure_criticism", "warning_letter", "letter_criticism", "extension"),
    *("response", "response_criticism", "effect", "effect_response", "person", "exhibit", "allegation"),
)


class CriticismSheet(SheetPane):
    """One criticism at a time, from the first words to what became of it."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Sheet("Criticism", "criticism", _details, _SHOWING, _NOTHING))
        self._answer: CriticismDetails | None = None
        self.add_action("Open the person").clicked.connect(lambda: current.open(self.row.person))
        self._text = self.add_section("What they may be criticised for", "Change")
        self._basis = self.add_section("What it rests on")
        self._editing = self.edits(self._text, forms.CriticismForm(look), forms.change_criticism)
        self._disclosures, self._letters = Disclosures(self, look), Letters(self, look)
        self._answers, self._effect = Answers(self, look), EffectOfIt(self, look)
        self.add_links()
        self._back = PuttingBack(self)
        self._aside = SettingAside(self, _ASIDE, representations.SetAsideCriticism)
        self.makes_people()

    @property
    def row(self) -> CriticismRow:
        """The criticism shown. Raises ValueError while none is."""
        if self._answer is None:
            raise ValueError("no criticism is shown")
        return self._answer.row

    @property
    def theirs(self) -> tuple[CriticismRow, ...]:
        """Every criticism of the same person."""
        return self._answer.theirs if self._answer else ()

    @property
    def effect(self) -> str:
        """The id of what was decided on the criticism shown; "" before that."""
        return self.row.effect.id if self.row.effect else ""

    def show_answer(self, answer: CriticismDetails) -> None:
        """Show a criticism."""
        self._answer, row, shown = answer, answer.row, answer.shown
        title = f"Criticism {row.number} of {shown.get(row.person, 'a person')}"
        self.show_heading(title, facts_of(row, shown), *state_of(row))
        self.offer_people(answer.people, shown)
        self._text.show_words(row.text, shown)
        self._text.offer("" if row.letters else "Change")
        self._basis.show_words(row.basis, shown, _NO_BASIS)
        self._back.show(answer.aside, shown)
        self._aside.show(answer.why_aside)
        self._editing.show(row.id, row.revision, forms.criticism_values(row))
        for part in (self._disclosures, self._letters, self._answers, self._effect):
            part.show(answer)

    def open_link(self, id: str) -> None:
        """Go to a record; open what can be done with a letter, put back what was set aside."""
        if not (self._letters.open(id) or self._back.opens(id)):
            super().open_link(id)


def _details(read: Any, id: str, revealed: Mapping[str, str]) -> CriticismDetails | None:
    return casework.criticism_details(read, id, clock.today(), revealed)
