"""Nobody is criticised in a finding unheard: the policy, sentence by sentence, through the one door."""

from typing import Any

import pytest

from tests.builders import NOON, run
from tests.workbench.assertions.asserted import an_assertion
from tests.workbench.findings.found import a_contrary_point, a_finding, concluded, issue, newest, the
from tests.workbench.representations.answered import (
    DEADLINE,
    a_criticism,
    a_letter,
    a_manager,
    a_response,
    an_effect,
    no_answer,
)
from workbench import allegations, assertions, casework, findings, representations
from workbench.assertions.rules import SPEAKS_AGAINST, SPEAKS_FOR
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.errors import Refused

NOT_YET = "criticises 1 person who had no chance to answer it yet"


@pytest.fixture(autouse=True)
def _a_day_after_the_deadline() -> Any:
    with clock.fixed(NOON.replace(year=DEADLINE.year, month=DEADLINE.month, day=DEADLINE.day + 5)):
        yield


def an_adverse_draft(casebook: Casebook, person: str) -> str:
    """A finding, substantiated on its one element, on an allegation that complains of a person."""
    finding = a_finding(casebook, elements=1)
    casebook.run(allegations.ComplainOf(the(casebook, finding).allegation, person, "service manager"))
    concluded(casebook, finding, "substantiated", "substantiated")
    return finding


def put_to(casebook: Casebook, finding: str, person: str) -> tuple[str, str]:
    """A criticism of a person from a finding, and the letter that puts it."""
    criticism = a_criticism(casebook, person, finding=finding)
    return criticism, a_letter(casebook, criticism)


def test_a_person_complained_of_must_have_been_told_before_an_adverse_finding_is_issued(
    casebook: Casebook,
) -> None:
    """Second Salmon principle; Inquiry Rules 2006, rule 13(3)."""
    finding = an_adverse_draft(casebook, a_manager(casebook))
    with pytest.raises(Refused, match=NOT_YET) as refused:
        issue(casebook, finding)
    assert refused.value.field == "without_reply"
    assert newest(casebook, finding).issued_at is None


def test_a_letter_alone_is_no_hearing_while_there_is_time_to_answer(casebook: Casebook) -> None:
    """Inquiry Rules 2006, rule 13(3)(b): the person must have had a reasonable opportunity to respond."""
    person = a_manager(casebook)
    finding = an_adverse_draft(casebook, person)
    put_to(casebook, finding, person)
    with pytest.raises(Refused, match=NOT_YET):
        issue(casebook, finding)


def test_an_answer_that_nobody_considered_is_no_hearing(casebook: Casebook) -> None:
    """Maxwellisation: what is answered is weighed before the words are settled."""
    person = a_manager(casebook)
    finding = an_adverse_draft(casebook, person)
    criticism, letter = put_to(casebook, finding, person)
    a_response(casebook, letter, criticisms=(criticism,))
    with pytest.raises(Refused, match=NOT_YET):
        issue(casebook, finding)
    an_effect(casebook, criticism)
    issue(casebook, finding)
    assert newest(casebook, finding).issued_at is not None


def test_who_lets_the_deadline_pass_has_had_a_fair_chance(casebook: Casebook) -> None:
    """Inquiry Rules 2006, rule 13(3)(b)."""
    person = a_manager(casebook)
    finding = an_adverse_draft(casebook, person)
    _, letter = put_to(casebook, finding, person)
    no_answer(casebook, letter)
    issue(casebook, finding)


def test_the_reason_why_somebody_cannot_be_heard_is_recorded_and_then_it_may_be_issued(
    casebook: Casebook,
) -> None:
    """The program's own, after the practice of reviews where a person has died or cannot be traced."""
    finding = an_adverse_draft(casebook, a_manager(casebook))
    issue(casebook, finding, without_reply="She died in May 2020.")
    assert newest(casebook, finding).without_reply == "She died in May 2020."


