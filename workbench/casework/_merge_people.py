"""Makes one person of two records: what was said of either is said of the one kept, and nothing is lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final, cast

from sqlalchemy.orm import Session
from sqlmodel import Field, col, select

from workbench import people
from workbench.casework import rules_of_merging
from workbench.casework._merge_references import rewrite_references
from workbench.casework._merge_ties import move_ties
from workbench.casework._records import NameDecision
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.people import RestorePerson
from workbench.store.record import Link, Record, Stored, class_of, values_of
from workbench.store.unit_of_work import Work

MISSPELLING: Final = "misspelling"

_SHOWN: Final = ("role", "team", "organisation")
_REACHED: Final = ("email", "telephone", "address")


class MergedPerson(Link, table=True):
    """A record of a person (`person`) that turned out to be another's (`into`); it stays, set aside, so that
    references which nobody may rewrite still lead to someone.
    """

    __tablename__ = "merged_person"
    __kind__: ClassVar[str] = "merged_person"

    person: str = Field(foreign_key="person.id", index=True)
    into: str = Field(foreign_key="person.id", index=True)


@dataclass(frozen=True)
class MergePeople(Command):
    """Make one person of two records of theirs: `merge` is set aside, all that was said of it goes to `keep`.

    `protection` is needed where the two are protected differently, and is the stronger of the two. The other
    name becomes another name of this sort ("misspelling", "former name"). The pseudonym that was `merge`'s is
    never given again.
    """

    label: ClassVar[str] = "Merge two records of one person"
    keep: str
    merge: str
    reason: str
    protection: str = ""
    name_becomes: str = MISSPELLING


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merger did: rows moved, rows that said the same and were joined, references rewritten, and those
    left in words that nobody may change.
    """

    moved: int
    joined: int
    rewritten: int
    left: int


def merge_people(command: MergePeople, work: Work) -> Merged:
    """What was moved, joined, rewritten and left. Refused: one record twice, no reason, less protection than
    either has, or two tied to one record as different things.
    """
    rules_of_merging.must_be_two_people(command.keep, command.merge)
    rules_of_merging.must_say_why_they_are_one(command.reason)
    rules_of_merging.must_be_a_sort_of_name(command.name_becomes, people.NAMES_IN_FULL)
    keep, merge = _person(work, command.keep), _person(work, command.merge)
    _protect(work, command, keep, merge)
    ties = move_ties(work, keep.id, merge.id)
    _join_identities(work, command)
    _join_descriptions(work, keep, merge)
    _move_decisions(work, keep.id, merge.id)
    texts = rewrite_references(work, keep.id, merge.id)
    work.add(MergedPerson.make(id=new_id("merged_person"), person=merge.id, into=keep.id))
    work.set_aside(merge, command.reason.strip())
    return Merged(ties.moved, ties.joined, texts.rewritten, texts.left)


def restore_person(command: RestorePerson, work: Work) -> None:
    """Refused: the person was not set aside, or their record was merged into another's."""
    kept = merged_into(work.session).get(command.person)
    shown = people.pseudonyms(work.session)
    rules_of_merging.must_not_have_been_merged(shown[kept] if kept else "")
    _do(command, work)


def merged_into(read: Session) -> Mapping[str, str]:
    """For every record that was merged, the person it was merged into, by their ids."""
    return {row.person: row.into for row in read.execute(select(MergedPerson.person, MergedPerson.into))}


def records_by_person(read: Session) -> Mapping[str, tuple[str, ...]]:
    """For every person into whom records were merged, the ids of those records."""
    merged: dict[str, tuple[str, ...]] = {}
    for record, person in merged_into(read).items():
        merged[person] = (*merged.get(person, ()), record)
    return merged


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    MergePeople: merge_people,
    RestorePerson: restore_person,
}


def _person(work: Work, id: str) -> Record:
    """The record of a person. Refused: one that is not there."""
    return cast(Record, work.get(class_of("person"), id))


def _protect(work: Work, command: MergePeople, keep: Record, merge: Record) -> None:
    ours, theirs = str(values_of(keep)["protection"]), str(values_of(merge)["protection"])
    rules_of_merging.must_keep_the_stronger_protection(ours, theirs, command.protection, people.PROTECTIONS)
    needed = rules_of_merging.stronger(ours, theirs, people.PROTECTIONS)
    if needed != ours:
        reason = str(values_of(merge)["protection_reason"]) or command.reason
        _do(people.SetProtection(keep.id, keep.revision, needed, reason), work)


def _join_identities(work: Work, command: MergePeople) -> None:
    """Who the one was, and how they are reached, is said of the other; where both say it, both are kept."""
    ours, theirs = _identity(work, command.keep), _identity(work, command.merge)
    reached = {name: _both(ours[name], theirs[name]) for name in _REACHED}
    name = ours["name"] or theirs["name"]
    _do(people.ChangeIdentity(command.keep, None, name, **reached), work)
    _do(people.ChangeIdentity(command.merge, None, "", "", "", ""), work)
    known = {values_of(row)["words"] for row in _of(work, "alias", command.keep)}
    words = rules_of_merging.other_name(name, theirs["name"])
    if words and words not in known:
        _do(people.AddAlias(command.keep, words, command.name_becomes), work)


def _join_descriptions(work: Work, keep: Record, merge: Record) -> None:
    """What is shown of the person: gaps are filled, and what differs is added to the notes."""
    ours, theirs = values_of(keep), values_of(merge)
    filled = {name: str(ours[name] or theirs[name]) for name in _SHOWN}
    other = [str(theirs[name]) for name in _SHOWN if theirs[name] and theirs[name] != filled[name]]
    also = f"Also recorded as: {', '.join(other)}." if other else ""
    notes = "\n\n".join(filter(None, (str(ours["notes"]), str(theirs["notes"]), also)))
    _do(people.ChangePerson(keep.id, keep.revision, notes=notes, **filled), work)


def _move_decisions(work: Work, keep: str, merge: str) -> None:
    """What was decided of words that are now in the notes of the one kept holds there too."""
    decided = {(row.field, row.words) for row in _decisions(work, keep)}
    for row in _decisions(work, merge):
        if (row.field, row.words) not in decided:
            work.change(row, record=keep)


def _decisions(work: Work, record: str) -> Sequence[NameDecision]:
    standing = select(NameDecision).where(
        NameDecision.record == record, col(NameDecision.set_aside).is_(False)
    )
    return work.all(standing.order_by(col(NameDecision.id)))


def _identity(work: Work, person: str) -> dict[str, str]:
    (row,) = _of(work, "identity", person)
    return {name: str(value) for name, value in values_of(row).items()}


def _of(work: Work, kind: str, person: str) -> Sequence[Stored]:
    """The rows of a kind that belong to a person."""
    cls = class_of(kind)
    return work.all(select(cls).where(col(getattr(cls, "person")) == person))  # noqa: B009 - a column of some


def _both(ours: str, theirs: str) -> str:
    return "; ".join(dict.fromkeys(filter(None, (ours, theirs))))


def _do(command: Command, work: Work) -> None:
    """Do what the concept's own command does, so that its rules hold here too."""
    people.HANDLERS[type(command)](command, work)
