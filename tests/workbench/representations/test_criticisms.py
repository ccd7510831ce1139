"""Criticisms in a casebook: where they come from, what was disclosed for them, to that person only."""

from datetime import date

import pytest
from sqlmodel import select

from tests.builders import a_person
from tests.workbench.allegations.alleged import an_allegation
from tests.workbench.findings.found import a_finding
from tests.workbench.findings.found import the as the_finding
from tests.workbench.representations.answered import (
    SENT,
    TODAY,
    a_criticism,
    a_disclosure,
    a_letter,
    a_manager,
    a_response,
    the,
)
from workbench import representations
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused
from workbench.representations import CriticismFilter, _records
from workbench.store import search


def test_a_criticism_comes_from_an_allegation_or_from_a_finding_on_one(casebook: Casebook) -> None:
    allegation, finding = an_allegation(casebook), a_finding(casebook)
    one = the(casebook, a_criticism(casebook, allegation=allegation))
    two = the(casebook, a_criticism(casebook, finding=finding))
    assert (one.number, one.allegation, one.finding) == (1, allegation, None)
    assert (two.number, two.allegation, two.finding) == (
        2,
        the_finding(casebook, finding).allegation,
        finding,
    )
    assert (one.state, one.deadline, one.effect) == ("not put to the person yet", None, None)
    with pytest.raises(Refused, match="comes from"):
        a_criticism(casebook, allegation="")


def test_a_criticism_is_of_a_person_who_is_known(casebook: Casebook) -> None:
    with pytest.raises(Refused, match="where a person is needed"):
        a_criticism(casebook, an_allegation(casebook))


def test_criticisms_are_listed_by_number_of_whom_and_from_what(casebook: Casebook) -> None:
    person, allegation, finding = a_manager(casebook), an_allegation(casebook), a_finding(casebook)
    one = a_criticism(casebook, person, allegation=allegation)
    two = a_criticism(casebook, finding=finding)
    for wanted, found in (
        (CriticismFilter(), [one, two]),
        (CriticismFilter(person=person), [one]),
        (CriticismFilter(allegation=allegation), [one]),
        (CriticismFilter(finding=finding), [two]),
        (CriticismFilter(person=person, finding=finding), []),
    ):
        assert [row.id for row in casebook.ask(representations.criticisms, TODAY, wanted)] == found
    assert [row.id for row in casebook.ask(representations.criticisms, TODAY, offset=1, limit=1)] == [two]


def test_a_criticism_is_changed_until_it_is_put(casebook: Casebook) -> None:
    id = a_criticism(casebook)
    casebook.run(representations.ChangeCriticism(id, 1, text="She closed twelve cases early"))
    with pytest.raises(Refused, match="changed after you opened it"):
        casebook.run(representations.ChangeCriticism(id, 1, text="She closed ten cases early"))
    with pytest.raises(Refused, match="criticised for"):
        casebook.run(representations.ChangeCriticism(id, 2, text=" "))
    row = the(casebook, id)
    assert (row.text, row.basis) == ("She closed twelve cases early", "Eleven accounts; the audit log")
    a_letter(casebook, id)
    with pytest.raises(Refused, match="in these words"):
        casebook.run(representations.ChangeCriticism(id, 2, basis="Nothing"))
    with pytest.raises(Refused, match="in these words"):
        casebook.run(representations.SetAsideCriticism(id, "not fair"))


def test_a_criticism_given_up_before_it_was_put_is_listed_nowhere(casebook: Casebook) -> None:
    id = a_criticism(casebook)
    casebook.run(representations.SetAsideCriticism(id, "the log shows otherwise"))
    assert casebook.ask(representations.criticisms, TODAY) == ()
    assert casebook.ask(representations.outstanding, TODAY) == ()
    casebook.run(representations.RestoreCriticism(id))
    assert the(casebook, id).number == 1


def test_what_is_disclosed_goes_to_the_person_it_is_about_and_to_nobody_else(casebook: Casebook) -> None:
    manager, other = a_manager(casebook), a_manager(casebook)
    one, two = a_criticism(casebook, manager), a_criticism(casebook, manager, "She said so")
    of_other = a_criticism(casebook, other)
    id = a_disclosure(casebook, one, two, one)
    (row,) = casebook.ask(representations.disclosures, manager)
    assert (row.id, row.person, row.criticisms) == (id, manager, tuple(sorted((one, two))))
    assert (row.items, row.disclosed_on, row.how) == (
        "The audit log, pages 1 to 4",
        SENT,
        "copies with the letter",
    )
    assert the(casebook, two).disclosures == (id,)
    assert casebook.ask(representations.disclosures, other) == ()
    with pytest.raises(Refused, match="only of what is about them"):
        a_disclosure(casebook, one, of_other)


def test_what_passes_between_the_two_is_for_no_wider_audience(casebook: Casebook) -> None:
    id = a_criticism(casebook)
    a_disclosure(casebook, id)
    a_response(casebook, a_letter(casebook, id))
    with casebook.store.reading() as session:
        for cls in (_records.Disclosure, _records.WarningLetter, _records.Response):
            (row,) = session.scalars(select(cls))
            assert (row.restricted, bool(row.restricted_reason)) == ("subject", True)


def test_a_disclosure_is_corrected_within_its_rules(casebook: Casebook) -> None:
    id = a_disclosure(casebook, a_criticism(casebook))
    casebook.run(representations.ChangeDisclosure(id, 1, items="The audit log", on=date(2020, 6, 2)))
    with pytest.raises(Refused, match="List what"):
        casebook.run(representations.ChangeDisclosure(id, 2, items=""))
    with pytest.raises(Refused, match="still to come"):
        casebook.run(representations.ChangeDisclosure(id, 2, on=date(2199, 1, 1)))
    (row,) = casebook.ask(representations.disclosures)
    assert (row.items, row.disclosed_on, row.how) == (
        "The audit log",
        date(2020, 6, 2),
        "copies with the letter",
    )
    casebook.run(representations.SetAsideDisclosure(id, "of another case"))
    assert casebook.ask(representations.disclosures) == ()
    casebook.run(representations.RestoreDisclosure(id))
    assert len(casebook.ask(representations.disclosures)) == 1


def test_criticisms_are_found_by_their_words(casebook: Casebook) -> None:
    id = a_criticism(casebook, basis="Minutes of the improvement board")
    with casebook.store.reading() as session:
        hits = search.find(session.connection().connection.cursor(), "improvement")
    assert [hit.record for hit in hits] == [id]


def test_there_is_no_criticism_of_another_id(casebook: Casebook) -> None:
    assert casebook.ask(representations.the_criticism, f"criticism-{'a' * 26}", TODAY) is None
    assert casebook.ask(representations.the_letter, f"warning_letter-{'a' * 26}") is None
    a_person(casebook)
    assert casebook.ask(representations.heard) == {}
