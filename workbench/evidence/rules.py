"""What is asked of an exhibit: where it came from, what it is worth, whether it is relied on, who held it.

Sources named below: ACPO, Good Practice Guide for Digital Evidence, its four principles; College of Policing,
Authorised Professional Practice, the intelligence report (3x5x2); the Code of Practice under section 23(1) of
the Criminal Procedure and Investigations Act 1996 (CPIA Code); Acas, Conducting workplace investigations.
They bind the police and guide employers; here they are good practice that an investigation is measured by.
"""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

SORTS: Final = (
    *("letter", "e-mail", "message", "minutes", "report", "policy", "case record", "note", "spreadsheet"),
    *("data extract", "web page", "photograph", "recording", "object", "other"),
)
"""Offered to begin with; any other word may be used."""

OTHER: Final = "other"
LONGEST_SORT: Final = 40

MARKINGS: Final = ("OFFICIAL", "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE: PERSONAL")
"""Offered to begin with (Government Security Classifications); an exhibit keeps the marking it came with."""

SOURCE_GRADES: Final[Mapping[str, str]] = {
    "1": "reliable source",
    "2": "untested source",
    "3": "source not reliable",
}
"""How far the source can be relied on: the first figure of the 3x5x2."""

CONTENT_GRADES: Final[Mapping[str, str]] = {
    "A": "known directly to the source",
    "B": "known indirectly to the source, but corroborated",
    "C": "known indirectly to the source",
    "D": "not known how the source came by it",
    "E": "suspected to be false",
}
"""How credible the content is: the letter of the 3x5x2. Its handling codes are the audiences here."""

NOT_DECIDED: Final = "not decided"
RELIED_ON: Final = "relied on"
UNUSED: Final = "unused"
USES: Final = (NOT_DECIDED, RELIED_ON, UNUSED)


def reference_of(number: int) -> str:
    """The reference of the exhibit with this number: `E041`. A number is given once and never again."""
    return f"E{number:03}"


def must_have_a_title(title: str) -> None:
    """Refused: an exhibit without a title. A file lends its own name."""
    if not title.strip():
        raise Refused("Give the exhibit a title.", field="title")


def must_have_a_sort(sort: str) -> None:
    """Refused: no word for what kind of thing this is, or a sentence."""
    if not sort.strip():
        raise Refused("Say what kind of thing this is, such as letter or minutes.", field="sort")
    if len(sort) > LONGEST_SORT:
        raise Refused(
            f"What kind of thing this is takes at most {LONGEST_SORT} characters; the rest goes into the"
            " description.",
            field="sort",
        )


def must_be_something(files: int, kept_at: str) -> None:
    """Refused: nothing at all, or two files. An exhibit is a file, an original kept somewhere, or both."""
    if files > 1:
        raise Refused(
            "One exhibit holds one file. Log the other file as an exhibit of its own.", field="file"
        )
    if not files and not kept_at.strip():
        raise Refused("Choose a file, or say where the original is kept.", field="file")


def must_be_named(file_name: str) -> None:
    """Refused: a file without the name under which it came (ACPO principle 3: the audit trail)."""
    if not file_name.strip():
        raise Refused("Say under what name this file came.", field="file_name")


def must_not_be_still_to_come(at: datetime, now: datetime, field: str) -> None:
    """Refused: something said to have been received, or held, at a moment that has not come yet."""
    if at > now:
        raise Refused("This moment is still to come. Check the day and the time.", field=field)


def missing_origin(
    *, parent: bool, from_whom: bool, received_by: bool, received_at: bool, how: bool
) -> tuple[str, ...]:
    """What is not said of where an exhibit came from; an attachment came as the exhibit did that holds it.

    ACPO principle 3: a third party can follow how the evidence was come by. It is listed until it is said,
    and stops nobody from securing the evidence first.
    """
    said = {"from whom": from_whom, "by whom": received_by, "when": received_at, "how": how}
    return () if parent else tuple(what for what, given in said.items() if not given)


def is_logged_again(reason: str, parent: str, parents: Collection[str]) -> bool:
    """Whether a file that is an exhibit already becomes another one: with a reason, or as an attachment
    of an exhibit that does not hold it yet. `parents` hold it already, "" for one logged by itself.

    The same document from two people has two origins; the same file dropped twice has one.
    """
    return bool(reason.strip()) or (bool(parent) and parent not in parents)


