"""Says how the people of the sample stand to each other."""

from collections.abc import Iterator

from workbench import people
from workbench.kernel import clock
from workbench.kernel.commands import Batch, Command
from workbench.kernel.dates import read_date
from workbench.sample.chronicling import ENTERED
from workbench.sample.content import read
from workbench.sample.so_far import SoFar


def relate_all(so_far: SoFar) -> None:
    """Who manages whom, which families belong together, and what is only said."""
    with clock.fixed(ENTERED):
        so_far.casebook.run(Batch(tuple(_related(so_far))))


def _related(so_far: SoFar) -> Iterator[Command]:
    for person, how, other, when, remark in read("relationships")["related"]:
        one, another = so_far.persons[person], so_far.persons[other]
        yield people.RelatePeople(one, another, how, read_date(when), remark)
