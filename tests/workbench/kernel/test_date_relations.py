"""A date told from a key date keeps what was told, and moves when the key date moves."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbench.kernel.fuzzy_dates import DATES
from tests.workbench.kernel.phrase_book import ENGLAND, INSPECTION, KEY_DATES
from workbench.kernel.dates import (
    Anchor,
    DateKind,
    FuzzyDate,
    Period,
    anchor_ids,
    by_its_own_days,
    claim_of,
    read_date,
    reading,
    recomputed,
    resolve,
)
from workbench.kernel.errors import Refused
from workbench.kernel.key_date_relation import (
    A_COUPLE,
    A_FEW,
    AFTER,
    BEFORE,
    SEVERAL,
    WITH,
    Amount,
    Relation,
    Sign,
    Unit,
)

VISIT = FuzzyDate.on(date(2019, 11, 5))
MARCH = FuzzyDate.on(Period.numbered(2019, 3))
SINCE_2014 = FuzzyDate.from_to(FuzzyDate.on(Period.numbered(2014)), None)
UNTIL_2019 = FuzzyDate.from_to(None, FuzzyDate.on(Period.numbered(2019)))
TWICE = FuzzyDate.ordered([FuzzyDate.on(date(2019, 11, 4)), FuzzyDate.on(date(2019, 12, 9))])
BEFORE_4_NOV, AFTER_4_NOV = FuzzyDate.before(date(2019, 11, 4)), FuzzyDate.after(date(2019, 11, 4))
EARLIER = FuzzyDate.from_to(FuzzyDate.on(date(2019, 9, 16)), FuzzyDate.on(date(2019, 9, 27)))


def told(sign: Sign, *amount: int | None, unit: Unit = Unit.DAY, about: bool = False) -> Relation:
    least = amount[0] if amount else None
    return Relation("x", sign, None if least is None else Amount(least, amount[-1]), unit, about)


@pytest.mark.parametrize(
    "relation, anchor, said",
    [
        (told(BEFORE, 1), VISIT, "4 November 2019"),
        (told(BEFORE, 1), MARCH, "between 28 February 2019 and 30 March 2019"),
        (told(AFTER, 1), INSPECTION, "30 November 2019"),
        (told(BEFORE, 1), INSPECTION, "17 November 2019"),
        (told(BEFORE, 1), TWICE, "3 November 2019"),
        (told(AFTER, 1), TWICE, "10 December 2019"),
        (told(AFTER, 1), FuzzyDate.before(date(2019, 12, 20)), "on or before 20 December 2019"),
        (told(BEFORE, 1), FuzzyDate.after(date(2019, 12, 20)), "on or after 20 December 2019"),
        (told(BEFORE, 2, unit=Unit.WEEK), FuzzyDate.after(date(2019, 12, 20)), "on or after 4 December 2019"),
        (told(BEFORE, 1), SINCE_2014, "between 31 December 2013 and 30 December 2014"),
        (told(AFTER, 1), SINCE_2014, "date not known"),
        (told(BEFORE, 1), UNTIL_2019, "date not known"),
        (told(BEFORE, 1), FuzzyDate.not_known(), "date not known"),
        (told(BEFORE), FuzzyDate.not_known(), "date not known"),
        (told(AFTER), FuzzyDate.not_known(), "date not known"),
        (told(AFTER), MARCH, "after 1 March 2019"),
        (told(BEFORE), MARCH, "before 31 March 2019"),
        (told(WITH), MARCH, "March 2019"),
        (told(WITH), INSPECTION, "between 18 November 2019 and 29 November 2019"),
        (told(WITH), TWICE, "between 4 November 2019 and 9 December 2019"),
        (told(WITH), SINCE_2014, "on or after 1 January 2014"),
        (told(WITH, about=True), VISIT, "about 5 November 2019"),
        (told(WITH, about=True), SINCE_2014, "on or after 29 December 2013"),
        (told(WITH, 0, 3), VISIT, "between 2 November 2019 and 8 November 2019"),
        (told(BEFORE, 0, 0), INSPECTION, "18 November 2019"),
        (told(AFTER, 0, 0), INSPECTION, "29 November 2019"),
        (told(AFTER, 0, 1, unit=Unit.WEEK), VISIT, "between 6 November 2019 and 12 November 2019"),
        (told(BEFORE, 0, 1, unit=Unit.WEEK), VISIT, "between 29 October 2019 and 4 November 2019"),
        (told(BEFORE, 2, None, unit=Unit.WEEK), VISIT, "before 22 October 2019"),
        (told(AFTER, 2, None, unit=Unit.WEEK), VISIT, "after 19 November 2019"),
        (told(BEFORE, 1, unit=Unit.CALENDAR_WEEK), VISIT, "between 28 October 2019 and 4 November 2019"),
        (told(AFTER, 1, unit=Unit.CALENDAR_WEEK), VISIT, "between 6 November 2019 and 17 November 2019"),
        (told(AFTER, 1, unit=Unit.CALENDAR_MONTH), UNTIL_2019, "between 2 January 2019 and 31 January 2020"),
        (told(BEFORE, 1, unit=Unit.CALENDAR_YEAR), VISIT, "between 1 January 2018 and 4 November 2019"),
        (told(AFTER, 1, unit=Unit.CALENDAR_WEEK), BEFORE_4_NOV, "on or before 10 November 2019"),
        (told(BEFORE, 1, unit=Unit.CALENDAR_WEEK), AFTER_4_NOV, "on or after 28 October 2019"),
        (told(BEFORE, 1, unit=Unit.CALENDAR_WEEK), BEFORE_4_NOV, "on or before 2 November 2019"),
        (told(AFTER, 1, unit=Unit.CALENDAR_WEEK), AFTER_4_NOV, "on or after 6 November 2019"),
        (told(BEFORE, 1, unit=Unit.TUESDAY), VISIT, "29 October 2019"),
        (told(AFTER, 1, unit=Unit.MONDAY), VISIT, "11 November 2019"),
        (told(AFTER, 1, unit=Unit.FRIDAY), MARCH, "between 8 March 2019 and 5 April 2019"),
        (told(AFTER, 10, unit=Unit.WORKING_DAY), VISIT, "19 November 2019"),
        (told(BEFORE, 10, unit=Unit.WORKING_DAY), VISIT, "22 October 2019"),
    ],
)  # fmt: skip
def test_a_relation_tells_the_days_that_were_meant(relation: Relation, anchor: FuzzyDate, said: str) -> None:
    found = resolve(relation, anchor, ENGLAND)
    assert found.in_words() == said
    assert found.relation == relation


@pytest.mark.parametrize(
    "relation, bounds",
    [
        (told(BEFORE, 2, unit=Unit.WEEK), "19 to 25 October 2019"),
        (told(BEFORE, 2, unit=Unit.WEEK, about=True), "15 to 29 October 2019"),
        (told(BEFORE, 1, unit=Unit.WEEK, about=True), "26 October to 1 November 2019"),
        (told(BEFORE, 3, unit=Unit.MONTH), "21 July to 20 August 2019"),
        (told(BEFORE, 3, unit=Unit.MONTH, about=True), "5 July to 5 September 2019"),
        (told(BEFORE, 1, unit=Unit.YEAR), "5 May 2018 to 5 May 2019"),
        (told(BEFORE, 2, unit=Unit.YEAR, about=True), "5 November 2016 to 5 November 2018"),
        (told(BEFORE, 20, unit=Unit.YEAR, about=True), "5 November 1997 to 5 November 2001"),
        (told(BEFORE, 10, about=True), "23 to 29 October 2019"),
        (told(BEFORE, 2, about=True), "2 to 4 November 2019"),
        (told(BEFORE, 60, about=True), "31 August to 12 September 2019"),
    ],
)
def test_whole_weeks_months_and_years_leave_half_a_one_open_and_about_leaves_more(
    relation: Relation, bounds: str
) -> None:
    found = resolve(relation, VISIT)
    assert found.kind is DateKind.ABOUT
    assert found.bounds_in_words() == bounds


def test_words_that_count_without_a_number_have_their_bounds() -> None:
    assert [(amount.least, amount.most) for amount in (A_COUPLE, A_FEW, SEVERAL)] == [(2, 3), (2, 6), (3, 9)]
    assert reading("a few days after the visit", key_dates=KEY_DATES) == (
        "Read as: 2 to 6 days after the visit: between 7 November 2019 and 11 November 2019"
        " ('a few' taken as 2 to 6)"
    )


def test_a_date_moves_with_its_key_date_and_keeps_its_words() -> None:
    said = read_date("about two weeks before the inspection", key_dates=KEY_DATES)
    moved = recomputed(said, {"inspection": EARLIER})
    assert moved.in_words() == "between 29 August 2019 and 6 September 2019, or thereabouts"
    assert (moved.words, moved.relation) == (said.words, said.relation)
    assert recomputed(moved, {"inspection": INSPECTION}) == said


def test_the_parts_of_a_date_move_with_their_key_dates() -> None:
    said = read_date("between March 2019 and the inspection", key_dates=KEY_DATES)
    assert anchor_ids(said) == {"inspection"}
    moved = recomputed(said, {"inspection": EARLIER})
    assert (moved.earliest, moved.latest) == (date(2019, 3, 1), date(2019, 9, 16))
    assert moved.words == said.words


def test_a_key_date_that_is_not_known_any_more_makes_the_date_unknown_until_it_is_known_again() -> None:
    said = read_date("the day after the visit", key_dates=KEY_DATES)
    lost = recomputed(said, {"visit": FuzzyDate.not_known()})
    assert lost.kind is DateKind.UNKNOWN
    assert recomputed(lost, {"visit": VISIT}) == said


def test_parts_that_no_longer_come_in_order_are_refused() -> None:
    said = read_date("between the visit and the inspection", key_dates=KEY_DATES)
    with pytest.raises(Refused, match="does not come before"):
        recomputed(said, {"visit": FuzzyDate.on(date(2020, 1, 6))})


@given(DATES)
def test_what_was_told_from_no_key_date_stays_as_it_was(value: FuzzyDate) -> None:
    assert recomputed(value, {"inspection": EARLIER}) == value
    assert anchor_ids(value) == frozenset()


def test_what_was_told_from_a_key_date_that_is_gone_stays_as_it_was() -> None:
    said = read_date("the day after the visit", key_dates=KEY_DATES)
    assert recomputed(said, {}) == said


RELATIONS = st.builds(
    Relation,
    st.just("x"),
    st.sampled_from((BEFORE, AFTER)),
    st.none() | st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda two: Amount(min(two), max(two))),
    st.sampled_from(Unit),
    st.booleans(),
)


@given(RELATIONS, DATES)
def test_any_relation_to_any_key_date_tells_a_sound_date_that_can_be_stored(
    relation: Relation, anchor: FuzzyDate
) -> None:
    try:
        found = resolve(relation, anchor, ENGLAND)
    except Refused:
        return  # a year before 1800, or one whose bank holidays are not known
    assert FuzzyDate.from_columns(**found.columns()) == found
    assert relation.in_words("the visit")


@given(
    RELATIONS.filter(lambda relation: relation.amount is not None and relation.unit is not Unit.WORKING_DAY)
)
def test_before_is_never_after_the_key_date_and_after_is_never_before_it(relation: Relation) -> None:
    exact = replace(relation, about=False)
    if relation.amount is not None and relation.amount.least > 0 and VISIT.earliest is not None:
        found = resolve(exact, VISIT)
        before = found.latest is not None and found.latest < VISIT.earliest
        after = found.earliest is not None and found.earliest > VISIT.earliest
        assert (before, after) == (relation.sign == BEFORE, relation.sign == AFTER)


def test_working_days_need_a_calendar() -> None:
    with pytest.raises(Refused, match="Working days cannot be counted here"):
        resolve(told(AFTER, 10, unit=Unit.WORKING_DAY), VISIT)


@pytest.mark.parametrize("unit", [Unit.YEAR, Unit.MONTH])
def test_too_long_a_time_is_refused(unit: Unit) -> None:
    with pytest.raises(Refused):
        resolve(told(BEFORE, 2000, unit=unit), FuzzyDate.on(date(1801, 1, 1)))


def test_a_number_that_no_one_counts_to_is_refused() -> None:
    for least, most in [(2001, 2001), (3, 2), (-1, 2)]:
        with pytest.raises(Refused, match="Check the numbers"):
            Amount(least, most)


def test_so_far_from_a_key_date_is_either_before_or_after_it() -> None:
    for relation in [(Amount(2, 2), Unit.DAY), (Amount(0, 2), Unit.MONDAY)]:
        with pytest.raises(Refused, match="Say which"):
            Relation("x", WITH, *relation)


@pytest.mark.parametrize(
    "relation, said",
    [
        (told(BEFORE, 2, unit=Unit.WEEK, about=True), "about 2 weeks before the visit"),
        (told(AFTER, 6, 8, unit=Unit.WEEK), "6 to 8 weeks after the visit"),
        (told(AFTER, 1), "1 day after the visit"),
        (told(AFTER, 10, unit=Unit.WORKING_DAY), "10 working days after the visit"),
        (told(BEFORE, 1, None, unit=Unit.MONTH), "more than 1 month before the visit"),
        (told(BEFORE, 0, 2, unit=Unit.WEEK), "within 2 weeks before the visit"),
        (told(WITH, 0, 2, unit=Unit.WEEK), "within 2 weeks of the visit"),
        (told(BEFORE, 1, unit=Unit.CALENDAR_MONTH), "the month before the visit"),
        (told(AFTER, 1, unit=Unit.MONDAY), "the Monday after the visit"),
        (told(BEFORE, 0, 0), "the first day of the visit"),
        (told(AFTER, 0, 0), "the last day of the visit"),
        (told(WITH, 0, 0), "at the time of the visit"),
        (told(BEFORE), "before the visit"),
        (told(WITH), "at the time of the visit"),
        (told(WITH, about=True), "about the time of the visit"),
    ],
)
def test_a_relation_can_be_said(relation: Relation, said: str) -> None:
    assert relation.in_words("the visit") == said


def test_a_key_date_is_known_by_its_name_alone() -> None:
    anchors = {"Ofsted inspection": Anchor("key_date-1", INSPECTION)}
    assert read_date("before the ofsted  inspection", key_dates=anchors).latest == date(2019, 11, 17)
    with pytest.raises(Refused, match="Key dates with a name like it: “Ofsted inspection”"):
        read_date("before the inspection", key_dates=anchors)
    with pytest.raises(Refused, match="no key date named “the flood”"):
        read_date("since the flood", key_dates=anchors)


@pytest.mark.parametrize(
    "words, said",
    [
        (
            "by the time of the inspection",
            "before the inspection: before 18 November 2019 (latest 17 November 2019)",
        ),
        ("up to the inspection", "until 18 November 2019 (latest 18 November 2019)"),
        ("from the visit to the inspection", "from 5 November 2019 to some time between 18 November 2019"),
        ("either the visit or the referral", "11 February 2019 or 5 November 2019"),
        ("at 3 pm on the day of the visit", "15:00 on 5 November 2019"),
        (
            "about the time of the inspection",
            "about the time of the inspection: between 18 November 2019 and 29 November 2019, or thereabouts",
        ),
        (
            "exactly two months before the visit",
            "2 months before the visit: between 24 August 2019 and 17 September 2019, or thereabouts",
        ),
    ],
)
def test_what_is_read_from_a_key_date_is_read_back_with_it(words: str, said: str) -> None:
    assert reading(words, key_dates=KEY_DATES).startswith(f"Read as: {said}")


@pytest.mark.parametrize("words", ["two weeks before the visit", "from the visit to the inspection"])
def test_a_date_leaves_the_casebook_by_its_own_days_without_a_key_date(words: str) -> None:
    told_from = read_date(words, key_dates=KEY_DATES)
    left = by_its_own_days(told_from)
    assert anchor_ids(told_from)
    assert not anchor_ids(left)
    assert (left.earliest, left.latest, left.words) == (told_from.earliest, told_from.latest, words)
    assert "key_date" not in str(left.columns())


def test_two_dates_claim_the_same_however_they_were_told() -> None:
    said_on = date(2019, 11, 6)
    told_alike = [
        read_date("5 November 2019"),
        read_date("yesterday", said_on=said_on),
        read_date("the visit", key_dates=KEY_DATES),
    ]
    assert {claim_of(each) for each in told_alike} == {FuzzyDate.on(date(2019, 11, 5))}


def test_a_date_told_again_from_a_moved_key_date_keeps_its_words_and_the_day_they_were_said() -> None:
    for words in ("the day after the visit", "since the visit"):
        said = replace(read_date(words, key_dates=KEY_DATES), said_on=date(2020, 2, 13))
        moved = recomputed(said, dict.fromkeys(anchor_ids(said), FuzzyDate.on(date(2019, 12, 2))))
        assert (moved.words, moved.said_on) == (words, said.said_on)
        assert moved.known()[0] > said.known()[0]


def test_on_or_before_a_key_date_is_not_read() -> None:
    for words in ("on or before the visit", "on or after the visit", "by the end of the inspection"):
        with pytest.raises(Refused):
            read_date(words, key_dates=KEY_DATES)


def test_a_date_may_be_told_from_a_key_date_that_is_not_known() -> None:
    anchors = {"the flood": Anchor("key_date-1", FuzzyDate.not_known())}
    assert read_date("before the flood", key_dates=anchors).kind is DateKind.UNKNOWN
