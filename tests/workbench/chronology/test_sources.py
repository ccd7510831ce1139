"""The places in the evidence on which an event rests."""

import pytest

from tests.builders import World, a_date, a_paragraph, an_interview, run
from tests.workbench.chronology.told import a_source, an_exhibit
from workbench import casework, chronology
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused


def test_a_source_names_the_place_and_what_it_bears_out(casebook: Casebook) -> None:
    world, exhibit = World(casebook), an_exhibit(casebook)
    first = a_source(casebook, world.event, exhibit=exhibit, pinpoint="page 4", bears_out="The day")
    second = a_source(casebook, world.event, paragraph=world.paragraph)
    rows = casebook.ask(chronology.sources, world.event)
    assert [row.id for row in rows] == [first, second]
    assert (rows[0].exhibit, rows[0].pinpoint, rows[0].bears_out) == (exhibit, "page 4", "The day")
    assert (rows[1].interview, rows[1].paragraph) == (world.interview, world.paragraph)


def test_a_source_that_names_nothing_is_refused(casebook: Casebook) -> None:
    world = World(casebook)
    with pytest.raises(Refused, match="Choose the exhibit"):
        casebook.run(chronology.AddEventSource(world.event, pinpoint="page 4"))
    id = a_source(casebook, world.event)
    with pytest.raises(Refused, match="Choose the exhibit"):
        casebook.run(chronology.ChangeEventSource(id, 1, exhibit=""))
    elsewhere = a_paragraph(casebook, an_interview(casebook, "Second"))
    with pytest.raises(Refused, match="another interview"):
        casebook.run(chronology.ChangeEventSource(id, 1, interview=world.interview, paragraph=elsewhere))


def test_a_source_is_changed_set_aside_and_put_back(casebook: Casebook) -> None:
    world = World(casebook)
    id = a_source(casebook, world.event)
    casebook.run(chronology.ChangeEventSource(id, 1, pinpoint="page 5", bears_out="The hour"))
    (row,) = casebook.ask(chronology.sources, world.event)
    assert (row.pinpoint, row.bears_out) == ("page 5", "The hour")
    casebook.run(chronology.SetAsideEventSource(id, "another visit"))
    assert casebook.ask(chronology.sources, world.event) == ()
    (aside,) = casebook.ask(casework.set_aside)
    assert aside.place == "4 November 2019, source"
    casebook.run(chronology.RestoreEventSource(id))
    assert len(casebook.ask(chronology.sources, world.event)) == 1


def test_an_event_is_added_with_the_evidence_it_rests_on_in_one_act(casebook: Casebook) -> None:
    world, exhibit = World(casebook), an_exhibit(casebook)
    one = run(casebook, chronology.AddEvent("Told", a_date(), rests_on=(exhibit,), pinpoint="page 4"))
    (row,) = casebook.ask(chronology.sources, one)
    assert (row.exhibit, row.pinpoint) == (exhibit, "page 4")
    two = run(casebook, chronology.AddEvent("Told again", a_date(), rests_on=(exhibit, world.interview)))
    rows = casebook.ask(chronology.sources, two)
    assert [(row.exhibit, row.interview) for row in rows] == [(exhibit, None), (None, world.interview)]
    casebook.undo()
    assert casebook.ask(chronology.the_event, two) is None
