"""Asks for the material of the sample, step by step, and records what was looked for and not found."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from workbench import evidence
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.sample.content import read, referring
from workbench.sample.entering import evening
from workbench.sample.so_far import SoFar


def ask_all(so_far: SoFar) -> None:
    """Every request, as far as it has come: some received, chased, refused, one withdrawn."""
    for said in read("material")["request"]:
        with clock.fixed(evening(said["asked_on"])):
            request = str(so_far.casebook.run(_request(so_far, said)).result)
        for step in said["steps"]:
            _take_step(so_far, request, *step)


def look_for_all(so_far: SoFar) -> None:
    """Every search that found nothing."""
    for said in read("material")["sought"]:
        with clock.fixed(evening(said["on"])):
            so_far.casebook.run(_sought(so_far, said))


def _sought(so_far: SoFar, said: Mapping[str, Any]) -> evidence.RecordSought:
    what, place, how, by_whom = (
        referring(said[name], so_far.persons) for name in ("what", "place", "how", "by_whom")
    )
    return evidence.RecordSought(what, place, said["extent"], how, by_whom, said["on"])


def _request(so_far: SoFar, said: Mapping[str, Any]) -> evidence.AskForMaterial:
    return evidence.AskForMaterial(
        referring(said["what"], so_far.persons),
        said.get("asked_of", ""),
        so_far.persons[said["of"]] if "of" in said else None,
        referring(said["why"], so_far.persons),
        said["asked_on"],
        said.get("due_on"),
    )


def _take_step(so_far: SoFar, request: str, sort: str, on: date, words: str, *exhibits: str) -> None:
    with clock.fixed(evening(on)):
        row = so_far.casebook.ask(evidence.the_request, request, on)
        so_far.casebook.run(_step(so_far, request, row.revision if row else 0, sort, on, words, exhibits))


def _step(
    so_far: SoFar, request: str, seen: int, sort: str, on: date, words: str, exhibits: tuple[str, ...]
) -> Command:
    if sort == "chased":
        return evidence.ChaseRequest(request, seen, words, on)
    if sort == "withdrawn":
        return evidence.WithdrawRequest(request, seen, words, on)
    came = tuple(so_far.exhibits[number] for number in exhibits if number in so_far.exhibits)
    return evidence.RecordAnswer(request, seen, sort, words, on, came)
