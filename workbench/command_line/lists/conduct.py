"""The lists of the investigator's own conduct: decisions, lines of enquiry, and the care log."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import conduct
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import day, moment
from workbench.conduct import CareRow, DecisionRow, EnquiryRow
from workbench.kernel import clock

FOR_NO_OTHER_EYES: Final = (
    "Care and retaliation log: for the investigator's eyes alone. It is never exported; show it to nobody."
)


def _decisions(read: Session) -> Iterator[DecisionRow]:
    return every(read, conduct.decisions)


def _enquiries(read: Session) -> Iterator[EnquiryRow]:
    return every(
        read,
        lambda read, *, offset, limit: conduct.enquiries(read, clock.today(), offset=offset, limit=limit),
    )


def _care(read: Session) -> tuple[CareRow, ...]:
    return conduct.care_log(read, clock.today())


LISTS: Final = (
    Listing[DecisionRow](
        "decisions",
        "the decision log, superseded decisions in their place",
        _decisions,
        {
            "number": lambda row, _: row.number,
            "title": lambda row, shown: shown.text(row.title),
            "decided_on": lambda row, _: day(row.decided_on),
            "chosen": lambda row, shown: shown.text(row.chosen),
            "reasons": lambda row, shown: shown.text(row.reasons),
            "superseded_by": lambda row, _: row.superseded_by,
        },
        {
            "entered_at": lambda row, _: moment(row.entered_at),
            "days_late": lambda row, _: row.days_late,
            "decided_by": lambda row, shown: shown.text(row.decided_by),
            "other_options": lambda row, shown: shown.text("; ".join(row.others)),
            "supersedes": lambda row, _: row.supersedes,
        },
        shows=("decision", "decision_option"),
    ),
    Listing[EnquiryRow](
        "enquiries",
        "the lines of enquiry, and what came of each",
        _enquiries,
        {
            "number": lambda row, _: row.number,
            "question": lambda row, shown: shown.text(row.question),
            "priority": lambda row, _: row.priority,
            "state": lambda row, _: row.state,
            "due_on": lambda row, _: day(row.due_on),
            "overdue": lambda row, _: row.overdue,
            "result": lambda row, shown: shown.text(row.result),
            "cases": lambda row, shown: shown.each(row.cases),
        },
        {
            "why": lambda row, shown: shown.text(row.why),
            "raised_on": lambda row, _: day(row.raised_on),
            "closed_on": lambda row, _: day(row.closed_on),
            "closed_reason": lambda row, shown: shown.text(row.closed_reason),
            "reopened_reason": lambda row, shown: shown.text(row.reopened_reason),
        },
        shows=("enquiry", "enquiry_case"),
    ),
    Listing[CareRow](
        "care",
        "the care and retaliation log; on the terminal only, never exported",
        _care,
        {
            "person": lambda row, shown: shown.one(row.person),
            "sort": lambda row, _: row.sort,
            "noticed_on": lambda row, _: day(row.noticed_on),
            "noticed": lambda row, shown: shown.text(row.noticed),
            "action": lambda row, shown: shown.text(row.action),
            "follow_up_on": lambda row, _: day(row.follow_up_on),
            "standing": lambda row, _: row.standing,
            "outcome": lambda row, shown: shown.text(row.outcome),
        },
        shows=("care_entry",),
        heading=FOR_NO_OTHER_EYES,
        never_leaves=True,
    ),
)
