"""Events from a table: dates understood and shown, people and cases found, nothing dropped unseen."""

import pytest

from tests.builders import a_case, a_person, an_event
from tests.workbench.allegations.alleged import a_part, an_allegation
from tests.workbench.exchange.previews import added, adds_up, only, seen
from workbench import casework, chronology, people
from workbench.casebook import Casebook
from workbench.exchange.tables import (
    DAY_FIRST,
    import_commands,
    match,
    preview,
    read_clipboard,
)
from workbench.kernel.commands import MOST_IN_A_BATCH
from workbench.kernel.errors import Refused
from workbench.kernel.running_text import refer


def test_every_field_of_an_event_is_kept_where_it_belongs(casebook: Casebook) -> None:
    person = a_person(casebook, name="Aoife Griffith", pseudonym="W07")
    case = a_case(casebook)
    text = (
        "Date\tWhat happened\tDetails\tType\tStatus\tDisputed by\tSource\tPeople\tCase\n"
        "about March 2019\tHome visit\tNobody in\tVISIT\tDisputed\tThe manager\tMinutes\tW07\tC01\n"
    )
    (outcome,) = added(casebook, seen(casebook, text, "events"))
    row = casebook.ask(casework.event_details, outcome.result[0])
    assert row is not None
    event = row.event
    assert (event.title, event.account, event.category) == ("Home visit", "Nobody in", "visit")
    assert (event.status, event.status_by, event.sources) == ("disputed", "The manager", "Minutes")
    assert (event.date.in_words(), event.date.words) == ("about March 2019", "about March 2019")
    assert (row.persons, row.cases) == (((person, ""),), (case,))
    casebook.undo()
    assert casebook.ask(chronology.count_events) == 0


def test_how_a_date_was_understood_is_shown(casebook: Casebook) -> None:
    shown = seen(casebook, "Date\tEvent\nbefore 20 December 2019\tThe report\n\tA call\n", "events")
    assert shown.rows[0].read_as == ("Read as: before 20 December 2019 (latest 19 December 2019)",)
    assert shown.rows[1].read_as == ("No date: it goes among what is undated.",)


def test_a_date_that_cannot_be_read_says_why_and_stops_no_other_row(casebook: Casebook) -> None:
    shown = seen(casebook, "Date\tEvent\n4 Nov 2019\tVisit\nsoonish\tCall\n4 Nov 2019\t\n", "events")
    assert shown.refused() == (3, 4)
    assert "soonish" in shown.rows[1].why_not
    assert "Say in a few words what happened" in shown.rows[2].why_not
    assert adds_up(shown, 3)
    added(casebook, shown)
    assert casebook.ask(chronology.count_events) == 1


def test_an_order_of_day_and_month_that_nothing_shows_stops_those_rows_until_it_is_said(
    casebook: Casebook,
) -> None:
    table = read_clipboard("Date\tEvent\n3/4/19\tVisit\n2019-05-06\tCall\n")
    matching = match(table, "events")
    shown = casebook.ask(preview, table, matching)
    assert shown.refused() == (2,)
    assert "Nothing in “Date” shows" in shown.unclear[0]
    shown = casebook.ask(preview, table, matching.order(0, DAY_FIRST))
    assert shown.refused() == ()
    assert shown.rows[0].read_as == ("Read as: 3 April 2019 (day first, not 4 March 2019)",)


def test_the_words_in_which_a_date_was_told_can_have_a_column(casebook: Casebook) -> None:
    text = "Date\tAs told\tEvent\nabout March 2019\tround about Easter\tVisit\n\tlong ago\tCall\n"
    shown = seen(casebook, text, "events")
    first, second = (row.command for row in shown.rows)
    assert isinstance(first, chronology.AddEvent)
    assert isinstance(second, chronology.AddEvent)
    assert (first.date.in_words(), first.date.words) == ("about March 2019", "round about Easter")
    assert (second.date.kind.value, second.date.words) == ("unknown", "long ago")


def test_a_value_said_of_every_row_fills_only_empty_cells(casebook: Casebook) -> None:
    text = "Event\tCategory\nVisit\tvisit\nCall\t\n"
    shown = seen(casebook, text, "events", ("category", "communication"), ("date", "November 2019"))
    commands = [row.command for row in shown.rows]
    assert [getattr(command, "category", "") for command in commands] == ["visit", "communication"]
    assert {str(getattr(command, "date").in_words()) for command in commands} == {"November 2019"}  # noqa: B009


def test_a_long_title_is_shortened_and_nothing_of_it_is_lost(casebook: Casebook) -> None:
    long = "The manager told the team to close it. " + "Then there was silence about it for weeks " * 6
    shown = seen(casebook, f"Event\tDetails\n{long}\tNoted by hand\n{'x' * 30} {'y' * 300}\t\n", "events")
    first, second = (row.command for row in shown.rows)
    assert isinstance(first, chronology.AddEvent)
    assert isinstance(second, chronology.AddEvent)
    assert first.title == "The manager told the team to close it."
    assert first.account == f"{long.strip()}\nNoted by hand"
    assert second.title == f"{'x' * 30}…"
    assert "The title is the beginning" in shown.rows[0].read_as[-1]


def test_columns_put_together_keep_their_headings(casebook: Casebook) -> None:
    text = "Event\tDetails\tComments\nVisit\tNobody in\tRang twice\nCall\t\tNo answer\n"
    shown = seen(casebook, text, "events")
    accounts = [getattr(row.command, "account", "") for row in shown.rows]
    assert accounts == ["Nobody in\nComments: Rang twice", "Comments: No answer"]


