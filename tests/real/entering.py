"""Enters every fact of the article by commands, in the order in which an investigator would."""

from dataclasses import dataclass, field
from typing import Any

from tests.builders import run
from tests.real.article import ARTICLE, INSPECTION_REPORT, PUBLISHED, place, said
from workbench import (
    allegations,
    assertions,
    cases,
    chronology,
    evidence,
    interviews,
    investigation,
    people,
)
from workbench.beginning import begun_from, elements_of
from workbench.casebook import Casebook
from workbench.kernel.commands import Batch
from workbench.kernel.dates import Anchor, FuzzyDate, read_date
from workbench.kernel.running_text import refer
from workbench.templates import template

SUPPORTERS, KEY_CASES = 35, 10
STAFF = "children's social workers, managers and other senior staff among them"
INSPECTORATE, COUNCIL = "Ofsted", "Southampton council"
TEMPLATE = template("whistleblowing-childrens-services")


@dataclass
class Entered:
    """The ids of what was entered, by the word that stands for each here."""

    casebook: Casebook
    ids: dict[str, str] = field(default_factory=dict)

    def keep(self, name: str, command: Any) -> str:
        """Run a command and keep what it gave back under a name."""
        self.ids[name] = run(self.casebook, command)
        return self.ids[name]

    def __getitem__(self, name: str) -> str:
        return self.ids[name]


def secretary_name() -> str:
    """The name of the branch secretary, as the article gives it."""
    return said("branch secretary").split(",")[0]


def when(words: str) -> FuzzyDate:
    """A date as the article tells it, said on the day on which it appeared."""
    return read_date(words, said_on=PUBLISHED)


def enter(casebook: Casebook) -> Entered:
    """Everything the article tells."""
    entered = Entered(casebook)
    _frame(entered)
    _documents(entered)
    _people(entered)
    _events(entered)
    _key_dates(entered)
    _closures(entered)
    _allegations(entered)
    _supporters(entered)
    _cases(entered)
    _inspection(entered)
    _assertions(entered)
    _accounts(entered)
    _first_meeting(entered)
    return entered


def _frame(entered: Entered) -> None:
    entered.casebook.run(begun_from(TEMPLATE, "Whistleblowing in children's services"))
    frame = entered.casebook.ask(investigation.investigation)
    assert frame is not None
    entered.casebook.run(
        investigation.ChangeInvestigation(
            frame.id,
            frame.revision,
            organisation=COUNCIL,
            commissioner=COUNCIL,
            investigator="An individual from outside the council",
        )
    )


def _documents(entered: Entered) -> None:
    for name, file, title, told in (
        ("article", ARTICLE, "News article on the investigation", "13 February 2020"),
        ("report", INSPECTION_REPORT, "Inspection report", "9 January 2020"),
    ):
        logged = entered.casebook.run(evidence.LogExhibit(title, file=file, date=when(told))).result
        assert isinstance(logged, evidence.Logged)
        entered.ids[name] = logged.exhibit
    for name, what in (
        ("complaint", "The whistleblowing complaint, with the details of the key cases"),
        ("extract", "Extract of the case-management system: closures, allocations and caseloads"),
    ):
        entered.keep(name, evidence.AskForMaterial(what, asked_of=COUNCIL, asked_on=PUBLISHED))


def _people(entered: Entered) -> None:
    for name, part, role, organisation in (
        ("secretary", "professional", "Branch secretary", "Southampton Unite"),
        ("manager", "complainant", "Manager", COUNCIL),
        ("director", "official", "Director of children's services", COUNCIL),
        ("operations", "official", "Chief operations officer", COUNCIL),
        ("chief", "official", "Chief executive", COUNCIL),
        ("spokesperson", "official", "Spokesperson", COUNCIL),
    ):
        known = secretary_name() if name == "secretary" else ""
        entered.keep(name, people.AddPerson(part, known, role=role, organisation=organisation))
    article = entered["article"]
    entered.keep("represents", people.RelatePeople(entered["secretary"], entered["manager"], "represents"))
    managed = people.RelatePeople(
        entered["director"],
        entered["operations"],
        "was managed by",
        FuzzyDate.not_known("until recently"),
        exhibit=article,
        pinpoint=place("chief operations officer"),
    )
    entered.keep("managed", managed)


