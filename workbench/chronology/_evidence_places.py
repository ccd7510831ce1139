"""Where in the evidence something stands: an interview, a paragraph of its notes, an exhibit; each by id."""

from typing import Final, Protocol

from workbench.chronology import rules
from workbench.store.record import class_of, values_of
from workbench.store.unit_of_work import Work

PLACES: Final = ("interview", "paragraph", "exhibit")


class Placed(Protocol):
    """A command or a row that says where something stands; in a command None leaves it as it is."""

    @property
    def interview(self) -> str | None: ...
    @property
    def paragraph(self) -> str | None: ...
    @property
    def exhibit(self) -> str | None: ...


def places(work: Work, command: Placed, row: Placed | None = None) -> dict[str, str | None]:
    """The columns for what a command gives, a paragraph with its interview; `row` is what it changes.

    Refused: what is not there, or a paragraph of another interview.
    """
    given = {name: known(work, name, id) for name in PLACES if (id := getattr(command, name)) is not None}
    paragraph = given.get("paragraph", row.paragraph if row else None)
    if paragraph and {"paragraph", "interview"} & set(given):
        of_paragraph = _interview_of(work, paragraph)
        rules.must_stand_in_the_interview(given.get("interview"), of_paragraph)
        given["interview"] = of_paragraph
    return given


def known(work: Work, kind: str, id: str | None) -> str | None:
    """The id of a record that is there, None for none. Refused: one that is not there."""
    return work.get(class_of(kind), id).id if id else None


def _interview_of(work: Work, paragraph: str) -> str:
    return str(values_of(work.get(class_of("paragraph"), paragraph))["interview"])
