"""How an event is put into words: a row of the list, the line under the title, facts, sources, accounts."""

from collections.abc import Mapping
from typing import Final

from ui.widgets import Card, ChipTone, Link
from workbench.casework import Choice, EventListRow
from workbench.chronology import AccountRow, EventRow, EventSourceRow, PartAside, ResolutionRow
from workbench.kernel.dates import DateKind, FuzzyDate, Precision
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, listed

_TONES: Final[Mapping[str, ChipTone]] = {
    "told": "accent",
    "agreed": "ok",
    "disputed": "danger",
    "inferred": "warn",
    "prospective": "accent",
}
_USUAL: Final = ("told", "agreed")
_BY: Final[Mapping[str, str]] = {"disputed": "Who disputes it", "inferred": "Inferred from"}
_KINDS: Final[Mapping[str, str]] = {
    "account": "Account",
    "event": "The event itself",
    "event_source": "Source",
    "resolution": "Resolution",
}


def card_of(row: EventListRow, shown: Mapping[str, str]) -> Card:
    """An event in the list: what, when as far as it is known, and what it belongs to."""
    event = row.event
    badge, tone = standing_of(event)
    return Card(
        row.event.id,
        "",
        render(event.title, shown),
        when_in_words(event.date),
        ties_in_words(row, shown),
        "" if event.status in _USUAL else badge,
        tone,
    )


def ties_in_words(row: EventListRow, shown: Mapping[str, str]) -> str:
    """The category, the cases and the people of an event in a line."""
    people = [shown.get(id, "") for id, _ in row.persons]
    named = listed(people) if len(people) <= 2 else count(len(people), "person", "people")  # noqa: PLR2004
    return " · ".join(
        filter(None, (row.event.category, listed([shown.get(id, "") for id in row.cases]), named))
    )


def standing_of(row: EventRow) -> tuple[str, ChipTone]:
    """The chip of how an event stands."""
    return first_upper(row.status), _TONES[row.status]


def facts_of(row: EventListRow, shown: Mapping[str, str]) -> str:
    """The line under the title."""
    return " · ".join(filter(None, (when_in_words(row.event.date), ties_in_words(row, shown))))


def when_in_words(date: FuzzyDate) -> str:
    """When it was, with the days left open where the words do not tell them."""
    told = date.kind is DateKind.BETWEEN and date.precision is Precision.DAY
    bounds = "" if told else date.bounds_in_words()
    return f"{date.as_said()} ({bounds})" if bounds else date.as_said()


def date_facts(row: EventRow) -> tuple[tuple[str, str], ...]:
    """The date of an event as facts to read: what is known, as it was told, why it was corrected."""
    said = "" if row.date.words in {"", row.date.in_words()} else f"“{row.date.words}”"
    known = "" if row.date.kind is DateKind.UNKNOWN else row.date.bounds_in_words()
    return (
        ("When", row.date.in_words()),
        ("Days left open", known),
        ("As it was told", said),
        ("Corrected because", row.date_reason),
    )


def what_facts(row: EventRow, shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What happened as facts to read."""
    return (
        ("Category", first_upper(row.category)),
        ("Standing", first_upper(row.status)),
        (_BY.get(row.status, "Who says so"), render(row.status_by, shown)),
        ("Sources in words", render(row.sources, shown)),
    )


def person_links(row: EventListRow, shown: Mapping[str, str]) -> tuple[Link, ...]:
    """The people of an event, each with their part in it."""
    return tuple(Link(id, shown.get(id, ""), part) for id, part in row.persons)


def case_links(rows: tuple[Choice, ...]) -> tuple[Link, ...]:
    """The cases or the allegations of an event, by reference or number, with their words."""
    return tuple(Link(row.id, row.shown, row.detail) for row in rows)


def source_link(row: EventSourceRow, shown: Mapping[str, str]) -> Link:
    """A place in the evidence on which an event rests; pressing it opens what can be changed of it."""
    return Link(row.id, place_in_words(row, shown), render(row.bears_out, shown))


def place_in_words(row: EventSourceRow | AccountRow, shown: Mapping[str, str]) -> str:
    """Where in the evidence something stands: `Interview 3, paragraph 7`, `E12, page 4`."""
    home = shown.get(row.exhibit or "", "") or shown.get(row.interview or "", "")
    paragraph = shown.get(row.paragraph or "", "")
    return ", ".join(filter(None, (home, paragraph, render(row.pinpoint, shown))))


def teller_of(row: AccountRow, shown: Mapping[str, str]) -> str:
    """Who gave an account."""
    who = shown.get(row.person or "", "") or render(row.given_by, shown)
    return who or place_in_words(row, shown) or "Somebody"


def people_in_words(ids: tuple[str, ...], shown: Mapping[str, str]) -> str:
    """People by the words shown for them."""
    return listed([shown.get(id, "somebody") for id in ids])


def resolution_link(row: ResolutionRow, accounts: Mapping[str, str], shown: Mapping[str, str]) -> Link:
    """How a difference ended; `accounts` are the tellers by the account's id."""
    preferred = accounts.get(row.preferred or "", "")
    whose = f": {preferred}" if preferred else ""
    tone: ChipTone = "warn" if row.outcome == "it cannot be resolved" else "ok"
    return Link(
        row.id, first_upper(row.about), render(row.reasons, shown), f"{first_upper(row.outcome)}{whose}", tone
    )


def aside_link(row: PartAside, shown: Mapping[str, str]) -> Link:
    """Something that was set aside; pressing it puts it back."""
    return Link(row.id, f"{_KINDS[row.kind]}: {render(row.words, shown)}", row.reason, "Put back", "warn")


def first_upper(words: str) -> str:
    """The words with a capital at the beginning and nowhere else changed."""
    return words[:1].upper() + words[1:]
