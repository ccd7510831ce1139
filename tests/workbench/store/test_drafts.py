"""Words being typed are kept, replaced and let go, outside the journal."""

import pytest

from tests.workbench.store.test_unit_of_work import add_note
from workbench.kernel.errors import StoreTrouble
from workbench.store import drafts, file
from workbench.store.opened import OpenStore


def kept(store: OpenStore) -> list[tuple[str, str]]:
    return [(draft.place, draft.words) for draft in drafts.every(store.connection.cursor())]


def test_a_draft_is_kept_and_replaced(store: OpenStore) -> None:
    store.save_draft("interview/new", "She s")
    store.save_draft("interview/new", "She said")
    assert kept(store) == [("interview/new", "She said")]


def test_a_draft_is_no_entry_but_a_commit(store: OpenStore) -> None:
    before = store.state
    store.save_draft("interview/new", "She said")
    assert (store.state.entries, store.state.sequence) == (before.entries, before.sequence + 1)


def test_a_draft_given_up_is_gone(store: OpenStore) -> None:
    store.save_draft("interview/new", "She said")
    store.discard_draft("interview/new")
    assert kept(store) == []


def test_a_draft_does_not_hinder_the_next_act(store: OpenStore) -> None:
    store.save_draft("interview/new", "She said")
    add_note(store)
    assert kept(store) == [("interview/new", "She said")]


def fill(store: OpenStore) -> None:
    """Let the file grow no further, as on a full disk."""
    with file.lifted(store.connection):
        pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
        store.connection.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_said_and_nothing_changes_and_work_goes_on_afterwards(store: OpenStore) -> None:
    fill(store)
    before = store.state
    with pytest.raises(StoreTrouble, match="full"):
        store.save_draft("interview/new", "She said. " * 10_000)
    with pytest.raises(StoreTrouble, match="full"):
        add_note(store, words="She said. " * 10_000)
    assert (store.state, kept(store)) == (before, [])
    with file.lifted(store.connection):
        store.connection.execute("PRAGMA max_page_count = 1000000")
    add_note(store, words="She said. " * 10_000)
    assert store.state.entries == before.entries + 1
