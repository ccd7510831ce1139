"""The jobs a sandbox child does to make a report: facts as JSON in, a PDF out, and nothing else."""

from collections.abc import Callable, Sequence

from workbench.disclosure.projection import Projection
from workbench.report.case_summary import case_summary
from workbench.report.chronology_summary import chronology_summary
from workbench.report.destruction_certificate import Destruction, destruction_certificate
from workbench.report.document import Document, Picture
from workbench.report.investigation_summary import investigation_summary
from workbench.report.legible import made_legible
from workbench.report.recovery_sheet import RecoverySheet
from workbench.report.timeline import timeline_pictures
from workbench.report.typeset import typeset, typeset_sheet

Summary = Callable[[Projection, Sequence[Picture], frozenset[str]], Document]


def investigation(projection_json: bytes) -> bytes:
    """Return the investigation summary of the projection as PDF."""
    return _built(investigation_summary, projection_json)


def case(projection_json: bytes) -> bytes:
    """Return the summary of the one case of the projection as PDF."""
    return _built(case_summary, projection_json)


def chronology(projection_json: bytes) -> bytes:
    """Return the chronology of the projection as PDF."""
    return _built(chronology_summary, projection_json)


def destruction(facts_json: bytes) -> bytes:
    """Return the certificate that a casebook was destroyed as PDF."""
    facts, _ = made_legible(Destruction.from_json(facts_json))
    return typeset(destruction_certificate(facts))


def recovery_sheet(sheet_json: bytes) -> bytes:
    """Return the recovery sheet of a casebook as PDF."""
    sheet, _ = made_legible(RecoverySheet.from_json(sheet_json))
    return typeset_sheet(sheet)


def _built(summary: Summary, projection_json: bytes) -> bytes:
    projection, replaced = made_legible(Projection.from_json(projection_json))
    return typeset(summary(projection, timeline_pictures(projection), replaced))
