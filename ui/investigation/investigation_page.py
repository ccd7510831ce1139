"""The investigation's own sheet: terms of reference, scope, interests, key dates, closed days, marking."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ui.bridge import Current, Desk, Place
from ui.investigation import investigation_forms as forms
from ui.investigation.investigation_words import (
    closed_days_row,
    frame_facts,
    interest_row,
    keeping_facts,
    key_date_link,
    term_row,
)
from ui.look import Look
from ui.record import Part, PuttingBack, ReasonForm, Sheet, SheetPane
from workbench import casework, investigation
from workbench.casework import Choice, SetAsideRow
from workbench.investigation import ClosedDaysRow, InterestRow, InvestigationRow, KeyDateRow, TermRow
from workbench.kernel.commands import Command
from workbench.kernel.ids import kind_of

_NOTHING: Final = "The investigation is not set up yet. Its title, scope and marking stand here."
_NO_TERMS: Final = "No terms of reference yet. Enter them as they were given, paragraph by paragraph."
_NO_SCOPE: Final = "What lies inside it and what outside is not written down yet."
_NO_PROMISE: Final = "What those who speak are promised is not written down yet."
_NO_INTEREST: Final = (
    "No interest is declared. A connection that someone could see as a conflict belongs here."
)
_NO_KEY_DATE: Final = "No key dates yet. Add one with Ctrl+N, K."
_NO_CLOSED: Final = "Weekends and the bank holidays of England alone are no working days."
_SHOWING: Final = ("investigation", "term", "interest", "key_date", "closed_days", "person")
_PARTS: Final = ("closed_days", "interest", "key_date", "term")


@dataclass(frozen=True, slots=True)
class InvestigationAnswer:
    """The frame of the work with everything that stands in it, and what was set aside of it."""

    row: InvestigationRow
    terms: tuple[TermRow, ...]
    interests: tuple[InterestRow, ...]
    key_dates: tuple[KeyDateRow, ...]
    closed: tuple[ClosedDaysRow, ...]
    aside: tuple[SetAsideRow, ...]
    people: tuple[Choice, ...]
    shown: Mapping[str, str]


class InvestigationPage(SheetPane):
    """The one investigation of the casebook."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        sheet = Sheet("Investigation", "investigation", investigation_answer, _SHOWING, _NOTHING, "Set it up")
        super().__init__(look, desk, current, sheet)
        self._closed_chosen = ""
        self._add_frame(look)
        self._add_terms(look)
        self._add_bounds(look)
        self._add_interests(look)
        self._key_dates = self.add_section("Key dates", "Add one")
        self._key_dates.acted.connect(lambda: current.make("key_date"))
        self._add_closed_days(look)
        self._add_keeping(look)
        self._putting_back = PuttingBack(self)
        self.makes_people()

    def refresh(self) -> None:
        """Ask for the investigation again, or whether there is one by now."""
        if self.id:
            super().refresh()
        else:
            self.desk.ask(investigation.investigation, then=self._find, slot="the investigation")

    def show_answer(self, answer: InvestigationAnswer) -> None:
        """Show the investigation."""
        row, shown = answer.row, answer.shown
        self.show_heading(row.title, "", row.marking, "warn")
        self.offer_people(answer.people, shown)
        for editing in (self._frame_editing, self._bounds_editing, self._keeping_editing):
            editing.show(row.id, row.revision, forms.frame_values(row, editing.form))
        self._frame.show_facts(frame_facts(row))
        self._scope.show_words(row.scope, shown, _NO_SCOPE)
        self._promise.show_words(row.confidentiality, shown, _NO_PROMISE)
        self._keeping.show_facts(keeping_facts(row))
        self._show_parts(answer)

    def open_link(self, id: str) -> None:
        """Open the form of a part, put back what was set aside, or go to a linked record."""
        if self._putting_back.opens(id):
            return
        if kind_of(id) == "closed_days":
            self._closed_chosen = id
            self._closed.open_form(self._closed_aside)
        else:
            super().open_link(id)

    def _find(self, row: InvestigationRow | None) -> None:
        if row is not None:
            self.current.select(Place("investigation", row.id))

    def _show_parts(self, answer: InvestigationAnswer) -> None:
        shown = answer.shown
        self._terms.show_rows((term_row(row, shown) for row in answer.terms), _NO_TERMS)
        self._term_parts.show(Part(row.id, row.revision, forms.term_values(row), row) for row in answer.terms)
        self._interests.show_rows((interest_row(row, shown) for row in answer.interests), _NO_INTEREST)
        self._interest_parts.show(
            Part(row.id, row.revision, forms.interest_values(row), row) for row in answer.interests
        )
        self._key_dates.show_links(map(key_date_link, answer.key_dates), _NO_KEY_DATE)
        self._closed.show_rows((closed_days_row(row, shown) for row in answer.closed), _NO_CLOSED)
        self._putting_back.show(answer.aside, shown)

    def _add_frame(self, look: Look) -> None:
        self._frame = self.add_section("The investigation", "Change")
        self._frame_editing = self.edits(self._frame, forms.FrameForm(look), forms.change_investigation)

    def _add_terms(self, look: Look) -> None:
        self._terms = self.add_section("Terms of reference", "Add a paragraph")
        adding = forms.TermForm(look, "New paragraph", "Add the paragraph", "Cancel")
        self.sends(self._terms, adding, forms.add_term)
        changing = forms.TermForm(look, "The paragraph", "Done", "Close")
        self._term_parts = self.has_parts(self._terms, changing, forms.change_term)
        self._term_parts.can_be_set_aside("this paragraph", investigation.SetAsideTerm)

    def _add_bounds(self, look: Look) -> None:
        self._scope = self.add_section("Scope", "Change")
        self._bounds_editing = self.edits(self._scope, forms.BoundsForm(look), forms.change_investigation)
        self._promise = self.add_section("Confidentiality")

    def _add_interests(self, look: Look) -> None:
        self._interests = self.add_section("Interests declared", "Declare one")
        adding = forms.InterestForm(look, "New interest", "Declare it", "Cancel")
        self.sends(self._interests, adding, forms.declare_interest)
        changing = forms.InterestForm(look, "The interest", "Done", "Close")
        self._interest_parts = self.has_parts(self._interests, changing, forms.change_interest)
        self._interest_parts.can_be_set_aside("this interest", investigation.SetAsideInterest)

    def _add_closed_days(self, look: Look) -> None:
        self._closed = self.add_section("Closed days", "Add some")
        self.sends(self._closed, forms.ClosedDaysForm(look), forms.add_closed_days)
        words = "They count as working days after all, and dates told in working days are told again."
        self._closed_aside = ReasonForm(look, "Set aside closed days", "Set these days aside", words)
        self.sends_there(self._closed, self._closed_aside, self._set_closed_aside)

    def _add_keeping(self, look: Look) -> None:
        self._keeping = self.add_section("Marking and keeping", "Change")
        form = forms.KeepingForm(look)
        self._keeping_editing = self.edits(self._keeping, form, forms.change_investigation)

    def _set_closed_aside(self, values: forms.Values) -> Command:
        return investigation.SetAsideClosedDays(self._closed_chosen, values["reason"])


def investigation_answer(read: Any, _: str, revealed: Mapping[str, str]) -> InvestigationAnswer | None:
    """The investigation with everything in it; None before it is set up."""
    row = investigation.investigation(read)
    if row is None:
        return None
    return InvestigationAnswer(
        row,
        investigation.terms_of_reference(read),
        investigation.interests(read),
        investigation.key_dates(read),
        investigation.closed_days(read),
        casework.set_aside_of(read, *_PARTS),
        casework.person_choices(read),
        casework.shown_names(read, revealed),
    )
