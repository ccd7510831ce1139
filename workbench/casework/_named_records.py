"""Every record that is called by a short name, so that a few letters find it wherever one is."""

from collections.abc import Iterator, Mapping
from typing import Final

from sqlalchemy.orm import Session

from workbench import allegations, cases, evidence, interviews, people
from workbench.casework._display import NOBODY_REVEALED, Choice, shown_names
from workbench.kernel.running_text import render

MOST: Final = 2_000
"""How many of each kind are offered; the full text of all of them is searched besides."""


def named_records(read: Session, revealed: Mapping[str, str] = NOBODY_REVEALED) -> tuple[Choice, ...]:
    """People, cases, allegations, interviews and exhibits, each by what it is called and a little more.

    Everybody is a pseudonym but those who are revealed.
    """
    shown = shown_names(read, revealed)
    return tuple(Choice(id, shown[id], render(words, shown)) for id, words in _called(read))


def _called(read: Session) -> Iterator[tuple[str, str]]:
    """Each record's id, and the running text that says more about it."""
    for case in cases.cases(read, limit=MOST):
        yield case.id, case.title
    for person in people.persons(read, limit=MOST):
        yield person.id, ", ".join(filter(None, (person.part, person.role)))
    for allegation in allegations.allegations(read):
        yield allegation.id, allegation.framed or allegation.put
    for interview in interviews.interviews(read, limit=MOST):
        yield interview.id, interview.title
    for exhibit in evidence.exhibits(read, limit=MOST):
        yield exhibit.id, exhibit.title
