"""The list of what others assert in their words, and what came of testing it."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import assertions, chronology
from workbench.assertions import AssertionRow
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import Shown

_Asserted = tuple[AssertionRow, str]


def _assertions(read: Session) -> Iterator[_Asserted]:
    """Each assertion, with the title of the event on whose occasion it was made."""
    titles = chronology.titles(read)
    yield from ((row, titles.get(row.event or "", "")) for row in every(read, assertions.assertions))


def _by(row: _Asserted, shown: Shown) -> str:
    return shown.one(row[0].person) or shown.text(row[0].body)


LISTS: Final = (
    Listing[_Asserted](
        "assertions",
        "what others assert in their words, and what came of testing it",
        _assertions,
        {
            "number": lambda row, _: row[0].number,
            "sort": lambda row, _: row[0].sort,
            "by": _by,
            "words": lambda row, shown: shown.text(row[0].words),
            "said_on": lambda row, _: row[0].said_on.in_words(),
            "result": lambda row, _: row[0].result,
            "bears_on": lambda row, shown: shown.parts(row[0].allegations),
        },
        {
            "subject": lambda row, shown: shown.text(row[0].subject),
            "occasion": lambda row, shown: shown.text(row[1]),
            "exhibit": lambda row, shown: shown.one(row[0].exhibit),
            "pinpoint": lambda row, shown: shown.text(row[0].pinpoint),
            "reasons": lambda row, shown: shown.text(row[0].reasons),
            "tested_by_enquiries": lambda row, _: len(row[0].enquiries),
        },
        shows=("assertion", "assertion_allegation", "assertion_enquiry"),
    ),
)
