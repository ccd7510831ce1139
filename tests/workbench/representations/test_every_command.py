"""What holds of every command of the right of reply: undone exactly, except a letter that was sent."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.ready_made import Stock
from tests.workbench.representations.answered import (
    DEADLINE,
    RECEIVED,
    SENT,
    a_criticism,
    a_disclosure,
    a_letter,
    a_manager,
    a_response,
    an_effect,
    more_time,
    the,
)
from tests.workbench.undoing import is_undone_and_redone_exactly
from workbench import representations as r
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

LATER = date(2020, 7, 20)


@dataclass(frozen=True)
class Answered:
    """The ids of one of everything: a criticism not put, one put, one answered, one settled."""

    person: str
    proposed: str
    disclosure: str
    put: str
    letter: str
    extension: str
    answered: str
    answered_letter: str
    response: str
    effect: str


def everything(casebook: Casebook) -> Answered:
    person = a_manager(casebook)
    proposed, put, answered, settled = (a_criticism(casebook, person, text) for text in "abcd")
    letter, answered_letter = a_letter(casebook, put), a_letter(casebook, answered)
    a_response(casebook, a_letter(casebook, settled))
    return Answered(
        person=person,
        proposed=proposed,
        disclosure=a_disclosure(casebook, proposed),
        put=put,
        letter=letter,
        extension=more_time(casebook, letter, date(2020, 7, 6)),
        answered=answered,
        answered_letter=answered_letter,
        response=a_response(casebook, answered_letter),
        effect=an_effect(casebook, settled),
    )


Scene = Callable[[Casebook, Answered], Command]


def scene(made: Callable[[Answered], Command], *first: Callable[[Answered], Command]) -> Scene:
    def play(casebook: Casebook, done: Answered) -> Command:
        for act in first:
            casebook.run(act(done))
        return made(done)

    return play


def proposed_again(casebook: Casebook, done: Answered) -> Command:
    return r.ProposeCriticism(done.person, "She knew", allegation=the(casebook, done.put).allegation)


SCENES: dict[type[Command], Scene] = {
    r.ProposeCriticism: proposed_again,
    r.ChangeCriticism: scene(lambda done: r.ChangeCriticism(done.proposed, 1, text="She knew")),
    r.SetAsideCriticism: scene(lambda done: r.SetAsideCriticism(done.proposed, "x")),
    r.RestoreCriticism: scene(
        lambda done: r.RestoreCriticism(done.proposed), lambda done: r.SetAsideCriticism(done.proposed, "x")
    ),
    r.RecordDisclosure: scene(
        lambda done: r.RecordDisclosure(done.person, (done.put, done.proposed), "Minutes", SENT, "by hand")
    ),
    r.ChangeDisclosure: scene(lambda done: r.ChangeDisclosure(done.disclosure, 1, how="by post")),
    r.SetAsideDisclosure: scene(lambda done: r.SetAsideDisclosure(done.disclosure, "x")),
    r.RestoreDisclosure: scene(
        lambda done: r.RestoreDisclosure(done.disclosure),
        lambda done: r.SetAsideDisclosure(done.disclosure, "x"),
    ),
    r.ExtendDeadline: scene(lambda done: r.ExtendDeadline(done.letter, 2, LATER, "Ill", RECEIVED)),
    r.SetAsideExtension: scene(lambda done: r.SetAsideExtension(done.extension, "x")),
    r.RestoreExtension: scene(
        lambda done: r.RestoreExtension(done.extension), lambda done: r.SetAsideExtension(done.extension, "x")
    ),
    r.RecordNoResponse: scene(lambda done: r.RecordNoResponse(done.letter, 2)),
    r.RecordResponse: scene(lambda done: r.RecordResponse(done.letter, DEADLINE, "She denies it")),
    r.ChangeResponse: scene(lambda done: r.ChangeResponse(done.response, 1, representative="Her union")),
    r.SetAsideResponse: scene(lambda done: r.SetAsideResponse(done.response, "x")),
    r.RestoreResponse: scene(
        lambda done: r.RestoreResponse(done.response), lambda done: r.SetAsideResponse(done.response, "x")
    ),
    r.DecideEffect: scene(lambda done: r.DecideEffect(done.answered, "withdrawn", "The log", LATER)),
    r.ChangeEffect: scene(lambda done: r.ChangeEffect(done.effect, 1, reasons="The log")),
    r.SetAsideEffect: scene(lambda done: r.SetAsideEffect(done.effect, "x")),
    r.RestoreEffect: scene(
        lambda done: r.RestoreEffect(done.effect), lambda done: r.SetAsideEffect(done.effect, "x")
    ),
}


def test_every_command_that_can_be_undone_has_its_scene() -> None:
    assert set(SCENES) == {command for command in r.HANDLERS if not command.final}
    assert [command for command in r.HANDLERS if command.final] == [r.SendWarningLetter]


@pytest.mark.parametrize("command", SCENES, ids=lambda command: command.__name__)
def test_undo_restores_every_row_exactly_and_redo_does_it_again(
    tmp_path: Path, stock: Stock, command: type[Command]
) -> None:
    made = stock.of(everything)
    with made.opened_at(tmp_path / "Try.casebook") as casebook:
        act = SCENES[command](casebook, made.given)
        assert type(act) is command
        assert is_undone_and_redone_exactly(casebook, act)


def test_silence_that_more_time_ended_comes_back_with_undo(casebook: Casebook) -> None:
    done = everything(casebook)
    casebook.run(r.RecordNoResponse(done.letter, 2))
    assert is_undone_and_redone_exactly(casebook, r.ExtendDeadline(done.letter, 3, LATER, "Ill", RECEIVED))
