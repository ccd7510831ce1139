"""What is asked of a finding: coherent with its elements, weighed both ways, fair to those it criticises.

Sources named below: Acas, Conducting workplace investigations (2019); the Inquiry Rules 2006, rules 13 to 15;
the Salmon principles (Royal Commission on Tribunals of Inquiry, 1966). They guide employers and bind
statutory inquiries; here they are good practice.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.folding import fold
from workbench.kernel.wording import count, listed

NOT_DECIDED: Final = ""
SUBSTANTIATED: Final = "substantiated"
IN_PART: Final = "substantiated in part"
NOT_SUBSTANTIATED: Final = "not substantiated"
NO_FINDING: Final = "no finding possible"
REFERRED: Final = "referred"
OUTCOMES: Final = (SUBSTANTIATED, IN_PART, NOT_SUBSTANTIATED, NO_FINDING, REFERRED)

ADVERSE: Final = frozenset((SUBSTANTIATED, IN_PART))
WEIGHED: Final = frozenset((SUBSTANTIATED, IN_PART, NOT_SUBSTANTIATED))
"""The outcomes that come of weighing what speaks for against what speaks against."""

BALANCE: Final = "balance of probabilities"
OUT_OF_SCOPE: Final = "out of scope"
TO_BE_DECIDED: Final = "to be decided"

DRAFT: Final = "draft"
ISSUED: Final = "issued"
BEING_REVISED: Final = "issued, next version in draft"

_NOTHING: Final = frozenset(
    ("", "nothing", "none", "n/a", "na", "nil", "not applicable", "nothing found", "none found")
)
_LOOK: Final = (
    "or say that nothing was found and where you looked, and record that under “Looked for, not found”."
)

_ASSERTION: Final = re.compile(r"\bassertion (\d+)\b")
NOBODY_NAMED: Final = (
    "It is not recorded whom this finding criticises. Add who is complained of to the allegation, or say "
    "when issuing why it criticises nobody."
)

_WHY_NOT: Final[Mapping[str, str]] = {
    SUBSTANTIATED: "It is substantiated only when every element is.",
    IN_PART: "It is substantiated in part when some of its elements are, but not all.",
    NOT_SUBSTANTIATED: "It is not substantiated only when an element is not.",
    NO_FINDING: "No finding is possible on it only when none is possible on an element.",
    REFERRED: "It is referred only when an element is.",
}


@dataclass(frozen=True, slots=True)
class Concluded:
    """What is concluded of the allegation or of one element; `called` is how a sentence begins with it.

    `standing` is whether the element still has to be proved; `points` are contrary points with their answers.
    """

    conclusion: str
    called: str
    outcome: str
    reasons: str
    supporting: str = ""
    contrary: str = ""
    limits: str = ""
    points: tuple[tuple[str, str], ...] = ()
    standing: bool = True


@dataclass(frozen=True, slots=True)
class Incoherence:
    """Something in a draft that does not fit together or is missing, in a sentence; `conclusion` is where."""

    conclusion: str
    words: str


def must_be_within_scope(scope: str) -> None:
    """Refused: a finding on what the terms of reference leave out."""
    if scope == OUT_OF_SCOPE:
        raise Refused("This allegation is out of scope, so no finding is made on it.")


def must_have_something_to_prove(elements: int) -> None:
    """Refused: a finding on an allegation of which nobody has said what must be proved."""
    if not elements:
        raise Refused(
            "Nothing is said yet about what must be proved. Add the elements of the allegation first."
        )


def must_not_have_one_already(already: int) -> None:
    """Refused: two findings on one allegation, or two conclusions on one element."""
    if already:
        raise Refused("There is one already. Continue that one, or begin its next version.")


def must_be_a_draft(issued_at: str) -> None:
    """Refused: a change of what was issued. It stays as it is, beside the version that takes its place."""
    if issued_at:
        raise Refused("This version was issued and stays as it is. Begin the next version to change it.")


def must_be_issued(issued_at: str) -> None:
    """Refused: beginning a version while the newest is still a draft."""
    if not issued_at:
        raise Refused("There is a version in draft already. Continue that one.")


def must_never_have_been_issued(versions: int) -> None:
    """Refused: setting aside a finding that others have read."""
    if versions:
        raise Refused("This finding was issued. Issue a new version that says what is found now.")


def must_not_be_decided(*, decided: bool) -> None:
    """Refused: other words, another scope or another person under a finding that was issued (Acas, step 5: a
    conclusion is on what was investigated, and was put to those concerned).
    """
    if decided:
        raise Refused(
            "A finding was issued on this allegation as it stands, and what was decided keeps its words. "
            "Begin the next version of the finding first, then change the allegation."
        )


def must_be_the_words_decided(now: object, decided: object) -> None:
    """Refused: giving up a next version while the allegation has other words than the one issued decided."""
    if now != decided:
        raise Refused(
            "The allegation or its elements were changed since the version before was issued. Put back the "
            "words it was issued on, then give this version up; or issue this one."
        )


def must_say_why_it_is_found_anew(reason: str) -> None:
    """Refused: a next version without saying what has changed."""
    if not reason.strip():
        raise Refused("Say why the finding is looked at again.", field="reason")


def must_be_measured(standard: str, reason: str) -> None:
    """Refused: no standard of proof, or another than the balance of probabilities without the reason."""
    if not standard.strip():
        raise Refused("Say which standard of proof was applied.", field="standard_of_proof")
    if standard != BALANCE and not reason.strip():
        raise Refused(f"Say why the standard is not the {BALANCE}.", field="proof_reason")


def must_be_an_outcome(outcome: str) -> None:
    """Refused: an outcome that is not known. A draft may leave it open."""
    if outcome not in (NOT_DECIDED, *OUTCOMES):
        raise Refused(f"An outcome is {listed(OUTCOMES, 'or')}.", field="outcome")


def must_be_of_an_element(element: str | None) -> None:
    """Refused: leaving out what is concluded on the allegation as a whole."""
    if element is None:
        raise Refused("The conclusion on the allegation as a whole is never left out.")


def must_be_of_the_allegation(element: str, elements: Collection[str]) -> None:
    """Refused: concluding on something that need not be proved under this allegation."""
    if element not in elements:
        raise Refused("This element does not belong to the allegation of this finding.", field="element")


def must_be_a_next_version(number: int) -> None:
    """Refused: leaving out the first version. The finding itself is set aside instead."""
    if number == 1:
        raise Refused("This is the first version. Set the whole finding aside instead.")


def must_still_be_next(number: int, others: Mapping[int, str]) -> None:
    """Refused: putting back a draft beside another, or behind a later version. `others` holds when each
    other version was issued, by its number.
    """
    if "" in others.values() or number < max(others):
        raise Refused("A later version was begun meanwhile. Continue that one.")


def says_nothing(text: str) -> bool:
    """Whether there are no words, or only such as “none” and “n/a”, which do not say where it was sought."""
    return fold(text).strip(" .-–—/*") in _NOTHING


def must_state_the_point(point: str) -> None:
    """Refused: a contrary point without words, or one that only says there is none."""
    if says_nothing(point):
        raise Refused(
            "Write what speaks against the finding. Where nothing was found, record where it was looked for "
            "under “Looked for, not found”.",
            field="point",
        )


def must_say_something_of_each_side(supporting: str, contrary: str) -> None:
    """Refused: “none” for what speaks for or against (Acas, step 4: both are looked for, and it is said
    where). Either may still be empty.
    """
    if supporting.strip() and says_nothing(supporting):
        raise Refused(f"Write what supports it, {_LOOK}", field="supporting")
    if contrary.strip() and says_nothing(contrary):
        raise Refused(f"Write what speaks against it, {_LOOK}", field="contrary")


def must_be_as_seen(now: Mapping[str, int], seen: Mapping[str, int]) -> None:
    """Refused: issuing other words than those that were looked at."""
    if now != seen:
        raise Refused("This finding has changed since you looked at it. Look at it again and issue it then.")


def fits(outcome: str, elements: Sequence[str]) -> bool:
    """Whether the outcome on an allegation can stand beside those on its elements. All elements must be
    proved, so one that is not is enough for `not substantiated`.
    """
    if outcome == SUBSTANTIATED:
        return bool(elements) and set(elements) == {SUBSTANTIATED}
    if outcome == IN_PART:
        return bool(ADVERSE.intersection(elements)) and set(elements) != {SUBSTANTIATED}
    return outcome in elements


def incoherences(
    overall: Concluded, elements: Sequence[Concluded], without: Sequence[str]
) -> tuple[Incoherence, ...]:
    """Everything that keeps a draft from being issued, in the order of reading.

    `without` says what the elements are called on which nothing is concluded yet.
    """
    standing = [each for each in elements if each.standing]
    found = [Incoherence(overall.conclusion, f"{called} has no conclusion yet.") for called in without]
    found += _unfit(overall, [each.outcome for each in standing])
    for each in (overall, *standing):
        found += [Incoherence(each.conclusion, words) for words in _missing(each)]
    found += [Incoherence(overall.conclusion, words) for words in _not_weighed(overall)]
    gone = (each for each in elements if not each.standing)
    return (
        *found,
        *(
            Incoherence(
                each.conclusion,
                f"{each.called} need not be proved any more: set aside what is concluded on it.",
            )
            for each in gone
        ),
    )


def not_ready(scope: str, framed: str) -> tuple[str, ...]:
    """What an allegation itself lacks before anything can be found on it for good (Acas, step 2: what is
    decided is within the terms of reference, and particular enough to be answered).
    """
    lacking = (
        (scope == TO_BE_DECIDED, "It is not decided whether the allegation is in scope. Decide that first."),
        (not framed.strip(), "The allegation is not framed. Say in your own words what is to be decided."),
    )
    return tuple(words for lacks, words in lacking if lacks)


def unanswered(
    against: Mapping[int, str], untested: str, points: Sequence[tuple[str, str]]
) -> tuple[int, ...]:
    """The numbers of the assertions that speak against it and are neither tested nor answered.

    `against` is the result of the test of each, by number. Answered is one that a contrary point with an
    answer names: “assertion 3” (Acas, step 5: where accounts conflict the report says why one is preferred).
    """
    named = {
        int(number)
        for point, answer in points
        if not says_nothing(answer)
        for number in _ASSERTION.findall(fold(point))
    }
    return tuple(number for number, result in against.items() if result == untested and number not in named)


def must_be_fit_to_issue(found: Sequence[Incoherence]) -> None:
    """Refused: issuing a finding that does not fit together or leaves something unanswered."""
    if found:
        more = f" There is more: {count(len(found) - 1, 'further point')}." if len(found) > 1 else ""
        raise Refused(f"This finding cannot be issued yet. {found[0].words}{more}")


def is_adverse(outcomes: Collection[str]) -> bool:
    """Whether something was found, on the whole or on an element, that may be to somebody’s discredit."""
    return bool(ADVERSE.intersection(outcomes))


def unheard(outcomes: Collection[str], named: Collection[str], heard: Collection[str]) -> tuple[str, ...]:
    """The people named whom an adverse outcome, on the whole or on an element, would criticise without their
    having had a hearing.
    """
    if not is_adverse(outcomes):
        return ()
    return tuple(person for person in dict.fromkeys(named) if person not in heard)


def must_have_been_heard(
    outcomes: Collection[str], named: Collection[str], heard: Collection[str], reason: str
) -> None:
    """Refused: an adverse finding against a named person who has not been heard, unless the reason for
    doing without is recorded (Inquiry Rules 2006, rule 13(3)); and one that names nobody, unless it is
    recorded why nobody is criticised. `heard` are those whose representations are closed.
    """
    missing = unheard(outcomes, named, heard)
    if is_adverse(outcomes) and not named and not reason.strip():
        raise Refused(NOBODY_NAMED, field="without_reply")
    if missing and not reason.strip():
        people = count(len(missing), "person", "people")
        raise Refused(
            f"This finding criticises {people} who had no chance to answer it yet. "
            "Put the criticism to them first, or record why that cannot be done.",
            field="without_reply",
        )


def state(issued: int, drafts: int) -> str:
    """How far a finding has come, by how many of its versions were issued and are drafts."""
    if not issued:
        return DRAFT
    return BEING_REVISED if drafts else ISSUED


def _unfit(overall: Concluded, outcomes: Sequence[str]) -> list[Incoherence]:
    if overall.outcome == NOT_DECIDED or NOT_DECIDED in outcomes or fits(overall.outcome, outcomes):
        return []
    return [Incoherence(overall.conclusion, f"{overall.called}: {_WHY_NOT[overall.outcome]}")]


def _missing(of: Concluded) -> list[str]:
    unanswered = sum(1 for _, answer in of.points if says_nothing(answer))
    hollow = sum(1 for point, _ in of.points if says_nothing(point))
    missing = (
        (of.outcome == NOT_DECIDED, "no outcome is decided yet."),
        (not of.reasons.strip(), "the reasons are missing."),
        (bool(unanswered), f"{count(unanswered, 'contrary point')} not answered."),
        (bool(hollow), "a contrary point only says that there is none: write it, or set it aside."),
        (of.outcome == NO_FINDING and not of.limits.strip(), "say what keeps a finding from being made."),
    )
    return [f"{of.called}: {words}" for lacks, words in missing if lacks]


def _not_weighed(overall: Concluded) -> list[str]:
    if overall.outcome not in WEIGHED:
        return []
    sides = (
        (overall.supporting, "set down what supports it, or that nothing was found and where you looked."),
        (
            overall.contrary,
            "set down what speaks against it, or that nothing was found and where you looked.",
        ),
    )
    return [f"{overall.called}: {words}" for text, words in sides if says_nothing(text)]