def test_one_who_is_criticised_though_not_complained_of_is_heard_too(casebook: Casebook) -> None:
    """Inquiry Rules 2006, rule 13(1): whoever may be subject to criticism."""
    complained_of, other = a_manager(casebook), a_manager(casebook)
    finding = an_adverse_draft(casebook, complained_of)
    _, letter = put_to(casebook, finding, complained_of)
    no_answer(casebook, letter)
    a_criticism(casebook, other, finding=finding)
    assert casebook.ask(casework.criticised_in, the(casebook, finding).allegation) == (complained_of, other)
    with pytest.raises(Refused, match=NOT_YET):
        issue(casebook, finding)


def test_a_criticism_that_was_withdrawn_or_given_up_needs_no_hearing(casebook: Casebook) -> None:
    """What is no longer said of a person needs no answer."""
    withdrawn, given_up = a_manager(casebook), a_manager(casebook)
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, "substantiated", "substantiated")
    an_effect(casebook, a_criticism(casebook, withdrawn, finding=finding), "withdrawn")
    mistaken = a_criticism(casebook, given_up, finding=finding)
    casebook.run(representations.SetAsideCriticism(mistaken, "of another"))
    issue(casebook, finding)


def test_a_finding_that_is_not_adverse_on_anything_is_issued_at_once(casebook: Casebook) -> None:
    finding = a_finding(casebook, elements=1)
    casebook.run(
        allegations.ComplainOf(the(casebook, finding).allegation, a_manager(casebook), "team manager")
    )
    concluded(casebook, finding, "not substantiated", "not substantiated")
    issue(casebook, finding)


def test_one_element_found_against_a_person_is_criticism_though_the_whole_is_not_substantiated(
    casebook: Casebook,
) -> None:
    finding = a_finding(casebook, elements=2)
    casebook.run(
        allegations.ComplainOf(the(casebook, finding).allegation, a_manager(casebook), "team manager")
    )
    concluded(casebook, finding, "not substantiated", "substantiated", "not substantiated")
    with pytest.raises(Refused, match=NOT_YET):
        issue(casebook, finding)


def test_a_criticism_that_came_after_is_heard_before_the_next_version_is_issued(casebook: Casebook) -> None:
    """Each version is a publication of its own."""
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, "substantiated", "substantiated")
    issue(casebook, finding)
    a_criticism(casebook, finding=finding)
    run(casebook, findings.ReviseFinding(finding, "A name was given"))
    with pytest.raises(Refused, match=NOT_YET):
        issue(casebook, finding)


def test_what_somebody_says_against_it_is_tested_or_answered_before_it_is_issued(casebook: Casebook) -> None:
    """Acas guide, step 5: where accounts conflict the report says why one is preferred."""
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, "substantiated", "substantiated")
    allegation = the(casebook, finding).allegation
    first, _ = (an_assertion(casebook, allegations=((allegation, SPEAKS_AGAINST),)) for _ in range(2))
    an_assertion(casebook, allegations=((allegation, SPEAKS_FOR),))
    with pytest.raises(Refused, match="Assertion 1 speaks against it and is neither tested nor answered"):
        issue(casebook, finding)
    (listed,) = casebook.ask(casework.finding_list)
    assert listed.lacking == 2
    casebook.run(assertions.ConcludeTest(first, 1, "not borne out", "The log says no."))
    overall = newest(casebook, finding).overall.id
    a_contrary_point(casebook, overall, "Assertion 2: they were told", answer="Nobody else was.")
    issue(casebook, finding)


def test_an_adverse_finding_that_names_nobody_says_why(casebook: Casebook) -> None:
    """Inquiry Rules 2006, rule 13(1)."""
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, "substantiated", "substantiated")
    details = casebook.ask(casework.finding_details, finding)
    assert details is not None
    assert details.names_nobody
    with pytest.raises(Refused, match="not recorded whom this finding criticises"):
        issue(casebook, finding, without_reply="")
    issue(casebook, finding, without_reply="It is about the council as a whole.")
