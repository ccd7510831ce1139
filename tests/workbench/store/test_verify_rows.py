"""The record against the journal: every row, every image and the search must add up."""

import pytest

from tests.workbench.store.acts import add, change, said, tie, untie, verified
from tests.workbench.store.tampering import tamper
from workbench.store import file
from workbench.store.faults import MOST_NAMED
from workbench.store.kept_image import kept_images
from workbench.store.opened import OpenStore


@pytest.fixture
def twelve(store: OpenStore) -> OpenStore:
    """A store whose journal has twelve entries, the first without content."""
    for number in range(11):
        add(store, f"Title {number}", f"Words of {number}")
    assert store.state.entries == 12
    return store


ROWS = {
    "a row is changed": (
        "UPDATE note SET title = 'Forged', pages = 9 WHERE title = 'Title 3'",
        [
            "A note is not as the journal records it: title and pages.",
            "The search does not hold the words of this note. Rebuild the search.",
        ],
    ),
    "a row is changed and the search with it": (
        "UPDATE note SET pages = 9 WHERE title = 'Title 3'",
        ["A note is not as the journal records it: pages."],
    ),
    "a row is put in": (
        "INSERT INTO note SELECT 'note-aaaaaaaaaaaaaaaaaaaaaaaaaa', 1, '', '', 0, '', '', '', 0",
        [
            "A note is there that the journal never recorded.",
            "The search does not hold the words of this note. Rebuild the search.",
        ],
    ),
    "a row is taken out": (
        "DELETE FROM note WHERE title = 'Title 3'",
        [
            "A note that the journal records is missing.",
            "The search does not hold the words of this note. Rebuild the search.",
        ],
    ),
    "words of the search are changed": (
        "UPDATE search_text SET folded = 'forged' WHERE folded = 'title 3'",
        ["The search does not hold the words of this note. Rebuild the search."],
    ),
    "words of the search are taken out": (
        "DELETE FROM search_text WHERE folded = 'title 3'",
        ["The search does not hold the words of this note. Rebuild the search."],
    ),
    "words of no record are put into the search": (
        "INSERT INTO search_text (record, kind, field, folded) VALUES ('ghost-1', 'ghost', 'title', 'boo')",
        ["The search holds words of records of no known kind. Rebuild the search."],
    ),
    "an image of no known kind is put in": (
        "INSERT INTO journal_image VALUES (1, 7, 'ghost', 'ghost-1', NULL, NULL, 'digest')",
        [
            "What entry 1 recorded was changed.",
            "The journal names records of a kind that this program does not know.",
        ],
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_the_record_is_compared_with_the_journal_when(twelve: OpenStore, name: str) -> None:
    statement, sentences = ROWS[name]
    tamper(twelve, lambda connection: connection.execute(statement))
    report = verified(twelve)
    assert [fault.sentence for fault in report.faults] == sentences


def test_words_of_a_record_that_never_was_are_found_in_the_search(twelve: OpenStore) -> None:
    ghost = "note-" + "z" * 26
    statement = "INSERT INTO search_text (record, kind, field, folded) VALUES (?, 'note', 'title', 'boo')"
    tamper(twelve, lambda connection: connection.execute(statement, (ghost,)))
    assert said(verified(twelve)) == [
        f"{ghost}: The search does not hold the words of this note. Rebuild the search."
    ]


def test_an_erasure_of_half_a_history_leaves_nothing_known_of_the_record(store: OpenStore) -> None:
    id = add(store, "Title")
    change(store, id, title="Another")
    change(store, id, title="A third")
    (image,) = kept_images(store.connection, 2, 2)[2]
    statement = "UPDATE journal_image SET salt = NULL, body = NULL, digest = ? WHERE entry = 2"
    tamper(store, lambda connection: connection.execute(statement, (image.digest,)))
    report = verified(store)
    assert report.first_bad_entry == 0
    assert said(report) == [f"{id}: A note is there although the journal says that it was erased."]


def test_what_is_amiss_twice_is_said_once(store: OpenStore) -> None:
    id = add(store, "Title")
    for number in range(3):
        change(store, id, pages=number + 1)
    tamper(
        store, lambda connection: connection.execute("UPDATE journal_image SET body = x'00' WHERE entry > 2")
    )
    sentences = [fault.sentence for fault in verified(store).faults if fault.place == id]
    assert sentences == [
        "The journal of this note does not add up: an image of it cannot be read.",
        "A note is not as the journal records it: revision and pages.",
    ]


def test_a_removed_row_that_comes_back_is_found(store: OpenStore) -> None:
    link = tie(store, add(store, "First"), add(store, "Second"))
    row = store.connection.execute("SELECT * FROM tie").fetchone()
    untie(store, link)
    tamper(store, lambda connection: connection.execute("INSERT INTO tie VALUES (?, ?, ?)", row))
    assert [fault.sentence for fault in verified(store).faults] == [
        "A tie is there although the journal says that it was removed."
    ]


IMAGES = {
    "are put in twice": (
        "INSERT INTO journal_image SELECT 3, 1, kind, record, salt, body, digest FROM journal_image LIMIT 1",
        "it was added twice",
    ),
    "are missing in between": ("DELETE FROM journal_image WHERE entry = 3", "do not follow from each other"),
    "begin with a change": ("DELETE FROM journal_image WHERE entry = 2", "do not follow from each other"),
    "cannot be read": ("UPDATE journal_image SET body = x'00' WHERE entry = 3", "cannot be read"),
    "are of another record": (
        "UPDATE journal_image SET record = 'note-aaaaaaaaaaaaaaaaaaaaaaaaaa' WHERE entry = 2",
        "an image of another record",
    ),
}


@pytest.mark.parametrize("name", IMAGES)
def test_a_journal_that_does_not_add_up_is_named_when_its_images(store: OpenStore, name: str) -> None:
    id = add(store, "Title")
    change(store, id, title="Another", words="and words")
    change(store, id, title="A third")
    statement, sentence = IMAGES[name]
    tamper(store, lambda connection: connection.execute(statement))
    assert any(sentence in fault.sentence for fault in verified(store).faults)


def test_a_column_younger_than_a_row_holds_its_default(store: OpenStore) -> None:
    add(store, "Title")
    tamper(store, lambda connection: connection.execute("ALTER TABLE note ADD COLUMN later TEXT"))
    assert said(verified(store)) == []


def test_a_column_of_no_known_name_must_be_empty(store: OpenStore) -> None:
    id = add(store, "Title")
    tamper(store, lambda connection: connection.execute("ALTER TABLE note ADD COLUMN later TEXT DEFAULT 'x'"))
    assert said(verified(store)) == [f"{id}: A note is not as the journal records it: later."]


def test_an_index_of_the_search_that_lost_words_is_found(twelve: OpenStore) -> None:
    def unindex(connection: object) -> None:
        twelve.connection.execute("DROP TRIGGER search_text_changed")
        twelve.connection.execute("UPDATE search_text SET folded = 'other' WHERE folded = 'title 3'")
        twelve.connection.execute("UPDATE search_text SET folded = 'title 3' WHERE folded = 'other'")
        twelve.connection.execute("DELETE FROM search_index_docsize WHERE id = 1")

    tamper(twelve, unindex)
    assert "search: The index of the search does not hold the words it should. Rebuild the search." in said(
        verified(twelve)
    )


def test_a_reference_to_a_row_that_is_not_there_is_found(store: OpenStore) -> None:
    tie(store, add(store, "First"), add(store, "Second"))
    store.connection.execute("PRAGMA query_only = OFF")
    with file.lifted(store.connection):
        store.connection.execute("PRAGMA foreign_keys = OFF")
        store.connection.execute("DELETE FROM note WHERE title = 'First'")
    report = verified(store)
    assert any("refers to a row of note that is not there" in sentence for sentence in said(report))
    assert not report.intact


def test_a_ruin_names_its_first_faults_and_counts_the_rest(store: OpenStore) -> None:
    def forge(connection: object) -> None:
        rows = [(f"series-{number}", number) for number in range(MOST_NAMED + 50)]
        store.connection.execute("BEGIN")
        store.connection.executemany("INSERT INTO series (id, last) VALUES (?, ?)", rows)
        store.connection.execute("COMMIT")

    tamper(store, forge)
    report = verified(store)
    assert len(report.faults) == MOST_NAMED + 1
    assert report.faults[-1].sentence == "50 more faults of these kinds."
