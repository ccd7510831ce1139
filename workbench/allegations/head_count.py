"""How many stand behind an allegation: numbers as others state them, shares, and roles."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

WORKFORCE: Final = "workforce"
SUPPORTERS: Final = "supporters"
PRESENT: Final = "people present"
COUNTED: Final = (WORKFORCE, SUPPORTERS, PRESENT)

EXACTLY: Final = "exactly"
QUALIFIERS: Final = (EXACTLY, "about", "more than", "fewer than")

OTHER_ROLES: Final = "other roles"
ROLE_NOT_RECORDED: Final = "role not recorded"


def must_be_a_number_with_its_source(counted: str, qualifier: str, number: int, source: str) -> None:
    """Refused: a number of nobody, of something unknown, or that rests on nothing that can be checked."""
    if counted not in COUNTED:
        raise Refused(f"What is counted is the {listed(COUNTED, 'or the')}.", field="counted")
    if qualifier not in QUALIFIERS:
        raise Refused(f"A number is stated as {listed(QUALIFIERS, 'or')}.", field="qualifier")
    if number < 1:
        raise Refused("Give a number of at least one.", field="number")
    if not source.strip():
        raise Refused("Say who states this number, or in which document it stands.", field="source")


def must_say_where_they_were_present(counted: str, event: str | None) -> None:
    """Refused: people present nowhere, and an occasion of what is not a number of people present."""
    if counted == PRESENT and not event:
        raise Refused("Choose the event at which they were present.", field="event")
    if counted != PRESENT and event:
        raise Refused("Only a number of people present belongs to an event.", field="event")


def share(people: int, workforce: int | None) -> float | None:
    """The people as a part of the workforce, from 0 to 1; None where the workforce is not stated, or is
    smaller than the people, so that one of the two numbers must be wrong.
    """
    if not workforce or people > workforce:
        return None
    return people / workforce


def roles_shown(roles: Iterable[str], fewest: int = 1) -> tuple[tuple[str, int], ...]:
    """How many hold each role, most first. A role that fewer than `fewest` hold is counted among the others,
    so that nobody can be told from it. No role is shown at all where the others together are still too few.
    """
    held = Counter(role.strip() or ROLE_NOT_RECORDED for role in roles)
    shown = {role: number for role, number in held.items() if number >= fewest}
    others = held.total() - sum(shown.values())
    if 0 < others < fewest:
        return ((OTHER_ROLES, held.total()),)
    ordered = sorted(shown.items(), key=lambda each: (-each[1], each[0]))
    return (*ordered, (OTHER_ROLES, others)) if others else tuple(ordered)
