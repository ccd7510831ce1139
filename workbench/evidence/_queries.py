"""What can be asked of exhibits, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy.orm import Session
from sqlmodel import col, func, not_, or_, select, text
from sqlmodel.sql.expression import SelectOfScalar

from workbench.evidence import rules
from workbench.evidence._records import Exhibit, ExhibitCase, ExhibitEvent, ExhibitPerson
from workbench.kernel import clock
from workbench.kernel.dates import FuzzyDate
from workbench.store.dated import date_of

T = TypeVar("T")

_ORDERS: Final = {
    "number": "number",
    "title": "title",
    "sort": "sort",
    "date": "coalesce(date_earliest, date_latest, '9999')",
    "received": "received_at",
    "logged": "logged_at",
    "size": "size",
    "use": "use",
    "grade": "source_grade || content_grade",
}
_FOUND_BY_WORDS: Final = (
    "exhibit.id IN (SELECT record FROM search_text WHERE kind = 'exhibit' AND number IN"
    " (SELECT rowid FROM search_index WHERE search_index MATCH :words))"
)


@dataclass(frozen=True, slots=True)
class FileRow:
    """The sealed file of an exhibit: the name it came under, its media type by that name, bytes, SHA-256.

    `sealed_name` is its name in the evidence folder, for reading it.
    """

    name: str
    media_type: str
    size: int
    sha256: str
    sealed_name: str


@dataclass(frozen=True, slots=True)
class ExhibitRow:
    """An exhibit. Title, description, from whom, by whom, how and the reasons are running text.

    `use` is among `USES`, the grades among `SOURCE_GRADES` and `CONTENT_GRADES` or "". `missing_origin` says
    what is not said yet of where it came from; `same_file` are other exhibits with the same bytes.
    `set_aside_reason` is "" for one that stands.
    """

    id: str
    revision: int
    number: int
    reference: str
    title: str
    description: str
    sort: str
    date: FuzzyDate
    from_person: str | None
    from_whom: str
    received_by: str
    received_at: datetime | None
    how_received: str
    logged_at: datetime
    marking: str
    source_grade: str
    content_grade: str
    grade_reason: str
    use: str
    use_reason: str
    parent: str | None
    copy_reason: str
    file: FileRow | None
    kept_at: str
    seal_number: str
    missing_origin: tuple[str, ...]
    same_file: tuple[str, ...]
    set_aside_reason: str


@dataclass(frozen=True, slots=True)
class ExhibitFilter:
    """Which exhibits; what is left out stands for all. `person` is tied to it or gave it.

    `parent` asks for the attachments of one exhibit, `sha256` for those that hold one file. `graded` is False
    for those without a grade, `tied` for those that belong to no person, case or event. `set_aside` asks for
    what was taken out of the list. `words` is a query of full-text search.
    """

    case: str = ""
    person: str = ""
    event: str = ""
    sort: str = ""
    use: str = ""
    parent: str = ""
    sha256: str = ""
    graded: bool | None = None
    tied: bool | None = None
    set_aside: bool = False
    words: str = ""


EVERY_EXHIBIT: Final = ExhibitFilter()


@dataclass(frozen=True, slots=True)
class ExhibitTies:
    """The people (by id, with their part), cases and events (by id) of one exhibit."""

    persons: tuple[tuple[str, str], ...] = ()
    cases: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


def exhibits(
    read: Session,
    wanted: ExhibitFilter = EVERY_EXHIBIT,
    *,
    order: str = "number",
    offset: int = 0,
    limit: int = 500,
) -> tuple[ExhibitRow, ...]:
    """The exhibits wanted, a page at a time. `order` names a column; "-" before it turns it round."""
    column = _ORDERS[order.removeprefix("-")]
    ordered = text(f"{column} DESC" if order.startswith("-") else column)
    statement = _wanted(select(Exhibit), wanted).order_by(ordered, col(Exhibit.number))
    return _rows(read, read.scalars(statement.offset(offset).limit(limit)).all())


def count_exhibits(read: Session, wanted: ExhibitFilter = EVERY_EXHIBIT) -> int:
    """How many exhibits are wanted."""
    return read.scalar(_wanted(select(func.count(col(Exhibit.id))), wanted)) or 0


def the_exhibit(read: Session, id: str) -> ExhibitRow | None:
    """One exhibit, set aside or not; None if there is none of this id."""
    row = read.get(Exhibit, id)
    return _rows(read, [row])[0] if row else None


def exhibit_called(read: Session, reference: str) -> ExhibitRow | None:
    """The exhibit of a reference such as `E041`, set aside or not; None if the number was never given."""
    rows = read.scalars(select(Exhibit).where(Exhibit.reference == reference.strip().upper())).all()
    return _rows(read, rows)[0] if rows else None


def unused_material(read: Session, *, offset: int = 0, limit: int = 500) -> tuple[ExhibitRow, ...]:
    """The schedule of unused material: what was gathered and is not relied on, each with the reason."""
    return exhibits(read, ExhibitFilter(use=rules.UNUSED), offset=offset, limit=limit)


def exhibit_references(read: Session) -> Mapping[str, str]:
    """Every exhibit's reference by id, those set aside among them, so that every mention can be shown."""
    return {row.id: row.reference for row in read.execute(select(Exhibit.id, Exhibit.reference))}


