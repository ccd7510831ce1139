"""What can be asked of the accounts of events: side by side, how they differ, how that was resolved."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session
from sqlmodel import col, func, select, text
from sqlmodel.sql.expression import SelectOfScalar

from workbench.chronology import differences, rules
from workbench.chronology._account_records import Account, AccountPerson, EventSource, Resolution
from workbench.chronology._queries import EventFilter, EventRow, event_row, events
from workbench.chronology._records import IN_ORDER, Event
from workbench.chronology.differences import Difference, Told
from workbench.kernel.dates import FuzzyDate
from workbench.store.dated import date_of

_ALL = 1_000_000

Events = Collection[str] | SelectOfScalar[str]


@dataclass(frozen=True, slots=True)
class AccountRow:
    """What one source says of an event. Said, place, given by and pinpoint are running text.

    `person` (by id) gave it, or what `given_by` names; it stands in an interview, a paragraph or an exhibit
    (by id). `there` and `not_there` are the people (by id) who were there by it, and who were not.
    """

    id: str
    revision: int
    event: str
    person: str | None
    given_by: str
    interview: str | None
    paragraph: str | None
    exhibit: str | None
    pinpoint: str
    basis: str
    date: FuzzyDate
    place: str
    said: str
    there: tuple[str, ...]
    not_there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResolutionRow:
    """How a difference was resolved: `preferred` is an account by id where `outcome` says one is."""

    id: str
    revision: int
    event: str
    about: str
    outcome: str
    preferred: str | None
    reasons: str


@dataclass(frozen=True, slots=True)
class EventSourceRow:
    """A place in the evidence on which an event rests, by ids; pinpoint and bears out are running text."""

    id: str
    revision: int
    event: str
    interview: str | None
    paragraph: str | None
    exhibit: str | None
    pinpoint: str
    bears_out: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The accounts of one event, every difference between any two of them, and how each was resolved.

    `open` is what they contradict each other on that is not resolved, or cannot be. `against_the_event` are
    the accounts whose date does not fit the one the event now stands under.
    """

    event: EventRow
    accounts: tuple[AccountRow, ...]
    differences: tuple[Difference, ...]
    resolutions: tuple[ResolutionRow, ...]
    open: tuple[str, ...]
    against_the_event: tuple[str, ...]


def accounts(read: Session, event: str) -> tuple[AccountRow, ...]:
    """The accounts of one event, in the order in which they were added."""
    return _by_event(read, (event,)).get(event, ())


def accounts_given(
    read: Session, *, person: str = "", interview: str = "", exhibit: str = ""
) -> tuple[AccountRow, ...]:
    """Every account given by a person, in an interview or in an exhibit, in the order of the events."""
    statement = _standing()
    for name, id in (("person", person), ("interview", interview), ("exhibit", exhibit)):
        if id:
            statement = statement.where(col(getattr(Account, name)) == id)
    rows = _rows(read, statement)
    return tuple(sorted(rows, key=lambda row: (*row.date.order_key(), row.id)))


def side_by_side(read: Session, event: str) -> SideBySide | None:
    """What each source says of one event, the differences marked; None if there is no such event."""
    row = read.get(Event, event)
    if row is None:
        return None
    return _side_by_side(event_row(row), accounts(read, event), resolutions(read, event))


def resolutions(read: Session, event: str) -> tuple[ResolutionRow, ...]:
    """How the differences between the accounts of an event were resolved, in the order of `ABOUTS`."""
    return _resolutions(read, (event,)).get(event, ())


def rivalries(read: Session, *, unresolved: bool = False) -> tuple[SideBySide, ...]:
    """Every event of which accounts differ, or only those whose contradictions nobody has resolved, in the
    order of the chronology.
    """
    several = select(Account.event).where(col(Account.set_aside).is_(False)).group_by(col(Account.event))
    several = several.having(func.count(col(Account.id)) > 1)
    told, ended = _by_event(read, several), _resolutions(read, several)
    standing = select(Event).where(col(Event.id).in_(several), col(Event.set_aside).is_(False))
    rows = map(event_row, read.scalars(standing.order_by(*map(text, IN_ORDER))))
    every = (_side_by_side(row, told[row.id], ended.get(row.id, ())) for row in rows)
    return tuple(each for each in every if (each.open if unresolved else each.differences))


def agreed_over_contradictions(read: Session) -> tuple[SideBySide, ...]:
    """The events called agreed although accounts of them contradict each other and nobody resolved it."""
    return tuple(each for each in rivalries(read, unresolved=True) if each.event.status == rules.AGREED)


