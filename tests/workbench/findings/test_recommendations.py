"""Recommendations in a casebook: numbered for good, resting on findings, answered by the body."""

from datetime import date

import pytest

from tests.workbench.findings.found import a_finding, a_recommendation
from workbench import findings
from workbench.casebook import Casebook
from workbench.findings import RecommendationRow
from workbench.kernel.errors import Refused

DAY = date(2020, 9, 1)


def the(casebook: Casebook, id: str) -> RecommendationRow:
    found = casebook.ask(findings.the_recommendation, id)
    assert found is not None
    return found


def test_a_recommendation_says_to_whom_by_when_and_how_it_will_be_known(casebook: Casebook) -> None:
    finding = a_finding(casebook)
    id = a_recommendation(
        casebook,
        addressed_to="The director",
        due="within three months",
        due_on=DAY,
        measure="An audit of 50 closures",
        findings=(finding, finding),
    )
    row = the(casebook, id)
    assert (row.number, row.addressed_to, row.due, row.due_on) == (
        1,
        "The director",
        "within three months",
        DAY,
    )
    assert (row.measure, row.findings, row.wanting) == ("An audit of 50 closures", (finding,), ())


def test_a_recommendation_says_what_it_lacks(casebook: Casebook) -> None:
    assert len(the(casebook, a_recommendation(casebook)).wanting) == 4
    assert len(the(casebook, a_recommendation(casebook, due_on=DAY)).wanting) == 3


def test_numbers_are_given_once(casebook: Casebook) -> None:
    first = a_recommendation(casebook, "one")
    a_recommendation(casebook, "two")
    casebook.undo()
    a_recommendation(casebook, "three")
    casebook.run(findings.SetAsideRecommendation(first, "covered by the third"))
    assert [(row.number, row.text) for row in casebook.ask(findings.recommendations)] == [(3, "three")]
    casebook.run(findings.RestoreRecommendation(first))
    assert [row.number for row in casebook.ask(findings.recommendations)] == [1, 3]


def test_a_recommendation_rests_on_findings_that_stand(casebook: Casebook) -> None:
    one, two = a_finding(casebook), a_finding(casebook, put="A culture of fear")
    id = a_recommendation(casebook, findings=(one,))
    tie = casebook.run(findings.LinkRecommendationFinding(id, two)).result
    assert casebook.run(findings.LinkRecommendationFinding(id, two)).result == tie
    assert sorted(the(casebook, id).findings) == sorted((one, two))
    casebook.run(findings.SetAsideFinding(two, "begun too early"))
    assert the(casebook, id).findings == (one,)
    assert casebook.ask(findings.recommendations, two) == ()
    assert [row.id for row in casebook.ask(findings.recommendations, one)] == [id]
    casebook.run(findings.UnlinkRecommendationFinding(id, one))
    assert the(casebook, id).findings == ()
    with pytest.raises(Refused, match="not linked"):
        casebook.run(findings.UnlinkRecommendationFinding(id, one))


def test_the_answer_is_kept_with_its_reason_and_the_words_then_stay(casebook: Casebook) -> None:
    id = a_recommendation(casebook)
    casebook.run(findings.ChangeRecommendation(id, 1, text="Record every closure and why", due_on=DAY))
    with pytest.raises(Refused, match="reason that was given"):
        casebook.run(findings.AnswerRecommendation(id, 2, "declined", DAY))
    casebook.run(findings.AnswerRecommendation(id, 2, "declined", DAY, " No money "))
    row = the(casebook, id)
    assert (row.response, row.response_reason, row.response_on) == ("declined", "No money", DAY)
    assert (row.text, row.due_on) == ("Record every closure and why", DAY)
    with pytest.raises(Refused, match="was declined as it stands"):
        casebook.run(findings.ChangeRecommendation(id, 3, text="Something cheaper"))


def test_a_change_leaves_words(casebook: Casebook) -> None:
    id = a_recommendation(casebook)
    with pytest.raises(Refused, match="what should be done"):
        casebook.run(findings.ChangeRecommendation(id, 1, text=""))
    assert casebook.ask(findings.the_recommendation, f"recommendation-{'a' * 26}") is None
