"""What is asked of interviews and their notes, and how a statement comes to be agreed.

Sources: Acas, Conducting workplace investigations (2019), step 3 (who was present is noted; the person who
gave it checks the note; changes asked are kept beside it; without agreement both versions are kept); police
practice for contemporaneous notes (nothing altered, what comes later marked as such).
"""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import day, listed

PLANNED: Final = "planned"
HELD: Final = "held"
CANCELLED: Final = "cancelled"
STATES: Final = (PLANNED, HELD, CANCELLED)

INTERVIEWEE: Final = "interviewee"
INTERVIEWER: Final = "interviewer"
NOTE_TAKER: Final = "note taker"
PARTS: Final = (INTERVIEWEE, INTERVIEWER, "union representative", "companion", NOTE_TAKER, "observer")

QUESTION: Final = "question"
ANSWER: Final = "answer"
QUOTATION: Final = "quotation"
OBSERVATION: Final = "observation"
SORTS: Final = (QUESTION, ANSWER, QUOTATION, OBSERVATION)

DRAFT: Final = "draft"
SENT: Final = "sent"
AMENDMENTS: Final = "amendments asked"
AGREED: Final = "agreed"
AGREED_WITH_CHANGES: Final = "agreed with changes"
DECLINED: Final = "declined"
NO_ANSWER: Final = "no answer"
STATEMENT_STATES: Final = (DRAFT, SENT, AMENDMENTS, AGREED, AGREED_WITH_CHANGES, DECLINED, NO_ANSWER)
OPEN_STATEMENTS: Final = frozenset((DRAFT, SENT, AMENDMENTS))
"""The states in which a person has neither agreed their statement nor declined to."""

ACCEPTED: Final = "accepted"
ACCEPTED_IN_PART: Final = "accepted in part"
NOT_ACCEPTED: Final = "not accepted"
DECISIONS: Final = (ACCEPTED, ACCEPTED_IN_PART, NOT_ACCEPTED)

TO_ASK: Final = "to ask"
ASKED: Final = "asked"
NOT_REACHED: Final = "not reached"
ANSWERED: Final = "answered"
QUESTION_STATES: Final = (TO_ASK, ASKED, NOT_REACHED, ANSWERED)

_ANSWERABLE: Final = frozenset((SENT, AMENDMENTS, NO_ANSWER))
_WHY_NOT: Final[Mapping[str, str]] = {
    DRAFT: "This statement was not sent yet. Send it first.",
    AGREED: "This statement is agreed. What is said later goes into a late entry or another interview.",
    AGREED_WITH_CHANGES: "This statement is agreed. What is said later goes into a late entry.",
    DECLINED: "The interviewee declined this statement. A new statement can be drafted.",
}


def must_have_a_title(title: str) -> None:
    """Refused: an interview without a title."""
    if not title.strip():
        raise Refused(
            "Give the interview a title, such as the topic or the interviewee's role.", field="title"
        )


def must_say_why_it_is_cancelled(state: str, reason: str) -> None:
    """Refused: cancelling what was held, or without a reason."""
    if state == HELD:
        raise Refused("This interview was held. It cannot be cancelled any more.")
    if not reason.strip():
        raise Refused("Say why the interview does not take place.", field="reason")


def must_end_after_it_began(began: datetime, ended: datetime | None) -> None:
    """Refused: a session that ends before it begins."""
    if ended is not None and ended < began:
        raise Refused("A session ends after it began. Check the two times.", field="ended_at")


def must_be_somebody(part: str, person: str | None, role: str) -> None:
    """Refused: an unknown part, and an attendee who is neither a known person nor a role."""
    if part not in PARTS:
        raise Refused(f"Somebody attends as {listed(PARTS, 'or')}.", field="part")
    if not person and not role.strip():
        raise Refused("Choose the person, or write their role.", field="person")


def must_not_be_locked(locked_at: str) -> None:
    """Refused: any change of notes that were locked. What must be said after that is a late entry."""
    if locked_at:
        raise Refused("The notes of this interview are locked. Add a late entry instead.")


def must_be_locked(locked_at: str) -> None:
    """Refused: a late entry in notes that can still be written."""
    if not locked_at:
        raise Refused("These notes are not locked. Write it as a paragraph like any other.")


def must_hold_something(paragraphs: int, what: str) -> None:
    """Refused: locking or sending nothing."""
    if not paragraphs:
        raise Refused(f"There is nothing in {what} yet.")


def must_be_a_paragraph(sort: str, text: str) -> None:
    """Refused: an unknown sort of paragraph, or an empty one."""
    if sort not in SORTS:
        raise Refused(f"A paragraph is a {listed(SORTS, 'or')}.", field="sort")
    if not text.strip():
        raise Refused("Write something, or set the paragraph aside.", field="text")


def must_say_why_it_is_late(reason: str) -> None:
    """Refused: a late entry that does not say why it comes late."""
    if not reason.strip():
        raise Refused("Say why this is added after the notes were locked.", field="reason")


def between(before: float, after: float | None) -> float | None:
    """A position after the one and before the other, None where no number is left between them."""
    if after is None:
        return before + 1.0
    middle = (before + after) / 2
    return middle if before < middle < after else None


def goes_into_a_statement(sort: str) -> bool:
    """Whether a paragraph of this sort is put to the interviewee: the investigator's observations are not."""
    return sort != OBSERVATION


