"""The lists of what the casebook says of itself: set aside, revealed, exported, kept, journalled."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import casework, people
from workbench.casework import JournalRow, NameDecisionRow, ReadinessRow, SetAsideRow, UnresolvedName
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import moment
from workbench.conduct import CARE_LABELS, NEVER_EXPORTED
from workbench.disclosure.exports import ExportRow, exports
from workbench.kernel import clock
from workbench.kernel.ids import kind_of
from workbench.people import RevelationRow
from workbench.store.keepers_act import KeepersActRow, keepers_acts

_ALL: Final = 1_000_000


def _revelations(read: Session) -> Iterator[RevelationRow]:
    return every(read, people.revelations)


def _exports(read: Session) -> Iterator[ExportRow]:
    return every(read, exports)


def _journal(read: Session) -> Iterator[JournalRow]:
    return every(read, casework.journal)


def _touched(row: JournalRow) -> str:
    """The records that an entry names, and how many more it changed."""
    more = row.records - len(row.touched)
    named = [touched.words for touched in row.touched]
    return "; ".join((*named, f"{more} more") if named and more else named)


def _tells_of_care(row: JournalRow) -> bool:
    """Whether an entry is about the care log, be it done, undone or done again."""
    return any(row.words.endswith(label) for label in CARE_LABELS) or any(
        touched.home and not _leaves(touched.home) for touched in row.touched
    )


def _missing(read: Session) -> Iterator[tuple[str, ReadinessRow]]:
    """Everything that is still missing, each under what it is a sort of."""
    for sort in casework.readiness(read, clock.today(), most=_ALL):
        yield from ((sort.sort, row) for row in sort.rows)


def _leaves(record: str) -> bool:
    return kind_of(record) not in NEVER_EXPORTED


LISTS: Final = (
    Listing[tuple[str, ReadinessRow]](
        "missing",
        "what is still missing before the report, the most pressing first",
        _missing,
        {"missing": lambda row, _: row[0], "where": lambda row, _: row[1].words},
        leaves=lambda row: row[1].kind not in NEVER_EXPORTED,
    ),
    Listing[SetAsideRow](
        "set-aside",
        "everything that was set aside, and why",
        casework.set_aside,
        {
            "kind": lambda row, _: row.kind.replace("_", " "),
            "place": lambda row, _: row.place,
            "words": lambda row, shown: shown.text(row.words),
            "reason": lambda row, shown: shown.text(row.reason),
        },
        leaves=lambda row: row.kind not in NEVER_EXPORTED,
    ),
    Listing[UnresolvedName](
        "unresolved-names",
        "names typed as words, to be decided before any export",
        casework.unresolved_names,
        {
            "place": lambda row, _: row.place,
            "field": lambda row, _: row.field.replace("_", " "),
            "words": lambda row, _: row.words,
            "may_mean": lambda row, _: ", ".join(row.pseudonyms),
        },
        leaves=lambda row: _leaves(row.record),
    ),
    Listing[NameDecisionRow](
        "name-decisions",
        "what words that may be names were decided to mean",
        casework.name_decisions,
        {
            "place": lambda row, _: row.place,
            "field": lambda row, _: row.field.replace("_", " "),
            "words": lambda row, _: row.words,
            "means": lambda row, shown: shown.one(row.person) or "no name",
        },
        shows=("name_decision",),
        leaves=lambda row: _leaves(row.record),
    ),
    Listing[RevelationRow](
        "reveals",
        "when identities were looked at, whose and why",
        _revelations,
        {
            "at": lambda row, _: moment(row.at),
            "reason": lambda row, shown: shown.text(row.reason),
            "people": lambda row, shown: shown.each(row.persons),
        },
        shows=("revelation", "revealed_person"),
    ),
    Listing[ExportRow](
        "exports",
        "the documents that were given out",
        _exports,
        {
            "at": lambda row, _: moment(row.at),
            "document": lambda row, _: row.document,
            "audience": lambda row, _: row.audience,
            "journal_entry": lambda row, _: row.head,
        },
        {"sha256": lambda row, _: row.sha256},
        shows=("export",),
    ),
    Listing[KeepersActRow](
        "keepers-acts",
        "what was done to the casebook itself: erased, accepted, brought in",
        keepers_acts,
        {
            "act": lambda row, _: row.act,
            "reason": lambda row, shown: shown.text(row.reason),
            "authority": lambda row, shown: shown.text(row.authority),
            "counts": lambda row, _: row.counts,
        },
        shows=("keepers_act",),
    ),
    Listing[JournalRow](
        "journal",
        "every change ever made, the newest first; `export-journal` writes it for its checker",
        _journal,
        {
            "entry": lambda row, _: row.number,
            "at": lambda row, _: moment(row.at),
            "what": lambda row, _: row.words,
            "for_good": lambda row, _: "yes" if row.final else "",
            "touched": lambda row, _: _touched(row),
        },
        {"records": lambda row, _: row.records},
        leaves=lambda row: not _tells_of_care(row),
    ),
)
