"""The sections for rival accounts: side by side, and how each difference between them was resolved."""

from typing import TYPE_CHECKING, Final

from ui.chronology import evidence_forms as forms
from ui.chronology.event_forms import SetAsideForm, Values
from ui.chronology.event_words import resolution_link, teller_of
from ui.chronology.side_by_side import SideBySideView
from ui.look import Look
from workbench import casework, chronology
from workbench.casework import EventChoices, EventSheet
from workbench.chronology import AccountRow, ResolutionRow, SideBySide
from workbench.kernel.commands import Command
from workbench.kernel.errors import Refused
from workbench.kernel.ids import kind_of
from workbench.kernel.wording import listed

if TYPE_CHECKING:
    from ui.chronology.event_sheet import EventSheetPane

_NO_ACCOUNTS: Final = "Nobody’s account is set down apart. Add one for each person or paper that tells of it."
_ALIKE: Final = "The accounts do not differ on date, place or who was there."
_FEW: Final = "With two accounts or more, what they differ on is listed here."


class AccountsSection:
    """What each source says of an event."""

    def __init__(self, sheet: "EventSheetPane", look: Look) -> None:
        self._sheet, self._look = sheet, look
        self._told: tuple[AccountRow, ...] = ()
        self._seen: object = None
        self._row: AccountRow | None = None
        self._section = sheet.add_section("Accounts", "Add an account")
        self._form, self._aside = forms.AccountForm(look), SetAsideForm(look, "Set this account aside")
        sheet.sends(self._section, self._form, self._save)
        sheet.sends_there(self._section, self._aside, self._set_aside)
        self._section.acted.connect(self._begin)
        self._form.place.edited.connect(self._ask_paragraphs)
        for picker in (self._form.person, self._form.there, self._form.not_there):
            picker.making_wanted.connect(lambda typed, then: sheet.current.make("person", typed, then))

    def show(self, answer: EventSheet) -> None:
        """Show the accounts of an event."""
        now = (answer.told, tuple(answer.shown.items()))
        if now == self._seen:
            return
        self._told, self._seen = answer.told.accounts, now
        if not self._told:
            self._section.say(_NO_ACCOUNTS)
            return
        view = SideBySideView(self._look, answer.told, answer.shown)
        view.change_wanted.connect(self.opens)
        view.aside_wanted.connect(self._open_aside)
        view.opened.connect(self._sheet.open_link)
        self._section.show_widget(view)

    def offer(self, choices: EventChoices) -> None:
        """Offer what may be chosen now."""
        self._form.offer_choices(choices)

    def opens(self, id: str) -> bool:
        """Open the form of an account of that id, if it is one of this event."""
        self._row = next((row for row in self._told if row.id == id), None)
        if self._row is None:
            return False
        self._form.set_values(forms.account_values(self._row))
        self._ask_paragraphs()
        self._section.open_form(self._form)
        return True

    def _begin(self) -> None:
        self._row = None

    def _open_aside(self, id: str) -> None:
        self._row = next((row for row in self._told if row.id == id), None)
        self._section.open_form(self._aside)

    def _ask_paragraphs(self) -> None:
        if interview := self._form.interview():
            then = self._form.offer_paragraphs
            self._sheet.ask(casework.paragraph_choices, interview, then=then, slot="paragraphs of an account")

    def _save(self, values: Values) -> Command:
        return forms.save_account(self._sheet.id, self._row, self._form.date, values)

    def _set_aside(self, values: Values) -> Command:
        if self._row is None:
            raise Refused("Choose the account first.")
        return chronology.SetAsideAccount(self._row.id, values["reason"])


class DifferencesSection:
    """How each difference between accounts ended, and which are open."""

    def __init__(self, sheet: "EventSheetPane", look: Look) -> None:
        self._sheet = sheet
        self._rows: tuple[ResolutionRow, ...] = ()
        self._row: ResolutionRow | None = None
        self._section = sheet.add_section("Differences", "")
        self._form, self._aside = forms.ResolutionForm(look), SetAsideForm(look, "Set this resolution aside")
        sheet.sends(self._section, self._form, self._save)
        sheet.sends_there(self._section, self._aside, self._set_aside)
        self._section.acted.connect(self._begin)
        self._form.aside_wanted.connect(lambda: self._section.open_form(self._aside))

    def show(self, answer: EventSheet) -> None:
        """Show what the accounts differ on, and how that ended."""
        self._rows = answer.told.resolutions
        tellers = {each.id: teller_of(each, answer.shown) for each in answer.told.accounts}
        self._form.preferred.offer([("", "None"), *tellers.items()])
        links = (resolution_link(row, tellers, answer.shown) for row in self._rows)
        self._section.show_links(links, _open_in_words(answer.told))
        self._section.offer("Resolve…" if len(tellers) > 1 else "")

    def offer(self, choices: EventChoices) -> None:
        """Offer what may be chosen now."""
        self._form.offer_choices(choices)

    def opens(self, id: str) -> bool:
        """Open the form of a resolution of that id, if it is one of this event."""
        self._row = next((row for row in self._rows if row.id == id), None)
        if self._row is None or kind_of(id) != "resolution":
            return False
        self._form.set_values(forms.resolution_values(self._row))
        self._form.offer_aside(offered=True)
        self._section.open_form(self._form)
        return True

    def _begin(self) -> None:
        self._row = None
        self._form.offer_aside(offered=False)

    def _save(self, values: Values) -> Command:
        return forms.save_resolution(self._sheet.id, self._row, values)

    def _set_aside(self, values: Values) -> Command:
        if self._row is None:
            raise Refused("Choose the resolution first.")
        return chronology.SetAsideResolution(self._row.id, values["reason"])


def _open_in_words(told: SideBySide) -> str:
    if len(told.accounts) < 2:  # noqa: PLR2004 - it takes two to differ
        return _FEW
    abouts = tuple(dict.fromkeys(each.about for each in told.differences))
    if not abouts:
        return _ALIKE
    against = f", and contradict each other on {listed(told.open)}" if told.open else ""
    return f"They differ on {listed(abouts)}{against}. Nobody has resolved it yet."
