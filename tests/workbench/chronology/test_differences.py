"""Where accounts differ, and whether both can be right: the rules alone."""

from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_date
from workbench.chronology.differences import (
    ABOUTS,
    THE_DATE,
    THE_PLACE,
    WHO_WAS_THERE,
    Difference,
    Told,
    differences,
    fits,
    open_contradictions,
)
from workbench.kernel.dates import FuzzyDate


def told(account: str, when: str = "", place: str = "", there: str = "", not_there: str = "") -> Told:
    date = a_date(when) if when else FuzzyDate.not_known()
    return Told(account, date, place, frozenset(there), frozenset(not_there))


def between(one: Told, other: Told) -> tuple[Difference, ...]:
    found = differences([one, other])
    assert {(each.one, each.other) for each in found} <= {(one.account, other.account)}
    return found


def test_two_days_that_are_not_one_contradict_each_other() -> None:
    (found,) = between(told("a", "4 November 2019"), told("b", "5 November 2019"))
    assert (found.about, found.contradict) == (THE_DATE, True)


def test_a_day_within_the_month_another_gives_differs_and_both_can_be_right() -> None:
    for other in ("November 2019", "about 6 November 2019", "before 20 December 2019"):
        (found,) = between(told("a", "4 November 2019"), told("b", other))
        assert (found.about, found.contradict) == (THE_DATE, False)


def test_two_times_of_one_day_contradict_each_other() -> None:
    (found,) = between(told("a", "4 November 2019 at 10am"), told("b", "4 November 2019 at 3pm"))
    assert (found.about, found.contradict) == (THE_DATE, True)
    (found,) = between(told("a", "4 November 2019 at 10am"), told("b", "the morning of 4 November 2019"))
    assert (found.about, found.contradict) == (THE_DATE, False)


def test_one_of_two_days_does_not_fit_the_day_between_them() -> None:
    either = "either 4 or 6 November 2019"
    for other, contradict in (("5 November 2019", True), ("6 November 2019", False)):
        for one, two in ((either, other), (other, either)):
            (found,) = between(told("a", one), told("b", two))
            assert (found.about, found.contradict) == (THE_DATE, contradict)


def test_the_same_date_in_other_words_is_no_difference() -> None:
    assert between(told("a", "4 November 2019"), told("b", "4/11/2019")) == ()


def test_an_account_that_gives_no_date_differs_from_none() -> None:
    assert between(told("a", "4 November 2019"), told("b")) == ()


def test_two_places_differ_and_may_be_one_place_in_other_words() -> None:
    (found,) = between(told("a", place="The flat"), told("b", place="At home"))
    assert (found.about, found.contradict) == (THE_PLACE, False)
    assert between(told("a", place="At  HOME"), told("b", place="at home")) == ()
    assert between(told("a", place="At home"), told("b")) == ()


def test_a_person_who_was_there_and_was_not_contradicts() -> None:
    (found,) = between(told("a", there="xy"), told("b", there="y", not_there="x"))
    assert (found.about, found.contradict, found.persons) == (WHO_WAS_THERE, True, ("x",))


def test_a_person_whom_only_one_account_names_differs_where_both_name_somebody() -> None:
    (found,) = between(told("a", there="xy"), told("b", there="y"))
    assert (found.about, found.contradict, found.persons) == (WHO_WAS_THERE, False, ("x",))
    assert between(told("a", there="xy"), told("b")) == ()


def test_who_contradicts_and_who_is_only_left_out_are_told_apart() -> None:
    against, left_out = between(told("a", there="xyz"), told("b", there="y", not_there="x"))
    assert (against.contradict, against.persons) == (True, ("x",))
    assert (left_out.contradict, left_out.persons) == (False, ("z",))


def test_every_two_of_many_accounts_are_compared() -> None:
    days = ("4 November 2019", "5 November 2019", "6 November 2019")
    found = differences([told(day, day) for day in days])
    assert [(each.one, each.other) for each in found] == [
        (days[0], days[1]),
        (days[0], days[2]),
        (days[1], days[2]),
    ]


def test_what_is_open_is_contradicted_and_not_resolved() -> None:
    found = differences([told("a", "2018", "Here", "x"), told("b", "2019", "There", not_there="x")])
    assert open_contradictions(found, ()) == (THE_DATE, WHO_WAS_THERE)
    assert open_contradictions(found, (THE_DATE,)) == (WHO_WAS_THERE,)
    assert open_contradictions(found, ABOUTS) == ()


DAYS = st.dates(date(2019, 1, 1), date(2019, 12, 31))
DATES = st.one_of(
    DAYS.map(FuzzyDate.on),
    DAYS.map(FuzzyDate.about),
    DAYS.map(FuzzyDate.before),
    DAYS.map(FuzzyDate.after),
    st.just(FuzzyDate.not_known()),
)


@given(DATES, DATES)
def test_whether_two_dates_fit_does_not_depend_on_their_order(one: FuzzyDate, other: FuzzyDate) -> None:
    assert fits(one, other) == fits(other, one)
    assert fits(one, one)


@given(st.lists(DATES, min_size=2, max_size=3))
def test_how_many_differences_there_are_does_not_depend_on_their_order(dates: list[FuzzyDate]) -> None:
    accounts = [Told(str(number), when) for number, when in enumerate(dates)]
    counted = {
        tuple(sorted((each.about, each.contradict) for each in differences(order)))
        for order in permutations(accounts)
    }
    assert len(counted) == 1
