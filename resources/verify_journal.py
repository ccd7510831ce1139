"""Checks an exported journal with nothing but Python 3.8 or later: no other program, no key, no network.

    python verify_journal.py journal.jsonl
    python verify_journal.py journal.jsonl --head 3f9a...

Each entry names the hash of the one before it, so a change anywhere shows at once - unless somebody wrote
the whole chain anew. Against that there is only a hash that was noted elsewhere at the time: on paper, in a
letter, in a report. Give it with --head; 16 digits of it are enough.

Ends with 0 if nothing is wrong, 1 if something is, 2 if the file cannot be read. What is shown is that the
record is unchanged since it was written down here, never that it was true.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from typing import Any

FORMAT = "investigators-workbench journal"
VERSION = 1
BEFORE_THE_FIRST = "0" * 64
SHORTEST_HEAD = 16
HASHED = ("number", "previous", "utc", "act", "target", "label", "final", "content")
SOUND, FAULTY, UNREADABLE = 0, 1, 2


class NotAnExport(Exception):
    """The file cannot be read, or is not an exported journal of a version that is known here."""


class Verdict:
    """What was found: faults in sentences, the first bad entry (0: none), notes that are no faults."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.notes: list[str] = []
        self.first_bad_entry = 0
        self.entries = 0
        self.head = BEFORE_THE_FIRST
        self.anchored_at = 0

    def bad_entry(self, number: int, sentence: str) -> None:
        """A fault of one entry."""
        self.first_bad_entry = min(number, self.first_bad_entry or number)
        self.faults.append(sentence)


def verify(lines: Iterator[bytes], anchor: str = "") -> Verdict:
    """Check a whole export, a line at a time. Raises NotAnExport.

    `anchor` is a hash noted outside: it must be that of some entry.
    """
    header = _header(next(lines, b""))
    verdict, number, utc, withheld = Verdict(), 0, "", 0
    for line in lines:
        entry = _read(line)
        if entry is None:
            verdict.bad_entry(number + 1, f"Entry {number + 1:,} cannot be read.")
            continue
        _follow(verdict, entry, number, utc, anchor)
        withheld += sum("digest" in image for image in entry["images"])
        number, utc = entry["number"], entry["utc"]
    _check_end(verdict, number, header)
    if anchor:
        _say_where_it_was_noted(verdict)
    if withheld:
        verdict.notes.append(f"{withheld:,} images are withheld or erased: their digests were checked.")
    return verdict


def _follow(verdict: Verdict, entry: dict[str, Any], before: int, utc: str, anchor: str) -> None:
    number, stated = entry["number"], entry["hash"]
    if number != before + 1:
        verdict.bad_entry(before + 1, f"{_missing(before + 1, number - 1)} missing from the journal.")
    elif entry["previous"] != verdict.head:
        verdict.bad_entry(number, f"Entry {number:,} does not continue the one before it.")
    hashed = _sha256(canonical(dict({name: entry[name] for name in HASHED}, version=VERSION)))
    if hashed != stated:
        verdict.bad_entry(number, f"Entry {number:,} was changed.")
    if _sha256("\n".join(map(_digest, entry["images"])).encode()) != entry["content"]:
        verdict.bad_entry(number, f"What entry {number:,} recorded was changed.")
    if entry["utc"] < utc:
        verdict.notes.append(f"The clock moved back before entry {number:,}.")
    if anchor and hashed.startswith(anchor):
        verdict.anchored_at = number
    verdict.entries += 1
    verdict.head = stated


def _check_end(verdict: Verdict, number: int, header: dict[str, Any]) -> None:
    """The chain must end where the casebook said, when it was exported, that it does."""
    stated = header["entries"]
    if number < stated:
        lost = "its last entry is" if stated - number == 1 else f"its last {stated - number:,} entries are"
        verdict.bad_entry(number + 1, f"The journal was cut: {lost} missing.")
    elif number > stated:
        verdict.bad_entry(stated + 1, f"Entries after number {stated:,} were put in by another way.")
    elif verdict.head != header["head"]:
        verdict.bad_entry(number, f"Entry {number:,} is not the one that was saved last.")


