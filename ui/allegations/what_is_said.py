"""The section that weighs: what speaks for the allegation and what against it, side by side."""

from typing import TYPE_CHECKING, Final

from ui.allegations import said_forms as forms
from ui.allegations.allegation_forms import offer
from ui.allegations.allegation_words import said_quote, weighed_quotes
from ui.look import Look
from ui.record import Part
from ui.widgets import Side
from workbench import assertions
from workbench.assertions.rules import CONTEXT, SPEAKS_AGAINST, SPEAKS_FOR
from workbench.casework import AllegationChoices, AllegationDetails

if TYPE_CHECKING:
    from ui.allegations.allegation_sheet import AllegationSheet

_NOTHING_FOR: Final = "Nothing is recorded that speaks for it."
_NOTHING_AGAINST: Final = (
    "Nothing is recorded that speaks against it. What would, and where was it looked for?"
)
_NO_CONTEXT: Final = "Nothing is recorded as context."


class WhatIsSaid:
    """Assertions on both sides in equal room, and those that are context."""

    def __init__(self, sheet: "AllegationSheet", look: Look) -> None:
        self._there: set[str] = set()
        self._section = sheet.add_section("Said for it and against it", "Record what is said")
        self._recording, self._linking = forms.SaidForm(look), forms.LinkSaidForm(look)
        self._changing = forms.ChangeSaidForm(look)
        sheet.sends(
            self._section,
            self._recording,
            lambda values: forms.record_said(sheet.id, self._recording, values),
        )
        sheet.sends_there(self._section, self._linking, lambda values: forms.link_said(sheet.id, values))
        act = self._section.add_act("Link an assertion")
        act.clicked.connect(lambda: self._section.open_form(self._linking))
        self._context = sheet.add_section("Said as context")
        self._add_parts(sheet, look)

    def show(self, answer: AllegationDetails) -> None:
        """Show what is said on an allegation."""
        shown = answer.shown
        sides = {
            bearing: tuple(said_quote(each, shown) for each in answer.said if each.bearing == bearing)
            for bearing in assertions.BEARINGS
        }
        weighed_for, weighed_against = weighed_quotes(answer)
        self._section.show_sides(
            (
                Side("Speaks for it", (*sides[SPEAKS_FOR], *weighed_for), _NOTHING_FOR),
                Side("Speaks against it", (*sides[SPEAKS_AGAINST], *weighed_against), _NOTHING_AGAINST),
            ),
            shown,
        )
        self._context.show_quotes(sides[CONTEXT], shown, _NO_CONTEXT)
        rows = [each.said for each in answer.said]
        self._parts.show(Part(row.id, row.revision, forms.said_values(row), row) for row in rows)
        self._there = {row.id for row in rows}

    def offer(self, choices: AllegationChoices) -> None:
        """Offer what else is asserted, by whom and in what it can be."""
        others = (each for each in choices.assertions if each.id not in self._there)
        offer(self._linking, "assertion", others)
        for form in (self._recording, self._changing):
            for key, those in (
                ("person", choices.people),
                ("exhibit", choices.exhibits),
                ("event", choices.events),
            ):
                offer(form, key, those)

    def _add_parts(self, sheet: "AllegationSheet", look: Look) -> None:
        self._parts = sheet.has_parts(
            self._section,
            self._changing,
            lambda id, seen, values: forms.change_said(self._changing, id, seen, values),
        )
        self._parts.asks(
            "What the test showed…",
            forms.TestForm(look),
            lambda part, values: forms.conclude(part.row, values),
        )
        self._parts.asks(
            "How it bears…",
            forms.BearingForm(look),
            lambda part, values: forms.bear(sheet.id, part.id, values),
        )
        self._parts.act(
            "Not on this allegation",
            lambda part: assertions.UnlinkAssertionAllegation(part.id, sheet.id),
        )
        self._parts.can_be_set_aside("this assertion", assertions.SetAsideAssertion)
