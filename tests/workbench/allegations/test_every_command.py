"""What holds of every command about allegations: words for undo, and undone exactly."""

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlmodel.sql.sqltypes import AutoString

from tests.builders import a_date, a_person
from tests.ready_made import Stock
from tests.workbench.allegations.alleged import (
    a_complaint,
    a_part,
    a_standard,
    a_supporter,
    an_allegation,
    an_element,
    freeze,
    the_workforce,
)
from tests.workbench.allegations.registered import CONCEPTS
from tests.workbench.undoing import is_undone_and_redone_exactly
from workbench import allegations as a
from workbench.allegations import _records
from workbench.casebook import Casebook
from workbench.concepts import HANDLERS
from workbench.kernel.commands import Command
from workbench.store.record import Stored, table_of

DAY = date(2020, 2, 17)


@dataclass(frozen=True)
class Put:
    """The ids of one of everything."""

    person: str
    whole: str
    other: str
    part: str
    element: str
    standard: str
    complaint: str
    support: str
    stated: str


def everything(casebook: Casebook) -> Put:
    whole, person = an_allegation(casebook), a_person(casebook)
    part = a_part(casebook, whole)
    return Put(
        person=a_person(casebook),
        whole=whole,
        other=an_allegation(casebook, "A culture of fear"),
        part=part,
        element=an_element(casebook, part),
        standard=a_standard(casebook, allegations=(part,)),
        complaint=a_complaint(casebook, part, person),
        support=a_supporter(casebook, part),
        stated=the_workforce(casebook),
    )


Scene = Callable[[Casebook, Put], Command]


def scene(made: Callable[[Put], Command], *first: Callable[[Put], Command]) -> Scene:
    def play(casebook: Casebook, put: Put) -> Command:
        for act in first:
            casebook.run(act(put))
        return made(put)

    return play


def moved_element(casebook: Casebook, put: Put) -> Command:
    return a.MoveElement(an_element(casebook, put.part, "second"), 1)


SCENES: dict[type[Command], Scene] = {
    a.AddAllegation: scene(lambda put: a.AddAllegation("Another", parent=put.part, put_on=a_date())),
    a.ChangeAllegation: scene(lambda put: a.ChangeAllegation(put.whole, 1, framed="That", began=a_date())),
    a.CorrectWhatWasPut: scene(lambda put: a.CorrectWhatWasPut(put.whole, 1, "They closed", "misread")),
    a.MoveAllegation: scene(lambda put: a.MoveAllegation(put.whole, 1, parent=put.other)),
    a.SetAsideAllegation: scene(lambda put: a.SetAsideAllegation(put.part, "twice")),
    a.RestoreAllegation: scene(
        lambda put: a.RestoreAllegation(put.part), lambda put: a.SetAsideAllegation(put.part, "twice")
    ),
    a.AddElement: scene(lambda put: a.AddElement(put.whole, "They were unsafe")),
    a.ChangeElement: scene(lambda put: a.ChangeElement(put.element, 1, "They were early")),
    a.MoveElement: moved_element,
    a.SetAsideElement: scene(lambda put: a.SetAsideElement(put.element, "twice")),
    a.RestoreElement: scene(
        lambda put: a.RestoreElement(put.element), lambda put: a.SetAsideElement(put.element, "twice")
    ),
    a.AddStandard: scene(
        lambda put: a.AddStandard("policy", "Closure", "Signed off", allegations=(put.whole,))
    ),
    a.ChangeStandard: scene(lambda put: a.ChangeStandard(put.standard, 1, in_force_from=DAY)),
    a.SetAsideStandard: scene(lambda put: a.SetAsideStandard(put.standard, "not relied on")),
    a.RestoreStandard: scene(
        lambda put: a.RestoreStandard(put.standard), lambda put: a.SetAsideStandard(put.standard, "twice")
    ),
    a.LinkAllegationStandard: scene(lambda put: a.LinkAllegationStandard(put.whole, put.standard)),
    a.UnlinkAllegationStandard: scene(lambda put: a.UnlinkAllegationStandard(put.part, put.standard)),
    a.ComplainOf: scene(lambda put: a.ComplainOf(put.whole, put.person, "head of service")),
    a.ChangeComplainedOf: scene(lambda put: a.ChangeComplainedOf(put.complaint, 1, "head of service")),
    a.SetAsideComplainedOf: scene(lambda put: a.SetAsideComplainedOf(put.complaint, "mistaken")),
    a.RestoreComplainedOf: scene(
        lambda put: a.RestoreComplainedOf(put.complaint),
        lambda put: a.SetAsideComplainedOf(put.complaint, "x"),
    ),
    a.RecordSupport: scene(
        lambda put: a.RecordSupport(put.whole, put.person, "raised", "a letter", a_date())
    ),
    a.ChangeSupport: scene(lambda put: a.ChangeSupport(put.support, 1, sort="raised", since=a_date())),
    a.WithdrawSupport: scene(lambda put: a.WithdrawSupport(put.support, 1, DAY, "by e-mail")),
    a.SetAsideSupport: scene(lambda put: a.SetAsideSupport(put.support, "twice")),
    a.RestoreSupport: scene(
        lambda put: a.RestoreSupport(put.support), lambda put: a.SetAsideSupport(put.support, "twice")
    ),
    a.StateNumber: scene(lambda put: a.StateNumber("supporters", 35, "the union", allegation=put.whole)),
    a.ChangeStatedNumber: scene(lambda put: a.ChangeStatedNumber(put.stated, 1, number=210)),
    a.SetAsideStatedNumber: scene(lambda put: a.SetAsideStatedNumber(put.stated, "twice")),
    a.RestoreStatedNumber: scene(
        lambda put: a.RestoreStatedNumber(put.stated), lambda put: a.SetAsideStatedNumber(put.stated, "x")
    ),
}


