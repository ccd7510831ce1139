"""The chapter on the chronology: how dates are told, the timeline, and the table that repeats all of it."""

from collections.abc import Mapping, Sequence
from typing import Final

from workbench.disclosure.projection import EventFacts
from workbench.kernel.wording import count
from workbench.report.chapters.rival_accounts import rival_accounts_chapter
from workbench.report.chapters.wording import BETWEEN_FACTS, capital, cell, dated, lines, paragraphs
from workbench.report.dating import span
from workbench.report.document import (
    Block,
    Cell,
    Column,
    Group,
    Heading,
    Paragraph,
    Picture,
    Row,
    Table,
    Text,
    Tone,
)

_DATING = (
    "Dates are given in the words of the source. Where a source does not fix the day, the earliest and "
    "latest days it allows are set beneath in small type. An entry is marked disputed when a witness or a "
    "document contradicts it; what is marked told was not put to anybody else yet."
)
_TONES: Final[Mapping[str, Tone]] = {"agreed": "quiet", "told": "plain"}


def chronology_chapter(events: tuple[EventFacts, ...], pictures: Sequence[Picture]) -> tuple[Block, ...]:
    """Return the chapter, and the one on rival accounts if there are any. The table stands without the
    pictures; the pictures never without the table.
    """
    if not events:
        return Heading("Chronology", "chronology"), *paragraphs("No event is recorded.")
    months = span(edge for event in events for edge in (event.when.earliest, event.when.latest))
    columns = (
        Column("No.", 8),
        Column("When", 45),
        Column("What happened", 0),
        Column("Sources", 25),
        Column("Standing", 29),
    )
    return (
        Heading(f"Chronology, {months}" if months else "Chronology", "chronology"),
        Paragraph((Text(f"{_DATING} {_standings(events)}".strip()),)),
        *pictures,
        Table(columns, (Group("", tuple(_row(event) for event in events)),)),
        *rival_accounts_chapter(events),
    )


def _standings(events: tuple[EventFacts, ...]) -> str:
    disputed = sum(event.status == "disputed" for event in events)
    if not disputed:
        return f"None of the {count(len(events), 'event')} is disputed." if len(events) > 1 else ""
    return f"Of {count(len(events), 'event')}, {disputed:,} {'is' if disputed == 1 else 'are'} disputed."


def _row(event: EventFacts) -> Row:
    return Row(
        (
            cell(str(event.number)),
            dated(event.when),
            _what(event),
            cell(event.sources),
            _standing(event),
        ),
    )


def _what(event: EventFacts) -> Cell:
    account = event.account.replace("\n", " ").strip()
    return lines(
        Text(event.title, "strong" if account else "plain"), Text(account), Text(_whose(event), "small")
    )


def _whose(event: EventFacts) -> str:
    return BETWEEN_FACTS.join(part for part in (", ".join(event.cases), ", ".join(event.people)) if part)


def _standing(event: EventFacts) -> Cell:
    """Agreed stands back; whatever needs the reader's doubt stands out, with who says so."""
    tone = _TONES.get(event.status, "strong")
    return lines(Text(capital(event.status), tone), Text(event.status_by, "small"))
