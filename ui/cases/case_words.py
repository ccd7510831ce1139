"""How a key case is put into words: a card of the list, the groups, the line under the title."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from ui.widgets import Card, ChipTone
from workbench import cases
from workbench.cases import CaseRow, EscalationRow
from workbench.casework import CaseListRow
from workbench.kernel.running_text import render
from workbench.kernel.wording import count, listed, moment

_RISKS: Final[Mapping[str, tuple[str, ChipTone]]] = {
    "immediate": ("Immediate risk", "danger"),
    "high": ("High", "warn"),
    "medium": ("Medium", "accent"),
    "lower": ("Lower", "ok"),
}
_NO_TEAM: Final = "No team known"


def card_of(row: CaseListRow, shown: Mapping[str, str], group: str = "") -> Card:
    """The card of a case, with the word to show for each person and case by id."""
    badge, tone = risk_of(row.case)
    return Card(
        id=row.case.id,
        number=row.case.reference,
        title=render(row.case.title, shown),
        summary=render(row.case.summary, shown),
        counts=_counts(row),
        badge=badge,
        tone=tone,
        alarm=row.alarm,
        facts=facts_of(row.case, shown),
        group=group,
    )


def risk_of(row: CaseRow) -> tuple[str, ChipTone]:
    """The chip of a case's risk."""
    return _RISKS[row.risk]


def facts_of(row: CaseRow, shown: Mapping[str, str]) -> str:
    """The status of a case and the pseudonyms of its children, as the line under its title."""
    children = (shown.get(each.person, "") for each in row.persons if each.part == "child")
    return " · ".join(filter(None, (row.status.capitalize(), *children)))


def title_of(row: CaseRow, shown: Mapping[str, str]) -> str:
    """The title of the sheet: reference and title."""
    return f"{row.reference}  {render(row.title, shown)}"


def group_of(row: CaseListRow, by: str) -> str:
    """The group of a case by its risk, its status or the teams of the people in it."""
    if by == "risk":
        return risk_of(row.case)[0]
    return row.case.status.capitalize() if by == "status" else listed(row.teams) if row.teams else _NO_TEAM


def grouped(rows: Iterable[CaseListRow], by: str) -> list[tuple[CaseListRow, str]]:
    """The rows with the words above their groups, the gravest risk, the open and the first team before the
    others; each group in the order of the rows. With "" all of them in none.
    """
    every = list(rows)
    if not by:
        return [(row, "") for row in every]
    places = {"risk": cases.RISKS.index, "status": cases.STATUSES.index}
    if by in places:
        every.sort(key=lambda row: places[by](getattr(row.case, by)))
    else:
        every.sort(key=lambda row: (not row.teams, row.teams))
    groups = [group_of(row, by) for row in every]
    return [(row, f"{group} · {groups.count(group)}") for row, group in zip(every, groups, strict=True)]


def moment_words(at: datetime | None) -> str:
    """A moment where the laptop stands, as a field for it reads it: "21 February 2020, 14:05"."""
    return moment(at) if at is not None else ""


def escalation_title(row: EscalationRow) -> str:
    """The heading of an escalation."""
    return f"Noticed {moment_words(row.noticed_at)}"


def escalation_facts(row: EscalationRow, shown: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What is recorded of an escalation, step by step."""
    return (
        ("What was noticed", render(row.noticed, shown)),
        ("Told", _said(row.told, row.told_at, shown)),
        ("Acknowledged", _said(row.acknowledged, row.acknowledged_at, shown)),
        ("Outcome", _said(row.outcome, row.closed_at, shown)),
    )


def escalated(rows: Iterable[EscalationRow]) -> str:
    """How many escalations there are, and how many of them are open."""
    every = tuple(rows)
    still = sum(1 for row in every if row.standing)
    return f"{count(len(every), 'escalation')}, {still or 'none'} of them open."


def standing_of(row: EscalationRow) -> tuple[str, ChipTone]:
    """The chip of an escalation: what is still missing, in red, or that it is closed."""
    standing = row.standing.removeprefix("Escalation: ")
    return (standing[:1].upper() + standing[1:], "danger") if standing else ("Closed", "ok")


def _said(words: str, at: datetime | None, shown: Mapping[str, str]) -> str:
    return f"{render(words, shown)} ({moment_words(at)})" if at is not None else ""


def _counts(row: CaseListRow) -> str:
    parts = (count(row.events, "event"), count(row.exhibits, "exhibit"), count(row.interviews, "interview"))
    return " · ".join(parts)
