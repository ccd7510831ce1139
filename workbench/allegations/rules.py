"""What is asked of an allegation: kept as it was put, framed so that it can be proved, within the terms.

Sources named below: Acas, Conducting workplace investigations (2019); the Salmon principles (Royal Commission
on Tribunals of Inquiry, 1966); Employment Rights Act 1996, sections 43A to 43L; the whistleblowing code of
practice for employers (2015). They guide employers and inquiries; here they are good practice.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Final

from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

TO_BE_DECIDED: Final = "to be decided"
IN_SCOPE: Final = "in scope"
OUT_OF_SCOPE: Final = "out of scope"
SCOPES: Final = (TO_BE_DECIDED, IN_SCOPE, OUT_OF_SCOPE)

BALANCE: Final = "balance of probabilities"
STANDARDS_OF_PROOF: Final = (BALANCE, "beyond reasonable doubt", "reasonable belief")
"""Offered to begin with; any other words may be used, with the reason."""

STATUTE: Final = "statute"
STANDARD_SORTS: Final = (
    *(STATUTE, "regulations", "statutory guidance", "policy", "procedure", "professional standard"),
    "contract",
)

RAISED: Final = "raised"
SUPPORTS: Final = "supports"
SUPPORT_SORTS: Final = (RAISED, SUPPORTS)

LONGEST_CAPACITY: Final = 120


def must_keep_what_was_put(put: str, framed: str, parent: str | None) -> None:
    """Refused: an allegation without the words in which it was put. Only a part of another may do without
    words of its own: it stands under those of the whole, and then says how it is framed.
    """
    if not put.strip() and parent is None:
        raise Refused("Write the allegation in the very words in which it was put.", field="put")
    if not put.strip() and not framed.strip():
        raise Refused("Write what this part says: as it was put, or as you frame it.", field="framed")


def must_correct_what_was_put(before: str, after: str, reason: str) -> None:
    """Refused: touching the words of those who came forward without saying why, or to no effect."""
    if after == before:
        raise Refused("These are the words already recorded.", field="put")
    if not reason.strip():
        raise Refused(
            "Say why these are truer to what was put; to put it your own way, change how it is framed.",
            field="reason",
        )


def must_be_in_or_out(scope: str, reason: str) -> None:
    """Refused: a scope that is not known, and leaving an allegation out without the reason."""
    if scope not in SCOPES:
        raise Refused(f"An allegation is {listed(SCOPES, 'or')}.", field="scope")
    if scope == OUT_OF_SCOPE and not reason.strip():
        raise Refused("Say why this allegation is out of scope.", field="scope_reason")


def must_be_measured(standard: str, reason: str) -> None:
    """Refused: no standard of proof, or another than the balance of probabilities without the reason."""
    if not standard.strip():
        raise Refused("Say to which standard this is to be proved.", field="standard_of_proof")
    if standard != BALANCE and not reason.strip():
        raise Refused(f"Say why the standard is not the {BALANCE}.", field="proof_reason")


def must_not_end_before_it_began(began: FuzzyDate, ended: FuzzyDate) -> None:
    """Refused: a period that was certainly over before it began."""
    if began.earliest and ended.latest and ended.latest < began.earliest:
        raise Refused("This period ends before it begins. Check the two dates.", field="ended")


def must_not_be_below_itself(allegation: str, above: Collection[str]) -> None:
    """Refused: putting an allegation under itself or one of its own parts."""
    if allegation in above:
        raise Refused("An allegation cannot become a part of itself. Choose another place.", field="parent")


def must_not_be_frozen(*, frozen: bool) -> None:
    """Refused: moving what others know by its number, or freezing twice."""
    if frozen:
        raise Refused(
            "The numbers are frozen, because they have been given to others. "
            "What is added takes the next number; what is set aside keeps its own."
        )


def must_be_as_seen(numbers: Mapping[str, str], seen: Mapping[str, str]) -> None:
    """Refused: freezing nothing, or other numbers than those that were looked at."""
    if not numbers:
        raise Refused("There is no allegation to number yet.")
    if numbers != seen:
        raise Refused(
            "The allegations have changed since you looked at their numbers. Look and freeze again."
        )


def must_have_nothing_below(parts: int) -> None:
    """Refused: setting an allegation aside over its own parts."""
    if parts:
        raise Refused("This allegation has parts. Set them aside first, or move them elsewhere.")


def must_say_what_is_to_be_proved(text: str) -> None:
    """Refused: an element without words."""
    if not text.strip():
        raise Refused("Say what must be proved.", field="text")


def can_be_found_on(elements: int) -> bool:
    """Whether a finding can be made: there is something to prove."""
    return elements > 0


def must_quote(sort: str, title: str, text: str) -> None:
    """Refused: a standard of an unknown sort, without a title, or without the text that is relied on."""
    if sort not in STANDARD_SORTS:
        raise Refused(f"A standard is {listed(STANDARD_SORTS, 'or')}.", field="sort")
    if not title.strip():
        raise Refused("Name the statute, the guidance or the policy.", field="title")
    if not text.strip():
        raise Refused("Copy the text that is relied on, word for word.", field="text")


def must_be_replaced_after_it_came_in(came_in: date | None, replaced: date | None) -> None:
    """Refused: a standard that was replaced before it came into force."""
    if came_in and replaced and replaced <= came_in:
        raise Refused(
            "It was replaced before it came into force. Check the two days.", field="in_force_until"
        )


def was_in_force(came_in: date | None, replaced: date | None, began: FuzzyDate, ended: FuzzyDate) -> bool:
    """Whether a standard was, as far as the dates are known, in force on any day of the period alleged."""
    too_late = came_in and ended.latest and ended.latest < came_in
    too_early = replaced and began.earliest and replaced <= began.earliest
    return not (too_late or too_early)


def must_have_a_capacity(capacity: str) -> None:
    """Refused: complaining of a person without saying as what they acted."""
    if not capacity.strip():
        raise Refused("Say in what capacity, such as “service manager at the time”.", field="capacity")
    if len(capacity) > LONGEST_CAPACITY:
        raise Refused(f"A capacity has at most {LONGEST_CAPACITY} characters.", field="capacity")


def must_be_recorded_once(already: int) -> None:
    """Refused: the same person twice on the same side of one allegation."""
    if already:
        raise Refused("This person is recorded here already. Change that entry instead.", field="person")


def must_be_expressed(sort: str, how: str) -> None:
    """Refused: support that is neither raised nor supports, or that nobody can be shown to have expressed."""
    if sort not in SUPPORT_SORTS:
        raise Refused(f"A person {listed(SUPPORT_SORTS, 'or')} an allegation.", field="sort")
    if not how.strip():
        raise Refused("Say how this was expressed, such as “in the union's letter”.", field="how")


def must_be_withdrawn_once(withdrawn_on: str, since: FuzzyDate, on: date) -> None:
    """Refused: withdrawing support twice, or before it was certainly given."""
    if withdrawn_on:
        raise Refused("It is already recorded that this support was withdrawn.")
    if since.earliest and on < since.earliest:
        raise Refused("It cannot be withdrawn before it was given. Check the day.", field="on")


def number_of(whole: str, place: int) -> str:
    """The number of the part at this place under a whole: `1.2`; of a whole allegation itself: `2`."""
    return f"{whole}.{place}" if whole else str(place)


def numbers(tree: Sequence[tuple[str, str | None]]) -> dict[str, str]:
    """The number of every allegation, in the order of reading: each whole before its parts.

    `tree` holds (id, id of the whole or None), those under one whole in their order.
    """
    found: dict[str, str] = {}
    _number(tree, None, "", found)
    return found


def units(text: str) -> tuple[str, ...]:
    """The units named, one to a line."""
    return tuple(filter(None, map(str.strip, text.splitlines())))


def between(before: float, after: float | None) -> float | None:
    """A position after the one and before the other, None where no number is left between them."""
    if after is None:
        return before + 1.0
    middle = (before + after) / 2
    return middle if before < middle < after else None


def _number(
    tree: Sequence[tuple[str, str | None]], whole: str | None, number: str, found: dict[str, str]
) -> None:
    parts = (id for id, parent in tree if parent == whole)
    for place, id in enumerate(parts, start=1):
        found[id] = number_of(number, place)
        _number(tree, id, found[id], found)
