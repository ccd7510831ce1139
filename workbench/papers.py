"""The one place where a document leaves the casebook: projected, made apart, recorded, written."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from workbench import report
from workbench.casebook import Casebook
from workbench.disclosure.exports import RecordExport
from workbench.disclosure.project import project
from workbench.disclosure.projection import OWN
from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import Progress, silent
from workbench.store import durable

SUMMARY = "investigation summary"


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that was given out: where it lies and its SHA-256."""

    path: Path
    sha256: str


def summary(casebook: Casebook, token_seed: str = "", progress: Progress | None = None) -> bytes:
    """The investigation summary for the investigator's own eyes, as PDF; a preview records nothing."""
    return report.investigation_summary_pdf(casebook.ask(project, OWN, token_seed=token_seed), progress)


def write_summary(
    casebook: Casebook, path: Path, *, token_seed: str = "", progress: Progress | None = None
) -> Paper:
    """Make the summary, record in the journal that it goes out, and put it in place whole.

    It is recorded before it is written: a document may be missing, but none is out that the journal does not
    know. Raises StoreTrouble where it cannot be written, `Cancelled`, and what making it refuses.
    """
    progress = progress or silent()
    projection = casebook.ask(project, OWN, token_seed=token_seed)
    document = report.investigation_summary_pdf(projection, progress)
    progress.advance(1, 2, "Writing the document")
    digest = hashlib.sha256(document).hexdigest()
    casebook.run(RecordExport(OWN, SUMMARY, digest, projection.head))
    try:
        durable.put(path, document)
    except OSError as error:
        reason = error.strerror or "it cannot be written there"
        raise StoreTrouble(f"The document was not written: {reason}.", "Choose another folder.") from None
    return Paper(path, digest)
