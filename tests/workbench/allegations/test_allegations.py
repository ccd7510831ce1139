"""Allegations in a casebook: both wordings kept, a tree put in order by hand, who is complained of."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import a_date, a_person, revision
from tests.workbench.allegations.alleged import (
    a_complaint,
    a_part,
    a_standard,
    a_supporter,
    an_allegation,
    an_element,
    numbers,
)
from workbench import allegations
from workbench.allegations import AllegationFilter, AllegationRow
from workbench.casebook import Casebook
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused
from workbench.store import search


def the(casebook: Casebook, id: str) -> AllegationRow:
    found = casebook.ask(allegations.the_allegation, id)
    assert found is not None
    return found


def seen(casebook: Casebook, id: str) -> int:
    return revision(casebook, allegations.the_allegation, id)


def test_what_was_put_is_kept_beside_how_it_is_framed(casebook: Casebook) -> None:
    id = an_allegation(casebook, "They closed cases", put_by="the union", put_on=a_date("January 2020"))
    casebook.run(allegations.ChangeAllegation(id, 1, framed="That cases were closed to bring numbers down"))
    row = the(casebook, id)
    assert (row.put, row.put_by, row.put_on) == ("They closed cases", "the union", a_date("January 2020"))
    assert row.framed == "That cases were closed to bring numbers down"


def test_everything_said_of_an_allegation_comes_back(casebook: Casebook) -> None:
    said: dict[str, Any] = {
        "framed": "That cases were closed",
        "began": a_date("about October 2019"),
        "ended": a_date("before 20 December 2019"),
        "units": "MASH\nAssessment team 2",
        "scope": "in scope",
        "scope_reason": "Paragraph 2",
        "standard_of_proof": "reasonable belief",
        "proof_reason": "Paragraph 5",
    }
    row = the(casebook, an_allegation(casebook, **said))
    assert {name: getattr(row, name) for name in said} == {**said, "units": ("MASH", "Assessment team 2")}
    assert (row.number, row.depth, row.frozen, row.put_on) == ("1", 0, False, FuzzyDate.not_known())


def test_what_is_changed_is_what_was_given_and_nothing_else(casebook: Casebook) -> None:
    id = an_allegation(casebook, units="MASH", began=a_date("2019"), ended=a_date("2020"))
    before = the(casebook, id)
    casebook.run(allegations.ChangeAllegation(id, 1, began=a_date("October 2019"), scope="in scope"))
    assert the(casebook, id) == replace(before, revision=2, began=a_date("October 2019"), scope="in scope")


def test_an_odd_period_a_missing_reason_and_a_stale_edit_change_nothing(casebook: Casebook) -> None:
    id = an_allegation(casebook, ended=a_date("2018"))
    for field in ({"began": a_date("2019")}, {"scope": "out of scope"}, {"standard_of_proof": "certainty"}):
        with pytest.raises(Refused):
            casebook.run(allegations.ChangeAllegation(id, 1, **field))
    casebook.run(allegations.ChangeAllegation(id, 1, framed="One way"))
    with pytest.raises(Refused, match="changed after you opened it"):
        casebook.run(allegations.ChangeAllegation(id, 1, framed="Another"))
    assert the(casebook, id).framed == "One way"


def test_the_wording_as_put_is_corrected_with_the_reason_kept(casebook: Casebook) -> None:
    id = an_allegation(casebook, "They close cases")
    casebook.run(allegations.CorrectWhatWasPut(id, 1, "They closed cases", " The letter says closed "))
    row = the(casebook, id)
    assert (row.put, row.put_correction) == ("They closed cases", "The letter says closed")
    with pytest.raises(Refused, match="very words"):
        casebook.run(allegations.CorrectWhatWasPut(id, 2, " ", "Lost"))


def test_allegations_stand_in_the_order_of_their_numbers(casebook: Casebook) -> None:
    first = an_allegation(casebook, "one")
    an_allegation(casebook, "two")
    a_part(casebook, a_part(casebook, first, "one one"), "one one one")
    a_part(casebook, first, "one two")
    assert numbers(casebook) == {
        "1": "one",
        "1.1": "one one",
        "1.1.1": "one one one",
        "1.2": "one two",
        "2": "two",
    }


def test_moving_an_allegation_takes_its_parts_along_and_renumbers(casebook: Casebook) -> None:
    one, two, three = (an_allegation(casebook, put) for put in ("one", "two", "three"))
    a_part(casebook, two, "part of two")
    casebook.run(allegations.MoveAllegation(two, 1, after=three))
    assert list(numbers(casebook).items())[1:] == [("2", "three"), ("3", "two"), ("3.1", "part of two")]
    casebook.run(allegations.MoveAllegation(two, 2))
    assert numbers(casebook)["1"] == "two"
    casebook.run(allegations.MoveAllegation(two, 3, parent=one))
    assert numbers(casebook) == {"1": "one", "1.1": "two", "1.1.1": "part of two", "2": "three"}


def test_moving_one_leaves_the_others_as_they_were_seen(casebook: Casebook) -> None:
    one, two, three = (an_allegation(casebook, put) for put in ("one", "two", "three"))
    outcome = casebook.run(allegations.MoveAllegation(three, 1, after=one))
    assert [change.id for change in outcome.changes] == [three]
    assert (seen(casebook, one), seen(casebook, two)) == (1, 1)


def test_a_place_is_found_however_often_two_are_parted(casebook: Casebook) -> None:
    one, *others = (an_allegation(casebook, put) for put in ("one", "two", "three"))
    for turn in range(56):  # halving the room between two numbers 53 times leaves none
        casebook.run(
            allegations.MoveAllegation(others[turn % 2], seen(casebook, others[turn % 2]), after=one)
        )
    assert numbers(casebook) == {"1": "one", "2": "three", "3": "two"}


def test_an_allegation_moves_neither_under_its_own_part_nor_beside_a_stranger(casebook: Casebook) -> None:
    one, two = an_allegation(casebook, "one"), an_allegation(casebook, "two")
    part = a_part(casebook, one)
    with pytest.raises(Refused, match="part of itself"):
        casebook.run(allegations.MoveAllegation(one, 1, parent=part))
    with pytest.raises(Refused, match="part of itself"):
        casebook.run(allegations.MoveAllegation(one, 1, parent=one))
    with pytest.raises(Refused, match="not in the same list"):
        casebook.run(allegations.MoveAllegation(two, 1, after=part))


def test_a_part_without_words_of_its_own_does_not_stand_alone(casebook: Casebook) -> None:
    whole = an_allegation(casebook)
    part = a_part(casebook, whole, put="", framed="No child was unallocated")
    with pytest.raises(Refused, match="very words"):
        casebook.run(allegations.MoveAllegation(part, 1))


def test_what_is_set_aside_leaves_the_tree_and_comes_back(casebook: Casebook) -> None:
    one, two = an_allegation(casebook, "one"), an_allegation(casebook, "two")
    part = a_part(casebook, one, "part")
    with pytest.raises(Refused, match="has parts"):
        casebook.run(allegations.SetAsideAllegation(one, "twice"))
    casebook.run(allegations.SetAsideAllegation(part, "twice"))
    casebook.run(allegations.SetAsideAllegation(one, "twice"))
    assert numbers(casebook) == {"1": "two"}
    assert casebook.ask(allegations.numbers) == {one: "", part: "", two: "1"}
    assert the(casebook, part).number == ""
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(allegations.RestoreAllegation(part))
    casebook.run(allegations.RestoreAllegation(one))
    casebook.run(allegations.RestoreAllegation(part))
    assert numbers(casebook) == {"1": "one", "1.1": "part", "2": "two"}


def test_a_part_belongs_to_an_allegation_that_is_there(casebook: Casebook) -> None:
    person = a_person(casebook)
    with pytest.raises(Refused, match="where a allegation is needed"):
        a_part(casebook, person)


def test_allegations_are_filtered_by_what_they_are_about_never_by_who_raised_them(casebook: Casebook) -> None:
    manager = a_person(casebook, "subject of criticism")
    one = an_allegation(casebook, "one", units="MASH", scope="in scope")
    two = an_allegation(casebook, "two", units="MASH\nTeam 2")
    a_complaint(casebook, two, manager)
    standard = a_standard(casebook, allegations=(one,))
    for wanted, found in (
        (AllegationFilter(), [one, two]),
        (AllegationFilter(unit="MASH"), [one, two]),
        (AllegationFilter(unit="Team 2"), [two]),
        (AllegationFilter(scope="in scope"), [one]),
        (AllegationFilter(person=manager), [two]),
        (AllegationFilter(standard=standard), [one]),
        (AllegationFilter(standard=standard, person=manager), []),
    ):
        assert [row.id for row in casebook.ask(allegations.allegations, wanted)] == found
        assert casebook.ask(allegations.count_allegations, wanted) == len(found)
    page = casebook.ask(allegations.allegations, offset=1, limit=1)
    assert [row.number for row in page] == ["2"]
    assert casebook.ask(allegations.units) == ("MASH", "Team 2")
    assert not {"support", "raised_by", "supporter"} & set(AllegationFilter.__dataclass_fields__)


def test_who_is_complained_of_is_named_once_with_a_capacity(casebook: Casebook) -> None:
    id, manager = an_allegation(casebook), a_person(casebook, "subject of criticism")
    complaint = a_complaint(casebook, id, manager, "service manager")
    with pytest.raises(Refused, match="recorded here already"):
        a_complaint(casebook, id, manager, "interim head")
    casebook.run(allegations.ChangeComplainedOf(complaint, 1, "acting head of service"))
    (row,) = the(casebook, id).complained_of
    assert (row.person, row.capacity, row.revision) == (manager, "acting head of service", 2)
    casebook.run(allegations.SetAsideComplainedOf(complaint, "a mistaken identity"))
    assert the(casebook, id).complained_of == ()
    a_complaint(casebook, id, manager)
    with pytest.raises(Refused, match="recorded here already"):
        casebook.run(allegations.RestoreComplainedOf(complaint))


def test_one_person_may_be_complained_of_in_several_allegations(casebook: Casebook) -> None:
    manager = a_person(casebook, "subject of criticism")
    for put in ("one", "two"):
        a_complaint(casebook, an_allegation(casebook, put), manager)
    assert casebook.ask(allegations.count_allegations, AllegationFilter(person=manager)) == 2


def test_the_row_of_an_allegation_counts_who_stands_behind_it(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    a_supporter(casebook, id, sort="raised")
    a_supporter(casebook, id)
    gone = a_supporter(casebook, id)
    casebook.run(allegations.WithdrawSupport(gone, 1, date(2020, 3, 1), "by e-mail"))
    assert (the(casebook, id).raised, the(casebook, id).supporting) == (1, 1)


def test_what_was_put_and_what_is_to_be_proved_are_found_by_their_words(casebook: Casebook) -> None:
    id = an_allegation(casebook, "They closed cases", framed="Premature closure", put_on=a_date("March 2019"))
    element = an_element(casebook, id, "The closures were unsafe")
    standard = a_standard(casebook, text="Closure is signed off")
    with casebook.store.reading() as session:
        cursor = session.connection().connection.cursor()
        found = {
            hit.record
            for word in ("premature", "march", "unsafe", "signed")
            for hit in search.find(cursor, word)
        }
    assert found == {id, element, standard}


def test_there_is_no_allegation_of_another_id(casebook: Casebook) -> None:
    assert casebook.ask(allegations.the_allegation, f"allegation-{'a' * 26}") is None
