"""The recovery sheet: the data key itself as 24 checked words, which open the store with no key file at all.

The words are those of BIP39: 2,048 English words that differ in their first four letters; 24 of them hold
the 256 bits of the key and 8 bits that check it.
"""

import random
import re
import unicodedata
from functools import cache

from mnemonic import Mnemonic

from workbench.kernel.errors import Refused
from workbench.store.data_key import DataKey

LENGTH = 24
_ENOUGH = 4
_ASKED = 3


def words(key: DataKey) -> tuple[str, ...]:
    """The 24 words of the sheet."""
    return tuple(_list().to_mnemonic(key.raw()).split())


def every_word() -> tuple[str, ...]:
    """The 2,048 words of the list."""
    return tuple(_list().wordlist)


def key_from_words(text: str) -> DataKey:
    """The data key that a sheet holds, from the words as typed.

    Case, punctuation, numbers and line breaks do not matter; the first four letters of a word are enough.
    Refused, with what to look at: too few or many words, a word that is not on the list (by its position; it
    is not repeated), words that do not belong together.
    """
    typed = re.findall(r"[^\W\d_]+", _plain(text))
    if len(typed) != LENGTH:
        raise _refused(f"The recovery sheet has {LENGTH} words, and {len(typed)} were typed.")
    read = [_known(word) for word in typed]
    unknown = [str(position) for position, word in enumerate(read, 1) if not word]
    if unknown:
        raise _refused(f"Not a word of a recovery sheet: number {', '.join(unknown)}. Compare the spelling.")
    try:
        return DataKey(_list().to_entropy(read))
    except ValueError:
        raise _refused(
            "Each word is right by itself, but together they fail the sheet's check: one of them is "
            "another word than on the sheet, or two changed places."
        ) from None


def ask_back(rng: random.Random) -> tuple[int, int, int]:
    """Three positions (1 to 24, in order) to ask for, so that set-up ends with a sheet that was kept."""
    first, second, third = sorted(rng.sample(range(1, LENGTH + 1), _ASKED))
    return first, second, third


def is_word_at(key: DataKey, position: int, typed: str) -> bool:
    """Whether `typed` is the sheet's word at `position` (1 to 24), however spelled; see `key_from_words`."""
    return _known(_plain(typed).strip()) == words(key)[position - 1]


@cache
def _list() -> Mnemonic:
    return Mnemonic("english")


def _plain(text: str) -> str:
    """Lower case, without accents: what a spelling program may have added."""
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _known(typed: str) -> str:
    """The list's word that was meant, or "" if there is none."""
    if typed in _list().wordlist:
        return typed
    matches = [word for word in _list().wordlist if word.startswith(typed)] if len(typed) >= _ENOUGH else []
    return matches[0] if len(matches) == 1 else ""


def _refused(message: str) -> Refused:
    return Refused(message, field="words")
