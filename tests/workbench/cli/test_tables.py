"""Tables as text for a terminal, JSON and CSV."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.command_line.tables import Table, printed


def cell_of(text: str, form: str = "csv") -> str:
    out = printed(Table(("words",), ((text,),)), form)
    return list(csv.reader(io.StringIO(out)))[1][0]


@pytest.mark.parametrize(
    "text", ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u200e=1", "＝1", "\ufeff@x"]
)
def test_what_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe(text: str) -> None:
    assert cell_of(text) == f"'{text}"


@pytest.mark.parametrize("text", ["C01", "3 = 2 + 1", "", "Šimůnek-Łaska", 'said "no"', "two\nlines"])
def test_other_text_stands_as_it_is(text: str) -> None:
    assert cell_of(text) == text


def test_numbers_and_nothing_are_not_text() -> None:
    out = printed(Table(("a", "b"), ((-2, None),)), "csv")
    assert list(csv.reader(io.StringIO(out)))[1] == ["-2", ""]


@given(st.lists(st.tuples(st.text(), st.integers() | st.none()), max_size=5))
def test_json_comes_back_as_it_was(rows: list[tuple[str, int | None]]) -> None:
    out = printed(Table(("words", "number"), tuple(rows)), "json")
    assert json.loads(out) == [{"words": words, "number": number} for words, number in rows]


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=5))
def test_a_table_has_one_line_for_each_row_and_nothing_a_terminal_obeys(rows: list[tuple[str, str]]) -> None:
    out = printed(Table(("first", "second"), tuple(rows)), "table")
    lines = out.removesuffix("\n").split("\n")
    assert len(lines) == len(rows) + 2
    assert not {"\x1b", "\r", "\x07", "\u202e"} & set(out)


def test_wide_letters_and_marks_are_aligned() -> None:
    out = printed(Table(("name", "part"), (("小明", "a"), ("Jose\u0301", "b"), ("Ann", "c"))), "table")
    assert out.splitlines()[2:] == ["小明  a", "Jose\u0301  b", "Ann   c"]


def test_a_long_cell_is_cut_in_a_table_only() -> None:
    table = Table(("words",), (("word " * 40,),))
    assert printed(table, "table").splitlines()[2].endswith("…")
    assert json.loads(printed(table, "json"))[0]["words"] == "word " * 40
