"""For each command about the plan of interviews and their questions, one that changes something."""

from collections.abc import Callable

from tests.builders import World
from tests.workbench.allegations.alleged import an_allegation, an_element
from tests.workbench.interviews.planned import a_question, placed
from workbench import interviews
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

Scene = Callable[[Casebook, World], Command]


def _question(casebook: Casebook, world: World) -> str:
    return a_question(casebook, world.interview)


def _of(add: Callable[[Casebook, World], str], made: Callable[[str, World], Command]) -> Scene:
    return lambda casebook, world: made(add(casebook, world), world)


def _add(casebook: Casebook, world: World) -> Command:
    element = an_element(casebook, an_allegation(casebook))
    return interviews.AddQuestion(world.interview, "Who decided?", "To learn who knew", element=element)


def _change(casebook: Casebook, world: World) -> Command:
    allegation, id = an_allegation(casebook), _question(casebook, world)
    return interviews.ChangeQuestion(id, 1, "When?", "The week", allegation, remark="Asked twice")


def _move(casebook: Casebook, world: World) -> Command:
    first = _question(casebook, world)
    return interviews.MoveQuestion(first, 1, after=_question(casebook, world))


def _to_ask(casebook: Casebook, world: World) -> Command:
    id = _question(casebook, world)
    casebook.run(interviews.MarkAnswered(id, 1, (world.paragraph,), "At once"))
    return interviews.MarkToAsk(id, 2)


def _restore(casebook: Casebook, world: World) -> Command:
    id = _question(casebook, world)
    casebook.run(interviews.SetAsideQuestion(id, "by mistake"))
    return interviews.RestoreQuestion(id)


def _take_out(casebook: Casebook, world: World) -> Command:
    placed(casebook, world.interview)
    return interviews.TakeOutOfPlan(world.interview, 2)


SCENES: dict[type[Command], Scene] = {
    interviews.PlaceInterview: lambda _casebook, world: interviews.PlaceInterview(
        world.interview, 1, "She complained first"
    ),
    interviews.TakeOutOfPlan: _take_out,
    interviews.AddQuestion: _add,
    interviews.ChangeQuestion: _change,
    interviews.MoveQuestion: _move,
    interviews.SetAsideQuestion: _of(_question, lambda id, _: interviews.SetAsideQuestion(id, "leading")),
    interviews.RestoreQuestion: _restore,
    interviews.MarkAsked: _of(_question, lambda id, _: interviews.MarkAsked(id, 1, "She thought long")),
    interviews.MarkNotReached: _of(_question, lambda id, _: interviews.MarkNotReached(id, 1, "No time")),
    interviews.MarkAnswered: _of(
        _question, lambda id, world: interviews.MarkAnswered(id, 1, (world.paragraph,))
    ),
    interviews.MarkToAsk: _to_ask,
}
