"""The lists of the key cases and of what was escalated about them."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import cases, casework
from workbench.cases import EscalationRow
from workbench.casework import CaseListRow
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import moment


def _cases(read: Session) -> Iterator[CaseListRow]:
    return every(read, casework.case_list)


LISTS: Final = (
    Listing[CaseListRow](
        "cases",
        "the key cases, with how much is recorded of each",
        _cases,
        {
            "reference": lambda row, _: row.case.reference,
            "title": lambda row, shown: shown.text(row.case.title),
            "risk": lambda row, _: row.case.risk,
            "status": lambda row, _: row.case.status,
            "children": lambda row, shown: shown.each(row.children),
            "events": lambda row, _: row.events,
            "interviews": lambda row, _: row.interviews,
            "exhibits": lambda row, _: row.exhibits,
            "alarm": lambda row, _: row.alarm,
        },
        {
            "people": lambda row, shown: shown.parts((each.person, each.part) for each in row.case.persons),
            "summary": lambda row, shown: shown.text(row.case.summary),
            "risk_reason": lambda row, shown: shown.text(row.case.risk_reason),
        },
        shows=("case", "case_person"),
    ),
    Listing[EscalationRow](
        "escalations",
        "safeguarding escalations, those open first",
        cases.escalations,
        {
            "case": lambda row, shown: shown.one(row.case),
            "standing": lambda row, _: row.standing or "closed",
            "noticed_at": lambda row, _: moment(row.noticed_at),
            "noticed": lambda row, shown: shown.text(row.noticed),
            "told_at": lambda row, _: moment(row.told_at),
            "told": lambda row, shown: shown.text(row.told),
        },
        {
            "acknowledged_at": lambda row, _: moment(row.acknowledged_at),
            "acknowledged": lambda row, shown: shown.text(row.acknowledged),
            "closed_at": lambda row, _: moment(row.closed_at),
            "outcome": lambda row, shown: shown.text(row.outcome),
        },
        shows=("escalation",),
    ),
)