def must_be_graded_with_a_reason(source: str, content: str, reason: str) -> None:
    """Refused: a grade that is not on the scales, or without the reason.

    3x5x2: source and content are weighed apart, for a reliable source may pass on what is false. Acas: the
    report says why evidence was preferred.
    """
    if source not in SOURCE_GRADES:
        raise Refused(f"The source is graded {_scale(SOURCE_GRADES)}.", field="source_grade")
    if content not in CONTENT_GRADES:
        raise Refused(f"The content is graded {_scale(CONTENT_GRADES)}.", field="content_grade")
    if not reason.strip():
        raise Refused("Say why it is graded so. A grade without a reason is an opinion.", field="reason")


def grade_in_words(source: str, content: str) -> str:
    """A grade as it is read: `2C: untested source; known indirectly to the source`; "" for no grade."""
    if not source or not content:
        return ""
    return f"{source}{content}: {SOURCE_GRADES[source]}; {CONTENT_GRADES[content]}"


def must_be_used_with_a_reason(before: str, use: str, reason: str) -> None:
    """Refused: a status that is not known, unused without a reason, or a decision changed without one.

    CPIA Code, section 6: what was gathered and is not relied on is kept and listed, each thing by itself, so
    that others can see what was left out and why. Acas: look for evidence for and against.
    """
    if use not in USES:
        raise Refused(f"An exhibit is {listed(USES, 'or')}.", field="use")
    if use == before:
        raise Refused(f"This exhibit is already “{use}”.", field="use")
    if not reason.strip() and (use == UNUSED or before != NOT_DECIDED):
        raise Refused("Say why. The schedule of unused material gives the reason.", field="reason")


def must_not_lie_within_itself(exhibit: str, holders: Collection[str]) -> None:
    """Refused: an exhibit attached to itself, or to one that is attached to it. `holders` are what would
    hold it, one within the other.
    """
    if exhibit in holders:
        raise Refused(
            "An exhibit cannot be attached to itself. Choose the exhibit it came with.", field="parent"
        )


def must_hold_nothing(attachments: int) -> None:
    """Refused: setting aside an exhibit while its attachments stand."""
    if attachments:
        raise Refused("This exhibit has attachments. Set them aside first, or detach them.")


def must_name_the_holder(person: str | None, holder: str, reason: str) -> None:
    """Refused: custody without saying who held the exhibit and why (continuity: no unknown hand)."""
    if not person and not holder.strip():
        raise Refused("Choose who held the exhibit, or write who it was.", field="holder")
    if not reason.strip():
        raise Refused("Say why it changed hands, or was moved or opened.", field="reason")


def must_correct_the_same_exhibit(exhibit: str, corrected: str) -> None:
    """Refused: a custody entry that corrects an entry about another exhibit."""
    if exhibit != corrected:
        raise Refused("The entry to correct is about another exhibit. Choose one of this exhibit.")


def must_have_a_file(sealed_name: str) -> None:
    """Refused: checking the hash of an original that is kept outside the casebook."""
    if not sealed_name:
        raise Refused("This exhibit has no file in the casebook, so there is no hash to check.")


def must_be_chosen(exhibits: Collection[str]) -> None:
    """Refused: checking nothing."""
    if not exhibits:
        raise Refused("Choose the exhibits to check.")


# ------------------------------------------------------------------------------------- requests for material

ASKED: Final = "asked"
PARTLY: Final = "partly received"
RECEIVED: Final = "received"
REFUSED: Final = "refused"
WITHDRAWN: Final = "withdrawn"
STATES: Final = (ASKED, PARTLY, RECEIVED, REFUSED, WITHDRAWN)
ANSWERS: Final = (RECEIVED, PARTLY, REFUSED)

CHASED: Final = "chased"
STEPS: Final = (CHASED, *ANSWERS, WITHDRAWN)

_SETTLED: Final = frozenset((RECEIVED, WITHDRAWN))
_AWAITED: Final = frozenset((ASKED, PARTLY))


