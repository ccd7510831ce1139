"""Undo and redo: everything, in order, across restarts, and never past a final act."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.workbench.store.conftest import Note, Tie
from tests.workbench.store.test_unit_of_work import add_note, note
from workbench.kernel.commands import Outcome
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store import journal, undo
from workbench.store.opened import OpenStore


def undo_one(store: OpenStore) -> Outcome:
    cursor = store.connection.cursor()
    entry = undo.next_to_undo(cursor, {"Lock the notes": "add a late entry"})
    images = journal.images(cursor, entry.number)
    return store.commit(
        entry.label, lambda work: undo.reverse(work.session, images), act="undo", target=entry.number
    )


def redo_one(store: OpenStore) -> Outcome:
    cursor = store.connection.cursor()
    entry = undo.next_to_redo(cursor)
    images = journal.images(cursor, entry.target)
    return store.commit(
        entry.label, lambda work: undo.repeat(work.session, images), act="redo", target=entry.target
    )


def change_title(store: OpenStore, id: str, title: str) -> Outcome:
    return store.commit("Change a note", lambda work: work.change(work.get(Note, id), title=title))


def titles(store: OpenStore) -> list[str]:
    return sorted(row[0] for row in store.connection.execute("SELECT title FROM note WHERE set_aside = 0"))


def test_undoing_an_addition_takes_the_row_away_and_redoing_brings_it_back(store: OpenStore) -> None:
    id = add_note(store)
    undo_one(store)
    assert titles(store) == []
    redo_one(store)
    assert note(store, id).title == "First visit"


def test_undoing_a_change_brings_back_the_words(store: OpenStore) -> None:
    id = add_note(store)
    change_title(store, id, "Changed")
    assert undo_one(store).label == "Undo: Change a note"
    assert note(store, id).title == "First visit"


def test_undoing_a_removal_brings_back_the_link(store: OpenStore) -> None:
    first, second, tie = add_note(store), add_note(store), new_id("tie")
    store.commit("Tie", lambda work: work.add(Tie.make(id=tie, first=first, second=second)).id)
    store.commit("Untie", lambda work: work.remove(work.get(Tie, tie)))
    undo_one(store)
    assert store.connection.execute("SELECT count(*) FROM tie").fetchone() == (1,)
    redo_one(store)
    assert store.connection.execute("SELECT count(*) FROM tie").fetchone() == (0,)


def test_undoing_many_acts_and_redoing_them_passes_every_state(store: OpenStore) -> None:
    id = add_note(store)
    seen = []
    for title in ("one", "two", "three"):
        seen.append(titles(store))
        change_title(store, id, title)
    newest = titles(store)
    assert [(undo_one(store), titles(store))[1] for _ in range(3)] == seen[::-1]
    assert [(redo_one(store), titles(store))[1] for _ in range(3)] == [*seen[1:], newest]


def test_a_new_act_ends_what_could_be_redone(store: OpenStore) -> None:
    add_note(store, "one")
    undo_one(store)
    add_note(store, "two")
    with pytest.raises(Refused, match="nothing to redo"):
        redo_one(store)


def test_an_undone_and_redone_act_can_be_undone_again(store: OpenStore) -> None:
    add_note(store)
    for _ in range(3):
        undo_one(store)
        redo_one(store)
    undo_one(store)
    assert titles(store) == []


def test_undo_stops_at_a_final_act_and_names_what_corrects_it(store: OpenStore) -> None:
    add_note(store)
    store.commit("Lock the notes", lambda _: None, final=True)
    with pytest.raises(
        Refused, match=r"“Lock the notes” cannot be undone: entry 3 is final.*add a late entry"
    ):
        undo_one(store)


def test_a_final_act_that_names_no_correction_asks_for_a_new_act(store: OpenStore) -> None:
    with pytest.raises(Refused, match=r"“Begin the casebook” cannot be undone.*correct it by a new act"):
        undo_one(store)


def test_a_row_changed_behind_the_journal_makes_the_undo_stale(store: OpenStore) -> None:
    id = add_note(store)
    change_title(store, id, "mine")
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute("UPDATE note SET title = 'theirs' WHERE id = ?", (id,))
    with pytest.raises(Refused, match="was changed again"):
        undo_one(store)
    assert titles(store) == ["theirs"]


def test_offers_say_what_undo_and_redo_would_do_and_why_not(store: OpenStore) -> None:
    nothing = undo.offers(store.connection.cursor(), {})
    assert (nothing.undo, nothing.redo) == (None, None)
    assert "final" in nothing.why_no_undo
    add_note(store)
    undo_one(store)
    offered = undo.offers(store.connection.cursor(), {})
    assert offered.redo is not None
    assert offered.redo.label == "Add a note"
    redo_one(store)
    assert undo.offers(store.connection.cursor(), {}).undo is not None


def test_an_undo_of_another_act_than_the_one_offered_is_refused(store: OpenStore) -> None:
    add_note(store)
    entry = undo.next_to_undo(store.connection.cursor(), {})
    undo.must_be_expected(entry, None)
    undo.must_be_expected(entry, entry.number)
    with pytest.raises(Refused, match="Something was done since"):
        undo.must_be_expected(entry, entry.number - 1)


def test_an_empty_journal_has_nothing_to_undo(store: OpenStore) -> None:
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute("DROP TRIGGER journal_entry_is_never_deleted")
    store.connection.execute("DELETE FROM journal_entry")
    with pytest.raises(Refused, match="nothing to undo"):
        undo_one(store)
    with pytest.raises(Refused, match="nothing to redo"):
        redo_one(store)


ACTS = st.lists(st.sampled_from(["add", "change", "set aside", "undo", "redo"]), max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_undo_and_redo_agree_with_a_list_of_past_states(store: OpenStore, acts: list[str]) -> None:
    store.commit("A final act", lambda _: None, final=True)
    states, at = [titles(store)], 0
    for act in acts:
        try:
            _act(store, act, store.state.sequence)
        except Refused:
            continue
        at += {"undo": -1, "redo": 1}.get(act, 1)
        if act not in {"undo", "redo"}:
            states[at:] = [titles(store)]
        assert titles(store) == states[at]


def _act(store: OpenStore, act: str, number: int) -> None:
    if act == "undo":
        undo_one(store)
    elif act == "redo":
        redo_one(store)
    elif act == "add":
        add_note(store, f"added {number}")
    else:
        found = store.connection.execute("SELECT id FROM note WHERE set_aside = 0 ORDER BY id").fetchone()
        if found is None:
            raise Refused("No note yet.")
        if act == "change":
            change_title(store, found[0], f"changed {number}")
        else:
            store.commit("Set aside", lambda work: work.set_aside(work.get(Note, found[0]), "why"))
