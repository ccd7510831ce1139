"""How long a new passphrase would hold, in words, and random words to make one of."""

import secrets
from dataclasses import dataclass
from typing import Final

from workbench.kernel.errors import Refused

OFFERED: Final = 6
"""Random words in a passphrase that is offered: 66 bits, from the 2,048 words of the recovery sheet."""

_TRIES_A_SECOND: Final = 10_000
"""What several thousand computers try, each of which needs most of a second for one."""

_MOST_READ: Final = 72
"""Characters; of a longer passphrase the first are judged, which is only too strict."""
_DAY: Final = 86_400.0
_YEAR: Final = 365 * _DAY
_HOLDS: Final = (
    (_DAY, "Weak", "would be found within a day"),
    (_YEAR, "Fair", "could be found within a year"),
    (100 * _YEAR, "Good", "would hold for years"),
)
_LONGEST: Final = ("Strong", "would hold for more than a hundred years")
_MORE: Final = "Add a word or two that nobody connects with you."


@dataclass(frozen=True, slots=True)
class Strength:
    """A judgement in one word ("Weak", "Fair", "Good", "Strong") and in a sentence that begins with it."""

    word: str
    sentence: str


def strength(passphrase: str, known: tuple[str, ...] = ()) -> Strength:
    """How long a passphrase holds against a thief who has the casebook and thousands of computers.

    `known` are words that a thief would try first, such as the name of the casebook. The number of tries is
    that of zxcvbn (Wheeler, USENIX Security 2016); what one try costs is our own (Argon2id).
    """
    from zxcvbn import zxcvbn

    tries = float(zxcvbn(passphrase[:_MOST_READ], user_inputs=list(known))["guesses"])
    seconds = tries / _TRIES_A_SECOND / 2
    word, holds = next(((word, holds) for most, word, holds in _HOLDS if seconds < most), _LONGEST)
    more = f" {_MORE}" if word in ("Weak", "Fair") else ""
    return Strength(word, f"{word}: it {holds}, against a thief with thousands of computers.{more}")


def shortcoming(passphrase: str) -> str:
    """Why this may not become a passphrase, as a sentence; nothing if it may."""
    from workbench.store.slots import refuse_weak

    try:
        refuse_weak(passphrase)
    except Refused as refused:
        return refused.message
    return ""


def random_words() -> str:
    """Six words chosen at random, with spaces between, for a passphrase that nobody chose."""
    from workbench.store.recovery import every_word

    return " ".join(secrets.choice(every_word()) for _ in range(OFFERED))
