"""For each command about relationships, one that changes something."""

from collections.abc import Callable

from tests.builders import World, a_date, run
from tests.workbench.chronology.told import an_exhibit
from workbench import people
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

Scene = Callable[[Casebook, World], Command]


def _related(casebook: Casebook, world: World) -> str:
    exhibit = an_exhibit(casebook)
    return run(casebook, people.RelatePeople(world.witness, world.child, "visited", exhibit=exhibit))


def _restore(casebook: Casebook, world: World) -> Command:
    id = _related(casebook, world)
    casebook.run(people.SetAsideRelationship(id, "twice"))
    return people.RestoreRelationship(id)


SCENES: dict[type[Command], Scene] = {
    people.RelatePeople: lambda _casebook, world: people.RelatePeople(
        world.witness, world.child, "visited", a_date("2019"), "Weekly"
    ),
    people.ChangeRelationship: lambda casebook, world: people.ChangeRelationship(
        _related(casebook, world), 1, "met", a_date("2020"), "Twice", "", "page 1"
    ),
    people.SetAsideRelationship: lambda casebook, world: people.SetAsideRelationship(
        _related(casebook, world), "twice"
    ),
    people.RestoreRelationship: _restore,
}
