"""Gives everybody criticised in the sample their say: what was put, disclosed, answered and decided."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from workbench import representations
from workbench.kernel.commands import Command
from workbench.sample.content import read, referring
from workbench.sample.entering import Dated, day_by_day
from workbench.sample.so_far import SoFar

_PROPOSED: Final = timedelta(days=2)
"""How long before the letter a criticism is written down."""


def hear_all(so_far: SoFar) -> None:
    """Each person criticised, from the criticism to its effect, as far as it has come."""
    people = read("representations")["person"]
    criticisms = _propose(so_far, people)
    letters = _send(so_far, people, criticisms)
    pairs = list(zip(letters, people, strict=True))
    later = (
        [_extended(letter, said["extension"]) for letter, said in pairs if "extension" in said],
        [_answered(so_far, letter, said["response"]) for letter, said in pairs if "response" in said],
        [_unanswered(letter, said["none"]["on"]) for letter, said in pairs if "none" in said],
        [effect for said in people for effect in _effects(so_far, said, criticisms[said["key"]])],
    )
    for dated in later:
        day_by_day(so_far.casebook, dated)


def _propose(so_far: SoFar, people: list[dict[str, Any]]) -> Mapping[str, tuple[str, ...]]:
    """The ids of the criticisms of each person, by the person's key."""
    dated: list[Dated] = [
        (said["letter"]["sent_on"] - _PROPOSED, _criticism(so_far, said["key"], each))
        for said in people
        for each in said["criticism"]
    ]
    ids = iter(day_by_day(so_far.casebook, dated))
    return {said["key"]: tuple(next(ids) for _ in said["criticism"]) for said in people}


def _criticism(so_far: SoFar, key: str, said: Mapping[str, Any]) -> Command:
    return representations.ProposeCriticism(
        so_far.persons[key],
        referring(said["text"], so_far.persons),
        referring(said["basis"], so_far.persons),
        so_far.allegations[said["allegation"]],
    )


def _send(
    so_far: SoFar, people: list[dict[str, Any]], criticisms: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """What was disclosed, and the letters; the ids of the letters in the order of the people."""
    day_by_day(so_far.casebook, [_disclosed(so_far, said, criticisms[said["key"]]) for said in people])
    return day_by_day(so_far.casebook, [_letter(so_far, said, criticisms[said["key"]]) for said in people])


def _disclosed(so_far: SoFar, said: Mapping[str, Any], criticisms: tuple[str, ...]) -> Dated:
    on, shown = said["letter"]["sent_on"], said["disclosed"]
    items, person = referring(shown["items"], so_far.persons), so_far.persons[said["key"]]
    return on, representations.RecordDisclosure(person, criticisms, items, on, shown["how"])


def _letter(so_far: SoFar, said: Mapping[str, Any], criticisms: tuple[str, ...]) -> Dated:
    letter, seen = said["letter"], tuple((criticism, 1) for criticism in criticisms)
    on, person = letter["sent_on"], so_far.persons[said["key"]]
    return on, representations.SendWarningLetter(person, seen, on, letter["deadline"], letter["how"])


def _extended(letter: str, said: Mapping[str, Any]) -> Dated:
    return said["on"], representations.ExtendDeadline(letter, 1, said["until"], said["reason"], said["on"])


def _answered(so_far: SoFar, letter: str, said: Mapping[str, Any]) -> Dated:
    text, on = referring(said["text"], so_far.persons), said["received_on"]
    by = said.get("representative", "")
    return on, representations.RecordResponse(letter, on, text, representative=by)


def _unanswered(letter: str, on: date) -> Dated:
    return on, representations.RecordNoResponse(letter, 1)


def _effects(so_far: SoFar, said: Mapping[str, Any], criticisms: tuple[str, ...]) -> list[Dated]:
    return [
        _effect(so_far, criticism, *each["effect"])
        for criticism, each in zip(criticisms, said["criticism"], strict=True)
        if "effect" in each
    ]


def _effect(so_far: SoFar, criticism: str, outcome: str, reasons: str, on: date, becomes: str = "") -> Dated:
    reasons, becomes = (referring(text, so_far.persons) for text in (reasons, becomes))
    return on, representations.DecideEffect(criticism, outcome, reasons, on, becomes)
