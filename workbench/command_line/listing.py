"""What each list of the command line holds: the rows of one kind, in words; people by pseudonym."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from sqlalchemy.orm import Session

from workbench import cases, casework, interviews, investigation, people
from workbench.command_line.tables import Cell, Table
from workbench.disclosure.exports import exports
from workbench.kernel.running_text import render
from workbench.people import IdentityRow

_ALL: Final = 1_000_000

Shown = Mapping[str, str]


def listed(read: Session, kind: str) -> Table:
    """The list of one of `KINDS`."""
    return _LISTS[kind](read, casework.shown_names(read))


def with_names(table: Table, identities: Sequence[IdentityRow]) -> Table:
    """The list of people with the identities that were revealed beside each."""
    known = {row.pseudonym: row for row in identities}
    rows = tuple((*row, *_identity(known[str(row[0])])) for row in table.rows)
    return Table((*table.columns, "name", "also_called", "email", "telephone", "address"), rows)


def _identity(row: IdentityRow) -> tuple[Cell, ...]:
    aliases = "; ".join(f"{alias.words} ({alias.sort})" for alias in row.aliases)
    return row.name, aliases, row.email, row.telephone, row.address


def _cases(read: Session, shown: Shown) -> Table:
    return Table(
        ("reference", "title", "risk", "status", "children", "events", "interviews", "alarm"),
        tuple(
            (
                row.case.reference,
                render(row.case.title, shown),
                row.case.risk,
                row.case.status,
                _names(row.children, shown),
                row.events,
                row.interviews,
                row.alarm,
            )
            for row in casework.case_list(read, limit=_ALL)
        ),
    )


def _people(read: Session, shown: Shown) -> Table:
    return Table(
        ("pseudonym", "part", "role", "team", "organisation", "protection", "notes"),
        tuple(
            (
                row.pseudonym,
                row.part,
                row.role,
                row.team,
                row.organisation,
                row.protection,
                render(row.notes, shown),
            )
            for row in people.persons(read, limit=_ALL)
        ),
    )


def _events(read: Session, shown: Shown) -> Table:
    return Table(
        ("date", "as_told", "title", "category", "status", "people", "cases", "account", "sources"),
        tuple(
            (
                row.event.date.in_words(),
                row.event.date.words,
                render(row.event.title, shown),
                row.event.category,
                row.event.status,
                _names([person for person, _ in row.persons], shown),
                _names(row.cases, shown),
                render(row.event.account, shown),
                render(row.event.sources, shown),
            )
            for row in casework.event_list(read, limit=_ALL)
        ),
    )


def _interviews(read: Session, shown: Shown) -> Table:
    return Table(
        ("number", "title", "state", "held", "interviewees", "cases", "notes_locked"),
        tuple(
            (
                row.number,
                render(row.title, shown),
                row.state,
                _moment(row.held_at),
                _names([each.person for each in row.attendees if each.part == interviews.INTERVIEWEE], shown),
                _names(row.cases, shown),
                _moment(row.notes_locked_at),
            )
            for row in interviews.interviews(read, limit=_ALL)
        ),
    )


def _statements(read: Session, shown: Shown) -> Table:
    return Table(
        ("interview", "person", "state", "answer_by", "answered_on", "answer"),
        tuple(
            (
                shown[row.interview],
                shown[row.person],
                row.state,
                _day(row.answer_by),
                _day(row.answered_on),
                render(row.answer, shown),
            )
            for row in interviews.statements(read)
        ),
    )


def _escalations(read: Session, shown: Shown) -> Table:
    return Table(
        (
            *("case", "standing", "noticed_at", "noticed", "told_at", "told"),
            *("acknowledged_at", "acknowledged", "closed_at", "outcome"),
        ),
        tuple(
            (
                shown[row.case],
                row.standing or "closed",
                _moment(row.noticed_at),
                render(row.noticed, shown),
                _moment(row.told_at),
                render(row.told, shown),
                _moment(row.acknowledged_at),
                render(row.acknowledged, shown),
                _moment(row.closed_at),
                render(row.outcome, shown),
            )
            for row in cases.escalations(read)
        ),
    )


def _key_dates(read: Session, shown: Shown) -> Table:
    return Table(
        ("name", "date", "standing", "evidence"),
        tuple(
            (row.name, row.date.in_words(), row.standing, render(row.evidence, shown))
            for row in investigation.key_dates(read)
        ),
    )


def _terms(read: Session, shown: Shown) -> Table:
    rows = investigation.terms_of_reference(read)
    return Table(("number", "text"), tuple((row.number, render(row.text, shown)) for row in rows))


def _set_aside(read: Session, shown: Shown) -> Table:
    return Table(
        ("kind", "place", "words", "reason"),
        tuple(
            (row.kind.replace("_", " "), row.place, render(row.words, shown), render(row.reason, shown))
            for row in casework.set_aside(read)
        ),
    )


def _unresolved(read: Session, _shown: Shown) -> Table:
    return Table(
        ("place", "field", "words", "may_mean"),
        tuple(
            (row.place, row.field.replace("_", " "), row.words, ", ".join(row.pseudonyms))
            for row in casework.unresolved_names(read)
        ),
    )


def _reveals(read: Session, shown: Shown) -> Table:
    return Table(
        ("at", "reason", "people"),
        tuple(
            (_moment(row.at), render(row.reason, shown), _names(row.persons, shown))
            for row in people.revelations(read, limit=_ALL)
        ),
    )


def _exports(read: Session, _shown: Shown) -> Table:
    return Table(
        ("at", "document", "audience", "sha256", "journal_entry"),
        tuple(
            (_moment(row.at), row.document, row.audience, row.sha256, row.head)
            for row in exports(read, limit=_ALL)
        ),
    )


_LISTS: Final[Mapping[str, Callable[[Session, Shown], Table]]] = {
    "cases": _cases,
    "people": _people,
    "events": _events,
    "interviews": _interviews,
    "statements": _statements,
    "escalations": _escalations,
    "key-dates": _key_dates,
    "terms": _terms,
    "set-aside": _set_aside,
    "unresolved-names": _unresolved,
    "reveals": _reveals,
    "exports": _exports,
}
KINDS: Final = tuple(_LISTS)


def _names(ids: Sequence[str | None], shown: Shown) -> str:
    return ", ".join(sorted(shown[id] for id in ids if id))


def _moment(at: datetime | None) -> str | None:
    return at.astimezone().isoformat(timespec="minutes") if at else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
