"""What can be chosen in the forms of an allegation: its place, standards, assertions, people, key dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from workbench import allegations, assertions, chronology, evidence, findings
from workbench.casework._display import NOBODY_REVEALED, Choice, person_choices, shown_names
from workbench.investigation import date_reader
from workbench.kernel.dates import DateReader
from workbench.kernel.running_text import render

_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class AllegationChoices:
    """Choices for pickers, the words for ids, and the reader of dates that knows the key dates."""

    allegations: tuple[Choice, ...]
    findings: tuple[Choice, ...]
    standards: tuple[Choice, ...]
    assertions: tuple[Choice, ...]
    people: tuple[Choice, ...]
    events: tuple[Choice, ...]
    exhibits: tuple[Choice, ...]
    shown: Mapping[str, str]
    reader: DateReader


def allegation_choices(read: Session, revealed: Mapping[str, str] = NOBODY_REVEALED) -> AllegationChoices:
    """What can be chosen now."""
    shown = shown_names(read, revealed)
    return AllegationChoices(
        allegations=tuple(
            Choice(row.id, shown[row.id], render(row.framed or row.put, shown))
            for row in allegations.allegations(read, limit=_ALL)
        ),
        findings=tuple(
            Choice(row.id, f"Finding on {shown[row.allegation].lower()}", row.state)
            for row in findings.findings(read)
        ),
        standards=tuple(
            Choice(row.id, " ".join(filter(None, (row.title, row.provision))), row.sort)
            for row in allegations.standards(read)
        ),
        assertions=tuple(
            Choice(row.id, f"Assertion {row.number}", render(row.words, shown))
            for row in assertions.assertions(read, limit=_ALL)
        ),
        people=tuple(Choice(each.id, shown[each.id], each.detail) for each in person_choices(read)),
        events=tuple(
            Choice(row.id, render(row.title, shown), row.date.in_words())
            for row in chronology.dated_titles(read)
        ),
        exhibits=tuple(
            Choice(row.id, row.reference, render(row.title, shown))
            for row in evidence.exhibits(read, limit=_ALL)
        ),
        shown=shown,
        reader=date_reader(read),
    )
