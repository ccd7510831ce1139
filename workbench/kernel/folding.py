"""The one way in which text is made comparable: for search, for names and for the check of what goes out."""

import re
import unicodedata
from typing import Final

# Letters that neither NFKD nor their Unicode name ("L WITH STROKE") turns into those of an English keyboard.
# Schwa as Azerbaijani names are written in English: Əliyev, Aliyev.
_OWN_LETTERS: Final = {
    "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ŋ": "ng", "ĸ": "k", "ə": "a", "ǝ": "e",
    "ɛ": "e", "ɔ": "o",
}  # fmt: skip
_APOSTROPHES: Final = frozenset("'’‘‛ʼʻʽʾʿ′`´＇ꞌ՚׳")
_QUOTATION_MARKS: Final = frozenset('"“”„‟«»″')
_NOT_CHARACTERS: Final = frozenset("\ufffe\uffff")  # what some extractors leave where a word was broken

_NAMED_AFTER: Final = re.compile(r"LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]{1,2}) WITH .+")
_POSSESSIVE: Final = re.compile(r"'(?=s\b)")
_WORD: Final = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Text in the form in which it is compared: small plain letters, single spaces, no marks, no apostrophes.

    O’Brien, O'Brien and OBrien are one; a possessive stands off, so that "O'Brien's" holds the word "obrien".
    Format characters vanish, dashes become hyphens. Folding twice changes nothing more; lengths do change.
    """
    plain = _POSSESSIVE.sub(" ", text.translate(_FOLDED))
    return " ".join(plain.replace("'", "").split())


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, letters and digits only: `Šimůnek-Łaska` gives `simunek` and `laska`."""
    return tuple(_WORD.findall(fold(text)))


class _FoldedCharacters(dict[int, str]):
    """Each character's folded form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        form, again = "", chr(code)
        while again != form:
            form, again = again, "".join(map(_folded_once, again))
        self[code] = form
        return form


_FOLDED: Final = _FoldedCharacters()


def _folded_once(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    if character in _QUOTATION_MARKS:
        return '"'
    if character.isspace():
        return " "
    if _vanishes(character):
        return ""
    if unicodedata.category(character) == "Pd":
        return "-"
    return _plain_letters(character)


def _vanishes(character: str) -> bool:
    """Marks, controls, format characters (soft hyphen, zero width, direction) and halves of characters."""
    category = unicodedata.category(character)
    return category[0] == "M" or category in {"Cc", "Cf", "Cs"} or character in _NOT_CHARACTERS


def _plain_letters(character: str) -> str:
    named_after = _NAMED_AFTER.fullmatch(unicodedata.name(character, ""))
    if named_after is not None:
        return named_after[1].lower()
    small = unicodedata.normalize("NFKD", character).casefold()
    return _OWN_LETTERS.get(small, small)
