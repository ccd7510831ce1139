"""On the timeline every date lies where it is known to lie: to the minute, and in its pieces."""

from datetime import date

import pytest

from tests.builders import a_date, a_person, an_event, casebook, run
from workbench import casework, chronology, investigation
from workbench.casebook import Casebook

__all__ = ["casebook"]

EPOCH = date(1970, 1, 1).toordinal()


def day(month: int, number: int) -> float:
    return float(date(2019, month, number).toordinal() - EPOCH)


@pytest.mark.parametrize(
    "words, kind, first, last, pieces",
    [
        ("4 November 2019", "on", day(11, 4), day(11, 4), ()),
        ("6 am on 4 November 2019", "on", day(11, 4) + 0.25, day(11, 4) + 0.25, ()),
        ("before 6.01 am on 4 November 2019", "before", day(11, 4) + 0.25, day(11, 4) + 0.25, ()),
        ("between 6 am and noon on 4 November 2019", "between", day(11, 4) + 0.25, day(11, 4) + 0.5, ()),
        ("from 4 to 8 November 2019", "from_to", day(11, 4), day(11, 8), ()),
        ("from May to August 2019", "from_to", day(5, 1), day(8, 31), ((day(5, 31), day(8, 1)),)),
        ("from May to June 2019", "from_to", day(5, 1), day(6, 30), ((day(5, 31), day(6, 1)),)),
        ("since 4 May 2019", "from", day(5, 4), day(5, 4), ()),
        ("since May 2019", "from", day(5, 1), day(5, 31), ()),
        ("until May 2019", "until", day(5, 1), day(5, 31), ()),
        ("from 6 am on 4 November 2019", "from", day(11, 4) + 0.25, day(11, 4) + 0.25, ()),
        (
            "4 or 11 November 2019",
            "one_of",
            day(11, 4),
            day(11, 11),
            ((day(11, 4), day(11, 4)), (day(11, 11), day(11, 11))),
        ),
        (
            "first in May 2019, then on 4 November 2019",
            "ordered",
            day(5, 1),
            day(11, 4),
            ((day(5, 1), day(5, 31)), (day(11, 4), day(11, 4))),
        ),
    ],
)
def test_a_date_lies_where_it_is_known_to_lie(
    casebook: Casebook,
    words: str,
    kind: str,
    first: float,
    last: float,
    pieces: tuple[tuple[float, float], ...],
) -> None:
    id = an_event(casebook, "Told", words)
    found = casebook.ask(casework.timeline)
    assert (found.x0.tolist(), found.x1.tolist()) == ([first], [last])
    assert found.kinds[found.kind[0]] == kind
    assert found.pieces == ({id: pieces} if pieces else {})


def test_events_of_one_day_lie_in_the_order_of_their_times(casebook: Casebook) -> None:
    for title, when in (
        ("Closed", "4 pm on 4 Nov 2019"),
        ("Told", "9 am on 4 Nov 2019"),
        ("Day", "4/11/2019"),
    ):
        an_event(casebook, title, when)
    labels = casebook.ask(casework.event_labels)
    assert [labels[id] for id in casebook.ask(casework.timeline).ids] == ["Day", "Told", "Closed"]


def test_an_event_in_two_lanes_has_its_pieces_in_both(casebook: Casebook) -> None:
    people = (a_person(casebook), a_person(casebook))
    run(casebook, chronology.AddEvent("Seen", a_date("4 or 11 November 2019"), persons=people))
    found = casebook.ask(casework.timeline, "person")
    assert len(found.ids) == 2
    assert set(found.pieces) == set(found.ids)


def test_a_date_told_from_a_key_date_that_is_not_known_is_undated(casebook: Casebook) -> None:
    casebook.run(investigation.AddKeyDate("The flood", a_date("not known")))
    told = casebook.ask(casework.date_reader).read("before the flood")
    id = run(casebook, chronology.AddEvent("Moved out", told))
    found = casebook.ask(casework.timeline)
    assert [undated for undated, _ in found.undated] == [id]
