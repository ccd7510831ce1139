"""Builds the sample in an empty casebook, by the same commands that a person would give."""

import random
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from workbench import cases, chronology, interviews, investigation, people
from workbench.casebook import Casebook
from workbench.kernel.commands import Batch, Command
from workbench.kernel.dates import read_date
from workbench.kernel.progress import Progress, silent
from workbench.sample.content import read, referring

People = Mapping[str, str]

_PARTS = 6


def build(casebook: Casebook, seed: int = 1, progress: Progress | None = None) -> None:
    """Fill an empty casebook with the sample: 10 cases, 60 people, 80 events, 6 interviews.

    Of the people 35 are protected complainants; the seed deals out the names. Refused: an investigation was
    set up already. Raises `Cancelled`.
    """
    progress = progress or silent()
    progress.advance(0, _PARTS, "Setting up the investigation")
    _investigation(casebook)
    progress.advance(1, _PARTS, "Adding people")
    persons = _people(casebook, seed)
    progress.advance(2, _PARTS, "Adding key cases")
    places = _cases(casebook, persons)
    progress.advance(3, _PARTS, "Adding events")
    _events(casebook, persons, places)
    progress.advance(4, _PARTS, "Adding interviews")
    for interview in read("interviews")["interview"]:
        _interview(casebook, interview, persons, places)
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


def _people(casebook: Casebook, seed: int) -> People:
    content = read("people")
    names = list(content["names"])
    random.Random(seed).shuffle(names)  # noqa: S311 - a made-up cast
    keys, commands = [], []
    for group in content["group"]:
        for number, role in enumerate(group["roles"], start=1):
            keys.append(f"{group['key']}{number:02}")
            commands.append(_person(group["part"], role, names.pop()))
    return dict(zip(keys, _ids(casebook, commands), strict=True))


def _person(part: str, role: str, name: str) -> people.AddPerson:
    post, _, team = role.partition(", ")
    organisation = "" if part == "child" else "Westmere Council"
    return people.AddPerson(part, name=name, role=post, team=team, organisation=organisation)


def _cases(casebook: Casebook, persons: People) -> tuple[str, ...]:
    content = read("cases")
    added = _ids(casebook, [_case(case, persons) for case in content["case"]])
    for escalation in content["escalation"]:
        _escalate(casebook, escalation, added[escalation["case"] - 1], persons)
    return added


def _case(case: dict[str, Any], persons: People) -> cases.AddCase:
    return cases.AddCase(
        case["title"],
        summary=referring(case["summary"], persons),
        risk=case["risk"],
        risk_reason=case.get("risk_reason", ""),
        status=case["status"],
        children=tuple(persons[key] for key in case["children"]),
    )


def _escalate(casebook: Casebook, said: dict[str, Any], case: str, persons: People) -> None:
    told = referring(said["told"], persons)
    raised = cases.RaiseEscalation(case, said["noticed"], said["noticed_at"], told, said["told_at"])
    escalation = str(casebook.run(raised).result)
    if "acknowledged" in said:
        by = referring(said["acknowledged"], persons)
        casebook.run(cases.AcknowledgeEscalation(escalation, 1, by, said["acknowledged_at"]))
        casebook.run(cases.CloseEscalation(escalation, 2, said["outcome"], said["closed_at"]))


def _events(casebook: Casebook, persons: People, places: tuple[str, ...]) -> None:
    _ids(casebook, [_event(row, persons, places) for row in read("events")["events"]])


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


def _interview(casebook: Casebook, said: dict[str, Any], persons: People, places: tuple[str, ...]) -> None:
    about = tuple(places[number - 1] for number in said["cases"])
    began: datetime = said["began_at"]
    planned = interviews.PlanInterview(said["title"], planned_at=began, place="Room 4", cases=about)
    interview = str(casebook.run(planned).result)
    ended = began + timedelta(minutes=said["minutes"])
    held: list[Command] = [
        interviews.BeginSession(interview, began, ended, place="Room 4"),
        interviews.AddAttendee(interview, "interviewee", persons[said["person"]]),
        interviews.AddAttendee(interview, "interviewer", role="Independent investigator"),
    ]
    if "part_too" in said:
        held.append(interviews.AddAttendee(interview, said["part_too"], role=said["part_too"].capitalize()))
    written = [
        interviews.WriteParagraph(
            interview, referring(text, persons), sort, said_at=began + timedelta(minutes=minutes)
        )
        for sort, minutes, text in said["paragraphs"]
    ]
    casebook.run(Batch((*held, *written)))


def _ids(casebook: Casebook, commands: Iterable[Command]) -> tuple[str, ...]:
    outcome = casebook.run(Batch(tuple(commands)))
    return tuple(map(str, outcome.result)) if isinstance(outcome.result, tuple) else ()
