"""Pages of the chronology made from its order as it is kept: always what asking everything would give."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from tests.builders import World, a_case, a_date, an_event
from workbench import casework, chronology, keeping
from workbench.casebook import Casebook
from workbench.chronology import EVERY_EVENT, EventFilter, EventOrder

ACTS: tuple[Callable[[Casebook, World], object], ...] = (
    lambda _casebook, _world: None,
    lambda casebook, world: an_event(casebook, "Panel", "June 2019", cases=(world.case,)),
    lambda casebook, world: an_event(casebook, "Nobody knows when", "", persons=(world.witness,)),
    lambda casebook, world: casebook.run(
        chronology.ChangeEvent(world.event, 1, title="Panel by night", category="call")
    ),
    lambda casebook, world: casebook.run(
        chronology.MoveEvent(world.event, 2, a_date("2018"), "She found her diary")
    ),
    lambda casebook, world: casebook.run(chronology.UnlinkEventCase(world.event, world.case)),
    lambda casebook, world: casebook.run(chronology.LinkEventCase(world.event, a_case(casebook, "Another"))),
    lambda casebook, world: casebook.run(chronology.SetAsideEvent(world.event, "twice")),
    lambda casebook, _world: casebook.undo(),
    lambda casebook, world: keeping.erase(casebook, [world.event], "asked", "Article 17"),
)


def _filters(world: World) -> Iterator[EventFilter]:
    of_case = EventFilter(case=world.case)
    yield from (EVERY_EVENT, of_case, EventFilter(person=world.witness), EventFilter(category="call"))
    yield from (EventFilter(first=date(2019, 6, 1)), EventFilter(undated=True), EventFilter(status="agreed"))
    yield from (
        EventFilter(words='"panel"*'),
        EventFilter(words='"zebra"'),
        replace(of_case, words='"panel"'),
    )


def test_a_page_is_what_the_whole_list_says_however_much_has_changed(casebook: Casebook) -> None:
    world, known = World(casebook), dict[EventFilter, EventOrder | None]()
    assert world.event
    for act in ACTS:
        act(casebook, world)
        for wanted in _filters(world):
            listed = casebook.ask(casework.event_list, wanted)
            page = casebook.ask(casework.event_page, wanted, known=known.get(wanted))
            everything = casebook.ask(chronology.count_events)
            assert (page.rows, page.total, page.everything) == (listed, len(listed), everything)
            known[wanted] = page.order


def test_pages_follow_each_other_in_either_order(casebook: Casebook) -> None:
    case = a_case(casebook)
    for day in range(1, 6):
        an_event(casebook, f"Visit {day}", f"{day} June 2019", cases=(case,))
    of_case = EventFilter(case=case)
    for newest in (False, True):
        listed = casebook.ask(casework.event_list, of_case, newest_first=newest)
        pages = [
            casebook.ask(casework.event_page, of_case, newest_first=newest, offset=offset, limit=2).rows
            for offset in (0, 2, 4)
        ]
        assert tuple(row for page in pages for row in page) == listed


def test_the_order_is_kept_while_no_event_changes(casebook: Casebook) -> None:
    an_event(casebook)
    before = casebook.ask(chronology.event_order, texts=True)
    a_case(casebook, "Another")
    after = casebook.ask(chronology.event_order, before, texts=True)
    assert (after.ids is before.ids, after.texts is before.texts) == (True, True)
    an_event(casebook)
    assert len(casebook.ask(chronology.event_order, after).ids) == len(before.ids) + 1
