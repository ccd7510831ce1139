"""What a handler may do to the record, and what it may not."""

from functools import partial

import pytest
from pydantic import ValidationError
from sqlmodel import select

from tests.workbench.store.conftest import Note, Tie
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.store.opened import OpenStore
from workbench.store.staleness import changed_since, must_not_overwrite
from workbench.store.unit_of_work import Work


def make_note(work: Work, title: str = "First visit", words: str = "") -> Note:
    made: Note = Note.make(id=new_id("note"), title=title, words=words)
    return work.add(made)


def add_note(store: OpenStore, title: str = "First visit", words: str = "") -> str:
    outcome = store.commit("Add a note", lambda work: make_note(work, title, words).id)
    return str(outcome.result)


def note(store: OpenStore, id: str) -> Note:
    with store.reading() as session:
        found = session.get(Note, id)
        assert found is not None
        return found


def test_a_row_added_is_there_after_the_commit(store: OpenStore) -> None:
    assert note(store, add_note(store)).title == "First visit"


def test_an_outcome_names_each_row_that_was_touched(store: OpenStore) -> None:
    outcome = store.commit("Add a note", make_note)
    assert [change.what for change in outcome.changes] == ["added"]
    assert outcome.touches("note")
    assert not outcome.touches("case")


def test_a_command_that_changes_nothing_makes_no_entry(store: OpenStore) -> None:
    before = store.state
    assert store.commit("Look", lambda _: "seen").entry == 0
    assert store.state == before


def test_what_was_added_and_removed_in_one_act_leaves_no_trace(store: OpenStore) -> None:
    def both(work: Work) -> None:
        tie = work.add(Tie.make(id=new_id("tie"), first="note-a", second="note-b"))
        work.session.flush()
        work.remove(tie)

    assert store.commit("Tie and untie", both).entry == 0


def test_a_refused_command_leaves_nothing_behind(store: OpenStore) -> None:
    def refuse(work: Work) -> None:
        make_note(work)
        work.session.flush()
        raise Refused("No.")

    with pytest.raises(Refused):
        store.commit("Add a note", refuse)
    with store.reading() as session:
        assert session.scalars(select(Note)).all() == []


def test_a_change_raises_the_revision(store: OpenStore) -> None:
    id = add_note(store)
    store.commit("Change", lambda work: work.change(work.get(Note, id), title="Second visit"))
    assert (note(store, id).title, note(store, id).revision) == ("Second visit", 2)


def test_a_stale_change_is_refused_and_shows_both_values(store: OpenStore) -> None:
    id = add_note(store)
    store.commit("Change", lambda work: work.change(work.get(Note, id), seen=1, title="Theirs"))
    with pytest.raises(Refused, match="title is now “Theirs”, yours was “Mine”"):
        store.commit("Change", lambda work: work.change(work.get(Note, id), seen=1, title="Mine"))
    assert note(store, id).title == "Theirs"


def test_a_change_of_another_field_than_was_changed_meanwhile_is_not_stale(store: OpenStore) -> None:
    id = add_note(store)
    store.commit("Change", lambda work: work.change(work.get(Note, id), seen=1, title="Theirs"))
    store.commit("Change", lambda work: work.change(work.get(Note, id), seen=1, words="Mine"))
    store.commit("Change", lambda work: work.change(work.get(Note, id), seen=2, title="Mine", words="Mine"))
    assert (note(store, id).title, note(store, id).words) == ("Mine", "Mine")
    with pytest.raises(Refused, match="title is now “Mine”, yours was empty") as refused:
        store.commit("Change", lambda work: work.change(work.get(Note, id), seen=2, title="", words="Mine"))
    assert "words" not in str(refused.value)


def test_what_the_same_act_changed_before_is_stale_for_what_was_seen_before_the_act(store: OpenStore) -> None:
    id = add_note(store)

    def twice(work: Work) -> None:
        work.change(work.get(Note, id), seen=1, title="First")
        work.session.flush()
        work.change(work.get(Note, id), seen=1, title="Second")

    with pytest.raises(Refused, match="title is now “First”"):
        store.commit("Change twice", twice)


def test_where_the_journal_was_erased_every_field_counts_as_changed(store: OpenStore) -> None:
    id = add_note(store)
    store.commit("Change", lambda work: work.change(work.get(Note, id), title="Theirs"))
    store.connection.execute("UPDATE journal_image SET body = NULL WHERE record = ?", (id,))
    with pytest.raises(Refused, match="words is now empty, yours was “Mine”"):
        store.commit("Change", lambda work: work.change(work.get(Note, id), seen=1, words="Mine"))


