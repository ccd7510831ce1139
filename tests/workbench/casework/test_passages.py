"""What a passage of the notes offers, which interview comes first, and how words came to be as they are."""

from tests.builders import a_paragraph, a_person, a_session, an_interview, run
from workbench import casework, interviews
from workbench.casebook import Casebook
from workbench.kernel.running_text import refer


def test_a_passage_offers_names_and_dates_told_on_the_day_of_the_interview(casebook: Casebook) -> None:
    person = a_person(casebook, name="Jessica Sorrel")
    interview = an_interview(casebook)
    a_session(casebook, interview)
    found = casebook.ask(casework.offered_in, "Sorrel rang yesterday.", interview)
    assert [match.persons for match in found.names] == [(person,)]
    assert [str(each.date.earliest) for each in found.dates] == ["2020-02-16"]
    assert casebook.ask(casework.offered_in, f"{refer(person)} rang.").names == ()


def test_the_interview_written_in_last_is_shown_first_and_never_one_only_planned(casebook: Casebook) -> None:
    assert casebook.ask(casework.latest_interview) is None
    first, second = an_interview(casebook), an_interview(casebook)
    assert casebook.ask(casework.latest_interview).id == first  # type: ignore[union-attr]
    a_session(casebook, second)
    an_interview(casebook, "Only planned")
    assert casebook.ask(casework.latest_interview).id == second  # type: ignore[union-attr]
    a_paragraph(casebook, first)
    assert casebook.ask(casework.latest_interview).id == first  # type: ignore[union-attr]
    casebook.run(interviews.SetAsideInterview(first, "Entered twice"))
    assert casebook.ask(casework.latest_interview).id == second  # type: ignore[union-attr]


def test_every_version_of_a_paragraph_is_told_with_the_act_that_made_it(casebook: Casebook) -> None:
    paragraph = a_paragraph(casebook, an_interview(casebook), "First.")
    casebook.run(interviews.ChangeParagraph(paragraph, 1, text="Second."))
    casebook.run(interviews.ChangeParagraph(paragraph, 2, sort="quotation"))
    casebook.undo()
    casebook.undo()
    told = [(row.words, row.act) for row in casebook.ask(casework.revisions, paragraph)]
    assert told == [
        ("First.", "Undo: Change a paragraph"),
        ("Second.", "Change a paragraph"),
        ("First.", "Write a paragraph"),
    ]


def test_the_words_of_the_casebook_are_right_in_it(casebook: Casebook) -> None:
    a_person(casebook, name="Zofia Łaska", team="Hollinbrook team")
    accepts = casebook.ask(casework.own_words)
    assert accepts("Łaska")
    assert accepts("Hollinbrook")
    assert not accepts("Qwertyu")


def test_an_interview_starts_with_the_questions_of_a_list(casebook: Casebook) -> None:
    made = run(casebook, interviews.StartInterview("First", questions=(("Why?", ""), ("When?", "The day"))))
    asked = casebook.ask(interviews.questions, interviews.QuestionFilter(interview=made))
    assert [(row.text, row.why) for row in asked] == [("Why?", ""), ("When?", "The day")]
