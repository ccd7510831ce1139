"""How a criticism and what passed about it are put into words: rows, lines, chips."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from ui.widgets import Card, ChipTone, Link, Quote
from workbench.kernel import clock
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, day, listed
from workbench.representations import (
    CLOSED,
    STATES,
    CriticismRow,
    DisclosureRow,
    EffectRow,
    ExtensionRow,
    LetterRow,
    ResponseRow,
)

_OVERDUE: Final = STATES[2]

Shown = Mapping[str, str]


def first_upper(words: str) -> str:
    """The words with a capital at the beginning and nowhere else changed."""
    return words[:1].upper() + words[1:]


def card_of(row: CriticismRow, shown: Shown) -> Card:
    """A criticism in the list: its number, the person, how far it has come, by when to answer."""
    words = " ".join(render(row.text, shown).split())
    badge, tone = state_of(row)
    person = shown.get(row.person, "A person")
    return Card(row.id, str(row.number), person, words, deadline_words(row), badge, tone)


def state_of(row: CriticismRow) -> tuple[str, ChipTone]:
    """The chip of how far a criticism has come."""
    tone: ChipTone = "ok" if row.state in CLOSED else "danger" if row.state == _OVERDUE else "warn"
    return first_upper(row.state.removeprefix("put, ")), tone


def deadline_words(row: CriticismRow) -> str:
    """By when an answer is due, and how long that is; "" where nothing is awaited."""
    if row.deadline is None or row.state in CLOSED or row.responses:
        return ""
    left = (row.deadline - clock.today()).days
    how_long = f"{count(left, 'day')} left" if left >= 0 else f"{count(-left, 'day')} ago"
    return f"To answer by {day(row.deadline)}, {how_long}"


def facts_of(row: CriticismRow, shown: Shown) -> str:
    """The line under the title."""
    source = shown.get(row.allegation, "")
    return " · ".join(filter(None, (f"From {source}" if source else "", deadline_words(row))))


def disclosure_quote(row: DisclosureRow, numbers: Mapping[str, int]) -> Quote:
    """What was shown to the person, on which day and how."""
    detail = ", ".join(filter(None, (row.how, _about(row.criticisms, numbers))))
    return Quote(Link(row.id, f"Shown on {day(row.disclosed_on)}", detail), row.items)


def letter_link(row: LetterRow, numbers: Mapping[str, int]) -> Link:
    """A letter: when it was sent, how, what it puts, by when to answer."""
    short = f"short notice: {row.short_notice}" if row.short_notice else ""
    detail = ", ".join(filter(None, (row.how, _about(row.criticisms, numbers), short)))
    badge = f"No answer, {day(row.no_response_on)}" if row.no_response_on else f"By {day(row.deadline)}"
    return Link(
        row.id, f"Sent on {day(row.sent_on)}", detail, badge, "warn" if row.no_response_on else "accent"
    )


def extension_link(row: ExtensionRow) -> Link:
    """More time that was given, and why."""
    return Link(row.id, f"More time until {day(row.until)}", f"given {day(row.granted_on)}: {row.reason}")


def response_quote(row: ResponseRow, numbers: Mapping[str, int], shown: Shown) -> Quote:
    """An answer: when it came, who gave it, in which words or in which exhibit."""
    exhibit = f"in {shown.get(row.exhibit, 'an exhibit')}" if row.exhibit else ""
    by = f"by {row.representative}" if row.representative else ""
    detail = ", ".join(filter(None, (by, exhibit, _about(row.criticisms, numbers))))
    badge = "Late, accepted" if row.late else ""
    return Quote(Link(row.id, f"Received on {day(row.received_on)}", detail, badge, "warn"), row.text)


def effect_words(row: EffectRow | None) -> str:
    """What the answer changed, and why, as running text; "" while it is not decided."""
    if row is None:
        return ""
    becomes = f"It becomes: {row.becomes}" if row.becomes else ""
    head = f"{first_upper(row.outcome)}, decided on {day(row.decided_on)}."
    return "\n".join(filter(None, (head, row.reasons, becomes)))


def days_from(today: date, usual: int) -> str:
    """What a deadline usually leaves, as help under its field."""
    return f"At least {usual} days are usual; less needs a reason. Today is {day(today)}."


def _about(criticisms: tuple[str, ...], numbers: Mapping[str, int]) -> str:
    found = sorted(numbers[id] for id in criticisms if id in numbers)
    return f"on criticism {listed([str(number) for number in found])}" if found else ""
