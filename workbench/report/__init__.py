"""Reports: facts of a projection in, documents as data, PDF out; all of it made in a sandbox child."""

from workbench.disclosure.projection import Projection
from workbench.kernel.progress import Progress
from workbench.report.editions import edition_for
from workbench.sandbox import Limits, run

__all__ = ["investigation_summary_pdf"]

_LIMITS = Limits(memory=3 << 30, seconds=300, processor_seconds=600)


def investigation_summary_pdf(projection: Projection, progress: Progress | None = None) -> bytes:
    """Return the investigation summary for the projection's audience as PDF/UA-1 and PDF/A-2a.

    Equal projections give equal bytes. Refused: an audience for which there is no edition. Raises
    `SandboxFailure` if the child that makes it cannot, and `Cancelled`.
    """
    edition_for(projection.audience)
    if progress is not None:
        progress.advance(0, 0, "Making the document")
    return run("workbench.report.build:build", projection.to_json(), _LIMITS, progress)
