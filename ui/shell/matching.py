"""How well a few letters fit some words: their beginnings first, then anywhere, in order, or misspelt."""

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from workbench.kernel.folding import fold

_WORD: Final = re.compile(r"\w+")
_MISSPELT_FROM: Final = 4  # letters: three that are nearly right are nearly anything
_ALIKE: Final = 0.8
_PER_LETTER: Final = 0.001


def fit(typed: str, words: str) -> float:
    """How well what is typed fits; 0 where a word of it does not fit at all. Shorter words fit better."""
    return _fit(fold(typed), fold(words))


def _words_of(folded: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded))


def _fit(typed: str, words: str) -> float:
    wanted = typed.split()
    if not wanted:
        return 1.0
    fits = [_fit_word(word, words) for word in wanted]
    least = sum(fits) / len(fits) + _begins(typed, words) - len(words) * _PER_LETTER
    return max(least, _PER_LETTER) if all(fits) else 0.0


def _begins(typed: str, words: str) -> float:
    return 1.0 if words.startswith(typed) else 0.0


def _fit_word(word: str, words: str) -> float:
    parts = _words_of(words)
    if word in parts:
        return 4.0
    if any(part.startswith(word) for part in parts):
        return 3.0
    if word in words:
        return 2.0
    if any(_in_order(word, words[start:]) for start in _beginnings(words)):
        return 1.0
    return 0.5 if len(word) >= _MISSPELT_FROM and any(_alike(word, part) for part in parts) else 0.0


def _beginnings(words: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _WORD.finditer(words))


def _in_order(word: str, words: str) -> bool:
    """Whether the letters come one after the other, the first of them at once."""
    at = [-1]
    for letter in word:
        at.append(words.find(letter, at[-1] + 1))
        if at[-1] < 0:
            return False
    return at[1] == 0 and all(second - first < len(word) + 6 for first, second in pairwise(at[1:]))


def _alike(word: str, part: str) -> bool:
    return SequenceMatcher(None, word, part).ratio() >= _ALIKE
