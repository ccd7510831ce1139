"""Everything about one key date: what it rests on, and what may be chosen while it is changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench import investigation
from workbench.casework._display import NOBODY_REVEALED, Choice, person_choices, shown_names
from workbench.casework._event_sheet import place_choices
from workbench.casework._places import place_of_any
from workbench.casework._set_aside import SetAsideRow, set_aside_within, why_set_aside
from workbench.investigation import KeyDateRow
from workbench.kernel.dates import DateReader


@dataclass(frozen=True, slots=True)
class KeyDateSheet:
    """One key date; `aside` is why it was set aside (None while it stands), `parts_aside` its evidence that
    was. `shown` are the words for every id, those of paragraphs among them.
    """

    row: KeyDateRow
    aside: str | None
    parts_aside: tuple[SetAsideRow, ...]
    people: tuple[Choice, ...]
    places: tuple[Choice, ...]
    reader: DateReader
    shown: Mapping[str, str]


def key_date_sheet(
    read: Session, id: str, revealed: Mapping[str, str] = NOBODY_REVEALED
) -> KeyDateSheet | None:
    """One key date, set aside or not; None if there is none of this id."""
    row = investigation.the_key_date(read, id)
    if row is None:
        return None
    shown = shown_names(read, revealed)
    named = [source.paragraph for source in row.sources if source.paragraph]
    return KeyDateSheet(
        row=row,
        aside=why_set_aside(read, id),
        parts_aside=set_aside_within(read, id),
        people=person_choices(read),
        places=place_choices(read),
        reader=investigation.date_reader(read),
        shown={**shown, **{each: place_of_any(read, each, shown).words for each in named}},
    )
