"""Everything about one event in one answer, and the acts that tie it to people and cases."""

import pytest

from tests.builders import a_case, a_paragraph, a_person, an_event, an_interview, run
from workbench import casework, chronology
from workbench.casebook import Casebook
from workbench.kernel.errors import Refused


def sheet(casebook: Casebook, event: str) -> casework.EventSheet:
    found = casebook.ask(casework.event_sheet, event)
    assert found is not None
    return found


def test_an_event_is_answered_with_what_it_rests_on_in_words(casebook: Casebook) -> None:
    case, interview = a_case(casebook), an_interview(casebook)
    a_paragraph(casebook, interview)
    paragraph = a_paragraph(casebook, interview, "On the Monday.")
    event = an_event(casebook, cases=(case,))
    run(casebook, chronology.AddEventSource(event, interview=interview, paragraph=paragraph))
    found = sheet(casebook, event)
    assert [each.detail for each in found.cases] == ["Closed after one call"]
    assert found.shown[paragraph] == "paragraph 2"
    choices = casebook.ask(casework.paragraph_choices, interview)
    assert [each.shown for each in choices] == ["Paragraph 1", "Paragraph 2"]


def test_events_of_the_same_date_come_in_the_order_given_to_them(casebook: Casebook) -> None:
    first, second = an_event(casebook, "First"), an_event(casebook, "Second")
    an_event(casebook, "Of the month", "November 2019")
    casebook.run(chronology.PlaceEvent(second))
    assert [row.id for row in sheet(casebook, first).alike] == [second, first]


def test_what_was_set_aside_of_an_event_is_listed_and_put_back(casebook: Casebook) -> None:
    event = an_event(casebook)
    account = run(casebook, chronology.AddAccount(event, "On the Friday.", given_by="W59"))
    casebook.run(chronology.SetAsideAccount(account, "Entered twice"))
    casebook.run(chronology.SetAsideEvent(event, "Not in scope"))
    assert [(part.kind, part.reason) for part in sheet(casebook, event).aside] == [
        ("event", "Not in scope"),
        ("account", "Entered twice"),
    ]
    for part in sheet(casebook, event).aside:
        casebook.run(casework.restoring(part.id))
    assert sheet(casebook, event).aside == ()


def test_tying_an_event_keeps_the_parts_of_those_that_stay_and_is_one_act(casebook: Casebook) -> None:
    stays, goes, comes = (a_person(casebook) for _ in range(3))
    event = an_event(casebook, persons=(stays, goes))
    casebook.run(chronology.LinkEventPerson(event, stays, "decided"))
    casebook.run(chronology.tying(event, "person", (stays, goes), (stays, comes)))
    assert dict(sheet(casebook, event).details.persons) == {stays: "decided", comes: ""}
    casebook.undo()
    assert dict(sheet(casebook, event).details.persons) == {stays: "decided", goes: ""}


def test_an_account_has_nobody_there_and_not_there(casebook: Casebook) -> None:
    person = a_person(casebook)
    change = chronology.ChangeAccount("account", 1)
    with pytest.raises(Refused, match="there and not there"):
        chronology.correcting(change, {}, (person,), (person,))
    assert chronology.correcting(change, {person: "there"}, (person,), ()) is change
