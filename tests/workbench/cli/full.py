"""A casebook with something in every list, made once for all the tests that only read it."""

from collections.abc import Iterator
from datetime import date

import pytest

from tests.builders import World, a_date, a_person, an_event, an_interview, run
from tests.workbench.allegations.alleged import (
    a_complaint,
    a_part,
    a_standard,
    a_supporter,
    an_allegation,
    the_workforce,
)
from tests.workbench.assertions.asserted import an_assertion
from tests.workbench.casework.one_of_everything import one_of_everything
from tests.workbench.conduct.acts import a_care_entry
from tests.workbench.evidence.exhibits import an_exhibit
from tests.workbench.interviews.planned import a_question, placed
from workbench import allegations, casework, conduct, evidence, investigation, people
from workbench.casebook import Casebook
from workbench.disclosure.exports import RecordExport
from workbench.disclosure.projection import HeadFacts
from workbench.store import keepers_act
from workbench.store.data_key import DataKey

CARE_WORDS = "Sobbed in the stairwell"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casebook]:
    """Something in every list; to be read only."""
    folder = tmp_path_factory.mktemp("full")
    with Casebook.create(folder / "Full.casebook", None, key=DataKey.random()) as casebook:
        world = one_of_everything(casebook, folder)
        _more(casebook, world)
        yield casebook


def _more(casebook: Casebook, world: World) -> None:
    _framed(casebook, world)
    _alleged(casebook, world)
    second = an_interview(casebook, "Second interview")
    a_question(casebook, second)
    placed(casebook, second)
    _of_the_casebook_itself(casebook, world)
    care = a_care_entry(casebook, world.witness, f"{CARE_WORDS}, said May")
    a_care_entry(casebook, world.witness, f"{CARE_WORDS} again", sort="possible retaliation")
    casebook.run(casework.DecideNotAName(care, "noticed", "May"))
    aside = a_care_entry(casebook, world.witness, f"{CARE_WORDS} too")
    casebook.run(conduct.SetAsideCareEntry(aside, "noted twice"))


def _framed(casebook: Casebook, world: World) -> None:
    key_date = run(casebook, investigation.AddKeyDate("The visit", a_date("4 November 2019")))
    run(casebook, investigation.AddKeyDateSource(key_date, paragraph=world.paragraph))
    run(casebook, investigation.AddClosedDays(date(2019, 12, 27), date(2019, 12, 31), "Offices closed"))
    run(casebook, people.RelatePeople(world.witness, world.child, "is the social worker of"))
    an_assertion(casebook, event=world.event)


def _alleged(casebook: Casebook, world: World) -> None:
    alleged = an_allegation(casebook, "Visits were not made")
    a_part(casebook, alleged, "Nobody went to Child B")
    a_supporter(casebook, alleged, world.witness)
    a_complaint(casebook, alleged, world.child)
    the_workforce(casebook)
    standard = a_standard(casebook)
    casebook.run(allegations.LinkAllegationStandard(alleged, standard))
    casebook.run(evidence.DecideUse(an_exhibit(casebook, "A draft"), 1, "unused", "It repeats E001"))


def _of_the_casebook_itself(casebook: Casebook, world: World) -> None:
    run(casebook, RecordExport("own", "investigation summary", "0" * 64, HeadFacts(1, "0" * 64, "")))
    casebook.store.commit("An act", lambda work: keepers_act.note(work, "An act", "to try"), final=True)
    again = a_person(casebook, name="A. Griffith")
    casebook.run(casework.MergePeople(world.witness, again, "The same person"))
    an_event(casebook, "Griffith came in")