def _say_where_it_was_noted(verdict: Verdict) -> None:
    if verdict.anchored_at:
        told = "The hash given is that of entry {:,}: up to there nothing was changed since it was noted."
        verdict.notes.append(told.format(verdict.anchored_at))
    else:
        verdict.faults.append(
            "No entry has the hash given: the chain is not the one from which it was noted."
        )


def _missing(first: int, last: int) -> str:
    return f"Entry {first:,} is" if first >= last else f"Entries {first:,} to {last:,} are"


def _header(line: bytes) -> dict[str, Any]:
    try:
        header = json.loads(line.decode())
        if header["format"] != FORMAT or not isinstance(header["entries"], int):
            raise NotAnExport("This file is not an exported journal.")
        if header["version"] != VERSION:
            raise NotAnExport(
                "This journal was exported by a newer version. Use the checker that came with it."
            )
    except (ValueError, KeyError, TypeError):
        raise NotAnExport("This file is not an exported journal.") from None
    return {"entries": header["entries"], "head": header.get("head")}


def _read(line: bytes) -> dict[str, Any] | None:
    """The entry on a line, or None if that is not one."""
    try:
        entry = json.loads(line.decode())
        shape = (entry["number"], int), (entry["utc"], str), (entry["hash"], str), (entry["images"], list)
        complete = all(isinstance(value, kind) for value, kind in shape) and all(
            name in entry for name in HASHED
        )
        return entry if complete and all(isinstance(image, dict) for image in entry["images"]) else None
    except (ValueError, KeyError, TypeError):
        return None


def _digest(image: dict[str, Any]) -> str:
    """SHA-256 over the salt and what was recorded; the digest itself where that is withheld or erased."""
    try:
        if "digest" in image:
            return str(image["digest"])
        return _sha256(bytes.fromhex(image["salt"]) + image["body"].encode())
    except (ValueError, KeyError, TypeError, AttributeError):
        return "cannot be read"


def canonical(value: object) -> bytes:
    """JSON that comes out the same everywhere: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _anchor(typed: str) -> str:
    """A hash as it was noted: spaces, hyphens and capitals do not matter."""
    anchor = typed.replace(" ", "").replace("-", "").lower()
    if not SHORTEST_HEAD <= len(anchor) <= len(BEFORE_THE_FIRST) or set(anchor) - set("0123456789abcdef"):
        raise argparse.ArgumentTypeError("give 16 to 64 digits of the hash, 0 to 9 and a to f")
    return anchor


def _say(sentences: list[str]) -> None:
    sys.stdout.write("".join(sentence + "\n" for sentence in sentences))


def main(arguments: list[str] | None = None) -> int:
    """Check the file named on the command line; the exit code."""
    parser = argparse.ArgumentParser(description="Checks an exported journal.")
    parser.add_argument("file")
    parser.add_argument("--head", type=_anchor, help="a hash noted elsewhere at the time")
    asked = parser.parse_args(arguments)
    try:
        with open(asked.file, "rb") as lines:  # noqa: PTH123 - the oldest way is the surest
            verdict = verify(iter(lines), asked.head or "")
    except OSError as error:
        sys.stderr.write(f"The file cannot be read: {error.strerror}.\n")
        return UNREADABLE
    except NotAnExport as error:
        sys.stderr.write(f"{error}\n")
        return UNREADABLE
    _say(verdict.notes + verdict.faults)
    if verdict.faults:
        first = f" The first bad entry is number {verdict.first_bad_entry:,}."
        _say(["NOT SOUND." + (first if verdict.first_bad_entry else "")])
        return FAULTY
    _say([f"SOUND: {verdict.entries:,} entries, the last with the hash {verdict.head}."])
    return SOUND


if __name__ == "__main__":
    sys.exit(main())
