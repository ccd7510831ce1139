"""The sheet of one event: what, when, who, on what it rests, what each account says, in what order."""

from typing import Final

from ui.bridge import Current, Desk, Follower, Place
from ui.chronology import event_forms as forms
from ui.chronology.accounts_section import AccountsSection, DifferencesSection
from ui.chronology.event_words import (
    aside_link,
    case_links,
    date_facts,
    facts_of,
    person_links,
    standing_of,
    what_facts,
)
from ui.chronology.sources_section import SourcesSection
from ui.look import Look
from ui.record import Sheet, SheetPane
from ui.widgets import Link
from workbench import casework, chronology
from workbench.casework import EventChoices, EventSheet
from workbench.chronology import EventRow
from workbench.kernel.commands import Command
from workbench.kernel.running_text import render

_NOTHING: Final = "Choose an event from the list or on the timeline, or add one with Ctrl+E."
_NO_ACCOUNT: Final = "Only the title says what happened."
_NOBODY, _NO_CASE = "Nobody is linked to it.", "It belongs to no case."
_NO_ALLEGATION: Final = "It bears on no allegation."
_ALONE: Final = "No other event has the same date."
_ASIDE: Final = "Taken out of the chronology, an event can be put back here or with Undo."
_SHOWING: Final = (
    *("event", "event_person", "event_case", "event_allegation", "event_source"),
    *("account", "account_person", "resolution"),
    *("person", "case", "allegation", "exhibit", "paragraph", "interview"),
)
_CHOOSING: Final = (
    *("person", "case", "allegation", "exhibit", "interview"),
    *("key_date", "closed_days", "event"),
)


