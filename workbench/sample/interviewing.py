"""Holds the interviews of the sample: every week's sessions and notes typed up on its Friday, then locked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import partial
from itertools import groupby
from typing import Any, Final

from workbench import interviews
from workbench.kernel import clock
from workbench.kernel.commands import Batch
from workbench.sample.content import read, referring, results
from workbench.sample.interview_plan import Plan
from workbench.sample.interview_text import Sitting, sittings, spoken
from workbench.sample.so_far import SoFar
from workbench.sample.statements import Act, stated, statement_acts

PARTS: Final = ("interviews_1", "interviews_2", "interviews_3", "interviews_4", "interviews_5")
"""The files that the interviews are written in, in the order of their numbers."""

_FIRST_EVENING: Final = datetime(2020, 2, 28, 17, 30, tzinfo=UTC)
_TYPED_UP: Final = time(17, 30, tzinfo=UTC)
_FRIDAY: Final = 4
_INTERVIEWER: Final = "interviewer"


@dataclass(frozen=True, slots=True)
class Told:
    """An interview as it is written down, with its number, its sessions and when it is typed up."""

    number: int
    said: dict[str, Any]
    held: tuple[Sitting, ...]
    typed_at: datetime


def hold_all(so_far: SoFar) -> None:
    """Every interview with its notes and statements, as far as they have come; each act on its own day."""
    acts = [*_entering(so_far), *_after(so_far)]
    for act in sorted(acts, key=lambda act: act.at):
        with clock.fixed(act.at):
            act.do()


def told() -> tuple[Told, ...]:
    """All interviews in the order of their numbers, typed up on the Friday after their last session."""
    written = [said for part in PARTS for said in read(part)["interview"]]
    return tuple(_told(number, said) for number, said in enumerate(written, start=1))


def _told(number: int, said: dict[str, Any]) -> Told:
    held = sittings(said)
    last = held[-1].ended if held else said["planned_on"]
    friday = last.date() + timedelta(days=(_FRIDAY - last.weekday()) % 7)
    return Told(number, said, held, max(datetime.combine(friday, _TYPED_UP), _FIRST_EVENING))


def _entering(so_far: SoFar) -> Iterator[Act]:
    """The numbers are given by the order of planning, so all are planned first; the rest week by week."""
    everything, plan = told(), Plan()
    yield Act(_FIRST_EVENING, partial(_plan, so_far, everything, plan))
    by_week = sorted(everything, key=lambda each: (each.typed_at, each.number))
    for at, week in groupby(by_week, key=lambda each: each.typed_at):
        held = tuple(each for each in week if each.held)
        if held:
            yield Act(at, partial(_type_up, so_far, held, plan))


def _after(so_far: SoFar) -> Iterator[Act]:
    everything = told()
    for each in everything:
        yield from _locking(so_far, each)
    yield from statement_acts(so_far, [one for each in everything for one in stated(each.number, each.said)])


def _plan(so_far: SoFar, everything: Sequence[Told], plan: Plan) -> None:
    planned = Batch(tuple(_planned(so_far, each.said) for each in everything))
    so_far.interviews |= dict(enumerate(results(so_far.casebook, planned), start=1))
    plan.enter(so_far)


def _planned(so_far: SoFar, said: dict[str, Any]) -> interviews.PlanInterview:
    return interviews.PlanInterview(
        referring(said["title"], so_far.persons),
        purpose=referring(said.get("purpose", ""), so_far.persons),
        planned_at=said["began_at"],
        place=said["place"],
        adjustments=referring(said.get("adjustments", ""), so_far.persons),
        cases=tuple(so_far.cases[number - 1] for number in said["cases"]),
    )


def _type_up(so_far: SoFar, week: Sequence[Told], plan: Plan) -> None:
    """The sessions, who was there, the notes, and where questions were answered: four acts for a week."""
    begun = [_begun(so_far, each, sitting) for each in week for sitting in each.held]
    sessions = iter(results(so_far.casebook, Batch(tuple(begun))))
    held = {each.number: [next(sessions) for _ in each.held] for each in week}
    there = [_attendees(so_far, each) for each in week]
    added = iter(results(so_far.casebook, Batch(tuple(who for each in there for who in each.values()))))
    speakers = {
        each.number: {key: next(added) for key in keys} for each, keys in zip(week, there, strict=True)
    }
    notes = [
        paragraph
        for each in week
        for paragraph in _notes(so_far, each, held[each.number], speakers[each.number])
    ]
    written = iter(results(so_far.casebook, Batch(tuple(notes))))
    answered = [
        mark
        for each in week
        for mark in plan.answered(each.number, [(line, next(written)) for line in spoken(each.said)])
    ]
    so_far.casebook.run(Batch(tuple(answered)))


def _begun(so_far: SoFar, each: Told, sitting: Sitting) -> interviews.BeginSession:
    remarks = referring(each.said.get("remarks", ""), so_far.persons)
    at = so_far.interviews[each.number]
    return interviews.BeginSession(at, sitting.began, sitting.ended, each.said["place"], remarks)


def _attendees(so_far: SoFar, each: Told) -> dict[str, interviews.AddAttendee]:
    """Who was there, by key: those interviewed, the interviewer, and who else in what part."""
    at = so_far.interviews[each.number]
    there = {
        key: interviews.AddAttendee(at, interviews.INTERVIEWEE, so_far.persons[key])
        for key in each.said["persons"]
    }
    there[_INTERVIEWER] = interviews.AddAttendee(at, _INTERVIEWER, role="Independent investigator")
    for part, role in each.said.get("others", ()):
        there[f"{part}, {role}"] = interviews.AddAttendee(at, part, role=role)
    return there


def _notes(
    so_far: SoFar, each: Told, held: Sequence[str], speakers: dict[str, str]
) -> Iterator[interviews.WriteParagraph]:
    for line in spoken(each.said):
        key = line.speaker or (_INTERVIEWER if line.sort == "question" else each.said["persons"][0])
        yield interviews.WriteParagraph(
            so_far.interviews[each.number],
            referring(line.words, so_far.persons),
            line.sort,
            held[line.session],
            None if line.sort == "observation" else speakers[key],
            said_at=line.at,
        )


def _locking(so_far: SoFar, each: Told) -> Iterator[Act]:
    """The lock half an hour after the notes were typed up, and what was added later; or the cancelling."""
    if each.said.get("locked"):
        yield Act(each.typed_at + timedelta(minutes=30), partial(_lock, so_far, each.number))
    for late in each.said.get("late", ()):
        yield Act(late["at"], partial(_add_late_entry, so_far, each, late))
    if "cancelled" in each.said:
        yield Act(each.said["planned_on"], partial(_cancel, so_far, each))


def _lock(so_far: SoFar, number: int) -> None:
    so_far.casebook.run(interviews.LockNotes(so_far.interviews[number], _revision(so_far, number)))


def _cancel(so_far: SoFar, each: Told) -> None:
    reason = referring(each.said["cancelled"], so_far.persons)
    so_far.casebook.run(interviews.CancelInterview(so_far.interviews[each.number], 1, reason))


def _add_late_entry(so_far: SoFar, each: Told, late: dict[str, Any]) -> None:
    interview = so_far.interviews[each.number]
    place = [line.minute for line in spoken(each.said)].index(late["corrects"])
    corrected = so_far.casebook.ask(interviews.paragraphs, interview)[place].id
    words, reason = (referring(late[part], so_far.persons) for part in ("words", "reason"))
    sort = late.get("sort", "answer")
    so_far.casebook.run(interviews.AddLateEntry(interview, words, reason, sort, corrects=corrected))


def _revision(so_far: SoFar, number: int) -> int:
    row = so_far.casebook.ask(interviews.the_interview, so_far.interviews[number])
    return row.revision if row else 0
