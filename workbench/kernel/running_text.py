"""Text that holds references to records instead of names: `Told @[person-...] on the Monday.`"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from workbench.kernel.ids import kind_of

NOT_FOUND: Final = "[not found]"  # shown for a reference whose record was not given a word to show

_REFERENCE: Final = re.compile(r"@\[([a-z][a-z_]*-[a-z2-7]{26})\]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Reference:
    """A record named in running text by its id. Refused: text that is not the id of a record."""

    id: str

    def __post_init__(self) -> None:
        kind_of(self.id)

    def stored(self) -> str:
        """The reference as it stands in stored text."""
        return f"@[{self.id}]"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of stored text, words or one reference, by its first character and the one after its last."""

    start: int
    end: int
    what: str | Reference


def refer(id: str) -> str:
    """A reference to a record, ready to be put into running text. Refused: text that is not an id."""
    return Reference(id).stored()


def runs_with_offsets(text: str) -> tuple[Run, ...]:
    """Words and references in the order of the text, with their places in the stored text.

    What only resembles a reference ("@[", a wrong id) is words. No run is empty.
    """
    found: list[Run] = []
    reached = 0
    for match in _REFERENCE.finditer(text):
        if match.start() > reached:
            found.append(Run(reached, match.start(), text[reached : match.start()]))
        found.append(Run(match.start(), match.end(), Reference(match[1])))
        reached = match.end()
    if reached < len(text):
        found.append(Run(reached, len(text), text[reached:]))
    return tuple(found)


def runs(text: str) -> tuple[str | Reference, ...]:
    """Words and references in the order of the text."""
    return tuple(run.what for run in runs_with_offsets(text))


def joined(parts: Iterable[str | Reference]) -> str:
    """The stored text that `runs` took apart."""
    return "".join(part.stored() if isinstance(part, Reference) else part for part in parts)


def references(text: str) -> tuple[str, ...]:
    """The ids referred to, each once, in the order of their first mention."""
    return tuple(dict.fromkeys(match[1] for match in _REFERENCE.finditer(text)))


def render(text: str, shown: Mapping[str, str]) -> str:
    """The text as read: each reference as the word shown for its id, or `[not found]`."""
    return _REFERENCE.sub(lambda match: shown.get(match[1], NOT_FOUND), text)


def plain(text: str) -> str:
    """The words alone: each reference removed, with nothing put in its place."""
    return _REFERENCE.sub("", text)
