"""The journal as a list: newest first, by words, day, record and finality, each with what it touched."""

from datetime import UTC, date, datetime

from tests.builders import World, a_case, an_event, reveal
from workbench import cases, casework, people
from workbench.casebook import Casebook
from workbench.casework import JournalFilter
from workbench.kernel import clock


def words(casebook: Casebook, **wanted: object) -> list[str]:
    rows = casebook.ask(casework.journal, JournalFilter(**wanted))  # type: ignore[arg-type]
    assert len(rows) == casebook.ask(casework.count_journal, JournalFilter(**wanted))  # type: ignore[arg-type]
    return [row.words for row in rows]


def test_the_newest_entry_comes_first_and_an_undone_act_says_so(casebook: Casebook) -> None:
    a_case(casebook)
    casebook.undo()
    assert words(casebook)[:2] == ["Undo: Add a case", "Add a case"]


def test_pages_follow_each_other(casebook: Casebook) -> None:
    for _ in range(3):
        a_case(casebook)
    first = casebook.ask(casework.journal, limit=2)
    second = casebook.ask(casework.journal, offset=2, limit=2)
    numbers = [row.number for row in (*first, *second)]
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) == len(numbers)


def test_every_word_of_a_filter_must_stand_in_the_label_and_signs_are_only_signs(casebook: Casebook) -> None:
    a_case(casebook)
    an_event(casebook)
    assert words(casebook, words="add EVENT") == ["Add an event"]
    assert words(casebook, words="%") == []


def test_days_are_counted_whole(casebook: Casebook) -> None:
    day = date(2020, 2, 17)
    for hour in (0, 12):
        with clock.fixed(datetime(2020, 2, 17, hour, 30).astimezone(UTC)):
            a_case(casebook)
    assert words(casebook, first=day, last=day) == ["Add a case", "Add a case"]
    assert words(casebook, last=date(2020, 2, 16)) == []


def test_what_one_record_went_through_and_what_is_final_can_be_asked(casebook: Casebook) -> None:
    world = World(casebook)
    casebook.run(cases.ChangeCase(world.case, 1, risk="high"))
    reveal(casebook, world.witness)
    assert words(casebook, record=world.case) == [cases.ChangeCase.label, cases.AddCase.label]
    final = casebook.ask(casework.journal, JournalFilter(final=True))
    assert final[0].words == people.Reveal.label
    assert all(row.final for row in final)


def test_an_entry_names_what_it_touched_by_pseudonym_until_the_name_is_revealed(casebook: Casebook) -> None:
    world = World(casebook)
    wanted = JournalFilter(record=world.witness)
    (hidden,) = casebook.ask(casework.journal, wanted)
    assert [touched.home for touched in hidden.touched] == [world.witness]
    assert "Griffith" not in str(hidden)
    (shown,) = casebook.ask(casework.journal, wanted, revealed={world.witness: "Aoife Griffith"})
    assert shown.touched[0].words.startswith("Aoife Griffith")
