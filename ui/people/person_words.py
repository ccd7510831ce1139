"""How a person is put into words: a row of the list, the line under the title, the state of protection."""

from collections.abc import Mapping
from typing import Final

from ui.widgets import Card, ChipTone, Link
from workbench.kernel.wording import day
from workbench.people import ConsentRow, IdentityRow, PersonRow

_TONES: Final[Mapping[str, ChipTone]] = {"protected": "warn", "ordinary": "accent", "public office": "ok"}


def card_of(row: PersonRow, shown: Mapping[str, str]) -> Card:
    """A person in the list: pseudonym or name, part and role, and how they are protected."""
    badge, tone = protection_of(row)
    where = ", ".join(filter(None, (row.role, row.team or row.organisation)))
    name = shown.get(row.id, row.pseudonym)
    number = row.pseudonym if name != row.pseudonym else ""
    return Card(row.id, number, name, first_upper(row.part), where, badge, tone)


def title_of(row: PersonRow, shown: Mapping[str, str]) -> str:
    """The title of the sheet: the pseudonym, with the name while it is revealed."""
    name = shown.get(row.id, row.pseudonym)
    return row.pseudonym if name == row.pseudonym else f"{name} ({row.pseudonym})"


def facts_of(row: PersonRow) -> str:
    """The line under the title."""
    return " · ".join(filter(None, (first_upper(row.part), row.role, row.team, row.organisation)))


def protection_of(row: PersonRow) -> tuple[str, ChipTone]:
    """The chip of a person's protection."""
    return first_upper(row.protection), _TONES[row.protection]


def identity_facts(row: IdentityRow) -> tuple[tuple[str, str], ...]:
    """Who a person is, as an act of revealing showed it."""
    others = tuple((f"Other name ({alias.sort})", alias.words) for alias in row.aliases)
    known = (
        ("Name", row.name),
        ("E-mail", row.email),
        ("Telephone", row.telephone),
        ("Address", row.address),
    )
    return (*known, *others)


def consent_link(row: ConsentRow) -> Link:
    """A consent as a line: what for, when and how, and whether it was taken back."""
    detail = ", ".join(filter(None, (f"given {day(row.given_on)}", row.how)))
    if row.withdrawn_on:
        return Link(row.id, row.to, detail, f"Taken back {day(row.withdrawn_on)}", "warn")
    return Link(row.id, row.to, detail)


def first_upper(words: str) -> str:
    """The words with a capital at the beginning and nowhere else changed."""
    return words[:1].upper() + words[1:]
