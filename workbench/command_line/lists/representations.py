"""The lists of the right of reply: each criticism, what the person was shown and said, what it changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeVar

from sqlalchemy.orm import Session

from workbench import representations
from workbench.command_line.lists.listing import Listing, every
from workbench.command_line.lists.shown import day
from workbench.kernel import clock
from workbench.representations import (
    CriticismRow,
    DisclosureRow,
    EffectRow,
    ExtensionRow,
    LetterRow,
    OutstandingRow,
    ResponseRow,
)

About = TypeVar("About", DisclosureRow, LetterRow, ResponseRow)


def _criticisms(read: Session) -> Iterator[CriticismRow]:
    return every(
        read,
        lambda read, *, offset, limit: representations.criticisms(
            read, clock.today(), offset=offset, limit=limit
        ),
    )


def _outstanding(read: Session) -> tuple[OutstandingRow, ...]:
    return representations.outstanding(read, clock.today())


def _numbered(question: Callable[[Session], Iterable[About]], read: Session) -> Iterator[tuple[About, str]]:
    """The answers, each with the numbers of the criticisms it is about."""
    numbers: Mapping[str, int] = {row.id: row.number for row in _criticisms(read)}
    for row in question(read):
        about = sorted(numbers[criticism] for criticism in row.criticisms if criticism in numbers)
        yield row, ", ".join(map(str, about))


def _extensions(read: Session) -> Iterator[tuple[LetterRow, ExtensionRow]]:
    for letter in representations.letters(read):
        yield from ((letter, extension) for extension in letter.extensions)


def _effects(read: Session) -> Iterator[tuple[CriticismRow, EffectRow]]:
    for row in _criticisms(read):
        if row.effect:
            yield row, row.effect


LISTS: Final = (
    Listing[CriticismRow](
        "criticisms",
        "what people may be criticised for, and how far each has come",
        _criticisms,
        {
            "number": lambda row, _: row.number,
            "person": lambda row, shown: shown.one(row.person),
            "allegation": lambda row, shown: shown.one(row.allegation),
            "text": lambda row, shown: shown.text(row.text),
            "state": lambda row, _: row.state,
            "deadline": lambda row, _: day(row.deadline),
        },
        {"basis": lambda row, shown: shown.text(row.basis)},
        shows=("criticism",),
    ),
    Listing[OutstandingRow](
        "outstanding",
        "criticisms on which the person has not had their say",
        _outstanding,
        {
            "number": lambda row, _: row.number,
            "person": lambda row, shown: shown.one(row.person),
            "allegation": lambda row, shown: shown.one(row.allegation),
            "state": lambda row, _: row.state,
            "deadline": lambda row, _: day(row.deadline),
            "days_left": lambda row, _: row.days_left,
        },
    ),
    Listing[tuple[DisclosureRow, str]](
        "disclosures",
        "what was disclosed to whom, for which criticisms",
        lambda read: _numbered(representations.disclosures, read),
        {
            "person": lambda row, shown: shown.one(row[0].person),
            "criticisms": lambda row, _: row[1],
            "items": lambda row, shown: shown.text(row[0].items),
            "disclosed_on": lambda row, _: day(row[0].disclosed_on),
            "how": lambda row, shown: shown.text(row[0].how),
        },
        shows=("disclosure", "disclosure_criticism"),
    ),
    Listing[tuple[LetterRow, str]](
        "letters",
        "letters that put criticisms to people, and the days to answer by",
        lambda read: _numbered(representations.letters, read),
        {
            "person": lambda row, shown: shown.one(row[0].person),
            "criticisms": lambda row, _: row[1],
            "sent_on": lambda row, _: day(row[0].sent_on),
            "how": lambda row, shown: shown.text(row[0].how),
            "deadline": lambda row, _: day(row[0].deadline),
            "no_response_on": lambda row, _: day(row[0].no_response_on),
        },
        {
            "first_deadline": lambda row, _: day(row[0].first_deadline),
            "short_notice": lambda row, shown: shown.text(row[0].short_notice),
        },
        shows=("warning_letter", "letter_criticism"),
    ),
    Listing[tuple[LetterRow, ExtensionRow]](
        "extensions",
        "more time that was given to answer a letter",
        _extensions,
        {
            "person": lambda row, shown: shown.one(row[0].person),
            "letter_sent_on": lambda row, _: day(row[0].sent_on),
            "until": lambda row, _: day(row[1].until),
            "reason": lambda row, shown: shown.text(row[1].reason),
            "granted_on": lambda row, _: day(row[1].granted_on),
        },
        shows=("extension",),
    ),
    Listing[tuple[ResponseRow, str]](
        "responses",
        "what people answered to the letters",
        lambda read: _numbered(representations.responses, read),
        {
            "person": lambda row, shown: shown.one(row[0].person),
            "criticisms": lambda row, _: row[1],
            "received_on": lambda row, _: day(row[0].received_on),
            "late": lambda row, _: row[0].late,
            "text": lambda row, shown: shown.text(row[0].text),
            "exhibit": lambda row, shown: shown.one(row[0].exhibit),
            "representative": lambda row, shown: shown.text(row[0].representative),
        },
        shows=("response", "response_criticism"),
    ),
    Listing[tuple[CriticismRow, EffectRow]](
        "effects",
        "what the answers changed, and why",
        _effects,
        {
            "criticism": lambda row, _: row[0].number,
            "person": lambda row, shown: shown.one(row[0].person),
            "outcome": lambda row, _: row[1].outcome,
            "reasons": lambda row, shown: shown.text(row[1].reasons),
            "becomes": lambda row, shown: shown.text(row[1].becomes),
            "decided_on": lambda row, _: day(row[1].decided_on),
        },
        {"responses_considered": lambda row, _: len(row[1].responses)},
        shows=("effect", "effect_response"),
    ),
)
