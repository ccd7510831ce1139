"""The pages of the user guide in `docs/guide`: titles, headings, and which pane each is of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from resources import FOLDER as RESOURCES

GUIDE: Final = RESOURCES.parent / "docs" / "guide"
_ORDER: Final = (
    *("begin", "first_summary", "window", "investigation", "cases", "dates", "timeline", "interviews"),
    *("people", "evidence", "allegations", "replies", "decisions", "overview"),
    *("tables", "find", "journal", "reports", "settings", "trouble", "safety"),
)
_OF_PANES: Final[Mapping[str, str]] = {
    "Timeline": "timeline",
    "Interview notes": "interviews",
    "Key cases": "cases",
    "Safeguarding escalation": "cases",
    "New event": "dates",
    "New record": "trouble",
    "Messages": "trouble",
    "What was found": "find",
}
"""The page for a pane, by the name under which a screen reader knows it."""
_OF_ROOMS: Final[Mapping[str, str]] = {
    "keys": "settings",
    "keeping": "safety",
    "case": "cases",
    "events": "timeline",
    "requests": "evidence",
    "sought": "evidence",
    "findings": "allegations",
    "representations": "replies",
    "recommendations": "replies",
    "enquiries": "decisions",
    "care": "decisions",
    "key_dates": "investigation",
}


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its file's name, its title, its headings, and its Markdown."""

    name: str
    title: str
    headings: tuple[str, ...]
    text: str


@cache
def pages() -> tuple[Page, ...]:
    """Every page in the order of the contents; those that the contents do not name come last."""
    files = {file.stem: file for file in sorted(GUIDE.glob("*.md"))}
    names = (*(name for name in _ORDER if name in files), *(name for name in files if name not in _ORDER))
    return tuple(_read(files[name]) for name in names)


def page_of(panes: tuple[str, ...], room: str) -> str:
    """The page to open for what has the focus: of the innermost pane that has one, else of the room."""
    names = {page.name for page in pages()}
    found = (_OF_PANES.get(pane, "") for pane in panes)
    of_room = _OF_ROOMS.get(room, room)
    return next(filter(None, found), "") or (of_room if of_room in names else "window")


def _read(file: Path) -> Page:
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    headings = tuple(line.removeprefix("## ") for line in lines if line.startswith("## "))
    return Page(file.stem, lines[0].removeprefix("# "), headings, text)
