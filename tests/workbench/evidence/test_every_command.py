"""What holds of every command of the evidence: it is undone and done again exactly, and has its words."""

from typing import Any

import pytest

from tests.builders import World
from tests.workbench.evidence.scenes import SCENES
from tests.workbench.undoing import is_undone_and_redone_exactly
from workbench import evidence
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

REVERSIBLE = [command for command in evidence.HANDLERS if not command.final]


@pytest.mark.parametrize("command", REVERSIBLE, ids=lambda command: command.__name__)
def test_undo_restores_every_row_exactly_and_redo_does_it_again(
    casebook: Casebook, command: type[Command]
) -> None:
    act = SCENES[command](casebook, World(casebook))
    assert type(act) is command
    assert is_undone_and_redone_exactly(casebook, act)


@pytest.mark.parametrize("command", evidence.HANDLERS, ids=lambda command: command.__name__)
def test_a_command_is_frozen_and_has_words_for_undo(command: Any) -> None:
    assert command.__dataclass_params__.frozen
    assert command.label[0].isupper()
    assert bool(command.instead) == command.final


def test_custody_and_hash_checks_alone_are_final() -> None:
    final = {command for command in evidence.HANDLERS if command.final}
    assert final == {evidence.RecordCustody, evidence.RecordHashCheck}


@pytest.mark.parametrize("command", evidence.HANDLERS, ids=lambda command: command.__name__)
def test_every_change_carries_the_revision_that_was_seen(command: Any) -> None:
    changes = command.__name__.startswith(("Change", "Grade", "Decide", "Chase", "Withdraw", "RecordAnswer"))
    assert changes == ("seen" in command.__dataclass_fields__)
