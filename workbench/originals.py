"""Sealed originals looked at and, when asked, copied out: from memory alone, or as one file that is chosen.

Nothing is written but the copy asked for. What is not plain text is read in a sandbox child, which gives back
bare pixels; a copy is recorded in the journal before its first byte is written.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from workbench.casebook import Casebook
from workbench.evidence import ExhibitRow, FileRow, the_exhibit
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused
from workbench.kernel.progress import Progress, silent
from workbench.kernel.wording import size
from workbench.sandbox import Limits, SandboxFailure, run
from workbench.store import durable, keepers_act
from workbench.store.unit_of_work import Work

SAVE_COPY: Final = "Save a copy of an original"
LARGEST: Final = 200_000_000
LONGEST_TEXT: Final = 300_000

_JOB: Final = "workbench.sandbox.pages:show_page"
_LIMITS: Final = Limits(memory=1 << 30, seconds=30.0, processor_seconds=30, returned=1 << 27)
_ACROSS: Final = 1_400
_LOOKED_AT: Final = 8_192
_NEVER_IN_TEXT: Final = frozenset(range(0x20)) - frozenset(b"\t\n\r\f\x1b")
_UNFIT: Final = frozenset('/\\:*?"<>|')


@dataclass(frozen=True, slots=True)
class Text:
    """A file as plain text; `cut` where there is more of it than is shown."""

    words: str = field(repr=False)
    cut: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """One page of a file as pixels, three bytes each, from the top left; pages are counted from 0."""

    pixels: bytes = field(repr=False)
    width: int
    height: int
    page: int
    pages: int


Look = Text | Picture


def look_at(casebook: Casebook, exhibit: str, page: int = 0, progress: Progress | None = None) -> Look:
    """What an original holds, to be seen and not kept: its text, or one page of it.

    Refused: no file, one too large, or of a form that cannot be shown. Raises `Cancelled`, and StoreTrouble
    where the sealed file is missing or altered.
    """
    file = _file(_exhibit(casebook, exhibit))
    if file.size > LARGEST:
        raise Refused(f"This file has {size(file.size)}, too much to be shown here. Save a copy of it.")
    data = _content(casebook, file, progress or silent())
    words = _as_text(data)
    return words if words is not None else _page(data, page, progress)


def save_copy(
    casebook: Casebook, exhibit: str, path: Path, reason: str, progress: Progress | None = None
) -> Outcome:
    """Write the original as it came to a file outside the casebook; that it was, and why, is a final entry.

    Refused: no file, no reason, or a place within the casebook. Raises `Cancelled`, and StoreTrouble where
    the original is damaged or the disk refuses; no part of a copy is left then.
    """
    row = _exhibit(casebook, exhibit)
    file = _file(row)
    must_say_what_for(reason)
    if path.resolve().is_relative_to(casebook.folder.resolve()):
        raise Refused("A copy cannot lie within the casebook’s own folder. Choose another.", field="path")

    def body(work: Work) -> None:
        keepers_act.note(work, SAVE_COPY, reason.strip(), counts=row.reference)

    outcome = casebook.store.commit(SAVE_COPY, body, final=True)
    _write(casebook, file, path, progress or silent())
    return outcome


def must_say_what_for(reason: str) -> None:
    """Refused: a copy that leaves the casebook without a word of what it is for."""
    if not reason.strip():
        raise Refused("Say what the copy is for; the reason stays in the journal.", field="reason")


def name_for_copy(file: FileRow) -> str:
    """The name under which the file came, without what no file name may hold or what is not to be seen."""
    plain = "".join("_" if letter in _UNFIT else letter for letter in file.name if letter.isprintable())
    return plain.lstrip(". ") or "original"


def _exhibit(casebook: Casebook, exhibit: str) -> ExhibitRow:
    row = casebook.ask(the_exhibit, exhibit)
    if row is None:
        raise Refused("This exhibit is not there any more.")
    return row


def _file(row: ExhibitRow) -> FileRow:
    if row.file is None:
        raise Refused("This exhibit has no file in the casebook; the original is kept elsewhere.")
    return row.file


def _content(casebook: Casebook, file: FileRow, progress: Progress) -> bytes:
    found = bytearray()
    for piece in casebook.store.evidence.read(file.sealed_name):
        found += piece
        progress.advance(len(found), file.size, "Opening the original")
    return bytes(found)


def _as_text(data: bytes) -> Text | None:
    """The text that the bytes are; None where they are something else. Nothing in them is followed."""
    if b"\0" in data[:_LOOKED_AT] or data.startswith(b"%PDF-"):
        return None
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if _NEVER_IN_TEXT & frozenset(data[:_LOOKED_AT]):
            return None
        words = data.decode("cp1252", "replace")
    return Text(words[:LONGEST_TEXT], len(words) > LONGEST_TEXT)


def _page(data: bytes, page: int, progress: Progress | None) -> Picture:
    asked = json.dumps({"page": page, "across": _ACROSS}).encode("ascii")
    try:
        told, _, pixels = run(_JOB, asked + b"\n" + data, _LIMITS, progress).partition(b"\n")
    except SandboxFailure as failure:
        raise Refused(
            f"A file of this form cannot be shown here: {failure.reason}. Save a copy to open it elsewhere."
        ) from None
    return _shaped(json.loads(told), pixels)


def _shaped(told: dict[str, int], pixels: bytes) -> Picture:
    """The picture, if it is as large as it says. Refused: the child was made to say something else."""
    width, height, page, pages = (int(told[name]) for name in ("width", "height", "page", "pages"))
    if min(width, height) < 1 or len(pixels) != 3 * width * height:
        raise Refused("A file of this form cannot be shown here. Save a copy to open it elsewhere.")
    return Picture(pixels, width, height, page, pages)


def _write(casebook: Casebook, file: FileRow, path: Path, progress: Progress) -> None:
    try:
        with durable.unfinished(path.parent, path.name) as written:
            with durable.create(written) as target:
                for piece in casebook.store.evidence.read(file.sealed_name):
                    target.write(piece)
                    progress.advance(target.tell(), file.size, "Writing the copy")
                durable.sync(target)
            durable.replace(written, path)
    except OSError as error:
        raise durable.disk_trouble(error, "The copy") from None
