"""How a decision is put into words: a card of the log, its two dates, the chain of its versions."""

from collections.abc import Mapping
from typing import Final

from ui.widgets import Card, ChipTone, Link
from workbench.conduct import DecisionRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, day, moment, short_day

_HOLDS: Final = "Holds"


def card_of(row: DecisionRow, shown: Mapping[str, str]) -> Card:
    """A decision in the log: what was taken, when, and whether another took its place."""
    return Card(
        id=row.id,
        number=str(row.number),
        title=render(row.title, shown),
        summary=render(row.chosen, shown),
        counts=_days(row),
        facts=state_of(row)[0] if row.superseded_by else "",
    )


def title_of(row: DecisionRow, shown: Mapping[str, str]) -> str:
    """The title of the sheet."""
    return f"Decision {row.number}  {render(row.title, shown)}"


def state_of(row: DecisionRow) -> tuple[str, ChipTone]:
    """The chip of a decision: whether it holds."""
    return (f"Superseded by {row.superseded_by}", "warn") if row.superseded_by else (_HOLDS, "ok")


def dates_of(row: DecisionRow, shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """When it was decided and by whom, and when it was entered."""
    late = f" ({count(row.days_late, 'day')} later)" if row.days_late else ""
    return (
        ("Decided on", day(row.decided_on)),
        ("Entered", f"{moment(row.entered_at)}{late}"),
        ("Decided by", render(row.decided_by, shown)),
    )


def options_in_words(row: DecisionRow, shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The options considered, the one taken first."""
    others = tuple(("Not taken", render(words, shown)) for words in row.others)
    return (("Taken", render(row.chosen, shown)), *others)


def version_link(row: DecisionRow, here: DecisionRow, shown: Mapping[str, str]) -> Link:
    """A version in the chain, as a line: what was taken then, and whether it is the one shown or holds."""
    words = f"{row.number}  {short_day(row.decided_on)}"
    return Link(row.id, words, render(row.chosen, shown), *_place_of(row, here))


def _place_of(row: DecisionRow, here: DecisionRow) -> tuple[str, ChipTone]:
    if row.superseded_by is None:
        return ("This one, and it holds", "ok") if row.id == here.id else state_of(row)
    return ("This one" if row.id == here.id else "", "accent")


def _days(row: DecisionRow) -> str:
    decided = short_day(row.decided_on)
    return f"{decided}, entered {count(row.days_late, 'day')} later" if row.days_late else decided
