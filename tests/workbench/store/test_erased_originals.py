"""The originals of an erasure go with it or stay with it, wherever it was cut short."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workbench.store.acts import take_in
from tests.workbench.store.test_erasure import erase_all
from workbench import opening
from workbench.kernel.errors import StoreTrouble
from workbench.kernel.progress import silent
from workbench.store import durable, erased_originals, keepers_act
from workbench.store.verify import verify_store


def test_an_original_left_by_an_erasure_that_was_cut_short_goes_at_the_next_opening(
    opened: opening.Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = take_in(opened.store, b"original")
    with monkeypatch.context() as patched:
        patched.setattr(erased_originals, "settle", lambda *_: 0)
        erase_all(opened.store, paper.id, with_originals=True)
    assert opened.store.evidence.apart() == (paper.sealed_name,)
    opened.close()
    again = opening.open_folder(opened.folder, None, opened.key)
    assert list((opened.folder / "evidence").iterdir()) == []
    assert again.store.evidence.apart() == ()
    again.close()


def test_an_original_set_apart_by_an_erasure_that_came_to_nothing_is_put_back(
    opened: opening.Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = take_in(opened.store, b"original")

    def no_room(*_: object, **__: object) -> None:
        raise StoreTrouble("The disk is full.")

    monkeypatch.setattr(keepers_act, "note", no_room)
    with pytest.raises(StoreTrouble, match="full"):
        erase_all(opened.store, paper.id, with_originals=True)
    assert b"".join(opened.store.evidence.read(paper.sealed_name)) == b"original"


def test_an_original_that_cannot_be_set_apart_leaves_the_record_whole(
    opened: opening.Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = take_in(opened.store, b"original")
    with monkeypatch.context() as patched:
        patched.setattr(durable, "replace", raising(OSError(errno.EROFS, "read-only")))
        with pytest.raises(StoreTrouble, match="removal of the evidence was not saved"):
            erase_all(opened.store, paper.id, with_originals=True)
    assert verify_store(opened.store, opened.key, silent()).sound


def test_what_cannot_be_removed_does_not_keep_the_casebook_from_opening(
    opened: opening.Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = take_in(opened.store, b"original")
    opened.store.evidence.set_apart(paper.sealed_name)
    opened.close()
    with monkeypatch.context() as patched:
        patched.setattr(durable, "replace", raising(OSError(errno.EIO, "input/output error")))
        opening.open_folder(opened.folder, None, opened.key).close()
    again = opening.open_folder(opened.folder, None, opened.key)
    assert again.store.evidence.names() == (paper.sealed_name,)
    again.close()


def raising(error: OSError) -> Callable[..., None]:
    def raise_it(*_: object) -> None:
        raise error

    return raise_it


def test_a_folder_that_cannot_be_looked_through_keeps_no_casebook_closed(
    opened: opening.Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.close()

    def too_many(*_: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(Path, "glob", too_many)
    again = opening.open_folder(opened.folder, None, opened.key)
    with pytest.raises(StoreTrouble, match="not saved"):
        again.store.evidence.apart()
    again.close()
