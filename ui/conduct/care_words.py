"""How an entry of the care and retaliation log is put into words."""

from collections.abc import Mapping

from ui.widgets import Card, ChipTone
from workbench.conduct import CareRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import day, short_day


def card_of(row: CareRow, shown: Mapping[str, str]) -> Card:
    """An entry in the log: whom, what was noticed, when to ask again, what must not be overlooked."""
    badge, tone = state_of(row)
    follow_up = f"ask again {short_day(row.follow_up_on)}" if row.follow_up_on and not row.closed_on else ""
    return Card(
        id=row.id,
        number="",
        title=shown.get(row.person, ""),
        summary=render(row.noticed, shown),
        counts=" · ".join(filter(None, (short_day(row.noticed_on), follow_up))),
        badge=badge,
        tone=tone,
        alarm=row.standing,
    )


def title_of(row: CareRow, shown: Mapping[str, str]) -> str:
    """The title of the sheet: about whom, and of what sort."""
    return f"{shown.get(row.person, '')}  {row.sort.capitalize()}"


def state_of(row: CareRow) -> tuple[str, ChipTone]:
    """The chip of an entry: closed, to be asked again by now, or open."""
    if row.closed_on is not None:
        return "Closed", "ok"
    if row.overdue:
        return "Ask again", "danger"
    return ("Retaliation", "warn") if row.standing else ("Open", "accent")


def facts_of(row: CareRow) -> tuple[tuple[str, str], ...]:
    """Its sort and its days."""
    return (
        ("About", row.sort.capitalize()),
        ("Noticed", day(row.noticed_on)),
        ("Ask again", day(row.follow_up_on) if row.follow_up_on else ""),
    )
