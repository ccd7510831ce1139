"""The lists of the evidence: the exhibits, who held each, and whether its file is as it came."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from sqlalchemy.orm import Session

from workbench import evidence
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import Shown, moment
from workbench.evidence import CustodyRow, ExhibitRow, ExhibitTies, HashCheckRow
from workbench.kernel.wording import size

_Tied = tuple[ExhibitRow, ExhibitTies]
_AT_ONCE: Final = 1_000


def _exhibits(read: Session) -> Iterator[_Tied]:
    """Every exhibit with what it is tied to."""
    rows = tuple(every(read, evidence.exhibits))
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        ties = evidence.exhibit_ties(read, [row.id for row in some])
        yield from ((row, ties[row.id]) for row in some)


def _unused(read: Session) -> Iterator[ExhibitRow]:
    return every(read, evidence.unused_material)


def _custody(read: Session) -> Iterator[CustodyRow]:
    for row in every(read, evidence.exhibits):
        yield from evidence.custody(read, row.id)


def _hash_checks(read: Session) -> Iterator[HashCheckRow]:
    for row in every(read, evidence.exhibits):
        yield from evidence.hash_checks(read, row.id)


def _from(row: ExhibitRow, shown: Shown) -> str:
    return shown.one(row.from_person) or shown.text(row.from_whom)


def _file(name: str, row: _Tied, _: Shown) -> str | int | None:
    return getattr(row[0].file, name) if row[0].file else None


def _kept(row: ExhibitRow) -> str:
    """The file's size, or where the original is."""
    return size(row.file.size) if row.file else row.kept_at


LISTS: Final[Iterable[Listing[_Tied] | Listing[ExhibitRow] | Listing[CustodyRow] | Listing[HashCheckRow]]] = (
    Listing[_Tied](
        "exhibits",
        "the exhibits, where they came from, and the SHA-256 of each file",
        _exhibits,
        {
            "reference": lambda row, _: row[0].reference,
            "title": lambda row, shown: shown.text(row[0].title),
            "sort": lambda row, _: row[0].sort,
            "from": lambda row, shown: _from(row[0], shown),
            "received_at": lambda row, _: moment(row[0].received_at),
            "use": lambda row, _: row[0].use,
            "grade": lambda row, _: f"{row[0].source_grade}{row[0].content_grade}",
            "kept": lambda row, _: _kept(row[0]),
            "not_said_yet": lambda row, _: ", ".join(row[0].missing_origin),
        },
        {
            "file": partial(_file, "name"),
            "bytes": partial(_file, "size"),
            "sha256": partial(_file, "sha256"),
            "media_type": partial(_file, "media_type"),
            "date": lambda row, _: row[0].date.in_words(),
            "description": lambda row, shown: shown.text(row[0].description),
            "received_by": lambda row, shown: shown.text(row[0].received_by),
            "how_received": lambda row, shown: shown.text(row[0].how_received),
            "logged_at": lambda row, _: moment(row[0].logged_at),
            "marking": lambda row, _: row[0].marking,
            "grade_in_words": lambda row, _: evidence.grade_in_words(
                row[0].source_grade, row[0].content_grade
            ),
            "grade_reason": lambda row, shown: shown.text(row[0].grade_reason),
            "use_reason": lambda row, shown: shown.text(row[0].use_reason),
            "attached_to": lambda row, shown: shown.one(row[0].parent),
            "same_file_as": lambda row, _: ", ".join(row[0].same_file),
            "copy_reason": lambda row, shown: shown.text(row[0].copy_reason),
            "kept_at": lambda row, _: row[0].kept_at,
            "seal_number": lambda row, _: row[0].seal_number,
            "people": lambda row, shown: shown.parts(row[1].persons),
            "cases": lambda row, shown: shown.each(row[1].cases),
            "events": lambda row, _: len(row[1].events),
        },
        shows=("exhibit", "exhibit_person", "exhibit_case", "exhibit_event"),
    ),
    Listing[ExhibitRow](
        "unused",
        "the schedule of unused material: gathered, and not relied on",
        _unused,
        {
            "reference": lambda row, _: row.reference,
            "title": lambda row, shown: shown.text(row.title),
            "sort": lambda row, _: row.sort,
            "date": lambda row, _: row.date.in_words(),
            "from": _from,
            "reason": lambda row, shown: shown.text(row.use_reason),
        },
    ),
    Listing[CustodyRow](
        "custody",
        "who held each exhibit, from when, where and why",
        _custody,
        {
            "exhibit": lambda row, shown: shown.one(row.exhibit),
            "at": lambda row, _: moment(row.at),
            "holder": lambda row, shown: shown.one(row.person) or shown.text(row.holder),
            "place": lambda row, shown: shown.text(row.place),
            "reason": lambda row, shown: shown.text(row.reason),
            "seal_number": lambda row, _: row.seal_number,
            "corrected": lambda row, _: "corrected since" if row.corrected_by else "",
        },
        {"entered_at": lambda row, _: moment(row.entered_at)},
        shows=("custody_entry",),
    ),
    Listing[HashCheckRow](
        "hash-checks",
        "when each exhibit's file was read again, and with what result",
        _hash_checks,
        {
            "exhibit": lambda row, shown: shown.one(row.exhibit),
            "at": lambda row, _: moment(row.at),
            "result": lambda row, shown: shown.text(row.fault) or "as it came",
        },
        {"sha256": lambda row, _: row.sha256},
        shows=("hash_check",),
    ),
)
