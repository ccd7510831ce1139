"""The door itself: what it says when it refuses."""

import pytest

from tests.builders import a_person, an_event, casebook
from tests.workbench.evidence.exhibits import an_exhibit
from workbench import chronology, evidence
from workbench.casebook import Casebook
from workbench.chronology import ChangeEvent
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import refer

__all__ = ["casebook"]


def test_a_refusal_says_people_and_records_as_words_never_as_ids(casebook: Casebook) -> None:
    first, second = a_person(casebook, pseudonym="W07"), a_person(casebook, pseudonym="W08")
    event = an_event(casebook)
    casebook.run(ChangeEvent(event, 1, account=f"It was {refer(first)}."))
    with pytest.raises(Refused) as refused:
        casebook.run(ChangeEvent(event, 1, account=f"It was {refer(second)}."))
    assert str(refused.value) == (
        "This event was changed after you opened it: account is now “It was W07.”, yours was “It was W08.”. "
        "Look at both and save again."
    )


def test_a_field_that_names_a_record_is_said_by_what_it_names(casebook: Casebook) -> None:
    first, second = a_person(casebook, pseudonym="W07"), a_person(casebook, pseudonym="W08")
    exhibit = an_exhibit(casebook)
    casebook.run(evidence.ChangeExhibit(exhibit, 1, from_person=first))
    with pytest.raises(Refused, match="from person is now “W07”, yours was “W08”"):
        casebook.run(evidence.ChangeExhibit(exhibit, 1, from_person=second))


def test_two_windows_may_change_different_fields_of_one_record(casebook: Casebook) -> None:
    event = an_event(casebook, "Home visit")
    casebook.run(ChangeEvent(event, 1, title="Home visit by the duty worker"))
    casebook.run(ChangeEvent(event, 1, account="Nobody was in."))
    row = casebook.ask(chronology.the_event, event)
    assert row is not None
    assert (row.title, row.account) == ("Home visit by the duty worker", "Nobody was in.")
