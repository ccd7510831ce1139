"""What is asked before two records are made one person: two of them, a reason, no less protection."""

from collections.abc import Collection, Sequence
from typing import Final

from workbench.kernel import folding
from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

SAID_OF_BOTH: Final = "Said of both records of one person, which were merged"


def must_be_two_people(keep: str, merge: str) -> None:
    """Refused: merging a record with itself."""
    if keep == merge:
        raise Refused("This is one record. Choose the other record of the same person.", field="merge")


def must_say_why_they_are_one(reason: str) -> None:
    """Refused: making one person of two records without saying how it is known."""
    if not reason.strip():
        raise Refused(
            "Say how it is known that these are one person; the reason stays in the journal.", field="reason"
        )


def stronger(one: str, other: str, protections: Sequence[str]) -> str:
    """The stronger of two protections; `protections` are in order, the strongest first."""
    return min(one, other, key=protections.index)


def must_keep_the_stronger_protection(one: str, other: str, chosen: str, protections: Sequence[str]) -> None:
    """Refused: merging two who are protected differently without choosing the stronger protection for both.

    Whoever was promised protection keeps it (the whistleblowing code of practice for employers, 2015).
    """
    needed = stronger(one, other, protections)
    if chosen != needed and (chosen or one != other):
        raise Refused(
            f"The person must be “{needed}” afterwards, as one of the two is now. Choose that.",
            field="protection",
        )


def must_be_a_sort_of_name(sort: str, sorts: Collection[str]) -> None:
    """Refused: keeping the other record's name as something that is not looked for like a name in full."""
    if sort not in sorts:
        raise Refused(f"The other name is kept as a {listed(tuple(sorts), 'or')}.", field="name_becomes")


def other_name(kept: str, other: str) -> str:
    """What else the person is called after the merger: the other name, or "" where it is the same. As a name
    in full it is found turned round, shortened and in pieces, as it was before.
    """
    words = " ".join(other.split())
    return "" if folding.fold(words) == folding.fold(" ".join(kept.split())) else words


def must_not_have_been_merged(into: str) -> None:
    """Refused: putting a record back into the register that is another record's person; `into` is the
    pseudonym of that one, or "".
    """
    if into:
        raise Refused(
            f"This record was merged into {into}, who stands for both. Undo the merger, or add the person "
            "anew if they are two people after all."
        )


def must_belong_alike(ours: str, theirs: str) -> None:
    """Refused: two tied to one record as different things, of which a person can be only one: as child and as
    professional of a case, as there and as not there by one account.
    """
    if ours != theirs:
        raise Refused(
            f"Both are tied to one record, as {ours} and as {theirs}. Make the two alike, or unlink one, "
            "and merge them then."
        )
