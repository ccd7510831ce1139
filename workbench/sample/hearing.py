"""Gives everybody criticised in the sample their say: what was put, disclosed, answered and decided."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from workbench import representations
from workbench.kernel import clock
from workbench.kernel.commands import Batch, Command
from workbench.sample.content import evening, read, referring, results
from workbench.sample.so_far import SoFar

_PROPOSED: Final = timedelta(days=2)
"""How long before the letter a criticism is written down."""


def hear_all(so_far: SoFar) -> None:
    """Each person criticised, from the criticism to its effect, as far as it has come."""
    for said in read("representations")["person"]:
        _hear(so_far, said)


def _hear(so_far: SoFar, said: Mapping[str, Any]) -> None:
    sent = said["letter"]["sent_on"]
    with clock.fixed(evening(sent - _PROPOSED)):
        criticisms = results(so_far.casebook, Batch(tuple(_criticisms(so_far, said))))
    with clock.fixed(evening(sent)):
        letter = _send(so_far, said, criticisms)
    if "extension" in said:
        _extend(so_far, letter, said["extension"])
    if "response" in said:
        _answer(so_far, letter, said["response"])
    if "none" in said:
        with clock.fixed(evening(said["none"]["on"])):
            so_far.casebook.run(representations.RecordNoResponse(letter, _revision(so_far, letter)))
    for criticism, each in zip(criticisms, said["criticism"], strict=True):
        if "effect" in each:
            _decide(so_far, criticism, *each["effect"])


def _criticisms(so_far: SoFar, said: Mapping[str, Any]) -> Iterator[Command]:
    for each in said["criticism"]:
        yield representations.ProposeCriticism(
            so_far.persons[said["key"]],
            referring(each["text"], so_far.persons),
            referring(each["basis"], so_far.persons),
            so_far.allegations[each["allegation"]],
        )


def _send(so_far: SoFar, said: Mapping[str, Any], criticisms: tuple[str, ...]) -> str:
    """The letter, with what was disclosed beside it; its id."""
    person, letter, shown = so_far.persons[said["key"]], said["letter"], said["disclosed"]
    seen = tuple((criticism, 1) for criticism in criticisms)
    disclosed = representations.RecordDisclosure(
        person, criticisms, referring(shown["items"], so_far.persons), letter["sent_on"], shown["how"]
    )
    warned = representations.SendWarningLetter(
        person, seen, letter["sent_on"], letter["deadline"], letter["how"]
    )
    so_far.casebook.run(disclosed)
    return str(so_far.casebook.run(warned).result)


def _extend(so_far: SoFar, letter: str, said: Mapping[str, Any]) -> None:
    longer = representations.ExtendDeadline(
        letter, _revision(so_far, letter), said["until"], said["reason"], said["on"]
    )
    with clock.fixed(evening(said["on"])):
        so_far.casebook.run(longer)


def _answer(so_far: SoFar, letter: str, said: Mapping[str, Any]) -> None:
    answered = representations.RecordResponse(
        letter,
        said["received_on"],
        referring(said["text"], so_far.persons),
        representative=said.get("representative", ""),
    )
    with clock.fixed(evening(said["received_on"])):
        so_far.casebook.run(answered)


def _decide(so_far: SoFar, criticism: str, outcome: str, reasons: str, on: date, becomes: str = "") -> None:
    effect = representations.DecideEffect(
        criticism,
        outcome,
        referring(reasons, so_far.persons),
        on,
        referring(becomes, so_far.persons),
    )
    with clock.fixed(evening(on)):
        so_far.casebook.run(effect)


def _revision(so_far: SoFar, letter: str) -> int:
    row = so_far.casebook.ask(representations.the_letter, letter)
    return row.revision if row else 0