def exhibit_titles(read: Session) -> Mapping[str, str]:
    """The title of every exhibit that stands, in running text, by its id and in the order of the numbers."""
    columns = select(Exhibit.id, Exhibit.title).where(col(Exhibit.set_aside).is_(False))
    return {row.id: row.title for row in read.execute(columns.order_by(col(Exhibit.number)))}


def exhibit_sorts(read: Session) -> tuple[str, ...]:
    """The sorts offered: those to begin with, then others that are in use, in the alphabet's order."""
    used = read.scalars(select(Exhibit.sort).distinct()).all()
    return (*rules.SORTS, *sorted(set(used) - set(rules.SORTS)))


def exhibit_ties(read: Session, exhibits: Sequence[str]) -> Mapping[str, ExhibitTies]:
    """The people, cases and events of these exhibits, by the exhibit's id."""
    persons: dict[str, list[tuple[str, str]]] = {}
    cases: dict[str, list[str]] = {}
    events: dict[str, list[str]] = {}
    with_person = select(ExhibitPerson).where(col(ExhibitPerson.exhibit).in_(exhibits))
    for person in read.scalars(with_person.order_by(col(ExhibitPerson.id))):
        persons.setdefault(person.exhibit, []).append((person.person, person.part))
    with_case = select(ExhibitCase).where(col(ExhibitCase.exhibit).in_(exhibits))
    for case in read.scalars(with_case.order_by(col(ExhibitCase.id))):
        cases.setdefault(case.exhibit, []).append(case.case)
    with_event = select(ExhibitEvent).where(col(ExhibitEvent.exhibit).in_(exhibits))
    for event in read.scalars(with_event.order_by(col(ExhibitEvent.id))):
        events.setdefault(event.exhibit, []).append(event.event)
    return {
        id: ExhibitTies(tuple(persons.get(id, ())), tuple(cases.get(id, ())), tuple(events.get(id, ())))
        for id in exhibits
    }


def exhibits_by_case(read: Session) -> Mapping[str, int]:
    """How many exhibits each case has, by the case's id."""
    return _counted(read, "exhibit_case", '"case"')


def exhibits_by_person(read: Session) -> Mapping[str, int]:
    """How many exhibits each person is tied to, by the person's id."""
    return _counted(read, "exhibit_person", "person")


def exhibits_by_event(read: Session) -> Mapping[str, int]:
    """How many exhibits show each event, by the event's id; an event without any is not among them."""
    return _counted(read, "exhibit_event", "event")


def missing_origin(row: Any) -> tuple[str, ...]:
    """What is not said yet of where an exhibit came from; an exhibit, or the columns that tell it."""
    return rules.missing_origin(
        parent=bool(row.parent),
        from_whom=bool(row.from_person or row.from_whom),
        received_by=bool(row.received_by),
        received_at=bool(row.received_at),
        how=bool(row.how_received),
    )


