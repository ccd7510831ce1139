"""The lists of people: by pseudonym, what they agreed to, and which records turned out to be one person."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import casework, people
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import day
from workbench.people import ConsentRow, PersonRow, RelationshipRow

PEOPLE: Final = "people"


def _people(read: Session) -> Iterator[PersonRow]:
    return every(read, people.persons)


def _consents(read: Session) -> Iterator[ConsentRow]:
    for person in _people(read):
        yield from people.consents(read, person.id)


def _merged(read: Session) -> Iterator[tuple[str, str]]:
    """The pseudonym of each record that was merged, and the person it was merged into."""
    pseudonyms = people.pseudonyms(read)
    for merged, kept in casework.merged_into(read).items():
        yield pseudonyms[merged], kept


LISTS: Final = (
    Listing[PersonRow](
        PEOPLE,
        "everybody with a part in the investigation, by pseudonym",
        _people,
        {
            "pseudonym": lambda row, _: row.pseudonym,
            "part": lambda row, _: row.part,
            "role": lambda row, _: row.role,
            "team": lambda row, _: row.team,
            "organisation": lambda row, _: row.organisation,
            "protection": lambda row, _: row.protection,
            "notes": lambda row, shown: shown.text(row.notes),
        },
        {"protection_reason": lambda row, shown: shown.text(row.protection_reason)},
        shows=("person",),
    ),
    Listing[ConsentRow](
        "consents",
        "what people agreed to, and what they took back",
        _consents,
        {
            "person": lambda row, shown: shown.one(row.person),
            "to": lambda row, shown: shown.text(row.to),
            "how": lambda row, shown: shown.text(row.how),
            "given_on": lambda row, _: day(row.given_on),
            "withdrawn_on": lambda row, _: day(row.withdrawn_on),
        },
        shows=("consent",),
    ),
    Listing[RelationshipRow](
        "relationships",
        "how people stand to each other, and from when to when",
        people.relationships,
        {
            "person": lambda row, shown: shown.one(row.person),
            "how": lambda row, shown: shown.text(row.how),
            "other": lambda row, shown: shown.one(row.other),
            "when": lambda row, _: row.when.in_words(),
            "remark": lambda row, shown: shown.text(row.remark),
        },
        {
            "exhibit": lambda row, shown: shown.one(row.exhibit),
            "pinpoint": lambda row, shown: shown.text(row.pinpoint),
        },
        shows=("relationship",),
    ),
    Listing[tuple[str, str]](
        "merged-people",
        "records of people that turned out to be another's",
        _merged,
        {"pseudonym": lambda row, _: row[0], "is": lambda row, shown: shown.one(row[1])},
        shows=("merged_person",),
    ),
)
