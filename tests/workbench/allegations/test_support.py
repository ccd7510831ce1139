"""Who stands behind an allegation: by number, by share of a workforce with its source, by role; no names."""

from datetime import date

import pytest

from tests.builders import a_date, a_person
from tests.workbench.allegations.alleged import a_supporter, an_allegation, the_workforce
from workbench import allegations
from workbench.casebook import Casebook
from workbench.kernel.commands import Batch
from workbench.kernel.errors import Refused


def test_thirty_five_of_about_two_hundred_are_recorded_in_one_act(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    the_workforce(casebook, 200, of_whom="children's social workers", as_at=a_date("2019"))
    people = [a_person(casebook, role="Team manager" if n < 3 else "Social worker") for n in range(35)]
    signed = (allegations.RecordSupport(id, person, "supports", "signed the letter") for person in people)
    casebook.run(Batch(tuple(signed)))
    found = casebook.ask(allegations.support_summary, id)
    assert (found.people, found.raised, found.supporting, found.share) == (35, 0, 35, 0.175)
    assert found.roles == (("Social worker", 32), ("Team manager", 3))
    assert found.workforce is not None
    assert (found.workforce.qualifier, found.workforce.number, found.workforce.of_whom) == (
        "about",
        200,
        "children's social workers",
    )
    assert found.workforce.source == "the department's workforce statistics"
    hidden = casebook.ask(allegations.support_summary, id, fewest=5)
    assert hidden.roles == (("other roles", 35),)
    casebook.undo()
    assert casebook.ask(allegations.support_summary, id).people == 0


def test_a_person_counts_once_whatever_they_stand_behind(casebook: Casebook) -> None:
    one, two = an_allegation(casebook, "one"), an_allegation(casebook, "two")
    person = a_person(casebook)
    a_supporter(casebook, one, person, sort="raised")
    a_supporter(casebook, two, person)
    a_supporter(casebook, two)
    found = casebook.ask(allegations.support_summary)
    assert (found.people, found.raised, found.supporting) == (2, 1, 2)
    casebook.run(allegations.SetAsideAllegation(two, "twice"))
    assert casebook.ask(allegations.support_summary).people == 1


def test_support_is_listed_those_who_raised_it_first_and_withdrawn_last(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    later = a_supporter(casebook, id, since=a_date("February 2020"))
    gone = a_supporter(casebook, id, sort="raised")
    earlier = a_supporter(casebook, id, since=a_date("January 2020"))
    first = a_supporter(casebook, id, sort="raised", how="told the branch secretary")
    casebook.run(allegations.WithdrawSupport(gone, 1, date(2020, 3, 1), " by telephone "))
    rows = casebook.ask(allegations.support_of, id)
    assert [row.id for row in rows] == [first, earlier, later, gone]
    assert (rows[0].how, rows[1].since) == ("told the branch secretary", a_date("January 2020"))
    assert (rows[3].withdrawn_on, rows[3].withdrawn_how) == (date(2020, 3, 1), "by telephone")


def test_support_withdrawn_counts_no_longer_but_may_be_given_again(casebook: Casebook) -> None:
    id, person = an_allegation(casebook), a_person(casebook)
    support = a_supporter(casebook, id, person)
    with pytest.raises(Refused, match="recorded here already"):
        a_supporter(casebook, id, person, sort="raised")
    casebook.run(allegations.WithdrawSupport(support, 1, date(2020, 3, 1), "by telephone"))
    found = casebook.ask(allegations.support_summary, id)
    assert (found.people, found.withdrawn, found.roles) == (0, 1, ())
    with pytest.raises(Refused, match="already recorded"):
        casebook.run(allegations.WithdrawSupport(support, 2, date(2020, 3, 2), "again"))
    a_supporter(casebook, id, person)
    found = casebook.ask(allegations.support_summary, id)
    assert (found.people, found.withdrawn) == (1, 0)


def test_support_that_was_withdrawn_can_still_be_corrected(casebook: Casebook) -> None:
    id, person = an_allegation(casebook), a_person(casebook)
    support = a_supporter(casebook, id, person)
    casebook.run(allegations.WithdrawSupport(support, 1, date(2020, 3, 1), "by telephone"))
    a_supporter(casebook, id, person)
    casebook.run(allegations.ChangeSupport(support, 2, how="told the branch secretary"))
    assert casebook.ask(allegations.support_of, id)[-1].how == "told the branch secretary"


def test_a_change_of_support_keeps_what_is_not_given(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    support = a_supporter(casebook, id, since=a_date("January 2020"))
    casebook.run(allegations.ChangeSupport(support, 1, sort="raised"))
    (row,) = casebook.ask(allegations.support_of, id)
    assert (row.sort, row.how, row.since) == ("raised", "signed the letter", a_date("January 2020"))
    casebook.run(allegations.ChangeSupport(support, 2, since=a_date("2020"), how="said so"))
    (row,) = casebook.ask(allegations.support_of, id)
    assert (row.how, row.since) == ("said so", a_date("2020"))


def test_support_set_aside_comes_back_unless_the_person_is_there_again(casebook: Casebook) -> None:
    id, person = an_allegation(casebook), a_person(casebook)
    support = a_supporter(casebook, id, person)
    casebook.run(allegations.SetAsideSupport(support, "another person"))
    assert casebook.ask(allegations.support_of, id) == ()
    a_supporter(casebook, id, person)
    with pytest.raises(Refused, match="recorded here already"):
        casebook.run(allegations.RestoreSupport(support))


def test_what_others_say_the_support_is_stands_beside_what_is_known(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    the_workforce(casebook)
    stated = allegations.StateNumber("supporters", 35, "the branch secretary", "about", as_at=a_date("2020"))
    casebook.run(stated)
    a_supporter(casebook, id)
    for about in (id, ""):
        found = casebook.ask(allegations.support_summary, about)
        assert (found.people, found.share, found.stated_share) == (1, 0.005, 0.175)
        assert found.stated is not None
        assert (found.stated.qualifier, found.stated.number) == ("about", 35)


def test_the_number_stated_last_for_the_allegation_measures_it(casebook: Casebook) -> None:
    id, other = an_allegation(casebook), an_allegation(casebook, "other")
    a_supporter(casebook, id)
    a_supporter(casebook, other)
    of_team = the_workforce(casebook, 10, allegation=id)
    whole = the_workforce(casebook, 200)
    latest = the_workforce(casebook, 250)
    assert casebook.ask(allegations.support_summary, id).share == 0.1
    assert casebook.ask(allegations.support_summary, other).share == 0.004
    assert casebook.ask(allegations.support_summary, id, workforce=whole).share == 0.005
    assert casebook.ask(allegations.support_summary).share == 0.008
    assert [row.id for row in casebook.ask(allegations.stated_numbers)] == [latest, whole, of_team]
    assert [row.id for row in casebook.ask(allegations.stated_numbers, id)] == [of_team]
    assert [row.id for row in casebook.ask(allegations.stated_numbers, "")] == [latest, whole]


def test_a_stated_number_is_corrected_or_set_aside_with_its_source(casebook: Casebook) -> None:
    id = the_workforce(casebook)
    casebook.run(allegations.ChangeStatedNumber(id, 1, number=210, as_at=a_date("September 2019")))
    with pytest.raises(Refused, match="who states this number"):
        casebook.run(allegations.ChangeStatedNumber(id, 2, source=""))
    (row,) = casebook.ask(allegations.stated_numbers)
    assert (row.number, row.qualifier, row.as_at) == (210, "about", a_date("September 2019"))
    casebook.run(allegations.SetAsideStatedNumber(id, "of another council"))
    summary = casebook.ask(allegations.support_summary)
    assert (summary.workforce, summary.share, summary.stated, summary.stated_share) == (None,) * 4
    casebook.run(allegations.RestoreStatedNumber(id))
    assert casebook.ask(allegations.support_summary).workforce is not None


def test_no_answer_about_support_holds_a_name(casebook: Casebook) -> None:
    id = an_allegation(casebook)
    a_supporter(casebook, id, a_person(casebook, name="Aoife Griffith", role="Social worker"))
    answers = (casebook.ask(allegations.support_of, id), casebook.ask(allegations.support_summary, id))
    assert "Griffith" not in repr(answers)
