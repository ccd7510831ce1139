"""The investigation summary: which facts of a projection it tells, and in what order."""

from collections.abc import Sequence

from workbench.disclosure.projection import Projection
from workbench.report.chapters.allegations import allegations_chapter
from workbench.report.chapters.cases import cases_chapter
from workbench.report.chapters.chronology import chronology_chapter
from workbench.report.chapters.exhibits import exhibits_chapter
from workbench.report.chapters.investigation import investigation_chapter
from workbench.report.chapters.key_cases import key_cases_chapter
from workbench.report.chapters.people import interviews_chapter, people_chapter
from workbench.report.document import Contents, Document, Heading, Picture
from workbench.report.editions import edition_for
from workbench.report.summary import Front, independent, summary, title_of

_SUBTITLE = "Summary of the investigation: what is alleged, its key cases, its chronology, the people in it"


def investigation_summary(
    projection: Projection, pictures: Sequence[Picture] = (), replaced: frozenset[str] = frozenset()
) -> Document:
    """Return the summary with its timeline `pictures`. Refused: an audience for which there is no edition."""
    front = Front(title_of(projection), _SUBTITLE, independent(projection))
    chapters = (
        Heading("Contents", "contents"),
        Contents(),
        *investigation_chapter(projection.investigation),
        *allegations_chapter(projection.allegations, projection.numbers),
        *key_cases_chapter(projection.cases),
        *cases_chapter(projection.cases),
        *chronology_chapter(projection.events, pictures),
        *people_chapter(projection.people, edition_for(projection.audience).people),
        *interviews_chapter(projection.interviews),
        *exhibits_chapter(projection.exhibits),
    )
    return summary(projection, front, chapters, replaced)