def _wanted(statement: SelectOfScalar[T], wanted: ExhibitFilter) -> SelectOfScalar[T]:
    statement = statement.where(col(Exhibit.set_aside).is_(wanted.set_aside))
    alike = {"sort": wanted.sort, "use": wanted.use, "parent": wanted.parent, "sha256": wanted.sha256}
    for name, value in alike.items():
        if value:
            statement = statement.where(getattr(Exhibit, name) == value)
    if wanted.graded is not None:
        grade = col(Exhibit.source_grade)
        statement = statement.where(grade != "" if wanted.graded else grade == "")
    if wanted.words:
        statement = statement.where(text(_FOUND_BY_WORDS).bindparams(words=wanted.words))
    return _tied(statement, wanted)


def _tied(statement: SelectOfScalar[T], wanted: ExhibitFilter) -> SelectOfScalar[T]:
    if wanted.case:
        of_case = select(ExhibitCase.exhibit).where(ExhibitCase.case == wanted.case)
        statement = statement.where(col(Exhibit.id).in_(of_case))
    if wanted.person:
        of_person = select(ExhibitPerson.exhibit).where(ExhibitPerson.person == wanted.person)
        gave = col(Exhibit.from_person) == wanted.person
        statement = statement.where(col(Exhibit.id).in_(of_person) | gave)
    if wanted.event:
        of_event = select(ExhibitEvent.exhibit).where(ExhibitEvent.event == wanted.event)
        statement = statement.where(col(Exhibit.id).in_(of_event))
    if wanted.tied is not None:
        ties = (ExhibitPerson, ExhibitCase, ExhibitEvent)
        tied = or_(*(col(Exhibit.id).in_(select(tie.exhibit)) for tie in ties))
        statement = statement.where(tied if wanted.tied else not_(tied))
    return statement


def _counted(read: Session, ties: str, column: str) -> Mapping[str, int]:
    """Counts over the ties' own index, less the few that lead to exhibits set aside."""
    every = text(f"SELECT {column}, count(*) FROM {ties} GROUP BY {column}")  # noqa: S608 - two constants
    aside = text(
        f"SELECT {column}, count(*) FROM exhibit JOIN {ties} ON {ties}.exhibit = exhibit.id"  # noqa: S608
        f" WHERE exhibit.set_aside = 1 GROUP BY {column}"
    )
    less = {row[0]: row[1] for row in read.execute(aside)}
    counted = {row[0]: row[1] - less.get(row[0], 0) for row in read.execute(every)}
    return {key: number for key, number in counted.items() if number}


def _rows(read: Session, found: Sequence[Exhibit]) -> tuple[ExhibitRow, ...]:
    same = _same_files(read, {row.sha256 for row in found if row.sha256})
    return tuple(_row(row, same.get(row.sha256, [])) for row in found)


def _same_files(read: Session, hashes: set[str]) -> Mapping[str, list[str]]:
    """The exhibits that hold each of these files, by its SHA-256, in the order of their numbers."""
    same: dict[str, list[str]] = {}
    statement = select(Exhibit.sha256, Exhibit.reference).where(
        col(Exhibit.sha256).in_(hashes), col(Exhibit.set_aside).is_(False)
    )
    for row in read.execute(statement.order_by(col(Exhibit.number))):
        same.setdefault(row.sha256, []).append(row.reference)
    return same


def _row(row: Exhibit, same: Sequence[str]) -> ExhibitRow:
    return ExhibitRow(
        id=row.id,
        revision=row.revision,
        number=row.number,
        reference=row.reference,
        title=row.title,
        description=row.description,
        sort=row.sort,
        date=date_of(row),
        from_person=row.from_person,
        from_whom=row.from_whom,
        received_by=row.received_by,
        received_at=clock.moment(row.received_at) if row.received_at else None,
        how_received=row.how_received,
        logged_at=clock.moment(row.logged_at),
        marking=row.marking,
        source_grade=row.source_grade,
        content_grade=row.content_grade,
        grade_reason=row.grade_reason,
        use=row.use,
        use_reason=row.use_reason,
        parent=row.parent,
        copy_reason=row.copy_reason,
        file=_file(row),
        kept_at=row.kept_at,
        seal_number=row.seal_number,
        missing_origin=missing_origin(row),
        same_file=tuple(reference for reference in same if reference != row.reference),
        set_aside_reason=row.set_aside_reason if row.set_aside else "",
    )


def _file(row: Exhibit) -> FileRow | None:
    if not row.sealed_name:
        return None
    return FileRow(row.file_name, row.media_type, row.size, row.sha256, row.sealed_name)
