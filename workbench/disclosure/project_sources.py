"""The part of a projection that says on what a record rests: exhibits and interviews, with the place."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from sqlalchemy.orm import Session

from workbench import chronology, interviews
from workbench.kernel.running_text import render

Shown = Mapping[str, str]


class PlaceInTheEvidence(Protocol):
    """A row that names an exhibit or a paragraph of an interview, and where in it."""

    @property
    def exhibit(self) -> str | None:
        """The exhibit, by id."""

    @property
    def paragraph(self) -> str | None:
        """The paragraph of an interview, by id."""

    @property
    def pinpoint(self) -> str:
        """Where in it, in running text."""


def stands_in(read: Session, row: PlaceInTheEvidence, shown: Shown, interview: str | None = None) -> str:
    """The interview or the exhibit, and the place in it: `Interview 2, paragraph 14`."""
    paragraph = interviews.the_paragraph(read, row.paragraph) if row.paragraph else None
    heard = interview or (paragraph.interview if paragraph else "")
    home = shown.get(heard) or shown.get(row.exhibit or "")
    numbered = f"paragraph {paragraph.number}" if paragraph else ""
    return ", ".join(filter(None, (home, numbered, render(row.pinpoint, shown))))


def rested_on(read: Session, shown: Shown) -> Mapping[str, tuple[str, ...]]:
    """The places in the evidence on which every event rests, by the event's id."""
    found: dict[str, list[str]] = {}
    for row in chronology.sources(read):
        found.setdefault(row.event, []).append(stands_in(read, row, shown, row.interview))
    return {event: tuple(places) for event, places in found.items()}


def told_once(words: str, places: Iterable[str]) -> str:
    """What is said of the sources in words, then the places that these words do not name, each once."""
    others = (place for place in places if place not in words)
    return "; ".join(dict.fromkeys(filter(None, (words, *others))))
