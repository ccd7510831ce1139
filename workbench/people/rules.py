"""What protects people: parts, protection, and how pseudonyms are given.

Sources: the whistleblowing code of practice for employers (2015: the identity of whoever spoke is protected);
the UK GDPR, articles 4(5) (pseudonyms), 4(11) and 7(3) (consent, specific and withdrawn at any time), 5(2)
(what was done with personal data can be shown) and recital 38 (children merit specific protection).
"""

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

COMPLAINANT: Final = "complainant"
SUBJECT: Final = "subject of criticism"
WITNESS: Final = "witness"
CHILD: Final = "child"
FAMILY: Final = "family"
PROFESSIONAL: Final = "professional"
OFFICIAL: Final = "official"
PARTS: Final = (COMPLAINANT, SUBJECT, WITNESS, CHILD, FAMILY, PROFESSIONAL, OFFICIAL)

PROTECTED: Final = "protected"
ORDINARY: Final = "ordinary"
PUBLIC_OFFICE: Final = "public office"
PROTECTIONS: Final = (PROTECTED, ORDINARY, PUBLIC_OFFICE)
"""From the strongest to the weakest."""

MISSPELLING: Final = "misspelling"
FORMER_NAME: Final = "former name"
ALIASES: Final = ("nickname", "initials", MISSPELLING, "e-mail name", "job title", FORMER_NAME)
NAMES_IN_FULL: Final = (MISSPELLING, FORMER_NAME)
"""The aliases that are written as names are: turned round, shortened, in pieces."""

RELATIONSHIPS: Final = (
    *("is managed by", "is supervised by", "is the partner of", "is a relative of", "is a friend of"),
    *("worked with", "represents"),
)
"""Offered to begin with; any other words may be used."""

_SERIES: Final = {COMPLAINANT: "W", CHILD: "Y", FAMILY: "F"}
_USUAL: Final = {**dict.fromkeys((COMPLAINANT, WITNESS, CHILD, FAMILY), PROTECTED), OFFICIAL: PUBLIC_OFFICE}
_PSEUDONYM: Final = re.compile(r"([A-Z]{1,3})[0-9]{2,3}", re.ASCII)
_OF_OTHERS: Final = {"C": "a key case", "E": "an exhibit"}


def must_be_a_part(part: str) -> None:
    """Refused: a part in the investigation that is not known."""
    if part not in PARTS:
        raise Refused(f"A person's part is {listed(PARTS, 'or')}.", field="part")


def usual_protection(part: str) -> str:
    """The protection of this part to begin with: those who speak, children and families are protected."""
    return _USUAL.get(part, ORDINARY)


def must_be_protected_enough(part: str, protection: str) -> None:
    """Refused: a protection that is not known, and a child who is not protected."""
    if protection not in PROTECTIONS:
        raise Refused(f"Protection is {listed(PROTECTIONS, 'or')}.", field="protection")
    if part == CHILD and protection != PROTECTED:
        raise Refused("A child is always protected.", field="protection")


def must_say_why_protection_is_lowered(before: str, after: str, reason: str) -> None:
    """Refused: less protection than before without a reason."""
    if PROTECTIONS.index(after) > PROTECTIONS.index(before) and not reason.strip():
        raise Refused("Say why this person needs less protection than before.", field="reason")


def series_of(part: str) -> str:
    """The letter of a person's pseudonym: W who complained, Y a child, F the family, P everybody else."""
    return _SERIES.get(part, "P")


def draw(series: str, used: Collection[str], choose: Callable[[int], int]) -> str:
    """A pseudonym that was never used, such as `W07`, drawn by `choose(n)`, which gives a number below n.

    It follows neither from the name nor from the order of contact (a staff list would tell it otherwise).
    Three digits are drawn once half of the two-digit ones are gone, so that what is left tells nothing.
    """
    for digits, first, last, most in ((2, 1, 99, 50), (3, 100, 999, 900)):
        taken = sorted(_numbers(series, digits, used))
        if len(taken) < most:
            chosen = first + choose(last - first + 1 - len(taken))
            return f"{series}{_past(taken, chosen):0{digits}}"
    raise Refused(
        f"There are no pseudonyms left that begin with {series}. Give one by hand.", field="pseudonym"
    )


def must_be_a_pseudonym(text: str) -> None:
    """Refused: anything but letters and digits such as W07, and the letters of key cases and exhibits."""
    shape = _PSEUDONYM.fullmatch(text)
    if shape is None:
        raise Refused(
            "A pseudonym is one to three capital letters and two or three digits, such as W07.",
            field="pseudonym",
        )
    if shape[1] in _OF_OTHERS:
        raise Refused(
            f"{shape[1]} and a number name {_OF_OTHERS[shape[1]]}. Choose another letter.", field="pseudonym"
        )


def must_never_have_been_given(pseudonym: str, given_to: str | None, person: str) -> None:
    """Refused: a pseudonym that another person has, or once had, even if that was undone."""
    if given_to not in {None, person}:
        raise Refused(f"{pseudonym} was given to somebody before. Choose another.", field="pseudonym")


def must_be_an_alias(words: str, sort: str, already: Collection[str]) -> None:
    """Refused: no words, words the person has already, or a sort of alias that is not known."""
    if not words.strip():
        raise Refused("Write the other name.", field="words")
    if sort not in ALIASES:
        raise Refused(f"Another name is a {listed(ALIASES, 'or')}.", field="sort")
    if words in already:
        raise Refused("This other name is in the list already.", field="words")


def must_say_to_what(to: str) -> None:
    """Refused: consent to nothing in particular."""
    if not to.strip():
        raise Refused("Say what the person agreed to.", field="to")


def must_not_be_withdrawn_before_it_was_given(given: date, withdrawn: date) -> None:
    """Refused: a consent taken back before the day it was given."""
    if withdrawn < given:
        raise Refused("A consent is taken back on or after the day it was given.", field="withdrawn_on")


def must_have_a_reason_and_somebody(persons: Collection[str], reason: str) -> None:
    """Refused: looking at identities without saying why, or at nobody's."""
    if not persons:
        raise Refused("Choose whose identity to reveal.", field="persons")
    if not reason.strip():
        raise Refused("Say why you need to see who this is; the reason stays in the journal.", field="reason")


def _numbers(series: str, digits: int, used: Collection[str]) -> set[int]:
    """The numbers of so many digits that a series has used; zero is never drawn, so it does not count."""
    tails = (name[len(series) :] for name in used if name.startswith(series))
    return {int(tail) for tail in tails if len(tail) == digits and tail.isdigit()} - {0}


def _past(taken: Sequence[int], chosen: int) -> int:
    """The number that stands at a place once those taken, in their order, are left out of the count."""
    for number in taken:
        if number > chosen:
            break
        chosen += 1
    return chosen


def must_relate_two_people(person: str, other: str, how: str) -> None:
    """Refused: relating a person to themselves, or without saying how."""
    if person == other:
        raise Refused("Choose two people.", field="other")
    if not how.strip():
        raise Refused("Say how they stand to each other, such as “is managed by”.", field="how")
