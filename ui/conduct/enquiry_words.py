"""How a line of enquiry is put into words: a card of the list, its state, what came of it."""

from collections.abc import Mapping

from ui.widgets import Card, ChipTone
from workbench.conduct import EnquiryRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import day, short_day


def card_of(row: EnquiryRow, shown: Mapping[str, str]) -> Card:
    """A line of enquiry in the list: the question, when it is due, what came of it."""
    badge, tone = state_of(row)
    return Card(
        id=row.id,
        number=str(row.number),
        title=f"{row.priority.capitalize()} priority",
        summary=render(row.question, shown),
        counts=" · ".join(filter(None, (_when(row), *(shown.get(case, "") for case in row.cases)))),
        badge=badge,
        tone=tone,
        facts=render(row.result or row.closed_reason, shown) if row.closed_on else "",
    )


def title_of(row: EnquiryRow, shown: Mapping[str, str]) -> str:
    """The title of the sheet."""
    return f"{row.number}  {render(row.question, shown)}"


def state_of(row: EnquiryRow) -> tuple[str, ChipTone]:
    """The chip of a line of enquiry: overdue, open, done, abandoned."""
    if row.overdue:
        return "Overdue", "danger"
    tones: Mapping[str, ChipTone] = {"open": "accent", "done": "ok", "abandoned": "warn"}
    return row.state.capitalize(), tones[row.state]


def facts_of(row: EnquiryRow) -> tuple[tuple[str, str], ...]:
    """Its priority and its days."""
    return (
        ("Priority", row.priority.capitalize()),
        ("Raised", day(row.raised_on)),
        ("Due", day(row.due_on) if row.due_on else ""),
    )


def outcome_of(row: EnquiryRow, shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What came of it, why it was left, why it was taken up again: what was said of each."""
    closed = f"{row.state.capitalize()} {day(row.closed_on)}" if row.closed_on else ""
    return (
        ("Closed", closed),
        ("What came of it", render(row.result, shown)),
        ("Why abandoned", render(row.closed_reason, shown)),
        ("Why reopened", render(row.reopened_reason, shown)),
    )


def _when(row: EnquiryRow) -> str:
    if row.closed_on is not None:
        return f"{row.state.capitalize()} {short_day(row.closed_on)}"
    return f"Due {short_day(row.due_on)}" if row.due_on else ""
