"""The editions of a report: what each audience's copy is called and how it is to be handled."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workbench.disclosure.projection import OWN
from workbench.kernel.errors import Refused


@dataclass(frozen=True, slots=True)
class Edition:
    """One audience's copy: its name, what its cover says of handling, and how it shows people."""

    title: str
    handling: str
    people: str


_EDITIONS: Final[Mapping[str, Edition]] = {
    OWN: Edition(
        title="Investigator’s own edition",
        handling=(
            "This edition names the people it is about. It is for the investigator alone: do not send, copy "
            "or quote it. The last chapter tells how to confirm that it was made from the record as it stood."
        ),
        people=(
            "People appear as this edition may show them, and that includes their names. The list shows what "
            "protection each of them has in every other edition."
        ),
    ),
}


def edition_for(audience: str) -> Edition:
    """Return the edition for an audience. Refused: an audience to whom nothing may be issued."""
    try:
        return _EDITIONS[audience]
    except KeyError:
        raise Refused("There is no edition of this report for that reader. Choose another edition.") from None
