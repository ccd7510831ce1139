"""A rescue: the casebook's file may go, nothing of the session does; brought in, nothing is doubled."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.assurance import Record as Assurance
from tests.leaks.canary_scan import scan
from tests.workbench.store.acts import add, change, said, take_in, tie, untie, verified
from tests.workbench.store.conftest import Note
from workbench import opening
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.store import drafts, file, journal, undo
from workbench.store.bringing_in import LABEL, BroughtIn, RescuedWords, bring_in, rescued_words
from workbench.store.data_key import DataKey
from workbench.store.keepers_act import KeepersAct
from workbench.store.opened import OpenStore
from workbench.store.rescue import SUFFIX, Unsaved, read_rescue, save_rescue

CANARY = "Zebedee Quartermaine"


@pytest.fixture
def yesterday(store: OpenStore, opened: opening.Opened, tmp_path: Path) -> Path:
    """A copy of the casebook with two notes in it, as a restored backup would be."""
    add(store, "Kept")
    add(store, "Changed later", "yesterday")
    copy = tmp_path / "Yesterday.casebook"
    shutil.copytree(opened.folder, copy)
    return copy


def reopened(folder: Path, key: DataKey, tmp_path: Path) -> OpenStore:
    """The casebook as another computer would open it; closed when the process ends."""
    return opening.open_folder(folder, None, key, witnesses=tmp_path / "elsewhere").store


def titles(store: OpenStore) -> dict[str, str]:
    return dict(store.connection.execute("SELECT title, words FROM note").fetchall())


def brought(store: OpenStore, rescue: Path, key: DataKey) -> BroughtIn:
    return bring_in(store, read_rescue(rescue, key), "The file was replaced")


def replaced(folder: Path, copy: Path) -> None:
    shutil.copy(copy / file.NAME, folder / "new.db")
    (folder / "new.db").replace(folder / file.NAME)


def overwritten(folder: Path, copy: Path) -> None:
    (folder / file.NAME).write_bytes((copy / file.NAME).read_bytes())


def deleted(folder: Path, _copy: Path) -> None:
    (folder / file.NAME).unlink()


def moved(folder: Path, _copy: Path) -> None:
    folder.rename(folder.with_name("Moved.casebook"))


GONE = {"replaced": replaced, "overwritten": overwritten, "deleted": deleted, "moved": moved}


@pytest.mark.parametrize("way", GONE)
def test_nothing_of_a_session_is_lost_when_the_file_is(
    store: OpenStore,
    opened: opening.Opened,
    yesterday: Path,
    tmp_path: Path,
    way: str,
    assurance: Assurance,
) -> None:
    today = add(store, "Written today", CANARY)
    GONE[way](opened.folder, yesterday)
    with pytest.raises(StoreTrouble, match=r"moved|replaced|overwritten|no longer where it was"):
        add(store, "Not saved")
    saved = save_rescue(store, opened.key, [Unsaved(f"{today} words", f"{CANARY} typed")], tmp_path)
    assert saved.name.endswith(SUFFIX)
    assert scan([saved], [CANARY, "Written today"]) == []
    restored = reopened(yesterday, opened.key, tmp_path)
    done = brought(restored, saved, opened.key)
    left = {draft.place: draft.words for draft in drafts.every(restored.connection.cursor())}
    lost = (titles(restored).get("Written today") != CANARY) + (left != {f"{today} words": f"{CANARY} typed"})
    assurance(test_id="T12", what="files gone while open, rescued", count=1, failures=lost)
    assert done.records == (today,)
    assert done.not_brought_in == ()
    assert lost == 0
    assert said(verified(restored)) == []
    restored.close()


def test_drafts_that_can_still_be_read_are_rescued_too(
    store: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    store.save_draft("one", "kept in the store")
    store.save_draft("two", "older words")
    rescue = read_rescue(
        save_rescue(store, opened.key, [Unsaved("two", "newer words")], tmp_path), opened.key
    )
    assert rescue.unsaved == (Unsaved("one", "kept in the store"), Unsaved("two", "newer words"))


def test_a_rescue_needs_nothing_of_the_file(store: OpenStore, opened: opening.Opened, tmp_path: Path) -> None:
    add(store, "Written today")
    store.save_draft("one", "cannot be read any more")
    store.connection.close()
    rescue = read_rescue(save_rescue(store, opened.key, [], tmp_path), opened.key)
    assert [each.entry.label for each in rescue.entries] == ["Add a note"]
    assert rescue.unsaved == ()


def test_a_rescue_that_cannot_be_written_is_said(
    store: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    with pytest.raises(StoreTrouble, match="The rescue was not saved"):
        save_rescue(store, opened.key, [], tmp_path / "nowhere")


def altered(content: bytes) -> bytes:
    return content[:-1] + bytes([content[-1] ^ 1])


SPOILT: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "altered": (altered, "cannot be read"),
    "cut": (lambda content: content[:-5], "cannot be read"),
    "of another casebook by its first line": (
        lambda content: content.replace(b"casebook-", b"casebook-x", 1),
        "cannot be read",
    ),
    "without its second line": (lambda content: content[:18], "cannot be read"),
    "something else": (lambda _: b"words", "not a rescue"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_rescue_is_not_read_that_is(
    store: OpenStore, opened: opening.Opened, tmp_path: Path, name: str
) -> None:
    alter, sentence = SPOILT[name]
    saved = save_rescue(store, opened.key, [], tmp_path)
    saved.write_bytes(alter(saved.read_bytes()))
    with pytest.raises(StoreTrouble, match=sentence):
        read_rescue(saved, opened.key)


def test_a_rescue_opens_with_no_other_key(store: OpenStore, opened: opening.Opened, tmp_path: Path) -> None:
    saved = save_rescue(store, opened.key, [], tmp_path)
    with pytest.raises(StoreTrouble, match="another key"):
        read_rescue(saved, DataKey.random())
    with pytest.raises(StoreTrouble, match="cannot be read"):
        read_rescue(tmp_path / "nothing", opened.key)


@pytest.fixture
def rescued(
    store: OpenStore, opened: opening.Opened, yesterday: Path, tmp_path: Path
) -> Callable[[], tuple[OpenStore, Path]]:
    """Ends today's session as a rescue, and opens yesterday's copy."""

    def end() -> tuple[OpenStore, Path]:
        saved = save_rescue(store, opened.key, [], tmp_path)
        return reopened(yesterday, opened.key, tmp_path), saved

    return end


def by_title(store: OpenStore, title: str) -> str:
    found: str = store.connection.execute("SELECT id FROM note WHERE title = ?", (title,)).fetchone()[0]
    return found


def test_everything_a_session_did_is_done_again_as_one_final_entry(
    store: OpenStore, opened: opening.Opened, rescued: Callable[[], tuple[OpenStore, Path]]
) -> None:
    first, second = add(store, "First"), add(store, "Second")
    change(store, by_title(store, "Changed later"), words="today")
    change(store, first, title="First, renamed")
    tie(store, first, second)
    untie(store, tie(store, second, first))
    store.commit("Number", lambda work: work.next_number("paper"))
    store.commit("Number", lambda work: work.next_number("paper"))
    restored, saved = rescued()
    done = brought(restored, saved, opened.key)
    assert done.not_brought_in == ()
    assert titles(restored) == titles(store)
    assert (
        restored.connection.execute("SELECT id, first, second FROM tie").fetchall()
        == store.connection.execute("SELECT id, first, second FROM tie").fetchall()
    )
    assert restored.connection.execute("SELECT last FROM series").fetchall() == [(2,)]
    entry = journal.entry(restored.connection.cursor(), restored.state.entries)
    assert entry is not None
    assert (entry.label, entry.final) == (LABEL, True)
    with pytest.raises(Refused, match="cannot be undone"):
        undo.next_to_undo(restored.connection.cursor(), {})
    with restored.reading() as session:
        (note,) = session.query(KeepersAct).all()
    assert note.counts == "5 records brought in and 0 left as drafts"
    assert said(verified(restored)) == []
    restored.close()


def test_a_rescue_brought_in_twice_changes_nothing_the_second_time(
    store: OpenStore, opened: opening.Opened, rescued: Callable[[], tuple[OpenStore, Path]]
) -> None:
    add(store, "First")
    restored, saved = rescued()
    brought(restored, saved, opened.key)
    before = titles(restored)
    again = brought(restored, saved, opened.key)
    assert titles(restored) == before
    assert again.not_brought_in == ()
    assert said(verified(restored)) == []
    restored.close()


def test_entries_that_the_casebook_holds_are_passed_over(
    store: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    add(store, "First")
    saved = save_rescue(store, opened.key, [], tmp_path)
    assert brought(store, saved, opened.key).records == ()
    assert titles(store) == {"First": ""}


def test_what_was_changed_since_is_left_and_kept_as_a_draft(
    store: OpenStore, opened: opening.Opened, rescued: Callable[[], tuple[OpenStore, Path]]
) -> None:
    id = by_title(store, "Changed later")
    change(store, id, words="today", pages=7)
    restored, saved = rescued()
    change(restored, id, words="changed elsewhere")
    (left,) = brought(restored, saved, opened.key).not_brought_in
    assert (left.kind, left.id, left.label, left.why) == (
        "note",
        id,
        "Change a note",
        "It was changed since.",
    )
    assert left.words == "Change a note. It was changed since.\nwords: today\npages: 7"
    kept = {draft.place: draft.words for draft in drafts.every(restored.connection.cursor())}
    assert kept == {f"rescued {id}": left.words}
    assert rescued_words(restored) == (RescuedWords(f"rescued {id}", id, left.words),)
    assert titles(restored)["Changed later"] == "changed elsewhere"
    brought(restored, saved, opened.key)
    again = {draft.place: draft.words for draft in drafts.every(restored.connection.cursor())}
    assert again == kept
    restored.close()


def test_a_draft_at_the_same_place_is_kept_beside_the_rescued_one(
    store: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    saved = save_rescue(store, opened.key, [Unsaved("place", "rescued words")], tmp_path)
    store.save_draft("place", "other words")
    rescue = read_rescue(saved, opened.key)
    bring_in(store, rescue, "The file was replaced")
    kept = {draft.place: draft.words for draft in drafts.every(store.connection.cursor())}
    assert kept == {"place": "other words", f"place (rescued {rescue.saved})": "rescued words"}
    (waiting,) = rescued_words(store)
    assert (waiting.record, waiting.words) == ("", "rescued words")


def test_what_is_no_longer_there_is_left(
    store: OpenStore, opened: opening.Opened, rescued: Callable[[], tuple[OpenStore, Path]]
) -> None:
    id = by_title(store, "Changed later")
    change(store, id, words="today")
    restored, saved = rescued()
    restored.commit("Remove", lambda work: work.session.delete(work.session.get(Note, id)))
    (left,) = brought(restored, saved, opened.key).not_brought_in
    assert left.why == "It is no longer there."
    restored.close()


def test_what_belongs_to_a_record_that_is_not_there_is_left(
    store: OpenStore, opened: opening.Opened, rescued: Callable[[], tuple[OpenStore, Path]]
) -> None:
    kept, changed = by_title(store, "Kept"), by_title(store, "Changed later")
    link = tie(store, kept, changed)
    restored, saved = rescued()
    restored.commit("Remove", lambda work: work.session.delete(work.session.get(Note, kept)))
    (left,) = brought(restored, saved, opened.key).not_brought_in
    assert (left.id, left.why) == (link, "What it belongs to is not there.")
    assert said(verified(restored)) == []
    restored.close()


def test_a_number_given_to_another_meanwhile_is_not_given_twice(
    store: OpenStore, opened: opening.Opened, yesterday: Path, tmp_path: Path
) -> None:
    paper = take_in(store, b"original", 1)
    saved = save_rescue(store, opened.key, [], tmp_path)
    shutil.copytree(opened.folder / "evidence", yesterday / "evidence", dirs_exist_ok=True)
    restored = reopened(yesterday, opened.key, tmp_path)
    take_in(restored, b"another", 1)
    (left,) = brought(restored, saved, opened.key).not_brought_in
    assert (left.id, left.why) == (paper.id, "Another paper has its number.")
    assert said(verified(restored)) == []
    restored.close()


def test_a_record_whose_original_is_not_in_the_casebook_is_left(
    store: OpenStore, opened: opening.Opened, rescued: Callable[[], tuple[OpenStore, Path]]
) -> None:
    take_in(store, b"original")
    restored, saved = rescued()
    (left,) = brought(restored, saved, opened.key).not_brought_in
    assert left.why == "Its sealed original is not in this casebook."
    restored.close()


def test_a_link_that_was_removed_is_removed_again(
    store: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    link = tie(store, add(store, "First"), add(store, "Second"))
    shutil.copytree(opened.folder, tmp_path / "Yesterday.casebook")
    untie(store, link)
    saved = save_rescue(store, opened.key, [], tmp_path)
    restored = reopened(tmp_path / "Yesterday.casebook", opened.key, tmp_path)
    assert link in brought(restored, saved, opened.key).records
    assert restored.connection.execute("SELECT count(*) FROM tie").fetchone() == (0,)
    assert said(verified(restored)) == []
    restored.close()


def test_a_record_with_its_original_is_brought_in(
    store: OpenStore, opened: opening.Opened, yesterday: Path, tmp_path: Path
) -> None:
    paper = take_in(store, b"original", 7)
    saved = save_rescue(store, opened.key, [], tmp_path)
    shutil.copytree(opened.folder / "evidence", yesterday / "evidence", dirs_exist_ok=True)
    restored = reopened(yesterday, opened.key, tmp_path)
    assert paper.id in brought(restored, saved, opened.key).records
    assert said(verified(restored)) == []
    restored.close()


def test_numbers_of_a_series_never_go_back(
    store: OpenStore, opened: opening.Opened, rescued: Callable[[], tuple[OpenStore, Path]]
) -> None:
    store.commit("Number", lambda work: work.next_number("paper"))
    restored, saved = rescued()
    for _ in range(3):
        restored.commit("Number", lambda work: work.next_number("paper"))
    brought(restored, saved, opened.key)
    assert restored.connection.execute("SELECT last FROM series").fetchall() == [(3,)]
    restored.close()


def test_the_rescue_of_another_casebook_is_refused(
    store: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    saved = save_rescue(store, opened.key, [], tmp_path)
    other = opening.create(tmp_path / "Other.casebook", None, opened.key, tmp_path / "elsewhere")
    with pytest.raises(Refused, match="another casebook"):
        brought(other.store, saved, opened.key)
    other.close()


def test_a_rescue_without_a_reason_is_refused(
    store: OpenStore, opened: opening.Opened, tmp_path: Path
) -> None:
    saved = save_rescue(store, opened.key, [], tmp_path)
    with pytest.raises(Refused, match="Say what happened"):
        bring_in(store, read_rescue(saved, opened.key), " ")
