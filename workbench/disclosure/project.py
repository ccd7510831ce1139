"""Makes the projection of an investigation for one audience: plain values, and only what it may learn."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from workbench import cases, casework, evidence, interviews, investigation, people
from workbench.cases import EscalationRow
from workbench.casework import CaseListRow, EventListRow
from workbench.chronology import EventFilter
from workbench.disclosure import english_time, rules
from workbench.disclosure.date_facts import date_facts
from workbench.disclosure.exports import AUDIENCES
from workbench.disclosure.project_record import alleged, shown_as_evidence, stated_of_all
from workbench.disclosure.project_rivals import NO_RIVALS, Rivals, rivals
from workbench.disclosure.project_sources import rested_on, stands_in, told_once
from workbench.disclosure.projection import (
    IDENTITIES,
    OWN,
    PERSONAL,
    CaseFacts,
    DateFacts,
    EscalationFacts,
    EventFacts,
    HeadFacts,
    InterviewFacts,
    InvestigationFacts,
    KeyDateFacts,
    PersonFacts,
    Projection,
    TermFacts,
)
from workbench.evidence import ExhibitFilter
from workbench.interviews import InterviewFilter, InterviewRow, StatementRow
from workbench.investigation import InvestigationRow, KeyDateRow
from workbench.kernel import folding
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import render
from workbench.store import journal, opened

Shown = Mapping[str, str]

NO_CASE = "No case"
_ALL = 1_000_000


def project(
    read: Session,
    audience: str = OWN,
    *,
    token_seed: str = "",
    case: str = "",
    revealed: Mapping[str, str] | None = None,
) -> Projection:
    """The projection for an audience at the journal's head; equal heads and seeds give equal projections.

    For `own`, people are shown by name where one is known; where names are `revealed`, by the person's id,
    as for a look on a screen that hides the others, by these alone. With the id of a `case` it holds only
    what is tied to that case; allegations are tied to none. Refused: any other audience until it is laid down
    what it may learn, an investigation that was not set up, and a case that is not there.
    """
    rules.must_be_a_known_audience(audience, AUDIENCES)
    frame = investigation.investigation(read)
    if frame is None:
        raise Refused("Set up the investigation first: its title, commissioner and terms of reference.")
    shown = casework.shown_names(read, people.names_for_disclosure(read) if revealed is None else revealed)
    return Projection(
        audience=audience,
        marking=frame.marking or PERSONAL,
        release_warning=IDENTITIES,
        investigation=_investigation(read, frame, shown),
        cases=_cases(read, shown, case),
        people=_people(read, shown, _tied_to(read, case) if case else None),
        events=_events(read, shown, case),
        interviews=_interviews(read, shown, case),
        head=head_of(read),
        token_seed=token_seed,
        case=_reference(read, case),
        allegations=() if case else alleged(read, shown),
        numbers=() if case else stated_of_all(read, shown),
        exhibits=shown_as_evidence(read, shown, ExhibitFilter(case=case)),
    )


def head_of(read: Session) -> HeadFacts:
    """The newest entry of the journal, in the picture of the store that this question sees."""
    connection = read.connection().connection
    entry = journal.entry(connection.cursor(), opened.read_state(connection).entries)
    if entry is None:
        raise Refused("The journal is empty. Open the casebook anew.")
    return HeadFacts(entry.number, entry.hash, entry.utc)


def _investigation(read: Session, frame: InvestigationRow, shown: Shown) -> InvestigationFacts:
    return InvestigationFacts(
        title=frame.title,
        organisation=frame.organisation,
        commissioner=frame.commissioner,
        commissioned_on=frame.commissioned_on.isoformat() if frame.commissioned_on else "",
        investigator=frame.investigator,
        terms_of_reference=tuple(
            TermFacts(term.number, render(term.text, shown))
            for term in investigation.terms_of_reference(read)
        ),
        scope=render(frame.scope, shown),
        confidentiality=render(frame.confidentiality, shown),
        key_dates=tuple(_key_date(read, row, shown) for row in investigation.key_dates(read)),
    )


def _key_date(read: Session, row: KeyDateRow, shown: Shown) -> KeyDateFacts:
    linked = (stands_in(read, source, shown) for source in row.sources)
    evidence = told_once(render(row.evidence, shown), linked)
    return KeyDateFacts(row.name, date_facts(row.date), evidence, row.standing)


def _reference(read: Session, case: str) -> str:
    if not case:
        return ""
    row = cases.the_case(read, case)
    if row is None:
        raise Refused("This case is not in the casebook. Choose another.", field="case")
    return row.reference


def _tied_to(read: Session, case: str) -> frozenset[str]:
    """The people who belong to a case, had a part in its events or interviews, or gave an exhibit of it."""
    events = casework.event_list(read, EventFilter(case=case), limit=_ALL)
    held = interviews.interviews(read, InterviewFilter(case=case), limit=_ALL)
    given = evidence.exhibits(read, ExhibitFilter(case=case), limit=_ALL)
    row = cases.the_case(read, case)
    return frozenset(
        (
            *(each.person for each in (row.persons if row else ())),
            *(person for event in events for person, _ in event.persons),
            *(there.person for interview in held for there in interview.attendees if there.person),
            *(exhibit.from_person for exhibit in given if exhibit.from_person),
        )
    )


def _cases(read: Session, shown: Shown, only: str) -> tuple[CaseFacts, ...]:
    raised: dict[str, list[EscalationRow]] = {}
    for row in cases.escalations(read):
        raised.setdefault(row.case, []).append(row)
    listed = casework.case_list(read, limit=_ALL)
    wanted = (row for row in listed if only in ("", row.case.id))
    return tuple(_case(row, raised.get(row.case.id, []), shown) for row in wanted)


def _case(row: CaseListRow, raised: list[EscalationRow], shown: Shown) -> CaseFacts:
    return CaseFacts(
        reference=row.case.reference,
        shown_as=render(row.case.title, shown),
        risk=row.case.risk,
        risk_reason=render(row.case.risk_reason, shown),
        status=row.case.status,
        alarm=row.alarm,
        summary=render(row.case.summary, shown),
        events=row.events,
        exhibits=row.exhibits,
        interviews=row.interviews,
        escalations=tuple(_escalation(each, shown) for each in raised),
    )


def _escalation(row: EscalationRow, shown: Shown) -> EscalationFacts:
    return EscalationFacts(
        noticed=render(row.noticed, shown),
        noticed_at=english_time.in_words(row.noticed_at),
        told=render(row.told, shown),
        told_at=english_time.in_words(row.told_at),
        acknowledged=render(row.acknowledged, shown),
        acknowledged_at=english_time.in_words(row.acknowledged_at),
        outcome=render(row.outcome, shown),
        closed_at=english_time.in_words(row.closed_at),
        standing=row.standing,
    )


def _people(read: Session, shown: Shown, only: frozenset[str] | None) -> tuple[PersonFacts, ...]:
    """Everybody in the register, or only these, in the order in which they are shown."""
    facts = (
        PersonFacts(
            shown_as=_with_pseudonym(shown[row.id], row.pseudonym),
            role=row.role,
            organisation=", ".join(filter(None, (row.team, row.organisation))),
            part=row.part,
            protection=row.protection,
        )
        for row in people.persons(read, limit=_ALL)
        if only is None or row.id in only
    )
    return tuple(sorted(facts, key=lambda person: (folding.fold(person.shown_as), person.shown_as)))


def _with_pseudonym(shown: str, pseudonym: str) -> str:
    return pseudonym if shown == pseudonym else f"{shown} ({pseudonym})"


def _events(read: Session, shown: Shown, case: str) -> tuple[EventFacts, ...]:
    listed = casework.event_list(read, EventFilter(case=case), limit=_ALL)
    differing, linked = rivals(read, shown), rested_on(read, shown)
    return tuple(
        _event(number, row, shown, differing.get(row.event.id, NO_RIVALS), linked.get(row.event.id, ()))
        for number, row in enumerate(listed, start=1)
    )


def _event(
    number: int, row: EventListRow, shown: Shown, differing: Rivals, linked: tuple[str, ...]
) -> EventFacts:
    event, named = row.event, sorted(shown[case] for case in row.cases)
    accounts, differences = differing
    return EventFacts(
        number=number,
        when=date_facts(event.date),
        title=render(event.title, shown),
        account=render(event.account, shown),
        people=tuple(sorted(shown[person] for person, _ in row.persons)),
        cases=tuple(named),
        status=event.status,
        status_by=render(event.status_by, shown),
        sources=told_once(render(event.sources, shown), linked),
        lane=named[0] if named else NO_CASE,
        category=event.category,
        accounts=accounts,
        differences=differences,
    )


def _interviews(read: Session, shown: Shown, case: str) -> tuple[InterviewFacts, ...]:
    statements: dict[str, list[StatementRow]] = {}
    for statement in interviews.statements(read):
        statements.setdefault(statement.interview, []).append(statement)
    return tuple(
        InterviewFacts(
            number=row.number,
            interviewees=tuple(sorted(_interviewees(row, shown))),
            held=_held(row),
            statement=_stage(row, statements.get(row.id, []), shown),
            state=row.state,
            title=render(row.title, shown),
        )
        for row in interviews.interviews(read, InterviewFilter(case=case), limit=_ALL)
    )


def _stage(row: InterviewRow, statements: Sequence[StatementRow], shown: Shown) -> str:
    """How far each statement has come; whose it is goes without saying where only one person was heard."""
    if len(_interviewees(row, shown)) == len(statements) == 1:
        return statements[0].state
    return "; ".join(sorted(f"{shown[one.person]}: {one.state}" for one in statements)) or "none yet"


def _interviewees(row: InterviewRow, shown: Shown) -> list[str]:
    there = [attendee for attendee in row.attendees if attendee.part == interviews.INTERVIEWEE]
    return [shown[each.person] if each.person else render(each.role, shown) for each in there]


def _held(row: InterviewRow) -> DateFacts:
    at = row.held_at or row.planned_at
    return date_facts(FuzzyDate.on(english_time.day_of(at)) if at else FuzzyDate.not_known(row.state))
