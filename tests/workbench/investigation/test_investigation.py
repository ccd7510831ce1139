"""The frame of the investigation, through the door."""

from datetime import date

import pytest

from tests.builders import a_date, an_investigation, run
from workbench import investigation
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused


def test_a_casebook_begins_without_an_investigation_and_holds_one(casebook: Casebook) -> None:
    assert casebook.ask(investigation.investigation) is None
    an_investigation(casebook, commissioner="The chief executive", commissioned_on=date(2020, 2, 3))
    row = casebook.ask(investigation.investigation)
    assert row is not None
    assert (row.title, row.commissioner) == ("Concerns at Westmere", "The chief executive")
    assert (row.commissioned_on, row.retain_until) == (date(2020, 2, 3), None)
    with pytest.raises(Refused, match="already holds"):
        an_investigation(casebook)


def test_what_is_changed_is_changed_and_the_rest_stays(casebook: Casebook) -> None:
    id = an_investigation(casebook, scope="Since January 2018")
    casebook.run(investigation.ChangeInvestigation(id, 1, marking="SECRET", retain_until=date(2026, 1, 31)))
    row = casebook.ask(investigation.investigation)
    assert row is not None
    assert (row.scope, row.marking, row.retain_until) == (
        "Since January 2018",
        "SECRET",
        date(2026, 1, 31),
    )


def test_a_stale_edit_is_refused_and_shows_both(casebook: Casebook) -> None:
    id = an_investigation(casebook)
    casebook.run(investigation.ChangeInvestigation(id, 1, scope="Theirs"))
    with pytest.raises(Refused, match=r"Theirs.*Mine"):
        casebook.run(investigation.ChangeInvestigation(id, 1, scope="Mine"))


def test_terms_are_numbered_as_they_were_given_or_in_turn(casebook: Casebook) -> None:
    for text, number in (("To establish", ""), ("Whether", "1(a)"), ("To recommend", "")):
        casebook.run(investigation.AddTerm(text, number))
    terms = casebook.ask(investigation.terms_of_reference)
    assert [(term.number, term.text) for term in terms] == [
        ("1", "To establish"),
        ("1(a)", "Whether"),
        ("3", "To recommend"),
    ]


def test_a_term_does_not_take_a_number_that_is_taken(casebook: Casebook) -> None:
    first = run(casebook, investigation.AddTerm("To establish"))
    run(casebook, investigation.AddTerm("To recommend"))
    with pytest.raises(Refused, match="already a paragraph 2"):
        casebook.run(investigation.ChangeTerm(first, 1, number="2"))


def test_a_term_set_aside_comes_back_unless_its_number_was_given_away(casebook: Casebook) -> None:
    first = run(casebook, investigation.AddTerm("To establish"))
    casebook.run(investigation.SetAsideTerm(first, "Superseded by the letter of March"))
    assert casebook.ask(investigation.terms_of_reference) == ()
    second = run(casebook, investigation.AddTerm("To establish the facts", "1"))
    with pytest.raises(Refused, match="already a paragraph 1"):
        casebook.run(investigation.RestoreTerm(first))
    casebook.run(investigation.ChangeTerm(second, 1, number="2"))
    casebook.run(investigation.RestoreTerm(first))
    assert [term.number for term in casebook.ask(investigation.terms_of_reference)] == ["1", "2"]


def test_nothing_is_set_aside_without_a_reason(casebook: Casebook) -> None:
    id = run(casebook, investigation.DeclareInterest("A cousin works in housing"))
    with pytest.raises(Refused, match="Say why"):
        casebook.run(investigation.SetAsideInterest(id, " "))


def test_interests_are_listed_by_their_day(casebook: Casebook) -> None:
    for what, day in (("Later", date(2020, 3, 1)), ("Earlier", date(2020, 2, 3))):
        casebook.run(investigation.DeclareInterest(what, "Told the commissioner", day))
    assert [(row.what, row.declared_on) for row in casebook.ask(investigation.interests)] == [
        ("Earlier", date(2020, 2, 3)),
        ("Later", date(2020, 3, 1)),
    ]


def test_key_dates_stand_in_the_order_of_time_whatever_is_known_of_them(casebook: Casebook) -> None:
    for name, when in (
        ("Report", "January 2020"),
        ("Not known", ""),
        ("Before", "before November 2019"),
        ("Call", "11/11/2019"),
    ):
        casebook.run(investigation.AddKeyDate(name, a_date(when)))
    names = [row.name for row in casebook.ask(investigation.key_dates)]
    assert names == ["Before", "Call", "Report", "Not known"]


def test_a_key_date_is_confirmed_by_a_document(casebook: Casebook) -> None:
    id = run(casebook, investigation.AddKeyDate("Call", a_date("11/11/2019")))
    with pytest.raises(Refused, match="which document"):
        casebook.run(investigation.ChangeKeyDate(id, 1, standing="confirmed"))
    casebook.run(investigation.ChangeKeyDate(id, 1, standing="confirmed", evidence="E-mail of the 11th"))
    (row,) = casebook.ask(investigation.key_dates)
    assert (row.standing, row.date.words) == ("confirmed", "11/11/2019")


def test_the_days_of_an_investigation_and_of_an_interest_are_taken_away(casebook: Casebook) -> None:
    day = date(2020, 2, 10)
    id = an_investigation(casebook, commissioned_on=day, retain_until=date(2032, 2, 10))
    casebook.run(investigation.ChangeInvestigation(id, 1, without_days=("retain_until", "title")))
    row = casebook.ask(investigation.investigation)
    assert row is not None
    assert (row.commissioned_on, row.retain_until) == (day, None)
    interest = run(casebook, investigation.DeclareInterest("A cousin works in housing", declared_on=day))
    casebook.run(investigation.ChangeInterest(interest, 1, without_day=True))
    assert [each.declared_on for each in casebook.ask(investigation.interests)] == [None]
