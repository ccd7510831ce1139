"""What was told from a key date moves with it, in the same act; nothing else does."""

from datetime import date

import pytest

from tests.builders import a_date, casebook, run
from workbench import allegations, casework, chronology, investigation
from workbench.casebook import Casebook
from workbench.chronology import EventRow
from workbench.kernel.dates import FuzzyDate
from workbench.kernel.errors import Refused

__all__ = ["casebook"]

TWO_WEEKS = "two weeks before the inspection"


def a_key_date(casebook: Casebook, name: str, when: FuzzyDate) -> str:
    return run(casebook, investigation.AddKeyDate(name, when))


def told(casebook: Casebook, words: str) -> FuzzyDate:
    return casebook.ask(casework.date_reader).read(words)


def an_event_told(casebook: Casebook, words: str) -> str:
    return run(casebook, chronology.AddEvent("The file was closed", told(casebook, words)))


def the_event(casebook: Casebook, id: str) -> EventRow:
    found = casebook.ask(chronology.the_event, id)
    assert found is not None
    return found


@pytest.fixture
def inspection(casebook: Casebook) -> str:
    return a_key_date(casebook, "The inspection", a_date("from 18 to 29 November 2019"))


def move(casebook: Casebook, key_date: str, when: str, seen: int = 1) -> None:
    casebook.run(investigation.ChangeKeyDate(key_date, seen, date=told(casebook, when)))


def test_an_event_told_from_a_key_date_moves_with_it_and_keeps_its_words(
    casebook: Casebook, inspection: str
) -> None:
    id = an_event_told(casebook, TWO_WEEKS)
    assert the_event(casebook, id).date.in_words() == "about 4 November 2019"
    move(casebook, inspection, "2 December 2019")
    event = the_event(casebook, id)
    assert (event.date.in_words(), event.date.words) == ("about 18 November 2019", TWO_WEEKS)
    assert "key date" in event.date_reason


def test_it_is_one_act_that_is_undone_and_done_again_as_one(casebook: Casebook, inspection: str) -> None:
    id = an_event_told(casebook, TWO_WEEKS)
    before = the_event(casebook, id)
    outcome = casebook.run(investigation.ChangeKeyDate(inspection, 1, date=a_date("2 December 2019")))
    assert {change.kind for change in outcome.changes} == {"key_date", "event"}
    moved = the_event(casebook, id)
    casebook.undo()
    assert the_event(casebook, id).date == before.date
    casebook.redo()
    assert the_event(casebook, id).date == moved.date


def test_an_event_of_its_own_date_does_not_move(casebook: Casebook, inspection: str) -> None:
    other = a_key_date(casebook, "The visit", a_date("5 November 2019"))
    ids = [an_event_told(casebook, words) for words in ("4 November 2019", "the day after the visit")]
    before = [the_event(casebook, id) for id in ids]
    move(casebook, inspection, "2 December 2019")
    assert [the_event(casebook, id) for id in ids] == before
    casebook.run(investigation.ChangeKeyDate(other, 1, name="The home visit"))
    assert [the_event(casebook, id) for id in ids] == before


def test_every_date_of_every_kind_of_record_moves(casebook: Casebook, inspection: str) -> None:
    id = run(
        casebook,
        allegations.AddAllegation(
            put="Files were closed early.",
            put_by="The union",
            began=told(casebook, "4 weeks before the inspection"),
            ended=told(casebook, "first on 4 November 2019, then on the day after the inspection"),
        ),
    )
    move(casebook, inspection, "2 December 2019")
    (row,) = casebook.ask(allegations.allegations)
    assert row.id == id
    assert row.began.in_words() == "about 4 November 2019"
    assert row.ended.latest == date(2019, 12, 3)