@pytest.mark.parametrize(
    "cell", ["Aoife Griffith; Seán O'Brien", "Griffith, O'Brien", "W07 (decided) and W08", "W07\nSean OBrien"]
)
def test_people_in_one_cell_are_found_however_they_are_listed(casebook: Casebook, cell: str) -> None:
    first = a_person(casebook, name="Aoife Griffith", pseudonym="W07")
    second = a_person(casebook, name="Seán O'Brien", pseudonym="W08")
    quoted = f'"{cell}"' if "\n" in cell else cell
    assert only(seen(casebook, f"Event\tPeople\nVisit\t{quoted}\n", "events")).persons == (first, second)


def test_a_name_with_a_comma_is_one_person(casebook: Casebook) -> None:
    person = a_person(casebook, name="Aoife Griffith")
    a_person(casebook, name="Aoife Clark")
    assert only(seen(casebook, "Event\tPeople\nVisit\tGriffith, Aoife\n", "events")).persons == (person,)


def test_a_pseudonym_of_a_record_that_was_merged_names_the_person_kept(casebook: Casebook) -> None:
    keep = a_person(casebook, name="Aoife Griffith", pseudonym="W07")
    merge = a_person(casebook, name="Aoife Griffiths", pseudonym="W12")
    casebook.run(casework.MergePeople(keep, merge, "The same e-mail address"))
    assert only(seen(casebook, "Event\tPeople\nVisit\tW12; Griffiths; W07\n", "events")).persons == (keep,)


def test_people_and_cases_that_are_not_clear_say_why(casebook: Casebook) -> None:
    for first in ("Jane", "John"):
        a_person(casebook, name=f"{first} Smith", pseudonym=f"W0{len(first)}{first == 'John':d}")
    gone = a_person(casebook, name="Bea Gone")
    casebook.run(people.SetAsidePerson(gone, "twice"))
    for _ in range(2):
        a_case(casebook, "Left alone")
    text = (
        "Event\tPeople\tCase\nVisit\tSmith\t\nVisit\tNobody Known\t\nVisit\tBea Gone\t\n"
        "Visit\t\tLeft alone\nVisit\t\tC99\nVisit\t\tC01, C02\n"
    )
    shown = seen(casebook, text, "events")
    assert [row.why_not.split(".")[0] for row in shown.rows] == [
        "“Smith” may be W040 or W041",
        "Nobody in the register is called “Nobody Known”",
        "“Bea Gone” was set aside",
        "“Left alone” may be C01 or C02",
        "There is no case “C99”",
        "",
    ]


def test_the_allegations_on_which_an_event_bears_are_found_by_their_numbers(casebook: Casebook) -> None:
    whole = an_allegation(casebook)
    part = a_part(casebook, whole)
    text = "Date\tEvent\tAllegations\n4 Nov 2019\tCall\tAllegation 1, 1.1\n5 Nov 2019\tVisit\t7\n"
    shown = seen(casebook, text, "events")
    assert "There is no allegation “7”" in shown.rows[1].why_not
    (outcome,) = added(casebook, shown)
    (id,) = outcome.result
    assert set(casebook.ask(chronology.ties, [id])[id].allegations) == {whole, part}


def test_an_event_of_the_same_date_and_title_is_flagged(casebook: Casebook) -> None:
    person = a_person(casebook, pseudonym="W07")
    an_event(casebook, f"{refer(person)} rang", "4 November 2019")
    text = (
        "Date\tEvent\n04/11/2019\tW07  RANG\n5 Nov 2019\tW07 rang\n5/11/2019\tw07 rang\n"
        "2019-11-04\tAnother\n14/11/2019\tShows the order\n"
    )
    shown = seen(casebook, text, "events")
    assert shown.rows[0].same_as == "An event of this date and title is in the chronology."
    assert shown.rows[2].same_as == "The same date and title as row 3."
    assert (shown.ready(), shown.same()) == ((3, 5, 6), (2, 4))


def test_typed_names_of_known_people_are_told_before_and_listed_after(casebook: Casebook) -> None:
    a_person(casebook, name="Aoife Griffith")
    shown = seen(casebook, "Event\nGriffith rang\nNobody came\n", "events")
    assert any("stand as typed words in 1 row." in note for note in shown.notes)
    added(casebook, shown)
    assert len(casebook.ask(casework.unresolved_names)) == 1


def test_more_than_a_thousand_rows_are_several_acts_and_that_is_told(casebook: Casebook) -> None:
    rows = "".join(f"Event {number}\n" for number in range(MOST_IN_A_BATCH + 1))
    shown = seen(casebook, f"Event\n{rows}", "events")
    assert any("added in 2 acts of up to 1,000" in note for note in shown.notes)
    assert [len(act.commands) for act in import_commands(shown)] == [MOST_IN_A_BATCH, 1]


def test_only_the_rows_chosen_are_added(casebook: Casebook) -> None:
    shown = seen(casebook, "Date\tEvent\n2019\tA\n2020\tB\nsoonish\tC\n", "events")
    (act,) = import_commands(shown, include={3})
    casebook.run(act)
    assert [row.title for row in casebook.ask(chronology.events)] == ["B"]
    with pytest.raises(Refused, match="Row 4 cannot be added"):
        import_commands(shown, include={3, 4})
