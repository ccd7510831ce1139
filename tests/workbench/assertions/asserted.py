"""One line for each assertion that a test needs, and for each command about them a scene."""

from collections.abc import Callable
from typing import Any

from tests.builders import World, a_date, run
from tests.workbench.allegations.alleged import an_allegation
from tests.workbench.chronology.told import an_exhibit
from tests.workbench.conduct.acts import an_enquiry
from workbench import assertions
from workbench.casebook import Casebook
from workbench.kernel.commands import Command

Scene = Callable[[Casebook, World], Command]


def an_assertion(casebook: Casebook, words: str = "Caseloads were largely manageable.", **said: Any) -> str:
    """Something the inspectorate asserts."""
    given = {"sort": "statement of fact", "body": "The inspectorate", "subject": "caseloads", **said}
    return run(casebook, assertions.RecordAssertion(words=words, **given))


def _of(made: Callable[[str], Command]) -> Scene:
    return lambda casebook, _world: made(an_assertion(casebook))


def _record(casebook: Casebook, world: World) -> Command:
    return assertions.RecordAssertion(
        "judgement",
        "Requires improvement",
        "leadership",
        person=world.witness,
        said_on=a_date("9 January 2020"),
        event=world.event,
        exhibit=an_exhibit(casebook),
        paragraph=world.paragraph,
        pinpoint="paragraph 34",
        allegations=((an_allegation(casebook), "speaks for it"),),
        enquiries=(an_enquiry(casebook),),
    )


def _tied(casebook: Casebook) -> tuple[str, str, str]:
    allegation, enquiry = an_allegation(casebook), an_enquiry(casebook)
    id = an_assertion(casebook, allegations=((allegation, "context"),), enquiries=(enquiry,))
    return id, allegation, enquiry


def _relink(casebook: Casebook, _world: World) -> Command:
    assertion, allegation, _ = _tied(casebook)
    return assertions.LinkAssertionAllegation(assertion, allegation, "speaks against it")


def _unlink_allegation(casebook: Casebook, _world: World) -> Command:
    assertion, allegation, _ = _tied(casebook)
    return assertions.UnlinkAssertionAllegation(assertion, allegation)


def _unlink_enquiry(casebook: Casebook, _world: World) -> Command:
    assertion, _, enquiry = _tied(casebook)
    return assertions.UnlinkAssertionEnquiry(assertion, enquiry)


def _restore(casebook: Casebook, _world: World) -> Command:
    id = an_assertion(casebook)
    casebook.run(assertions.SetAsideAssertion(id, "twice"))
    return assertions.RestoreAssertion(id)


SCENES: dict[type[Command], Scene] = {
    assertions.RecordAssertion: _record,
    assertions.ChangeAssertion: _of(
        lambda id: assertions.ChangeAssertion(id, 1, words="Manageable.", said_on=a_date("2020"))
    ),
    assertions.ConcludeTest: _of(
        lambda id: assertions.ConcludeTest(id, 1, "borne out in part", "The lists of two teams")
    ),
    assertions.SetAsideAssertion: _of(lambda id: assertions.SetAsideAssertion(id, "twice")),
    assertions.RestoreAssertion: _restore,
    assertions.LinkAssertionAllegation: _relink,
    assertions.UnlinkAssertionAllegation: _unlink_allegation,
    assertions.LinkAssertionEnquiry: lambda casebook, _world: assertions.LinkAssertionEnquiry(
        an_assertion(casebook), an_enquiry(casebook)
    ),
    assertions.UnlinkAssertionEnquiry: _unlink_enquiry,
}