def test_a_key_date_told_from_a_key_date_carries_on_what_was_told_from_it(
    casebook: Casebook, inspection: str
) -> None:
    a_key_date(casebook, "The notice", told(casebook, "5 working days before the inspection"))
    id = an_event_told(casebook, "the day before the notice")
    assert the_event(casebook, id).date.in_words() == "10 November 2019"
    move(casebook, inspection, "2 December 2019")
    assert the_event(casebook, id).date.in_words() == "24 November 2019"


def test_a_key_date_is_never_told_from_itself(casebook: Casebook, inspection: str) -> None:
    a_key_date(casebook, "The notice", told(casebook, "5 days before the inspection"))
    with pytest.raises(Refused, match="told from itself"):
        move(casebook, inspection, "5 days after the notice")
    with pytest.raises(Refused, match="told from itself"):
        move(casebook, inspection, "5 days after the inspection")


def test_a_key_date_does_not_move_so_far_that_what_was_told_from_it_no_longer_holds(
    casebook: Casebook, inspection: str
) -> None:
    id = an_event_told(casebook, "first on 4 November 2019, then on the day after the inspection")
    before = the_event(casebook, id)
    with pytest.raises(Refused, match="would no longer hold"):
        move(casebook, inspection, "2 September 2019")
    assert the_event(casebook, id) == before


def test_an_event_set_aside_moves_too_and_comes_back_right(casebook: Casebook, inspection: str) -> None:
    id = an_event_told(casebook, TWO_WEEKS)
    casebook.run(chronology.SetAsideEvent(id, "entered twice"))
    move(casebook, inspection, "2 December 2019")
    casebook.run(chronology.RestoreEvent(id))
    assert the_event(casebook, id).date.in_words() == "about 18 November 2019"


def test_closed_days_are_no_working_days_and_dates_told_in_these_are_told_again(casebook: Casebook) -> None:
    a_key_date(casebook, "The referral", a_date("20 December 2019"))
    id = an_event_told(casebook, "10 working days after the referral")
    assert the_event(casebook, id).date.in_words() == "8 January 2020"
    closed = run(
        casebook,
        investigation.AddClosedDays(date(2019, 12, 24), date(2020, 1, 1), "The offices close for Christmas"),
    )
    assert the_event(casebook, id).date.in_words() == "14 January 2020"
    casebook.run(investigation.SetAsideClosedDays(closed, "The duty team was at work"))
    assert the_event(casebook, id).date.in_words() == "8 January 2020"
    casebook.run(investigation.RestoreClosedDays(closed))
    assert the_event(casebook, id).date.in_words() == "14 January 2020"


def test_closed_days_are_listed_by_their_day(casebook: Casebook) -> None:
    for first, last in ((date(2020, 12, 24), date(2020, 12, 31)), (date(2019, 12, 24), date(2019, 12, 31))):
        casebook.run(investigation.AddClosedDays(first, last, "Christmas"))
    assert [row.first.year for row in casebook.ask(investigation.closed_days)] == [2019, 2020]


def test_a_key_date_that_was_set_aside_is_no_longer_read_by_its_name(
    casebook: Casebook, inspection: str
) -> None:
    casebook.run(investigation.SetAsideKeyDate(inspection, "It did not take place"))
    with pytest.raises(Refused, match="no key date named “the inspection”"):
        told(casebook, "two weeks before the inspection")


def test_two_key_dates_never_share_a_name(casebook: Casebook, inspection: str) -> None:
    with pytest.raises(Refused, match="There is a key date of this name"):
        a_key_date(casebook, "inspection ", a_date("2018"))
    casebook.run(investigation.SetAsideKeyDate(inspection, "entered twice"))
    other = a_key_date(casebook, "Inspection", a_date("2018"))
    with pytest.raises(Refused, match="There is a key date of this name"):
        casebook.run(investigation.RestoreKeyDate(inspection))
    casebook.run(investigation.ChangeKeyDate(other, 1, name="Inspection of 2018"))
    casebook.run(investigation.RestoreKeyDate(inspection))
