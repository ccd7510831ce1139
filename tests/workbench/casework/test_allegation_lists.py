"""What spans the concepts about an allegation: its row in the list, and everything that is weighed on it."""

from tests.builders import a_person, run
from tests.workbench.allegations.alleged import a_part, a_standard, an_allegation, an_element
from tests.workbench.assertions.asserted import an_assertion
from tests.workbench.findings.found import a_contrary_point, a_finding, concluded, newest, the
from tests.workbench.representations.answered import SENT, a_criticism, a_disclosure, a_letter
from workbench import allegations, assertions, casework, findings, representations
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


def test_what_was_set_aside_is_listed_apart_with_its_parts_on_its_sheet(casebook: Casebook) -> None:
    left, stays = an_allegation(casebook), an_allegation(casebook, "No child was left", scope="in scope")
    element, said = an_element(casebook, stays), an_assertion(casebook)
    run(casebook, allegations.SetAsideElement(element, "Not needed"))
    run(casebook, assertions.SetAsideAssertion(said, "Entered twice"))
    run(casebook, allegations.SetAsideAllegation(left, "Entered twice"))
    for named, found in (({"set_aside": True}, left), ({"scope": "in scope"}, stays), ({}, stays)):
        assert [row.allegation.id for row in casebook.ask(casework.allegation_list, **named)] == [found]
    details = casebook.ask(casework.allegation_details, stays)
    assert details is not None
    assert (details.why_aside, {row.id for row in details.aside}) == (None, {element, said})
    gone = casebook.ask(casework.allegation_details, left)
    assert gone is not None
    assert gone.why_aside == "Entered twice"


def test_a_finding_is_told_with_what_keeps_it_back_whom_it_criticises_and_what_was_set_aside(
    casebook: Casebook,
) -> None:
    finding = a_finding(casebook, elements=1)
    allegation, person = the(casebook, finding).allegation, a_person(casebook)
    run(casebook, allegations.ComplainOf(allegation, person, "service manager"))
    added = an_element(casebook, allegation, "On purpose")
    concluded(casebook, finding, "substantiated", "substantiated")
    point = a_contrary_point(casebook, newest(casebook, finding).overall.id)
    run(casebook, findings.SetAsideContraryPoint(point, "It is about another week"))
    details = casebook.ask(casework.finding_details, finding)
    assert details is not None
    assert ([row.id for row in details.without], details.unheard) == ([added], (person,))
    assert [each.words for each in details.keeping] == ["Element 2 has no conclusion yet."]
    assert [row.id for row in details.aside] == [point]
    run(casebook, findings.SetAsideFinding(finding, "Begun too early"))
    assert casebook.ask(casework.finding_list) == ()
    (row,) = casebook.ask(casework.finding_list, set_aside=True)
    assert row.finding.id == finding
    assert casebook.ask(casework.finding_details, "finding-" + "a" * 26) is None


def test_a_criticism_is_told_with_all_that_passed_and_the_others_of_the_same_person(
    casebook: Casebook,
) -> None:
    person = a_person(casebook)
    first, other = (a_criticism(casebook, person, text) for text in ("She closed early", "She did not look"))
    a_criticism(casebook)
    shown, letter = a_disclosure(casebook, first), a_letter(casebook, first)
    run(casebook, representations.SetAsideDisclosure(shown, "Another person's"))
    details = casebook.ask(casework.criticism_details, first, SENT)
    assert details is not None
    assert [row.id for row in details.theirs] == [first, other]
    assert ([row.id for row in details.letters], details.disclosures, details.responses) == ([letter], (), ())
    assert [row.id for row in details.aside] == [shown]
    assert casebook.ask(casework.criticism_details, "criticism-" + "a" * 26, SENT) is None
