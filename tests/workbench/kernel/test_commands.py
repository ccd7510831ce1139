"""Commands, outcomes and batches."""

from dataclasses import dataclass
from typing import ClassVar

import pytest

from workbench.kernel.commands import Batch, Change, Command, Outcome
from workbench.kernel.errors import Refused


@dataclass(frozen=True)
class Write(Command):
    label: ClassVar[str] = "Write"


@dataclass(frozen=True)
class Send(Command):
    label: ClassVar[str] = "Send"
    final: ClassVar[bool] = True


def test_an_outcome_knows_which_kinds_it_touches() -> None:
    outcome = Outcome("Write", (Change("event", "event-a", "added"),), 3)
    assert outcome.touches("case", "event")
    assert not outcome.touches("case")


def test_a_batch_holds_up_to_a_thousand_changes() -> None:
    assert len(Batch((Write(),) * 1_000).commands) == 1_000


@pytest.mark.parametrize("many", [0, 1_001])
def test_an_empty_or_too_large_batch_is_refused(many: int) -> None:
    with pytest.raises(Refused, match="holds 1 to 1,000 changes"):
        Batch((Write(),) * many)


def test_a_final_act_is_refused_in_a_batch() -> None:
    with pytest.raises(Refused, match="done by itself"):
        Batch((Write(), Send()))
