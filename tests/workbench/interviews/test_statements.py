"""How a statement comes from the notes to an answer, through the door."""

from datetime import date, timedelta

import pytest

from tests.builders import NOON, World, a_paragraph, a_person, run, send, statement_revision
from workbench import interviews
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.kernel.errors import Refused

ANSWERED = date(2020, 3, 9)


@pytest.fixture
def world(casebook: Casebook) -> World:
    made = World(casebook)
    assert made.paragraph
    return made


def state(casebook: Casebook) -> str:
    return casebook.ask(interviews.statements)[0].state


def first_paragraph(casebook: Casebook, statement: str) -> interviews.StatementParagraphRow:
    return casebook.ask(interviews.versions, statement)[0].paragraphs[0]


def agree(casebook: Casebook, statement: str) -> None:
    at = statement_revision(casebook, statement)
    casebook.run(interviews.AgreeStatement(statement, at, ANSWERED, "I agree."))


def test_a_statement_takes_the_notes_without_the_investigators_observations(
    casebook: Casebook, world: World
) -> None:
    a_paragraph(casebook, world.interview, "She hesitated.", sort="observation")
    (version,) = casebook.ask(interviews.versions, world.statement)
    assert [(row.text, row.source) for row in version.paragraphs] == [
        ("I was told to close it.", world.paragraph)
    ]
    assert (version.number, version.sent_at) == (1, None)


def test_a_statement_can_take_some_of_the_notes(casebook: Casebook, world: World) -> None:
    other = a_paragraph(casebook, world.interview, "Three times.")
    id = run(casebook, interviews.DraftStatement(world.interview, world.witness, (other,)))
    assert [row.text for row in casebook.ask(interviews.versions, id)[0].paragraphs] == ["Three times."]


def test_a_statement_is_of_an_interviewee_and_there_is_one(casebook: Casebook, world: World) -> None:
    assert world.statement
    with pytest.raises(Refused, match="already a statement"):
        casebook.run(interviews.DraftStatement(world.interview, world.witness))
    with pytest.raises(Refused, match="Only an interviewee"):
        casebook.run(interviews.DraftStatement(world.interview, a_person(casebook)))


def test_a_draft_can_be_changed_until_it_is_sent_and_never_after(casebook: Casebook, world: World) -> None:
    added = run(casebook, interviews.AddStatementParagraph(world.statement, "That is all."))
    row = first_paragraph(casebook, world.statement)
    casebook.run(interviews.ChangeStatementParagraph(row.id, row.revision, "I was asked to close it."))
    casebook.run(interviews.SetAsideStatementParagraph(added, "Not said"))
    send(casebook, world.statement)
    for command in (
        interviews.ChangeStatementParagraph(row.id, 3, "Something else"),
        interviews.AddStatementParagraph(world.statement, "More"),
        interviews.SetAsideStatementParagraph(row.id, "wrong"),
        interviews.RestoreStatementParagraph(added),
    ):
        with pytest.raises(Refused, match="was sent and stays"):
            casebook.run(command)
    assert first_paragraph(casebook, world.statement).text == "I was asked to close it."
    with pytest.raises(Refused, match="begin the next version"):
        casebook.undo()


def test_a_version_that_was_sent_keeps_its_words_when_the_notes_change(
    casebook: Casebook, world: World
) -> None:
    send(casebook, world.statement)
    casebook.run(interviews.ChangeParagraph(world.paragraph, 1, "I was never told to close it."))
    assert first_paragraph(casebook, world.statement).text == "I was told to close it."


def test_an_empty_statement_or_one_already_late_is_not_sent(casebook: Casebook, world: World) -> None:
    with pytest.raises(Refused, match="still to come"):
        send(casebook, world.statement, answer_by=date(2020, 2, 17))
    row = first_paragraph(casebook, world.statement)
    casebook.run(interviews.SetAsideStatementParagraph(row.id, "Not said"))
    with pytest.raises(Refused, match="nothing in this statement"):
        send(casebook, world.statement)


def test_a_statement_is_sent_and_agreed(casebook: Casebook, world: World) -> None:
    send(casebook, world.statement, answer_by=date(2020, 3, 16))
    (row,) = casebook.ask(interviews.statements, world.interview)
    assert (row.state, row.answer_by) == ("sent", date(2020, 3, 16))
    agree(casebook, world.statement)
    (row,) = casebook.ask(interviews.statements)
    assert (row.state, row.answer, row.answered_on) == ("agreed", "I agree.", ANSWERED)


