"""What the form that takes evidence in asks for: whom and what the evidence can be linked to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ui.evidence.exhibit_answer import LinkChoices, link_choices
from workbench import casework, evidence
from workbench.casework import Choice
from workbench.kernel.dates import DateReader


@dataclass(frozen=True, slots=True)
class IntakeChoices:
    """What the fields of the form offer."""

    people: tuple[Choice, ...]
    links: LinkChoices
    sorts: tuple[str, ...]
    reader: DateReader
    shown: Mapping[str, str]


def intake_choices(read: Any, revealed: Mapping[str, str]) -> IntakeChoices:
    """What evidence that is taken in can be linked to."""
    return IntakeChoices(
        casework.person_choices(read),
        link_choices(read, revealed),
        evidence.exhibit_sorts(read),
        casework.date_reader(read),
        casework.shown_names(read, revealed),
    )
