"""Whom, which cases and which allegations the words of a table can mean: what the casebook knows already."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from workbench import allegations, cases, casework, people
from workbench.exchange.values import parted, parted_further
from workbench.kernel import folding
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import render
from workbench.kernel.wording import listed
from workbench.people import Names

Session = Any  # what a question reads from; only the store and the concepts know more of it

_ALL: Final = 1_000_000
_TITLES: Final = frozenset(folding.words("Mr Mrs Ms Miss Mx Dr Prof Professor Cllr Sir Dame Lord Lady Rev"))
_IN_BRACKETS: Final = re.compile(r"\s*\([^)]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Known:
    """The people, cases and allegations of the casebook, ready for finding them in cells.

    `shown` is the word for every id; `standing` are those that were not set aside; `merged` leads from a
    record that was merged to the person kept; `cases` are ids by folded reference and title, several where
    cases share a title; `allegations` are ids by folded number, with and without the word before it.
    """

    names: Names = field(repr=False)
    shown: Mapping[str, str] = field(repr=False)
    standing: frozenset[str] = field(repr=False)
    merged: Mapping[str, str]
    cases: Mapping[str, tuple[str, ...]] = field(repr=False)
    allegations: Mapping[str, str]

    def persons(self, words: str) -> tuple[str, ...]:
        """The people that a cell names, each once. Refused: a name that nobody, or more than one, has."""
        return tuple(dict.fromkeys(person for part in parted(words) for person in self._persons_in(part)))

    def people_called(self, words: str) -> tuple[str, ...]:
        """Everybody whom these words, all of them, may name."""
        matches = self.names.find(words)
        found = next((match.persons for match in matches if _is_whole(words, match.start, match.end)), ())
        return tuple(dict.fromkeys(self.merged.get(person, person) for person in found))

    def case_ids(self, words: str) -> tuple[str, ...]:
        """The cases that a cell names, each once. Refused: words that name no case, or more than one."""
        return tuple(dict.fromkeys(case for part in parted(words) for case in self._cases_in(part)))

    def allegation_ids(self, words: str) -> tuple[str, ...]:
        """The allegations that a cell numbers, each once. Refused: a number that none has."""
        several = (each for part in parted(words) for each in parted_further(part))
        return tuple(dict.fromkeys(map(self._allegation, several)))

    def _persons_in(self, words: str) -> Iterator[str]:
        whole = _IN_BRACKETS.sub("", words)
        several = parted_further(whole)
        if len(several) < 2 or self.people_called(whole):  # noqa: PLR2004
            yield self._person(whole)
        else:
            yield from (self._person(_IN_BRACKETS.sub("", part)) for part in several)

    def _person(self, words: str) -> str:
        found = self.people_called(words)
        standing = [person for person in found if person in self.standing]
        if len(standing) == 1:
            return standing[0]
        if standing:
            either = listed(sorted(self.shown[person] for person in standing), "or")
            raise Refused(f"“{words}” may be {either}. Write the pseudonym in the table.")
        if found:
            raise Refused(f"“{words}” was set aside. Restore the person first, or leave this column out.")
        raise Refused(
            f"Nobody in the register is called “{words}”. Add them first, or leave this column out."
        )

    def _cases_in(self, words: str) -> Iterator[str]:
        several = parted_further(words)
        if len(several) < 2 or folding.fold(words) in self.cases:  # noqa: PLR2004
            yield self._case(words)
        else:
            yield from map(self._case, several)

    def _case(self, words: str) -> str:
        found = self.cases.get(folding.fold(words), ())
        if len(found) == 1:
            return found[0]
        if found:
            either = listed(sorted(self.shown[case] for case in found), "or")
            raise Refused(f"“{words}” may be {either}. Write the reference in the table.")
        raise Refused(f"There is no case “{words}”. Add the case first, or leave this column out.")

    def _allegation(self, words: str) -> str:
        found = self.allegations.get(folding.fold(words))
        if found is None:
            raise Refused(
                f"There is no allegation “{words}”. Write its number, such as 1.2, or leave this column out."
            )
        return found


def what_is_known(read: Session) -> Known:
    """What the casebook knows of people, cases and allegations."""
    shown = casework.shown_names(read)
    found: dict[str, list[str]] = {}
    listed_cases = cases.cases(read, limit=_ALL)
    for case in listed_cases:
        for words in (case.reference, render(case.title, shown)):
            found.setdefault(folding.fold(words), []).append(case.id)
    return Known(
        names=casework.known_names(read),
        shown=shown,
        standing=frozenset(person.id for person in people.persons(read, limit=_ALL)),
        merged=casework.merged_into(read),
        allegations=dict(_by_number(read)),
        cases={words: tuple(dict.fromkeys(ids)) for words, ids in found.items()},
    )


def _by_number(read: Session) -> Iterator[tuple[str, str]]:
    for row in allegations.allegations(read, limit=_ALL):
        yield row.number, row.id
        yield folding.fold(f"Allegation {row.number}"), row.id


def _is_whole(words: str, start: int, end: int) -> bool:
    """Whether nothing but a form of address stands beside the name."""
    return set(folding.words(words[:start])) <= _TITLES and not folding.words(words[end:])
