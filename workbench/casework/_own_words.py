"""The words that are right in one casebook although no dictionary has them: names of people, teams, cases."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from sqlalchemy.orm import Session

from workbench import cases, interviews, investigation, people
from workbench.casework._names_in_text import known_names
from workbench.kernel.folding import fold
from workbench.kernel.running_text import plain

_ALL: Final = 1_000_000
_WORD: Final = re.compile(r"[^\W\d_]+")


def own_words(read: Session) -> Callable[[str], bool]:
    """Says whether a word is one of the casebook's own, however it is written. It stays as it was asked."""
    names = known_names(read)
    words = {fold(word) for text in _texts(read) for word in _WORD.findall(plain(text))}
    return lambda word: fold(word) in words or bool(names.find(word))


def _texts(read: Session) -> Iterator[str]:
    for person in people.persons(read, limit=_ALL):
        yield from (person.role, person.team, person.organisation)
    yield from (row.place for row in interviews.interviews(read, limit=_ALL))
    yield from (row.reference for row in cases.cases(read, limit=_ALL))
    yield from (row.name for row in investigation.key_dates(read))
