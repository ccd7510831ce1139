"""A made-up investigation at a made-up council, as large as a small real one, for reports to be made from."""

from dataclasses import replace
from itertools import cycle

from tests.workbench.report.westmere_allegations import ALLEGATIONS, EXHIBITS
from tests.workbench.report.westmere_cases import CASES
from tests.workbench.report.westmere_events import EVENTS, Told, date_of
from tests.workbench.report.westmere_people import PEOPLE
from workbench.disclosure.projection import (
    IDENTITIES,
    OWN,
    PERSONAL,
    EventFacts,
    HeadFacts,
    InterviewFacts,
    InvestigationFacts,
    KeyDateFacts,
    Projection,
    TermFacts,
)

HEAD = HeadFacts(
    number=1482,
    hash="7f3a91c20b4ed8155c02e8d7a4f1b39087e6d2c4f5a6b7c8d9e0f1a2b3c4d5e6",
    utc="2021-09-16T14:20:00+00:00",
)


TERMS_OF_REFERENCE = (
    (
        "To establish whether the concerns raised in writing on 2 June 2020 by members of the assessment "
        "service are well founded, with regard to the ten key cases named in them."
    ),
    (
        "To establish whether cases were closed, transferred or left without an allocated social worker in "
        "the months before the inspection of March 2020, on whose instruction, and to what effect."
    ),
    (
        "To establish how managers and senior officers responded to concerns raised by staff from January "
        "2019, and whether anybody was treated unfairly for raising them."
    ),
    (
        "To make such recommendations as follow from the findings, and to bring to the chief executive "
        "without delay any child who appears to be at immediate risk."
    ),
)

CONFIDENTIALITY = (
    "What is said to the investigation is used for the investigation alone. The names of those who raised "
    "concerns, of children and of their families are not given to the council in any document.\n"
    "Confidence has one limit: where a child appears to be at risk of harm, the chief executive and the "
    "police are told at once, and the person who said so is told that this has been done."
)

INVESTIGATION = InvestigationFacts(
    title="Whistleblowing in children’s services at Westmere Council",
    organisation="Westmere Council",
    commissioner="the chief executive",
    commissioned_on="2020-11-09",
    investigator="Marian Tarrowby",
    terms_of_reference=tuple(
        TermFacts(str(number), text) for number, text in enumerate(TERMS_OF_REFERENCE, start=1)
    ),
    scope="",
    confidentiality=CONFIDENTIALITY,
    key_dates=(
        KeyDateFacts(
            "Workload first raised in supervision",
            date_of("summer 2019; between June and August 2019"),
            "Written statement; the supervision record was not found",
            "disputed",
        ),
        KeyDateFacts("Notice of inspection", date_of("28 February 2020"), "Letter, original seen", "agreed"),
        KeyDateFacts(
            "Inspection fieldwork", date_of("between 2 and 13 March 2020"), "Published report", "agreed"
        ),
        KeyDateFacts(
            "Peripatetic team leaves",
            date_of("end of the financial year; about 31 March 2020"),
            "Contract; two managers place it in February",
            "inferred",
        ),
        KeyDateFacts(
            "Written disclosure to the monitoring officer",
            date_of("2 June 2020"),
            "E003, original seen",
            "agreed",
        ),
    ),
)


def event(number: int, told: Told) -> EventFacts:
    return EventFacts(
        number,
        date_of(told.when),
        told.what,
        told.account,
        told.people,
        told.cases,
        told.status,
        told.by,
        told.sources,
        told.lane,
        told.category,
    )


_SOURCED = cycle(("E003 p. 4", "E019 p. 12", "E041 p. 3; E044 p. 5", "Interview 2, paragraph 14", ""))

PROJECTION = Projection(
    audience=OWN,
    marking=PERSONAL,
    release_warning=IDENTITIES,
    investigation=INVESTIGATION,
    cases=CASES,
    people=PEOPLE,
    events=tuple(
        event(number, replace(told, sources=told.sources or next(_SOURCED)))
        for number, told in enumerate(EVENTS, start=1)
    ),
    interviews=(
        InterviewFacts(1, ("Aoife Griffith",), date_of("11 February 2021"), "agreed"),
        InterviewFacts(
            2, ("Bernard Stafford", "Carys Nic an tSaoir"), date_of("23 February 2021"), "agreed with changes"
        ),
        InterviewFacts(3, ("Derek O'Brien",), date_of("16 March 2021"), "amendments asked for, 2 April 2021"),
        InterviewFacts(4, ("Hamish Duffield",), date_of("about 20 April 2021"), "sent, no answer yet"),
        InterviewFacts(
            5,
            ("Ines Okonjo-Wright", "Jolyon Penhaligon", "Kezia MacIlwraith"),
            date_of("6 May 2021"),
            "declined",
        ),
        InterviewFacts(6, ("Leofric Ó Súilleabháin",), date_of("June 2021"), "draft"),
    ),
    head=HEAD,
    token_seed="westmere",
    allegations=ALLEGATIONS,
    exhibits=EXHIBITS,
)

ONE_CASE = replace(
    PROJECTION,
    case=CASES[2].reference,
    cases=(CASES[2],),
    events=tuple(one for one in PROJECTION.events if CASES[2].reference in one.cases),
    interviews=PROJECTION.interviews[:2],
    allegations=(),
)
"""The projection narrowed to one case."""
