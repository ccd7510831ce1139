"""The summary of one key case: what happened, what was done for the child, and what shows it."""

from collections.abc import Sequence

from workbench.disclosure.projection import Projection
from workbench.report.chapters.cases import cases_chapter
from workbench.report.chapters.chronology import chronology_chapter
from workbench.report.chapters.exhibits import exhibits_chapter
from workbench.report.chapters.people import interviews_chapter, people_chapter
from workbench.report.document import Contents, Document, Heading, Picture
from workbench.report.editions import edition_for
from workbench.report.summary import Front, summary, title_of

_SUBTITLE = "Summary of one key case: its chronology, the people in it, and the evidence"


def case_summary(
    projection: Projection, pictures: Sequence[Picture] = (), replaced: frozenset[str] = frozenset()
) -> Document:
    """Return the summary of the case that the projection was narrowed to.

    Refused: an audience for which there is no edition. Raises `ValueError` for a projection of all cases.
    """
    if not projection.case:
        raise ValueError("a case summary needs a projection of one case")
    (case,) = projection.cases
    front = Front(f"{case.reference} {case.shown_as}", _SUBTITLE, title_of(projection))
    chapters = (
        Heading("Contents", "contents"),
        Contents(),
        *cases_chapter(projection.cases),
        *chronology_chapter(projection.events, pictures),
        *people_chapter(projection.people, edition_for(projection.audience).people),
        *interviews_chapter(projection.interviews),
        *exhibits_chapter(projection.exhibits),
    )
    return summary(projection, front, chapters, replaced)