def prospective_and_passed(read: Session, today: date) -> tuple[EventRow, ...]:
    """The events said to be still to come whose last day has passed: did they come about?"""
    expected = events(read, EventFilter(status=rules.PROSPECTIVE), limit=_ALL)
    return tuple(row for row in expected if rules.has_passed(row.status, row.date.latest, today))


def accounts_by_event(read: Session) -> Mapping[str, int]:
    """How many accounts each event has, by the event's id; an event without any is not among them."""
    counted = select(Account.event, func.count(col(Account.id))).where(col(Account.set_aside).is_(False))
    return {row[0]: row[1] for row in read.execute(counted.group_by(col(Account.event)))}


def sources(read: Session, event: str = "") -> tuple[EventSourceRow, ...]:
    """The places in the evidence on which one event rests, or any, in the order in which they were added."""
    standing = select(EventSource).where(col(EventSource.set_aside).is_(False))
    if event:
        standing = standing.where(EventSource.event == event)
    ordered = standing.order_by(col(EventSource.event), col(EventSource.sequence))
    return tuple(map(_source, read.scalars(ordered)))


def contradicted(read: Session, event: str) -> tuple[str, ...]:
    """What the accounts of an event contradict each other on, unresolved."""
    found = side_by_side(read, event)
    return found.open if found else ()


def _standing() -> SelectOfScalar[Account]:
    return select(Account).where(col(Account.set_aside).is_(False)).order_by(col(Account.sequence))


def _by_event(read: Session, wanted: Events) -> Mapping[str, tuple[AccountRow, ...]]:
    """The accounts of these events, by the event's id."""
    found: dict[str, list[AccountRow]] = {}
    for row in _rows(read, _standing().where(col(Account.event).in_(wanted))):
        found.setdefault(row.event, []).append(row)
    return {event: tuple(rows) for event, rows in found.items()}


def _resolutions(read: Session, wanted: Events) -> Mapping[str, tuple[ResolutionRow, ...]]:
    standing = select(Resolution).where(
        col(Resolution.event).in_(wanted), col(Resolution.set_aside).is_(False)
    )
    found: dict[str, list[ResolutionRow]] = {}
    for row in read.scalars(standing):
        found.setdefault(row.event, []).append(_resolution(row))
    return {event: tuple(sorted(rows, key=_in_order)) for event, rows in found.items()}


def _in_order(row: ResolutionRow) -> int:
    return differences.ABOUTS.index(row.about)


def _side_by_side(
    event: EventRow, told: Sequence[AccountRow], resolved: tuple[ResolutionRow, ...]
) -> SideBySide:
    found = differences.differences([_told(row) for row in told])
    ended = [row.about for row in resolved if row.outcome != rules.LEFT_OPEN]
    return SideBySide(
        event,
        tuple(told),
        found,
        resolved,
        differences.open_contradictions(found, ended),
        tuple(row.id for row in told if not differences.fits(row.date, event.date)),
    )


def _told(row: AccountRow) -> Told:
    return Told(row.id, row.date, row.place, frozenset(row.there), frozenset(row.not_there))


def _rows(read: Session, wanted: SelectOfScalar[Account]) -> tuple[AccountRow, ...]:
    persons: dict[tuple[str, str], list[str]] = {}
    ids = wanted.with_only_columns(col(Account.id)).order_by(None)
    ties = select(AccountPerson).where(col(AccountPerson.account).in_(ids))
    for tie in read.scalars(ties.order_by(col(AccountPerson.id))):
        persons.setdefault((tie.account, tie.part), []).append(tie.person)
    return tuple(
        _account(row, persons.get((row.id, rules.THERE), []), persons.get((row.id, rules.NOT_THERE), []))
        for row in read.scalars(wanted)
    )


def _account(row: Account, there: Sequence[str], not_there: Sequence[str]) -> AccountRow:
    return AccountRow(
        id=row.id,
        revision=row.revision,
        event=row.event,
        person=row.person,
        given_by=row.given_by,
        interview=row.interview,
        paragraph=row.paragraph,
        exhibit=row.exhibit,
        pinpoint=row.pinpoint,
        basis=row.basis,
        date=date_of(row),
        place=row.place,
        said=row.said,
        there=tuple(there),
        not_there=tuple(not_there),
    )


def _resolution(row: Resolution) -> ResolutionRow:
    return ResolutionRow(row.id, row.revision, row.event, row.about, row.outcome, row.preferred, row.reasons)


def _source(row: EventSource) -> EventSourceRow:
    return EventSourceRow(
        row.id,
        row.revision,
        row.event,
        row.interview,
        row.paragraph,
        row.exhibit,
        row.pinpoint,
        row.bears_out,
    )
