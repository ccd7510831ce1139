"""What is asked of the investigator's own conduct: decisions, lines of enquiry, and care for those who spoke.

Sources named below: police policy files (the senior investigating officer's decision log: entries numbered in
sequence, dated both when decided and when entered, with reasons, never altered); the Code of Practice under
section 23(1) of the Criminal Procedure and Investigations Act 1996 (CPIA Code); Acas, Conducting workplace
investigations; the Employment Rights Act 1996 (ERA) as amended by the Public Interest Disclosure Act 1998.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

NEVER_EXPORTED: Final = frozenset(("care_entry",))
"""The kinds of record that no audience may ever see, whatever is exported: the care and retaliation log."""

# ------------------------------------------------------------------------------------------------- decisions


def must_say_what_is_decided(title: str) -> None:
    """Refused: a decision without a title."""
    if not title.strip():
        raise Refused("Say in a few words what is decided.", field="title")


def must_choose_among_options(options: Sequence[str], chosen: int) -> None:
    """Refused: a decision without what was chosen, an empty option, or the same option twice.

    Police policy file: what else was considered is set down beside what was chosen. `chosen` counts from 0.
    """
    words = [option.strip() for option in options]
    if not words or "" in words:
        raise Refused(
            "Write each option that was considered; at least the one that was chosen.", field="options"
        )
    if len(set(words)) != len(words):
        raise Refused("Two of the options are the same. Take one away.", field="options")
    if not 0 <= chosen < len(words):
        raise Refused("Choose which of the options was taken.", field="chosen")


def must_give_reasons(reasons: str) -> None:
    """Refused: a decision without reasons (police policy file: the reasons are the entry)."""
    if not reasons.strip():
        raise Refused("Give the reasons, and why the other options were not taken.", field="reasons")


def must_be_taken_by_now(decided_on: date, today: date) -> None:
    """Refused: a decision of a day still to come."""
    if decided_on > today:
        raise Refused("A decision is recorded once it is taken. Check the day.", field="decided_on")


def days_late(decided_on: date, entered_on: date) -> int:
    """How many days after it was taken a decision was entered. Both days are shown (police policy file)."""
    return max(0, (entered_on - decided_on).days)


def must_stand_still(number: int, superseded_by: int | None) -> None:
    """Refused: superseding what was superseded before; the later decision is the one to supersede."""
    if superseded_by is not None:
        raise Refused(
            f"Decision {number} was superseded by decision {superseded_by}. Supersede that one instead."
        )


def must_not_be_taken_before(decided_on: date, superseded_decided_on: date) -> None:
    """Refused: superseding a decision by one that was taken before it."""
    if decided_on < superseded_decided_on:
        raise Refused("This day is before the decision it supersedes. Check the day.", field="decided_on")


# ------------------------------------------------------------------------------------------ lines of enquiry

HIGH: Final = "high"
MEDIUM: Final = "medium"
LOW: Final = "low"
PRIORITIES: Final = (HIGH, MEDIUM, LOW)
"""From the most pressing to the least."""

OPEN: Final = "open"
DONE: Final = "done"
ABANDONED: Final = "abandoned"
STATES: Final = (OPEN, DONE, ABANDONED)


def must_ask_something(question: str) -> None:
    """Refused: a line of enquiry without a question."""
    if not question.strip():
        raise Refused("Write the question this line of enquiry is to answer.", field="question")


def must_be_a_priority(priority: str) -> None:
    """Refused: a priority that is not known."""
    if priority not in PRIORITIES:
        raise Refused(f"The priority is {listed(PRIORITIES, 'or')}.", field="priority")


def must_be_due_after_it_is_raised(raised_on: date, due_on: date | None) -> None:
    """Refused: a line of enquiry due before it was raised."""
    if due_on is not None and due_on < raised_on:
        raise Refused("It is due on or after the day it was raised.", field="due_on")


def must_be_open(state: str) -> None:
    """Refused: changing or closing a line of enquiry that is closed."""
    if state != OPEN:
        raise Refused(f"This line of enquiry is {state}. Reopen it first.")


def must_be_closed(state: str) -> None:
    """Refused: reopening what is open."""
    if state == OPEN:
        raise Refused("This line of enquiry is open already.")


def must_have_a_result(result: str) -> None:
    """Refused: done without what was found, though it be nothing.

    CPIA Code, 3.5: every reasonable line is followed, whether it points towards or away; 4.3: what was not
    found is recorded too. Acas: evidence for and against.
    """
    if not result.strip():
        raise Refused("Say what came of it; that nothing was found is a result.", field="result")


def must_say_why_it_is_abandoned(reason: str) -> None:
    """Refused: leaving a line of enquiry without saying why (CPIA Code, 3.5: what is reasonable)."""
    if not reason.strip():
        raise Refused("Say why this line of enquiry is not followed.", field="reason")


def must_say_why_it_is_reopened(reason: str) -> None:
    """Refused: reopening without saying what is new."""
    if not reason.strip():
        raise Refused("Say why this line of enquiry is taken up again.", field="reason")


def must_be_closed_in_order(raised_on: date, closed_on: date, today: date) -> None:
    """Refused: closed before it was raised, or on a day still to come."""
    if closed_on < raised_on:
        raise Refused("This day is before it was raised. Check the day.", field="on")
    if closed_on > today:
        raise Refused("This day is still to come. Check the day.", field="on")


def is_overdue(state: str, due_on: date | None, today: date) -> bool:
    """Whether a line of enquiry is open, and the day it was due has passed."""
    return state == OPEN and due_on is not None and due_on < today


# --------------------------------------------------------------------------------------- care and retaliation

CARE: Final = "care"
RETALIATION: Final = "possible retaliation"
SORTS: Final = (CARE, RETALIATION)

NO_ACTION: Final = "Possible retaliation, and nothing done yet"
NOT_CLOSED: Final = "Possible retaliation: no outcome yet"


def must_be_a_sort(sort: str) -> None:
    """Refused: a sort of entry that is not known."""
    if sort not in SORTS:
        raise Refused(f"An entry is about {listed(SORTS, 'or')}.", field="sort")


def must_say_what_was_noticed(noticed: str) -> None:
    """Refused: an entry that says neither what was noticed nor what was offered."""
    if not noticed.strip():
        raise Refused("Say what was noticed, or what was offered.", field="noticed")


def must_have_been_noticed_by_now(noticed_on: date, today: date) -> None:
    """Refused: something noticed on a day still to come."""
    if noticed_on > today:
        raise Refused("This day is still to come. Check the day.", field="noticed_on")


def must_be_followed_up_after(noticed_on: date, follow_up_on: date | None) -> None:
    """Refused: following up before anything was noticed."""
    if follow_up_on is not None and follow_up_on < noticed_on:
        raise Refused("It is followed up on or after the day it was noticed.", field="follow_up_on")


def must_be_closed_with_an_outcome(sort: str, action: str, outcome: str) -> None:
    """Refused: closing without an outcome, or closing possible retaliation about which nothing was done.

    ERA s.47B: a worker has the right not to be subjected to any detriment for a protected disclosure. The
    investigator cannot give that protection; but what she sees of a detriment is passed on, or it is said
    why not.
    """
    if not outcome.strip():
        raise Refused("Say how it ended for this person.", field="outcome")
    if sort == RETALIATION and not action.strip():
        raise Refused("Say first what was done about it: who was told, what was advised.", field="action")


def must_be_closed_after_it_was_noticed(noticed_on: date, closed_on: date, today: date) -> None:
    """Refused: closed before anything was noticed, or on a day still to come."""
    if closed_on < noticed_on:
        raise Refused("This day is before it was noticed. Check the day.", field="on")
    if closed_on > today:
        raise Refused("This day is still to come. Check the day.", field="on")


def must_not_be_closed(closed_on: date | None) -> None:
    """Refused: changing an entry that is closed."""
    if closed_on is not None:
        raise Refused("This entry is closed. Reopen it to change it.")


def must_have_been_closed(closed_on: date | None) -> None:
    """Refused: reopening an entry that is open."""
    if closed_on is None:
        raise Refused("This entry is open already.")


def standing(sort: str, action: str, closed_on: date | None) -> str:
    """What must not be overlooked about an entry, or "": retaliation unanswered, or not ended."""
    if sort != RETALIATION or closed_on is not None:
        return ""
    return NOT_CLOSED if action.strip() else NO_ACTION


def is_follow_up_overdue(follow_up_on: date | None, closed_on: date | None, today: date) -> bool:
    """Whether a person should have been asked again: the day has passed and the entry is open."""
    return closed_on is None and follow_up_on is not None and follow_up_on < today
