"""An issued finding is projected whole: in the words it was issued on, with all that weakens it."""

from tests.builders import an_investigation, run
from tests.workbench.allegations.alleged import a_complaint
from tests.workbench.findings.found import a_contrary_point, a_finding, concluded, issue, newest, the
from tests.workbench.representations.answered import a_criticism, a_manager
from workbench import findings
from workbench.casebook import Casebook
from workbench.disclosure.project import project
from workbench.disclosure.projection import AllegationFacts, AnsweredFacts


def projected(casebook: Casebook) -> AllegationFacts:
    (found,) = casebook.ask(project).allegations
    return found


def test_an_issued_finding_is_projected_with_what_speaks_against_it_and_who_was_not_heard(
    casebook: Casebook,
) -> None:
    """Acas guide, step 5; Inquiry Rules 2006, rule 13(3)."""
    an_investigation(casebook)
    finding, person = a_finding(casebook, elements=1), a_manager(casebook)
    a_complaint(casebook, the(casebook, finding).allegation, person)
    a_criticism(casebook, person, finding=finding)
    said = {"contrary": "The referrals rose.", "limits": "The log ends in March."}
    concluded(casebook, finding, "substantiated", "substantiated", **said)
    element = newest(casebook, finding).elements[0]
    a_contrary_point(casebook, element.id, "He was on leave.", answer="The log shows him in.")
    assert projected(casebook).finding is None
    issue(casebook, finding, without_reply="She has died.")
    one = projected(casebook)
    found = one.finding
    assert found is not None
    assert (found.reasons, found.against) == ("The accounts agree.", ("The referrals rose.",))
    assert found.points == (AnsweredFacts("To prove 1: He was on leave.", "The log shows him in."),)
    assert found.limits == ("The log ends in March.",)
    assert found.reply.startswith("Not heard: ")
    assert found.without_reply == "She has died."
    assert [each.partition(",")[0] for each in found.open_criticisms] == ["1"]
    assert found.reworded == ""
    assert [(each.text, each.reasons) for each in one.elements] == [("Thing 1", "The accounts agree.")]


def test_a_next_version_in_draft_is_projected_as_a_draft_without_its_reasons(casebook: Casebook) -> None:
    an_investigation(casebook)
    finding = a_finding(casebook, elements=1)
    concluded(casebook, finding, "substantiated", "substantiated")
    issue(casebook, finding, without_reply="It is about the council as a whole.")
    found = projected(casebook).finding
    assert found is not None
    assert found.reply == "Nobody is named as complained of."
    run(casebook, findings.ReviseFinding(finding, "An answer came"))
    assert (projected(casebook).issued, projected(casebook).finding) == (False, None)
