"""What was decided keeps its words: nobody rewords an allegation under an issued finding."""

from collections.abc import Callable

import pytest

from tests.builders import a_date, run
from tests.workbench.allegations.alleged import a_complaint, an_element
from tests.workbench.findings.found import a_finding, an_issued_finding, concluded, issue, newest, the
from tests.workbench.representations.answered import a_manager
from workbench import allegations, findings
from workbench.casebook import Casebook
from workbench.kernel.commands import Batch, Command
from workbench.kernel.errors import Refused

DECIDED = "what was decided keeps its words"


def the_allegation(casebook: Casebook, finding: str) -> allegations.AllegationRow:
    found = casebook.ask(allegations.the_allegation, the(casebook, finding).allegation)
    assert found is not None
    return found


def revise(casebook: Casebook, finding: str) -> str:
    return run(casebook, findings.ReviseFinding(finding, "It is put otherwise now"))


OTHER_THAN_DECIDED: tuple[Callable[[allegations.AllegationRow], Command], ...] = (
    lambda row: allegations.ChangeAllegation(row.id, row.revision, framed="Every case was closed"),
    lambda row: allegations.ChangeAllegation(row.id, row.revision, began=a_date("2018")),
    lambda row: allegations.ChangeAllegation(
        row.id, row.revision, scope="out of scope", scope_reason="Police"
    ),
    lambda row: allegations.ChangeElement(row.elements[0].id, 1, "Something else"),
    lambda row: allegations.SetAsideElement(row.elements[0].id, "It need not be proved"),
    lambda row: allegations.AddElement(row.id, "And on purpose"),
    lambda row: Batch((allegations.AddElement(row.id, "And on purpose"),)),
)


@pytest.mark.parametrize("other", OTHER_THAN_DECIDED)
def test_an_allegation_is_not_reworded_under_a_finding_that_was_issued(
    casebook: Casebook, other: Callable[[allegations.AllegationRow], Command]
) -> None:
    """Acas guide, step 5: a conclusion is on what was investigated."""
    finding = an_issued_finding(casebook)
    before = the_allegation(casebook, finding)
    with pytest.raises(Refused, match=DECIDED):
        casebook.run(other(before))
    assert the_allegation(casebook, finding) == before
    revise(casebook, finding)
    casebook.run(other(before))
    assert the_allegation(casebook, finding) != before


def test_nobody_is_put_under_a_finding_that_was_issued_without_having_been_heard_on_it(
    casebook: Casebook,
) -> None:
    """Inquiry Rules 2006, rule 13(3)."""
    finding, person = an_issued_finding(casebook), a_manager(casebook)
    with pytest.raises(Refused, match=DECIDED):
        a_complaint(casebook, the(casebook, finding).allegation, person)
    revise(casebook, finding)
    a_complaint(casebook, the(casebook, finding).allegation, person)


def test_nobody_is_taken_out_of_what_was_decided_of_them(casebook: Casebook) -> None:
    finding, person = a_finding(casebook, elements=1), a_manager(casebook)
    complaint = a_complaint(casebook, the(casebook, finding).allegation, person)
    concluded(casebook, finding, "not substantiated", "not substantiated")
    issue(casebook, finding, without_reply="He left before he could be asked, and nothing is found of him.")
    with pytest.raises(Refused, match=DECIDED):
        casebook.run(allegations.SetAsideComplainedOf(complaint, "It was somebody else"))
    revise(casebook, finding)
    casebook.run(allegations.SetAsideComplainedOf(complaint, "It was somebody else"))


def test_an_allegation_is_not_set_aside_under_a_finding_that_was_issued(casebook: Casebook) -> None:
    finding = an_issued_finding(casebook)
    row = the_allegation(casebook, finding)
    with pytest.raises(Refused, match=DECIDED):
        casebook.run(allegations.SetAsideAllegation(row.id, "Entered by mistake"))
    assert [each.id for each in casebook.ask(allegations.allegations)] == [row.id]


def test_what_says_no_more_and_no_less_may_still_be_changed(casebook: Casebook) -> None:
    finding = an_issued_finding(casebook)
    row = the_allegation(casebook, finding)
    casebook.run(allegations.ChangeAllegation(row.id, row.revision, row.framed, put_by="The union’s letter"))
    assert the_allegation(casebook, finding).put_by == "The union’s letter"


def test_what_is_not_there_is_refused_as_it_always_is(casebook: Casebook) -> None:
    finding = an_issued_finding(casebook)
    element = an_element(casebook, run(casebook, allegations.AddAllegation("Another", framed="Another")))
    casebook.run(allegations.ChangeElement(element, 1, "Of another allegation"))
    casebook.run(allegations.SetAsideElement(element, "Not needed"))
    gone = element[:-1] + ("a" if element[-1] != "a" else "b")
    with pytest.raises(Refused, match="no longer there"):
        casebook.run(allegations.ChangeElement(gone, 1, "Nothing"))
    casebook.run(allegations.RestoreElement(element))
    assert newest(casebook, finding).elements[0].found_on == "Thing 1"


def test_a_next_version_is_not_given_up_while_the_allegation_says_something_else(casebook: Casebook) -> None:
    """The version before would stand under words on which nobody decided."""
    finding = an_issued_finding(casebook)
    second, row = revise(casebook, finding), the_allegation(casebook, finding)
    casebook.run(allegations.ChangeElement(row.elements[0].id, 1, "Something else"))
    with pytest.raises(Refused, match="Put back the words it was issued on"):
        casebook.run(findings.SetAsideFindingVersion(second, "It changes nothing"))
    casebook.run(allegations.ChangeElement(row.elements[0].id, 2, row.elements[0].text))
    casebook.run(findings.SetAsideFindingVersion(second, "It changes nothing"))
    assert the(casebook, finding).state == "issued"
