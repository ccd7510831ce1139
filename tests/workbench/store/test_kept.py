"""An answer that is kept: asked once for each entry of the journal, and never while a command writes."""

import pytest
from sqlalchemy.orm import Session
from sqlmodel import select

from tests.workbench.store.conftest import Note
from workbench.kernel.ids import new_id
from workbench.store.kept import kept
from workbench.store.opened import OpenStore
from workbench.store.unit_of_work import Work


class Titles:
    """A question that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, read: Session) -> tuple[str, ...]:
        self.asked += 1
        return tuple(sorted(read.scalars(select(Note.title))))


def add(store: OpenStore, title: str) -> None:
    store.commit("Add a note", lambda work: work.add(Note.make(id=new_id("note"), title=title)))


def answer(store: OpenStore, question: Titles) -> tuple[str, ...]:
    with store.reading() as read:
        return kept(read, question)


def test_an_answer_is_asked_for_once_while_nothing_changes(store: OpenStore) -> None:
    add(store, "One")
    question = Titles()
    assert answer(store, question) == answer(store, question) == ("One",)
    assert question.asked == 1


def test_another_entry_of_the_journal_has_it_asked_again(store: OpenStore) -> None:
    question = Titles()
    assert answer(store, question) == ()
    add(store, "One")
    assert answer(store, question) == ("One",)


def test_each_question_has_an_answer_of_its_own(store: OpenStore) -> None:
    one, other = Titles(), Titles()
    answer(store, one)
    assert answer(store, other) == ()
    assert (one.asked, other.asked) == (1, 1)


def test_a_command_sees_what_it_wrote_and_what_it_saw_is_not_kept(store: OpenStore) -> None:
    question, seen = Titles(), list[tuple[str, ...]]()
    assert answer(store, question) == ()

    def _write_and_fail(work: Work) -> None:
        work.add(Note.make(id=new_id("note"), title="Never kept"))
        work.session.flush()
        seen.append(kept(work.session, question))
        raise LookupError

    with pytest.raises(LookupError):
        store.commit("Add a note", _write_and_fail)
    assert seen == [("Never kept",)]
    assert answer(store, question) == ()
