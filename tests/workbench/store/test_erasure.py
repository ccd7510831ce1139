"""Lawful erasure: the words are gone from everywhere the program keeps them, and the chain still verifies."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.assurance import Record as Assurance
from tests.leaks.canary_scan import scan_bytes
from tests.workbench.store.acts import Paper, add, change, said, take_in, tie, verified
from tests.workbench.store.conftest import Note
from tests.workbench.store.second_reader import behind_the_cipher
from tests.workbench.store.test_export import check
from workbench import opening
from workbench.kernel.commands import Change
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import silent
from workbench.kernel.running_text import refer
from workbench.store import file, journal, search, undo
from workbench.store.backup import Source, back_up
from workbench.store.data_key import DataKey
from workbench.store.erasable import ERASED
from workbench.store.erasure import LABEL, Erased, ToErase, erase
from workbench.store.export import export_journal
from workbench.store.keepers_act import KeepersAct
from workbench.store.opened import OpenStore

CANARY = "Zebedee Quartermaine"


def erase_all(store: OpenStore, *ids: str, with_originals: bool = False) -> Erased:
    records = [ToErase(id) for id in ids]
    return erase(store, records, reason="Asked", authority="Article 17", with_originals=with_originals)


def found_in(path: Path, key: DataKey, scratch: Path) -> list[str]:
    """Where the canary is in a store, in whatever form."""
    content = behind_the_cipher(path, key, scratch)
    assert content.startswith(b"SQLite format 3")
    return [str(hit) for hit in scan_bytes(content, [CANARY, "zebedee"], path.name)]


def test_an_erased_name_is_gone_from_the_file_the_index_and_new_backups(
    store: OpenStore, opened: opening.Opened, tmp_path: Path, assurance: Assurance
) -> None:
    erased = add(store, CANARY, f"All about {CANARY}. " * 30)
    change(store, erased, words=f"More about {CANARY}")
    change(store, erased, title="Renamed", words="nothing")
    other = add(store, "Somebody else", "stays")
    store.save_draft(f"{erased} words", f"{CANARY} typed")
    store.save_draft("elsewhere", f"{refer(erased)} said that {CANARY} was there")
    store.save_draft("harmless", "stays")
    assert found_in(store.path, opened.key, tmp_path) != []
    done = erase_all(store, erased)
    backup = back_up(Source(store.connection, opened.folder, opened.key), tmp_path / "b", silent()).backup
    hits = [
        *found_in(store.path, opened.key, tmp_path),
        *found_in(backup.folder / file.NAME, opened.key, tmp_path),
    ]
    report = verified(store)
    failures = len(hits) + (not report.sound)
    assurance(test_id="T35", what="erasures of one person's content", count=1, failures=failures)
    assert hits == []
    assert said(report) == []
    assert (done.removed, done.emptied, done.images, done.drafts) == ((erased,), (), 3, 2)
    assert done.troubles == ()
    assert search.find(store.connection.cursor(), search.query_of("zebedee")) == ()
    assert [row[0] for row in store.connection.execute("SELECT id FROM note")] == [other]


def test_the_exported_chain_still_verifies_after_an_erasure(store: OpenStore, tmp_path: Path) -> None:
    erased = add(store, CANARY)
    add(store, "Somebody else")
    before = store.state.head
    erase_all(store, erased)
    path = tmp_path / "journal.jsonl"
    export_journal(store.connection, path, silent(), with_content=True)
    assert CANARY not in path.read_text("utf-8")
    code, words = check(path, "--head", before)
    assert code == 0, words
    assert "1 images are withheld or erased" in words


def test_an_erasure_is_one_final_entry_with_authority_and_counts(store: OpenStore) -> None:
    erased = add(store, CANARY)
    done = erase_all(store, erased)
    entry = journal.entry(store.connection.cursor(), store.state.entries)
    assert entry is not None
    assert (entry.label, entry.final, entry.number) == (LABEL, True, done.outcome.entry)
    with store.reading() as session:
        (note,) = session.query(KeepersAct).all()
    assert (note.act, note.reason, note.authority) == (LABEL, "Asked", "Article 17")
    assert note.counts == "1 record removed, 0 emptied and 1 image of the journal and 0 drafts erased"
    assert done.outcome.changes == (
        Change("note", erased, "removed"),
        Change("keepers_act", note.id, "added"),
    )


def test_undo_never_crosses_an_erasure(store: OpenStore) -> None:
    add(store, "Before")
    erase_all(store, add(store, CANARY))
    with pytest.raises(Refused, match="cannot be undone"):
        undo.next_to_undo(store.connection.cursor(), {})
    with pytest.raises(Refused, match="nothing to redo"):
        undo.next_to_redo(store.connection.cursor())


def test_a_record_that_others_refer_to_stays_empty(
    store: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    erased, other = add(store, CANARY, CANARY), add(store, "Somebody else")
    tie(store, erased, other)
    done = erase_all(store, erased)
    assert (done.removed, done.emptied) == ((), (erased,))
    assert done.still_says == {erased: ()}
    assert done.outcome.changes[0] == Change("note", erased, "changed")
    with store.reading() as session:
        row = session.get(Note, erased)
        assert row is not None
        assert (row.title, row.words, row.revision) == (ERASED, "", 2)
    assert said(verified(store)) == []
    assert found_in(store.path, opened.key, tmp_path) == []
    change(store, erased, words="goes on")
    assert said(verified(store)) == []


def test_what_is_done_after_an_erasure_is_undone_up_to_it(store: OpenStore) -> None:
    erased, other = add(store, CANARY), add(store, "Somebody else")
    tie(store, erased, other)
    erase_all(store, erased)
    later = change(store, erased, words="goes on")
    cursor = store.connection.cursor()
    assert undo.next_to_undo(cursor, {}).number == later.entry
    images = journal.images(cursor, later.entry)
    store.commit("Undo", lambda work: undo.reverse(work.session, images), act="undo", target=later.entry)
    assert said(verified(store)) == []


def test_records_that_refer_only_to_each_other_go_together(store: OpenStore) -> None:
    first, second = add(store, CANARY), add(store, "Second")
    link = tie(store, first, second)
    done = erase_all(store, first, link)
    assert set(done.removed) == {first, link}
    assert store.connection.execute("SELECT count(*) FROM tie").fetchone() == (0,)
    assert said(verified(store)) == []


def test_a_record_named_in_running_text_stays_empty(store: OpenStore) -> None:
    erased = add(store, CANARY)
    add(store, "Somebody else", f"Told by {refer(erased)} on the Monday.")
    assert erase_all(store, erased).emptied == (erased,)
    assert said(verified(store)) == []


def test_a_record_emptied_before_can_be_erased_again(store: OpenStore) -> None:
    erased, other = add(store, CANARY), add(store, "Somebody else")
    link = tie(store, erased, other)
    erase_all(store, erased)
    change(store, erased, words=CANARY)
    assert erase_all(store, erased, link).removed == (erased, link)
    assert said(verified(store)) == []


def test_an_erased_row_that_comes_back_is_found(store: OpenStore) -> None:
    erased = add(store, CANARY)
    row = store.connection.execute("SELECT * FROM note").fetchone()
    erase_all(store, erased)
    store.connection.execute(f"INSERT INTO note VALUES ({','.join('?' * len(row))})", row)
    assert any("the journal says that it was erased" in sentence for sentence in said(verified(store)))


# What of a paper is emptied: words that may be empty and what the search reads; the rest is told.


@pytest.fixture
def named(store: OpenStore) -> tuple[Paper, str]:
    """Two papers about a note, the first of them named in the words of another note."""
    about = add(store, "About")
    paper = take_in(store, CANARY.encode() * 1000, 1, about)
    take_in(store, b"another", 2, about)
    add(store, "Names it", refer(paper.id))
    return paper, about


def row_of(store: OpenStore, id: str) -> Paper:
    with store.reading() as session:
        row = session.get(Paper, id)
        assert row is not None
        return row


def test_a_field_that_only_one_may_have_says_which_was_erased(
    store: OpenStore, named: tuple[Paper, str]
) -> None:
    paper, about = named
    done = erase(store, [ToErase(paper.id, ("reference", "title"))], reason="Asked", authority="A court")
    row = row_of(store, paper.id)
    assert row.reference == f"{ERASED} {paper.id[-8:]}"
    assert row.title == ERASED
    assert (row.number, row.about, row.sort, row.sha256) == (1, about, "letter", paper.sha256)
    assert done.still_says == {paper.id: ("sort", "sealed_name", "sha256")}
    assert said(verified(store)) == []


def test_without_fields_what_may_be_empty_and_what_is_searched_goes(
    store: OpenStore, named: tuple[Paper, str]
) -> None:
    paper, _ = named
    done = erase_all(store, paper.id, with_originals=True)
    row = row_of(store, paper.id)
    assert (row.title, row.sealed_name, row.sha256, row.sort) == (ERASED, "", "", "letter")
    assert done.still_says == {paper.id: ("reference", "sort")}
    assert done.originals == 1
    assert paper.sealed_name not in store.evidence.names()
    assert said(verified(store)) == []


def test_a_kind_may_say_which_of_its_fields_hold_words(
    store: OpenStore, named: tuple[Paper, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Paper, "__erasable__", ("sort",), raising=False)
    erase_all(store, named[0].id)
    row = row_of(store, named[0].id)
    assert (row.sort, row.title) == (ERASED, "Paper 1")


def test_a_number_that_is_named_becomes_nought(store: OpenStore) -> None:
    erased, other = add(store, CANARY), add(store, "Somebody else")
    tie(store, erased, other)
    change(store, erased, pages=12)
    erase(store, [ToErase(erased, ("pages", "title"))], reason="Asked", authority="A court")
    with store.reading() as session:
        row = session.get(Note, erased)
        assert row is not None
        assert (row.pages, row.title) == (0, ERASED)


@pytest.mark.parametrize("field", ["id", "number", "about", "restricted", "colour"])
def test_a_field_that_says_which_record_this_is_cannot_be_erased(
    store: OpenStore, named: tuple[Paper, str], field: str
) -> None:
    with pytest.raises(Refused, match=f"no field “{field}” that can be erased"):
        erase(store, [ToErase(named[0].id, (field,))], reason="Asked", authority="A court")
    assert said(verified(store)) == []


def test_an_original_stays_unless_it_is_asked_for_and_nobody_else_names_it(store: OpenStore) -> None:
    papers = [take_in(store, b"the same", number) for number in (1, 2)]
    assert erase_all(store, papers[0].id, with_originals=True).originals == 0
    assert store.evidence.names() == (papers[1].sealed_name,)
    assert erase_all(store, papers[1].id).originals == 0
    assert store.evidence.names() == (papers[1].sealed_name,)


def test_an_original_that_the_disk_will_not_let_go_of_is_said(
    store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = take_in(store, b"original")

    def refuse(name: str) -> None:
        raise StoreTrouble("The removal of the evidence was not saved.")

    monkeypatch.setattr(store.evidence, "remove_apart", refuse)
    done = erase_all(store, paper.id, with_originals=True)
    assert done.troubles == ("The removal of the evidence was not saved.",)
    assert done.removed == (paper.id,)
    assert store.evidence.names() == ()


def test_an_erasure_holds_although_the_file_has_no_room_to_be_written_anew(
    store: OpenStore, opened: opening.Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    erased = add(store, CANARY, f"{CANARY} " * 200)

    def full(_: object) -> None:
        error = dbapi2.OperationalError("database or disk is full")
        error.sqlite_errorcode = dbapi2.SQLITE_FULL
        raise error

    monkeypatch.setattr(file, "compact", full)
    done = erase_all(store, erased)
    assert "disk is full" in done.troubles[0]
    assert found_in(store.path, opened.key, tmp_path) == []


def test_what_the_session_remembers_for_a_rescue_forgets_what_was_erased(store: OpenStore) -> None:
    erased = add(store, CANARY)
    add(store, "Somebody else")
    erase_all(store, erased)
    remembered = [image.image.id for _, sealed in store.session_entries for image in sealed]
    assert erased not in remembered
    assert len(remembered) == 2


REFUSED = {
    "no record": ((), "why", "who", "which records"),
    "no reason": (("x",), " ", "who", "Say why"),
    "no authority": (("x",), "why", " ", "by whose authority"),
    "a record of no kind": (("ghost-" + "a" * 26,), "why", "who", "does not know"),
    "a record that is not there": (("note-" + "a" * 26,), "why", "who", "not there any more"),
    "a number series": (("series-" + "a" * 26,), "why", "who", "never erased"),
    "the record of an act": (("keepers_act-" + "a" * 26,), "why", "who", "never erased"),
    "no id": (("Zebedee",), "why", "who", "not the id of any record"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_erasure_is_refused_and_nothing_is_changed_with(store: OpenStore, name: str) -> None:
    ids, reason, authority, sentence = REFUSED[name]
    add(store, CANARY)
    before = store.state
    with pytest.raises(Refused, match=sentence):
        erase(store, [ToErase(id) for id in ids], reason=reason, authority=authority)
    assert store.state == before
    assert said(verified(store)) == []
