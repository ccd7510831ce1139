"""A year that is more likely a slip of the key than meant is asked about, and always allowed."""

from datetime import date

import pytest

from workbench.kernel.dates import read_date, unlikely_year

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "words, asked",
    [
        ("4 November 2109", "2109 is 83 years from now: is the year right?"),
        ("4 November 2029", "2029 is 3 years from now: is the year right?"),
        ("from 2019 to 2091", "2091 is 65 years from now: is the year right?"),
        ("about March 1819", "1819 is 207 years ago: is the year right?"),
        ("2019 or 2199", "2199 is 173 years from now: is the year right?"),
        ("4 November 2028", ""),
        ("before 1900", ""),
        ("about 1900", ""),
        ("not known", ""),
        ("since 2019", ""),
    ],
)
def test_a_year_far_ahead_or_long_past_is_asked_about(words: str, asked: str) -> None:
    assert unlikely_year(read_date(words), TODAY) == asked
