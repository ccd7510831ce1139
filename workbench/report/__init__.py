"""Reports: facts of a projection in, documents as data, PDF out; all of it made in a sandbox child."""

from typing import Final, Literal

from workbench.disclosure.projection import Projection
from workbench.kernel.progress import Progress
from workbench.report.editions import edition_for
from workbench.report.recovery_sheet import RecoverySheet
from workbench.sandbox import Limits, run

__all__ = [
    "SUMMARIES",
    "RecoverySheet",
    "Summary",
    "investigation_summary_pdf",
    "recovery_sheet_pdf",
    "summary_pdf",
]

Summary = Literal["investigation", "case", "chronology"]

SUMMARIES: Final[tuple[Summary, ...]] = ("investigation", "case", "chronology")
"""What can be summarised: the whole investigation, one key case, the chronology alone."""

_LIMITS = Limits(memory=3 << 30, seconds=300, processor_seconds=600)


def summary_pdf(summary: Summary, projection: Projection, progress: Progress | None = None) -> bytes:
    """Return a summary for the projection's audience as PDF/UA-1 and PDF/A-2a.

    Equal projections give equal bytes. Refused: an audience for which there is no edition. Raises
    `SandboxFailure` if the child that makes it cannot, and `Cancelled`.
    """
    edition_for(projection.audience)
    if progress is not None:
        progress.advance(0, 0, "Making the document")
    return run(f"workbench.report.build:{summary}", projection.to_json(), _LIMITS, progress)


def investigation_summary_pdf(projection: Projection, progress: Progress | None = None) -> bytes:
    """Return the investigation summary; see `summary_pdf`."""
    return summary_pdf("investigation", projection, progress)


def recovery_sheet_pdf(sheet: RecoverySheet, progress: Progress | None = None) -> bytes:
    """Return the sheet as one page; raises as `summary_pdf` does. The words are in it, readable: it is meant
    for a printer, and for no disk.
    """
    return run("workbench.report.build:recovery_sheet", sheet.to_json(), _LIMITS, progress)
