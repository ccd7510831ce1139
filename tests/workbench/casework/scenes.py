"""For each command that can be undone, a casebook and a command of that kind that changes something in it."""

from collections.abc import Callable
from datetime import date

from tests.builders import (
    NOON,
    World,
    a_date,
    a_paragraph,
    a_person,
    after,
    an_attendee,
    an_event,
    an_investigation,
    lock,
    run,
    send,
)
from tests.workbench.chronology.scenes import SCENES as CHRONOLOGY_SCENES
from tests.workbench.interviews.plan_scenes import SCENES as PLAN_SCENES
from tests.workbench.investigation.key_date_scenes import SCENES as KEY_DATE_SCENES
from tests.workbench.people.relationship_scenes import SCENES as RELATIONSHIP_SCENES
from workbench import cases, casework, chronology, interviews, investigation, people
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

Scene = Callable[[Casebook, World], Command]


def _scene(made: Callable[[World], Command]) -> Scene:
    return lambda _casebook, world: made(world)


def _set_aside(first: Callable[[World], Command], restore: Callable[[World], Command]) -> Scene:
    def scene(casebook: Casebook, world: World) -> Command:
        casebook.run(first(world))
        return restore(world)

    return scene


def _with(add: Callable[[Casebook, World], str], made: Callable[[str], Command]) -> Scene:
    return lambda casebook, world: made(add(casebook, world))


def _term(casebook: Casebook, _world: World) -> str:
    return run(casebook, investigation.AddTerm("To establish the facts."))


def _interest(casebook: Casebook, _world: World) -> str:
    return run(casebook, investigation.DeclareInterest("Worked there in 2004."))


def _key_date(casebook: Casebook, _world: World) -> str:
    return run(casebook, investigation.AddKeyDate("The call", a_date()))


def _closed_days(casebook: Casebook, _world: World) -> str:
    return run(casebook, investigation.AddClosedDays(date(2019, 12, 24), date(2019, 12, 31), "Christmas"))


def _consent(casebook: Casebook, world: World) -> str:
    return run(casebook, people.RecordConsent(world.witness, "To be quoted", date(2020, 3, 2)))


def _alias(casebook: Casebook, world: World) -> str:
    return run(casebook, people.AddAlias(world.witness, "Griff", "nickname"))


def _decision(casebook: Casebook, world: World) -> str:
    casebook.run(chronology.ChangeEvent(world.event, 1, account="It may be so."))
    return run(casebook, casework.DecideNotAName(world.event, "account", "may"))


def _statement_paragraph(casebook: Casebook, world: World) -> str:
    return casebook.ask(interviews.versions, world.statement)[0].paragraphs[0].id


def _sent(casebook: Casebook, world: World) -> str:
    send(casebook, world.statement)
    return world.statement


def _amendment(casebook: Casebook, world: World) -> str:
    send(casebook, world.statement)
    asked = interviews.AskAmendment(_statement_paragraph(casebook, world), "“two”", date(2020, 3, 9))
    return run(casebook, asked)


def _acknowledged(casebook: Casebook, world: World) -> str:
    casebook.run(cases.AcknowledgeEscalation(world.escalation, 1, "The manager, by e-mail", after(5)))
    return world.escalation


def _investigation(casebook: Casebook, _world: World) -> str:
    return an_investigation(casebook)


def _place_event(casebook: Casebook, world: World) -> Command:
    return chronology.PlaceEvent(world.event, after=an_event(casebook))


def _move_paragraph(casebook: Casebook, world: World) -> Command:
    return interviews.MoveParagraph(a_paragraph(casebook, world.interview), 1)


def _late_entry(casebook: Casebook, world: World) -> Command:
    paragraph = world.paragraph
    lock(casebook, world.interview)
    return interviews.AddLateEntry(world.interview, "She rang.", "She rang", corrects=paragraph)


def _resolve_name(casebook: Casebook, world: World) -> Command:
    casebook.run(chronology.ChangeEvent(world.event, 1, account="Griffith came."))
    return casework.ResolveName(world.event, 2, "account", 0, 8, "Griffith", world.witness)


def _who_is_meant(casebook: Casebook, world: World) -> Command:
    casebook.run(chronology.ChangeEvent(world.event, 1, account="Griffith came."))
    return casework.DecideWhoIsMeant(world.event, "account", "Griffith", world.witness)


def _not_a_name(casebook: Casebook, world: World) -> Command:
    casebook.run(chronology.ChangeEvent(world.event, 1, account="It may be so."))
    return casework.DecideNotAName(world.event, "account", "may")


def _unlinked_escalation(world: World) -> Command:
    return cases.SetAsideEscalation(world.escalation, "twice")


