"""The decision log: numbered, with the day decided and the moment entered, superseded and never edited."""

from datetime import timedelta

import pytest

from tests.builders import NOON, a_person
from tests.workbench.conduct.acts import (
    DECISION,
    FRIDAY,
    MONDAY,
    a_decision,
    a_later_decision,
    the_decision,
)
from workbench import conduct
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.commands import Batch
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.kernel.running_text import refer


def test_a_decision_keeps_what_was_chosen_beside_what_else_was_considered(casebook: Casebook) -> None:
    with clock.fixed(NOON + timedelta(days=3)):
        id = a_decision(casebook, chosen=1, decided_by="With the commissioner")
    row = the_decision(casebook, id)
    assert (row.number, row.title, row.decided_by) == (1, DECISION["title"], "With the commissioner")
    assert row.chosen == "Managers first"
    assert row.others == ("Complainants first", "In the order of their answers")
    assert row.reasons == DECISION["reasons"]
    assert (row.decided_on, row.entered_at, row.days_late) == (MONDAY, NOON + timedelta(days=3), 3)
    assert (row.supersedes, row.superseded_by) == (None, None)


def test_a_decision_without_a_day_was_taken_today(casebook: Casebook) -> None:
    row = the_decision(casebook, a_decision(casebook, decided_on=None))
    assert (row.decided_on, row.days_late) == (clock.today(), 0)


def test_a_superseded_decision_stays_as_it_was_written(casebook: Casebook) -> None:
    first = a_decision(casebook)
    before = the_decision(casebook, first)
    second = a_later_decision(casebook, first)
    after = the_decision(casebook, first)
    assert after.superseded_by == 2
    assert {
        name: getattr(after, name) for name in ("title", "chosen", "others", "reasons", "entered_at")
    } == {name: getattr(before, name) for name in ("title", "chosen", "others", "reasons", "entered_at")}
    assert (the_decision(casebook, second).supersedes, the_decision(casebook, second).chosen) == (
        1,
        "Managers first",
    )
    assert [row.number for row in casebook.ask(conduct.decisions)] == [1, 2]
    assert casebook.ask(conduct.count_decisions) == 2


def test_the_versions_of_a_decision_are_read_from_any_of_them(casebook: Casebook) -> None:
    first = a_decision(casebook)
    second = a_later_decision(casebook, first)
    third = a_later_decision(casebook, second)
    a_decision(casebook)
    for id in (first, second, third):
        versions = casebook.ask(conduct.decision_versions, id)
        assert [row.id for row in versions] == [first, second, third]
    assert casebook.ask(conduct.decision_versions, new_id("decision")) == ()


def test_a_decision_is_superseded_once_and_then_its_successor_is(casebook: Casebook) -> None:
    first = a_decision(casebook)
    second = a_later_decision(casebook, first)
    with pytest.raises(Refused, match="Decision 1 was superseded by decision 2"):
        a_later_decision(casebook, first)
    third = a_later_decision(casebook, second)
    assert the_decision(casebook, third).supersedes == 2
    with pytest.raises(Refused, match="before the decision it supersedes"):
        a_later_decision(casebook, third, decided_on=MONDAY)


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"options": ()},
        {"chosen": 3},
        {"reasons": ""},
        {"decided_on": clock.today() + timedelta(days=2)},
    ],
    ids=str,
)
def test_a_decision_that_says_too_little_is_refused_and_takes_no_number(
    casebook: Casebook, wrong: dict[str, object]
) -> None:
    with pytest.raises(Refused):
        a_decision(casebook, **wrong)
    first = a_decision(casebook)
    assert the_decision(casebook, first).number == 1
    with pytest.raises(Refused):
        a_later_decision(casebook, first, **wrong)
    assert the_decision(casebook, a_later_decision(casebook, first)).number == 2


def test_a_decision_is_never_undone_and_undo_says_what_to_do_instead(casebook: Casebook) -> None:
    first = a_decision(casebook)
    with pytest.raises(Refused, match="supersede it with a new decision"):
        casebook.undo()
    a_later_decision(casebook, first, decided_on=FRIDAY)
    with pytest.raises(Refused, match="supersede the new decision as well"):
        casebook.undo()
    with pytest.raises(Refused, match="not in a batch"):
        Batch((conduct.RecordDecision("Title", ("This",), 0, "why"),))


def test_no_command_changes_a_decision() -> None:
    about = {command.__name__ for command in conduct.HANDLERS if "Decision" in command.__name__}
    assert about == {"RecordDecision", "SupersedeDecision"}


def test_the_log_is_asked_for_a_page_at_a_time_and_refers_to_people(casebook: Casebook) -> None:
    person = a_person(casebook)
    for number in range(3):
        a_decision(casebook, title=f"Speak with {refer(person)}, {number}")
    page = casebook.ask(conduct.decisions, offset=1, limit=1)
    assert [row.title for row in page] == [f"Speak with {refer(person)}, 1"]
    assert casebook.ask(conduct.the_decision, new_id("decision")) is None
