"""The investigation summary: which facts of a projection it tells, and in what order."""

from collections.abc import Sequence

from workbench.disclosure.projection import Projection
from workbench.report.chapters.about import about_chapter, grouped
from workbench.report.chapters.cases import cases_chapter
from workbench.report.chapters.chronology import chronology_chapter
from workbench.report.chapters.investigation import investigation_chapter
from workbench.report.chapters.key_cases import key_cases_chapter
from workbench.report.chapters.people import interviews_chapter, people_chapter
from workbench.report.chapters.wording import capital, shortened
from workbench.report.dating import day_in_words, day_of, moment
from workbench.report.document import Block, Contents, Cover, Document, Heading, Picture, Term, Text
from workbench.report.editions import Edition, edition_for

_LONGEST_SHORT_TITLE = 72  # two lines of the cell at the head of the page


def investigation_summary(
    projection: Projection, pictures: Sequence[Picture] = (), replaced: frozenset[str] = frozenset()
) -> Document:
    """Return the summary with its timeline `pictures`. Refused: an audience for which there is no edition.

    `replaced` are the characters that the fonts lack; the last chapter lists them.
    """
    edition = edition_for(projection.audience)
    title = projection.investigation.title.strip() or "Investigation"
    return Document(
        title=title,
        short_title=shortened(title, _LONGEST_SHORT_TITLE),
        edition=edition.title,
        marking=projection.marking,
        warning=projection.release_warning,
        head=grouped(projection.head.hash, 8),
        utc=projection.head.utc,
        description=". ".join(_labels(projection, edition)),
        keywords=_labels(projection, edition),
        cover=_cover(projection, edition),
        blocks=(
            *_chapters(projection, edition, pictures),
            *about_chapter(projection, edition.title, replaced),
        ),
    )


def _chapters(projection: Projection, edition: Edition, pictures: Sequence[Picture]) -> tuple[Block, ...]:
    return (
        Heading("Contents", "contents"),
        Contents(),
        *investigation_chapter(projection.investigation),
        *key_cases_chapter(projection.cases),
        *cases_chapter(projection.cases),
        *chronology_chapter(projection.events, pictures),
        *people_chapter(projection.people, edition.people),
        *interviews_chapter(projection.interviews),
    )


def _labels(projection: Projection, edition: Edition) -> tuple[str, ...]:
    return tuple(label for label in (projection.marking, projection.release_warning, edition.title) if label)


def _cover(projection: Projection, edition: Edition) -> Cover:
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
        overline=_overline(projection),
        subtitle="Summary of the investigation: its key cases, its chronology and the people in it",
        terms=tuple(Term(label, (Text(value),)) for label, value in terms if value),
        handling=edition.handling,
    )


def _overline(projection: Projection) -> str:
    facts = projection.investigation
    by = f" commissioned by {facts.organisation}" if facts.organisation else ""
    when = f" on {day_in_words(facts.commissioned_on)}" if by and facts.commissioned_on else ""
    return f"Independent investigation{by}{when}"
