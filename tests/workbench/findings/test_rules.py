"""What is asked of a finding: coherent with its elements, weighed both ways, fair to those it criticises."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import allegations
from workbench.findings import rules
from workbench.findings.rules import Concluded
from workbench.kernel.errors import Refused

YES, PARTLY, NO, NONE, REFERRED = rules.OUTCOMES

OVERALL = Concluded(
    conclusion="overall",
    called="The allegation",
    outcome=YES,
    reasons="Every element is proved.",
    supporting="Eleven accounts.",
    contrary="None was found in the minutes or the audit log.",
)


def element(number: int = 1, outcome: str = YES, **said: object) -> Concluded:
    plain = Concluded(f"element-{number}", f"Element {number}", outcome, "The accounts agree.")
    return replace(plain, **said)  # type: ignore[arg-type]


def words(overall: Concluded, *elements: Concluded, without: tuple[str, ...] = ()) -> list[str]:
    return [each.words for each in rules.incoherences(overall, elements, without)]


def test_no_finding_is_made_outside_the_terms_of_reference() -> None:
    """Acas guide, step 2: the investigator keeps to the terms of reference."""
    rules.must_be_within_scope("in scope")
    rules.must_be_within_scope("to be decided")
    with pytest.raises(Refused, match="out of scope"):
        rules.must_be_within_scope("out of scope")


def test_an_allegation_with_no_element_cannot_be_found_on() -> None:
    """Acas guide, step 5: a conclusion says which facts were established and which were not."""
    rules.must_have_something_to_prove(1)
    with pytest.raises(Refused, match="what must be proved"):
        rules.must_have_something_to_prove(0)


def test_there_is_one_finding_on_an_allegation() -> None:
    """The program's own: two findings on one thing could differ."""
    rules.must_not_have_one_already(0)
    with pytest.raises(Refused, match="one already"):
        rules.must_not_have_one_already(1)


def test_what_was_issued_is_never_edited() -> None:
    """Acas guide, step 5: a report that was given stands; what is found later is added to it, not into it."""
    rules.must_be_a_draft("")
    with pytest.raises(Refused, match="stays as it is"):
        rules.must_be_a_draft("2020-07-01T12:00:00.000Z")


def test_a_next_version_follows_one_that_was_issued_and_says_why() -> None:
    """Salmon's second principle: a finding is looked at again in the light of what those criticised say."""
    rules.must_be_issued("2020-07-01T12:00:00.000Z")
    with pytest.raises(Refused, match="in draft already"):
        rules.must_be_issued("")
    rules.must_say_why_it_is_found_anew("The service manager's answer")
    with pytest.raises(Refused, match="looked at again"):
        rules.must_say_why_it_is_found_anew(" ")


def test_a_finding_that_others_have_read_is_not_set_aside() -> None:
    """The program's own: what was issued is corrected in the open."""
    rules.must_never_have_been_issued(0)
    with pytest.raises(Refused, match="Issue a new version"):
        rules.must_never_have_been_issued(1)


def test_what_was_decided_keeps_the_words_it_was_decided_on() -> None:
    """Acas guide, step 5: conclusions are on what was investigated."""
    rules.must_not_be_decided(decided=False)
    with pytest.raises(Refused, match="Begin the next version of the finding first"):
        rules.must_not_be_decided(decided=True)
    rules.must_be_the_words_decided("Cases were closed", "Cases were closed")
    with pytest.raises(Refused, match="Put back the words it was issued on"):
        rules.must_be_the_words_decided("All cases were closed", "Cases were closed")


def test_a_next_version_may_be_given_up_the_first_one_not() -> None:
    """The program's own: a finding has at least one version."""
    rules.must_be_a_next_version(2)
    with pytest.raises(Refused, match="first version"):
        rules.must_be_a_next_version(1)


def test_a_version_given_up_is_taken_up_again_only_while_it_would_be_the_next() -> None:
    """The program's own: versions follow each other."""
    rules.must_still_be_next(2, {1: "issued"})
    for others in ({1: "issued", 3: ""}, {1: "issued", 3: "issued"}):
        with pytest.raises(Refused, match="begun meanwhile"):
            rules.must_still_be_next(2, others)


