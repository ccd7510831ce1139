"""What spans the concepts about an allegation: its row in the list, and everything that is weighed on it."""

from tests.builders import a_person, run
from tests.workbench.allegations.alleged import a_part, a_standard, an_allegation, an_element
from tests.workbench.assertions.asserted import an_assertion
from tests.workbench.findings.found import a_finding, concluded, the
from workbench import allegations, casework
from workbench.assertions.rules import SPEAKS_AGAINST, SPEAKS_FOR
from workbench.casebook import Casebook
from workbench.kernel.running_text import refer


def test_an_allegation_is_listed_with_how_it_stands_and_what_is_said_on_either_side(
    casebook: Casebook,
) -> None:
    finding = a_finding(casebook)
    allegation = the(casebook, finding).allegation
    concluded(casebook, finding, "substantiated", "substantiated", "substantiated")
    an_assertion(casebook, allegations=((allegation, SPEAKS_AGAINST),))
    an_assertion(casebook, allegations=((allegation, SPEAKS_FOR),))
    an_assertion(casebook, allegations=((allegation, SPEAKS_AGAINST),))
    (row,) = casebook.ask(casework.allegation_list)
    assert (row.outcome, row.issued) == ("substantiated", False)
    assert (row.speaking_for, row.speaking_against) == (1, 2)
    assert row.lacking > 0


def test_the_list_finds_what_is_read_and_is_ordered_by_what_is_missing(casebook: Casebook) -> None:
    person = a_person(casebook, pseudonym="P14")
    whole = an_allegation(casebook, f"{refer(person)} closed cases")
    part = a_part(casebook, whole, "No child was left")
    an_element(casebook, part, "Łaska was told")
    found = {
        words: [row.allegation.id for row in casebook.ask(casework.allegation_list, words)]
        for words in ("p14 CLOSED", "laska", "1.1", "to be decided", "elsewhere")
    }
    assert found == {
        "p14 CLOSED": [whole],
        "laska": [part],
        "1.1": [part],
        "to be decided": [whole, part],
        "elsewhere": [],
    }
    lacking = [row.lacking for row in casebook.ask(casework.allegation_list, order="lacking")]
    assert lacking == sorted(lacking, reverse=True)


def test_an_allegation_is_told_with_both_sides_and_a_standard_not_in_force_then(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    allegation = the(casebook, finding).allegation
    concluded(
        casebook, finding, "substantiated", "substantiated", "substantiated", contrary="He was on leave"
    )
    standard = a_standard(casebook)
    run(casebook, allegations.RelyOnStandards((allegations.LinkAllegationStandard(allegation, standard),)))
    said = an_assertion(casebook, allegations=((allegation, SPEAKS_AGAINST),))
    details = casebook.ask(casework.allegation_details, allegation)
    assert details is not None
    assert [(each.bearing, each.said.id) for each in details.said] == [(SPEAKS_AGAINST, said)]
    assert [(each.standard.id, each.in_force) for each in details.relied_on] == [(standard, True)]
    assert details.weighed is not None
    assert details.weighed.contrary == "He was on leave"
    assert details.outcomes[""] == "substantiated"
    assert details.numbered == ((allegation, "1"),)


def test_there_is_nothing_to_tell_of_an_allegation_that_is_not_there(casebook: Casebook) -> None:
    assert casebook.ask(casework.allegation_details, "allegation-" + "a" * 26) is None


def test_the_forms_offer_what_stands(casebook: Casebook) -> None:
    whole = an_allegation(casebook)
    standard, said, person = a_standard(casebook), an_assertion(casebook), a_person(casebook)
    choices = casebook.ask(casework.allegation_choices)
    offered = (choices.allegations, choices.standards, choices.assertions, choices.people)
    assert [[each.id for each in those] for those in offered] == [[whole], [standard], [said], [person]]
    assert choices.allegations[0].shown == "Allegation 1"
