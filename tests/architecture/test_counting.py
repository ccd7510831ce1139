"""The tools that count for the tests: every state gets its turn, and the assurance table adds up."""

from hypothesis import given
from hypothesis import strategies as st

from tests.assurance import Shown, added_up, page, table
from tests.rotation import part


@given(total=st.integers(1, 5_000), short=st.integers(1, 500))
def test_successive_turns_together_try_every_state_once(total: int, short: int) -> None:
    parts = -(-total // short)
    tried = [index for turn in range(parts) for index in part(total, short, turn)]
    assert sorted(tried) == list(range(total))


@given(total=st.integers(1, 5_000), short=st.integers(1, 500), turn=st.integers(0, 10**6))
def test_a_turn_tries_no_more_states_than_asked_for(total: int, short: int, turn: int) -> None:
    assert 0 < len(part(total, short, turn)) <= short or total < short


def test_counts_of_one_subject_are_added_up_in_the_order_of_the_tests() -> None:
    rows = [Shown("T10", "pages", 3, 0), Shown("T3", "states", 40, 1), Shown("T3", "states", 60, 0)]
    assert added_up(rows) == [Shown("T3", "states", 100, 1), Shown("T10", "pages", 3, 0)]


def test_the_table_has_a_line_for_each_row() -> None:
    assert table([Shown("T03", "power-cut states", 4_008, 0)]).splitlines() == [
        "| Test | What was tried   | Count | Failures |",
        "|------|------------------|------:|---------:|",
        "| T03  | power-cut states | 4,008 |        0 |",
    ]


def test_the_page_says_when_and_on_what_it_was_made() -> None:
    assert "Made on 4 November 2019 from commit abc1234 by `make test-long`" in page(
        [], "4 November 2019", "abc1234"
    )
