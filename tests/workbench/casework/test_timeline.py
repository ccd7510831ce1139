"""The question behind the timeline's picture."""

from datetime import date

from tests.builders import World, a_case, a_date, a_person, an_event
from tests.workbench.allegations.alleged import an_allegation
from workbench import allegations, cases, casework, chronology, investigation
from workbench.casebook import Casebook
from workbench.casework import Timeline
from workbench.chronology import EventFilter, LaneBy
from workbench.kernel.running_text import refer


def lanes_of(timeline: Timeline) -> list[tuple[str, str]]:
    return [(id, timeline.lanes[lane].name) for id, lane in zip(timeline.ids, timeline.lane, strict=True)]


def test_an_event_of_two_cases_stands_in_both_lanes_and_one_of_none_in_the_last(casebook: Casebook) -> None:
    first, second = a_case(casebook, "Closed early"), a_case(casebook, "Left alone")
    both = an_event(casebook, cases=(first, second))
    none = an_event(casebook, when="5 November 2019")
    timeline = casebook.ask(casework.timeline)
    lanes = sorted([(both, "C01 Closed early"), (both, "C02 Left alone"), (none, "No case")])
    assert sorted(lanes_of(timeline)) == lanes
    assert timeline.lanes[-1].id == ""


def test_lanes_by_person_bear_pseudonyms_by_category_and_status_their_words(casebook: Casebook) -> None:
    person = a_person(casebook, name="Aoife Griffith", pseudonym="W07")
    id = an_event(casebook, persons=(person,), category="visit", status="disputed", status_by="the manager")
    shown: dict[LaneBy, str] = {"person": "W07", "category": "visit", "status": "disputed"}
    for by, name in shown.items():
        assert lanes_of(casebook.ask(casework.timeline, by)) == [(id, name)]


def test_lanes_by_allegation_stand_in_the_order_of_numbers_and_bear_the_words(casebook: Casebook) -> None:
    made = [an_allegation(casebook, f"Wrong {number}") for number in range(1, 12)]
    for allegation in (made[10], made[1]):
        casebook.run(chronology.LinkEventAllegation(an_event(casebook), allegation))
    none = an_event(casebook)
    timeline = casebook.ask(casework.timeline, "allegation")
    assert [lane.name for lane in timeline.lanes] == ["2 Wrong 2", "11 Wrong 11", "No allegation"]
    assert (none, "No allegation") in lanes_of(timeline)
    casebook.run(allegations.SetAsideAllegation(made[1], "Said twice"))
    kept = {lane.id for lane in casebook.ask(casework.timeline, "allegation").lanes}
    assert kept == {made[1], made[10], ""}


def test_one_filter_drives_the_list_and_the_picture(casebook: Casebook) -> None:
    world = World(casebook)
    an_event(casebook, "Panel", category="meeting")
    assert world.event
    wanted = EventFilter(case=world.case, words=casebook.ask(casework.query_for, "visit"))
    listed = [row.event.id for row in casebook.ask(casework.event_list, wanted)]
    assert listed == [world.event]
    assert list(casebook.ask(casework.timeline, "case", wanted).ids) == listed


def test_a_case_set_aside_keeps_its_lane_while_events_belong_to_it(casebook: Casebook) -> None:
    case = a_case(casebook)
    id = an_event(casebook, cases=(case,))
    casebook.run(cases.SetAsideCase(case, "Not a key case"))
    assert lanes_of(casebook.ask(casework.timeline)) == [(id, "C01")]


def test_the_picture_holds_the_words_beside_every_event_and_the_key_dates_that_have_days(
    casebook: Casebook,
) -> None:
    person = a_person(casebook, pseudonym="W07")
    id = an_event(casebook, f"{refer(person)} rang")
    for name, when in (("The call", "11/11/2019"), ("The end", "after 2019")):
        casebook.run(investigation.AddKeyDate(name, a_date(when)))
    picture = casebook.ask(casework.timeline_picture, "case", EventFilter(category="visit"))
    assert (picture.timeline.ids, picture.labels, picture.total) == ((), {id: "W07 rang"}, 1)
    assert [(day.name, day.first, day.last) for day in picture.key_days] == [
        ("The call", date(2019, 11, 11), date(2019, 11, 11))
    ]


def test_what_is_set_aside_is_not_drawn(casebook: Casebook) -> None:
    id = an_event(casebook)
    casebook.run(chronology.SetAsideEvent(id, "Told twice"))
    assert casebook.ask(casework.timeline).ids == ()


def test_an_undated_event_waits_beside_its_lane(casebook: Casebook) -> None:
    id = an_event(casebook, when="")
    timeline = casebook.ask(casework.timeline)
    assert (timeline.ids, timeline.undated) == ((), ((id, 0),))


def test_a_revealed_name_stands_in_the_lanes_and_in_the_words_and_nowhere_before(casebook: Casebook) -> None:
    world = World(casebook)
    an_event(casebook, f"{refer(world.witness)} rings", persons=(world.witness,))
    hidden = casebook.ask(casework.timeline_picture, "person")
    assert "Griffith" not in str(hidden)
    shown = casebook.ask(casework.timeline_picture, "person", revealed={world.witness: "Aoife Griffith"})
    assert "Aoife Griffith" in [lane.name for lane in shown.timeline.lanes]
    assert "Aoife Griffith rings" in shown.labels.values()