class EventSheetPane(SheetPane):
    """One event at a time."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(
            look, desk, current, Sheet("Event", "event", casework.event_sheet, _SHOWING, _NOTHING)
        )
        self._row: EventRow | None = None
        self._put_back: frozenset[str] = frozenset()
        self._persons: tuple[str, ...] = ()
        self._cases: tuple[str, ...] = ()
        self._allegations: tuple[str, ...] = ()
        self.add_action("Show on the timeline").clicked.connect(self._show_on_timeline)
        self._add_what(look)
        self._add_when(look)
        self._add_ties(look)
        self._sources = SourcesSection(self, look)
        self._accounts = AccountsSection(self, look)
        self._differences = DifferencesSection(self, look)
        self._add_order(look)
        self.add_links()
        self._add_setting_aside(look)
        self._choosing = Follower(self, desk, current, _CHOOSING, self._ask_choices)

    def show_answer(self, answer: EventSheet) -> None:
        """Show an event."""
        details, shown = answer.details, answer.shown
        row = self._row = details.event
        self.show_heading(render(row.title, shown), facts_of(details, shown), *standing_of(row))
        self._what.show_facts(what_facts(row, shown))
        self._editing_what.show(row.id, row.revision, forms.what_values(row))
        self._full.show_words(row.account, shown, _NO_ACCOUNT)
        self._editing_full.show(row.id, row.revision, {"account": row.account})
        self._when.show_facts(date_facts(row))
        self._show_ties(answer)
        for section in (self._sources, self._accounts, self._differences):
            section.show(answer)
        self._show_order(answer)
        self._aside.show_links((aside_link(part, shown) for part in answer.aside), _ASIDE)
        standing = not any(part.kind == "event" for part in answer.aside)
        self._aside.offer("Set aside…" if standing else "")

    def open_link(self, id: str) -> None:
        """Open the form of a part of this event, put back what was set aside, or go to a linked record."""
        if id in self._put_back:
            self.desk.run(casework.restoring(id))
        elif not any(part.opens(id) for part in (self._sources, self._differences)):
            super().open_link(id)

    def _show_ties(self, answer: EventSheet) -> None:
        details, shown = answer.details, answer.shown
        self._persons, self._cases = tuple(id for id, _ in details.persons), details.cases
        self._allegations = details.allegations
        self._people.show_links(person_links(details, shown), _NOBODY)
        for form in (self._people_form, self._cases_form, self._allegations_form):
            form.picker.show_names(shown)
        self._editing_people.show(details.event.id, details.event.revision, {"tied": self._persons})
        self._part_form.person.offer([("", "Choose"), *((id, shown.get(id, "")) for id in self._persons)])
        self._parts.offer("Say as what" if self._persons else "")
        self._of_cases.show_links(case_links(answer.cases), _NO_CASE)
        self._editing_cases.show(details.event.id, details.event.revision, {"tied": self._cases})
        self._bearing_on.show_links(case_links(answer.allegations), _NO_ALLEGATION)
        self._editing_allegations.show(details.event.id, details.event.revision, {"tied": self._allegations})

    def _show_order(self, answer: EventSheet) -> None:
        others = [row for row in answer.alike if row.id != self.id]
        named = [(row.id, f"After: {render(row.title, answer.shown)}") for row in others]
        self._order_form.after.offer([("", "First of them"), *named])
        links = (
            Link(row.id, render(row.title, answer.shown), _this(row.id, self.id)) for row in answer.alike
        )
        self._order.show_links(links if others else (), _ALONE)
        self._order.offer("Move" if others else "")
        self._put_back = frozenset(part.id for part in answer.aside)

    def _ask_choices(self) -> None:
        names = self.current.names.shown
        self.ask(casework.event_choices, names, then=self._offer, slot="choices")

    def _offer(self, choices: EventChoices) -> None:
        for form in (self._what_form, self._full_form, self._when_form):
            for key in form.values():
                forms.offer(form.field(key), choices)
        self._people_form.picker.offer((each.id, each.shown, each.detail) for each in choices.people)
        self._cases_form.picker.offer((each.id, each.shown, each.detail) for each in choices.cases)
        self._allegations_form.picker.offer(
            (each.id, each.shown, each.detail) for each in choices.allegations
        )
        for section in (self._sources, self._accounts, self._differences):
            section.offer(choices)

    def _show_on_timeline(self) -> None:
        self.current.going.emit(Place("timeline", self.id))

    def _add_what(self, look: Look) -> None:
        self._what = self.add_section("What happened", "Change")
        self._what_form = forms.WhatForm(look)
        self._editing_what = self.edits(self._what, self._what_form, forms.change_event)
        self._full = self.add_section("In full", "Change")
        self._full_form = forms.AccountOfEventForm(look)
        self._editing_full = self.edits(self._full, self._full_form, forms.change_event)

    def _add_when(self, look: Look) -> None:
        self._when = self.add_section("When", "Correct the date…")
        form = self._when_form = forms.WhenForm(look)
        self._when.acted.connect(self._fill_when)
        self.sends(self._when, form, lambda values: forms.move_event(self._row, form.date, values))

    def _fill_when(self) -> None:
        if self._row is not None:
            self._when_form.fill(self._row)

    def _add_ties(self, look: Look) -> None:
        self._people = self.add_section("People", "Change")
        self._people_form = forms.TiesForm(look, "People of the event", "Link a person", "Add a person")
        self._people_form.picker.making_wanted.connect(
            lambda typed, then: self.current.make("person", typed, then)
        )
        self._editing_people = self.edits(self._people, self._people_form, self._tie_people)
        self._parts = self.add_section("Parts", "")
        self._parts.say("As what each of them had to do with it, such as decided or present.")
        self._part_form = forms.PartForm(look)
        self.sends(self._parts, self._part_form, lambda values: forms.take_part(self.id, values))
        self._of_cases = self.add_section("Cases", "Change")
        self._cases_form = forms.TiesForm(look, "Cases of the event", "Link a case", "")
        self._editing_cases = self.edits(self._of_cases, self._cases_form, self._tie_cases)

        self._bearing_on = self.add_section("Allegations", "Change")
        self._allegations_form = forms.TiesForm(look, "Allegations of the event", "Link an allegation", "")
        self._editing_allegations = self.edits(
            self._bearing_on, self._allegations_form, self._tie_allegations
        )

    def _add_order(self, look: Look) -> None:
        self._order = self.add_section("Same date", "")
        self._order_form = forms.OrderForm(look)
        self.sends(self._order, self._order_form, lambda values: chronology.PlaceEvent(self.id, **values))

    def _add_setting_aside(self, look: Look) -> None:
        self._aside = self.add_section("Set aside", "Set aside…")
        self.sends(
            self._aside,
            forms.SetAsideForm(look),
            lambda values: chronology.SetAsideEvent(self.id, **values),
        )

    def _tie_people(self, event: str, _: int, values: forms.Values) -> Command:
        return chronology.tying(event, "person", self._persons, values["tied"])

    def _tie_cases(self, event: str, _: int, values: forms.Values) -> Command:
        return chronology.tying(event, "case", self._cases, values["tied"])

    def _tie_allegations(self, event: str, _: int, values: forms.Values) -> Command:
        return chronology.tying(event, "allegation", self._allegations, values["tied"])


def _this(id: str, event: str) -> str:
    return "this event" if id == event else ""
