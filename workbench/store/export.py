"""Writes the journal to a file that others can check without this program, with or without its content.

One JSON object a line: first what the file is, then each entry with its images. Without content an image is
its salted digest alone, so the file tells when something was recorded and by which act, and no word of it.
`resources/verify_journal.py` checks such a file with Python's standard library alone.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workbench.kernel import clock
from workbench.kernel.progress import Progress
from workbench.store import durable, journal
from workbench.store.kept_image import KeptImage, inflated, kept_images
from workbench.store.opened import State, read_state
from workbench.store.pace import Pace
from workbench.store.verify_chain import KeptEntry, pages

Connection = Any

FORMAT = "investigators-workbench journal"
WITH_CONTENT = "own: contains identities - not for release"
CHAIN_ALONE = "the chain alone: the content is withheld"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: where, how many entries, and the hash of the last one."""

    path: Path
    entries: int
    head: str


def export_journal(
    connection: Connection, path: Path, progress: Progress, *, with_content: bool = False
) -> Exported:
    """Write the whole journal to `path`, which is there complete or not at all.

    With content it holds every word of the record in plain text: for the investigator alone. Raises
    StoreTrouble if it cannot be written, Cancelled.
    """
    state = read_state(connection)
    try:
        durable.clear_unfinished(path.parent, path.name)
        with durable.unfinished(path.parent, path.name) as written:
            with durable.create(written) as target:
                target.writelines(_lines(connection, state, progress, with_content=with_content))
                durable.sync(target)
            durable.replace(written, path)
    except OSError as error:
        raise durable.disk_trouble(error, "The export of the journal") from None
    return Exported(path, state.entries, state.head)


def lay_beside(export: Path, verifier: Path) -> None:
    """Put the stand-alone verifier beside an export, so that whoever gets the one has the other."""
    try:
        durable.put(export.with_name(verifier.name), verifier.read_bytes())
    except OSError as error:
        raise durable.disk_trouble(error, "The verifier beside the export") from None


def _lines(
    connection: Connection, state: State, progress: Progress, *, with_content: bool
) -> Iterator[bytes]:
    pace = Pace(progress, state.entries, "Exporting the journal")
    yield _line(
        {
            "format": FORMAT,
            "version": journal.VERSION,
            "casebook": state.casebook,
            "audience": WITH_CONTENT if with_content else CHAIN_ALONE,
            "exported": clock.stamp(clock.now()),
            "entries": state.entries,
            "head": state.head,
        }
    )
    for entries in pages(connection):
        images = kept_images(connection, entries[0].entry.number, entries[-1].entry.number)
        for kept in entries:
            told = [_told(image, with_content=with_content) for image in images.get(kept.entry.number, ())]
            yield _line({**_entry(kept), "images": told})
        pace.reached(entries[-1].entry.number)


def _entry(kept: KeptEntry) -> dict[str, Any]:
    return {**asdict(kept.entry), "hash": kept.hash}


def _told(image: KeptImage, *, with_content: bool) -> dict[str, str]:
    if with_content and image.salt is not None and image.body is not None:
        try:
            return {"salt": image.salt.hex(), "body": inflated(image.body).decode()}
        except (AttributeError, ValueError):
            pass  # not as it was written: its digest tells
    return {"digest": image.digest}


def _line(what: dict[str, Any]) -> bytes:
    return json.dumps(what, ensure_ascii=False, default=str).encode() + b"\n"
