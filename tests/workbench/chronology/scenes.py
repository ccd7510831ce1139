"""For each command about what is told of events and what they bear on, one that changes something."""

from collections.abc import Callable

from tests.builders import World, a_date, run
from tests.workbench.allegations.alleged import an_allegation
from tests.workbench.chronology.told import a_resolution, a_source, an_account, an_exhibit
from workbench import chronology
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

Scene = Callable[[Casebook, World], Command]


def _account(casebook: Casebook, world: World) -> str:
    return an_account(casebook, world.event, person=world.witness, there=(world.witness,))


def _resolution(casebook: Casebook, world: World) -> str:
    return a_resolution(casebook, world.event, _rivals(casebook, world))


def _rivals(casebook: Casebook, world: World) -> str:
    an_account(casebook, world.event, when="5 November 2019")
    return an_account(casebook, world.event, when="6 November 2019")


def _source(casebook: Casebook, world: World) -> str:
    return a_source(casebook, world.event)


def _bearing(casebook: Casebook, world: World) -> str:
    allegation = an_allegation(casebook)
    run(casebook, chronology.LinkEventAllegation(world.event, allegation))
    return allegation


def _of(add: Callable[[Casebook, World], str], made: Callable[[str, World], Command]) -> Scene:
    return lambda casebook, world: made(add(casebook, world), world)


def _of_set_aside(
    add: Callable[[Casebook, World], str],
    first: Callable[[str, str], Command],
    restore: Callable[[str], Command],
) -> Scene:
    def scene(casebook: Casebook, world: World) -> Command:
        id = add(casebook, world)
        casebook.run(first(id, "by mistake"))
        return restore(id)

    return scene


def _add_account(casebook: Casebook, world: World) -> Command:
    return chronology.AddAccount(
        world.event,
        "She opened the door.",
        a_date("about 5 November 2019"),
        "At home",
        person=world.witness,
        paragraph=world.paragraph,
        exhibit=an_exhibit(casebook),
        pinpoint="line 3",
        basis="seen or heard",
        there=(world.witness,),
        not_there=(world.child,),
    )


SCENES: dict[type[Command], Scene] = {
    chronology.AddAccount: _add_account,
    chronology.ChangeAccount: _of(
        _account,
        lambda id, world: chronology.ChangeAccount(
            id, 1, "The door stayed shut.", a_date("2019"), "The office", "", "A neighbour", world.interview
        ),
    ),
    chronology.LinkAccountPerson: _of(
        _account, lambda id, world: chronology.LinkAccountPerson(id, world.witness, "not there")
    ),
    chronology.UnlinkAccountPerson: _of(
        _account, lambda id, world: chronology.UnlinkAccountPerson(id, world.witness)
    ),
    chronology.SetAsideAccount: _of(_account, lambda id, _: chronology.SetAsideAccount(id, "twice")),
    chronology.RestoreAccount: _of_set_aside(_account, chronology.SetAsideAccount, chronology.RestoreAccount),
    chronology.ResolveDifference: _of(
        _rivals,
        lambda id, world: chronology.ResolveDifference(
            world.event, "the date", "one account is preferred", "Written that day", id
        ),
    ),
    chronology.ChangeResolution: _of(
        _resolution,
        lambda id, _: chronology.ChangeResolution(id, 1, "it cannot be resolved", "Both are late", ""),
    ),
    chronology.SetAsideResolution: _of(
        _resolution, lambda id, _: chronology.SetAsideResolution(id, "too early")
    ),
    chronology.RestoreResolution: _of_set_aside(
        _resolution, chronology.SetAsideResolution, chronology.RestoreResolution
    ),
    chronology.LinkEventAllegation: lambda casebook, world: chronology.LinkEventAllegation(
        world.event, an_allegation(casebook)
    ),
    chronology.UnlinkEventAllegation: _of(
        _bearing, lambda id, world: chronology.UnlinkEventAllegation(world.event, id)
    ),
    chronology.AddEventSource: lambda _casebook, world: chronology.AddEventSource(
        world.event, paragraph=world.paragraph, bears_out="The visit"
    ),
    chronology.ChangeEventSource: _of(
        _source,
        lambda id, world: chronology.ChangeEventSource(id, 1, world.interview, exhibit="", pinpoint="4 min"),
    ),
    chronology.SetAsideEventSource: _of(
        _source, lambda id, _: chronology.SetAsideEventSource(id, "another visit")
    ),
    chronology.RestoreEventSource: _of_set_aside(
        _source, chronology.SetAsideEventSource, chronology.RestoreEventSource
    ),
}
