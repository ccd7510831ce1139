"""Findings in a casebook: drafted on the elements, issued whole, kept version beside version."""

from datetime import UTC, datetime

import pytest

from tests.builders import run
from tests.workbench.allegations.alleged import an_allegation, an_element
from tests.workbench.findings.found import (
    WEIGHED,
    a_contrary_point,
    a_finding,
    an_issued_finding,
    conclude,
    concluded,
    issue,
    newest,
    the,
)
from workbench import allegations, findings
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.errors import Refused
from workbench.store import search

YES, PARTLY, NO, NONE, REFERRED = findings.OUTCOMES


def words(casebook: Casebook, finding: str) -> list[str]:
    version = newest(casebook, finding).id
    return [each.words for each in casebook.ask(findings.incoherences, version)]


def test_a_draft_has_room_for_every_element_and_nothing_concluded(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    version = newest(casebook, finding)
    assert (version.number, version.issued_at, version.standard_of_proof) == (
        1,
        None,
        "balance of probabilities",
    )
    assert (version.overall.element, version.overall.outcome) == (None, "")
    assert [row.number for row in version.elements] == [1, 2]
    row = the(casebook, finding)
    assert (row.state, row.issued, row.draft, row.outcome, row.draft_outcome) == (
        "draft",
        None,
        version.id,
        "",
        "",
    )


def test_an_allegation_needs_an_element_and_a_place_in_scope(casebook: Casebook) -> None:
    bare = an_allegation(casebook)
    with pytest.raises(Refused, match="what must be proved"):
        casebook.run(findings.DraftFinding(bare))
    outside = an_allegation(casebook, scope="out of scope", scope_reason="With the police")
    an_element(casebook, outside)
    with pytest.raises(Refused, match="out of scope"):
        casebook.run(findings.DraftFinding(outside))


def test_there_is_one_finding_on_an_allegation(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    allegation = the(casebook, finding).allegation
    with pytest.raises(Refused, match="one already"):
        casebook.run(findings.DraftFinding(allegation))
    casebook.run(findings.SetAsideFinding(finding, "begun too early"))
    other = run(casebook, findings.DraftFinding(allegation))
    assert [row.id for row in casebook.ask(findings.findings, allegation)] == [other]
    with pytest.raises(Refused, match="one already"):
        casebook.run(findings.RestoreFinding(finding))


def test_the_standard_of_proof_is_that_of_the_allegation_until_another_is_applied(casebook: Casebook) -> None:
    finding = a_finding(casebook, standard_of_proof="reasonable belief", proof_reason="Paragraph 5")
    version = newest(casebook, finding)
    assert (version.standard_of_proof, version.proof_reason) == ("reasonable belief", "Paragraph 5")
    casebook.run(findings.MeasureFinding(version.id, 1, "balance of probabilities"))
    assert words(casebook, finding)[0] == (
        "The allegation is to be measured by the standard “reasonable belief”."
    )
    casebook.run(findings.MeasureFinding(version.id, 2, "balance of probabilities", "It can be met"))
    assert "to be measured" not in words(casebook, finding)[0]


def test_a_draft_may_be_incoherent_and_says_so(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    concluded(casebook, finding, YES, YES, NO)
    assert words(casebook, finding) == ["The allegation: It is substantiated only when every element is."]
    with pytest.raises(Refused, match="only when every element is"):
        issue(casebook, finding)
    assert the(casebook, finding).state == "draft"


def test_the_headline_may_fail_although_part_of_it_is_proved(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    concluded(casebook, finding, NO, YES, NO)
    issue(casebook, finding)
    row = the(casebook, finding)
    assert (row.state, row.outcome, row.draft_outcome) == ("issued", NO, "")


def test_a_finding_is_issued_with_what_it_was_found_on(casebook: Casebook) -> None:
    finding = a_finding(casebook, framed="That cases were closed early")
    concluded(casebook, finding, PARTLY, YES, NO)
    at = datetime(2020, 7, 1, 12, tzinfo=UTC)
    with clock.fixed(at):
        issue(casebook, finding, without_reply=" Nobody is named ")
    element = newest(casebook, finding).elements[0].element
    assert element is not None
    casebook.run(findings.ReviseFinding(finding, "The allegation is put otherwise"))
    casebook.run(allegations.ChangeElement(element, 1, "Something else"))
    casebook.run(allegations.ChangeAllegation(the(casebook, finding).allegation, 1, framed="Something else"))
    _, version = casebook.ask(findings.finding_versions, finding)
    assert (version.issued_at, version.without_reply) == (at, "Nobody is named")
    assert (version.found_on, version.overall.found_on) == ("That cases were closed early",) * 2
    assert [(row.number, row.found_on) for row in version.elements] == [(1, "Thing 1"), (2, "Thing 2")]


def test_nothing_is_found_for_good_before_the_allegation_is_framed_and_in_scope(casebook: Casebook) -> None:
    """Acas guide, step 2: what is decided is within the terms of reference, and particular."""
    for said, lacking in (
        ({"framed": ""}, "The allegation is not framed"),
        ({"scope": "to be decided"}, "not decided whether the allegation is in scope"),
    ):
        finding = a_finding(casebook, elements=1, **said)
        concluded(casebook, finding, YES, YES)
        with pytest.raises(Refused, match=lacking):
            issue(casebook, finding)


def test_none_is_not_taken_for_what_speaks_against_it(casebook: Casebook) -> None:
    """Acas guide, step 4: what speaks against is looked for, and it is said where."""
    finding = a_finding(casebook, elements=1)
    overall = newest(casebook, finding).overall
    for nothing in ("None", "n/a.", "-"):
        with pytest.raises(Refused, match="record that under “Looked for, not found”"):
            casebook.run(findings.ChangeConclusion(overall.id, 1, contrary=nothing))
        with pytest.raises(Refused, match="record that under “Looked for, not found”"):
            casebook.run(findings.ChangeConclusion(overall.id, 1, supporting=nothing))
        with pytest.raises(Refused, match="Write what speaks against the finding"):
            a_contrary_point(casebook, overall.id, nothing)
    assert newest(casebook, finding).overall == overall


def test_an_unanswered_contrary_point_keeps_a_finding_from_being_issued(casebook: Casebook) -> None:
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, YES, YES)
    point = a_contrary_point(casebook, newest(casebook, finding).overall.id)
    with pytest.raises(Refused, match="1 contrary point not answered"):
        issue(casebook, finding)
    casebook.run(findings.ChangeContraryPoint(point, 1, answer="The log shows him in the office."))
    issue(casebook, finding)
    (row,) = newest(casebook, finding).overall.points
    assert (row.point, row.answer) == ("He was on leave", "The log shows him in the office.")


def test_contrary_points_stand_in_the_order_in_which_they_were_set_down(casebook: Casebook) -> None:
    finding = a_finding(casebook, elements=1)
    overall = newest(casebook, finding).overall.id
    first, second = a_contrary_point(casebook, overall, "one"), a_contrary_point(casebook, overall, "two")
    casebook.run(findings.SetAsideContraryPoint(first, "not contrary after all"))
    a_contrary_point(casebook, overall, "three", answer="No")
    assert [row.point for row in newest(casebook, finding).overall.points] == ["two", "three"]
    casebook.run(findings.RestoreContraryPoint(first))
    assert [row.point for row in newest(casebook, finding).overall.points] == ["one", "two", "three"]
    with pytest.raises(Refused, match="speaks against"):
        casebook.run(findings.ChangeContraryPoint(second, 1, point=" "))


def test_a_finding_changed_since_it_was_looked_at_is_not_issued(casebook: Casebook) -> None:
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, YES, YES)
    version = newest(casebook, finding)
    conclude(casebook, version.elements[0], YES, reasons="Other reasons")
    with pytest.raises(Refused, match="has changed since you looked"):
        casebook.run(findings.IssueFinding(version.id, version.seen))
    version = newest(casebook, finding)
    a_contrary_point(casebook, version.overall.id, answer="No")
    with pytest.raises(Refused, match="has changed since you looked"):
        casebook.run(findings.IssueFinding(version.id, version.seen))
    issue(casebook, finding)


def test_nothing_of_an_issued_version_changes(casebook: Casebook) -> None:
    finding = a_finding(casebook, elements=1)
    version = newest(casebook, finding)
    point = a_contrary_point(casebook, version.overall.id, answer="No")
    aside = a_contrary_point(casebook, version.overall.id, "He was away")
    casebook.run(findings.SetAsideContraryPoint(aside, "x"))
    concluded(casebook, finding, YES, YES)
    issue(casebook, finding)
    version = newest(casebook, finding)
    element = version.elements[0]
    assert element.element is not None
    for act in (
        findings.ChangeConclusion(element.id, element.revision, reasons="Others"),
        findings.SetAsideConclusion(element.id, "x"),
        findings.AddConclusion(version.id, element.element),
        findings.AddContraryPoint(element.id, "But"),
        findings.ChangeContraryPoint(point, 1, answer="Yes"),
        findings.SetAsideContraryPoint(point, "x"),
        findings.RestoreContraryPoint(aside),
        findings.MeasureFinding(version.id, version.revision, "certainty", "x"),
        findings.IssueFinding(version.id, version.seen),
    ):
        with pytest.raises(Refused, match="was issued and stays as it is"):
            casebook.run(act)
    with pytest.raises(Refused, match="This finding was issued"):
        casebook.run(findings.SetAsideFinding(finding, "x"))
    assert newest(casebook, finding) == version


def test_issuing_cannot_be_undone_and_says_what_to_do_instead(casebook: Casebook) -> None:
    an_issued_finding(casebook)
    with pytest.raises(Refused, match="issue a new version"):
        casebook.undo()


def test_the_next_version_begins_with_the_words_of_the_last_and_stands_beside_it(casebook: Casebook) -> None:
    finding = a_finding(casebook, elements=1)
    a_contrary_point(casebook, newest(casebook, finding).overall.id, answer="No")
    concluded(casebook, finding, YES, YES)
    issue(casebook, finding)
    with pytest.raises(Refused, match="looked at again"):
        casebook.run(findings.ReviseFinding(finding, " "))
    casebook.run(findings.ReviseFinding(finding, "The service manager's answer"))
    second, first = casebook.ask(findings.finding_versions, finding)
    assert (second.number, second.reason, second.issued_at) == (2, "The service manager's answer", None)
    assert (second.overall.supporting, second.overall.points[0].answer) == (WEIGHED["supporting"], "No")
    assert second.overall.found_on == ""
    concluded(casebook, finding, NO, NO)
    row = the(casebook, finding)
    assert (row.state, row.outcome, row.draft_outcome) == ("issued, next version in draft", YES, NO)
    issue(casebook, finding)
    second, again = casebook.ask(findings.finding_versions, finding)
    assert (again, second.overall.outcome, the(casebook, finding).issued) == (first, NO, second.id)


def test_a_next_version_begun_for_nothing_is_given_up(casebook: Casebook) -> None:
    finding = an_issued_finding(casebook)
    first = newest(casebook, finding).id
    second = run(casebook, findings.ReviseFinding(finding, "An answer"))
    with pytest.raises(Refused, match="in draft already"):
        casebook.run(findings.ReviseFinding(finding, "Another"))
    casebook.run(findings.SetAsideFindingVersion(second, "It changes nothing"))
    assert (the(casebook, finding).state, newest(casebook, finding).id) == ("issued", first)
    casebook.run(findings.RestoreFindingVersion(second))
    casebook.run(findings.SetAsideFindingVersion(second, "It changes nothing"))
    third = run(casebook, findings.ReviseFinding(finding, "Another"))
    assert [row.number for row in casebook.ask(findings.finding_versions, finding)] == [3, 1]
    with pytest.raises(Refused, match="begun meanwhile"):
        casebook.run(findings.RestoreFindingVersion(second))
    assert newest(casebook, finding).id == third


def test_the_first_version_is_not_given_up(casebook: Casebook) -> None:
    with pytest.raises(Refused, match="first version"):
        casebook.run(findings.SetAsideFindingVersion(newest(casebook, a_finding(casebook)).id, "x"))


def test_an_element_added_later_is_concluded_on_before_issuing(casebook: Casebook) -> None:
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, YES, YES)
    element = an_element(casebook, the(casebook, finding).allegation, "Thing 2")
    assert words(casebook, finding) == ["Element 2 has no conclusion yet."]
    version = newest(casebook, finding).id
    casebook.run(findings.AddConclusion(version, element))
    with pytest.raises(Refused, match="one already"):
        casebook.run(findings.AddConclusion(version, element))
    with pytest.raises(Refused, match="does not belong"):
        casebook.run(findings.AddConclusion(version, an_element(casebook, an_allegation(casebook, "two"))))
    assert words(casebook, finding) == [
        "Element 2: no outcome is decided yet.",
        "Element 2: the reasons are missing.",
    ]


def test_what_is_concluded_on_an_element_set_aside_is_set_aside_too(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    concluded(casebook, finding, YES, YES, NO)
    row = newest(casebook, finding).elements[1]
    assert row.element is not None
    casebook.run(allegations.SetAsideElement(row.element, "need not be proved"))
    assert words(casebook, finding) == [
        "An element need not be proved any more: set aside what is concluded on it."
    ]
    assert [each.number for each in newest(casebook, finding).elements] == [1, 0]
    casebook.run(findings.SetAsideConclusion(row.id, "need not be proved"))
    assert words(casebook, finding) == []
    casebook.run(allegations.RestoreElement(row.element))
    casebook.run(findings.RestoreConclusion(row.id))
    assert [each.outcome for each in newest(casebook, finding).elements] == [YES, NO]


def test_a_conclusion_comes_back_only_if_the_element_was_not_concluded_on_anew(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    version = newest(casebook, finding)
    row = version.elements[0]
    assert row.element is not None
    casebook.run(findings.SetAsideConclusion(row.id, "begin anew"))
    casebook.run(findings.AddConclusion(version.id, row.element))
    with pytest.raises(Refused, match="one already"):
        casebook.run(findings.RestoreConclusion(row.id))
    with pytest.raises(Refused, match="never left out"):
        casebook.run(findings.SetAsideConclusion(version.overall.id, "x"))


def test_a_conclusion_keeps_what_is_not_given_and_refuses_what_was_not_seen(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    row = newest(casebook, finding).overall
    casebook.run(findings.ChangeConclusion(row.id, 1, outcome=NONE, limits="The log was deleted"))
    with pytest.raises(Refused, match="changed after you opened it"):
        casebook.run(findings.ChangeConclusion(row.id, 1, limits="Nothing"))
    with pytest.raises(Refused, match="An outcome is"):
        casebook.run(findings.ChangeConclusion(row.id, 2, outcome="proved"))
    again = newest(casebook, finding).overall
    assert (again.outcome, again.limits, again.reasons) == (NONE, "The log was deleted", "")


def test_a_finding_set_aside_is_not_worked_on(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    version = newest(casebook, finding)
    casebook.run(findings.SetAsideFinding(finding, "begun too early"))
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(findings.ChangeConclusion(version.overall.id, 1, reasons="Yes"))
    assert casebook.ask(findings.findings) == ()
    casebook.run(findings.RestoreFinding(finding))
    assert [row.id for row in casebook.ask(findings.findings)] == [finding]


def test_a_finding_is_not_issued_once_its_allegation_is_out_of_scope_or_gone(casebook: Casebook) -> None:
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, YES, YES)
    allegation = the(casebook, finding).allegation
    casebook.run(allegations.ChangeAllegation(allegation, 1, scope="out of scope", scope_reason="Police"))
    with pytest.raises(Refused, match="out of scope"):
        issue(casebook, finding)
    casebook.run(allegations.SetAsideAllegation(allegation, "twice"))
    with pytest.raises(Refused, match="no longer there"):
        issue(casebook, finding)


def test_outcomes_are_told_for_every_allegation_and_element(casebook: Casebook) -> None:
    draft, issued = a_finding(casebook, elements=1), an_issued_finding(casebook)
    a_finding_set_aside = a_finding(casebook)
    casebook.run(findings.SetAsideFinding(a_finding_set_aside, "x"))
    every = casebook.ask(findings.outcomes)
    assert {(row.finding, row.outcome, row.issued) for row in every} == {
        (draft, "", False),
        (issued, YES, True),
    }
    assert [row.element is None for row in every if row.finding == issued] == [True, False]
    only = casebook.ask(findings.outcomes, issued_only=True)
    assert {row.finding for row in only} == {issued}
    casebook.run(findings.ReviseFinding(issued, "An answer"))
    assert {row.issued for row in casebook.ask(findings.outcomes)} == {False}
    assert casebook.ask(findings.outcomes, issued_only=True) == only


def test_reasons_and_contrary_points_are_found_by_their_words(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    overall = newest(casebook, finding).overall
    conclude(casebook, overall, YES, reasons="Unequivocal minutes")
    point = a_contrary_point(casebook, overall.id, "Alibi in Cardiff")
    with casebook.store.reading() as session:
        cursor = session.connection().connection.cursor()
        hits = {hit.record for word in ("unequivocal", "alibi") for hit in search.find(cursor, word)}
    assert hits == {overall.id, point}


def test_there_is_no_finding_of_another_id(casebook: Casebook) -> None:
    assert casebook.ask(findings.the_finding, f"finding-{'a' * 26}") is None
    assert casebook.ask(findings.the_finding_version, f"finding_version-{'a' * 26}") is None
    with pytest.raises(Refused, match="no longer there"):
        casebook.ask(findings.incoherences, f"finding_version-{'a' * 26}")
    version = newest(casebook, a_finding(casebook))
    assert casebook.ask(findings.the_finding_version, version.id) == version
