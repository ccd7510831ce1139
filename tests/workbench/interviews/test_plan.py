"""The plan of interviews: whom first and why, what each is asked, and where it was answered."""

import pytest

from tests.builders import World, a_paragraph, a_person, an_attendee, an_interview, lock
from tests.workbench.allegations.alleged import an_allegation, an_element
from tests.workbench.interviews.planned import a_question, placed
from workbench import casework, interviews
from workbench.casebook import Casebook
from workbench.interviews import PlanRow, QuestionFilter, QuestionRow
from workbench.kernel.errors import Refused
from workbench.kernel.ids import new_id
from workbench.kernel.running_text import refer


def plan(casebook: Casebook) -> tuple[PlanRow, ...]:
    return casebook.ask(interviews.interview_plan)


def asked(casebook: Casebook, interview: str) -> list[str]:
    return [row.text for row in casebook.ask(interviews.questions, QuestionFilter(interview))]


def the(casebook: Casebook, question: str) -> QuestionRow:
    row = casebook.ask(interviews.the_question, question)
    assert row is not None
    return row


def test_interviews_stand_in_the_order_given_by_hand_and_the_others_by_number(casebook: Casebook) -> None:
    first, second, third, fourth = (an_interview(casebook, title) for title in "ABCD")
    placed(casebook, third)
    placed(casebook, first, after=third, reason="She can answer what C said")
    rows = plan(casebook)
    assert [row.interview for row in rows] == [third, first, second, fourth]
    assert [(row.turn, row.reason) for row in rows] == [
        (1, "She complained first"),
        (2, "She can answer what C said"),
        (None, ""),
        (None, ""),
    ]
    placed(casebook, second, after=third)
    placed(casebook, first, reason="He leaves the council")
    assert [row.interview for row in plan(casebook)] == [first, third, second, fourth]


def test_an_interview_taken_out_of_the_order_stays_in_the_list(casebook: Casebook) -> None:
    first, second = an_interview(casebook, "A"), an_interview(casebook, "B")
    placed(casebook, second)
    casebook.run(interviews.TakeOutOfPlan(second, 2))
    assert [(row.interview, row.turn) for row in plan(casebook)] == [(first, None), (second, None)]


def test_one_that_is_cancelled_or_set_aside_is_not_planned(casebook: Casebook) -> None:
    cancelled, aside, left = (an_interview(casebook, title) for title in "ABC")
    for interview in (left, aside, cancelled):
        placed(casebook, interview)
    casebook.run(interviews.CancelInterview(cancelled, 2, "She declined"))
    casebook.run(interviews.SetAsideInterview(aside, "twice"))
    assert [(row.interview, row.turn) for row in plan(casebook)] == [(left, 1)]


def test_an_order_needs_its_reason_and_a_place_in_the_plan(casebook: Casebook) -> None:
    first, second = an_interview(casebook), an_interview(casebook)
    with pytest.raises(Refused, match="why at this point"):
        placed(casebook, first, reason=" ")
    with pytest.raises(Refused, match="not in the same list"):
        placed(casebook, first, after=second)


def test_interviews_can_be_put_between_two_for_ever(casebook: Casebook) -> None:
    first, second, third = (an_interview(casebook, title) for title in "ABC")
    placed(casebook, first)
    placed(casebook, second, after=first)
    placed(casebook, third, after=second)
    for _ in range(30):
        placed(casebook, third, after=first)
        placed(casebook, second, after=first)
    assert [row.title for row in plan(casebook)] == ["A", "B", "C"]


