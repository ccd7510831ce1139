"""What is asked of a key case, and what must happen when a child is at risk.

Sources: Working Together to Safeguard Children (2018), chapter 1 (a referral is made at once, acknowledged,
decided and answered); the Jay report (2014), preface (a child at immediate risk is referred without delay).
They bind the agencies; an independent investigator does as much.
"""

from datetime import datetime
from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

IMMEDIATE: Final = "immediate"
HIGH: Final = "high"
MEDIUM: Final = "medium"
LOWER: Final = "lower"
RISKS: Final = (IMMEDIATE, HIGH, MEDIUM, LOWER)
"""From the greatest to the least."""

OPEN: Final = "open"
UNDER_REVIEW: Final = "under review"
CLOSED: Final = "closed"
STATUSES: Final = (OPEN, UNDER_REVIEW, CLOSED)

CHILD: Final = "child"
FAMILY: Final = "family"
PROFESSIONAL: Final = "professional"
PARTS: Final = (CHILD, FAMILY, PROFESSIONAL)

NOBODY_TOLD: Final = "Immediate risk, and nothing escalated"
NOT_TOLD_YET: Final = "Escalation: nobody told yet"
NOT_ACKNOWLEDGED: Final = "Escalation: not acknowledged"
NOT_CLOSED: Final = "Escalation: acknowledged, no outcome yet"


def reference_of(number: int) -> str:
    """The reference of the case with this number: `C07`. A number is given once and never again."""
    return f"C{number:02}"


def must_have_a_title(title: str) -> None:
    """Refused: a case without a title."""
    if not title.strip():
        raise Refused("Give the case a title.", field="title")


def must_be_a_risk(risk: str) -> None:
    """Refused: a risk that is not known."""
    if risk not in RISKS:
        raise Refused(f"The risk is {listed(RISKS, 'or')}.", field="risk")


def must_be_a_status(status: str) -> None:
    """Refused: a status that is not known."""
    if status not in STATUSES:
        raise Refused(f"A case is {listed(STATUSES, 'or')}.", field="status")


def must_be_a_part(part: str) -> None:
    """Refused: a part in a case that is not known."""
    if part not in PARTS:
        raise Refused(f"In a case a person is {listed(PARTS, 'or')}.", field="part")


def must_have_nothing_open(open_escalations: int, what: str) -> None:
    """Refused: closing or setting aside a case while an escalation is open (Working Together, chapter 1)."""
    if open_escalations:
        raise Refused(f"This case has an open escalation. Close the escalation first, then {what}.")


def must_say_what_was_noticed(noticed: str) -> None:
    """Refused: an escalation that does not say what was noticed."""
    if not noticed.strip():
        raise Refused("Say what was noticed, and how.", field="noticed")


def must_be_told_in_order(noticed_at: datetime, told: str, told_at: datetime | None) -> None:
    """Refused: somebody told without saying when, or before anything was noticed."""
    if bool(told.strip()) != (told_at is not None):
        raise Refused("Say both who was told and when.", field="told")
    if told_at is not None and told_at < noticed_at:
        raise Refused("Nobody can be told before it was noticed. Check the two times.", field="told_at")


def must_be_acknowledged_in_order(told_at: datetime | None, acknowledged: str, at: datetime) -> None:
    """Refused: an acknowledgement by nobody, before anybody was told, or from before they were told (Working
    Together, chapter 1: whoever refers makes sure that it was received).
    """
    if told_at is None:
        raise Refused("Record first who was told, and when.", field="told")
    if not acknowledged.strip():
        raise Refused("Say who acknowledged it, and in what words or by what message.", field="acknowledged")
    if at < told_at:
        raise Refused("It cannot be acknowledged before anybody was told. Check the two times.", field="at")


def must_be_closed_with_an_outcome(acknowledged_at: datetime | None, outcome: str, at: datetime) -> None:
    """Refused: closing an escalation that nobody acknowledged, without an outcome, or before either (Working
    Together, chapter 1: whoever referred learns what was decided).
    """
    if acknowledged_at is None:
        raise Refused("Nobody has acknowledged this yet. Record who did, and when, before closing it.")
    if not outcome.strip():
        raise Refused("Say what was done for the child.", field="outcome")
    if at < acknowledged_at:
        raise Refused("It cannot be closed before it was acknowledged. Check the two times.", field="at")


def must_be_open(closed_at: datetime | None) -> None:
    """Refused: changing an escalation that was closed. What follows is a new one."""
    if closed_at is not None:
        raise Refused("This escalation is closed. Undo the closing, or raise a new one.")


def standing(told_at: datetime | None, acknowledged_at: datetime | None, closed_at: datetime | None) -> str:
    """How far an escalation has come: "" once it is closed, otherwise what is still missing."""
    if closed_at is not None:
        return ""
    if told_at is None:
        return NOT_TOLD_YET
    return NOT_ACKNOWLEDGED if acknowledged_at is None else NOT_CLOSED


def alarm(risk: str, status: str, escalations: int, open_standings: tuple[str, ...]) -> str:
    """What must not be overlooked about a case, or "": the least advanced open escalation; else an
    immediate risk, in a case not closed, that was never escalated.
    """
    for missing in (NOT_TOLD_YET, NOT_ACKNOWLEDGED, NOT_CLOSED):
        if missing in open_standings:
            return missing
    unescalated = risk == IMMEDIATE and status != CLOSED and not escalations
    return NOBODY_TOLD if unescalated else ""
