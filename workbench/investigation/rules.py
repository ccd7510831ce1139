"""What is asked of the frame of an investigation before it is kept.

Sources: Acas, Conducting workplace investigations (2019), steps 1 (terms of reference) and 5 (what was
established, and by what); the UK GDPR, article 5(1)(e) (kept no longer than is necessary).
"""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from workbench.kernel.dates import name_of_key_date
from workbench.kernel.errors import Refused
from workbench.kernel.wording import day

CONFIRMED: Final = "confirmed"
TO_BE_CONFIRMED: Final = "to be confirmed"
DISPUTED: Final = "disputed"
STANDINGS: Final = (CONFIRMED, TO_BE_CONFIRMED, DISPUTED)
LONGEST_CLOSURE: Final = timedelta(weeks=6)


def must_be_the_only_one(already: int) -> None:
    """Refused: the casebook has its investigation. One casebook is one investigation."""
    if already:
        raise Refused("This casebook already holds its investigation. Change it, or make another casebook.")


def must_have_a_title(title: str) -> None:
    """Refused: an investigation without a title."""
    if not title.strip():
        raise Refused("Give the investigation a title.", field="title")


def must_be_kept_until_after_it_began(commissioned: date | None, retained: date | None) -> None:
    """Refused: a retention date that has passed before the investigation was commissioned."""
    if commissioned and retained and retained <= commissioned:
        raise Refused("The record is kept until a day after the investigation began.", field="retain_until")


def is_kept_too_long(retained: date, today: date) -> bool:
    """Whether the last day until which the record is to be kept has passed."""
    return retained < today


def may_be_destroyed(retained: date | None, today: date, why_early: str) -> None:
    """Refused: to destroy the record before the day until which it is kept, without the reason for it.

    A record that nobody set a day for is destroyed early too: UK GDPR art. 5(1)(e) asks for a period.
    """
    if why_early.strip() or (retained and is_kept_too_long(retained, today)):
        return
    kept = (
        f"This casebook is to be kept until {day(retained)}."
        if retained
        else "No day was set to keep it until."
    )
    raise Refused(f"{kept} Say why it is destroyed before.", field="early")


def must_say_something(text: str, field: str) -> None:
    """Refused: an empty paragraph or interest."""
    if not text.strip():
        raise Refused("Write something here, or leave it out altogether.", field=field)


def must_have_a_name(name: str) -> None:
    """Refused: a key date without the name by which others are told from it."""
    if not name.strip():
        raise Refused("Give the key date a name, such as the call.", field="name")


def must_have_a_name_of_its_own(name: str, others: Collection[str]) -> None:
    """Refused: the name of another key date, for dates are told by it: "before the inspection"."""
    if name_of_key_date(name) in map(name_of_key_date, others):
        raise Refused("There is a key date of this name. Tell the two apart by their names.", field="name")


def must_be_days_of_one_closure(first: date, last: date, why: str) -> None:
    """Refused: closed days out of order, too many to be one closure, or without saying why."""
    if last < first:
        raise Refused("The last closed day is before the first. Put the earlier one first.", field="last")
    if last - first > LONGEST_CLOSURE:
        raise Refused("That is more than six weeks. Enter each closure by itself.", field="last")
    if not why.strip():
        raise Refused("Say why it was closed, such as “closed over Christmas”.", field="why")


def must_not_be_told_from_itself(key_date: str, told_from: Collection[str]) -> None:
    """Refused: a key date told from itself, be it by way of others."""
    if key_date in told_from:
        raise Refused(
            "This key date would be told from itself. Write its date without another one.",
            field="date",
        )


def must_be_a_fresh_number(number: str, taken: Collection[str]) -> None:
    """Refused: a number that another paragraph of the terms of reference has."""
    if number in taken:
        raise Refused(f"There is already a paragraph {number}. Give this one another number.", field="number")


def must_stand_on_evidence(standing: str, evidence: str, sources: int = 0) -> None:
    """Refused: a standing that is not known, and a key date called confirmed without saying by what: in
    words, or by a place in the evidence.
    """
    if standing not in STANDINGS:
        raise Refused(f"A key date is {', '.join(STANDINGS[:-1])} or {STANDINGS[-1]}.", field="standing")
    if standing == CONFIRMED and not evidence.strip() and not sources:
        raise Refused("Say which document confirms this date, or leave it to be confirmed.", field="evidence")


def must_name_a_place(paragraph: str | None, exhibit: str | None) -> None:
    """Refused: a source of a key date that is neither an exhibit nor a paragraph of an interview."""
    if not (paragraph or exhibit):
        raise Refused("Choose the exhibit or the paragraph that shows this date.", field="exhibit")
