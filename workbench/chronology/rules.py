"""What is asked of an event before it stands in the chronology."""

from typing import Final

from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

AGREED: Final = "agreed"
DISPUTED: Final = "disputed"
INFERRED: Final = "inferred"
PROSPECTIVE: Final = "prospective"
STATUSES: Final = (AGREED, DISPUTED, INFERRED, PROSPECTIVE)

CATEGORIES: Final = (
    *("referral", "assessment", "visit", "meeting", "decision", "closure", "allocation"),
    *("management", "communication", "inspection", "complaint", "other"),
)
"""Offered to begin with; any other word may be used."""

LONGEST_CATEGORY: Final = 40


def must_say_what_happened(title: str) -> None:
    """Refused: an event without a title."""
    if not title.strip():
        raise Refused("Say in a few words what happened.", field="title")


def must_have_a_category(category: str) -> None:
    """Refused: no category, or one that is a sentence."""
    if not category.strip():
        raise Refused("Choose a category, such as meeting or decision.", field="category")
    if len(category) > LONGEST_CATEGORY:
        raise Refused(f"A category has at most {LONGEST_CATEGORY} characters.", field="category")


def must_say_by_whom(status: str, by: str) -> None:
    """Refused: a status that is not known, disputed by nobody, or inferred from nothing."""
    if status not in STATUSES:
        raise Refused(f"An event is {listed(STATUSES, 'or')}.", field="status")
    if status == DISPUTED and not by.strip():
        raise Refused("Say who disputes this, and what they say instead.", field="status_by")
    if status == INFERRED and not by.strip():
        raise Refused("Say what this is inferred from.", field="status_by")


def must_say_why_the_date_moves(before: FuzzyDate, after: FuzzyDate, reason: str) -> None:
    """Refused: a corrected date without the reason, or the same date again."""
    if before.columns() == after.columns():
        raise Refused("This is the date the event has already.", field="date")
    if not reason.strip():
        raise Refused("Say why this date is better than the one before.", field="reason")


def must_share_its_date(date: FuzzyDate, other: FuzzyDate) -> None:
    """Refused: an order by hand where the dates already give the order."""
    if date.order_key() != other.order_key():
        raise Refused("Only events of the same date, or without a date, are put in order by hand.")
