"""For each command of conduct that can be undone, one of that kind that changes something."""

from collections.abc import Callable

from tests.builders import World, a_case
from tests.workbench.conduct.acts import FRIDAY, MONDAY, SATURDAY, a_care_entry, an_enquiry
from workbench import conduct
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

Scene = Callable[[Casebook, World], Command]


def _of(add: Callable[[Casebook, World], str], made: Callable[[str], Command]) -> Scene:
    return lambda casebook, world: made(add(casebook, world))


def _after(
    add: Callable[[Casebook, World], str], first: Callable[[str], Command], made: Callable[[str], Command]
) -> Scene:
    def scene(casebook: Casebook, world: World) -> Command:
        id = add(casebook, world)
        casebook.run(first(id))
        return made(id)

    return scene


def _enquiry(casebook: Casebook, world: World) -> str:
    return an_enquiry(casebook, cases=(world.case,))


def _entry(casebook: Casebook, world: World) -> str:
    return a_care_entry(casebook, world.witness)


SCENES: dict[type[Command], Scene] = {
    conduct.RaiseEnquiry: lambda _casebook, world: conduct.RaiseEnquiry(
        "Who?", "Why?", "high", MONDAY, FRIDAY, (world.case,)
    ),
    conduct.ChangeEnquiry: _of(
        _enquiry, lambda id: conduct.ChangeEnquiry(id, 1, "Who else?", due_on=SATURDAY)
    ),
    conduct.CompleteEnquiry: _of(_enquiry, lambda id: conduct.CompleteEnquiry(id, 1, "Nobody", FRIDAY)),
    conduct.AbandonEnquiry: _of(_enquiry, lambda id: conduct.AbandonEnquiry(id, 1, "Out of scope", FRIDAY)),
    conduct.ReopenEnquiry: _after(
        _enquiry,
        lambda id: conduct.AbandonEnquiry(id, 1, "Out of scope", FRIDAY),
        lambda id: conduct.ReopenEnquiry(id, 2, "The scope is wider now"),
    ),
    conduct.LinkEnquiryCase: lambda casebook, world: conduct.LinkEnquiryCase(
        _enquiry(casebook, world), a_case(casebook, "Another")
    ),
    conduct.UnlinkEnquiryCase: lambda casebook, world: conduct.UnlinkEnquiryCase(
        _enquiry(casebook, world), world.case
    ),
    conduct.SetAsideEnquiry: _of(_enquiry, lambda id: conduct.SetAsideEnquiry(id, "twice")),
    conduct.RestoreEnquiry: _after(
        _enquiry, lambda id: conduct.SetAsideEnquiry(id, "twice"), conduct.RestoreEnquiry
    ),
    conduct.AddCareEntry: lambda _casebook, world: conduct.AddCareEntry(
        world.witness, "Left off the rota", "possible retaliation", MONDAY, "Told the chair", FRIDAY
    ),
    conduct.ChangeCareEntry: _of(_entry, lambda id: conduct.ChangeCareEntry(id, 1, action="Rang her")),
    conduct.CloseCareEntry: _of(_entry, lambda id: conduct.CloseCareEntry(id, 1, "She is well", FRIDAY)),
    conduct.ReopenCareEntry: _after(
        _entry,
        lambda id: conduct.CloseCareEntry(id, 1, "She is well", FRIDAY),
        lambda id: conduct.ReopenCareEntry(id, 2),
    ),
    conduct.SetAsideCareEntry: _of(_entry, lambda id: conduct.SetAsideCareEntry(id, "another person")),
    conduct.RestoreCareEntry: _after(
        _entry, lambda id: conduct.SetAsideCareEntry(id, "another person"), conduct.RestoreCareEntry
    ),
}