def _events(entered: Entered) -> None:
    for name, title, told, category, people_there in (
        ("approached", "A manager approaches the branch secretary", "several weeks ago", "communication", 2),
        ("meeting", "Staff meet the branch secretary", "", "meeting", 1),
        ("appointed", "The council appoints an independent investigator", "early 2020", "decision", 0),
        ("auditors", "The investigator meets the internal auditors", "this week", "meeting", 0),
        ("visit", "The inspection", "late 2019", "inspection", 0),
        ("earlier", "The inspection before", "2014", "inspection", 0),
        ("spike", "A spike in referrals leaves a backlog of cases", "earlier in 2019", "referral", 0),
        ("reported", "The article appears", "13 February 2020", "communication", 0),
    ):
        there = (entered["secretary"], entered["manager"])[:people_there]
        date = when(told) if told else FuzzyDate.not_known("then")
        entered.keep(name, chronology.AddEvent(title, date, category=category, persons=there))
        entered.casebook.run(chronology.AddEventSource(entered[name], exhibit=entered["article"]))


def _key_dates(entered: Entered) -> None:
    for name, event in (("inspection", "visit"), ("appointment", "appointed")):
        row = entered.casebook.ask(chronology.the_event, entered[event])
        assert row is not None
        entered.keep(name, investigation.AddKeyDate(f"The {name}", row.date))
        entered.casebook.run(investigation.AddKeyDateSource(entered[name], exhibit=entered["article"]))


def _before_the_inspection(entered: Entered) -> FuzzyDate:
    """A date that is told from the key date, and told again when it moves."""
    rows = entered.casebook.ask(investigation.key_dates)
    (row,) = (row for row in rows if row.id == entered["inspection"])
    return read_date("before the inspection", key_dates={"the inspection": Anchor(row.id, row.date)})


def _closures(entered: Entered) -> None:
    """What was said to have happened before the inspection, which its people dispute."""
    closed = chronology.AddEvent(
        "Cases are closed before the inspection",
        _before_the_inspection(entered),
        category="closure",
        status="disputed",
        status_by=f"Staff, through {refer(entered['secretary'])}; the inspectorate gives another reason",
    )
    entered.keep("closures", closed)
    entered.casebook.run(chronology.AddEventSource(entered["closures"], exhibit=entered["article"]))


def _allegations(entered: Entered) -> None:
    by = f"Southampton Unite, by {refer(entered['secretary'])}"
    units = "Children's social work"
    for name, words, elements in (
        ("unsafe", "The overview is", 3),
        ("closing", "prior to Ofsted’s visit", 0),
        ("fear", "culture of fear", 2),
        ("misled", "deliberately mislead", 1),
    ):
        put = allegations.AddAllegation(said(words), by, when("13 February 2020"), units=units)
        entered.keep(name, put)
        entered.casebook.run(elements_of(TEMPLATE.element_sets[elements], entered[name]))
    arrangement = allegations.AddAllegation(
        put=said("chief operations officer"), put_by=INSPECTORATE, put_on=when("9 January 2020")
    )
    entered.keep("line management", arrangement)
    (standard,) = (row for row in entered.casebook.ask(allegations.standards) if "Director" in row.title)
    entered.casebook.run(allegations.LinkAllegationStandard(entered["line management"], standard.id))
    entered.ids["standard"] = standard.id


