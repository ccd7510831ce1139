"""A key date with the evidence it rests on, and what was set aside inside a record."""

from tests.builders import a_case, a_date, a_paragraph, an_escalation, an_interview, run
from workbench import cases, casework, investigation
from workbench.casebook import Casebook
from workbench.kernel.ids import new_id


def test_a_key_date_is_shown_with_the_place_of_its_evidence_in_words(casebook: Casebook) -> None:
    key_date = run(casebook, investigation.AddKeyDate("the call", a_date()))
    paragraph = a_paragraph(casebook, an_interview(casebook))
    run(casebook, investigation.AddKeyDateSource(key_date, paragraph=paragraph, confirms=True))
    sheet = casebook.ask(casework.key_date_sheet, key_date)
    assert sheet is not None
    assert (sheet.row.name, sheet.row.standing) == ("the call", investigation.CONFIRMED)
    assert [sheet.shown[row.paragraph or ""] for row in sheet.row.sources] == ["Interview 1, paragraph 1"]
    assert [each.shown for each in sheet.places] == ["Interview 1"]
    assert casebook.ask(casework.key_date_sheet, new_id("key_date")) is None


def test_what_was_set_aside_of_a_key_date_is_shown_with_it_and_can_be_put_back(casebook: Casebook) -> None:
    key_date = run(casebook, investigation.AddKeyDate("the call", a_date()))
    paragraph = a_paragraph(casebook, an_interview(casebook))
    source = run(casebook, investigation.AddKeyDateSource(key_date, paragraph=paragraph, pinpoint="line 2"))
    run(casebook, investigation.SetAsideKeyDateSource(source, "Another day is meant"))
    run(casebook, investigation.SetAsideKeyDate(key_date, "Entered twice"))
    sheet = casebook.ask(casework.key_date_sheet, key_date)
    assert sheet is not None
    assert sheet.aside == "Entered twice"
    told = [(row.id, row.words, row.reason) for row in sheet.parts_aside]
    assert told == [(source, "line 2", "Another day is meant")]
    for id in (key_date, source):
        casebook.run(casework.restoring(id))
    sheet = casebook.ask(casework.key_date_sheet, key_date)
    assert sheet is not None
    assert (sheet.aside, sheet.parts_aside) == (None, ())


def test_what_was_set_aside_inside_another_record_is_not_among_it(casebook: Casebook) -> None:
    first, second = a_case(casebook), a_case(casebook)
    escalation = an_escalation(casebook, first)
    run(casebook, cases.SetAsideEscalation(escalation, "Entered in the wrong case"))
    assert [row.id for row in casebook.ask(casework.set_aside_within, first)] == [escalation]
    assert casebook.ask(casework.set_aside_within, second) == ()
    assert casebook.ask(casework.why_set_aside, escalation) == "Entered in the wrong case"
    assert casebook.ask(casework.why_set_aside, first) is None
