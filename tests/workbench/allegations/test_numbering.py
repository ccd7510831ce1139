"""Numbers are computed until they are frozen; from then on a number is given once and never again."""

import pytest

from tests.workbench.allegations.alleged import a_part, an_allegation, an_element, freeze, numbers
from workbench import allegations
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused


def element_numbers(casebook: Casebook, allegation: str) -> dict[int, str]:
    return {row.number: row.text for row in casebook.ask(allegations.elements, allegation)}


def test_freezing_keeps_every_number_as_it_was_seen(casebook: Casebook) -> None:
    one, two = an_allegation(casebook, "one"), an_allegation(casebook, "two")
    part = a_part(casebook, two, "part")
    for text in ("first", "second"):
        an_element(casebook, part, text)
    before = numbers(casebook)
    freeze(casebook)
    assert numbers(casebook) == before
    assert all(row.frozen for row in casebook.ask(allegations.allegations))
    assert element_numbers(casebook, part) == {1: "first", 2: "second"}
    assert casebook.ask(allegations.numbers) == {one: "1", two: "2", part: "2.1"}


def test_freezing_cannot_be_undone_and_says_what_to_do_instead(casebook: Casebook) -> None:
    an_allegation(casebook)
    freeze(casebook)
    with pytest.raises(Refused, match="add an allegation or set one aside"):
        casebook.undo()
    with pytest.raises(Refused, match="The numbers are frozen"):
        freeze(casebook)


def test_numbers_that_changed_since_they_were_looked_at_are_not_frozen(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    an_allegation(casebook, "another")
    with pytest.raises(Refused, match="have changed since"):
        casebook.run(allegations.FreezeNumbers(((id, "1"),)))
    assert not casebook.ask(allegations.allegations)[0].frozen


def test_nothing_moves_once_the_numbers_are_frozen(casebook: Casebook) -> None:
    one, two = an_allegation(casebook, "one"), an_allegation(casebook, "two")
    element = an_element(casebook, one)
    freeze(casebook)
    with pytest.raises(Refused, match="The numbers are frozen"):
        casebook.run(allegations.MoveAllegation(one, 2, after=two))
    with pytest.raises(Refused, match="The numbers are frozen"):
        casebook.run(allegations.MoveElement(element, 2))


def test_what_is_added_takes_the_next_number_and_what_is_set_aside_keeps_its_own(casebook: Casebook) -> None:
    one = an_allegation(casebook, "one")
    part, element = a_part(casebook, one, "part"), an_element(casebook, one, "first")
    freeze(casebook)
    casebook.run(allegations.SetAsideAllegation(part, "twice"))
    casebook.run(allegations.SetAsideElement(element, "twice"))
    a_part(casebook, one, "another part")
    an_element(casebook, one, "second")
    an_allegation(casebook, "two")
    assert numbers(casebook) == {"1": "one", "1.2": "another part", "2": "two"}
    assert element_numbers(casebook, one) == {2: "second"}
    assert casebook.ask(allegations.numbers)[part] == "1.1"
    casebook.run(allegations.RestoreAllegation(part))
    casebook.run(allegations.RestoreElement(element))
    assert numbers(casebook) == {"1": "one", "1.1": "part", "1.2": "another part", "2": "two"}
    assert element_numbers(casebook, one) == {1: "first", 2: "second"}


def test_a_number_taken_back_by_undo_is_not_given_again(casebook: Casebook) -> None:
    an_allegation(casebook, "one")
    freeze(casebook)
    an_allegation(casebook, "two")
    casebook.undo()
    an_allegation(casebook, "three")
    assert numbers(casebook) == {"1": "one", "3": "three"}


def test_what_comes_back_after_the_freeze_takes_the_next_number(casebook: Casebook) -> None:
    one, two = an_allegation(casebook, "one"), an_allegation(casebook, "two")
    element, other = an_element(casebook, two, "first"), an_element(casebook, two, "second")
    casebook.run(allegations.SetAsideElement(element, "twice"))
    casebook.run(allegations.SetAsideAllegation(one, "twice"))
    freeze(casebook)
    casebook.run(allegations.RestoreAllegation(one))
    casebook.run(allegations.RestoreElement(element))
    assert {row.id: row.number for row in casebook.ask(allegations.allegations)} == {one: "2", two: "1"}
    assert {row.id: row.number for row in casebook.ask(allegations.elements, two)} == {element: 2, other: 1}
