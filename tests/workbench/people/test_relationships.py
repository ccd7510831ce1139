"""How one person stands to another, when that was so, and what shows it."""

import pytest

from tests.builders import a_date, a_person, run
from tests.workbench.chronology.told import an_exhibit
from workbench import casework, people
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.people import RelationshipRow


@pytest.fixture
def director(casebook: Casebook) -> str:
    return a_person(casebook, "official", role="Director")


@pytest.fixture
def officer(casebook: Casebook) -> str:
    return a_person(casebook, "official", role="Chief operations officer")


def managed(casebook: Casebook, person: str, other: str, when: str = "before 2020") -> str:
    return run(casebook, people.RelatePeople(person, other, "is managed by", a_date(when)))


def the_only(casebook: Casebook, person: str = "") -> RelationshipRow:
    (row,) = casebook.ask(people.relationships, person)
    return row


def test_a_relationship_says_who_stands_how_to_whom_and_when(
    casebook: Casebook, director: str, officer: str
) -> None:
    exhibit = an_exhibit(casebook)
    casebook.run(
        people.RelatePeople(
            director, officer, "was managed by", a_date("before 2020"), "Until lately", exhibit, "line 34"
        )
    )
    row = the_only(casebook)
    assert (row.person, row.how, row.other) == (director, "was managed by", officer)
    assert (row.when.in_words(), row.remark, row.exhibit, row.pinpoint) == (
        "before 2020",
        "Until lately",
        exhibit,
        "line 34",
    )


def test_relationships_are_found_from_either_side_in_the_order_of_time(
    casebook: Casebook, director: str, officer: str
) -> None:
    chief = a_person(casebook, "official")
    later = managed(casebook, director, chief, "after 2019")
    earlier = managed(casebook, director, officer)
    assert [row.id for row in casebook.ask(people.relationships)] == [earlier, later]
    assert [row.id for row in casebook.ask(people.relationships, director)] == [earlier, later]
    assert the_only(casebook, officer).id == earlier


def test_a_relationship_is_between_two_people_and_says_how(
    casebook: Casebook, director: str, officer: str
) -> None:
    with pytest.raises(Refused, match="Choose two people"):
        managed(casebook, director, director)
    with pytest.raises(Refused, match="Say how"):
        casebook.run(people.RelatePeople(director, officer, " "))
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(people.RelatePeople(director, officer, "knows", exhibit=new_id("exhibit")))
    id = managed(casebook, director, officer)
    with pytest.raises(Refused, match="Say how"):
        casebook.run(people.ChangeRelationship(id, 1, how=""))


def test_a_relationship_is_changed_set_aside_and_put_back(
    casebook: Casebook, director: str, officer: str
) -> None:
    id = managed(casebook, director, officer)
    casebook.run(people.ChangeRelationship(id, 1, exhibit=an_exhibit(casebook), when=a_date("2019")))
    casebook.run(people.ChangeRelationship(id, 2, exhibit=""))
    assert (the_only(casebook).exhibit, the_only(casebook).when.in_words()) == (None, "2019")
    casebook.run(people.SetAsideRelationship(id, "twice"))
    assert casebook.ask(people.relationships) == ()
    (aside,) = casebook.ask(casework.set_aside)
    assert aside.place.endswith(", relationship")
    casebook.run(casework.restoring(id))
    assert the_only(casebook).id == id


def test_two_records_of_one_person_are_not_related_to_each_other(
    casebook: Casebook, director: str, officer: str
) -> None:
    again = a_person(casebook, "official")
    managed(casebook, director, again)
    id = managed(casebook, again, officer)
    casebook.run(casework.MergePeople(director, again, "One desk"))
    row = the_only(casebook, director)
    assert (row.id, row.person, row.other) == (id, director, officer)
