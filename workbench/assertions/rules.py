"""What is asked of an assertion: the words of those who are not investigated by believing them.

What the council, the inspectorate or anybody else says is tested like an allegation, for and against: facts
are uncontested, contested and then decided with reasons, or unsubstantiated (Acas, Conducting workplace
investigations, 2019).
"""

from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

JUDGEMENT: Final = "judgement"
FACT: Final = "statement of fact"
EXPLANATION: Final = "explanation"
ADMISSION: Final = "admission"
DENIAL: Final = "denial"
UNDERTAKING: Final = "undertaking"
SORTS: Final = (JUDGEMENT, FACT, EXPLANATION, ADMISSION, DENIAL, UNDERTAKING)

NOT_TESTED: Final = "not tested yet"
BORNE_OUT: Final = "borne out"
BORNE_OUT_IN_PART: Final = "borne out in part"
NOT_BORNE_OUT: Final = "not borne out"
CANNOT_BE_TESTED: Final = "cannot be tested"
RESULTS: Final = (NOT_TESTED, BORNE_OUT, BORNE_OUT_IN_PART, NOT_BORNE_OUT, CANNOT_BE_TESTED)

SPEAKS_FOR: Final = "speaks for it"
SPEAKS_AGAINST: Final = "speaks against it"
CONTEXT: Final = "context"
BEARINGS: Final = (SPEAKS_FOR, SPEAKS_AGAINST, CONTEXT)
"""How an assertion bears on an allegation."""


def must_be_in_their_words(sort: str, words: str) -> None:
    """Refused: an unknown sort of assertion, or one without the words in which it was made."""
    if sort not in SORTS:
        raise Refused(f"An assertion is a {listed(SORTS, 'or')}.", field="sort")
    if not words.strip():
        raise Refused("Copy what was said, word for word.", field="words")


def must_say_what_was_judged(sort: str, subject: str) -> None:
    """Refused: a judgement that does not say on what, such as “leadership”."""
    if sort == JUDGEMENT and not subject.strip():
        raise Refused("Say what was judged, such as “leadership” or “caseloads”.", field="subject")


def must_be_made_by_somebody(person: str | None, body: str) -> None:
    """Refused: an assertion that nobody made."""
    if not person and not body.strip():
        raise Refused("Choose the person, or name the body that says so.", field="body")


def must_be_tested_with_reasons(result: str, reasons: str) -> None:
    """Refused: a result that is not known, and any result of a test without the reasons."""
    if result not in RESULTS:
        raise Refused(f"An assertion is {listed(RESULTS, 'or')}.", field="result")
    if result != NOT_TESTED and not reasons.strip():
        raise Refused("Say what was compared with it, and what that showed.", field="reasons")


def must_be_a_bearing(bearing: str) -> None:
    """Refused: a way of bearing on an allegation that is none of those known."""
    if bearing not in BEARINGS:
        raise Refused(f"For an allegation, what is said {listed(BEARINGS, 'or is')}.", field="bearing")
