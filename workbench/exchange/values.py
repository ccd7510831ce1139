"""What the cells of one row say, field by field, and how words become one of the values that are known."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from workbench.exchange.date_columns import Dates
from workbench.kernel import folding
from workbench.kernel.commands import Command
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused

_BETWEEN_SEVERAL: Final = re.compile(r"[;\n]")
_BETWEEN_OTHERS: Final = re.compile(r"[,/&]|\band\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Values:
    """The text of one row by the name of its field; `dates` say how each field of dates is read."""

    words: Mapping[str, str] = field(repr=False)
    dates: Mapping[str, Dates]

    def __getitem__(self, name: str) -> str:
        return self.words.get(name, "").strip()

    def date(self, name: str, words: str | None = None) -> FuzzyDate:
        """The date in a field, or in these words as that field is read; not known where it is empty.

        Refused under the name of the field: words that are no date, or could mean two.
        """
        said = self[name] if words is None else words
        try:
            return self.dates[name].read(said) if said else FuzzyDate.not_known()
        except Refused as no:
            raise Refused(no.message, name) from None

    def reading(self, name: str, words: str | None = None) -> str:
        """How the date in a field was understood; "" where it is empty."""
        said = self[name] if words is None else words
        return self.dates[name].reading(said) if said else ""


@dataclass(frozen=True, slots=True)
class Made:
    """The command that a row becomes, and how its words were understood where that is worth a look."""

    command: Command
    read_as: tuple[str, ...] = field(default=(), repr=False)


def one_of(words: str, choices: Sequence[str], also: Mapping[str, str] | None = None) -> str:
    """The choice that these words are, however they are written; the words themselves where they are none."""
    folded = folding.fold(words)
    known = {folding.fold(choice): choice for choice in choices} | dict(also or {})
    return known.get(folded) or known.get(folded.removesuffix("s")) or words


def parted(words: str) -> tuple[str, ...]:
    """The several things in one cell, parted by semicolons or lines."""
    return tuple(filter(None, map(str.strip, _BETWEEN_SEVERAL.split(words))))


def parted_further(words: str) -> tuple[str, ...]:
    """The several things in words parted by commas, strokes or "and"."""
    return tuple(filter(None, map(str.strip, _BETWEEN_OTHERS.split(words))))
