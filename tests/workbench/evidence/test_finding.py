"""Evidence, requests and searches are found by what is still to be done with them, and by their words."""

from datetime import date

from tests.builders import a_case, a_person, run
from tests.workbench.evidence.exhibits import a_request, a_search, an_exhibit, references
from workbench import casework, evidence
from workbench.casebook import Casebook
from workbench.evidence import ExhibitFilter


def test_exhibits_that_belong_to_nothing_are_told_from_the_others(casebook: Casebook) -> None:
    an_exhibit(casebook, "To nothing")
    an_exhibit(casebook, "To a case", cases=(a_case(casebook),))
    an_exhibit(casebook, "To a person", persons=(a_person(casebook),))
    assert references(casebook, tied=False) == ["E001"]
    assert references(casebook, tied=True) == ["E002", "E003"]


def test_what_was_set_aside_is_listed_apart_with_its_reason(casebook: Casebook) -> None:
    exhibit, request, search = an_exhibit(casebook), a_request(casebook), a_search(casebook)
    run(casebook, evidence.SetAsideExhibit(exhibit, "Entered twice"))
    run(casebook, evidence.SetAsideRequest(request, "Entered twice"))
    run(casebook, evidence.SetAsideSought(search, "Entered twice"))
    (row,) = casebook.ask(evidence.exhibits, ExhibitFilter(set_aside=True))
    assert (row.id, row.set_aside_reason) == (exhibit, "Entered twice")
    (asked,) = casebook.ask(evidence.requests, date(2020, 3, 2), set_aside=True)
    assert (asked.id, asked.set_aside_reason) == (request, "Entered twice")
    (sought,) = casebook.ask(evidence.sought, set_aside=True)
    assert (sought.id, sought.set_aside_reason) == (search, "Entered twice")
    assert casebook.ask(evidence.count_requests) == casebook.ask(evidence.count_sought) == 0


def test_a_request_is_found_by_the_words_of_its_steps_and_a_search_by_where_it_was(
    casebook: Casebook,
) -> None:
    request, search = a_request(casebook), a_search(casebook)
    a_request(casebook, "The rota")
    a_search(casebook, "A letter", place="The strong room")
    row = casebook.ask(evidence.the_request, request, date(2020, 3, 2))
    assert row is not None
    run(casebook, evidence.ChaseRequest(request, row.revision, "By telephone", date(2020, 2, 24)))
    words = casebook.ask(casework.query_for, "telephone")
    assert [row.id for row in casebook.ask(evidence.requests, date(2020, 3, 2), words=words)] == [request]
    words = casebook.ask(casework.query_for, "shared drive")
    assert [row.id for row in casebook.ask(evidence.sought, words=words)] == [search]
    found = casebook.ask(evidence.the_sought, search)
    assert found is not None
    assert found.place == "The shared drive"


def test_events_and_exhibits_to_choose_are_shown_as_they_are_elsewhere(casebook: Casebook) -> None:
    exhibit = an_exhibit(casebook, "Her notebook")
    (choice,) = casebook.ask(casework.exhibits_to_choose)
    assert (choice.id, choice.shown, choice.detail) == (exhibit, "E001", "Her notebook")
