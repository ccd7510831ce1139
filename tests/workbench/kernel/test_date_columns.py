"""A fuzzy date survives the store whole, in six columns of plain text."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbench.kernel.fuzzy_dates import DATES
from workbench.kernel.dates import Anchor, DateKind, FuzzyDate, read_date
from workbench.kernel.errors import Refused

DAY = date(2019, 11, 4)
INSPECTION = Anchor(
    "key_date-1", FuzzyDate.from_to(FuzzyDate.on(date(2019, 11, 18)), FuzzyDate.on(date(2019, 11, 29)))
)


@given(DATES, st.text(max_size=200))
def test_six_columns_hold_the_whole_date(value: FuzzyDate, words: str) -> None:
    said = replace(value, words=words, said_on=DAY)
    assert FuzzyDate.from_columns(**said.columns()) == said


@given(DATES)
def test_the_sixth_column_is_empty_where_five_say_it_all(value: FuzzyDate) -> None:
    needs_more = bool(value.hours or value.parts)
    assert bool(value.columns()["date_more"]) is needs_more


def test_the_columns_are_plain_text() -> None:
    columns = FuzzyDate.before(DAY, "before bonfire night").columns()
    assert columns == {
        "date_earliest": None,
        "date_latest": "2019-11-03",
        "date_kind": "before",
        "date_precision": "day",
        "date_words": "before bonfire night",
        "date_more": "",
    }
    assert {type(value) for value in columns.values()} == {str, type(None)}


@pytest.mark.parametrize(
    "words, more",
    [
        ("10.35 on 4 Nov 2019", '{"at":"10:35/10:35"}'),
        (
            "4 or 5 November 2019",
            '{"dates":[["2019-11-04","2019-11-04","on","day",{}],["2019-11-05","2019-11-05","on","day",{}]]}',
        ),
        ("yesterday", '{"said":"2020-02-13"}'),
        (
            "about two weeks before the inspection",
            '{"relation":{"about":true,"amount":[2,2],"anchor":"key_date-1","sign":-1,"unit":"week"}}',
        ),
    ],
)
def test_what_five_columns_cannot_hold_is_canonical_json(words: str, more: str) -> None:
    value = read_date(words, key_dates={"the inspection": INSPECTION}, said_on=date(2020, 2, 13))
    assert value.columns()["date_more"] == more


@pytest.mark.parametrize(
    "column, newer",
    [
        ("date_kind", "recurring"),
        ("date_kind", None),
        ("date_precision", "century"),
        ("date_more", "{"),
        ("date_more", "[]"),
        ("date_more", '"at"'),
        ("date_more", '{"zone":"UTC"}'),
        ("date_more", '{"at":"10:35"}'),
        ("date_more", '{"at":null}'),
        ("date_more", '{"said":"Tuesday"}'),
        ("date_more", '{"dates":[["2019-11-04"]]}'),
        ("date_more", '{"dates":[["2019-11-04",null,"recurring","day",{}]]}'),
        ("date_more", '{"relation":{"anchor":"key_date-1"}}'),
        ("date_more", '{"relation":{"about":true,"amount":[2,2],"anchor":"","sign":-1,"unit":"moon"}}'),
    ],
)
def test_a_date_of_a_later_version_is_refused_and_says_so(column: str, newer: str | None) -> None:
    columns: dict[str, Any] = FuzzyDate.on(DAY).columns()
    with pytest.raises(Refused, match="newer version"):
        FuzzyDate.from_columns(**{**columns, column: newer})


def test_a_kind_that_needs_its_parts_is_refused_without_them() -> None:
    columns: dict[str, Any] = read_date("4 or 5 November 2019").columns()
    with pytest.raises(Refused, match="Enter the date again"):
        FuzzyDate.from_columns(**{**columns, "date_more": ""})


def test_columns_without_words_or_more_are_a_date_without_them() -> None:
    columns: dict[str, Any] = {**FuzzyDate.on(DAY).columns(), "date_words": None, "date_more": None}
    assert FuzzyDate.from_columns(**columns) == FuzzyDate.on(DAY)


def test_every_kind_is_text_that_can_be_stored() -> None:
    assert {kind.value for kind in DateKind} == {
        *("on", "about", "before", "on_or_before", "after", "on_or_after"),
        *("between", "from_to", "one_of", "ordered", "unknown"),
    }
