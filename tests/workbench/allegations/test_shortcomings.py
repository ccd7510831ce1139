"""What an allegation still lacks before it can fairly be investigated and found on."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_date
from tests.workbench.allegations.alleged import a_part, a_standard, a_supporter, an_allegation, an_element
from workbench import allegations
from workbench.allegations import shortcomings as lacks
from workbench.allegations.shortcomings import Particulars, shortcomings
from workbench.casebook import Casebook

COMPLETE = Particulars(
    framed="That cases were closed early",
    scope="in scope",
    parts=0,
    elements=2,
    has_period=True,
    behind=1,
    standards_in_force=(True,),
)


@pytest.mark.parametrize(
    "without, words",
    [
        ({}, ()),
        ({"framed": " "}, (lacks.NOT_FRAMED,)),
        ({"scope": "to be decided"}, (lacks.SCOPE_NOT_DECIDED,)),
        ({"elements": 0}, (lacks.NO_ELEMENT,)),
        ({"has_period": False}, (lacks.NO_PERIOD,)),
        ({"standards_in_force": ()}, (lacks.NO_STANDARD,)),
        ({"standards_in_force": (True, False)}, (lacks.NOT_IN_FORCE,)),
        ({"behind": 0}, (lacks.NOBODY_BEHIND,)),
        ({"elements": 0, "standards_in_force": (), "parts": 2}, ()),
        ({"scope": "out of scope", "elements": 0, "behind": 0}, ()),
    ],
)
def test_what_is_missing_is_said(without: dict[str, object], words: tuple[str, ...]) -> None:
    """Acas guide, step 2: the investigator plans what has to be established before anybody is asked."""
    assert shortcomings(replace(COMPLETE, **without)) == words  # type: ignore[arg-type]


def test_every_allegation_says_what_it_lacks_in_the_order_of_numbers(casebook: Casebook) -> None:
    whole = an_allegation(casebook, framed="Closing", began=a_date("2019"), scope="in scope")
    part = a_part(casebook, whole, framed="Left unallocated", scope="in scope")
    a_supporter(casebook, whole)
    other = an_allegation(casebook, "Fear", scope="out of scope", scope_reason="Another inquiry")
    found = casebook.ask(allegations.shortcomings_of_allegations)
    assert [(row.allegation, row.number, row.words) for row in found] == [
        (part, "1.1", lacks.NO_ELEMENT),
        (part, "1.1", lacks.NO_STANDARD),
    ]
    an_element(casebook, part)
    a_standard(casebook, allegations=(part, other), in_force_from=date(2021, 1, 1))
    assert casebook.ask(allegations.shortcomings_of_allegations) == ()


def test_a_standard_that_came_later_is_said(casebook: Casebook) -> None:
    whole = an_allegation(casebook, framed="Closing", ended=a_date("2019"), scope="in scope")
    an_element(casebook, whole)
    a_supporter(casebook, whole)
    a_standard(casebook, allegations=(whole,), in_force_from=date(2020, 1, 1))
    assert [row.words for row in casebook.ask(allegations.shortcomings_of_allegations)] == [
        lacks.NOT_IN_FORCE
    ]
