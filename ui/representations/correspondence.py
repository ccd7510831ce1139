"""The sections of what passed with the person: what they were shown, letters, answers, the effect."""

from typing import TYPE_CHECKING, Final

from ui.look import Look
from ui.record import Part, ReasonForm
from ui.representations import reply_forms as forms
from ui.representations.reply_words import (
    disclosure_quote,
    effect_words,
    extension_link,
    letter_link,
    response_quote,
)
from ui.widgets import Form
from workbench import representations
from workbench.casework import CriticismDetails
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.wording import day
from workbench.representations import LetterRow

if TYPE_CHECKING:
    from ui.representations.criticism_sheet import CriticismSheet

_NOT_SHOWN: Final = "Nothing is recorded that they were shown. It goes to this person and to nobody else."
_NO_LETTER: Final = "It was not put to the person yet."
_NO_ANSWER: Final = "No answer is recorded."
_NOT_DECIDED: Final = "What becomes of it is decided after the answer was considered."
_FINAL: Final = (
    "From then on these criticisms stay in the words in which they were put; undo does not take it back."
)


class Disclosures:
    """What the person was shown, on which day and how."""

    def __init__(self, sheet: "CriticismSheet", look: Look) -> None:
        self._section = sheet.add_section("Shown to them, and to nobody else", "Record what was shown")
        self._adding = forms.DisclosureForm(look)
        adding = sheet.sends(
            self._section, self._adding, lambda values: forms.record_disclosure(sheet.row, values)
        )
        self._section.acted.connect(lambda: adding.begin({"criticisms": (sheet.id,)}))
        self._parts = sheet.has_parts(
            self._section, forms.ChangeDisclosureForm(look), forms.change_disclosure
        )
        self._parts.can_be_set_aside("this disclosure", representations.SetAsideDisclosure)

    def show(self, answer: CriticismDetails) -> None:
        """Show what was disclosed for a criticism."""
        rows = answer.disclosures
        quotes = (disclosure_quote(row, answer.numbers) for row in rows)
        self._section.show_quotes(quotes, answer.shown, _NOT_SHOWN)
        self._parts.show(Part(row.id, row.revision, forms.disclosure_values(row), row) for row in rows)
        forms.offer(self._adding, "criticisms", answer.choices)


class Letters:
    """The letters that put a criticism, with the time to answer."""

    def __init__(self, sheet: "CriticismSheet", look: Look) -> None:
        self._sheet = sheet
        self._section = section = sheet.add_section("Put to them", "Record a letter")
        self._sending, self._more_time = forms.LetterForm(look), forms.MoreTimeForm(look)
        self._sending.explain(_FINAL)
        sending = sheet.sends(
            section, self._sending, lambda values: forms.send_letter(sheet.row, sheet.theirs, values)
        )
        section.acted.connect(lambda: sending.begin({"criticisms": (sheet.id,)}))
        self._one = Form(look, "Letter", leave="Close")
        self._one.wait_in(sheet)
        more = self._one.add_act("Give more time…")
        more.clicked.connect(lambda: section.open_form(self._more_time))
        self._one.add_act("No answer came").clicked.connect(self._record_no_answer)
        sheet.sends_there(
            section, self._more_time, lambda values: forms.give_more_time(self._letter(), values)
        )
        self._extension = ReasonForm(look, "Extension", "Set the extension aside", "Only if it is a mistake.")
        sheet.sends_there(
            section,
            self._extension,
            lambda values: representations.SetAsideExtension(self._chosen, **values),
        )
        self._chosen = ""
        self._rows: dict[str, LetterRow] = {}

    def show(self, answer: CriticismDetails) -> None:
        """Show the letters that put a criticism."""
        self._rows = {row.id: row for row in answer.letters}
        links = [
            link
            for row in answer.letters
            for link in (letter_link(row, answer.numbers), *map(extension_link, row.extensions))
        ]
        self._section.show_links(links, _NO_LETTER)
        forms.offer(self._sending, "criticisms", answer.choices)

    def open(self, id: str) -> bool:
        """Open what can be done with a letter, or with an extension. False if the id is of none."""
        extensions = {each.id for row in self._rows.values() for each in row.extensions}
        if id not in self._rows and id not in extensions:
            return False
        self._chosen = id
        if id in self._rows:
            row = self._rows[id]
            self._one.explain(f"Sent on {day(row.sent_on)}, to be answered by {day(row.deadline)}.")
        self._section.open_form(self._one if id in self._rows else self._extension)
        return True

    def _letter(self) -> LetterRow:
        return self._rows[self._chosen]

    def _record_no_answer(self) -> None:
        row = self._letter()
        command = representations.RecordNoResponse(row.id, row.revision)
        self._sheet.desk.run(command, lambda _: self._section.close_form(), self._refused)

    def _refused(self, error: Refused | StoreTrouble) -> None:
        if isinstance(error, Refused):
            self._one.tell(error)
        else:
            self._sheet.desk.complain(error)


class Answers:
    """What the person answered, late or in time."""

    def __init__(self, sheet: "CriticismSheet", look: Look) -> None:
        self._newest: LetterRow | None = None
        self._section = sheet.add_section("Their answer", "Record an answer")
        self._adding, self._changing = forms.ResponseForm(look), forms.ChangeResponseForm(look)
        sheet.sends(self._section, self._adding, lambda values: forms.record_response(self._newest, values))
        self._parts = sheet.has_parts(self._section, self._changing, forms.change_response)
        self._parts.can_be_set_aside("this answer", representations.SetAsideResponse)

    def show(self, answer: CriticismDetails) -> None:
        """Show the answers to a criticism."""
        rows = answer.responses
        self._newest = answer.letters[-1] if answer.letters else None
        quotes = (response_quote(row, answer.numbers, answer.shown) for row in rows)
        self._section.show_quotes(quotes, answer.shown, _NO_ANSWER)
        self._parts.show(Part(row.id, row.revision, forms.response_values(row), row) for row in rows)
        put = self._newest.criticisms if self._newest else ()
        forms.offer(self._adding, "criticisms", (each for each in answer.choices if each.id in put))
        for form in (self._adding, self._changing):
            forms.offer(form, "exhibit", answer.exhibits)


class EffectOfIt:
    """What becomes of a criticism, with the reasons."""

    def __init__(self, sheet: "CriticismSheet", look: Look) -> None:
        self._section = sheet.add_section("What becomes of it", "Decide")
        form = forms.EffectForm(look)
        deciding = sheet.sends(self._section, form, lambda values: forms.decide(sheet.row, values))
        self._section.acted.connect(lambda: deciding.begin(forms.effect_values(sheet.row.effect)))
        self._aside = ReasonForm(
            look, "Effect set aside", "Take the decision back", "It is considered again."
        )
        sheet.sends_there(
            self._section,
            self._aside,
            lambda values: representations.SetAsideEffect(sheet.effect, **values),
        )
        self._act = self._section.add_act("Take the decision back…")
        self._act.clicked.connect(lambda: self._section.open_form(self._aside))

    def show(self, answer: CriticismDetails) -> None:
        """Show what was decided on a criticism."""
        effect = answer.row.effect
        self._section.offer("Decide anew" if effect else "Decide")
        self._act.setVisible(effect is not None)
        self._section.show_words(effect_words(effect), answer.shown, _NOT_DECIDED)
