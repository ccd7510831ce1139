"""What can be done in the decision log: record a decision, and supersede one. Neither is undone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlmodel import select

from workbench.conduct import rules
from workbench.conduct._records import Decision, DecisionOption
from workbench.kernel import clock
from workbench.kernel.commands import Command
from workbench.kernel.ids import new_id
from workbench.store.unit_of_work import Work


@dataclass(frozen=True)
class RecordDecision(Command):
    """Record a decision under the next number: the options considered, which was chosen, and why.

    `chosen` counts the options from 0. Title, options, reasons and by whom are running text. Without a day it
    was taken today; the moment of the entry is kept beside it.
    """

    label: ClassVar[str] = "Record a decision"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "supersede it with a new decision"
    title: str
    options: tuple[str, ...]
    chosen: int
    reasons: str
    decided_on: date | None = None
    decided_by: str = ""


@dataclass(frozen=True)
class SupersedeDecision(Command):
    """Record a decision that takes the place of an earlier one, which stays in the log as it was written."""

    label: ClassVar[str] = "Supersede a decision"
    final: ClassVar[bool] = True
    instead: ClassVar[str] = "supersede the new decision as well"
    decision: str
    title: str
    options: tuple[str, ...]
    chosen: int
    reasons: str
    decided_on: date | None = None
    decided_by: str = ""


def record_decision(command: RecordDecision, work: Work) -> str:
    """The id of the decision. Refused: no title, options, choice or reasons, or a day still to come."""
    return _record(command, work, None)


def supersede_decision(command: SupersedeDecision, work: Work) -> str:
    """The id of the new decision. Refused: superseded before, taken earlier, or what any decision needs."""
    earlier = work.get(Decision, command.decision)
    later = work.all(select(Decision).where(Decision.supersedes == earlier.id))
    rules.must_stand_still(earlier.number, later[0].number if later else None)
    rules.must_not_be_taken_before(_day(command), date.fromisoformat(earlier.decided_on))
    return _record(command, work, earlier.id)


HANDLERS: dict[type[Command], Callable[[Any, Work], object]] = {
    RecordDecision: record_decision,
    SupersedeDecision: supersede_decision,
}


def _record(command: RecordDecision | SupersedeDecision, work: Work, supersedes: str | None) -> str:
    rules.must_say_what_is_decided(command.title)
    rules.must_choose_among_options(command.options, command.chosen)
    rules.must_give_reasons(command.reasons)
    rules.must_be_taken_by_now(_day(command), clock.today())
    row: Decision = Decision.make(
        id=new_id("decision"),
        number=work.next_number("decision"),
        title=command.title,
        decided_on=_day(command).isoformat(),
        entered_at=clock.stamp(clock.now()),
        decided_by=command.decided_by,
        reasons=command.reasons,
        supersedes=supersedes,
    )
    work.add(row)
    for position, words in enumerate(command.options):
        _add_option(work, row.id, position, words, chosen=position == command.chosen)
    return row.id


def _add_option(work: Work, decision: str, position: int, words: str, *, chosen: bool) -> None:
    id = new_id("decision_option")
    work.add(DecisionOption.make(id=id, decision=decision, position=position, text=words, chosen=chosen))


def _day(command: RecordDecision | SupersedeDecision) -> date:
    return command.decided_on or clock.today()
