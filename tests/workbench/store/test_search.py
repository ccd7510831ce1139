"""Search words follow every change of a record, inside the encrypted store."""

import pytest

from tests.workbench.store.conftest import Note
from tests.workbench.store.test_undo import redo_one, undo_one
from tests.workbench.store.test_unit_of_work import add_note
from workbench.kernel.ids import new_id
from workbench.store import search
from workbench.store.opened import OpenStore
from workbench.store.unit_of_work import Work


def found(store: OpenStore, typed: str) -> list[tuple[str, str]]:
    hits = search.find(store.connection.cursor(), search.query_of(typed))
    return [(hit.record, hit.field) for hit in hits]


def test_words_are_found_with_their_record_and_field(store: OpenStore) -> None:
    id = add_note(store, "Visit", "The school rang again.")
    assert found(store, "school rang") == [(id, "words")]
    assert found(store, "visit") == [(id, "title")]


def test_marks_and_capitals_make_no_difference(store: OpenStore) -> None:
    id = add_note(store, "Šimůnek-Łaska")
    assert found(store, "simunek-laska") == [(id, "title")]


def test_the_last_word_may_be_a_beginning(store: OpenStore) -> None:
    id = add_note(store, "Assessment")
    assert found(store, "assess") == [(id, "title")]
    assert found(store, "assess ") == []


def test_words_in_quotation_marks_are_a_phrase(store: OpenStore) -> None:
    id = add_note(store, "closed before the visit")
    add_note(store, "before it closed the visit")
    assert found(store, '"closed before"') == [(id, "title")]
    assert found(store, '"closed before" vis') == [(id, "title")]


@pytest.mark.parametrize("typed", ["AND", "title:x", "a* NEAR(b)", '"', "-", "(x", "col : y ^", "'"])
def test_what_is_typed_is_never_read_as_a_query_language(store: OpenStore, typed: str) -> None:
    assert found(store, typed) == []


def test_a_change_moves_the_words_and_undo_moves_them_back(store: OpenStore) -> None:
    id = add_note(store, "alpha")
    store.commit("Change", lambda work: work.change(work.get(Note, id), title="beta"))
    assert (found(store, "alpha"), found(store, "beta")) == ([], [(id, "title")])
    undo_one(store)
    assert (found(store, "alpha"), found(store, "beta")) == ([(id, "title")], [])
    undo_one(store)
    assert found(store, "alpha") == []
    redo_one(store)
    assert found(store, "alpha") == [(id, "title")]


def test_a_change_of_another_column_leaves_the_words_alone(store: OpenStore) -> None:
    id = add_note(store, "alpha")
    store.commit("Change", lambda work: work.change(work.get(Note, id), pages=3))
    assert found(store, "alpha") == [(id, "title")]


def test_a_reference_is_found_by_the_person_it_names(store: OpenStore) -> None:
    person = new_id("person")
    id = add_note(store, "Call", f"@[{person}] rang.")
    assert found(store, search.searchable_text(f"@[{person}]")) == [(id, "words")]
    assert found(store, "person") == []


def test_rebuilding_gives_the_same_words(store: OpenStore) -> None:
    add_note(store, "alpha", "one two")
    add_note(store, "beta", "three")
    ask = "SELECT record, kind, field, folded FROM search_text ORDER BY record, field"
    before = store.connection.execute(ask).fetchall()
    with store.reading() as session:
        rows = session.query(Note).all()
    store.connection.execute("PRAGMA query_only = OFF")
    search.rebuild(store.connection.cursor(), rows)
    assert store.connection.execute(ask).fetchall() == before


def test_many_hits_come_in_pages(store: OpenStore) -> None:
    for number in range(7):
        add_note(store, f"visit {number}")
    cursor = store.connection.cursor()
    pages = [search.find(cursor, search.query_of("visit"), limit=3, offset=at) for at in (0, 3, 6)]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert len({hit.record for page in pages for hit in page}) == 7


def test_the_best_place_comes_first_unless_words_are_nearly_everywhere(
    store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(work: Work) -> None:
        for title in ("A visit, and much more beside it that was said", "Visit", "Another long visit there"):
            work.add(Note.make(id=new_id("note"), title=title))
            work.session.flush()

    store.commit("Add notes", add)
    cursor = store.connection.cursor()
    query = search.query_of("visit ")
    best = [hit.record for hit in search.find(cursor, query)]
    monkeypatch.setattr(search, "MOST_WEIGHED", 2)
    entered = [hit.record for hit in search.find(cursor, query)]
    assert sorted(best) == sorted(entered)
    assert best[0] == entered[1]
    assert [hit.record for hit in search.find(cursor, query, limit=2, offset=1)] == entered[1:]


def test_every_place_is_found_in_one_go_in_no_order(store: OpenStore) -> None:
    add_note(store, "First visit", "The visit was late")
    cursor = store.connection.cursor()
    assert set(search.every(cursor, '"visit"')) == set(search.find(cursor, '"visit"'))
    assert len(search.every(cursor, '"visit"')) == 2
    assert search.every(cursor, '"nowhere"') == ()
