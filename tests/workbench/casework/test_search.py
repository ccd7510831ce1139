"""Search across everything: words, phrases, names and pseudonyms, and where they were found."""

from datetime import date

import pytest

from tests.builders import World, a_case, a_paragraph, a_person, an_event, an_interview, run
from workbench import cases, casework, chronology, interviews, investigation, people
from workbench.casebook import Casebook
from workbench.casework import FoundRow
from workbench.kernel.running_text import refer


def found(casebook: Casebook, typed: str) -> list[tuple[str, str, str]]:
    return sorted((row.kind, row.field, row.place) for row in casebook.ask(casework.find, typed).rows)


def hits(row: FoundRow) -> list[str]:
    return [part.text for part in row.snippet if part.hit]


def test_every_word_must_be_there_and_the_last_may_be_a_beginning(casebook: Casebook) -> None:
    an_event(casebook, "Duty desk closes the referral")
    an_event(casebook, "Referral received")
    assert len(found(casebook, "referral")) == 2
    assert len(found(casebook, "referral clos")) == 1
    assert found(casebook, "clos referral") == []
    assert found(casebook, "") == found(casebook, "  ") == found(casebook, '"') == []


def test_one_letter_is_a_word_and_no_beginning(casebook: Casebook) -> None:
    an_event(casebook, "Child A moved")
    an_event(casebook, "Assessment authorised")
    assert len(found(casebook, "a")) == 1
    assert len(found(casebook, "as")) == 1


def test_a_phrase_stands_together(casebook: Casebook) -> None:
    an_event(casebook, "Told to close it")
    assert found(casebook, '"close it"')
    assert found(casebook, '"it close"') == []


@pytest.mark.parametrize("typed", ["W07", "w07", "Griffith", "aoife griffith", "Griff"])
def test_a_pseudonym_or_a_name_finds_the_references(casebook: Casebook, typed: str) -> None:
    person = a_person(casebook, name="Aoife Griffith", pseudonym="W07", aliases=(("Griff", "nickname"),))
    an_event(casebook, "Home visit", account=f"{refer(person)} visited in the evening.")
    (row,) = [row for row in casebook.ask(casework.find, f"{typed} visited").rows if row.kind == "event"]
    assert hits(row) == ["W07", "visited"]


def test_a_name_two_people_share_finds_both(casebook: Casebook) -> None:
    for first in ("Jane", "John"):
        person = a_person(casebook, name=f"{first} Smith")
        an_event(casebook, "Visit", account=f"{refer(person)} visited.")
    assert len(found(casebook, "smith")) == 2


def test_a_name_that_was_typed_and_not_resolved_is_found_too(casebook: Casebook) -> None:
    a_person(casebook, name="Aoife Griffith")
    an_event(casebook, "Visit", account="Griffith visited.")
    assert found(casebook, "griffith") == [("event", "account", "4 November 2019")]


def test_the_page_after_the_last_is_not_offered(casebook: Casebook) -> None:
    for number in range(5):
        an_event(casebook, f"Referral {number}")
    first = casebook.ask(casework.find, "referral", limit=3)
    assert (len(first.rows), first.next_offset) == (3, 3)
    second = casebook.ask(casework.find, "referral", limit=3, offset=3)
    assert (len(second.rows), second.next_offset) == (2, None)
    assert not {row.id for row in first.rows} & {row.id for row in second.rows}


def test_what_was_set_aside_or_lies_inside_it_is_left_out(casebook: Casebook) -> None:
    case = a_case(casebook, "Referral one")
    casebook.run(cases.SetAsideCase(case, "Entered twice"))
    interview = an_interview(casebook)
    a_paragraph(casebook, interview, "The referral came on a Friday.")
    assert found(casebook, "referral") == [("paragraph", "text", "Interview 1, paragraph 1")]
    casebook.run(interviews.SetAsideInterview(interview, "Entered twice"))
    assert found(casebook, "referral") == []


def test_everything_that_holds_words_is_found_at_its_place(casebook: Casebook) -> None:
    world = World(casebook)
    run(casebook, investigation.SetUpInvestigation("Heron"))
    run(casebook, investigation.AddTerm("Heron", "2(a)"))
    run(casebook, investigation.DeclareInterest("Heron"))
    run(casebook, people.RecordConsent(world.witness, "Heron", date(2020, 3, 2)))
    casebook.run(people.SetPseudonym(world.witness, 1, "W07"))
    casebook.run(cases.ChangeCase(world.case, 1, summary="Heron"))
    casebook.run(cases.ChangeEscalation(world.escalation, 1, noticed="Heron"))
    casebook.run(chronology.ChangeEvent(world.event, 1, sources="Heron"))
    casebook.run(interviews.ChangeSession(world.session, 1, remarks="Heron"))
    casebook.run(interviews.ChangeParagraph(world.paragraph, 1, "Heron"))
    assert world.statement
    assert [place for _, _, place in found(casebook, "heron")] == [
        "C01",
        "W07, consent",
        "C01, escalation",
        "4 November 2019",
        "Interests declared",
        "The investigation",
        "Interview 1, paragraph 1",
        "Interview 1, session",
        "Interview 1, statement, version 1, paragraph 1",
        "Terms of reference 2(a)",
    ]


def test_a_snippet_shows_the_words_around_the_first_hit(casebook: Casebook) -> None:
    long = "word " * 40 + "the heron rose " + "word " * 40
    an_event(casebook, "Long", account=long)
    (row,) = casebook.ask(casework.find, "heron").rows
    text = "".join(part.text for part in row.snippet)
    assert text.startswith("…")
    assert text.endswith("…")
    assert "the heron rose" in text
    assert len(text) < 170
    assert hits(row) == ["heron"]


def test_a_reference_opens_the_record_it_is_inside(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.paragraph
    (row,) = casebook.ask(casework.find, "told to close").rows
    assert (row.id, row.home) == (world.paragraph, world.interview)
