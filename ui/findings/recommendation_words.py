"""How a recommendation is put into words, its forms, and the commands that what is entered in them means."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ui.findings.finding_words import first_upper
from ui.look import Look
from ui.widgets import (
    Card,
    ChipTone,
    ChoiceField,
    DayField,
    Form,
    LinkPicker,
    RunningField,
    read_day,
    read_day_or_none,
)
from workbench import findings
from workbench.findings import RecommendationRow
from workbench.kernel.commands import Command
from workbench.kernel.running_text import render
from workbench.kernel.wording import day, listed

Values = dict[str, Any]
_CHOOSE: Final = ("", "Choose the answer")
_WORDS: Final = ("text", "addressed_to", "due", "measure")


class RecommendationForm(Form):
    """What should be done; it saves by itself until it is answered."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Recommendation", submit="Done", leave="Close")
        add_fields(self, look)


class RestsOnForm(Form):
    """The findings it rests on; each is linked or unlinked when it is chosen or taken away."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Rests on", submit="Done", leave="Close")
        self.add("findings", "Findings", LinkPicker(look, "Findings", "Choose a finding"))


class AnswerForm(Form):
    """What the body answered."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Answer", submit="Record the answer", leave="Cancel")
        answers = [_CHOOSE, *((each, first_upper(each)) for each in findings.RESPONSES)]
        self.add("response", "The body has", ChoiceField("The body has", answers))
        self.add("on", "On which day", DayField("On which day"))
        self.add("reason", "The reason it gave", RunningField(look, "The reason it gave", 1))


def add_fields(form: Form, look: Look) -> None:
    """Add what a recommendation says to a form."""
    form.add("text", "What should be done", RunningField(look, "What should be done"))
    form.add("addressed_to", "By whom", RunningField(look, "By whom", 1), "Such as the director.")
    form.add("due", "By when, in words", RunningField(look, "By when", 1), "Such as within three months.")
    form.add("due_on", "Or by which day", DayField("By which day"))
    form.add(
        "measure", "How it will be known that it was done", RunningField(look, "How it will be known", 1)
    )


def card_of(row: RecommendationRow, shown: Mapping[str, str]) -> Card:
    """A recommendation in the list: its number, by whom, what, the answer."""
    words = " ".join(render(row.text, shown).split())
    lacking = f"Still to say: {listed(row.wanting)}" if row.wanting else ""
    by_whom = render(row.addressed_to, shown) or "Addressed to nobody yet"
    return Card(row.id, str(row.number), by_whom, words, lacking, *answer_of(row))


def answer_of(row: RecommendationRow) -> tuple[str, ChipTone]:
    """The chip of what the body answered; accepted or declined, neither is good or bad."""
    return (first_upper(row.response), "accent") if row.response else ("Not answered", "warn")


def facts_of(row: RecommendationRow, shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Who is to do it, by when, and how it will be known."""
    when = " · ".join(filter(None, (render(row.due, shown), day(row.due_on) if row.due_on else "")))
    lacking = listed(row.wanting)
    return (
        ("By whom", render(row.addressed_to, shown)),
        ("By when", when),
        ("Known by", render(row.measure, shown)),
        ("Still to say", lacking),
    )


def answer_facts(row: RecommendationRow, shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What the body answered, when and why."""
    when = day(row.response_on) if row.response_on else ""
    return (
        ("Answer", first_upper(row.response)),
        ("On", when),
        ("Reason", render(row.response_reason, shown)),
    )


def values_of(row: RecommendationRow) -> Values:
    """What the form of a recommendation shows."""
    return {**{key: getattr(row, key) for key in _WORDS}, "due_on": day(row.due_on) if row.due_on else ""}


def given(values: Values) -> Values:
    """What is entered, its day read. Refused: no single day."""
    if "due_on" not in values:
        return values
    return {**values, "due_on": read_day_or_none(values["due_on"], "due_on")}


def change(recommendation: str, seen: int, values: Values) -> Command:
    """What was changed, as the command it means. Refused: no single day."""
    return findings.ChangeRecommendation(recommendation, seen, **given(values))


def rest_on(recommendation: str, before: Iterable[str], after: Iterable[str]) -> Command:
    """What was chosen or taken away, as the command it means."""
    linked, chosen = set(before), set(after)
    unlinks = (findings.UnlinkRecommendationFinding(recommendation, id) for id in sorted(linked - chosen))
    links = (findings.LinkRecommendationFinding(recommendation, id) for id in sorted(chosen - linked))
    commands = (*links, *unlinks)
    return commands[0] if len(commands) == 1 else findings.RestOnFindings(commands)


def record_answer(row: RecommendationRow, values: Values) -> Command:
    """What was entered, as the command it means. Refused: no single day."""
    on = read_day(values["on"], "on")
    return findings.AnswerRecommendation(row.id, row.revision, values["response"], on, values["reason"])