def test_every_command_that_can_be_undone_has_its_scene() -> None:
    assert set(SCENES) == {command for command in a.HANDLERS if not command.final}
    assert [command for command in a.HANDLERS if command.final] == [a.FreezeNumbers]


@pytest.mark.parametrize("command", SCENES, ids=lambda command: command.__name__)
def test_undo_restores_every_row_exactly_and_redo_does_it_again(
    tmp_path: Path, stock: Stock, command: type[Command]
) -> None:
    made = stock.of(everything)
    with made.opened_at(tmp_path / "Try.casebook") as casebook:
        act = SCENES[command](casebook, made.given)
        assert type(act) is command
        assert is_undone_and_redone_exactly(casebook, act)


@pytest.mark.parametrize("command", [a.AddAllegation, a.AddElement, a.RestoreAllegation], ids=str)
def test_what_takes_a_number_after_the_freeze_is_undone_exactly_too(
    casebook: Casebook, command: type[Command]
) -> None:
    put = everything(casebook)
    act = SCENES[command](casebook, put)
    freeze(casebook)
    assert is_undone_and_redone_exactly(casebook, act)


COMMANDS = [command for concept in CONCEPTS[:3] for command in concept.HANDLERS]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_a_command_is_a_frozen_dataclass_with_words_for_undo(command: Any) -> None:
    assert command.label[0].isupper()
    assert not command.label.endswith(".")
    assert bool(command.instead) == command.final
    assert command.__dataclass_params__.frozen
    assert is_dataclass(command)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_whoever_changes_something_says_what_they_saw(command: Any) -> None:
    acts = ("Change", "Correct", "Move", "Withdraw", "Measure", "Answer", "Extend", "Issue", "Send", "Freeze")
    if command.__name__.startswith((*acts, "RecordNo")):
        assert "seen" in {field.name for field in fields(command)}


def test_no_two_commands_share_their_words_or_their_name() -> None:
    every = {*HANDLERS, *(command for concept in CONCEPTS for command in concept.HANDLERS)}
    assert (
        len({command.label for command in every})
        == len({command.__name__ for command in every})
        == len(every)
    )


def test_every_word_that_is_kept_can_be_found_and_erased() -> None:
    kept = {"scope", "standard_of_proof", "sort", "counted", "qualifier", "number"}
    for name in ("Allegation", "Element", "Standard", "ComplainedOf", "Support", "StatedNumber"):
        cls: type[Stored] = getattr(_records, name)
        words = {
            column.name
            for column in table_of(cls).columns
            if isinstance(column.type, AutoString) and not column.foreign_keys and not column.primary_key
        }
        days = {word for word in words if "date_" in word and not word.endswith("_words")}
        of_every_record = {"restricted", "restricted_reason", "set_aside_reason"}
        plain = words - days - kept - of_every_record - {"in_force_from", "in_force_until", "withdrawn_on"}
        assert plain == set(cls.__searchable__)
