"""The chronology alone: the key dates, the timeline, and the table of every event."""

from collections.abc import Sequence

from workbench.disclosure.projection import Projection
from workbench.report.chapters.chronology import chronology_chapter
from workbench.report.chapters.investigation import key_dates_chapter
from workbench.report.document import Document, Picture
from workbench.report.summary import Front, independent, summary, title_of

_SUBTITLE = "Chronology: what happened, when, and how certain that is"


def chronology_summary(
    projection: Projection, pictures: Sequence[Picture] = (), replaced: frozenset[str] = frozenset()
) -> Document:
    """Return the chronology. Refused: an audience for which there is no edition."""
    front = Front(title_of(projection), _SUBTITLE, independent(projection))
    chapters = (
        *key_dates_chapter(projection.investigation.key_dates),
        *chronology_chapter(projection.events, pictures),
    )
    return summary(projection, front, chapters, replaced)
