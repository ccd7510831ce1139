"""The job a sandbox child does to make a report: a projection's JSON in, a PDF out. It knows nothing else."""

from workbench.disclosure.projection import Projection
from workbench.report.investigation_summary import investigation_summary
from workbench.report.legible import made_legible
from workbench.report.timeline import timeline_pictures
from workbench.report.typeset import typeset


def build(projection_json: bytes) -> bytes:
    """Return the investigation summary of the projection as PDF."""
    projection, replaced = made_legible(Projection.from_json(projection_json))
    return typeset(investigation_summary(projection, timeline_pictures(projection), replaced))