def test_a_finding_says_by_which_standard_it_was_reached() -> None:
    """Acas guide, step 5: contested facts are decided on the balance of probabilities."""
    rules.must_be_measured("balance of probabilities", "")
    rules.must_be_measured("beyond reasonable doubt", "Asked for")
    with pytest.raises(Refused, match="why the standard is not"):
        rules.must_be_measured("beyond reasonable doubt", " ")
    with pytest.raises(Refused, match="which standard"):
        rules.must_be_measured(" ", "Asked for")


def test_an_outcome_is_one_of_five_or_left_open() -> None:
    """Acas guide, step 5: established, not established, or no conclusion where more work would be needed."""
    for outcome in ("", *rules.OUTCOMES):
        rules.must_be_an_outcome(outcome)
    with pytest.raises(Refused, match="An outcome is substantiated, "):
        rules.must_be_an_outcome("proved")


def test_what_is_concluded_on_the_whole_is_never_left_out() -> None:
    """The program's own: a finding answers the allegation."""
    rules.must_be_of_an_element("element-1")
    with pytest.raises(Refused, match="never left out"):
        rules.must_be_of_an_element(None)


def test_only_what_must_be_proved_under_the_allegation_is_concluded_on() -> None:
    """Acas guide, step 5: conclusions are on what was investigated."""
    rules.must_be_of_the_allegation("a", ["a", "b"])
    with pytest.raises(Refused, match="does not belong"):
        rules.must_be_of_the_allegation("c", ["a", "b"])


def test_a_contrary_point_is_stated() -> None:
    """Acas guide, step 4: the investigator looks for what speaks against as well as for."""
    rules.must_state_the_point("He was on leave")
    with pytest.raises(Refused, match="speaks against"):
        rules.must_state_the_point(" ")


def test_none_is_no_point_and_answers_none() -> None:
    """Acas guide, step 4: whoever found nothing says where it was looked for."""
    for nothing in ("Nothing", "none.", "N/A", "n/a", "nil", "-", "–", " "):
        assert rules.says_nothing(nothing)
        with pytest.raises(Refused, match="Looked for, not found"):
            rules.must_state_the_point(nothing)
    for something in ("Nothing was found; I asked the monitoring officer.", "He was on leave", "3"):
        assert not rules.says_nothing(something)
    rules.must_say_something_of_each_side("", "")
    for supporting, contrary, side in (
        ("None", "It was late", "supports"),
        ("E041", "None", "speaks against"),
    ):
        with pytest.raises(Refused, match=f"Write what {side} it, or say that nothing was found"):
            rules.must_say_something_of_each_side(supporting, contrary)
    assert words(replace(OVERALL, contrary="None"), element(1, points=(("nil", "n/a"),))) == [
        "Element 1: 1 contrary point not answered.",
        "Element 1: a contrary point only says that there is none: write it, or set it aside.",
        "The allegation: set down what speaks against it, or that nothing was found and where you looked.",
    ]


def test_an_allegation_is_in_scope_and_framed_before_anything_is_found_on_it_for_good() -> None:
    """Acas guide, step 2: the investigator keeps to the terms of reference; allegations are particular."""
    assert rules.not_ready("in scope", "Cases were closed early") == ()
    assert rules.not_ready("to be decided", " ") == (
        "It is not decided whether the allegation is in scope. Decide that first.",
        "The allegation is not framed. Say in your own words what is to be decided.",
    )


def test_what_others_say_against_it_is_tested_or_answered() -> None:
    """Acas guide, step 5: where accounts conflict the report says why one is preferred."""
    against = {3: "not tested yet", 4: "not borne out", 13: "not tested yet"}
    assert rules.unanswered(against, "not tested yet", ()) == (3, 13)
    answered = (("Assertion 13: he was on leave.", "The log shows him in."), ("Assertion 3", "n/a"))
    assert rules.unanswered(against, "not tested yet", answered) == (3,)


