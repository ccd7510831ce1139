"""Events typed or pasted line by line: parted, read one by one, added as one act."""

import pytest

from tests.builders import a_case, a_person
from workbench import chronology
from workbench.casebook import Casebook
from workbench.exchange import event_lines
from workbench.kernel.errors import Refused


def pasted(casebook: Casebook, text: str) -> list[tuple[str, ...]]:
    return [tuple(filter(None, line)) for line in casebook.ask(event_lines.pasted, text)]


@pytest.mark.parametrize(
    "line, parts",
    [
        ("4 November 2019: Case closed", ("4 November 2019", "Case closed")),
        (
            "about March 2019 – Told to close, in the corridor",
            ("about March 2019", "Told to close, in the corridor"),
        ),
        ("before 9 Dec 2019, school rings again", ("before 9 Dec 2019", "school rings again")),
        ("4/11/2019 Home visit", ("4/11/2019", "Home visit")),
        ("5 May, home visit", ("5 May", "home visit")),
        ("Told to close what they could", ("Told to close what they could",)),
        ("Case closed\t4 November 2019\tC01", ("4 November 2019", "Case closed", "C01")),
    ],
)
def test_a_pasted_line_is_parted_where_its_date_ends(
    casebook: Casebook, line: str, parts: tuple[str, ...]
) -> None:
    assert pasted(casebook, line) == [parts]


def test_lines_with_and_without_tabs_are_pasted_together(casebook: Casebook) -> None:
    assert pasted(casebook, "4 May 2019\tVisit\n5 May 2019: Call\n") == [
        ("4 May 2019", "Visit"),
        ("5 May 2019", "Call"),
    ]
    assert pasted(casebook, " \n") == []


def test_a_pasted_table_goes_by_its_headings(casebook: Casebook) -> None:
    text = "Person\tWhat happened\tDate\nP14\tCase closed\tNov 2019\n\nP22\tVisit\t"
    assert casebook.ask(event_lines.pasted, text) == (
        ("Nov 2019", "Case closed", "", "P14"),
        ("", "Visit", "", "P22"),
    )


def test_each_line_says_how_it_is_read_or_why_not_and_the_ready_ones_are_one_act(casebook: Casebook) -> None:
    case, person = a_case(casebook), a_person(casebook, pseudonym="P14")
    lines = [
        ("about March 2019", "Told to close", "C01", "P14"),
        ("5 May", "Home visit", "", ""),
        ("", "", "", ""),
        ("", "Worker leaves", "", ""),
    ]
    found = casebook.ask(event_lines.typed, lines)
    assert found.ready() == (1, 4)
    assert "Read as: about March 2019" in found.rows[0].read_as[0]
    assert found.refused() == (2,)
    casebook.run(event_lines.adding(found, found.ready()))
    rows = casebook.ask(chronology.events)
    assert [row.title for row in rows] == ["Told to close", "Worker leaves"]
    ties = casebook.ask(chronology.ties, [rows[0].id])[rows[0].id]
    assert ties == chronology.EventTies(((person, ""),), (case,))
    assert casebook.ask(event_lines.typed, lines[:1]).same() == (1,)
    casebook.undo()
    assert casebook.ask(chronology.count_events) == 0


def test_what_cannot_be_added_is_refused_in_words(casebook: Casebook) -> None:
    found = casebook.ask(event_lines.typed, [("5 May", "Home visit", "", "")])
    with pytest.raises(Refused, match="No line can be added yet"):
        event_lines.adding(found, found.ready())
    with pytest.raises(Refused, match="at most 1,000 lines"):
        casebook.ask(event_lines.pasted, "one\n" * 1_001)
