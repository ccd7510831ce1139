"""The one place that makes typed text printable: what our fonts cannot show is spelled out, not dropped.

Kept out without a word: control characters and invisible ones. Kept out and listed: marks that turn the
direction of text, because they make it read otherwise than it was typed. A character that no font has stands
as its number, `[U+1F600]`, so that two names in another script do not become the same row of boxes.
"""

import unicodedata
from dataclasses import fields, is_dataclass, replace
from itertools import groupby
from typing import Any, Final, TypeVar

from workbench.report.typefaces import NO_BREAK_SPACE, covered

_Any = TypeVar("_Any")

_NEW_LINES: Final = frozenset("\n\v\f\u0085\u2028\u2029")
_WIDE_NO_BREAK_SPACES: Final = frozenset("\u2007\u202f")
_PLAIN_HYPHENS: Final = frozenset("\u2010\u2011\ufe58\ufe63")
_DIRECTION: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_VARIATION_SELECTORS: Final = range(0xFE00, 0xFE10)
# Ligatures, because a search for "staff" must find them, and the soft hyphen.
_NOT_AS_THEY_ARE: Final = frozenset("\u00ad\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06")


def legible(text: str) -> tuple[str, frozenset[str]]:
    """Return `text` as our fonts can print it, and the characters that are spelled out or were taken out."""
    printed, met = _once(text)
    again, met_again = (printed, frozenset[str]()) if printed == text else legible(printed)
    return (
        again,
        met | met_again,
    )  # what stands beside a character that went may now be written as one with it


def made_legible(value: _Any) -> tuple[_Any, frozenset[str]]:
    """Return a frozen dataclass with every text in it made legible, and the characters this happened to."""
    met: set[str] = set()

    def walked(part: Any) -> Any:
        if isinstance(part, str):
            printed, listed = legible(part)
            met.update(listed)
            return printed
        if isinstance(part, tuple):
            return tuple(walked(member) for member in part)
        if is_dataclass(part) and not isinstance(part, type):
            return replace(part, **{field.name: walked(getattr(part, field.name)) for field in fields(part)})
        return part

    return walked(value), frozenset(met)


def is_legible(text: str) -> bool:
    """Whether `legible` would leave the text as it is."""
    return legible(text)[0] == text


def _once(text: str) -> tuple[str, frozenset[str]]:
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    shown = [(letter, _printable(letter)) for letter in composed]
    pieces = []
    for spelled_out, run in groupby(shown, lambda pair: pair[1] is None):
        letters = list(run)
        pieces.append(
            _numbers(letters) if spelled_out else "".join(print_as or "" for _, print_as in letters)
        )
    met = frozenset(letter for letter, print_as in shown if print_as is None or letter in _DIRECTION)
    return "".join(pieces), met


def _numbers(letters: list[tuple[str, str | None]]) -> str:
    return f"[{' '.join(f'U+{ord(letter):04X}' for letter, _ in letters)}]"


def _printable(letter: str) -> str | None:
    """Return what to print for one character, which may be nothing, or None if it has to be spelled out."""
    if letter in _NEW_LINES:
        return "\n"
    if letter in _PLAIN_HYPHENS:
        return "-"
    if letter in _WIDE_NO_BREAK_SPACES:
        return NO_BREAK_SPACE
    if ord(letter) in covered() and letter not in _NOT_AS_THEY_ARE:
        return letter
    return _nearest(letter)


def _nearest(letter: str) -> str | None:
    match unicodedata.category(letter):
        case "Zs":
            return " "
        case "Cc":
            return " " if letter == "\t" else ""
        case "Cf":
            return ""
        case "Mn" if ord(letter) in _VARIATION_SELECTORS:
            return ""
    alike = unicodedata.normalize("NFKC", letter)
    return alike if alike != letter and all(ord(part) in covered() for part in alike) else None
