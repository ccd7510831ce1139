"""Keeps a spreadsheet from taking text for a formula, and takes the guard off again on the way in.

A cell that begins with = + - @, a tab or a line end is run as a formula by spreadsheets that open CSV
(OWASP, CSV Injection), also behind spaces, quotation marks and characters that are not seen.
"""

import unicodedata
from typing import Final

MARK: Final = "'"

_BEGINS_A_FORMULA: Final = frozenset("=+-@\t\r\n\N{MINUS SIGN}\N{HYPHEN}\N{NON-BREAKING HYPHEN}")
_QUOTATION_MARKS: Final = frozenset("'\"`´‘’‚‛“”„‟«»‹›＇＂")
_LINE_ENDS: Final = frozenset("\t\r\n")


def guarded(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet could take it for a formula."""
    return MARK + text if is_dangerous(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if text.startswith(MARK) and is_dangerous(text[1:]) else text


def is_dangerous(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula. Marks before it change nothing: were there
    an apostrophe already, it would be, too; so a guard can always be told from what was there.
    """
    first = next((letter for letter in text if not _is_passed_over(letter)), "")
    return bool(first) and (first in _BEGINS_A_FORMULA or _plain(first) in _BEGINS_A_FORMULA)


def _is_passed_over(letter: str) -> bool:
    if letter in _LINE_ENDS:
        return False
    return (
        letter.isspace() or letter in _QUOTATION_MARKS or unicodedata.category(letter) in {"Cc", "Cf", "Mn"}
    )


def _plain(letter: str) -> str:
    """The sign of an English keyboard that a full-width, small or superscript form stands for."""
    return unicodedata.normalize("NFKC", letter)[:1]
