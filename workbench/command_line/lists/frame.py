"""The lists of the frame of the investigation: what it is, its terms of reference, interests, key dates."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import investigation
from workbench.command_line.lists.listing import Listing
from workbench.command_line.lists.shown import day
from workbench.investigation import InterestRow, KeyDateRow, TermRow


def _frame(read: Session) -> Iterator[tuple[str, str]]:
    """The fields of the investigation that say something, each with its words."""
    row = investigation.investigation(read)
    if row is None:
        return
    yield from (("title", row.title), ("reference", row.reference), ("organisation", row.organisation))
    yield from (("commissioner", row.commissioner), ("commissioned on", day(row.commissioned_on) or ""))
    yield from (("investigator", row.investigator), ("scope", row.scope))
    yield from (("confidentiality", row.confidentiality), ("marking", row.marking))
    yield from (("retain until", day(row.retain_until) or ""), ("retention reason", row.retention_reason))


LISTS: Final = (
    Listing[tuple[str, str]](
        "investigation",
        "what is investigated, for whom, and how long it is kept",
        _frame,
        {"field": lambda row, _: row[0], "words": lambda row, shown: shown.text(row[1])},
        shows=("investigation",),
    ),
    Listing[TermRow](
        "terms",
        "the terms of reference, paragraph by paragraph",
        investigation.terms_of_reference,
        {"number": lambda row, _: row.number, "text": lambda row, shown: shown.text(row.text)},
        shows=("term",),
    ),
    Listing[InterestRow](
        "interests",
        "interests declared, and how each is managed",
        investigation.interests,
        {
            "declared_on": lambda row, _: day(row.declared_on),
            "what": lambda row, shown: shown.text(row.what),
            "managed": lambda row, shown: shown.text(row.managed),
        },
        shows=("interest",),
    ),
    Listing[KeyDateRow](
        "key-dates",
        "key dates, each with its evidence",
        investigation.key_dates,
        {
            "name": lambda row, _: row.name,
            "date": lambda row, _: row.date.in_words(),
            "standing": lambda row, _: row.standing,
            "evidence": lambda row, shown: shown.text(row.evidence),
        },
        {"as_told": lambda row, _: row.date.words},
        shows=("key_date",),
    ),
)
