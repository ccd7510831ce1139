"""The recovery sheet as one page to print: the words that open a casebook, and what to do with them."""

import json
from dataclasses import asdict, dataclass
from typing import Any, Final

from workbench.report.chapters.about import grouped
from workbench.report.dating import day_in_words

_OPENING: Final = (
    "Open the program, choose the casebook, then “Use the recovery sheet”. Type the words in their order; "
    "the first four letters of each are enough. Then choose a new passphrase."
)
_ALONE: Final = "The words need neither the passphrase nor the key files. They open the backups as well."
_KEEPING: Final = (
    "Whoever holds this sheet and a copy of the casebook can read everything in it, who spoke to you "
    "included. Keep the sheet in a sealed envelope, in another building than the computer, and tell one "
    "person whom you trust where it lies."
)
_ENDING: Final = "When the casebook gets a new data key, and when it is destroyed, shred this sheet."


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The words in their order, whose they are, and the moment (ISO, UTC) at which they are printed."""

    name: str
    casebook: str
    utc: str
    words: tuple[str, ...]

    def to_json(self) -> bytes:
        """As JSON, for the child that makes the page."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_json(cls, content: bytes) -> "RecoverySheet":
        """What `to_json` gave."""
        values: dict[str, Any] = json.loads(content)
        return cls(**{**values, "words": tuple(values["words"])})


def page_of(sheet: RecoverySheet) -> dict[str, Any]:
    """What the page says, for its template."""
    day = day_in_words(sheet.utc[:10])
    return {
        "name": sheet.name,
        "utc": sheet.utc,
        "words": sheet.words,
        "parts": (
            {"title": "To open the casebook with it", "paragraphs": (_OPENING, _ALONE)},
            {"title": "To keep it safe", "paragraphs": (_KEEPING, _ENDING)},
        ),
        "foot": f"Printed on {day}. Casebook {grouped(sheet.casebook.replace('-', ''), 16)}.",
    }
