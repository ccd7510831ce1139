"""What must be proved, in order, and the standards said to be breached, shared between allegations."""

from datetime import date

import pytest

from tests.workbench.allegations.alleged import a_standard, an_allegation, an_element
from workbench import allegations
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused


def texts(casebook: Casebook, allegation: str) -> list[str]:
    rows = casebook.ask(allegations.elements, allegation)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    return [row.text for row in rows]


def test_elements_stand_in_the_order_given_by_hand(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    first, second, third = (an_element(casebook, id, text) for text in ("first", "second", "third"))
    casebook.run(allegations.MoveElement(third, 1))
    assert texts(casebook, id) == ["third", "first", "second"]
    casebook.run(allegations.MoveElement(third, 2, after=second))
    assert texts(casebook, id) == ["first", "second", "third"]
    casebook.run(allegations.SetAsideElement(first, "need not be proved"))
    assert texts(casebook, id) == ["second", "third"]
    assert [row.text for row in casebook.ask(allegations.allegations)[0].elements] == ["second", "third"]


def test_an_element_is_of_one_allegation(casebook: Casebook) -> None:
    one, two = an_allegation(casebook, "one"), an_allegation(casebook, "two")
    element, other = an_element(casebook, one), an_element(casebook, two)
    with pytest.raises(Refused, match="not in the same list"):
        casebook.run(allegations.MoveElement(element, 1, after=other))


def test_an_element_is_reworded_by_somebody_who_saw_it(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    element = an_element(casebook, id)
    casebook.run(allegations.ChangeElement(element, 1, "They were closed early"))
    with pytest.raises(Refused, match="changed after you opened it"):
        casebook.run(allegations.ChangeElement(element, 1, "They were closed late"))
    assert texts(casebook, id) == ["They were closed early"]


def test_an_element_comes_back_only_to_an_allegation_that_stands(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    element = an_element(casebook, id)
    casebook.run(allegations.SetAsideElement(element, "twice"))
    casebook.run(allegations.SetAsideAllegation(id, "twice"))
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(allegations.RestoreElement(element))


def test_one_standard_serves_several_allegations(casebook: Casebook) -> None:
    one, two = an_allegation(casebook, "one"), an_allegation(casebook, "two")
    standard = a_standard(
        casebook,
        provision="Chapter 1, paragraph 77",
        in_force_from=date(2018, 7, 1),
        in_force_until=date(2023, 12, 15),
        allegations=(one, one),
    )
    tie = casebook.run(allegations.LinkAllegationStandard(two, standard)).result
    assert casebook.run(allegations.LinkAllegationStandard(two, standard)).result == tie
    (row,) = casebook.ask(allegations.standards, two)
    assert (row.provision, row.in_force_from, row.in_force_until) == (
        "Chapter 1, paragraph 77",
        date(2018, 7, 1),
        date(2023, 12, 15),
    )
    assert sorted(row.allegations) == sorted((one, two))
    assert [each.standards for each in casebook.ask(allegations.allegations)] == [(standard,), (standard,)]


def test_a_standard_no_longer_relied_on_is_unlinked(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    standard = a_standard(casebook, allegations=(id,))
    casebook.run(allegations.UnlinkAllegationStandard(id, standard))
    assert casebook.ask(allegations.standards, id) == ()
    assert len(casebook.ask(allegations.standards)) == 1
    with pytest.raises(Refused, match="not linked"):
        casebook.run(allegations.UnlinkAllegationStandard(id, standard))


def test_a_standard_set_aside_is_relied_on_by_nobody(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    standard = a_standard(casebook, allegations=(id,))
    casebook.run(allegations.SetAsideStandard(standard, "the wrong year"))
    assert casebook.ask(allegations.standards) == ()
    assert casebook.ask(allegations.allegations)[0].standards == ()
    casebook.run(allegations.RestoreStandard(standard))
    assert casebook.ask(allegations.allegations)[0].standards == (standard,)


def test_a_standard_is_changed_within_its_rules(casebook: Casebook) -> None:
    standard = a_standard(casebook)
    casebook.run(
        allegations.ChangeStandard(standard, 1, text="Decisions are signed.", in_force_from=date(2018, 7, 1))
    )
    with pytest.raises(Refused, match="before it came into force"):
        casebook.run(allegations.ChangeStandard(standard, 2, in_force_until=date(2015, 1, 1)))
    with pytest.raises(Refused, match="word for word"):
        casebook.run(allegations.ChangeStandard(standard, 2, text=""))
    (row,) = casebook.ask(allegations.standards)
    assert (row.title, row.text, row.in_force_from) == (
        "Working Together",
        "Decisions are signed.",
        date(2018, 7, 1),
    )
