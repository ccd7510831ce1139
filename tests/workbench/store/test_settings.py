"""How the window was left is kept beside the record, outside the journal, and goes with what is erased."""

from tests.workbench.store.test_erasure import erase_all
from tests.workbench.store.test_unit_of_work import add_note
from workbench.store import settings
from workbench.store.opened import OpenStore


def kept(store: OpenStore) -> dict[str, str]:
    return dict(settings.every(store.connection.cursor()))


def test_a_setting_is_kept_and_replaced(store: OpenStore) -> None:
    store.save_setting("layout", "wide")
    store.save_setting("layout", "narrow")
    store.save_setting("room", "cases")
    assert kept(store) == {"layout": "narrow", "room": "cases"}


def test_a_setting_is_no_entry_but_a_commit(store: OpenStore) -> None:
    before = store.state
    store.save_setting("layout", "wide")
    assert (store.state.entries, store.state.sequence) == (before.entries, before.sequence + 1)


def test_a_setting_that_names_what_is_erased_goes_with_it(store: OpenStore) -> None:
    note = add_note(store)
    store.save_setting("open", f"record {note}")
    store.save_setting("layout", "wide")
    erase_all(store, note)
    assert kept(store) == {"layout": "wide"}
