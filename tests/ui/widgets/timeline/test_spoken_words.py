"""An event in words: for the card beside the pointer, and for screen readers."""

import pytest

from tests.ui.widgets.timeline.made_up import START, event
from ui.widgets.timeline import Flag, Kind, TimelineEvent, arranged
from ui.widgets.timeline.spoken_words import date_in_words, event_in_words, flags_in_words, label_of


@pytest.mark.parametrize(
    "kind,until,words",
    [
        (Kind.ON, 0, "21 May 2013"),
        (Kind.WITHIN, 10, "some time from 21 May 2013 to 31 May 2013"),
        (Kind.WITHIN, 0, "21 May 2013"),
        (Kind.LASTING, 10, "from 21 May 2013 to 31 May 2013"),
        (Kind.ABOUT, 10, "about 21 May 2013 to 31 May 2013"),
        (Kind.BEFORE, 0, "by 21 May 2013 at the latest"),
        (Kind.AFTER, 0, "from 21 May 2013 at the earliest"),
        (Kind.ONE_OF, 10, "21 May 2013 or 31 May 2013"),
        (Kind.ORDERED, 10, "first 21 May 2013, then 31 May 2013"),
        (Kind.FROM, 0, "from 21 May 2013 onwards"),
        (Kind.FROM, 10, "from some time between 21 May 2013 and 31 May 2013 onwards"),
        (Kind.UNTIL, 0, "until 21 May 2013"),
        (Kind.UNTIL, 10, "until some time between 21 May 2013 and 31 May 2013"),
    ],
)
def test_a_date_is_said_with_what_is_not_known_of_it(kind: Kind, until: float, words: str) -> None:
    assert date_in_words(arranged(("Lane",), [event("a", 0, kind=kind, until=until)]), 0) == words


def test_a_time_of_day_and_every_possible_day_are_said() -> None:
    at = arranged(("Lane",), [event("a", 14 / 24 + 5 / 1440)])
    assert date_in_words(at, 0) == "21 May 2013, 14:05"
    several = TimelineEvent(
        "a",
        START,
        START + 2,
        0,
        0,
        Kind.ONE_OF,
        "Visit",
        pieces=tuple((START + n, START + n) for n in range(3)),
    )
    assert date_in_words(arranged(("L",), [several]), 0) == "21 May 2013, 22 May 2013 or 23 May 2013"


def test_what_lasted_with_ends_that_are_not_exact_says_so() -> None:
    lasted = event("a", 0, kind=Kind.LASTING, until=60, pieces=((START + 10, START + 40),))
    said = date_in_words(arranged(("Lane",), [lasted]), 0)
    assert said == "from 21 May 2013 at the earliest to 20 July 2013 at the latest"
    one = event("a", 0, kind=Kind.ONE_OF, until=60, pieces=((START, START), (START + 41, START + 60)))
    assert date_in_words(arranged(("Lane",), [one]), 0) == "21 May 2013 or 1 July 2013 to 20 July 2013"


def test_flags_are_said_in_words_and_beside_the_label() -> None:
    data = arranged(
        ("Child C",),
        [
            event("a", 0, label="Visit", flags=Flag.DISPUTED | Flag.INFERRED),
            event("b", 1, label="Review", flags=Flag.PROSPECTIVE),
            event("c", 2, label="Call"),
        ],
    )
    assert [label_of(data, index) for index in range(3)] == ["≠ Visit, inferred", "Review, planned", "Call"]
    assert [flags_in_words(data, index) for index in range(3)] == ["disputed, inferred", "planned", ""]
    assert event_in_words(data, 1) == "Review, 22 May 2013, Child C, planned"
    assert event_in_words(data, 2) == "Call, 23 May 2013, Child C"