def must_have_been_interviewed(person: str, interviewees: Collection[str]) -> None:
    """Refused: a statement of somebody who was not interviewed there."""
    if person not in interviewees:
        raise Refused("Only an interviewee of this interview can be asked for a statement.", field="person")


def must_not_have_one_already(standing: Collection[str]) -> None:
    """Refused: a second statement from one interview, unless the first was declined."""
    if any(state != DECLINED for state in standing):
        raise Refused("There is already a statement of this person from this interview. Continue that one.")


def must_not_be_under_way(state: str) -> None:
    """Refused: setting aside a statement that was sent."""
    if state != DRAFT:
        raise Refused("This statement was sent. Record what the interviewee answers.")


def must_be_a_draft(sent_at: str) -> None:
    """Refused: a change of a version that was sent. Changes go into the next version."""
    if sent_at:
        raise Refused("This version was sent and stays as it is. Begin the next version to change it.")


def must_have_no_draft(sent_at: str) -> None:
    """Refused: beginning a version, or recording an answer, while the newest version is still a draft."""
    if not sent_at:
        raise Refused("There is a version that was not sent. Send it first.")


def must_await_an_answer(state: str) -> None:
    """Refused: an answer to a statement that was not sent, or that was answered for good."""
    if state not in _ANSWERABLE:
        raise Refused(_WHY_NOT[state])


def must_not_be_answered_before_it_was_sent(sent: date, answered: date) -> None:
    """Refused: an answer from before the day on which the version was sent."""
    if answered < sent:
        raise Refused(f"This version was sent on {day(sent)}. Check the day of the answer.", field="on")


def must_leave_time_to_answer(sent: date, answer_by: date | None) -> None:
    """Refused: a day to answer by that has passed when the statement is sent."""
    if answer_by is not None and answer_by <= sent:
        raise Refused("Give a day to answer by that is still to come.", field="answer_by")


def must_have_waited(answer_by: date | None, today: date) -> None:
    """Refused: recording that no answer came before the day that was given has passed."""
    if answer_by is not None and today <= answer_by:
        raise Refused(f"There is time to answer until {day(answer_by)}. Wait until that day has passed.")


def must_ask_for_something(asked: str) -> None:
    """Refused: an amendment without words."""
    if not asked.strip():
        raise Refused("Write what the interviewee asked to change.", field="asked")


def must_be_decided_with_a_reason(decision: str, reason: str) -> None:
    """Refused: an unknown decision, or not accepting all that was asked without saying why."""
    if decision not in DECISIONS:
        raise Refused(f"An amendment is {listed(DECISIONS, 'or')}.", field="decision")
    if decision != ACCEPTED and not reason.strip():
        raise Refused("Say why it was not accepted as it was asked.", field="reason")


def must_have_no_amendment_undecided(decisions: Collection[str]) -> None:
    """Refused: agreeing while something the interviewee asked for was not decided."""
    if "" in decisions:
        raise Refused("Something the interviewee asked to change is not decided yet. Decide it first.")


def agreed_state(version: int, decisions: Collection[str]) -> str:
    """Agreed as first sent; or with changes, if a later version was sent or an amendment accepted."""
    changed = version > 1 or any(decision != NOT_ACCEPTED for decision in decisions)
    return AGREED_WITH_CHANGES if changed else AGREED


def must_ask_a_question(text: str) -> None:
    """Refused: a planned question without words."""
    if not text.strip():
        raise Refused("Write the question.", field="text")


def must_still_take_place(state: str, locked_at: str) -> None:
    """Refused: planning questions for an interview that is over, or does not take place."""
    if state == CANCELLED:
        raise Refused("This interview does not take place. Plan the question for another.")
    if locked_at:
        raise Refused("The notes of this interview are locked. Plan another interview for the question.")


def must_be_an_element_of_it(allegation: str | None, of_element: str) -> None:
    """Refused: a question about one allegation and about an element of another."""
    if allegation and allegation != of_element:
        raise Refused("This element belongs to another allegation. Choose it again.", field="element")


def must_be_answered_in_the_notes(paragraphs: Collection[str], interview: str) -> None:
    """Refused: an answer that stands nowhere, or in the notes of another interview. `paragraphs` are the
    interviews to which the paragraphs belong.
    """
    if not paragraphs:
        raise Refused("Choose the paragraphs in which this was answered.", field="paragraphs")
    if set(paragraphs) != {interview}:
        raise Refused("The answer stands in the notes of the same interview.", field="paragraphs")


def must_say_why_it_was_not_reached(remark: str) -> None:
    """Refused: leaving a question unasked without saying why; what was not asked is asked about later."""
    if not remark.strip():
        raise Refused("Say why it was not reached, such as “she had to leave”.", field="remark")


def must_be_done_with(state: str) -> None:
    """Refused: putting back a question that is still to be asked."""
    if state == TO_ASK:
        raise Refused("This question is still to be asked.")


def must_say_why_this_turn(reason: str) -> None:
    """Refused: an order of interviews without its reason. The usual one is who complained, then witnesses,
    then the person complained of, who by then can be given specific, dated allegations.
    """
    if not reason.strip():
        raise Refused("Say why at this point: whom it follows, what must be known by then.", field="reason")