def test_an_adverse_finding_says_whom_it_criticises_or_why_it_criticises_nobody() -> None:
    """Inquiry Rules 2006, rule 13(1): nobody can be heard of whom nobody knows that they are criticised."""
    with pytest.raises(Refused, match="not recorded whom this finding criticises"):
        rules.must_have_been_heard([YES], [], [], " ")
    rules.must_have_been_heard([YES], [], [], "It is about the council as a whole")
    rules.must_have_been_heard([NO], [], [], "")


def test_only_what_was_looked_at_is_issued() -> None:
    """The program's own: what cannot be undone is done to what the person saw."""
    rules.must_be_as_seen({"a": 1}, {"a": 1})
    for seen in ({"a": 2}, {"a": 1, "b": 1}, {}):
        with pytest.raises(Refused, match="has changed since"):
            rules.must_be_as_seen({"a": 1}, seen)


@pytest.mark.parametrize(
    "outcome, elements, agrees",
    [
        (YES, [YES, YES], True),
        (YES, [YES, PARTLY], False),
        (YES, [YES, NO], False),
        (YES, [], False),
        (PARTLY, [YES, NO], True),
        (PARTLY, [PARTLY, PARTLY], True),
        (PARTLY, [YES, NONE], True),
        (PARTLY, [YES, YES], False),
        (PARTLY, [NO, NO], False),
        (NO, [NO, NO], True),
        (NO, [YES, NO], True),
        (NO, [YES, YES], False),
        (NO, [NONE, REFERRED], False),
        (NONE, [YES, NONE], True),
        (NONE, [YES, NO], False),
        (REFERRED, [REFERRED, YES], True),
        (REFERRED, [YES, NO], False),
    ],
)
def test_an_allegation_is_substantiated_only_when_every_element_is_and_partly_when_some_are(
    outcome: str, elements: list[str], agrees: bool
) -> None:
    """Acas guide, step 5: a conclusion follows from the facts established; an element that fails is said."""
    assert rules.fits(outcome, elements) is agrees


@given(st.lists(st.sampled_from(rules.OUTCOMES), min_size=1, max_size=6))
def test_some_outcome_always_fits_and_substantiated_never_beside_another(elements: list[str]) -> None:
    """Acas guide, step 5: the investigator tries to reach a conclusion even where evidence conflicts."""
    fitting = {outcome for outcome in rules.OUTCOMES if rules.fits(outcome, elements)}
    assert fitting
    assert YES not in fitting or fitting == {YES}


def test_a_finding_that_fits_together_is_fit_to_issue() -> None:
    """Acas guide, step 5."""
    assert words(OVERALL, element(1), element(2)) == []
    rules.must_be_fit_to_issue([])


def test_a_draft_says_everything_that_keeps_it_from_being_issued() -> None:
    """Acas guide, step 5: facts established, facts not established, with reasons; nothing left in the air."""
    overall = replace(OVERALL, reasons=" ", supporting="", contrary=" ")
    found = words(overall, element(1, outcome=NO), element(2, outcome="", reasons=""), without=("Element 3",))
    assert found == [
        "Element 3 has no conclusion yet.",
        "The allegation: the reasons are missing.",
        "Element 2: no outcome is decided yet.",
        "Element 2: the reasons are missing.",
        "The allegation: set down what supports it, or that nothing was found and where you looked.",
        "The allegation: set down what speaks against it, or that nothing was found and where you looked.",
    ]


def test_an_outcome_that_does_not_fit_its_elements_is_said_once_all_are_decided() -> None:
    """Acas guide, step 5."""
    assert words(OVERALL, element(1), element(2, outcome=NO)) == [
        "The allegation: It is substantiated only when every element is."
    ]
    assert words(replace(OVERALL, outcome=""), element(1)) == ["The allegation: no outcome is decided yet."]


