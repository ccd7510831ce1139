"""Answers in a casebook: late ones accepted and marked, each considered, the effect with its reasons."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.workbench.representations.answered import (
    DEADLINE,
    RECEIVED,
    a_criticism,
    a_letter,
    a_manager,
    a_response,
    an_effect,
    no_answer,
    the,
)
from workbench import evidence, representations
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused

LATE = DEADLINE + timedelta(days=3)
DECIDED = date(2020, 6, 25)


def test_an_answer_is_to_everything_in_the_letter_unless_it_says_otherwise(casebook: Casebook) -> None:
    manager = a_manager(casebook)
    one, two = a_criticism(casebook, manager), a_criticism(casebook, manager, "She said so")
    letter = a_letter(casebook, one, two)
    first = a_response(casebook, letter, representative="Her union")
    second = a_response(casebook, letter, date(2020, 6, 20), criticisms=(two, two))
    rows = casebook.ask(representations.responses, letter)
    assert [(row.id, row.person, row.late) for row in rows] == [
        (first, manager, False),
        (second, manager, False),
    ]
    assert (rows[0].representative, rows[0].received_on, rows[0].exhibit) == ("Her union", RECEIVED, None)
    assert [row.criticisms for row in rows] == [tuple(sorted((one, two))), (two,)]
    assert (the(casebook, one).responses, the(casebook, two).responses) == ((first,), (first, second))
    assert casebook.ask(representations.responses) == rows
    with pytest.raises(Refused, match="did not put that criticism"):
        a_response(casebook, letter, criticisms=(a_criticism(casebook),))


def test_an_answer_may_be_an_exhibit(casebook: Casebook) -> None:
    logged: Any = casebook.run(evidence.LogExhibit(title="Answer of 15 June", kept_at="Folder 3")).result
    exhibit: str = logged.exhibit
    letter = a_letter(casebook, a_criticism(casebook))
    id = a_response(casebook, letter, text="", exhibit=exhibit)
    (row,) = casebook.ask(representations.responses, letter)
    assert (row.exhibit, row.text) == (exhibit, "")
    casebook.run(representations.ChangeResponse(id, 1, exhibit="", text="She denies it"))
    (row,) = casebook.ask(representations.responses, letter)
    assert (row.exhibit, row.text) == (None, "She denies it")
    with pytest.raises(Refused, match="where a exhibit is needed"):
        a_response(casebook, letter, exhibit=letter)


def test_an_answer_has_something_in_it_and_a_day_that_can_be(casebook: Casebook) -> None:
    letter = a_letter(casebook, a_criticism(casebook))
    with pytest.raises(Refused, match="Write the answer down"):
        a_response(casebook, letter, text=" ")
    with pytest.raises(Refused, match="cannot come before"):
        a_response(casebook, letter, date(2020, 5, 31))
    with pytest.raises(Refused, match="still to come"):
        a_response(casebook, letter, date(2199, 1, 1))
    id = a_response(casebook, letter)
    with pytest.raises(Refused, match="cannot come before"):
        casebook.run(representations.ChangeResponse(id, 1, received_on=date(2020, 5, 31)))
    with pytest.raises(Refused, match="Write the answer down"):
        casebook.run(representations.ChangeResponse(id, 1, text=""))


def test_an_answer_after_the_deadline_is_accepted_and_marked_late(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    letter = a_letter(casebook, criticism)
    no_answer(casebook, letter)
    a_response(casebook, letter, LATE)
    (row,) = casebook.ask(representations.responses)
    assert row.late
    assert the(casebook, criticism, LATE).state == "answered, to be considered"
    assert len(casebook.ask(representations.outstanding, LATE)) == 1


def test_the_effect_is_decided_after_the_answer_with_reasons(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    with pytest.raises(Refused, match="has not answered yet"):
        an_effect(casebook, criticism)
    letter = a_letter(casebook, criticism)
    response = a_response(casebook, letter)
    with pytest.raises(Refused, match="why it changes nothing"):
        an_effect(casebook, criticism, reasons=" ")
    with pytest.raises(Refused, match="still to come"):
        an_effect(casebook, criticism, on=date(2199, 1, 1))
    id = an_effect(casebook, criticism, "changed", becomes="She closed eight cases early")
    row = the(casebook, criticism)
    assert row.state == "considered"
    assert row.effect is not None
    assert (row.effect.id, row.effect.outcome, row.effect.becomes) == (
        id,
        "changed",
        "She closed eight cases early",
    )
    assert (row.effect.decided_on, row.effect.responses) == (DECIDED, (response,))
    assert row.text == "She closed cases early"
    with pytest.raises(Refused, match="recorded already"):
        an_effect(casebook, criticism)


def test_a_second_answer_is_to_be_considered_before_the_criticism_is_closed_again(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    letter = a_letter(casebook, criticism)
    first = a_response(casebook, letter)
    effect = an_effect(casebook, criticism)
    second = a_response(casebook, letter, LATE)
    assert the(casebook, criticism).state == "answered, to be considered"
    casebook.run(representations.ChangeEffect(effect, 1, outcome="withdrawn", reasons="The log", on=DECIDED))
    row = the(casebook, criticism)
    assert row.state == "considered"
    assert row.effect is not None
    assert sorted(row.effect.responses) == sorted((first, second))
    assert (row.effect.outcome, row.effect.reasons) == ("withdrawn", "The log")


def test_considering_a_second_answer_that_changes_nothing_is_recorded_too(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    letter = a_letter(casebook, criticism)
    a_response(casebook, letter)
    effect = an_effect(casebook, criticism)
    a_response(casebook, letter, LATE)
    casebook.run(representations.ChangeEffect(effect, 1))
    assert the(casebook, criticism).state == "considered"


def test_a_criticism_may_be_withdrawn_without_waiting_for_an_answer(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    a_letter(casebook, criticism)
    an_effect(casebook, criticism, "withdrawn", reasons="The log shows a review")
    assert the(casebook, criticism).state == "considered"


def test_an_effect_set_aside_leaves_the_answer_to_be_considered(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    a_response(casebook, a_letter(casebook, criticism))
    effect = an_effect(casebook, criticism)
    casebook.run(representations.SetAsideEffect(effect, "too early"))
    assert (the(casebook, criticism).state, the(casebook, criticism).effect) == (
        "answered, to be considered",
        None,
    )
    casebook.run(representations.RestoreEffect(effect))
    assert the(casebook, criticism).state == "considered"
    casebook.run(representations.SetAsideEffect(effect, "too early"))
    an_effect(casebook, criticism)
    with pytest.raises(Refused, match="recorded already"):
        casebook.run(representations.RestoreEffect(effect))


def test_an_answer_recorded_by_mistake_is_set_aside_and_comes_back(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    letter = a_letter(casebook, criticism)
    response = a_response(casebook, letter)
    casebook.run(representations.SetAsideResponse(response, "to another letter"))
    assert casebook.ask(representations.responses) == ()
    assert the(casebook, criticism).state == "put, answer awaited"
    casebook.run(representations.RestoreResponse(response))
    assert the(casebook, criticism).state == "answered, to be considered"


def test_who_was_heard_is_told_by_allegation(casebook: Casebook) -> None:
    one, two = a_manager(casebook), a_manager(casebook)
    first = a_criticism(casebook, one)
    allegation = the(casebook, first).allegation
    second = a_criticism(casebook, one, "She said so", allegation=allegation)
    of_two = a_criticism(casebook, two, allegation=allegation)
    no_answer(casebook, a_letter(casebook, of_two))
    a_response(casebook, a_letter(casebook, first, second))
    an_effect(casebook, first)
    assert casebook.ask(representations.heard) == {allegation: (two,)}
    an_effect(casebook, second)
    assert set(casebook.ask(representations.heard)[allegation]) == {one, two}
