"""What a column of a table can become in each kind of record, and the headings under which it is found."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.kernel import folding

PEOPLE: Final = "people"
EVENTS: Final = "events"
CASES: Final = "cases"
ALLEGATIONS: Final = "allegations"


@dataclass(frozen=True, slots=True)
class Field:
    """What a column can become: its name, how it is shown, and other headings it goes by.

    `needed` fields have a value in every row. Columns of one that `joins` are put together, each under its
    heading. `date` fields are read as dates.
    """

    name: str
    shown: str
    called: tuple[str, ...] = ()
    needed: bool = False
    joins: bool = False
    date: bool = False


def _read() -> Mapping[str, tuple[Field, ...]]:
    told = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))
    return {
        kind: tuple(Field(name, **{**said, "called": tuple(said["called"])}) for name, said in fields.items())
        for kind, fields in told.items()
    }


FIELDS: Final = _read()
KINDS: Final = tuple(FIELDS)

_BRACKETED: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def plain_heading(heading: str) -> str:
    """A heading as it is compared: folded words, without what stands in brackets: `Date (dd/mm/yy)`."""
    bare = _BRACKETED.sub(" ", heading) if _BRACKETED.sub("", heading).strip() else heading
    words = folding.words(bare.replace("_", " "))
    return " ".join(words[1:] if words[:1] == ("the",) else words)


def names_of(field: Field) -> frozenset[str]:
    """Every heading under which a field is found, as headings are compared."""
    return frozenset(map(plain_heading, (field.name, field.shown, *field.called)))


def is_known_heading(words: str) -> bool:
    """Whether these words stand over a column of any kind of table."""
    return plain_heading(words) in _KNOWN


_KNOWN: Final = frozenset(name for fields in FIELDS.values() for field in fields for name in names_of(field))
