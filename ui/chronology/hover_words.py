"""What the card beside the pointer says of an event: what, when, how it stands, who, and on what it rests."""

from textwrap import shorten
from typing import Final

from ui.chronology.event_words import place_in_words, standing_of, when_in_words
from ui.widgets.timeline import CardWords
from workbench.casework import EventCard
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, listed

_MOST_NAMED: Final = 4
_TITLE: Final = 160  # characters
_ACCOUNT: Final = 240
_SOURCE: Final = 160


def hover_words(card: EventCard) -> CardWords:
    """The card of an event, short enough to lie beside the pointer."""
    row, shown = card.details.event, card.shown
    known = row.date.known() and row.date.words not in {"", row.date.in_words()}
    told = f"told as “{row.date.words}”" if known else ""
    return CardWords(
        title=shorten(render(row.title, shown), _TITLE, placeholder="…"),
        lines=(when_in_words(row.date), told),
        state=standing_of(row),
        facts=(
            ("Case" if len(card.details.cases) == 1 else "Cases", _named(card, card.details.cases)),
            ("People", _people(card)),
            ("Bears on", _named(card, card.details.allegations)),
            ("Accounts", _accounts(card)),
            ("Source", _sources(card)),
        ),
        told=shorten(render(row.account, shown), _ACCOUNT, placeholder="…"),
    )


def _named(card: EventCard, ids: tuple[str, ...]) -> str:
    return _at_most([card.shown.get(id, "") for id in ids], "other")


def _people(card: EventCard) -> str:
    parts = [(card.shown.get(id, "somebody"), part) for id, part in card.details.persons]
    return _at_most([f"{who} ({part})" if part else who for who, part in parts], "other")


def _accounts(card: EventCard) -> str:
    if card.open:
        return f"{count(card.accounts, 'account')}, contradicting each other on {listed(card.open)}"
    return count(card.accounts, "account") if card.accounts else ""


def _sources(card: EventCard) -> str:
    in_words = render(card.details.event.sources, card.shown)
    places = [place_in_words(row, card.shown) for row in card.sources]
    said = "; ".join(filter(None, (_at_most(places, "other"), "" if in_words in places else in_words)))
    return shorten(said, _SOURCE, placeholder="…") or "none yet"


def _at_most(parts: list[str], more: str) -> str:
    """The first of them, and how many others there are."""
    if len(parts) <= _MOST_NAMED:
        return listed(parts)
    return listed([*parts[: _MOST_NAMED - 1], count(len(parts) - _MOST_NAMED + 1, more)])