def _supporters(entered: Entered) -> None:
    """One of them is known by role; of the others it is known only that there are about so many."""
    casebook, source = entered.casebook, f"{refer(entered['secretary'])}, in the article"
    since, unsafe = when("several weeks ago"), entered["unsafe"]
    casebook.run(allegations.RecordSupport(unsafe, entered["manager"], "raised", "In person", since))
    added = casebook.run(Batch((people.AddPerson("complainant", organisation=COUNCIL),) * (SUPPORTERS - 1)))
    assert isinstance(added.result, tuple)
    how = "By backing the complaint"
    casebook.run(
        Batch(tuple(allegations.RecordSupport(entered["unsafe"], id, "supports", how) for id in added.result))
    )
    state = allegations.StateNumber
    statistics = "Government statistics, as the article has them"
    entered.keep("backing", state("supporters", SUPPORTERS, source, "about", STAFF, as_at=when("today")))
    entered.keep("workforce", state("workforce", 200, statistics, "about", "children's social workers"))
    present = state("people present", 12, source, "more than", "staff", event=entered["meeting"])
    entered.keep("attended", present)


def _cases(entered: Entered) -> None:
    reason = f"“{said('key cases where')}”"
    for number in range(1, KEY_CASES + 1):
        case = cases.AddCase(f"Key case {number}", risk="immediate", risk_reason=reason)
        entered.keep(f"case {number}", case)


def _inspection(entered: Entered) -> None:
    for name, subject, words, event, told in (
        ("judged", "all measures", "on all measures", "visit", "9 January 2020"),
        ("judged before", "all measures", "near-identical", "earlier", "2014"),
        ("pace", "the pace of progress", "pace of progress", "visit", "9 January 2020"),
    ):
        entered.keep(
            name,
            assertions.RecordAssertion(
                "judgement",
                said(words),
                subject,
                INSPECTORATE,
                said_on=when(told),
                event=entered[event],
                exhibit=entered["article"],
                pinpoint=place(words),
            ),
        )


def _assertions(entered: Entered) -> None:
    fact = "statement of fact"
    for name, sort, subject, words, body, bearing in (
        ("caseloads", fact, "caseloads", "substantially reduced", INSPECTORATE, "closing"),
        ("effort", fact, "leaders", "worked hard to address", INSPECTORATE, "unsafe"),
        ("late work", fact, "assessments", "assessments and interventions", INSPECTORATE, "unsafe"),
        ("front door", "admission", "decisions in the hub", "(MASH)", "Leaders and managers", "unsafe"),
        ("arrangement", fact, "line management", "chief operations", INSPECTORATE, "line management"),
        ("priority", "undertaking", "the claims", "highest priority", "", "unsafe"),
        ("no comment", fact, "comment", "not be appropriate", "", "unsafe"),
    ):
        entered.keep(
            name,
            assertions.RecordAssertion(
                sort,
                said(words),
                subject,
                body,
                "" if body else entered["spokesperson"],
                when("9 January 2020" if body else "today"),
                entered["visit"] if body else "",
                entered["article"],
                pinpoint=place(words),
                allegations=((entered[bearing], "context"),),
            ),
        )


def _accounts(entered: Entered) -> None:
    account = chronology.AddAccount
    entered.keep(
        "staff say",
        account(
            entered["closures"],
            said("prior to Ofsted’s visit"),
            _before_the_inspection(entered),
            given_by="Staff",
            person=entered["secretary"],
            exhibit=entered["article"],
            basis="heard from others",
        ),
    )
    words, report = said("substantially reduced"), entered["report"]
    theirs = account(entered["closures"], words, given_by=INSPECTORATE, exhibit=report)
    entered.keep("inspectors say", theirs)


def _first_meeting(entered: Entered) -> None:
    plan = entered.casebook.ask(interviews.interview_plan)
    entered.ids["first meeting"] = plan[0].interview
    part, auditors = interviews.INTERVIEWEE, "Internal auditors of the council"
    entered.casebook.run(interviews.AddAttendee(plan[0].interview, part, role=auditors))
