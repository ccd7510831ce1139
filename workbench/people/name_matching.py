"""Finds the names of known people in text, however they are written; plain functions, no store."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from workbench.kernel import folding
from workbench.kernel.running_text import Reference, runs_with_offsets
from workbench.people.ordinary_words import ALSO_ORDINARY

_SHORTEST_IN_ANY_CASE: Final = 4
_TITLES: Final = frozenset(folding.words("Mr Mrs Ms Miss Mx Dr Prof Professor Cllr Sir Dame Lord Lady Rev"))
_BETWEEN: Final = re.compile(r"[\s,\-‐‑‒–—]*")
_BETWEEN_AFTER_INITIAL: Final = re.compile(r"[\s,.\-‐‑‒–—]*")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A person, and something or everything that they are called; a person may be known more than once."""

    person: str
    name: str = field(repr=False)
    others: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in stored text: its first character, the one after its last, and whose it may be."""

    start: int
    end: int
    persons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    folded: str
    capital: bool
    follows: (
        bool  # whether nothing but a space, a dash or the point of an initial parts it from the one before
    )


class Names:
    """Everything known people are called, ready for finding it in any number of texts."""

    def __init__(self, people: Iterable[Known]) -> None:
        self._persons: dict[Words, list[str]] = defaultdict(list)
        self._longest: dict[str, int] = defaultdict(int)
        for known in people:
            for words in forms(known):
                if known.person not in self._persons[words]:
                    self._persons[words].append(known.person)
                self._longest[words[0]] = max(self._longest[words[0]], len(words))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Names) and self._persons == other._persons

    __hash__ = None  # type: ignore[assignment]

    def forms(self) -> tuple[Words, ...]:
        """Every form of every name, as folded words."""
        return tuple(self._persons)

    def find(self, text: str) -> tuple[Match, ...]:
        """The names in stored running text, references left out. Where names overlap, the longest counts;
        where people share a name, all of them are given.
        """
        return tuple(match for tokens in _stretches(text) for match in self._in_tokens(tokens))

    def _in_tokens(self, tokens: list[_Token]) -> Iterator[Match]:
        at = 0
        while at < len(tokens):
            taken = self._longest_form(tokens, at)
            if taken:
                words = tuple(token.folded for token in tokens[at : at + taken])
                yield Match(tokens[at].start, tokens[at + taken - 1].end, tuple(self._persons[words]))
            at += taken or 1

    def _longest_form(self, tokens: list[_Token], at: int) -> int:
        longest = min(self._longest.get(tokens[at].folded, 0), len(tokens) - at)
        for length in range(longest, 0, -1):
            part = tokens[at : at + length]
            words = tuple(token.folded for token in part)
            joined = all(token.follows for token in part[1:])
            if joined and words in self._persons and not _is_ordinary(part):
                return length
        return 0


def forms(known: Known) -> frozenset[Words]:
    """Every way in which a person's names are written: whole, turned round, shortened, in pieces."""
    whole = [*_forms_of_name(_without_title(known.name.split())), *known.others]
    found = {folding.words(form) for form in (*whole, *map(_apart, whole))}
    return frozenset(words for words in found if any(len(word) > 1 for word in words))


def _forms_of_name(parts: list[str]) -> list[str]:
    if not parts:
        return []
    first, rest = parts[0], " ".join(parts[1:])
    shortened = [first, rest, parts[-1], f"{first[0]} {rest}", f"{rest} {first[0]}"]
    pieces = [piece for part in parts if "-" in part for piece in part.split("-")]
    return [form.strip() for form in (" ".join(parts), f"{rest} {first}", *shortened, *pieces)]


def _without_title(parts: list[str]) -> list[str]:
    return parts[1:] if len(parts) > 1 and folding.fold(parts[0]).rstrip(".") in _TITLES else parts


def _apart(form: str) -> str:
    """The form with its apostrophes as spaces: O'Brien is also written O Brien."""
    return "".join(" " if _vanishes(letter) and not _is_mark(letter) else letter for letter in form)


def _is_ordinary(part: list[_Token]) -> bool:
    """Whether a single word is no name as it stands: an ordinary or very short word without a capital."""
    if len(part) > 1 or part[0].capital:
        return False
    word = part[0].folded
    return word in ALSO_ORDINARY or (word.isalpha() and len(word) < _SHORTEST_IN_ANY_CASE)


def _stretches(text: str) -> Iterator[list[_Token]]:
    for run in runs_with_offsets(text):
        if not isinstance(run.what, Reference):
            yield list(_tokens(run.what, run.start))


def _tokens(words: str, offset: int) -> Iterator[_Token]:
    before_end, before = 0, ""
    for start, end in _spans(words):
        folded = folding.words(words[start:end])
        possessive = folded[1:] == ("s",)  # it stands off when folded
        reached = end - len("'s") if possessive else end
        plain = folded[0] if possessive else "".join(folded)
        follows = _follows(words[before_end:start], before)
        yield _Token(offset + start, offset + reached, plain, words[start].isupper(), follows)
        before_end, before = reached, plain


def _follows(between: str, before: str) -> bool:
    allowed = _BETWEEN_AFTER_INITIAL if len(before) == 1 else _BETWEEN
    return allowed.fullmatch(between) is not None


def _spans(words: str) -> Iterator[tuple[int, int]]:
    """Where each word begins and ends; what vanishes in folding (marks, apostrophes) does not part a word."""
    start = end = -1
    for at, letter in enumerate(words):
        if letter.isalnum():
            start, end = (at if start < 0 else start), at + 1
        elif start >= 0 and not _vanishes(letter):
            yield start, end
            start = -1
        elif start >= 0 and _is_mark(letter):
            end = at + 1
    if start >= 0:
        yield start, end


@cache
def _vanishes(letter: str) -> bool:
    return folding.fold(f"a{letter}b") == "ab"


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M")
