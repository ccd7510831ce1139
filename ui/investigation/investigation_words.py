"""How the frame of the work is put into words: facts, paragraphs, interests, closed days."""

from collections.abc import Mapping
from datetime import date

from ui.investigation.key_date_words import standing_of
from ui.widgets import Link
from workbench.investigation import ClosedDaysRow, InterestRow, InvestigationRow, KeyDateRow, TermRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import day

Facts = tuple[tuple[str, str], ...]


def frame_facts(row: InvestigationRow) -> Facts:
    """What is investigated, for whom and by whom."""
    return (
        ("Reference", row.reference),
        ("Organisation", row.organisation),
        ("Commissioner", row.commissioner),
        ("Commissioned", day_words(row.commissioned_on)),
        ("Investigator", row.investigator),
    )


def keeping_facts(row: InvestigationRow) -> Facts:
    """How it is marked, and until when it is kept."""
    return (
        ("Marking", row.marking),
        ("Kept until", day_words(row.retain_until)),
        ("Why until then", row.retention_reason),
    )


def term_row(row: TermRow, shown: Mapping[str, str]) -> tuple[str, str, str]:
    """A paragraph of the terms of reference: its id, its number, its words."""
    return row.id, row.number, render(row.text, shown)


def interest_row(row: InterestRow, shown: Mapping[str, str]) -> tuple[str, str, str]:
    """An interest declared: its id, the day, what it is and how it is managed."""
    words = "\n".join(filter(None, (render(row.what, shown), render(row.managed, shown))))
    return row.id, day_words(row.declared_on) or "No day", words


def closed_days_row(row: ClosedDaysRow, shown: Mapping[str, str]) -> tuple[str, str, str]:
    """Closed days: their id, the days, and why it was closed."""
    days = day(row.first) if row.first == row.last else f"{day(row.first)} to {day(row.last)}"
    return row.id, days, render(row.why, shown)


def key_date_link(row: KeyDateRow) -> Link:
    """A key date as a line."""
    return Link(row.id, row.name, row.date.in_words(), *standing_of(row))


def day_words(of: date | None) -> str:
    """A day in full, or nothing."""
    return day(of) if of else ""