def test_amendments_stand_beside_the_words_and_are_decided_before_it_is_agreed(
    casebook: Casebook, world: World
) -> None:
    send(casebook, world.statement)
    paragraph = first_paragraph(casebook, world.statement)
    asked = run(casebook, interviews.AskAmendment(paragraph.id, "“asked”, not “told”", ANSWERED))
    assert state(casebook) == "amendments asked"
    with pytest.raises(Refused, match="not decided yet"):
        agree(casebook, world.statement)
    casebook.run(interviews.DecideAmendment(asked, 1, "accepted"))
    (amendment,) = first_paragraph(casebook, world.statement).amendments
    assert (amendment.asked, amendment.decision) == ("“asked”, not “told”", "accepted")
    assert first_paragraph(casebook, world.statement).text == "I was told to close it."
    agree(casebook, world.statement)
    assert state(casebook) == "agreed with changes"


def test_the_next_version_begins_with_the_words_of_the_last_and_both_stay(
    casebook: Casebook, world: World
) -> None:
    send(casebook, world.statement)
    casebook.run(interviews.ReviseStatement(world.statement, 2))
    row = first_paragraph(casebook, world.statement)
    assert (row.text, row.source) == ("I was told to close it.", world.paragraph)
    casebook.run(interviews.ChangeStatementParagraph(row.id, 1, "I was asked to close it."))
    with pytest.raises(Refused, match="Send it first"):
        agree(casebook, world.statement)
    with pytest.raises(Refused, match="Send it first"):
        casebook.run(interviews.ReviseStatement(world.statement, 2))
    send(casebook, world.statement)
    newest, oldest = casebook.ask(interviews.versions, world.statement)
    assert (newest.paragraphs[0].text, oldest.paragraphs[0].text) == (
        "I was asked to close it.",
        "I was told to close it.",
    )
    agree(casebook, world.statement)
    assert state(casebook) == "agreed with changes"


def test_amendments_are_asked_of_the_version_sent_last(casebook: Casebook, world: World) -> None:
    draft = first_paragraph(casebook, world.statement)
    with pytest.raises(Refused, match="Send it first"):
        casebook.run(interviews.AskAmendment(draft.id, "“asked”", ANSWERED))
    send(casebook, world.statement)
    casebook.run(interviews.ReviseStatement(world.statement, 2))
    for paragraph in (draft, first_paragraph(casebook, world.statement)):
        with pytest.raises(Refused, match="sent last"):
            casebook.run(interviews.AskAmendment(paragraph.id, "“asked”", ANSWERED))


def test_a_statement_that_was_declined_makes_room_for_another(casebook: Casebook, world: World) -> None:
    send(casebook, world.statement)
    casebook.run(interviews.DeclineStatement(world.statement, 2, ANSWERED, "I will not sign."))
    with pytest.raises(Refused, match="declined"):
        agree(casebook, world.statement)
    assert run(casebook, interviews.DraftStatement(world.interview, world.witness))


def test_no_answer_is_recorded_when_the_day_has_passed_and_a_late_answer_still_counts(
    casebook: Casebook, world: World
) -> None:
    send(casebook, world.statement, answer_by=date(2020, 3, 16))
    with clock.fixed(NOON), pytest.raises(Refused, match="until 16 March 2020"):
        casebook.run(interviews.RecordNoAnswer(world.statement, 2))
    with clock.fixed(NOON + timedelta(days=29)):
        casebook.run(interviews.RecordNoAnswer(world.statement, 2))
    assert state(casebook) == "no answer"
    agree(casebook, world.statement)
    assert state(casebook) == "agreed"


def test_only_a_draft_is_set_aside_and_it_comes_back_unless_another_was_begun(
    casebook: Casebook, world: World
) -> None:
    casebook.run(interviews.SetAsideStatement(world.statement, "The wrong person"))
    assert casebook.ask(interviews.statements) == ()
    other = run(casebook, interviews.DraftStatement(world.interview, world.witness))
    with pytest.raises(Refused, match="already a statement"):
        casebook.run(interviews.RestoreStatement(world.statement))
    casebook.run(interviews.SetAsideStatement(other, "Begun twice"))
    casebook.run(interviews.RestoreStatement(world.statement))
    send(casebook, world.statement)
    with pytest.raises(Refused, match="was sent"):
        casebook.run(interviews.SetAsideStatement(world.statement, "The wrong person"))


def test_an_answer_is_not_older_than_what_it_answers(casebook: Casebook, world: World) -> None:
    send(casebook, world.statement)
    early = date(2020, 2, 16)
    paragraph = first_paragraph(casebook, world.statement)
    for command in (
        interviews.AgreeStatement(world.statement, 2, early),
        interviews.DeclineStatement(world.statement, 2, early),
        interviews.AskAmendment(paragraph.id, "“asked”", early),
    ):
        with pytest.raises(Refused, match="sent on 17 February 2020"):
            casebook.run(command)
