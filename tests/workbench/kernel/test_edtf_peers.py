"""What we write in EDTF is read by others as we mean it: three programs that were written without ours.

`edtf` reads levels 0 to 2. `undate` reads levels 0 and 1. `edtf_validate` only says whether a text is EDTF.
Where they part from us or from the standard, it stands below with the reason.
"""

import re
import warnings
from datetime import date
from typing import Any

import edtf
import pytest
from hypothesis import given, settings
from undate.converters.edtf import EDTFDateConverter  # type: ignore[import-untyped]

from tests.workbench.kernel.fuzzy_dates import DATES, PLAIN_PERIODS
from tests.workbench.kernel.phrase_book import ENGLAND, KEY_DATES, phrases
from workbench.kernel.dates import DateKind, FuzzyDate, Period, Precision, from_edtf, read_date

Bounds = tuple[date | None, date | None]

UNDATE = EDTFDateConverter()
SAID = [
    read_date(phrase.words, said_on=phrase.said_on, key_dates=KEY_DATES, calendar=ENGLAND)
    for phrase in phrases()
    if phrase.is_read
]
# One of each form of EDTF, for the peers take a tenth of a second for a set.
FORMS = {re.sub(r"\d", "9", value.edtf()): value for value in SAID}

# Disagreement 1, `undate`: it does not implement sets (level 2), seasons, quarters or times of day.
NOT_READ_BY_UNDATE = re.compile(r"[\[{T]|^\d{4}-(?:2[1-4]|3[3-6])$")

# Disagreement 2, both: a date with `~` has the bounds of what it is near; ours reach as far as "about" does.
# The standard says "approximate" and gives no bounds.


def is_valid(text: str) -> bool:
    """Whether a text is EDTF to `edtf_validate`, which calls its own parser by names that are deprecated."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from edtf_validate import valid_edtf  # type: ignore[import-untyped]

        return bool(valid_edtf.is_valid(text))


def named_bounds(of: FuzzyDate) -> Bounds:
    """Our bounds without what `~` adds."""
    if of.kind is DateKind.ABOUT and of.edtf().endswith("~"):
        period = of.named()[0]
        return period.first, period.last
    if of.kind is DateKind.FROM_TO and of.parts:
        return named_bounds(of.parts[0])[0], named_bounds(of.parts[1])[1]
    return of.earliest, of.latest


def by_edtf(text: str) -> Bounds:
    """The first and the last day as `edtf` has them."""
    parsed: Any = edtf.parse_edtf(text)
    members = list(getattr(parsed, "objects", (parsed,)))
    return _edge(members[0], "lower"), _edge(members[-1], "upper")


def _edge(of: Any, which: str) -> date | None:
    """Disagreement 3, `edtf`: it raises TypeError for the open end of an interval or a set."""
    end = getattr(of, which, of)
    if isinstance(end, edtf.UnspecifiedIntervalSection):
        return None
    at = getattr(end, f"{which}_strict")()
    return date(at.tm_year, at.tm_mon, at.tm_mday)


def by_undate(text: str) -> Bounds:
    """The first and the last day as `undate` has them."""
    parsed: Any = UNDATE.parse(text)
    return _undated(parsed.earliest, "earliest"), _undated(parsed.latest, "latest")


def _undated(of: Any, which: str) -> date | None:
    """An end of an interval is a date with bounds of its own."""
    end = getattr(of, which, of)
    return None if end is None else date(int(end.year), int(end.month), int(end.day))


def ends_meet(text: str) -> bool:
    """Disagreement 6, `undate`: it refuses an interval whose ends touch (`2019-11/2019-11-30`)."""
    ends = [from_edtf(end) for end in text.split("/") if "/" in text and end != ".."]
    return len(ends) > 1 and named_bounds(ends[0])[1] >= named_bounds(ends[1])[0]  # type: ignore[operator]


def is_a_winter(of: FuzzyDate) -> bool:
    return of.precision is Precision.SEASON and of.known()[0].year < of.known()[-1].year


def assert_peers_agree(value: FuzzyDate) -> None:
    text = value.edtf()
    assert is_valid(text)
    if value.kind is DateKind.UNKNOWN or (value.kind is DateKind.ON and is_a_winter(value)):
        return
    assert by_edtf(text) == named_bounds(value)
    if not NOT_READ_BY_UNDATE.search(text) and not ends_meet(text):
        assert by_undate(text) == named_bounds(value)


@given(DATES)
@settings(max_examples=60, deadline=None)  # the peers are slow, and slowest when first asked
def test_others_read_the_days_that_we_wrote(value: FuzzyDate) -> None:
    assert_peers_agree(value)


@pytest.mark.parametrize("form", FORMS)
def test_others_read_the_days_of_what_people_said(form: str) -> None:
    assert_peers_agree(FORMS[form])


@settings(max_examples=60, deadline=None)
@given(PLAIN_PERIODS)
def test_about_is_approximate_to_others_too(period: Period) -> None:
    assert edtf.parse_edtf(FuzzyDate.about(period).edtf()).is_approximate


def test_one_moment_is_a_set_to_others_and_what_lasted_is_an_interval() -> None:
    november = FuzzyDate.on(Period.numbered(2019, 11))
    may = FuzzyDate.on(Period.numbered(2019, 5))
    first, last = date(2019, 11, 4), date(2019, 12, 9)
    for value, kind in [
        (FuzzyDate.between(first, last), edtf.OneOfASet),
        (FuzzyDate.before(first), edtf.OneOfASet),
        (FuzzyDate.one_of([may, november]), edtf.OneOfASet),
        (FuzzyDate.ordered([may, november]), edtf.MultipleDates),
        (FuzzyDate.from_to(may, november), edtf.Interval),
        (FuzzyDate.from_to(may, None), edtf.Level1Interval),
    ]:
        assert type(edtf.parse_edtf(value.edtf())) is kind


def test_a_time_of_day_is_the_same_minute_to_others() -> None:
    parsed: Any = edtf.parse_edtf(read_date("10.35 on 4 Nov 2019").edtf())
    assert (str(parsed.date), str(parsed.time)) == ("2019-11-04", "10:35:00")


def test_a_date_not_known_may_be_any_year_of_four_digits_to_others() -> None:
    """Disagreement 4: `XXXX` has the bounds of all years to `edtf`, where ours has none."""
    parsed: Any = edtf.parse_edtf("XXXX")
    assert (parsed.lower_strict().tm_year, parsed.upper_strict().tm_year) == (0, 9999)


def test_a_winter_ends_with_its_year_for_one_of_them() -> None:
    """Disagreement 5, `edtf`: the winter of 2019 is December 2019 alone, for it takes seasons not to cross
    the year. The standard names winter without saying when it is; ours has the year in which it begins.
    """
    winter = read_date("winter 2019/20")
    assert (winter.edtf(), winter.latest) == ("2019-24", date(2020, 2, 29))
    assert by_edtf("2019-24") == (date(2019, 12, 1), date(2019, 12, 31))


@pytest.mark.parametrize("text", ["[..2019-12-19]", "[2018,2019]", "{2018,2019}", "2019-22", "2019-36"])
def test_what_one_of_them_does_not_read_is_read_by_the_two_others(text: str) -> None:
    """Disagreement 1: if this fails, `undate` has learnt the form, and the pattern above can be cut."""
    assert edtf.parse_edtf(text)
    assert is_valid(text)
    with pytest.raises(Exception):  # noqa: B017, PT011 - a ValueError, or one of its parser's own
        UNDATE.parse(text)
