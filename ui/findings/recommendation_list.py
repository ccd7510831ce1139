"""The list of the recommendations and the form for a new one."""

from collections.abc import Mapping
from typing import Any, Final

from ui.bridge import Current, Desk
from ui.findings import recommendation_words as words_of
from ui.look import Look
from ui.record import Listing, ListPane, NewRecord, Page
from ui.widgets import LinkPicker, ListWords, RunningField, Wanted
from workbench import casework, findings
from workbench.casework import AllegationChoices, SetAsideRow
from workbench.findings import RecommendationRow
from workbench.kernel.commands import Command
from workbench.kernel.folding import fold
from workbench.kernel.running_text import render

_WORDS: Final = ListWords(
    title="Recommendations",
    hint="Filter by word, by whom, answer",
    nothing="What should be done, by whom, by when, and how it will be known. Each rests on a finding.",
    add="Add a recommendation",
    narrowings=(("", "All that stand"), ("open", "Not answered"), ("aside", "Set aside")),
    orders=(("number", "By number"), ("lacking", "By what is missing"), ("answer", "By answer")),
)
_KINDS: Final = ("recommendation", "recommendation_finding", "finding")


class RecommendationList(ListPane):
    """The recommendations' list."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        listing = Listing("recommendation", _WORDS, recommendations_page, words_of.card_of, _KINDS)
        super().__init__(look, desk, current, listing)


class NewRecommendation(NewRecord):
    """What should be done, and the findings it rests on; it can begin from one."""

    def __init__(self, look: Look, desk: Desk, current: Current) -> None:
        super().__init__(look, desk, "New recommendation", "Add the recommendation")
        self._desk, self._current = desk, current
        self._findings = LinkPicker(look, "Findings", "Choose a finding")
        words_of.add_fields(self, look)
        self.add("findings", "Rests on", self._findings)
        for field in self.findChildren(RunningField):
            field.making_wanted.connect(lambda typed, then: current.make("person", typed, then))
        self.joins(_command)

    def begin(self, words: str = "") -> None:
        """Start; on the finding of this id if one is given."""
        names = self._current.names.shown
        self._desk.ask(casework.allegation_choices, names, then=self._offer, slot="new recommendation")
        if words.startswith("finding-"):
            self.begin_about(words, {"findings": (words,)})
            self.focus_first()
        else:
            super().begin(words)

    def _offer(self, found: AllegationChoices) -> None:
        self._findings.offer((each.id, each.shown, each.detail) for each in found.findings)
        people = tuple((each.id, each.shown, each.detail) for each in found.people)
        for field in self.findChildren(RunningField):
            field.offer(people, found.shown)


def recommendations_page(read: Any, wanted: Wanted, revealed: Mapping[str, str]) -> Page:
    """One page of the recommendations in which the words stand."""
    shown = casework.shown_names(read, revealed)
    every = _part(read, wanted.narrowed)
    sought = fold(wanted.words).split()
    found = [row for row in every if all(word in _read_of(row, shown) for word in sought)]
    if wanted.order == "lacking":
        found.sort(key=lambda row: -len(row.wanting))
    elif wanted.order == "answer":
        found.sort(key=lambda row: row.response)
    page = found[wanted.offset : wanted.offset + wanted.limit]
    everything = len(findings.recommendations(read))
    return Page(page, len(found), max(everything, len(found)), shown)


def _part(read: Any, narrowed: str) -> tuple[RecommendationRow, ...]:
    if narrowed == "aside":
        rows = (findings.the_recommendation(read, row.id) for row in _aside(read))
        return tuple(row for row in rows if row is not None)
    return tuple(row for row in findings.recommendations(read) if narrowed != "open" or not row.response)


def _aside(read: Any) -> tuple[SetAsideRow, ...]:
    return casework.set_aside_of(read, "recommendation")


def _read_of(row: RecommendationRow, shown: Mapping[str, str]) -> str:
    running = (row.text, row.addressed_to, row.due, row.measure, row.response_reason)
    answer, _ = words_of.answer_of(row)
    return fold(" ".join((str(row.number), answer, *(render(words, shown) for words in running))))


def _command(values: dict[str, Any]) -> Command:
    return findings.AddRecommendation(**words_of.given(values))
