"""The list of the interviews: by person and subject, with the state of the notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import builders
from tests.ready_made import Stock
from ui.interviews.interview_list import interview_page
from ui.widgets import Wanted
from workbench.casebook import Casebook


@pytest.fixture
def world(tmp_path: Path, stock: Stock) -> Iterator[tuple[Casebook, str]]:
    """Two interviews, the second with somebody who has a name."""
    made = stock.of(two_interviews)
    with made.opened_at(tmp_path / "Heard.casebook") as casebook:
        yield casebook, made.given


def two_interviews(casebook: Casebook) -> str:
    builders.an_interview(casebook, "The hub")
    second = builders.an_interview(casebook, "Closures")
    person = builders.a_person(casebook, "witness", name="Anna Kowalska", pseudonym="W14")
    builders.an_attendee(casebook, second, person)
    builders.a_session(casebook, second)
    return person


def titles(casebook: Casebook, words: str, order: str = "number", **revealed: str) -> list[str]:
    wanted = Wanted(words, order, 0, 200)
    page = casebook.ask(interview_page, wanted, revealed)
    assert page.everything == 2
    return [row.title for row in page.rows]


def test_the_order_is_by_number_or_the_newest_first(world: tuple[Casebook, str]) -> None:
    casebook, _ = world
    assert titles(casebook, "") == ["The hub", "Closures"]
    assert titles(casebook, "", "-number") == ["Closures", "The hub"]


def test_an_interview_is_found_by_pseudonym_and_by_a_name_only_while_it_is_revealed(
    world: tuple[Casebook, str],
) -> None:
    casebook, person = world
    assert titles(casebook, "w14 clos") == ["Closures"]
    assert titles(casebook, "Kowalska") == []
    assert titles(casebook, "kowalska", **{person: "Anna Kowalska"}) == ["Closures"]


def test_a_page_begins_where_it_is_asked_to(world: tuple[Casebook, str]) -> None:
    casebook, _ = world
    page = casebook.ask(interview_page, Wanted("", "number", 1, 1), {})
    assert ([row.title for row in page.rows], page.total) == (["Closures"], 2)
