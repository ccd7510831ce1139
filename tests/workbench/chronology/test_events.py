"""The chronology, through the door."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import World, a_case, a_date, a_person, an_event, run
from tests.workbench.allegations.alleged import an_allegation
from tests.workbench.kernel.fuzzy_dates import DATES
from workbench import casework, chronology
from workbench.casebook import Casebook
from workbench.chronology import EventFilter
from workbench.kernel.commands import Batch
from workbench.kernel.dates import FuzzyDate, read_date
from workbench.kernel.errors import Refused

WHENS = ("4 November 2019", "about March 2019", "", "2019", "before 20 December 2019", "after November 2019")


def titles(casebook: Casebook, wanted: EventFilter = chronology.EVERY_EVENT) -> list[str]:
    return [row.title for row in casebook.ask(chronology.events, wanted)]


def test_events_stand_in_the_order_of_their_dates_and_undated_ones_last(casebook: Casebook) -> None:
    for when in WHENS:
        an_event(casebook, when or "undated", when)
    in_order = [row.date for row in casebook.ask(chronology.events)]
    assert in_order == sorted(in_order, key=FuzzyDate.order_key)
    assert titles(casebook)[-1] == "undated"
    turned = casebook.ask(chronology.events, newest_first=True)
    assert [row.title for row in turned] == titles(casebook)[::-1]


def test_an_event_is_no_more_than_told_until_somebody_says_so(casebook: Casebook) -> None:
    """What nobody was asked about is not agreed: a chronology never makes it look so."""
    id = run(casebook, chronology.AddEvent("Case closed", read_date("2019")))
    (row,) = casebook.ask(chronology.events)
    assert row.status == "told"
    casebook.run(chronology.ChangeEvent(id, row.revision, status="agreed"))
    assert [row.status for row in casebook.ask(chronology.events)] == ["agreed"]


DAYS = st.dates(date(2019, 1, 1), date(2019, 1, 5))
OF_ONE_WEEK = st.one_of(
    DAYS.map(FuzzyDate.on),
    DAYS.map(FuzzyDate.on_or_before),
    DAYS.map(FuzzyDate.on_or_after),
    st.builds(lambda day, hour: read_date(f"{hour}:30 on {day:%d/%m/%Y}"), DAYS, st.integers(10, 19)),
    DAYS.map(lambda day: FuzzyDate.one_of([FuzzyDate.on(day), FuzzyDate.on(day + timedelta(days=2))])),
    DAYS.map(lambda day: FuzzyDate.from_to(FuzzyDate.on(day), None)),
)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(DATES, OF_ONE_WEEK), min_size=1, max_size=12))
def test_dates_of_every_kind_stand_in_one_order_and_each_at_its_place(
    casebook: Casebook, dates: list[FuzzyDate]
) -> None:
    casebook.run(Batch(tuple(chronology.AddEvent("Event", when) for when in dates)))
    listed = casebook.ask(chronology.events, limit=1000)
    in_order = [row.date for row in listed]
    assert in_order == sorted(in_order, key=FuzzyDate.order_key)
    places = [casebook.ask(chronology.event_place, row.id) for row in listed]
    assert places == list(range(len(listed)))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(DATES, min_size=1, max_size=5))
def test_a_date_of_any_kind_comes_back_as_it_was_given(casebook: Casebook, dates: list[FuzzyDate]) -> None:
    for when in dates:
        id = str(casebook.run(chronology.AddEvent("Event", when)).result)
        found = casebook.ask(chronology.the_event, id)
        assert found is not None
        assert found.date == when


def test_an_event_that_is_not_in_the_list_has_no_place(casebook: Casebook) -> None:
    id = an_event(casebook)
    assert casebook.ask(chronology.event_place, id, EventFilter(category="visit")) is None
    assert casebook.ask(chronology.event_place, "event-" + "a" * 26) is None


def test_a_page_of_events_is_a_part_of_all(casebook: Casebook) -> None:
    for day in range(1, 10):
        an_event(casebook, str(day), f"{day} November 2019")
    assert [row.title for row in casebook.ask(chronology.events, offset=3, limit=2)] == ["4", "5"]
    assert casebook.ask(chronology.count_events) == 9


@pytest.mark.parametrize(
    "first, last, found",
    [
        (date(2019, 3, 1), date(2019, 3, 31), {"about March 2019", "2019", "before 20 December 2019"}),
        (date(2020, 1, 1), None, {"after November 2019"}),
        (None, date(2018, 12, 31), {"before 20 December 2019"}),
    ],
)
def test_a_period_finds_every_event_that_may_have_been_in_it(
    casebook: Casebook, first: date | None, last: date | None, found: set[str]
) -> None:
    for when in WHENS:
        an_event(casebook, when or "undated", when)
    assert set(titles(casebook, EventFilter(first=first, last=last))) == found


def test_undated_events_are_asked_for_alone_or_left_out(casebook: Casebook) -> None:
    for when in ("4 November 2019", ""):
        an_event(casebook, when or "undated", when)
    assert titles(casebook, EventFilter(undated=True)) == ["undated"]
    assert titles(casebook, EventFilter(undated=False)) == ["4 November 2019"]


def test_events_are_found_by_case_person_category_status_and_words(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.event
    an_event(casebook, "Panel", category="meeting", status="disputed", status_by="by the manager")
    for wanted in (
        EventFilter(case=world.case),
        EventFilter(person=world.witness),
        EventFilter(category="other", status="told"),
        EventFilter(words=casebook.ask(casework.query_for, "visit")),
    ):
        assert titles(casebook, wanted) == ["Home visit"]
    assert casebook.ask(chronology.count_events, EventFilter(category="meeting", case=world.case)) == 0


def test_a_corrected_date_keeps_the_words_in_which_it_was_told(casebook: Casebook) -> None:
    id = an_event(casebook, when="early November 2019")
    with pytest.raises(Refused, match="why this date is better"):
        casebook.run(chronology.MoveEvent(id, 1, FuzzyDate.on(date(2019, 11, 5)), ""))
    casebook.run(chronology.MoveEvent(id, 1, FuzzyDate.on(date(2019, 11, 5)), "The record gives the day"))
    row = casebook.ask(chronology.the_event, id)
    assert row is not None
    assert (row.date.in_words(), row.date.words) == ("5 November 2019", "early November 2019")
    assert row.date_reason == "The record gives the day"
    casebook.run(chronology.MoveEvent(id, 2, a_date("6 November 2019"), "She corrected herself"))
    assert casebook.ask(chronology.events)[0].date.words == "6 November 2019"


def test_events_of_one_day_are_put_in_order_by_hand(casebook: Casebook) -> None:
    first, second, third = (an_event(casebook, title) for title in ("first", "second", "third"))
    casebook.run(chronology.PlaceEvent(third, after=first))
    assert titles(casebook) == ["first", "third", "second"]
    casebook.run(chronology.PlaceEvent(second))
    assert titles(casebook) == ["second", "first", "third"]
    with pytest.raises(Refused, match="same date"):
        casebook.run(chronology.PlaceEvent(first, after=an_event(casebook, "other", "5 November 2019")))


def test_an_event_is_tied_to_people_and_cases_once(casebook: Casebook) -> None:
    person, case = a_person(casebook), a_case(casebook)
    id = an_event(casebook, persons=(person, person), cases=(case, case))
    tie = run(casebook, chronology.LinkEventPerson(id, person))
    assert run(casebook, chronology.LinkEventPerson(id, person)) == tie
    assert run(casebook, chronology.LinkEventCase(id, case)) == run(
        casebook, chronology.LinkEventCase(id, case)
    )
    casebook.run(chronology.LinkEventPerson(id, person, "decided"))
    ties = casebook.ask(chronology.ties, [id])[id]
    assert (ties.persons, ties.cases) == (((person, "decided"),), (case,))


def test_an_event_bears_on_allegations_which_count_it_and_by_which_it_is_found(casebook: Casebook) -> None:
    first, second = an_allegation(casebook), an_allegation(casebook, "A culture of fear")
    id = an_event(casebook, "Closed", allegations=(first, first))
    again = chronology.LinkEventAllegation(id, second)
    assert run(casebook, again) == run(casebook, again)
    an_event(casebook, "Elsewhere")
    assert set(casebook.ask(chronology.ties, [id])[id].allegations) == {first, second}
    assert titles(casebook, EventFilter(allegation=second)) == ["Closed"]
    assert casebook.ask(chronology.events_by_allegation) == {first: 1, second: 1}
    casebook.run(chronology.UnlinkEventAllegation(id, first))
    with pytest.raises(Refused, match="not linked"):
        casebook.run(chronology.UnlinkEventAllegation(id, first))
    assert titles(casebook, EventFilter(allegation=first)) == []
    listed = casebook.ask(casework.event_list, EventFilter(allegation=second))
    assert [row.allegations for row in listed] == [(second,)]


def test_a_tie_that_is_not_there_is_not_cut(casebook: Casebook) -> None:
    world = World(casebook)
    with pytest.raises(Refused, match="not linked"):
        casebook.run(chronology.UnlinkEventPerson(world.event, world.child))
    casebook.run(chronology.UnlinkEventCase(world.event, world.case))
    with pytest.raises(Refused, match="not linked"):
        casebook.run(chronology.UnlinkEventCase(world.event, world.case))


def test_events_are_counted_by_case_and_person_without_those_set_aside(casebook: Casebook) -> None:
    world = World(casebook)
    another = an_event(casebook, cases=(world.case,), persons=(world.witness,))
    assert world.event
    assert casebook.ask(chronology.events_by_case) == {world.case: 2}
    casebook.run(chronology.SetAsideEvent(another, "Told twice"))
    assert casebook.ask(chronology.events_by_case) == {world.case: 1}
    assert casebook.ask(chronology.events_by_person) == {world.witness: 1}


def test_categories_in_use_are_offered_after_the_usual_ones(casebook: Casebook) -> None:
    an_event(casebook, category="court hearing")
    offered = casebook.ask(chronology.categories)
    assert offered[: len(chronology.CATEGORIES)] == chronology.CATEGORIES
    assert offered[-1] == "court hearing"


def test_every_title_is_there_for_the_picture(casebook: Casebook) -> None:
    id, aside = an_event(casebook, "Panel"), an_event(casebook, "Told twice")
    casebook.run(chronology.SetAsideEvent(aside, "Told twice"))
    assert casebook.ask(chronology.titles) == {id: "Panel"}


def test_every_event_that_stands_can_be_chosen_by_title_and_date_in_order(casebook: Casebook) -> None:
    later = an_event(casebook, "Case closed", "about March 2020")
    undated, earlier = an_event(casebook, "Call", ""), an_event(casebook, "Visit", "4 November 2019")
    run(casebook, chronology.SetAsideEvent(an_event(casebook, "Slip"), "entered twice"))
    told = casebook.ask(chronology.dated_titles)
    assert [(each.id, each.title) for each in told] == [
        (earlier, "Visit"),
        (later, "Case closed"),
        (undated, "Call"),
    ]
    assert told[1].date.in_words() == "about March 2020"
