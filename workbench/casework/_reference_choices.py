"""What a text can refer to by @, and what a question of an interview can bear on."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from workbench import allegations, evidence
from workbench.casework._display import (
    Choice,
    allegations_to_choose,
    case_choices,
    person_choices,
    shown_names,
)
from workbench.kernel.running_text import render


def reference_choices(read: Session) -> tuple[Choice, ...]:
    """Everything that a text can refer to: people, cases, allegations, exhibits."""
    shown = shown_names(read)
    exhibits = (
        Choice(id, shown[id], render(title, shown)) for id, title in evidence.exhibit_titles(read).items()
    )
    return (*person_choices(read), *case_choices(read), *allegations_to_choose(read), *exhibits)


def bearing_choices(read: Session) -> tuple[Choice, ...]:
    """Every allegation, and after it what must be proved under it."""
    shown = shown_names(read)
    each = ((whole, _elements(read, whole, shown)) for whole in allegations_to_choose(read))
    return tuple(choice for whole, parts in each for choice in (whole, *parts))


def _elements(read: Session, of: Choice, shown: Mapping[str, str]) -> tuple[Choice, ...]:
    rows = allegations.elements(read, of.id)
    return tuple(Choice(row.id, f"{of.shown}, element {row.number}", render(row.text, shown)) for row in rows)
