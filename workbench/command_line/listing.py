"""Asks for a list: by pseudonym, or with the names of those who were revealed for it."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy.orm import Session

from workbench import casework, people
from workbench.command_line.lists import KINDS, LISTS
from workbench.command_line.lists.people import PEOPLE
from workbench.command_line.lists.shown import Shown
from workbench.command_line.tables import Cell, Table
from workbench.kernel.errors import Refused
from workbench.people import IdentityRow

__all__ = ["KINDS", "listed", "must_be_for_this_form", "whose_names", "with_identities", "words_for"]

NOBODY_REVEALED: Final[Mapping[str, str]] = {}
TERMINAL: Final = "table"


def listed(
    read: Session, kind: str, form: str = TERMINAL, revealed: Mapping[str, str] = NOBODY_REVEALED
) -> Table:
    """The list of one of `KINDS`: as a terminal has room for it, or in another form whole.

    `revealed` are the words for people whose names are shown. What never leaves the casebook is only ever in
    the list for a terminal. Refused: another form of a list that never leaves.
    """
    must_be_for_this_form(kind, form)
    return _listed(read, kind, form, Shown(casework.shown_names(read, revealed)))


def must_be_for_this_form(kind: str, form: str) -> None:
    """Refused: the care and retaliation log in any form that programs read or that can be passed on."""
    if LISTS[kind].never_leaves and form != TERMINAL:
        raise Refused("The care and retaliation log never leaves the casebook. Read it as a table, here.")


def whose_names(read: Session, kind: str, form: str = TERMINAL) -> tuple[str, ...]:
    """The people, by id, who are named in a list."""
    standing = tuple(row.id for row in people.persons(read, limit=1_000_000))
    if kind == PEOPLE:
        return standing
    shown = Shown(casework.shown_names(read))
    _listed(read, kind, form, shown)
    merged = casework.merged_into(read)
    named = {merged.get(id, id) for id in shown.asked_for()}
    return tuple(id for id in standing if id in named)


def words_for(identities: Sequence[IdentityRow]) -> Mapping[str, str]:
    """How people who were revealed are shown: `Siân Griffith (W07)`."""
    return {row.person: f"{row.name} ({row.pseudonym})" for row in identities if row.name}


def with_identities(table: Table, identities: Sequence[IdentityRow]) -> Table:
    """The list of people with the identities that were revealed beside each."""
    known = {row.pseudonym: row for row in identities}
    rows = tuple((*row, *_identity(known[str(row[0])])) for row in table.rows)
    return Table((*table.columns, "name", "also_called", "email", "telephone", "address"), rows)


def _listed(read: Session, kind: str, form: str, shown: Shown) -> Table:
    listing = LISTS[kind]
    return listing.for_terminal(read, shown) if form == TERMINAL else listing.whole(read, shown)


def _identity(row: IdentityRow) -> tuple[Cell, ...]:
    aliases = "; ".join(f"{alias.words} ({alias.sort})" for alias in row.aliases)
    return row.name, aliases, row.email, row.telephone, row.address