def test_a_contrary_point_without_an_answer_keeps_a_finding_from_being_issued() -> None:
    """Acas guide, step 5: where evidence conflicts the report says why one version is preferred."""
    points = (("He was on leave", "The log shows him in"), ("Nobody saw it", " "), ("Too few cases", ""))
    assert words(OVERALL, element(1, points=points)) == ["Element 1: 2 contrary points not answered."]
    assert words(OVERALL, element(1, points=points[:1])) == []


def test_no_finding_possible_says_what_kept_it_from_being_made() -> None:
    """Acas guide, step 5: an unsubstantiated claim is named as one, with the work that would be needed."""
    overall = replace(OVERALL, outcome=NONE, supporting="", contrary="")
    assert words(overall, element(1, outcome=NONE, limits="The log was deleted")) == [
        "The allegation: say what keeps a finding from being made."
    ]


def test_a_conclusion_on_what_need_not_be_proved_any_more_is_set_aside_first() -> None:
    """Acas guide, step 5: conclusions are on what was investigated."""
    gone = element(1, outcome="", standing=False, called="An element")
    assert words(OVERALL, element(2), gone) == [
        "An element need not be proved any more: set aside what is concluded on it."
    ]


def test_what_is_wrong_says_where_it_is() -> None:
    """The program's own: what is missing is found with one step."""
    found = rules.incoherences(OVERALL, [element(1, reasons="")], [])
    assert [each.conclusion for each in found] == ["element-1"]


def test_a_finding_that_does_not_fit_together_is_not_issued() -> None:
    """Acas guide, step 5."""
    found = rules.incoherences(OVERALL, [element(1, reasons=""), element(2, reasons="")], [])
    with pytest.raises(
        Refused, match=r"Element 1: the reasons are missing\. There is more: 1 further point\."
    ):
        rules.must_be_fit_to_issue(found)
    with pytest.raises(Refused, match=r"reasons are missing\.$"):
        rules.must_be_fit_to_issue(found[:1])


def test_nobody_is_criticised_unheard_unless_the_reason_is_recorded() -> None:
    """Inquiry Rules 2006, rule 13(3): no explicit criticism without a warning letter and a fair chance."""
    for outcome in (YES, PARTLY):
        assert rules.unheard([outcome], ["a", "b", "a"], ["b"]) == ("a",)
        rules.must_have_been_heard([outcome], ["a", "b"], ["a", "b"], "")
        rules.must_have_been_heard([outcome], ["a"], [], "She has died")
        with pytest.raises(Refused, match="criticises 1 person who had no chance"):
            rules.must_have_been_heard([outcome], ["a", "b"], ["b"], " ")


def test_an_adverse_outcome_on_one_element_is_criticism_whatever_the_whole_comes_to() -> None:
    """Inquiry Rules 2006, rule 13(1): the letter goes to whoever is subject to criticism, in any part."""
    assert rules.unheard([NO, YES, NO], ["a"], []) == ("a",)
    assert rules.is_adverse([NO, PARTLY])
    assert not rules.is_adverse([NO, NONE, REFERRED, ""])


def test_a_finding_that_is_not_adverse_needs_no_hearing() -> None:
    """Inquiry Rules 2006, rule 13(1): a letter goes to those who may be criticised."""
    for outcome in (NO, NONE, REFERRED, ""):
        assert rules.unheard([outcome], ["a"], []) == ()
        rules.must_have_been_heard([outcome], ["a"], [], "")


def test_a_finding_is_a_draft_then_issued_then_perhaps_being_revised() -> None:
    """The program's own."""
    assert rules.state(0, 1) == rules.DRAFT
    assert rules.state(1, 0) == rules.ISSUED
    assert rules.state(2, 1) == rules.BEING_REVISED


def test_findings_and_allegations_use_the_same_words() -> None:
    """The program's own: one word per thing, although neither concept knows the other."""
    assert rules.BALANCE == allegations.BALANCE
    assert rules.OUT_OF_SCOPE == allegations.OUT_OF_SCOPE
    assert rules.TO_BE_DECIDED == allegations.TO_BE_DECIDED
