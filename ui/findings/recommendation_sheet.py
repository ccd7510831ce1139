"""The sheet of one recommendation: what should be done, by whom and when, on what it rests, the answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from ui.bridge import Current, Desk
from ui.findings import recommendation_words as words
from ui.look import Look
from ui.record import SettingAside, Sheet, SheetPane
from ui.widgets import Link, LinkPicker
from workbench import casework, findings
from workbench.casework import AllegationChoices
from workbench.findings import RecommendationRow
from workbench.kernel.commands import Command

_NOTHING: Final = "Choose a recommendation from the list, or add one with Ctrl+N, M."
_NO_FINDING: Final = "It rests on no finding yet."
_NO_ANSWER: Final = "The body has not answered yet."
_ASIDE: Final = "Its number is not given again."
_SHOWING: Final = ("recommendation", "recommendation_finding", "finding", "person")


@dataclass(frozen=True, slots=True)
class RecommendationAnswer:
    """Everything the sheet shows of a recommendation."""

    row: RecommendationRow
    why_aside: str | None
    choices: AllegationChoices


class RecommendationSheet(SheetPane):
    """One recommendation at a time."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        sheet = Sheet("Recommendation", "recommendation", _answer, _SHOWING, _NOTHING)
        super().__init__(look, desk, current, sheet)
        self._row: RecommendationRow | None = None
        self._text = self.add_section("What should be done", "Change")
        self._whom = self.add_section("By whom and by when")
        self._editing = self.edits(self._text, words.RecommendationForm(look), words.change)
        self._resting = self.add_section("Rests on", "Change")
        self._linking = self.edits(self._resting, words.RestsOnForm(look), self._rest_on)
        self._answered = self.add_section("Their answer", "Record the answer")
        self.sends(
            self._answered, words.AnswerForm(look), lambda values: words.record_answer(self.row, values)
        )
        self.add_links()
        self._aside = SettingAside(self, _ASIDE, findings.SetAsideRecommendation)
        self.makes_people()

    @property
    def row(self) -> RecommendationRow:
        """The recommendation shown. Raises ValueError while none is."""
        if self._row is None:
            raise ValueError("no recommendation is shown")
        return self._row

    def show_answer(self, answer: RecommendationAnswer) -> None:
        """Show a recommendation."""
        row, choices = answer.row, answer.choices
        self._row = row
        self.show_heading(f"Recommendation {row.number}", "", *words.answer_of(row))
        self.offer_people(choices.people, choices.shown)
        self._aside.show(answer.why_aside)
        self._text.show_words(row.text, choices.shown)
        self._text.offer("" if row.response else "Change")
        self._whom.show_facts(words.facts_of(row, choices.shown))
        self._editing.show(row.id, row.revision, words.values_of(row))
        field = cast("LinkPicker", self._linking.form.field("findings"))
        field.offer((each.id, each.shown, each.detail) for each in choices.findings)
        known = {each.id: each for each in choices.findings}
        rests = (Link(id, known[id].shown, known[id].detail) for id in row.findings if id in known)
        self._resting.show_links(rests, _NO_FINDING)
        self._linking.show(row.id, row.revision, {"findings": row.findings})
        self._answered.offer("" if row.response else "Record the answer")
        if row.response:
            self._answered.show_facts(words.answer_facts(row, choices.shown))
        else:
            self._answered.say(_NO_ANSWER)

    def _rest_on(self, recommendation: str, _: int, values: words.Values) -> Command:
        return words.rest_on(recommendation, self.row.findings, values["findings"])


def _answer(read: Any, id: str, revealed: Mapping[str, str]) -> RecommendationAnswer | None:
    row = findings.the_recommendation(read, id)
    if row is None:
        return None
    choices = casework.allegation_choices(read, revealed)
    return RecommendationAnswer(row, casework.why_set_aside(read, id), choices)
