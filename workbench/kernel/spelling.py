"""Checks spelling against lists of words: what is not known, and what may have been meant."""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache
from string import ascii_lowercase
from typing import Final

_WORD: Final = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)*(?!\w)")
_POSSESSIVE: Final = re.compile(r"'s$|(?<=s)'$")
_INITIALS: Final = 6
"""So many letters in capitals are taken for an abbreviation, such as MASH or CAMHS."""
_LIKE: Final = 0.75  # how like each other words are of which one may be meant for the other
_LONGER: Final = 2
_REMEMBERED: Final = 20_000

Accepts = Callable[[str], bool]


def words_of(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand that can be checked: the first character and the one after the last."""
    return (match.span() for match in _WORD.finditer(text))


class Spelling:
    """Words that are spelled rightly, the commonest first, and whatever else `accepts` knows, such as names.

    What is added later holds for this object alone: whoever adds it keeps it.
    """

    def __init__(self, words: Iterable[str], accepts: Accepts = lambda _: False) -> None:
        self._ranks = {word: rank for rank, word in enumerate(words)}
        self._accepts = accepts
        self.knows = lru_cache(_REMEMBERED)(self._knows)
        """Whether a word is spelled rightly."""

    def add(self, word: str) -> None:
        """Know a word from now on."""
        self._ranks.setdefault(_plain(word), len(self._ranks))
        self.knows.cache_clear()

    def accept(self, accepts: Accepts) -> None:
        """Know what this knows from now on, in the place of what was known beside the words before."""
        self._accepts = accepts
        self.knows.cache_clear()

    def near(self, word: str, most: int = 5) -> tuple[str, ...]:
        """Words that may have been meant: one slip away, the commonest first; if there is none, like ones."""
        plain = _plain(word)
        small = plain.lower()
        found = sorted(
            (each for each in _one_slip(small) if each in self._ranks), key=self._ranks.__getitem__
        )
        found = found or get_close_matches(small, self._pool(small), most, _LIKE)
        return tuple(_cased(each, plain) for each in found[:most])

    def _pool(self, small: str) -> list[str]:
        """The words that begin alike and are about as long."""
        return [
            each for each in self._ranks if each[:1] == small[:1] and abs(len(each) - len(small)) <= _LONGER
        ]

    def _knows(self, word: str) -> bool:
        plain = _plain(word)
        if plain.isupper() and len(plain) <= _INITIALS:
            return True
        bare = _POSSESSIVE.sub("", plain)
        forms = (plain, bare) if plain.islower() else (plain, bare, plain.lower(), bare.lower())
        return any(form in self._ranks for form in forms) or self._accepts(bare)


def _plain(word: str) -> str:
    return word.replace("’", "'")


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def _one_slip(word: str) -> set[str]:
    """Everything that one letter left out, doubled, exchanged or mistaken may make of a word, and the word
    with a capital.
    """
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    left_out = {a + b[1:] for a, b in splits if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    mistaken = {a + letter + b[1:] for a, b in splits if b for letter in ascii_lowercase + "'"}
    missing = {a + letter + b for a, b in splits for letter in ascii_lowercase + "'"}
    return (left_out | swapped | mistaken | missing | {word.capitalize()}) - {word}
