"""What is asked of a recommendation: to whom, by when, how it will be known, what it rests on; the answer."""

from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import listed

NOT_ANSWERED: Final = ""
ACCEPTED: Final = "accepted"
ACCEPTED_IN_PART: Final = "accepted in part"
DECLINED: Final = "declined"
RESPONSES: Final = (ACCEPTED, ACCEPTED_IN_PART, DECLINED)


def must_recommend_something(text: str) -> None:
    """Refused: a recommendation without words."""
    if not text.strip():
        raise Refused("Say what should be done.", field="text")


def must_not_be_answered(response: str) -> None:
    """Refused: changing what the body has answered. It answered to these words."""
    if response:
        raise Refused(f"This recommendation was {response} as it stands. Make another one instead.")


def must_be_answered_with_a_reason(response: str, reason: str) -> None:
    """Refused: an answer that is not known, or less than accepted without the reason that was given."""
    if response not in RESPONSES:
        raise Refused(f"A recommendation is {listed(RESPONSES, 'or')}.", field="response")
    if response != ACCEPTED and not reason.strip():
        raise Refused("Write the reason that was given for not accepting all of it.", field="reason")


def wanting(addressed_to: str, due: str, measure: str, findings: int) -> tuple[str, ...]:
    """What a recommendation still lacks: an owner, a day, a measure, a finding."""
    parts = (
        (addressed_to, "to whom it is addressed"),
        (due, "by when it should be done"),
        (measure, "how it will be known that it was done"),
    )
    missing = tuple(words for text, words in parts if not text.strip())
    return missing if findings else (*missing, "which finding it rests on")
