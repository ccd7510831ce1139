"""The register of people, through the door."""

from dataclasses import fields
from datetime import date

import pytest

from tests.builders import a_person, reveal, run
from workbench import casework, people
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused
from workbench.people import PersonFilter, PersonRow, Reveal


def test_no_row_of_the_register_has_room_for_a_name(casebook: Casebook) -> None:
    a_person(casebook, name="Aoife Griffith", email="a.griffith@westmere.example", role="social worker")
    (row,) = casebook.ask(people.persons)
    assert "Griffith" not in repr(row)
    assert not {"name", "email", "telephone", "address"} & {field.name for field in fields(PersonRow)}


def test_a_command_that_carries_a_name_does_not_show_it(casebook: Casebook) -> None:
    assert "Griffith" not in repr(
        people.AddPerson("witness", "Aoife Griffith", aliases=(("Griffith", "nickname"),))
    )
    assert "Griffith" not in repr(people.ChangeIdentity("person", name="Griffith"))
    assert "Griff" not in repr(people.AddAlias("person", "Griff", "nickname"))


def test_pseudonyms_follow_neither_the_alphabet_nor_the_order_of_contact(casebook: Casebook) -> None:
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        a_person(casebook, name=f"{letter} Person")
    names = casebook.ask(people.names_for_disclosure)
    by_name = [names[row.id] for row in casebook.ask(people.persons)]
    assert len(set(by_name)) == len(by_name) == 26
    assert by_name != sorted(by_name)


def test_a_pseudonym_can_be_given_by_hand_and_goes_to_nobody_else(casebook: Casebook) -> None:
    first, second = a_person(casebook, pseudonym="W07"), a_person(casebook, pseudonym="W08")
    with pytest.raises(Refused, match="given to somebody before"):
        casebook.run(people.SetPseudonym(second, 1, "W07"))
    casebook.run(people.SetPseudonym(first, 1, "W09"))
    with pytest.raises(Refused, match="given to somebody before"):
        casebook.run(people.SetPseudonym(second, 1, "W07"))
    casebook.run(people.SetPseudonym(first, 2, "W07"))
    assert casebook.ask(people.pseudonyms)[first] == "W07"


def test_a_pseudonym_is_not_given_again_even_when_the_person_was_undone(casebook: Casebook) -> None:
    a_person(casebook, pseudonym="W07")
    casebook.undo()
    with pytest.raises(Refused, match="given to somebody before"):
        a_person(casebook, pseudonym="W07")
    casebook.redo()
    assert [row.pseudonym for row in casebook.ask(people.persons)] == ["W07"]


def test_a_person_begins_with_the_protection_of_their_part(casebook: Casebook) -> None:
    a_person(casebook, "official")
    a_person(casebook, "child")
    a_person(casebook, "official", protection="protected")
    rows = casebook.ask(people.persons, order="part")
    assert [(row.part, row.protection) for row in rows[:1]] == [("child", "protected")]
    assert {row.protection for row in rows[1:]} == {"protected", "public office"}


def test_protection_is_lowered_with_a_reason_that_is_kept(casebook: Casebook) -> None:
    id = a_person(casebook)
    with pytest.raises(Refused, match="less protection"):
        casebook.run(people.SetProtection(id, 1, "ordinary"))
    casebook.run(people.SetProtection(id, 1, "ordinary", "She asked to be named"))
    row = casebook.ask(people.person, id)
    assert row is not None
    assert (row.protection, row.protection_reason) == ("ordinary", "She asked to be named")


def test_a_person_does_not_become_an_unprotected_child(casebook: Casebook) -> None:
    id = a_person(casebook, "professional")
    with pytest.raises(Refused, match="always protected"):
        casebook.run(people.ChangePerson(id, 1, part="child"))


def test_the_register_is_filtered_ordered_and_paged(casebook: Casebook) -> None:
    for pseudonym, part in (("W03", "complainant"), ("W01", "complainant"), ("P02", "witness")):
        a_person(casebook, part, pseudonym=pseudonym)
    complainants = PersonFilter(part="complainant")
    assert [row.pseudonym for row in casebook.ask(people.persons, complainants)] == ["W01", "W03"]
    assert casebook.ask(people.count_persons, complainants) == 2
    newest = casebook.ask(people.persons, order="-pseudonym", offset=1, limit=1)
    assert [row.pseudonym for row in newest] == ["W01"]
    assert casebook.ask(people.count_persons, PersonFilter(protection="ordinary")) == 0


