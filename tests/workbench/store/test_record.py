"""Kinds of rows, and what two images of the same row come to."""

import pytest
from pydantic import ValidationError

from tests.workbench.store.conftest import Note
from workbench.kernel.errors import Refused
from workbench.store.record import Stored, class_of, kinds, table_of, values_of
from workbench.store.recorder import Image


def test_a_kind_is_found_by_its_name() -> None:
    assert class_of("note") is Note
    assert kinds()["note"] is Note


def test_a_kind_this_program_does_not_know_is_refused() -> None:
    with pytest.raises(Refused, match="does not know"):
        class_of("dragon")


def test_a_row_is_validated_when_it_is_made_and_the_message_hides_the_value() -> None:
    with pytest.raises(ValidationError) as caught:
        Note.make(id="note-a", title="x", pages="Zebedee")
    assert "Zebedee" not in str(caught.value)


def test_every_column_has_its_value() -> None:
    note = Note.make(id="note-a", title="x")
    assert values_of(note)["title"] == "x"
    assert set(values_of(note)) == {column.name for column in table_of(Note).columns}


def test_a_class_without_a_kind_of_its_own_is_no_kind() -> None:
    class Between(Stored):
        """A class between."""

    assert Between not in kinds().values()


ADDED = Image("note", "note-a", None, {"title": "x", "pages": 0})
CHANGED = Image("note", "note-a", {"title": "x"}, {"title": "y"})
PAGED = Image("note", "note-a", {"pages": 0}, {"pages": 2})
REMOVED = Image("note", "note-a", {"title": "y", "pages": 0}, None)


def test_added_and_changed_is_added_with_the_newer_words() -> None:
    assert ADDED.then(CHANGED) == Image("note", "note-a", None, {"title": "y", "pages": 0})


def test_two_changes_are_one_from_the_first_to_the_last() -> None:
    assert CHANGED.then(PAGED) == Image(
        "note", "note-a", {"title": "x", "pages": 0}, {"title": "y", "pages": 2}
    )


def test_changed_and_removed_is_removed_with_the_words_it_had_at_first() -> None:
    assert CHANGED.then(REMOVED) == Image("note", "note-a", {"title": "x", "pages": 0}, None)


def test_added_and_removed_is_nothing() -> None:
    assert ADDED.then(REMOVED).empty


def test_removed_and_added_again_is_a_change_of_everything() -> None:
    assert REMOVED.then(ADDED) == Image("note", "note-a", REMOVED.before, ADDED.after)


@pytest.mark.parametrize("image, what", [(ADDED, "added"), (CHANGED, "changed"), (REMOVED, "removed")])
def test_an_image_says_what_happened(image: Image, what: str) -> None:
    assert image.change.what == what
