"""What every summary shares: its running heads, its cover, and the chapter that tells how to check it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.disclosure.projection import Projection
from workbench.report.chapters.about import about_chapter, grouped
from workbench.report.chapters.wording import capital, shortened
from workbench.report.dating import day_in_words, day_of, moment
from workbench.report.document import Block, Cover, Document, Term, Text
from workbench.report.editions import Edition, edition_for

_LONGEST_SHORT_TITLE = 72  # two lines of the cell at the head of the page


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the cover of a summary: its title, what it is in a line, and the line over it."""

    title: str
    subtitle: str
    overline: str


def summary(
    projection: Projection, front: Front, chapters: Sequence[Block], replaced: frozenset[str]
) -> Document:
    """Return the document. Refused: an audience for which there is no edition.

    `replaced` are the characters that the fonts lack; the last chapter lists them.
    """
    edition = edition_for(projection.audience)
    return Document(
        title=front.title,
        short_title=shortened(front.title, _LONGEST_SHORT_TITLE),
        edition=edition.title,
        marking=projection.marking,
        warning=projection.release_warning,
        head=grouped(projection.head.hash, 8),
        utc=projection.head.utc,
        description=". ".join(_labels(projection, edition)),
        keywords=_labels(projection, edition),
        cover=_cover(projection, edition, front),
        blocks=(*chapters, *about_chapter(projection, edition.title, replaced)),
    )


def title_of(projection: Projection) -> str:
    """Return the title of the investigation, or what stands for it."""
    return projection.investigation.title.strip() or "Investigation"


def independent(projection: Projection) -> str:
    """Return the line over an investigation's title: whose it is, and since when."""
    facts = projection.investigation
    by = f" commissioned by {facts.organisation}" if facts.organisation else ""
    when = f" on {day_in_words(facts.commissioned_on)}" if by and facts.commissioned_on else ""
    return f"Independent investigation{by}{when}"


def _labels(projection: Projection, edition: Edition) -> tuple[str, ...]:
    return tuple(label for label in (projection.marking, projection.release_warning, edition.title) if label)


def _cover(projection: Projection, edition: Edition, front: Front) -> Cover:
    facts, head = projection.investigation, projection.head
    at = f"{grouped(head.hash, 16)}, entry {head.number:,}, {moment(head.utc)}"
    terms = (
        ("Marking", ". ".join(part for part in (projection.marking, projection.release_warning) if part)),
        ("Edition", edition.title),
        ("Date of this edition", day_of(head.utc)),
        ("Investigator", facts.investigator),
        ("Commissioned by", capital(facts.commissioner)),
        ("Journal head", at),
    )
    return Cover(
        overline=front.overline,
        subtitle=front.subtitle,
        terms=tuple(Term(label, (Text(value),)) for label, value in terms if value),
        handling=edition.handling,
    )
