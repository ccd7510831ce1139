"""Which column becomes which field: found by many headings, changed by the person, never two for one."""

import pytest

from workbench.exchange.fields import FIELDS, names_of
from workbench.exchange.tables import KINDS, Matching, match, read_clipboard
from workbench.kernel.errors import Refused


def matched(headings: str, kind: str = "people") -> Matching:
    return match(read_clipboard(f"{headings}\n{'x	' * headings.count('	')}x\n", headings_at=1), kind)


def fields(headings: str, kind: str = "people") -> list[str]:
    return [column.field for column in matched(headings, kind).columns]


@pytest.mark.parametrize(
    "headings, kind, expected",
    [
        ("Full name\tJob title\tTEAM\tE-mail", "people", ["name", "role", "team", "email"]),
        ("First Name\tSurname\tPost title\tDept", "people", ["forename", "surname", "role", ""]),
        ("Employee\tDesignation\tMobile\tAKA", "people", ["name", "role", "telephone", "nickname"]),
        ("Date of event\tWhat happened\tWho\tSource", "events", ["date", "title", "persons", "sources"]),
        ("When\tEvent\tDescription\tCase ref", "events", ["date", "title", "account", "cases"]),
        ("Case name\tRAG rating\tConcern\tChild", "cases", ["title", "risk", "summary", "children"]),
        ("Allegation\tRaised by\tDate raised", "allegations", ["put", "put_by", "put_on"]),
    ],
)
def test_usual_headings_are_understood(headings: str, kind: str, expected: list[str]) -> None:
    assert fields(headings, kind) == expected


@pytest.mark.parametrize("heading", ["DATE", " date ", "Date (dd/mm/yyyy)", "The date", "Date:", "date_"])
def test_a_heading_is_known_however_it_is_written(heading: str) -> None:
    assert fields(heading, "events") == ["date"]


def test_a_date_of_birth_is_no_date_of_an_event() -> None:
    assert fields("Date of birth\tDate\tEvent", "events") == ["", "date", "title"]


def test_a_heading_in_a_group_is_known_by_its_own_part() -> None:
    assert fields("Worker: Forename\tWorker: Surname", "people") == ["forename", "surname"]


def test_a_heading_of_brackets_alone_is_unknown_and_not_lost() -> None:
    assert matched("(a)\tName").left_out() == ("(a)",)


def test_a_field_is_given_to_one_column_unless_it_joins_several() -> None:
    assert fields("Name\tFull name\tNotes\tComments") == ["name", "", "notes", "notes"]


def test_no_heading_means_two_fields_of_one_kind() -> None:
    for kind in KINDS:
        names = [name for field in FIELDS[kind] for name in names_of(field)]
        assert len(names) == len(set(names)), kind


def test_a_person_changes_the_matching_and_the_old_one_stays() -> None:
    first = matched("Name\tPayroll\tJob")
    second = first.choose(1, "notes").choose(2, "name")
    assert [column.field for column in second.columns] == ["", "notes", "name"]
    assert [column.field for column in first.columns] == ["name", "", "role"]
    assert second.left_out() == ("Name",)
    assert second.choose(1, "").left_out() == ("Name", "Payroll")


def test_a_field_that_joins_is_not_taken_from_its_columns() -> None:
    changed = matched("Name\tNotes\tPayroll").choose(2, "notes")
    assert [column.field for column in changed.columns] == ["name", "notes", "notes"]


def test_what_is_said_of_every_row_is_kept_by_field() -> None:
    said = matched("Name").say("part", "witness").say("part", "official").say("team", "Duty")
    assert dict(said.said) == {"part": "official", "team": "Duty"}
    assert "Duty" not in repr(said)


def test_an_unknown_kind_field_column_or_order_is_refused() -> None:
    with pytest.raises(Refused, match="people, events, cases or allegations"):
        matched("Name", "exhibits")
    found = matched("Date\tEvent", "events")
    for wrong in (
        lambda: found.choose(2, "title"),
        lambda: found.choose(0, "shoe size"),
        lambda: found.say("shoe size", "9"),
        lambda: found.order(2, "day first"),
        lambda: found.order(0, "year first"),
    ):
        with pytest.raises(Refused):
            wrong()


def test_what_can_be_chosen_is_offered_with_words() -> None:
    offered = {field.name: field.shown for field in matched("Name").fields()}
    assert offered["part"] == "Part in the investigation"
