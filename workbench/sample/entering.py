"""Enters what belongs to a day on its evening, so that the journal of the sample reads as it was written."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from itertools import groupby

from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.commands import Batch, Command
from workbench.sample.content import results

Dated = tuple[date, Command]
"""A command and the day on whose evening it is given."""


def evening(on: date) -> datetime:
    """When what was done on a day is entered: at five in the afternoon."""
    return datetime.combine(on, time(17, 0), UTC)


def day_by_day(casebook: Casebook, dated: Sequence[Dated]) -> tuple[str, ...]:
    """Run what belongs to a day as one act on its evening, day after day, and what is final by itself.

    What each command gave, in their order.
    """
    given: dict[int, str] = {}
    in_order = sorted(enumerate(dated), key=lambda each: each[1][0])
    for (on, _), act in groupby(in_order, key=_act):
        places, commands = zip(*((place, command) for place, (_, command) in act), strict=True)
        with clock.fixed(evening(on)):
            given |= dict(zip(places, _given(casebook, commands), strict=True))
    return tuple(given[place] for place in range(len(dated)))


def _act(each: tuple[int, Dated]) -> tuple[date, int]:
    place, (on, command) = each
    return on, place if command.final else -1


def _given(casebook: Casebook, commands: tuple[Command, ...]) -> tuple[str, ...]:
    if commands[0].final:
        return (str(casebook.run(commands[0]).result),)
    return results(casebook, Batch(commands))
