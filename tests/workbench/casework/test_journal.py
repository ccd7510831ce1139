"""The journal as it is read: every change, newest first, found by its words, its day and its record."""

from datetime import timedelta
from typing import Final

from tests.builders import NOON, World, a_person, an_event, reveal
from workbench import casework, chronology, keeping
from workbench.casebook import Casebook
from workbench.casework import JournalFilter
from workbench.kernel import clock

EVERY: Final = JournalFilter()


def words_of(casebook: Casebook, wanted: JournalFilter = EVERY) -> list[str]:
    return [row.words for row in casebook.ask(casework.journal, wanted)]


def test_every_change_is_told_newest_first_with_what_it_touched(casebook: Casebook) -> None:
    event = an_event(casebook)
    casebook.run(chronology.ChangeEvent(event, 1, category="meeting"))
    newest, before = casebook.ask(casework.journal, limit=2)
    assert (newest.words, before.words) == ("Change an event", "Add an event")
    assert newest.number == before.number + 1
    assert [touched.home for touched in newest.touched] == [event]
    assert not newest.final


def test_what_was_undone_stays_in_the_journal_and_says_so(casebook: Casebook) -> None:
    an_event(casebook)
    casebook.undo()
    assert words_of(casebook)[:2] == ["Undo: Add an event", "Add an event"]


def test_the_journal_is_found_by_words_by_record_and_by_what_is_final(casebook: Casebook) -> None:
    world = World(casebook)
    reveal(casebook, world.witness)
    assert world.event
    assert words_of(casebook, JournalFilter(words="event add")) == ["Add an event"]
    assert words_of(casebook, JournalFilter(record=world.event)) == ["Add an event"]
    assert words_of(casebook, JournalFilter(final=True)) == ["Reveal identities", "Begin the casebook"]
    assert casebook.ask(casework.count_journal, JournalFilter(final=True)) == 2
    assert words_of(casebook, JournalFilter(words="100%")) == []


def test_the_journal_is_found_by_its_days(casebook: Casebook) -> None:
    for days in (0, 1, 2):
        with clock.fixed(NOON + timedelta(days=days)):
            an_event(casebook, f"Visit {days}")
    day = NOON.date() + timedelta(days=1)
    assert words_of(casebook, JournalFilter(first=day, last=day)) == ["Add an event"]


def test_the_journal_comes_in_pages(casebook: Casebook) -> None:
    for _ in range(3):
        an_event(casebook)
    every = [row.number for row in casebook.ask(casework.journal)]
    pages = [casebook.ask(casework.journal, offset=at, limit=2) for at in range(0, len(every), 2)]
    assert [row.number for page in pages for row in page] == every
    assert casebook.ask(casework.count_journal) == len(every)


def test_no_entry_tells_who_somebody_is(casebook: Casebook) -> None:
    person = a_person(casebook, name="Aoife Griffith", pseudonym="W07")
    (row,) = casebook.ask(casework.journal, JournalFilter(record=person))
    assert [touched.words for touched in row.touched] == ["W07"]
    assert row.records == 1


def test_after_an_erasure_the_journal_can_still_be_read(casebook: Casebook) -> None:
    event = an_event(casebook)
    keeping.erase(casebook, [event], "She asked for it", "Article 17")
    newest = casebook.ask(casework.journal)[0]
    assert newest.final
    assert newest.touched == ()