def _set_aside_case(casebook: Casebook, world: World) -> Command:
    casebook.run(_unlinked_escalation(world))
    return cases.SetAsideCase(world.case, "twice")


def _restore_case(casebook: Casebook, world: World) -> Command:
    casebook.run(_set_aside_case(casebook, world))
    return cases.RestoreCase(world.case)


def _of_set_aside(
    add: Callable[[Casebook, World], str],
    first: Callable[[str, str], Command],
    restore: Callable[[str], Command],
) -> Scene:
    def scene(casebook: Casebook, world: World) -> Command:
        id = add(casebook, world)
        casebook.run(first(id, "by mistake"))
        return restore(id)

    return scene


def _second_interviewee(casebook: Casebook, world: World) -> str:
    assert world.paragraph
    person = a_person(casebook, "witness")
    an_attendee(casebook, world.interview, person)
    return f"{world.interview} {person}"


SCENES: dict[type[Command], Scene] = {
    investigation.SetUpInvestigation: _scene(lambda _: investigation.SetUpInvestigation("Concerns")),
    investigation.ChangeInvestigation: _with(
        _investigation, lambda id: investigation.ChangeInvestigation(id, 1, scope="Since 2018")
    ),
    investigation.AddTerm: _scene(lambda _: investigation.AddTerm("To establish the facts.")),
    investigation.ChangeTerm: _with(_term, lambda id: investigation.ChangeTerm(id, 1, "To find out.", "1.1")),
    investigation.SetAsideTerm: _with(_term, lambda id: investigation.SetAsideTerm(id, "twice")),
    investigation.RestoreTerm: _of_set_aside(_term, investigation.SetAsideTerm, investigation.RestoreTerm),
    investigation.DeclareInterest: _scene(lambda _: investigation.DeclareInterest("None")),
    investigation.ChangeInterest: _with(
        _interest,
        lambda id: investigation.ChangeInterest(id, 1, "None", "Told", date(2020, 2, 3)),
    ),
    investigation.SetAsideInterest: _with(_interest, lambda id: investigation.SetAsideInterest(id, "twice")),
    investigation.RestoreInterest: _of_set_aside(
        _interest, investigation.SetAsideInterest, investigation.RestoreInterest
    ),
    investigation.AddKeyDate: _scene(lambda _: investigation.AddKeyDate("The call", a_date())),
    investigation.ChangeKeyDate: _with(
        _key_date, lambda id: investigation.ChangeKeyDate(id, 1, "On site", a_date("about May 2019"))
    ),
    investigation.SetAsideKeyDate: _with(_key_date, lambda id: investigation.SetAsideKeyDate(id, "twice")),
    investigation.RestoreKeyDate: _of_set_aside(
        _key_date, investigation.SetAsideKeyDate, investigation.RestoreKeyDate
    ),
    **KEY_DATE_SCENES,
    investigation.AddClosedDays: _scene(
        lambda _: investigation.AddClosedDays(date(2019, 12, 24), date(2019, 12, 31), "Christmas")
    ),
    investigation.SetAsideClosedDays: _with(
        _closed_days, lambda id: investigation.SetAsideClosedDays(id, "twice")
    ),
    investigation.RestoreClosedDays: _of_set_aside(
        _closed_days, investigation.SetAsideClosedDays, investigation.RestoreClosedDays
    ),
    people.AddPerson: _scene(
        lambda _: people.AddPerson("witness", "Hope Dawes", aliases=(("HD", "initials"),), pseudonym="P99")
    ),
    people.ChangePerson: _scene(lambda world: people.ChangePerson(world.witness, 1, role="Manager")),
    people.SetPseudonym: _scene(lambda world: people.SetPseudonym(world.witness, 1, "W999")),
    people.SetProtection: _scene(
        lambda world: people.SetProtection(world.witness, 1, "ordinary", "She asked to be named")
    ),
    people.SetAsidePerson: _scene(lambda world: people.SetAsidePerson(world.witness, "twice")),
    people.RestorePerson: _set_aside(
        lambda world: people.SetAsidePerson(world.witness, "twice"),
        lambda world: people.RestorePerson(world.witness),
    ),
    people.ChangeIdentity: _scene(lambda world: people.ChangeIdentity(world.witness, name="Eve Griffith")),
    people.AddAlias: _scene(lambda world: people.AddAlias(world.witness, "Griff", "nickname")),
    people.RemoveAlias: _with(_alias, people.RemoveAlias),
    people.RecordConsent: _scene(
        lambda world: people.RecordConsent(world.witness, "To be quoted", date(2020, 3, 2), "By letter")
    ),
    people.WithdrawConsent: _with(_consent, lambda id: people.WithdrawConsent(id, 1, date(2020, 4, 2))),
    people.SetAsideConsent: _with(_consent, lambda id: people.SetAsideConsent(id, "twice")),
    people.RestoreConsent: _of_set_aside(_consent, people.SetAsideConsent, people.RestoreConsent),
    **RELATIONSHIP_SCENES,
    cases.AddCase: _scene(lambda world: cases.AddCase("Left alone", family=(world.witness,))),
    cases.ChangeCase: _scene(lambda world: cases.ChangeCase(world.case, 1, risk="high", summary="It began")),
    cases.LinkCasePerson: _scene(lambda world: cases.LinkCasePerson(world.case, world.child, "family")),
    cases.UnlinkCasePerson: _scene(lambda world: cases.UnlinkCasePerson(world.case, world.child)),
    cases.SetAsideCase: _set_aside_case,
    cases.RestoreCase: _restore_case,
    cases.RaiseEscalation: _scene(lambda world: cases.RaiseEscalation(world.case, "Again", NOON)),
    cases.ChangeEscalation: _scene(
        lambda world: cases.ChangeEscalation(world.escalation, 1, told="The director", told_at=after(9))
    ),
    cases.AcknowledgeEscalation: _scene(
        lambda world: cases.AcknowledgeEscalation(world.escalation, 1, "The manager", after(5))
    ),
    cases.CloseEscalation: _with(_acknowledged, lambda id: cases.CloseEscalation(id, 2, "Seen", after(60))),
    cases.SetAsideEscalation: _scene(_unlinked_escalation),
    cases.RestoreEscalation: _set_aside(
        _unlinked_escalation, lambda world: cases.RestoreEscalation(world.escalation)
    ),
    chronology.AddEvent: _scene(
        lambda world: chronology.AddEvent("Call", a_date("2019"), persons=(world.child,), cases=(world.case,))
    ),
    casework.AddEventFromPassage: _scene(
        lambda world: casework.AddEventFromPassage(
            world.paragraph, "Told to close", a_date("2019"), "“Close it.”", (world.child,), (world.case,)
        )
    ),
    chronology.ChangeEvent: _scene(lambda world: chronology.ChangeEvent(world.event, 1, category="visit")),
    chronology.MoveEvent: _scene(
        lambda world: chronology.MoveEvent(world.event, 1, a_date("before 2020"), "The minutes say so")
    ),
    chronology.PlaceEvent: _place_event,
    chronology.SetAsideEvent: _scene(lambda world: chronology.SetAsideEvent(world.event, "twice")),
    chronology.RestoreEvent: _set_aside(
        lambda world: chronology.SetAsideEvent(world.event, "twice"),
        lambda world: chronology.RestoreEvent(world.event),
    ),
    **CHRONOLOGY_SCENES,
    chronology.LinkEventPerson: _scene(
        lambda world: chronology.LinkEventPerson(world.event, world.witness, "decided")
    ),
    chronology.UnlinkEventPerson: _scene(
        lambda world: chronology.UnlinkEventPerson(world.event, world.witness)
    ),
    chronology.LinkEventCase: _with(
        lambda casebook, _: run(casebook, cases.AddCase("Another")) + " " + an_event(casebook),
        lambda ids: chronology.LinkEventCase(ids.split()[1], ids.split()[0]),
    ),
    chronology.UnlinkEventCase: _scene(lambda world: chronology.UnlinkEventCase(world.event, world.case)),
    interviews.PlanInterview: _scene(
        lambda world: interviews.PlanInterview("Second", planned_at=NOON, cases=(world.case,))
    ),
    interviews.StartInterview: _scene(
        lambda world: interviews.StartInterview("Third", world.witness, cases=(world.case,))
    ),
    interviews.ChangeInterview: _scene(
        lambda world: interviews.ChangeInterview(world.interview, 1, purpose="Closures", planned_at=NOON)
    ),
    interviews.CancelInterview: _with(
        lambda casebook, _: run(casebook, interviews.PlanInterview("Third")),
        lambda id: interviews.CancelInterview(id, 1, "She is ill"),
    ),
    **PLAN_SCENES,
    interviews.LinkInterviewCase: _with(
        lambda casebook, _: (
            run(casebook, cases.AddCase("Another")) + " " + run(casebook, interviews.PlanInterview("Third"))
        ),
        lambda ids: interviews.LinkInterviewCase(ids.split()[1], ids.split()[0]),
    ),
    interviews.UnlinkInterviewCase: _scene(
        lambda world: interviews.UnlinkInterviewCase(world.interview, world.case)
    ),
    interviews.SetAsideInterview: _scene(
        lambda world: interviews.SetAsideInterview(world.interview, "twice")
    ),
    interviews.RestoreInterview: _set_aside(
        lambda world: interviews.SetAsideInterview(world.interview, "twice"),
        lambda world: interviews.RestoreInterview(world.interview),
    ),
    interviews.BeginSession: _with(
        lambda casebook, _: run(casebook, interviews.PlanInterview("Third")),
        lambda id: interviews.BeginSession(id, NOON, after(30), "Room 2"),
    ),
    interviews.ChangeSession: _scene(
        lambda world: interviews.ChangeSession(world.session, 1, ended_at=after(50), remarks="A break")
    ),
    interviews.SetAsideSession: _scene(lambda world: interviews.SetAsideSession(world.session, "twice")),
    interviews.RestoreSession: _set_aside(
        lambda world: interviews.SetAsideSession(world.session, "twice"),
        lambda world: interviews.RestoreSession(world.session),
    ),
    interviews.AddAttendee: _scene(
        lambda world: interviews.AddAttendee(
            world.interview, "companion", role="A colleague", session=world.session
        )
    ),
    interviews.ChangeAttendee: _scene(
        lambda world: interviews.ChangeAttendee(world.attendee, 1, part="observer", role="On leave since")
    ),
    interviews.SetAsideAttendee: _scene(lambda world: interviews.SetAsideAttendee(world.attendee, "twice")),
    interviews.RestoreAttendee: _set_aside(
        lambda world: interviews.SetAsideAttendee(world.attendee, "twice"),
        lambda world: interviews.RestoreAttendee(world.attendee),
    ),
    interviews.WriteParagraph: _scene(
        lambda world: interviews.WriteParagraph(
            world.interview, "Why?", "question", world.session, world.attendee, NOON, world.paragraph
        )
    ),
    interviews.ChangeParagraph: _scene(
        lambda world: interviews.ChangeParagraph(world.paragraph, 1, "“Close it.”", "quotation", said_at=NOON)
    ),
    interviews.MoveParagraph: _move_paragraph,
    interviews.SetAsideParagraph: _scene(
        lambda world: interviews.SetAsideParagraph(world.paragraph, "twice")
    ),
    interviews.RestoreParagraph: _set_aside(
        lambda world: interviews.SetAsideParagraph(world.paragraph, "twice"),
        lambda world: interviews.RestoreParagraph(world.paragraph),
    ),
    interviews.AddLateEntry: _late_entry,
    interviews.DraftStatement: _with(
        _second_interviewee,
        lambda ids: interviews.DraftStatement(ids.split()[0], ids.split()[1]),
    ),
    interviews.ReviseStatement: _with(_sent, lambda id: interviews.ReviseStatement(id, 2)),
    interviews.RecordNoAnswer: _with(_sent, lambda id: interviews.RecordNoAnswer(id, 2)),
    interviews.SetAsideStatement: _scene(
        lambda world: interviews.SetAsideStatement(world.statement, "twice")
    ),
    interviews.RestoreStatement: _set_aside(
        lambda world: interviews.SetAsideStatement(world.statement, "twice"),
        lambda world: interviews.RestoreStatement(world.statement),
    ),
    interviews.AddStatementParagraph: _scene(
        lambda world: interviews.AddStatementParagraph(world.statement, "I stand by this.")
    ),
    interviews.ChangeStatementParagraph: _with(
        _statement_paragraph,
        lambda id: interviews.ChangeStatementParagraph(id, 1, "I was asked to."),
    ),
    interviews.SetAsideStatementParagraph: _with(
        _statement_paragraph, lambda id: interviews.SetAsideStatementParagraph(id, "not hers")
    ),
    interviews.RestoreStatementParagraph: _of_set_aside(
        _statement_paragraph, interviews.SetAsideStatementParagraph, interviews.RestoreStatementParagraph
    ),
    interviews.AskAmendment: _with(
        lambda casebook, world: _sent(casebook, world) and _statement_paragraph(casebook, world),
        lambda id: interviews.AskAmendment(id, "“two”", date(2020, 3, 9)),
    ),
    interviews.DecideAmendment: _with(
        _amendment, lambda id: interviews.DecideAmendment(id, 1, "not accepted", "The recording has three")
    ),
    casework.ResolveName: _resolve_name,
    casework.DecideWhoIsMeant: _who_is_meant,
    casework.DecideNotAName: _not_a_name,
    casework.SetAsideNameDecision: _with(_decision, lambda id: casework.SetAsideNameDecision(id, "unsure")),
    casework.RestoreNameDecision: _of_set_aside(
        _decision, casework.SetAsideNameDecision, casework.RestoreNameDecision
    ),
}