def test_the_plan_says_who_is_interviewed_and_what_is_still_unanswered(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.attendee
    an_attendee(casebook, world.interview, a_person(casebook, "professional"), "note taker")
    answered, left = (a_question(casebook, world.interview, text) for text in ("Who?", "When?"))
    casebook.run(interviews.MarkAnswered(answered, 1, (world.paragraph,)))
    (row,) = plan(casebook)
    assert [each.person for each in row.interviewees] == [world.witness]
    assert [each.id for each in row.questions] == [answered, left]
    assert (row.unanswered, row.state) == (1, "held")


def test_a_question_bears_on_an_allegation_or_on_one_element_of_it(casebook: Casebook) -> None:
    interview, allegation = an_interview(casebook), an_allegation(casebook)
    element, other = an_element(casebook, allegation), an_allegation(casebook, "It was hidden.")
    whole = a_question(casebook, interview, allegation=allegation)
    part = a_question(casebook, interview, "When?", element=element)
    assert (the(casebook, whole).allegation, the(casebook, whole).element) == (allegation, None)
    assert (the(casebook, part).allegation, the(casebook, part).element) == (allegation, element)
    with pytest.raises(Refused, match="belongs to another allegation"):
        a_question(casebook, interview, element=element, allegation=other)
    with pytest.raises(Refused, match="belongs to another allegation"):
        casebook.run(interviews.ChangeQuestion(part, 1, allegation=other))
    casebook.run(interviews.ChangeQuestion(part, 1, allegation=other, element=""))
    assert (the(casebook, part).allegation, the(casebook, part).element) == (other, None)
    casebook.run(interviews.ChangeQuestion(part, 2, allegation=""))
    assert the(casebook, part).allegation is None


def test_questions_are_found_by_what_they_bear_on_and_by_their_state(casebook: Casebook) -> None:
    first, second, allegation = an_interview(casebook), an_interview(casebook), an_allegation(casebook)
    element = an_element(casebook, allegation)
    one = a_question(casebook, second, element=element)
    other = a_question(casebook, first, allegation=allegation)
    a_question(casebook, first, "And then?")

    def found(**by: str) -> list[str]:
        return [row.id for row in casebook.ask(interviews.questions, QuestionFilter(**by))]

    assert found(allegation=allegation) == [other, one]
    assert found(element=element) == [one]
    casebook.run(interviews.MarkAsked(one, 1))
    assert found(state="asked") == [one]
    assert found(interview=second, allegation=allegation) == [one]
    assert len(found()) == 3


def test_the_questions_of_an_interview_keep_their_order(casebook: Casebook) -> None:
    interview = an_interview(casebook)
    first, second, third = (a_question(casebook, interview, text) for text in "ABC")
    casebook.run(interviews.MoveQuestion(third, 1, after=first))
    assert asked(casebook, interview) == ["A", "C", "B"]
    casebook.run(interviews.MoveQuestion(second, 1))
    assert asked(casebook, interview) == ["B", "A", "C"]
    assert [row.number for row in casebook.ask(interviews.questions)] == [1, 2, 3]
    with pytest.raises(Refused, match="not in the same list"):
        casebook.run(interviews.MoveQuestion(first, 1, after=a_question(casebook, an_interview(casebook))))


def test_a_question_is_asked_not_reached_or_answered_in_paragraphs_of_the_notes(casebook: Casebook) -> None:
    world = World(casebook)
    id = a_question(casebook, world.interview)
    casebook.run(interviews.MarkAsked(id, 1, "She did not say"))
    assert (the(casebook, id).state, the(casebook, id).remark) == ("asked", "She did not say")
    with pytest.raises(Refused, match="why it was not reached"):
        casebook.run(interviews.MarkNotReached(id, 2, " "))
    casebook.run(interviews.MarkNotReached(id, 2, "She had to leave"))
    with pytest.raises(Refused, match="why it was not reached"):
        casebook.run(interviews.ChangeQuestion(id, 3, remark=""))
    later = a_paragraph(casebook, world.interview, "On the Tuesday.")
    casebook.run(interviews.MarkAnswered(id, 3, (later, world.paragraph, later)))
    assert (the(casebook, id).state, the(casebook, id).remark) == ("answered", "")
    assert set(the(casebook, id).paragraphs) == {world.paragraph, later}
    casebook.run(interviews.MarkAnswered(id, 4, (later,)))
    assert the(casebook, id).paragraphs == (later,)
    casebook.run(interviews.MarkToAsk(id, 4))
    assert (the(casebook, id).state, the(casebook, id).paragraphs) == ("to ask", ())
    with pytest.raises(Refused, match="still to be asked"):
        casebook.run(interviews.MarkToAsk(id, 5))


def test_an_answer_stands_in_the_notes_of_its_own_interview(casebook: Casebook) -> None:
    world = World(casebook)
    id = a_question(casebook, world.interview)
    with pytest.raises(Refused, match="Choose the paragraphs"):
        casebook.run(interviews.MarkAnswered(id, 1, ()))
    elsewhere = a_paragraph(casebook, an_interview(casebook))
    with pytest.raises(Refused, match="same interview"):
        casebook.run(interviews.MarkAnswered(id, 1, (world.paragraph, elsewhere)))


def test_a_paragraph_set_aside_answers_nothing(casebook: Casebook) -> None:
    world = World(casebook)
    id = a_question(casebook, world.interview)
    casebook.run(interviews.MarkAnswered(id, 1, (world.paragraph,)))
    casebook.run(interviews.SetAsideParagraph(world.paragraph, "said twice"))
    assert the(casebook, id).paragraphs == ()


def test_where_a_question_was_answered_can_be_said_after_the_notes_are_locked(casebook: Casebook) -> None:
    world = World(casebook)
    id, paragraph = a_question(casebook, world.interview), world.paragraph
    lock(casebook, world.interview)
    casebook.run(interviews.MarkAnswered(id, 1, (paragraph,)))
    with pytest.raises(Refused, match="Plan another interview"):
        a_question(casebook, world.interview)


def test_a_question_has_words_and_an_interview_that_takes_place(casebook: Casebook) -> None:
    interview = an_interview(casebook)
    with pytest.raises(Refused, match="Write the question"):
        a_question(casebook, interview, " ")
    id = a_question(casebook, interview)
    with pytest.raises(Refused, match="Write the question"):
        casebook.run(interviews.ChangeQuestion(id, 1, text=""))
    casebook.run(interviews.CancelInterview(interview, 1, "She is ill"))
    with pytest.raises(Refused, match="does not take place"):
        a_question(casebook, interview)


def test_a_question_set_aside_is_listed_nowhere_and_comes_back(casebook: Casebook) -> None:
    interview = an_interview(casebook)
    id = a_question(casebook, interview, "Was it you?")
    casebook.run(interviews.SetAsideQuestion(id, "A leading question"))
    assert asked(casebook, interview) == []
    assert casebook.ask(interviews.the_question, id) is None
    (aside,) = casebook.ask(casework.set_aside)
    assert (aside.place, aside.words) == ("Interview 1, planned question", "Was it you?")
    casebook.run(casework.restoring(id))
    assert the(casebook, id).text == "Was it you?"
    assert casebook.ask(interviews.the_question, new_id("question")) is None


def test_a_question_is_found_and_a_name_typed_into_it_becomes_a_reference(casebook: Casebook) -> None:
    world = World(casebook)
    assert world.witness
    id = a_question(casebook, world.interview, "Did Griffith ring you?")
    (hit,) = casebook.ask(casework.find, "ring you").rows
    assert (hit.kind, hit.home, hit.place) == ("question", world.interview, "Interview 1, planned question")
    (found,) = casebook.ask(casework.unresolved_names)
    casebook.run(casework.ResolveName(id, 1, "text", found.start, found.end, found.words, world.witness))
    assert the(casebook, id).text == f"Did {refer(world.witness)} ring you?"
