"""Warning letters in a casebook: sent for good, time to answer that only grows, silence recorded."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.workbench.representations.answered import (
    DEADLINE,
    RECEIVED,
    SENT,
    TODAY,
    a_criticism,
    a_letter,
    a_manager,
    a_response,
    more_time,
    no_answer,
    the,
    the_letter,
)
from workbench import representations
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.errors import Refused

AFTER = DEADLINE + timedelta(days=1)


def test_a_letter_puts_several_criticisms_to_one_person(casebook: Casebook) -> None:
    manager = a_manager(casebook)
    one, two = a_criticism(casebook, manager), a_criticism(casebook, manager, "She said so")
    letter = a_letter(casebook, one, two)
    row = the_letter(casebook, letter)
    assert (row.person, row.sent_on, row.deadline, row.first_deadline) == (manager, SENT, DEADLINE, DEADLINE)
    assert (row.how, row.criticisms, row.extensions) == ("by hand", tuple(sorted((one, two))), ())
    for id in (one, two):
        assert (the(casebook, id).state, the(casebook, id).deadline) == ("put, answer awaited", DEADLINE)
        assert the(casebook, id).letters == (letter,)
    assert the(casebook, one, AFTER).state == "put, time to answer has passed"
    assert casebook.ask(representations.letters, manager) == (row,)
    assert casebook.ask(representations.letters, a_manager(casebook)) == ()


def test_a_letter_is_sent_for_good_and_says_what_to_do_instead(casebook: Casebook) -> None:
    a_letter(casebook, a_criticism(casebook))
    with pytest.raises(Refused, match="send another letter, or give more time"):
        casebook.undo()


def test_a_letter_puts_what_was_looked_at_with_what_it_rests_on_to_the_person_it_is_about(
    casebook: Casebook,
) -> None:
    manager = a_manager(casebook)
    one, bare = a_criticism(casebook, manager), a_criticism(casebook, manager, basis="")
    other = a_criticism(casebook)
    with pytest.raises(Refused, match="support criticism 2"):
        a_letter(casebook, one, bare)
    with pytest.raises(Refused, match="only of what is about them"):
        a_letter(casebook, one, other)
    with pytest.raises(Refused, match="at least one"):
        casebook.run(representations.SendWarningLetter(manager, (), SENT, DEADLINE, "by hand"))
    casebook.run(representations.ChangeCriticism(one, 1, basis="Twelve accounts"))
    with pytest.raises(Refused, match="has changed since"):
        casebook.run(representations.SendWarningLetter(manager, ((one, 1),), SENT, DEADLINE, "by hand"))
    assert casebook.ask(representations.letters) == ()


@pytest.mark.parametrize(
    "said, why",
    [
        ({"how": " "}, "how the letter was sent"),
        ({"sent_on": date(2199, 1, 1), "deadline": date(2199, 2, 1)}, "still to come"),
        ({"deadline": SENT}, "after the day of sending"),
        ({"deadline": date(2020, 6, 8)}, "less than 14 days"),
    ],
)
def test_a_letter_that_is_not_fair_is_not_sent(casebook: Casebook, said: dict, why: str) -> None:
    with pytest.raises(Refused, match=why):
        a_letter(casebook, a_criticism(casebook), **said)


def test_short_notice_is_given_with_its_reason(casebook: Casebook) -> None:
    letter = a_letter(
        casebook, a_criticism(casebook), deadline=date(2020, 6, 8), short_notice=" She asked for it "
    )
    assert the_letter(casebook, letter).short_notice == "She asked for it"


def test_more_time_is_given_with_the_reason_and_never_less(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    letter = a_letter(casebook, criticism)
    more_time(casebook, letter, date(2020, 7, 6))
    row = the_letter(casebook, letter)
    assert (row.first_deadline, row.deadline) == (DEADLINE, date(2020, 7, 6))
    (extension,) = row.extensions
    assert (extension.until, extension.reason, extension.granted_on) == (
        date(2020, 7, 6),
        "She was ill",
        RECEIVED,
    )
    assert the(casebook, criticism, AFTER).state == "put, answer awaited"
    with pytest.raises(Refused, match="until 6 July 2020"):
        more_time(casebook, letter, date(2020, 7, 1))
    with pytest.raises(Refused, match="changed after you opened it"):
        casebook.run(representations.ExtendDeadline(letter, 1, date(2020, 7, 20), "Ill", RECEIVED))
    with pytest.raises(Refused, match="still to come"):
        casebook.run(representations.ExtendDeadline(letter, 2, date(2020, 7, 20), "Ill", date(2199, 1, 1)))


def test_an_extension_recorded_by_mistake_leaves_the_one_before_it(casebook: Casebook) -> None:
    letter = a_letter(casebook, a_criticism(casebook))
    first = more_time(casebook, letter, date(2020, 7, 6))
    second = more_time(casebook, letter, date(2021, 7, 6))
    casebook.run(representations.SetAsideExtension(second, "2020 was meant"))
    assert the_letter(casebook, letter).deadline == date(2020, 7, 6)
    casebook.run(representations.SetAsideExtension(first, "another letter"))
    assert (the_letter(casebook, letter).deadline, the_letter(casebook, letter).extensions) == (DEADLINE, ())
    casebook.run(representations.RestoreExtension(first))
    assert the_letter(casebook, letter).deadline == date(2020, 7, 6)


def test_silence_is_recorded_after_the_deadline_and_ended_by_more_time(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    letter = a_letter(casebook, criticism)
    with (
        clock.fixed(datetime(2020, 6, 22, 12, tzinfo=UTC)),
        pytest.raises(Refused, match="Wait until that day has passed"),
    ):
        no_answer(casebook, letter)
    with clock.fixed(datetime(2020, 6, 23, 12, tzinfo=UTC)):
        no_answer(casebook, letter)
    assert the_letter(casebook, letter).no_response_on == AFTER
    assert the(casebook, criticism, AFTER).state == "no answer by the deadline"
    assert casebook.ask(representations.outstanding, AFTER) == ()
    with pytest.raises(Refused, match="already recorded"):
        no_answer(casebook, letter)
    more_time(casebook, letter, date(2020, 7, 6))
    assert the_letter(casebook, letter).no_response_on is None
    assert the(casebook, criticism, AFTER).state == "put, answer awaited"


def test_silence_is_not_recorded_where_everything_was_answered(casebook: Casebook) -> None:
    manager = a_manager(casebook)
    one, two = a_criticism(casebook, manager), a_criticism(casebook, manager, "She said so")
    letter = a_letter(casebook, one, two)
    a_response(casebook, letter, criticisms=(one,))
    no_answer(casebook, letter)
    assert (the(casebook, one).state, the(casebook, two).state) == (
        "answered, to be considered",
        "no answer by the deadline",
    )
    other = a_letter(casebook, two, sent_on=date(2020, 7, 1), deadline=date(2020, 7, 20))
    a_response(casebook, other, date(2020, 7, 2))
    with pytest.raises(Refused, match="was answered"):
        no_answer(casebook, other)


def test_a_second_letter_gives_a_new_time_to_answer(casebook: Casebook) -> None:
    criticism = a_criticism(casebook)
    first = a_letter(casebook, criticism)
    no_answer(casebook, first)
    second = a_letter(casebook, criticism, sent_on=date(2020, 7, 1), deadline=date(2020, 7, 20))
    row = the(casebook, criticism, date(2020, 7, 10))
    assert (row.letters, row.deadline, row.state) == (
        (first, second),
        date(2020, 7, 20),
        "put, answer awaited",
    )


def test_what_is_outstanding_is_listed_the_earliest_deadline_first(casebook: Casebook) -> None:
    not_put, later, sooner, settled = (a_criticism(casebook, text=text) for text in "abcd")
    a_letter(casebook, later, deadline=date(2020, 6, 29))
    a_letter(casebook, sooner)
    no_answer(casebook, a_letter(casebook, settled))
    rows = casebook.ask(representations.outstanding, TODAY)
    assert [(row.criticism, row.days_left) for row in rows] == [(sooner, 12), (later, 19), (not_put, None)]
    assert (rows[0].deadline, rows[0].number, rows[0].state) == (DEADLINE, 3, "put, answer awaited")
    overdue = casebook.ask(representations.outstanding, AFTER)[0]
    assert (overdue.days_left, overdue.state) == (-1, "put, time to answer has passed")
