"""The timeline asked again: an earlier answer and what changed since make what a fresh answer would."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import World, a_case, a_date, an_event, run
from tests.workbench.allegations.alleged import an_allegation
from workbench import allegations, cases, casework, chronology, investigation, keeping, people
from workbench.casebook import Casebook
from workbench.casework import Lane, TimelinePicture, _picture, _timeline
from workbench.casework.lanes import Columns, Timeline, timeline_of, with_changes
from workbench.chronology import EVERY_EVENT, EventFilter
from workbench.kernel.running_text import refer

FILTERS = (EVERY_EVENT, EventFilter(category="visit"), EventFilter(first=date(2019, 6, 1)))


def _filters(casebook: Casebook, world: World) -> tuple[EventFilter, ...]:
    """One of each kind, and some of two kinds at once."""
    of_case = EventFilter(case=world.case)
    return (
        *(*FILTERS, of_case, EventFilter(person=world.witness), EventFilter(allegation=_alleged(casebook))),
        *(EventFilter(undated=True), EventFilter(words='"panel"*'), replace(of_case, category="visit")),
        replace(of_case, person=world.witness, words='"moved"'),
    )


def drawn(timeline: Timeline) -> Any:
    """A timeline as plain values, whatever the order of events with the same days."""
    rows = zip(timeline.ids, *(column.tolist() for column in _columns(timeline)), strict=True)
    words = (timeline.lanes, timeline.categories, timeline.kinds, timeline.statuses)
    return sorted(rows), timeline.x0.tolist(), words, sorted(timeline.undated)


def _columns(timeline: Timeline) -> Any:
    names = ("x0", "x1", "lane", "category", "kind", "status")
    return (getattr(timeline, name) for name in names)


def plain(picture: TimelinePicture) -> Any:
    return drawn(picture.timeline), dict(picture.labels), picture.key_days, picture.total, picture.entry


def _alleged(casebook: Casebook) -> str:
    (row,) = casebook.ask(allegations.allegations)
    return row.id


def _two_cases(casebook: Casebook) -> World:
    world = World(casebook)
    run(casebook, chronology.LinkEventAllegation(world.event, an_allegation(casebook)))
    an_event(casebook, f"{refer(world.child)} moved", "May 2019", cases=(world.case, a_case(casebook)))
    an_event(casebook, "Nobody knows when", "", persons=(world.witness,))
    assert world.event
    return world


ACTS: dict[str, Callable[[Casebook, World], object]] = {
    "nothing": lambda _casebook, _world: None,
    "added": lambda casebook, world: an_event(casebook, "Panel", "June 2019", cases=(world.case,)),
    "added undated": lambda casebook, _world: an_event(casebook, "Later", "", category="letter"),
    "moved": lambda casebook, world: casebook.run(
        chronology.MoveEvent(world.event, 1, a_date("2018"), "She found her diary")
    ),
    "called otherwise": lambda casebook, world: casebook.run(
        chronology.ChangeEvent(world.event, 1, title=f"{refer(world.witness)} rang", category="call")
    ),
    "set aside": lambda casebook, world: casebook.run(chronology.SetAsideEvent(world.event, "twice")),
    "tied": lambda casebook, world: casebook.run(
        chronology.LinkEventCase(world.event, a_case(casebook, "Another"))
    ),
    "untied": lambda casebook, world: casebook.run(chronology.UnlinkEventCase(world.event, world.case)),
    "untied from a person": lambda casebook, world: casebook.run(
        chronology.UnlinkEventPerson(world.event, world.witness)
    ),
    "borne on": lambda casebook, world: casebook.run(
        chronology.LinkEventAllegation(world.event, an_allegation(casebook))
    ),
    "borne on no more": lambda casebook, world: casebook.run(
        chronology.UnlinkEventAllegation(world.event, _alleged(casebook))
    ),
    "undone": lambda casebook, _world: (an_event(casebook), casebook.undo()),
    "a key date": lambda casebook, _world: run(casebook, investigation.AddKeyDate("The call", a_date())),
    "a person renamed": lambda casebook, world: casebook.run(people.SetPseudonym(world.child, 1, "Y99")),
    "a case renamed": lambda casebook, world: casebook.run(cases.ChangeCase(world.case, 1, title="Other")),
    "erased": lambda casebook, world: keeping.erase(casebook, [world.event], "asked", "Article 17"),
}


@pytest.mark.parametrize("act", ACTS)
def test_the_answer_is_the_same_as_if_everything_were_asked_again(casebook: Casebook, act: str) -> None:
    world = _two_cases(casebook)
    asked = list(product(chronology.LANES, _filters(casebook, world)))
    known = [casebook.ask(casework.timeline_picture, by, wanted) for by, wanted in asked]
    ACTS[act](casebook, world)
    for (by, wanted), before in zip(asked, known, strict=True):
        again = casebook.ask(casework.timeline_picture, by, wanted, {}, before)
        assert plain(again) == plain(casebook.ask(casework.timeline_picture, by, wanted))


def test_a_filter_leaves_of_the_picture_what_a_question_with_it_finds(casebook: Casebook) -> None:
    world = _two_cases(casebook)
    for by, wanted in product(chronology.LANES, _filters(casebook, world)):
        picture = casebook.ask(casework.timeline_picture, by, wanted)
        assert drawn(picture.timeline) == drawn(casebook.ask(casework.timeline, by, wanted))


def test_another_question_is_answered_afresh(casebook: Casebook) -> None:
    world = _two_cases(casebook)
    known = casebook.ask(casework.timeline_picture, "person")
    asked = casebook.ask(casework.timeline_picture, "case", EVERY_EVENT, {}, known)
    assert plain(asked) == plain(casebook.ask(casework.timeline_picture, "case"))
    narrowed = casebook.ask(casework.timeline_picture, "person", EventFilter(case=world.case), {}, known)
    assert len(narrowed.timeline.ids) < len(known.timeline.ids) + len(known.timeline.undated)


def test_an_answer_with_names_never_serves_one_without(casebook: Casebook) -> None:
    world = _two_cases(casebook)
    revealed = {world.witness: "Aoife Griffith"}
    with_names = casebook.ask(casework.timeline_picture, "person", EVERY_EVENT, revealed)
    assert "Aoife Griffith" in str(with_names.timeline.lanes)
    again = casebook.ask(casework.timeline_picture, "person", EVERY_EVENT, {}, with_names)
    assert "Aoife Griffith" not in str((again.timeline.lanes, again.labels, again.revealed))


def test_only_what_was_changed_is_asked_for(casebook: Casebook, monkeypatch: pytest.MonkeyPatch) -> None:
    world = _two_cases(casebook)
    known = casebook.ask(casework.timeline_picture)
    asked: list[frozenset[str]] = []

    with monkeypatch.context() as patch:
        patch.setattr(_picture, "timeline", None)
        patch.setattr(_picture, "timeline_after", _noting(asked))
        casebook.run(chronology.ChangeEvent(world.event, 1, title="Visit by the duty worker"))
        again = casebook.ask(casework.timeline_picture, "case", EVERY_EVENT, {}, known)
    assert asked == [frozenset((world.event,))]
    assert again.labels[world.event] == "Visit by the duty worker"


def _noting(asked: list[frozenset[str]]) -> Callable[..., Timeline]:
    after = _timeline.timeline_after

    def noting(*args: Any) -> Timeline:
        asked.append(args[-1])
        return after(*args)

    return noting


def test_after_an_import_everything_is_asked_again(
    casebook: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_picture, "_MOST_CHANGED", 1)
    known = casebook.ask(casework.timeline_picture)
    ids = {an_event(casebook), an_event(casebook)}
    again = casebook.ask(casework.timeline_picture, "case", EVERY_EVENT, {}, known)
    assert set(again.timeline.ids) == ids


LANES = tuple(Lane(id, id.upper()) for id in ("b", "a", ""))
EVENTS = st.dictionaries(
    st.sampled_from([f"e{number}" for number in range(8)]),
    st.tuples(
        st.sampled_from([None, "2019-01-01", "2019-05-04", "2020-02-03"]),
        st.sampled_from(["a", "b", ""]),
        st.sampled_from(["visit", "call"]),
        st.sampled_from(["on", "about"]),
        st.sampled_from(["agreed", "disputed"]),
    ),
)
Events = dict[str, tuple[Any, ...]]


def columns(events: Events, among: set[str] | None = None) -> Columns:
    rows = [(id, *row) for id, row in events.items() if among is None or id in among]
    ids, days, lanes, categories, kinds, statuses = ([row[place] for row in rows] for place in range(6))
    return Columns(ids, days, days, lanes, categories, kinds, statuses)


@given(EVENTS, EVENTS)
def test_changing_some_events_draws_what_drawing_all_of_them_does(before: Events, after: Events) -> None:
    ids = before.keys() | after.keys()
    changed = {id for id in ids if before.get(id) != after.get(id)}
    known = timeline_of(columns(before), LANES)
    assert drawn(with_changes(known, changed, columns(after, changed), LANES)) == drawn(
        timeline_of(columns(after), LANES)
    )
