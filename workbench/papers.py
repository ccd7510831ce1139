"""The one place where a document leaves the casebook: projected, made apart, recorded, written."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench import report
from workbench.casebook import Casebook
from workbench.disclosure.exports import RecordExport
from workbench.disclosure.project import project
from workbench.disclosure.projection import OWN, HeadFacts, Projection, chronology_of
from workbench.kernel import clock
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress, silent
from workbench.kernel.wording import listed
from workbench.report import Summary
from workbench.report.pages import PagePicture, Pages, page_pictures
from workbench.store import durable, recovery

if TYPE_CHECKING:
    from workbench.exchange.timeline_out import Seen

__all__ = [
    "PagePicture",
    "Pages",
    "Paper",
    "page_pictures",
    "preview",
    "recovery_sheet_to_print",
    "summary",
    "summary_to_print",
    "write_recovery_sheet",
    "write_summary",
    "write_table",
    "write_timeline",
]

_DOCUMENTS: Final[Mapping[Summary, str]] = {
    "investigation": "investigation summary",
    "case": "case summary",
    "chronology": "chronology",
}


_SHEET: Final = "recovery sheet"


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that was given out: where it lies and its SHA-256."""

    path: Path
    sha256: str


def summary(
    casebook: Casebook,
    what: Summary = "investigation",
    *,
    of: str = "",
    token_seed: str = "",
    progress: Progress | None = None,
) -> bytes:
    """A summary for the investigator's own eyes, as PDF, which records nothing.

    `of` is the id of the case that a case summary is of. Refused: a case summary of no case, or of one that
    is not there.
    """
    return report.summary_pdf(what, _projected(casebook, what, of, token_seed), progress)


def preview(
    casebook: Casebook,
    what: Summary = "investigation",
    *,
    of: str = "",
    revealed: Mapping[str, str],
    progress: Progress | None = None,
) -> bytes:
    """The summary as it is looked at on the screen: with no name but those revealed, by the person's id.

    Refused as `summary` is.
    """
    return report.summary_pdf(what, _projected(casebook, what, of, "", revealed), progress)


def write_summary(
    casebook: Casebook,
    path: Path,
    what: Summary = "investigation",
    *,
    of: str = "",
    token_seed: str = "",
    progress: Progress | None = None,
) -> Paper:
    """Make the summary, record in the journal that it goes out, and put it in place whole.

    It is recorded before it is written: a document may be missing, but none is out that the journal does not
    know. Raises StoreTrouble where it cannot be written, `Cancelled`, and what making it refuses.
    """
    progress = progress or silent()
    projection = _projected(casebook, what, of, token_seed)
    document = report.summary_pdf(what, projection, progress)
    progress.advance(1, 2, "Writing the document")
    return _give_out(casebook, path, _DOCUMENTS[what], document, projection.head)


def summary_to_print(
    casebook: Casebook,
    what: Summary = "investigation",
    *,
    of: str = "",
    progress: Progress | None = None,
) -> bytes:
    """Make the summary and record in the journal that it goes out on paper; nothing is written to a disk."""
    projection = _projected(casebook, what, of, "")
    document = report.summary_pdf(what, projection, progress)
    _record(casebook, f"{_DOCUMENTS[what]}, printed", document, projection.head)
    return document


def recovery_sheet_to_print(casebook: Casebook, progress: Progress | None = None) -> bytes:
    """Make the recovery sheet and record that it goes out on paper; nothing is written to a disk."""
    document, head = _recovery_sheet(casebook, progress)
    _record(casebook, f"{_SHEET}, printed", document, head)
    return document


def write_recovery_sheet(casebook: Casebook, path: Path, progress: Progress | None = None) -> Paper:
    """Make the recovery sheet, record that it goes out, and write it: a file that opens everything, to be
    printed and deleted. Refused: a place inside the casebook. StoreTrouble where it cannot be written.
    """
    if path.resolve().is_relative_to(casebook.folder.resolve()):
        raise Refused("The sheet would lie beside what it opens. Choose a place outside the casebook.")
    return _give_out(casebook, path, _SHEET, *_recovery_sheet(casebook, progress))


def _recovery_sheet(casebook: Casebook, progress: Progress | None) -> tuple[bytes, HeadFacts]:
    name, words = casebook.folder.name.removesuffix(".casebook"), recovery.words(casebook.key)
    sheet = report.RecoverySheet(name, casebook.store.state.casebook, clock.stamp(clock.now()), words)
    return report.recovery_sheet_pdf(sheet, progress), _head_of(casebook)


def _head_of(casebook: Casebook) -> HeadFacts:
    head = casebook.head
    return HeadFacts(head.number, head.hash, head.utc)


def write_table(casebook: Casebook, path: Path, kind: str, table: bytes) -> Paper:
    """Record in the journal that a table of some kind goes out for the investigator's own eyes, and write it.

    Raises StoreTrouble where it cannot be written. The care and retaliation log is not for this door: what
    makes tables refuses it.
    """
    return _give_out(casebook, path, f"table of {kind.replace('-', ' ')}", table, _head_of(casebook))


def write_timeline(casebook: Casebook, path: Path, seen: "Seen") -> Paper:
    """Write the timeline as it is seen, as a picture, a table or a calendar by the ending of the file's name,
    and record in the journal that it goes out. Refused: another ending, a picture of nothing or of too much.
    Raises StoreTrouble where it cannot be written.
    """
    from workbench.exchange import timeline_out

    form = path.suffix.lower().removeprefix(".")
    if form not in timeline_out.FORMS:
        endings = listed([f".{each}" for each in timeline_out.FORMS], "or")
        raise Refused(f"Give the file a name that ends in {endings}.")
    document = casebook.ask(timeline_out.written, seen, form)
    return _give_out(casebook, path, f"timeline ({form})", document, _head_of(casebook))


def _give_out(casebook: Casebook, path: Path, name: str, document: bytes, head: HeadFacts) -> Paper:
    digest = _record(casebook, name, document, head)
    try:
        durable.put(path, document)
    except OSError as error:
        reason = error.strerror or "it cannot be written there"
        raise StoreTrouble(f"The document was not written: {reason}.", "Choose another folder.") from None
    return Paper(path, digest)


def _record(casebook: Casebook, name: str, document: bytes, head: HeadFacts) -> str:
    digest = hashlib.sha256(document).hexdigest()
    casebook.run(RecordExport(OWN, name, digest, head))
    return digest


def _projected(
    casebook: Casebook, what: Summary, of: str, token_seed: str, revealed: Mapping[str, str] | None = None
) -> Projection:
    if what == "case" and not of:
        raise Refused("Say which case the summary is of.", field="case")
    case = of if what == "case" else ""
    whole = casebook.ask(project, OWN, token_seed=token_seed, case=case, revealed=revealed)
    return chronology_of(whole) if what == "chronology" else whole