def must_ask_somebody_for_something(what: str, person: str | None, asked_of: str) -> None:
    """Refused: a request for nothing, or to nobody."""
    if not what.strip():
        raise Refused("Say what is asked for: which documents or data, of which dates.", field="what")
    if not person and not asked_of.strip():
        raise Refused("Choose who is asked, or write who it is.", field="asked_of")


def must_be_due_after_it_is_asked(asked_on: date, due_on: date | None) -> None:
    """Refused: an answer due before the request was made."""
    if due_on is not None and due_on < asked_on:
        raise Refused("The answer is due on or after the day of the request.", field="due_on")


def must_lie_between(asked_on: date, on: date, today: date, field: str = "on") -> None:
    """Refused: a step before the request was made, or on a day still to come."""
    if on < asked_on:
        raise Refused("This day is before the request was made. Check the day.", field=field)
    if on > today:
        raise Refused("This day is still to come. Check the day.", field=field)


def must_be_asked_before(asked_on: date, step_on: date) -> None:
    """Refused: moving a request to a day after it was chased or answered."""
    if step_on < asked_on:
        raise Refused("It was chased or answered before that day. Check the day.", field="asked_on")


def must_not_be_settled(state: str) -> None:
    """Refused: going on with a request answered in full or withdrawn. A refusal may be challenged."""
    if state in _SETTLED:
        raise Refused(f"This request is {state}. Make a new request for what else is needed.")


def must_be_an_answer(answer: str, words: str) -> None:
    """Refused: an unknown answer, a refusal without the reason given, or a part without what is missing.

    What was asked for and not had is part of the evidence: the reader must be able to judge what it is worth
    (CPIA Code, 4.3: negative information is recorded).
    """
    if answer not in ANSWERS:
        raise Refused(f"Material is {listed(ANSWERS, 'or')}.", field="answer")
    if answer == REFUSED and not words.strip():
        raise Refused("Say what reason was given for the refusal, or that none was.", field="words")
    if answer == PARTLY and not words.strip():
        raise Refused("Say what is still missing.", field="words")


def must_say_why_it_is_withdrawn(words: str) -> None:
    """Refused: withdrawing a request without saying why the material is not needed."""
    if not words.strip():
        raise Refused("Say why the material is no longer asked for.", field="words")


def state_after(steps: Collection[str]) -> str:
    """How a request stands after these steps, in their order: as answered last. Chasing is no answer."""
    answered = [step for step in steps if step != CHASED]
    return answered[-1] if answered else ASKED


def is_awaited(state: str) -> bool:
    """Whether an answer, or the rest of one, is still to come."""
    return state in _AWAITED


def is_overdue(state: str, due_on: date | None, today: date) -> bool:
    """Whether an answer is awaited, and the day it was due has passed."""
    return is_awaited(state) and due_on is not None and due_on < today


# ----------------------------------------------------------------------------------- looked for, not found

IN_FULL: Final = "in full"
BY_WORDS: Final = "by search words"
A_SAMPLE: Final = "a sample"
IN_PART: Final = "in part"
EXTENTS: Final = (IN_FULL, BY_WORDS, A_SAMPLE, IN_PART)


def must_say_what_was_sought(what: str, place: str) -> None:
    """Refused: a search that does not say for what, or where (CPIA Code, 4.3: negative information)."""
    if not what.strip():
        raise Refused("Say what was looked for.", field="what")
    if not place.strip():
        raise Refused("Say where it was looked for: which system, folder or cabinet.", field="place")


def must_say_how_thoroughly(extent: str, how: str) -> None:
    """Refused: a search whose worth nobody can judge: how much was gone through, and in what way.

    ACPO principle 3: another person doing the same finds the same.
    """
    if extent not in EXTENTS:
        raise Refused(f"It was looked through {listed(EXTENTS, 'or')}.", field="extent")
    if not how.strip():
        raise Refused("Say how it was looked for: which words, which dates, who helped.", field="how")


def must_have_been_looked_for(on: date, today: date) -> None:
    """Refused: a search on a day still to come. What is yet to be done is a line of enquiry."""
    if on > today:
        raise Refused("This day is still to come. What is yet to be done is a line of enquiry.", field="on")


def _scale(grades: Mapping[str, str]) -> str:
    return listed([f"{grade} ({meaning})" for grade, meaning in grades.items()], "or")
