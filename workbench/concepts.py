"""Every concept of the investigation and the commands it handles, in one table."""

from collections.abc import Callable
from typing import Any

from workbench import (
    allegations,
    assertions,
    cases,
    casework,
    chronology,
    conduct,
    evidence,
    findings,
    interviews,
    investigation,
    people,
    representations,
)
from workbench.disclosure import exports
from workbench.kernel.commands import Command
from workbench.store.unit_of_work import Work

Handler = Callable[[Any, Work], object]

HANDLERS: dict[type[Command], Handler] = {
    **investigation.HANDLERS,
    **people.HANDLERS,
    **cases.HANDLERS,
    **chronology.HANDLERS,
    **interviews.HANDLERS,
    **evidence.HANDLERS,
    **conduct.HANDLERS,
    **allegations.HANDLERS,
    **assertions.HANDLERS,
    **findings.HANDLERS,
    **representations.HANDLERS,
    **casework.HANDLERS,
    **exports.HANDLERS,
}
