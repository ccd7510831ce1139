"""What happens to words between writing and setting: they are checked, tidied and tied together."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from workbench.kernel.wording import MONTHS, SHORT_MONTHS, WEEKDAYS
from workbench.report.legible import is_legible
from workbench.report.typefaces import NO_BREAK_SPACE

_NOT_WORDS: Final = frozenset({"sign", "svg", "target", "tone", "utc"})
_NOT_ON_PAPER: Final = frozenset({"alt", "description", "keywords"})  # heard or searched, never set in lines
_MONTH: Final = "|".join(sorted({*MONTHS, *SHORT_MONTHS}, key=len, reverse=True))
_THINGS: Final = (
    "Allegation|Annex|Appendix|Case|Child|Data result|Family|Figure|Page|Table|Team|Witness|entry|page|team"
)
_TIES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<=\b\d) (?=(?:{_MONTH})\b)",  # 4 November
        rf"(?<=\b\d\d) (?=(?:{_MONTH})\b)",
        *(rf"(?<=\b{month}) (?=\d{{4}}\b)" for month in (*MONTHS, *SHORT_MONTHS)),  # November 2019
        *(rf"(?<=\b{weekday}) (?=\d)" for weekday in WEEKDAYS),  # Monday 4
        r"(?<=\d) (?=(?:am|pm|per cent|pp?\.|UTC)(?:\W|$))",  # 5 pm
        r"(?<=\bp\.) (?=\d)",  # p. 3
        r"(?<=\bpp\.) (?=\d)",
        *(rf"(?<=\b{thing}) (?=(?:\d+|[A-Z]\d*)\b)" for thing in _THINGS.split("|")),  # Child C
    )
)


class Illegible(ValueError):
    """A text holds characters that the fonts lack; `legible` had to see it first."""


def prepared(value: Any, field: str = "") -> Any:
    """Return a document with every text in it ready to be set. Raises `Illegible` for what a font lacks."""
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{name: prepared(getattr(value, name), name) for name in _worded(value)})
    if isinstance(value, tuple):
        return tuple(prepared(member, field) for member in value)
    return _ready(value, field) if isinstance(value, str) else value


def tied(text: str) -> str:
    """Return `text` with no-break spaces where a line must not end: `4 November`, `p. 3`, `Child C`."""
    for tie in _TIES:
        text = tie.sub(NO_BREAK_SPACE, text)
    return text


def _worded(value: Any) -> Iterator[str]:
    return (field.name for field in fields(value) if field.name not in _NOT_WORDS)


def _ready(text: str, field: str) -> str:
    if not is_legible(text):
        raise Illegible
    spaced = re.sub(r"[ \n]+", " ", text)
    return spaced if field in _NOT_ON_PAPER else tied(spaced)
