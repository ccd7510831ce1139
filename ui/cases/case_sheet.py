"""The sheet of one key case: escalations first, then what happened, who is in it, and everything linked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.cases import case_forms as forms
from ui.cases.case_words import escalated, facts_of, risk_of, title_of
from ui.cases.escalations import Escalations
from ui.look import Look
from ui.record import Naming, PuttingBack, SettingAside, Sheet, SheetPane, nameable
from ui.widgets import Link, SheetSection
from workbench import cases, casework
from workbench.cases import CasePersonRow, CaseRow, EscalationRow
from workbench.casework import Choice, LinkRow, SetAsideRow
from workbench.kernel.commands import Command
from workbench.kernel.running_text import render

_NOTHING: Final = "Choose a case from the list, or add one with Ctrl+N, C."
_NO_ESCALATION: Final = "Nothing was escalated. If a child is at risk now, record it with Ctrl+Shift+S."
_NO_PEOPLE: Final = "Nobody is linked yet. The child, the family and the workers belong here."
_NO_SUMMARY: Final = "What happened is not written down yet."
_ASIDE: Final = "For a case that was entered by mistake. Its reference is not given again."
_LINKED: Final = (
    (
        "allegation",
        "Allegations",
        "No allegation speaks of this case yet. Choose the case in the allegation.",
    ),
    ("event", "Events", "No event of this case yet. Add one with Ctrl+E while the case is selected."),
    ("exhibit", "Exhibits", "No exhibit is linked to this case yet. Choose the case in the exhibit."),
    ("interview", "Interviews", "No interview is linked to this case yet. Choose the case in the interview."),
    ("enquiry", "Lines of enquiry", "No line of enquiry is about this case yet."),
    ("decision", "Decisions", "No decision names this case yet. Type @ in a decision to name it."),
)
_ELSEWHERE: Final = frozenset({"person", "investigation", *(kind for kind, *_ in _LINKED)})


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """Everything the sheet shows of a case; `aside` is why it was set aside, None while it stands."""

    row: CaseRow
    aside: str | None
    parts_aside: tuple[SetAsideRow, ...]
    escalations: tuple[EscalationRow, ...]
    links: tuple[LinkRow, ...]
    choices: tuple[Choice, ...]
    shown: Mapping[str, str]


class CaseSheet(SheetPane):
    """One case at a time; a child at risk stands over everything else."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, current, Sheet("Case", "case", case_answer, (), _NOTHING))
        self._row: CaseRow | None = None
        self._at_risk = self.add_section("Safeguarding escalations", "Record one")
        self._at_risk.acted.connect(lambda: current.make("escalation", then=lambda _: None))
        self.escalations = Escalations(self, look)
        self.add_widget(self.escalations)
        self._add_case(look)
        self._add_people(look)
        self._linked = {kind: self.add_section(words) for kind, words, _ in _LINKED}
        self._others = self.add_section("Also linked")
        self._putting_back = PuttingBack(self)
        self._setting_aside = SettingAside(self, _ASIDE, cases.SetAsideCase)

    def show_answer(self, answer: CaseAnswer) -> None:
        """Show a case."""
        row = self._row = answer.row
        self.show_heading(title_of(row, answer.shown), facts_of(row, answer.shown), *risk_of(row))
        self._show_escalations(answer)
        self._naming.offer(answer.choices, answer.shown)
        self._happened.show_words(row.summary, answer.shown, _NO_SUMMARY)
        self._risk.show_facts(_risk_facts(row, answer.shown))
        self._editing.show(row.id, row.revision, forms.case_values(row))
        self._names.offer(answer.choices, answer.shown)
        self._people.show_links(_people_links(row.persons, answer), _NO_PEOPLE)
        self._editing_people.show(row.id, row.revision, forms.people_values(row))
        self._show_linked(answer.links)
        self._putting_back.show(answer.parts_aside, answer.shown)
        self._setting_aside.show(answer.aside)

    def open_link(self, id: str) -> None:
        """Put back an escalation that was set aside, or go to a linked record."""
        if not self._putting_back.opens(id):
            super().open_link(id)

    def keep_all(self) -> None:
        """Save what is being changed, as before the window is locked."""
        super().keep_all()
        self.escalations.keep_all()

    def _show_escalations(self, answer: CaseAnswer) -> None:
        rows = answer.escalations
        self._at_risk.show_state("" if rows else answer.row.alarm, "danger")
        self._at_risk.say(escalated(rows) if rows else _NO_ESCALATION)
        self.escalations.show_rows(answer.escalations, answer.choices, answer.shown)

    def _show_linked(self, links: tuple[LinkRow, ...]) -> None:
        for kind, _, nothing in _LINKED:
            self._linked[kind].show_links(_links_of(links, kind), nothing)
        others = [Link(row.id, row.place, row.words) for row in links if row.kind not in _ELSEWHERE]
        self._others.show_links(others)
        self._others.setVisible(bool(others))

    def _add_case(self, look: Look) -> None:
        form = forms.CaseForm(look)
        self._naming = Naming(form, self.desk, self.current)
        self._happened = self.add_section("What happened", "Change")
        self._editing = self.edits(self._happened, form, forms.change_case)
        self._risk: SheetSection = self.add_section("Risk and status")

    def _add_people(self, look: Look) -> None:
        form = forms.PeopleForm(look)
        self._names = Naming(form, self.desk, self.current)
        self._names.picks(*form.pickers)
        self._people = self.add_section("People", "Link or unlink")
        self._editing_people = self.edits(self._people, form, self._change_people)

    def _change_people(self, case: str, _: int, values: forms.Values) -> Command:
        return forms.change_people(case, self._row.persons if self._row else (), values)


def case_answer(read: Any, id: str, revealed: Mapping[str, str]) -> CaseAnswer | None:
    """A case with everything linked to it; None if there is none of this id."""
    row = cases.the_case(read, id)
    if row is None:
        return None
    return CaseAnswer(
        row,
        casework.why_set_aside(read, id),
        casework.set_aside_within(read, id),
        cases.escalations(read, id),
        casework.links_of(read, id, revealed),
        nameable(read),
        casework.shown_names(read, revealed),
    )


def _links_of(links: tuple[LinkRow, ...], kind: str) -> tuple[Link, ...]:
    return tuple(Link(row.id, row.place, row.words) for row in links if row.kind == kind)


def _risk_facts(row: CaseRow, shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return (
        ("Risk", risk_of(row)[0]),
        ("Why", render(row.risk_reason, shown)),
        ("Status", row.status.capitalize()),
    )


def _people_links(persons: tuple[CasePersonRow, ...], answer: CaseAnswer) -> tuple[Link, ...]:
    """Who belongs to the case, and as what; then those whom a text of it mentions."""
    belonging = {each.person: each.part for each in persons}
    details = {each.id: each.detail for each in answer.choices}
    mentioned = [row.id for row in answer.links if row.kind == "person" and row.id not in belonging]
    told = {**belonging, **dict.fromkeys(mentioned, "mentioned")}
    return tuple(
        Link(id, answer.shown.get(id, ""), details.get(id, ""), part.capitalize(), "accent")
        for id, part in told.items()
    )
