"""For each command about the evidence of a key date, one that changes something."""

from collections.abc import Callable

from tests.builders import World, a_date, run
from tests.workbench.chronology.told import an_exhibit
from workbench import investigation
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

Scene = Callable[[Casebook, World], Command]


def _key_date(casebook: Casebook) -> str:
    return run(casebook, investigation.AddKeyDate("The call", a_date()))


def _source(casebook: Casebook, world: World) -> str:
    return run(casebook, investigation.AddKeyDateSource(_key_date(casebook), paragraph=world.paragraph))


def _restore(casebook: Casebook, world: World) -> Command:
    id = _source(casebook, world)
    casebook.run(investigation.SetAsideKeyDateSource(id, "another letter"))
    return investigation.RestoreKeyDateSource(id)


SCENES: dict[type[Command], Scene] = {
    investigation.AddKeyDateSource: lambda casebook, _world: investigation.AddKeyDateSource(
        _key_date(casebook), exhibit=an_exhibit(casebook), confirms=True
    ),
    investigation.ChangeKeyDateSource: lambda casebook, world: investigation.ChangeKeyDateSource(
        _source(casebook, world), 1, pinpoint="page 2"
    ),
    investigation.SetAsideKeyDateSource: lambda casebook, world: investigation.SetAsideKeyDateSource(
        _source(casebook, world), "another letter"
    ),
    investigation.RestoreKeyDateSource: _restore,
}
