"""The care and retaliation log: what was noticed, what was done, and that nobody else ever sees it."""

from datetime import timedelta
from typing import Any

import pytest

from tests.builders import a_person
from tests.workbench.conduct.acts import FRIDAY, MONDAY, SATURDAY, a_care_entry, the_care_entry
from workbench import conduct
from workbench.casebook import Casebook
from workbench.conduct import AddCareEntry, ChangeCareEntry, CloseCareEntry, ReopenCareEntry
from workbench.kernel import clock
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.record import kinds

RETALIATION = "possible retaliation"


def test_an_entry_says_about_whom_what_when_and_what_was_done(casebook: Casebook) -> None:
    person = a_person(casebook)
    id = a_care_entry(casebook, person, action="Gave her the helpline's number", follow_up_on=FRIDAY)
    row = the_care_entry(casebook, id)
    assert (row.person, row.sort, row.noticed, row.noticed_on) == (person, "care", "Close to tears", MONDAY)
    assert (row.action, row.follow_up_on, row.overdue) == ("Gave her the helpline's number", FRIDAY, True)
    assert (row.outcome, row.closed_on, row.standing) == ("", None, "")


def test_an_entry_without_a_day_was_noticed_today(casebook: Casebook) -> None:
    row = the_care_entry(casebook, a_care_entry(casebook, a_person(casebook), noticed_on=None))
    assert row.noticed_on == clock.today()


@pytest.mark.parametrize(
    "wrong",
    [
        {"noticed": " "},
        {"sort": "gossip"},
        {"noticed_on": clock.today() + timedelta(days=2)},
        {"follow_up_on": MONDAY - timedelta(days=1)},
    ],
    ids=str,
)
def test_an_entry_that_says_too_little_is_refused_when_made_and_when_changed(
    casebook: Casebook, wrong: dict[str, Any]
) -> None:
    person = a_person(casebook)
    with pytest.raises(Refused):
        casebook.run(AddCareEntry(**{"person": person, "noticed": "Tears", "noticed_on": MONDAY, **wrong}))
    id = a_care_entry(casebook, person)
    with pytest.raises(Refused):
        casebook.run(ChangeCareEntry(id, 1, **wrong))


def test_an_entry_is_about_somebody_who_is_known(casebook: Casebook) -> None:
    with pytest.raises(Refused, match="no longer there"):
        a_care_entry(casebook, new_id("person"))


def test_possible_retaliation_presses_until_it_has_ended(casebook: Casebook) -> None:
    person = a_person(casebook)
    answered = a_care_entry(casebook, person, "Left off the rota", sort=RETALIATION, action="Told the chair")
    bare = a_care_entry(casebook, person, "Moved to another desk", sort=RETALIATION, noticed_on=FRIDAY)
    a_care_entry(casebook, person)
    pressing = casebook.ask(conduct.unanswered_retaliation, SATURDAY)
    assert [row.id for row in pressing] == [bare, answered]
    with pytest.raises(Refused, match="what was done about it"):
        casebook.run(CloseCareEntry(bare, 1, "Moved back"))
    casebook.run(CloseCareEntry(answered, 1, "Put back on the rota", FRIDAY))
    assert [row.id for row in casebook.ask(conduct.unanswered_retaliation, SATURDAY)] == [bare]


def test_people_to_be_asked_again_are_listed_the_longest_overdue_first(casebook: Casebook) -> None:
    person = a_person(casebook)
    first = a_care_entry(casebook, person, follow_up_on=FRIDAY)
    second = a_care_entry(casebook, person, follow_up_on=MONDAY)
    a_care_entry(casebook, person)
    assert [row.id for row in casebook.ask(conduct.overdue_care, SATURDAY)] == [second, first]
    casebook.run(CloseCareEntry(second, 1, "She is well", FRIDAY))
    assert [row.id for row in casebook.ask(conduct.overdue_care, SATURDAY)] == [first]


def test_a_closed_entry_is_not_changed_until_it_is_reopened(casebook: Casebook) -> None:
    id = a_care_entry(casebook, a_person(casebook))
    with pytest.raises(Refused, match="open already"):
        casebook.run(ReopenCareEntry(id, 1))
    casebook.run(ChangeCareEntry(id, 1, action="Rang her", follow_up_on=SATURDAY, noticed_on=FRIDAY))
    with pytest.raises(Refused, match="before it was noticed"):
        casebook.run(CloseCareEntry(id, 2, "She is well", MONDAY))
    casebook.run(CloseCareEntry(id, 2, "She is well"))
    assert the_care_entry(casebook, id).closed_on == clock.today()
    for act in (ChangeCareEntry(id, 3, action="More"), CloseCareEntry(id, 3, "Again")):
        with pytest.raises(Refused, match="Reopen it"):
            casebook.run(act)
    casebook.run(ReopenCareEntry(id, 3))
    row = the_care_entry(casebook, id)
    assert (row.closed_on, row.outcome, row.action) == (None, "She is well", "Rang her")


def test_a_stale_change_of_an_entry_is_refused(casebook: Casebook) -> None:
    id = a_care_entry(casebook, a_person(casebook))
    casebook.run(ChangeCareEntry(id, 1, action="Theirs"))
    with pytest.raises(Refused, match="action is now “Theirs”"):
        casebook.run(ChangeCareEntry(id, 1, action="Mine"))


def test_the_log_is_told_of_one_person_or_of_all_less_what_was_set_aside(casebook: Casebook) -> None:
    one, other = a_person(casebook), a_person(casebook)
    later = a_care_entry(casebook, one, noticed_on=FRIDAY)
    first = a_care_entry(casebook, other)
    assert [row.id for row in casebook.ask(conduct.care_log, SATURDAY)] == [first, later]
    assert [row.id for row in casebook.ask(conduct.care_log, SATURDAY, one)] == [later]
    casebook.run(conduct.SetAsideCareEntry(later, "another person"))
    assert casebook.ask(conduct.care_log, SATURDAY, one) == ()
    casebook.run(conduct.RestoreCareEntry(later))
    assert [row.id for row in casebook.ask(conduct.care_log, SATURDAY, one)] == [later]
    assert casebook.ask(conduct.the_care_entry, new_id("care_entry"), SATURDAY) is None


# -------------------------------------------------------------------------------------------- never exported


def test_the_mark_on_the_records_and_the_list_that_exports_ask_agree() -> None:
    marked = {kind for kind, cls in kinds().items() if getattr(cls, "__never_exported__", False)}
    assert marked == conduct.NEVER_EXPORTED


def test_no_label_tells_what_was_noticed_and_no_command_or_row_shows_it(casebook: Casebook) -> None:
    labels = [command.label for command in conduct.HANDLERS if "Care" in command.__name__]
    assert len(labels) == 6
    assert all("care log" in label and "retaliation" not in label for label in labels)
    id = a_care_entry(casebook, a_person(casebook), "Zebedee", action="Zebedee")
    assert "Zebedee" not in repr(AddCareEntry("Zebedee", "Zebedee", action="Zebedee"))
    assert "Zebedee" not in repr(ChangeCareEntry("id", 1, noticed="Zebedee", action="Zebedee"))
    assert "Zebedee" not in repr(CloseCareEntry("id", 1, "Zebedee"))
    assert "Zebedee" not in repr(the_care_entry(casebook, id))


def test_the_day_on_which_to_ask_again_is_taken_away(casebook: Casebook) -> None:
    id = a_care_entry(casebook, a_person(casebook), follow_up_on=SATURDAY)
    casebook.run(ChangeCareEntry(id, 1, without_follow_up=True))
    assert the_care_entry(casebook, id).follow_up_on is None
