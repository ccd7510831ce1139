"""How a request for material and a search in vain are put into words."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from ui.evidence.exhibit_words import SET_ASIDE, Facts, Shown, first_upper
from ui.widgets import Card, ChipTone, Link
from workbench.evidence import RequestRow, SoughtRow, StepRow
from workbench.kernel import clock
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, day, short_day

_TONES: Final[Mapping[str, ChipTone]] = {
    "asked": "accent",
    "partly received": "warn",
    "received": "ok",
    "refused": "danger",
    "withdrawn": "accent",
}


def request_card(row: RequestRow, shown: Shown) -> Card:
    """A request in the list: what, of whom, when, due when, how it stands; overdue is an alarm."""
    badge, tone = request_state(row)
    asked = f"Asked {short_day(row.asked_on)}"
    due = f"due {short_day(row.due_on)}" if row.due_on else "no day agreed"
    chased = f"chased {_times(row.chased)}" if row.chased else ""
    return Card(
        row.id,
        str(row.number),
        render(row.what, shown),
        f"Of {asked_of(row, shown)}",
        " · ".join(filter(None, (asked, due, chased))),
        badge,
        tone,
        overdue_words(row, clock.today()),
        badge_below=True,
    )


def request_state(row: RequestRow) -> tuple[str, ChipTone]:
    """The chip of a request."""
    return (SET_ASIDE, "warn") if row.set_aside_reason else (first_upper(row.state), _TONES[row.state])


def request_line(row: RequestRow, shown: Shown) -> str:
    """The line under the title."""
    late = overdue_words(row, clock.today())
    return " · ".join(filter(None, (f"Asked of {asked_of(row, shown)}", day(row.asked_on), late)))


def overdue_words(row: RequestRow, today: date) -> str:
    """How long the answer is overdue, "" if it is not."""
    if not row.overdue or row.due_on is None:
        return ""
    return f"Overdue by {count((today - row.due_on).days, 'day')}"


def asked_of(row: RequestRow, shown: Shown) -> str:
    """Who was asked."""
    return ", ".join(filter(None, (shown.get(row.asked_person or "", ""), render(row.asked_of, shown))))


def request_facts(row: RequestRow, shown: Shown) -> Facts:
    """What is asked for, of whom, and by when."""
    return (
        ("What", render(row.what, shown)),
        ("Of whom", asked_of(row, shown)),
        ("Why", render(row.why, shown)),
        ("Asked on", day(row.asked_on)),
        ("Due on", day(row.due_on) if row.due_on else "No day agreed"),
    )


def step_link(step: StepRow, shown: Shown) -> Link:
    """What happened to a request on a day."""
    tone: ChipTone = _TONES.get(step.sort, "accent")
    return Link(step.id, short_day(step.on), render(step.words, shown), first_upper(step.sort), tone)


def sought_card(row: SoughtRow, shown: Shown) -> Card:
    """Something looked for in vain, in the list."""
    found = f"Turned up as {shown.get(row.found, '')}" if row.found else ""
    badge = (SET_ASIDE, "warn") if row.set_aside_reason else (found, "ok")
    where = render(row.place, shown)
    when = f"{short_day(row.looked_on)} · {row.extent}"
    what = render(row.what, shown)
    return Card(row.id, "", what, where, when, badge[0], badge[1], badge_below=True)  # type: ignore[arg-type]


def sought_facts(row: SoughtRow, shown: Shown) -> Facts:
    """What was looked for, where, how thoroughly, by whom, and when."""
    return (
        ("What", render(row.what, shown)),
        ("Where", render(row.place, shown)),
        ("How thoroughly", first_upper(row.extent)),
        ("How", render(row.how, shown)),
        ("By whom", render(row.by_whom, shown)),
        ("On", day(row.looked_on)),
        ("Turned up as", shown.get(row.found or "", "")),
    )


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")