def test_what_was_changed_since_a_revision_is_told_from_the_journal(store: OpenStore) -> None:
    id = add_note(store)
    store.commit("Change", lambda work: work.change(work.get(Note, id), title="Theirs"))
    with store.reading() as session:
        found = session.get(Note, id)
        assert found is not None
        assert changed_since(session, found, 2) == frozenset()
        assert changed_since(session, found, 1) == {"title", "revision"}
        assert "words" in changed_since(session, found, 0)


def test_truth_and_nothing_are_said_in_words(store: OpenStore) -> None:
    id = add_note(store)
    store.commit(
        "Change", lambda work: work.change(work.get(Note, id), set_aside=False, restricted="subject")
    )
    store.commit("Set aside", lambda work: work.set_aside(work.get(Note, id), "twice"))
    with store.reading() as session:
        found = session.get(Note, id)
        assert found is not None
        with pytest.raises(Refused, match="set aside is now yes, yours was no"):
            must_not_overwrite(session, found, 1, {"set_aside": False})


def test_a_change_to_the_value_it_has_already_is_not_stale(store: OpenStore) -> None:
    id = add_note(store)
    store.commit("Change", lambda work: work.change(work.get(Note, id), title="Same"))
    assert (
        store.commit("Change", lambda work: work.change(work.get(Note, id), seen=1, title="Same")).entry == 0
    )


def test_a_change_is_validated_and_the_message_does_not_show_the_value(store: OpenStore) -> None:
    id = add_note(store)
    with pytest.raises(ValidationError) as caught:
        store.commit("Change", lambda work: work.change(work.get(Note, id), pages="Zebedee"))
    assert "Zebedee" not in str(caught.value)


def test_an_id_of_another_kind_is_refused(store: OpenStore) -> None:
    with pytest.raises(Refused, match="names a tie where a note is needed"):
        store.commit("Get", lambda work: work.get(Note, new_id("tie")))


def test_a_row_that_is_not_there_is_refused(store: OpenStore) -> None:
    with pytest.raises(Refused, match="no longer there"):
        store.commit("Get", lambda work: work.get(Note, new_id("note")))


def test_a_record_set_aside_is_out_of_reach_until_it_is_restored(store: OpenStore) -> None:
    id = add_note(store)
    store.commit("Set aside", lambda work: work.set_aside(work.get(Note, id), "entered twice"))
    with pytest.raises(Refused, match="no longer there"):
        store.commit("Get", lambda work: work.get(Note, id))
    store.commit("Restore", lambda work: work.restore(Note, id))
    assert not note(store, id).set_aside


def test_setting_aside_needs_a_reason(store: OpenStore) -> None:
    id = add_note(store)
    with pytest.raises(Refused) as caught:
        store.commit("Set aside", lambda work: work.set_aside(work.get(Note, id), "  "))
    assert caught.value.field == "reason"


def test_only_what_is_set_aside_can_be_restored(store: OpenStore) -> None:
    id = add_note(store)
    for unknown in (id, new_id("note")):
        with pytest.raises(Refused, match="not set aside"):
            store.commit("Restore", partial(Work.restore, cls=Note, id=unknown))


def test_a_link_can_be_removed_and_the_journal_keeps_it(store: OpenStore) -> None:
    first, second = add_note(store), add_note(store)
    tie = new_id("tie")
    store.commit("Tie", lambda work: work.add(Tie.make(id=tie, first=first, second=second)).id)
    outcome = store.commit("Untie", lambda work: work.remove(work.get(Tie, tie)))
    assert [change.what for change in outcome.changes] == ["removed"]


def test_a_number_is_given_once_even_when_the_act_is_undone(store: OpenStore) -> None:
    def numbered(work: Work) -> int:
        number = work.next_number("note")
        make_note(work, f"Note {number}")
        return number

    from workbench.store import journal, undo

    assert store.commit("Add a note", numbered).result == 1
    entry = undo.next_to_undo(store.connection.cursor(), {})
    images = journal.images(store.connection.cursor(), entry.number)
    store.commit(
        entry.label, lambda work: undo.reverse(work.session, images), act="undo", target=entry.number
    )
    assert store.commit("Add a note", numbered).result == 2


def test_rows_added_in_the_same_act_are_found_by_a_select(store: OpenStore) -> None:
    def add_two(work: Work) -> int:
        make_note(work)
        make_note(work)
        return len(work.all(select(Note)))

    assert store.commit("Add notes", add_two).result == 2


def test_a_draft_goes_in_the_same_act_that_records_it(store: OpenStore) -> None:
    from workbench.store import drafts

    store.save_draft("interview/new", "She said")

    def record(work: Work) -> None:
        make_note(work, words="She said so.")
        work.discard_draft("interview/new")

    store.commit("Add a note", record)
    assert drafts.every(store.connection.cursor()) == ()
