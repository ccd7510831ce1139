"""For each command of the evidence that can be undone, one of that kind that changes something."""

import io
from collections.abc import Callable
from datetime import timedelta

from tests.builders import NOON, World, a_case, a_date, an_event
from tests.workbench.evidence.exhibits import FRIDAY, MONDAY, a_request, a_search, an_exhibit
from workbench import evidence
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

Scene = Callable[[Casebook, World], Command]


def _of(add: Callable[[Casebook], str], made: Callable[[str], Command]) -> Scene:
    return lambda casebook, _world: made(add(casebook))


def _of_set_aside(
    add: Callable[[Casebook], str],
    first: Callable[[str, str], Command],
    restore: Callable[[str], Command],
) -> Scene:
    def scene(casebook: Casebook, _world: World) -> Command:
        id = add(casebook)
        casebook.run(first(id, "by mistake"))
        return restore(id)

    return scene


def _log(casebook: Casebook, world: World) -> Command:
    sealed = casebook.store.evidence.take_in(io.BytesIO(b"A letter"))
    return evidence.LogExhibit(
        sealed=sealed,
        file_name="letter.pdf",
        from_person=world.witness,
        received_at=NOON,
        date=a_date("about 2019"),
        parent=an_exhibit(casebook),
        persons=(world.child,),
        cases=(world.case,),
        events=(world.event,),
    )


def _change(casebook: Casebook, world: World) -> Command:
    id, parent = an_exhibit(casebook), an_exhibit(casebook)
    words = {"title": "Her diary", "from_person": world.witness, "parent": parent, "kept_at": "Desk"}
    return evidence.ChangeExhibit(id, 1, **words, date=a_date("2018"), received_at=NOON)


def _tied(casebook: Casebook, world: World) -> str:
    return an_exhibit(casebook, persons=(world.witness,), cases=(world.case,), events=(world.event,))


def _answered(casebook: Casebook) -> str:
    request = a_request(casebook)
    casebook.run(evidence.RecordAnswer(request, 1, "refused", "Privileged", FRIDAY))
    row = casebook.ask(evidence.the_request, request, FRIDAY)
    assert row is not None
    return row.steps[0].id


def _with_exhibit(casebook: Casebook, _world: World) -> Command:
    request, exhibit = a_request(casebook), an_exhibit(casebook)
    casebook.run(evidence.LinkRequestExhibit(request, exhibit))
    return evidence.UnlinkRequestExhibit(request, exhibit)


SCENES: dict[type[Command], Scene] = {
    evidence.LogExhibit: _log,
    evidence.ChangeExhibit: _change,
    evidence.GradeExhibit: _of(an_exhibit, lambda id: evidence.GradeExhibit(id, 1, "2", "C", "Hearsay")),
    evidence.DecideUse: _of(an_exhibit, lambda id: evidence.DecideUse(id, 1, "unused", "A copy")),
    evidence.SetAsideExhibit: _of(an_exhibit, lambda id: evidence.SetAsideExhibit(id, "twice")),
    evidence.RestoreExhibit: _of_set_aside(an_exhibit, evidence.SetAsideExhibit, evidence.RestoreExhibit),
    evidence.LinkExhibitPerson: lambda casebook, world: evidence.LinkExhibitPerson(
        _tied(casebook, world), world.witness, "wrote it"
    ),
    evidence.UnlinkExhibitPerson: lambda casebook, world: evidence.UnlinkExhibitPerson(
        _tied(casebook, world), world.witness
    ),
    evidence.LinkExhibitCase: lambda casebook, _world: evidence.LinkExhibitCase(
        an_exhibit(casebook), a_case(casebook)
    ),
    evidence.UnlinkExhibitCase: lambda casebook, world: evidence.UnlinkExhibitCase(
        _tied(casebook, world), world.case
    ),
    evidence.LinkExhibitEvent: lambda casebook, _world: evidence.LinkExhibitEvent(
        an_exhibit(casebook), an_event(casebook)
    ),
    evidence.UnlinkExhibitEvent: lambda casebook, world: evidence.UnlinkExhibitEvent(
        _tied(casebook, world), world.event
    ),
    evidence.AskForMaterial: lambda _casebook, world: evidence.AskForMaterial(
        "The lists", asked_person=world.witness, asked_on=MONDAY, due_on=FRIDAY
    ),
    evidence.ChangeRequest: _of(
        a_request, lambda id: evidence.ChangeRequest(id, 1, due_on=FRIDAY + timedelta(days=7))
    ),
    evidence.LinkRequestExhibit: lambda casebook, _world: evidence.LinkRequestExhibit(
        a_request(casebook), an_exhibit(casebook)
    ),
    evidence.UnlinkRequestExhibit: _with_exhibit,
    evidence.SetAsideRequest: _of(a_request, lambda id: evidence.SetAsideRequest(id, "twice")),
    evidence.RestoreRequest: _of_set_aside(a_request, evidence.SetAsideRequest, evidence.RestoreRequest),
    evidence.ChaseRequest: _of(a_request, lambda id: evidence.ChaseRequest(id, 1, "By telephone", FRIDAY)),
    evidence.RecordAnswer: lambda casebook, _world: evidence.RecordAnswer(
        a_request(casebook), 1, "received", on=FRIDAY, exhibits=(an_exhibit(casebook),)
    ),
    evidence.WithdrawRequest: _of(
        a_request, lambda id: evidence.WithdrawRequest(id, 1, "It came otherwise", FRIDAY)
    ),
    evidence.ChangeRequestStep: _of(_answered, lambda id: evidence.ChangeRequestStep(id, 1, "Too much work")),
    evidence.SetAsideRequestStep: _of(_answered, lambda id: evidence.SetAsideRequestStep(id, "twice")),
    evidence.RestoreRequestStep: _of_set_aside(
        _answered, evidence.SetAsideRequestStep, evidence.RestoreRequestStep
    ),
    evidence.RecordSought: lambda _casebook, _world: evidence.RecordSought(
        "Minutes", "The safe", "in full", "Every shelf", looked_on=MONDAY
    ),
    evidence.ChangeSought: lambda casebook, _world: evidence.ChangeSought(
        a_search(casebook), 1, found=an_exhibit(casebook), how="Again, with the clerk"
    ),
    evidence.SetAsideSought: _of(a_search, lambda id: evidence.SetAsideSought(id, "twice")),
    evidence.RestoreSought: _of_set_aside(a_search, evidence.SetAsideSought, evidence.RestoreSought),
}
