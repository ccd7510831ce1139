"""Builds the sample in an empty casebook, by the same commands that a person would give."""

from datetime import UTC, datetime
from typing import Any, Final

from workbench import cases, chronology, investigation
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.commands import Batch
from workbench.kernel.dates import read_date
from workbench.kernel.progress import Progress, silent
from workbench.sample.casting import cast
from workbench.sample.content import People, read, referring, results
from workbench.sample.interviewing import hold

BEGUN: Final = datetime(2020, 2, 28, 17, 0, tzinfo=UTC)
"""When the frame, the people and the cases are entered."""

ENTERED: Final = datetime(2020, 3, 6, 17, 30, tzinfo=UTC)
"""When the events are entered: the evening on which the sample is looked at."""

_PARTS = 6


def build(casebook: Casebook, seed: int = 1, progress: Progress | None = None) -> None:
    """Fill an empty casebook with the sample: 10 cases, 60 people, 80 events, 6 interviews.

    Of the people 35 are protected complainants. The seed deals out names and pseudonyms; all else is the
    same, ids and the journal's salts excepted. Refused: an investigation was set up already. Raises
    `Cancelled`.
    """
    progress = progress or silent()
    with clock.fixed(BEGUN):
        progress.advance(0, _PARTS, "Setting up the investigation")
        _investigation(casebook)
        progress.advance(1, _PARTS, "Adding people")
        persons = cast(casebook, read("people"), seed)
        progress.advance(2, _PARTS, "Adding key cases")
        places = _cases(casebook, persons)
        progress.advance(3, _PARTS, "Adding interviews")
        for interview in read("interviews")["interview"]:
            hold(casebook, interview, persons, places)
    with clock.fixed(ENTERED):
        progress.advance(4, _PARTS, "Adding escalations")
        _escalate(casebook, persons, places)
        progress.advance(5, _PARTS, "Adding events")
        casebook.run(Batch(tuple(_event(row, persons, places) for row in read("events")["events"])))
    progress.advance(_PARTS, _PARTS, "The sample is ready")


def _investigation(casebook: Casebook) -> None:
    content = read("investigation")
    casebook.run(investigation.SetUpInvestigation(**content["investigation"]))
    terms = [investigation.AddTerm(term["text"]) for term in content["terms"]]
    keys = [
        investigation.AddKeyDate(key["name"], read_date(key["date"]), key["evidence"], key["standing"])
        for key in content["key_dates"]
    ]
    declared = [
        investigation.DeclareInterest(interest["subject"], interest["management"])
        for interest in content["interests"]
    ]
    casebook.run(Batch((*terms, *keys, *declared)))


def _cases(casebook: Casebook, persons: People) -> tuple[str, ...]:
    return results(casebook, Batch(tuple(_case(case, persons) for case in read("cases")["case"])))


def _case(case: dict[str, Any], persons: People) -> cases.AddCase:
    return cases.AddCase(
        case["title"],
        summary=referring(case["summary"], persons),
        risk=case["risk"],
        risk_reason=case.get("risk_reason", ""),
        status=case["status"],
        children=tuple(persons[key] for key in case["children"]),
    )


def _escalate(casebook: Casebook, persons: People, places: tuple[str, ...]) -> None:
    for said in read("cases")["escalation"]:
        told = referring(said["told"], persons)
        case = places[said["case"] - 1]
        raised = cases.RaiseEscalation(case, said["noticed"], said["noticed_at"], told, said["told_at"])
        escalation = str(casebook.run(raised).result)
        if "acknowledged" in said:
            by = referring(said["acknowledged"], persons)
            casebook.run(cases.AcknowledgeEscalation(escalation, 1, by, said["acknowledged_at"]))
            casebook.run(cases.CloseEscalation(escalation, 2, said["outcome"], said["closed_at"]))


def _event(row: list[Any], persons: People, places: tuple[str, ...]) -> chronology.AddEvent:
    when, title, category, status, by, about, with_whom, sources = row
    return chronology.AddEvent(
        referring(title, persons),
        read_date(when),
        category=category,
        status=status,
        status_by=referring(by, persons),
        sources=referring(sources, persons),
        persons=tuple(persons[key] for key in with_whom),
        cases=tuple(places[number - 1] for number in about),
    )
