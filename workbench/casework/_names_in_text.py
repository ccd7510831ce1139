"""Names that stand in text as typed words, although text should hold references: found and listed."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy.orm import Session
from sqlmodel import col, select

from workbench import people
from workbench.casework._display import shown_names
from workbench.casework._merge_people import merged_into
from workbench.casework._name_scan import TypedName, typed_names
from workbench.casework._places import at_once, is_there, place_of_any
from workbench.casework._records import NameDecision
from workbench.kernel import folding
from workbench.kernel.ids import kind_of
from workbench.kernel.progress import Progress, silent
from workbench.people import NameMatch, Names
from workbench.store.kept import kept

_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class UnresolvedName:
    """Words in one field of one record that may name a person, by their place in the stored text.

    To decide: who of `persons` (ids, with their pseudonyms) it is, or that it is no name.
    """

    record: str
    field: str
    revision: int
    start: int
    end: int
    words: str
    persons: tuple[str, ...]
    pseudonyms: tuple[str, ...]
    home: str
    place: str


def names_in(read: Session, text: str) -> tuple[NameMatch, ...]:
    """Where a text holds names of known people as typed words, for offering references while typing."""
    return people.match_names(read, text, merged_into(read))


def known_names(read: Session) -> Names:
    """Everything that people are called; what a merged record was called is the name of the one kept."""
    return kept(read, _known_names)


def _known_names(read: Session) -> Names:
    return people.known_names(read, merged_into(read))


def unresolved_names(
    read: Session, progress: Progress | None = None, *, limit: int = _ALL, leave_out: Collection[str] = ()
) -> tuple[UnresolvedName, ...]:
    """The names typed anywhere that were not made references and not decided, the first of them or all; of
    the kinds left out none.

    The first time it reads every text that holds a name, so it says how far it is; afterwards only what was
    changed since. Raises `Cancelled`.
    """
    found = tuple(islice(_undecided(read, progress or silent(), leave_out), limit))
    shown, held = shown_names(read), at_once(read, (typed.record for typed in found))
    return tuple(_unresolved(read, typed, shown) for typed in found) if held else ()


def count_unresolved_names(
    read: Session, progress: Progress | None = None, *, leave_out: Collection[str] = ()
) -> int:
    """How many there are. Raises `Cancelled`."""
    return sum(1 for _ in _undecided(read, progress or silent(), leave_out))


def decisions_by_field(read: Session) -> Mapping[tuple[str, str], Mapping[str, str | None]]:
    """What was decided of words, by record and field: the folded words and the person, None for no name."""
    decided: dict[tuple[str, str], dict[str, str | None]] = {}
    for row in read.scalars(select(NameDecision).where(col(NameDecision.set_aside).is_(False))):
        decided.setdefault((row.record, row.field), {})[row.words] = row.person
    return decided


def _undecided(read: Session, progress: Progress, leave_out: Collection[str]) -> Iterator[TypedName]:
    """Every name typed and not decided, unless what its record is shown inside was set aside."""
    decided, stands = decisions_by_field(read), {"": True}
    for typed in typed_names(read, known_names(read), progress):
        meant = decided.get((typed.record, typed.field), {})
        if folding.fold(typed.words) in meant or kind_of(typed.record) in leave_out:
            continue
        if typed.outer not in stands:
            stands[typed.outer] = is_there(read, typed.outer)
        if stands[typed.outer]:
            yield typed


def _unresolved(read: Session, typed: TypedName, shown: Mapping[str, str]) -> UnresolvedName:
    """The name as it is listed."""
    place = place_of_any(read, typed.record, shown)
    return UnresolvedName(
        record=typed.record,
        field=typed.field,
        revision=typed.revision,
        start=typed.start,
        end=typed.end,
        words=typed.words,
        persons=typed.persons,
        pseudonyms=tuple(shown[person] for person in typed.persons),
        home=place.home,
        place=place.words,
    )
