"""What is asked of an event before it stands in the chronology, and of the accounts that are given of it.

Contested facts are decided on the balance of probabilities, explaining why (Acas, Conducting workplace
investigations, 2019).
"""

from collections.abc import Collection
from datetime import date
from typing import Final

from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

TOLD: Final = "told"
AGREED: Final = "agreed"
DISPUTED: Final = "disputed"
INFERRED: Final = "inferred"
PROSPECTIVE: Final = "prospective"
STATUSES: Final = (TOLD, AGREED, DISPUTED, INFERRED, PROSPECTIVE)
"""How an event stands; until somebody has put it to the others it is no more than told."""

CATEGORIES: Final = (
    *("referral", "assessment", "visit", "meeting", "decision", "closure", "allocation"),
    *("management", "communication", "inspection", "complaint", "other"),
)
"""Offered to begin with; any other word may be used."""

LONGEST_CATEGORY: Final = 40

FIRST_HAND: Final = "seen or heard"
HEARSAY: Final = "heard from others"
RECORDED: Final = "written down at the time"
BASIS_NOT_SAID: Final = "not said"
BASES: Final = (FIRST_HAND, HEARSAY, RECORDED, BASIS_NOT_SAID)
"""How whoever gives an account knows what they tell."""

THERE: Final = "there"
NOT_THERE: Final = "not there"
PRESENCES: Final = (THERE, NOT_THERE)

PREFERRED: Final = "one account is preferred"
RECONCILED: Final = "both can be right"
LEFT_OPEN: Final = "it cannot be resolved"
OUTCOMES: Final = (PREFERRED, RECONCILED, LEFT_OPEN)


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


def must_not_be_agreed_over_a_contradiction(status: str, contradicted: Collection[str]) -> None:
    """Refused: calling an event agreed while accounts of it contradict each other, unresolved."""
    if status == AGREED and contradicted:
        raise Refused(
            f"The accounts of this event contradict each other on {listed(tuple(contradicted))}. "
            "Resolve that first, or leave the event disputed.",
            field="status",
        )


def has_passed(status: str, latest: date | None, today: date) -> bool:
    """Whether an event that was still to come must have come, or not, by now."""
    return status == PROSPECTIVE and latest is not None and latest < today


def must_tell_something(said: str) -> None:
    """Refused: an account in which nothing is told."""
    if not said.strip():
        raise Refused("Write what this source says happened.", field="said")


def must_come_from_somewhere(person: str | None, given_by: str, places: Collection[str | None]) -> None:
    """Refused: an account of nobody, that stands nowhere."""
    if not (person or given_by.strip() or any(places)):
        raise Refused(
            "Choose who gave this account, or the interview or exhibit in which it stands.", field="person"
        )


def must_be_a_basis(basis: str) -> None:
    """Refused: a way of knowing that is none of those known."""
    if basis not in BASES:
        raise Refused(f"What is told was {listed(BASES, 'or')}.", field="basis")


def must_be_there_or_not(there: Collection[str], not_there: Collection[str]) -> None:
    """Refused: an account by which one person was there and was not."""
    if set(there) & set(not_there):
        raise Refused("One account cannot have a person there and not there.", field="not_there")


def must_be_a_presence(part: str) -> None:
    """Refused: anything else than that a person was there, or was not."""
    if part not in PRESENCES:
        raise Refused(f"By an account a person was {listed(PRESENCES, 'or')}.", field="part")


def must_stand_in_the_interview(interview: str | None, of_paragraph: str) -> None:
    """Refused: a paragraph that belongs to another interview than the one that was named."""
    if interview and interview != of_paragraph:
        raise Refused("This paragraph belongs to another interview. Choose it again.", field="paragraph")


def must_be_evidence(kinds: Collection[str]) -> None:
    """Refused: letting an event rest on what is no evidence, by the kinds of the records named."""
    if not set(kinds) <= {"exhibit", "interview", "paragraph"}:
        raise Refused("An event rests on exhibits, interviews and paragraphs of notes.", field="rests_on")


def must_point_into_one(rests_on: Collection[str], pinpoint: str) -> None:
    """Refused: a place such as page 4 where it is not plain of which exhibit or interview it is."""
    if pinpoint.strip() and len(rests_on) != 1:
        raise Refused(
            "Choose the one exhibit or interview in which this is. Several are each given their place on the"
            " event’s own sheet.",
            field="pinpoint",
        )


def must_rest_on_evidence(places: Collection[str | None]) -> None:
    """Refused: a source that is neither an interview, nor a paragraph, nor an exhibit."""
    if not any(places):
        raise Refused("Choose the exhibit, the interview or the paragraph.", field="exhibit")


def must_have_rivals(accounts: int) -> None:
    """Refused: resolving a difference where there are not two accounts."""
    if accounts < 2:  # noqa: PLR2004 - it takes two to differ
        raise Refused("There are no two accounts of this event to choose between.")


def must_be_resolved_with_reasons(about: str, outcome: str, reasons: str, abouts: Collection[str]) -> None:
    """Refused: resolving something unknown, in no known way, or without giving reasons."""
    if about not in abouts:
        raise Refused(f"Accounts differ on {listed(tuple(abouts), 'or')}.", field="about")
    if outcome not in OUTCOMES:
        raise Refused(f"A difference ends in one way: {listed(OUTCOMES, 'or')}.", field="outcome")
    if not reasons.strip():
        raise Refused("Give the reasons: why this account, or why neither.", field="reasons")


def must_prefer_one_of_them(outcome: str, preferred: str | None, accounts: Collection[str]) -> None:
    """Refused: preferring no account, one of another event, or one where none is preferred."""
    if outcome == PREFERRED and preferred not in accounts:
        raise Refused("Choose the account that is preferred, of those of this event.", field="preferred")
    if outcome != PREFERRED and preferred:
        raise Refused(f"An account is preferred only where {PREFERRED}.", field="preferred")


def must_be_resolved_once(already: int) -> None:
    """Refused: a second resolution of the same difference. Change the first; the journal keeps it."""
    if already:
        raise Refused("This difference is resolved already. Change that resolution.", field="about")


def must_not_be_preferred(resolutions: int) -> None:
    """Refused: setting aside the account that a resolution prefers."""
    if resolutions:
        raise Refused("A resolution prefers this account. Change the resolution first.")
