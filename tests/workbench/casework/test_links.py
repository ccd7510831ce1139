"""Everything linked to one record, whatever its kind, each once, and never who a person is."""

from sqlalchemy import Engine, event

from tests.builders import World, a_paragraph, an_event
from workbench import casework
from workbench.casebook import Casebook
from workbench.casework import LinkRow
from workbench.kernel.running_text import refer


def links(casebook: Casebook, id: str, **named: object) -> tuple[LinkRow, ...]:
    return casebook.ask(casework.links_of, id, **named)  # type: ignore[arg-type]


def test_a_tie_is_followed_from_both_ends(casebook: Casebook) -> None:
    world = World(casebook)
    assert (world.case, "linked") in [(row.id, row.how) for row in links(casebook, world.event)]
    assert (world.event, "linked") in [(row.id, row.how) for row in links(casebook, world.case)]


def test_words_that_name_a_record_are_a_mention_and_a_tie_counts_for_more(casebook: Casebook) -> None:
    world = World(casebook)
    linked = world.event
    call = an_event(casebook, "Call", account=f"{refer(world.witness)} rang")
    by_id = {row.id: row.how for row in links(casebook, world.witness)}
    assert by_id[call] == "mentioned"
    assert by_id[linked] == "linked"
    assert [row.id for row in links(casebook, call)] == [world.witness]


def test_what_is_shown_inside_another_record_is_linked_as_that_record_once(casebook: Casebook) -> None:
    world = World(casebook)
    for _ in range(2):
        a_paragraph(casebook, world.interview, f"{refer(world.child)} was at home.")
    found = [row for row in links(casebook, world.child) if row.kind == "interview"]
    assert [row.id for row in found] == [world.interview]


def test_an_identity_is_linked_to_nothing_that_anybody_sees(casebook: Casebook) -> None:
    world = World(casebook)
    found = links(casebook, world.witness)
    assert "identity" not in {row.kind for row in found}
    assert "Griffith" not in str(links(casebook, world.event))
    assert "Aoife Griffith" in str(links(casebook, world.event, revealed={world.witness: "Aoife Griffith"}))


def test_a_record_that_is_not_there_is_linked_to_nothing(casebook: Casebook) -> None:
    assert links(casebook, "case-aaaaaaaaaaaaaaaaaaaaaaaaaa") == ()


def test_more_that_is_linked_is_not_asked_for_one_by_one(casebook: Casebook) -> None:
    world = World(casebook)

    asked: list[object] = []

    def _statements() -> int:
        asked.clear()
        event.listen(Engine, "before_cursor_execute", _hear)
        links(casebook, world.case)
        event.remove(Engine, "before_cursor_execute", _hear)
        return len(asked)

    def _hear(*said: object) -> None:
        asked.append(said)

    few = _statements()
    for day in range(1, 13):
        an_event(casebook, "Call", f"{day} November 2019", cases=(world.case,))
    assert len([row for row in links(casebook, world.case) if row.kind == "event"]) >= 12
    assert _statements() <= few + 5