def test_a_person_set_aside_keeps_the_pseudonym_that_texts_show(casebook: Casebook) -> None:
    id = a_person(casebook, pseudonym="W07")
    casebook.run(people.SetAsidePerson(id, "Entered twice"))
    assert casebook.ask(people.persons) == ()
    assert casebook.ask(people.pseudonyms) == {id: "W07"}
    assert casebook.ask(people.person, "person-" + "a" * 26) is None


def test_revealing_needs_a_reason_and_is_never_undone(casebook: Casebook) -> None:
    id = a_person(casebook, name="Aoife Griffith", pseudonym="W07", telephone="01632 960 007")
    run(casebook, people.AddAlias(id, "Griff", "nickname"))
    with pytest.raises(Refused, match="Say why"):
        casebook.run(Reveal((id,), " "))
    shown = reveal(casebook, id)
    assert (shown.person, shown.pseudonym, shown.name) == (id, "W07", "Aoife Griffith")
    assert (shown.telephone, [alias.words for alias in shown.aliases]) == ("01632 960 007", ["Griff"])
    assert "Griff" not in repr(shown)
    with pytest.raises(Refused, match="cannot be undone"):
        casebook.undo()


def test_every_look_at_an_identity_is_listed_with_its_reason(casebook: Casebook) -> None:
    first, second = a_person(casebook), a_person(casebook)
    casebook.run(Reveal((first, second), "To send the letters"))
    casebook.run(Reveal((second,), "To ring about the time"))
    newest, oldest = casebook.ask(people.revelations)
    assert (newest.reason, newest.persons) == ("To ring about the time", (second,))
    assert set(oldest.persons) == {first, second}


def test_a_stale_change_of_an_identity_is_refused_without_telling_the_name(casebook: Casebook) -> None:
    id = a_person(casebook, name="Aoife Griffith")
    shown = reveal(casebook, id)
    casebook.run(people.ChangeIdentity(id, shown.revision, name="Eve Griffith"))
    with pytest.raises(Refused) as refused:
        casebook.run(people.ChangeIdentity(id, shown.revision, name="Ada Griffith"))
    assert "Griffith" not in str(refused.value)


def test_an_alias_is_added_once_and_removed(casebook: Casebook) -> None:
    id = a_person(casebook, name="Aoife Griffith")
    alias = run(casebook, people.AddAlias(id, "Griff", "nickname"))
    with pytest.raises(Refused, match="already"):
        casebook.run(people.AddAlias(id, "Griff", "misspelling"))
    assert [match.persons for match in casebook.ask(people.match_names, "Griff said")] == [(id,)]
    casebook.run(people.RemoveAlias(alias))
    assert casebook.ask(people.match_names, "Griff said") == ()


def test_consents_are_listed_with_the_day_they_were_taken_back(casebook: Casebook) -> None:
    id = a_person(casebook)
    consent = run(casebook, people.RecordConsent(id, "to be quoted", date(2020, 3, 2), "by e-mail"))
    run(casebook, people.RecordConsent(id, "to be named to the chief executive", date(2020, 2, 1)))
    casebook.run(people.WithdrawConsent(consent, 1, date(2020, 4, 1)))
    assert [(row.to, row.given_on, row.withdrawn_on) for row in casebook.ask(people.consents, id)] == [
        ("to be named to the chief executive", date(2020, 2, 1), None),
        ("to be quoted", date(2020, 3, 2), date(2020, 4, 1)),
    ]


def test_matching_a_name_tells_the_pseudonym_and_not_the_name(casebook: Casebook) -> None:
    id = a_person(casebook, name="Aoife Griffith", pseudonym="W07")
    (match,) = casebook.ask(casework.names_in, "I spoke to Aoife Griffith’s manager")
    assert (match.start, match.end, match.persons, match.pseudonyms) == (11, 25, (id,), ("W07",))


def test_names_for_disclosure_are_those_that_are_known(casebook: Casebook) -> None:
    named, _ = a_person(casebook, name="Aoife Griffith"), a_person(casebook)
    assert casebook.ask(people.names_for_disclosure) == {named: "Aoife Griffith"}
