"""The lists of the frame of the investigation: what it is, its terms of reference, interests, key dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from workbench import interviews, investigation
from workbench.command_line.lists.listing import Listing
from workbench.command_line.lists.shown import Shown, day
from workbench.interviews import ParagraphRow
from workbench.investigation import ClosedDaysRow, InterestRow, KeyDateRow, KeyDateSourceRow, TermRow


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


@dataclass(frozen=True, slots=True)
class _Shown:
    """A place in the evidence that shows a key date, with the paragraph of the notes if it is one."""

    key_date: str
    source: KeyDateSourceRow
    paragraph: ParagraphRow | None


def _shown_by(read: Session) -> Iterator[_Shown]:
    for row in investigation.key_dates(read):
        for source in row.sources:
            said = interviews.the_paragraph(read, source.paragraph) if source.paragraph else None
            yield _Shown(row.name, source, said)


def _stands_in(row: _Shown, shown: Shown) -> str | None:
    if row.paragraph is None:
        return shown.one(row.source.exhibit)
    return f"{shown.one(row.paragraph.interview)}, paragraph {row.paragraph.number}"


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
    Listing[_Shown](
        "key-date-sources",
        "the places in the evidence that show key dates",
        _shown_by,
        {
            "key_date": lambda row, _: row.key_date,
            "stands_in": _stands_in,
            "pinpoint": lambda row, shown: shown.text(row.source.pinpoint),
            "bears_out": lambda row, shown: shown.text(row.source.bears_out),
        },
        shows=("key_date_source",),
    ),
    Listing[ClosedDaysRow](
        "closed-days",
        "days that are no working days, beside weekends and bank holidays",
        investigation.closed_days,
        {
            "first_day": lambda row, _: day(row.first),
            "last_day": lambda row, _: day(row.last),
            "why": lambda row, shown: shown.text(row.why),
        },
        shows=("closed_days",),
    ),
)
