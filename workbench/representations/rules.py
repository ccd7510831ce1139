"""What is asked before a person is criticised: told of it, shown why, given time, answered, and considered.

Sources named below: the Inquiry Rules 2006, rules 13 to 15 (warning letters, confidence, contents); the
second Salmon principle (Royal Commission on Tribunals of Inquiry, 1966); Acas, Conducting workplace
investigations (2019). They bind statutory inquiries and guide employers; here they are good practice.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from workbench.kernel.errors import Refused
from workbench.kernel.wording import day, listed

NOT_PUT: Final = "not put to the person yet"
AWAITED: Final = "put, answer awaited"
OVERDUE: Final = "put, time to answer has passed"
NO_RESPONSE: Final = "no answer by the deadline"
ANSWERED: Final = "answered, to be considered"
SETTLED: Final = "considered"
STATES: Final = (NOT_PUT, AWAITED, OVERDUE, ANSWERED, NO_RESPONSE, SETTLED)

CLOSED: Final = frozenset((NO_RESPONSE, SETTLED))
"""The states in which the person has had their say, or a fair chance of it."""

UNCHANGED: Final = "stands unchanged"
CHANGED: Final = "changed"
WITHDRAWN: Final = "withdrawn"
EFFECTS: Final = (UNCHANGED, CHANGED, WITHDRAWN)

USUAL_DAYS: Final = 14
"""The least time that is usually given to answer: 14 to 28 days in published reviews."""

CEILING: Final = "subject"
"""The widest audience that may see what passes between the investigator and a person criticised."""
CEILING_REASON: Final = "It is between the investigator and the person criticised."


@dataclass(frozen=True, slots=True)
class Course:
    """What has happened to one criticism: the deadline of the last letter that put it (None before), whether
    it was recorded that no answer came, how many answers there are, how many of them no effect considers.
    """

    deadline: date | None
    no_response: bool
    responses: int
    unconsidered: int
    has_effect: bool


def must_state_the_criticism(text: str) -> None:
    """Refused: a criticism without words."""
    if not text.strip():
        raise Refused("Say what the person is to be criticised for.", field="text")


def must_rest_on_something(allegation: str, finding: str) -> None:
    """Refused: a criticism that comes from no allegation and no finding."""
    if not (allegation or finding):
        raise Refused("Choose the allegation or the finding this criticism comes from.", field="allegation")


def must_not_have_been_put(letters: int) -> None:
    """Refused: changing what the person was told. They answer to those words."""
    if letters:
        raise Refused("This was put to the person in these words. Record the effect of their answer instead.")


def must_be_about_this_person(person: str, persons: Collection[str]) -> None:
    """Refused: putting to somebody, or showing them, what is about another."""
    if not persons:
        raise Refused("Choose at least one criticism of this person.", field="criticisms")
    if set(persons) != {person}:
        raise Refused(
            "Each person is told only of what is about them. Leave the others out.", field="criticisms"
        )


def must_disclose_something(items: str, how: str) -> None:
    """Refused: a disclosure of nothing, or in no way that can be shown."""
    if not items.strip():
        raise Refused("List what was disclosed.", field="items")
    if not how.strip():
        raise Refused("Say how it was disclosed, such as “copies with the letter”.", field="how")


def must_not_be_to_come(on: date, today: date, field: str) -> None:
    """Refused: recording as done what has not happened yet."""
    if on > today:
        raise Refused("This day is still to come. Record it when it has happened.", field=field)


def must_state_what_it_rests_on(bases: Mapping[int, str]) -> None:
    """Refused: a letter that does not give facts and evidence. `bases` are by the criticism's number."""
    missing = [str(number) for number, basis in sorted(bases.items()) if not basis.strip()]
    if missing:
        raise Refused(f"Write first which facts and evidence support criticism {listed(missing)}.")


def must_be_as_seen(now: Mapping[str, int], seen: Mapping[str, int]) -> None:
    """Refused: putting other words to a person than those that were looked at."""
    if now != seen:
        raise Refused("A criticism has changed since you looked at it. Look at it again and send it then.")


def must_say_how_it_was_sent(how: str) -> None:
    """Refused: a letter sent in no way that can be shown."""
    if not how.strip():
        raise Refused("Say how the letter was sent, such as “by hand” or “by post, signed for”.", field="how")


def must_leave_time_to_answer(sent: date, deadline: date, reason: str) -> None:
    """Refused: a deadline on or before the day of sending, or less than the usual time without the reason."""
    if deadline <= sent:
        raise Refused("Give a day to answer by that comes after the day of sending.", field="deadline")
    if (deadline - sent).days < USUAL_DAYS and not reason.strip():
        raise Refused(
            f"This leaves less than {USUAL_DAYS} days to answer. Give more, or say why not.",
            field="short_notice",
        )


def must_lengthen(deadline: date, until: date, reason: str) -> None:
    """Refused: an extension that does not extend, or without the reason."""
    if until <= deadline:
        raise Refused(
            f"There is time to answer until {day(deadline)}. An extension ends later.", field="until"
        )
    if not reason.strip():
        raise Refused("Say why more time is given.", field="reason")


def deadline_after(first: date, extensions: Collection[date]) -> date:
    """The day to answer by: the first one given, or the latest it was extended to."""
    return max((first, *extensions))


def must_have_waited(deadline: date, today: date) -> None:
    """Refused: recording that no answer came before the deadline has passed."""
    if today <= deadline:
        raise Refused(f"There is time to answer until {day(deadline)}. Wait until that day has passed.")


def must_be_unanswered(recorded_on: str, unanswered: int) -> None:
    """Refused: recording twice that no answer came, or when all that was put has been answered."""
    if recorded_on:
        raise Refused("It is already recorded that no answer came.")
    if not unanswered:
        raise Refused("Everything in this letter was answered.")


def must_answer_something(text: str, exhibit: str) -> None:
    """Refused: an answer of which neither the words nor the document is kept."""
    if not text.strip() and not exhibit:
        raise Refused("Write the answer down, or choose the exhibit that holds it.", field="text")


def must_not_come_before_the_letter(sent: date, received: date) -> None:
    """Refused: an answer received before the letter was sent."""
    if received < sent:
        raise Refused("The answer cannot come before the letter. Check the day.", field="received_on")


def must_be_in_the_letter(criticisms: Collection[str], put: Collection[str]) -> None:
    """Refused: an answer to what this letter did not put."""
    if not set(criticisms) <= set(put):
        raise Refused(
            "This letter did not put that criticism. Choose the letter that did.", field="criticisms"
        )


def is_late(received: date, deadline: date) -> bool:
    """Whether an answer came after the deadline. It is accepted all the same, and marked."""
    return received > deadline


def must_be_heard_first(outcome: str, course: Course) -> None:
    """Refused: deciding to keep or change a criticism before the person has answered or has let the
    deadline pass. What is no longer said of them can be withdrawn at any time.
    """
    if outcome != WITHDRAWN and not course.responses and not course.no_response:
        raise Refused(
            "The person has not answered yet. Consider their answer first, or record that none came."
        )


def must_be_a_reasoned_effect(outcome: str, reasons: str, becomes: str) -> None:
    """Refused: an effect that is not known, without reasons, or a change that does not say into what."""
    if outcome not in EFFECTS:
        raise Refused(f"After the answer a criticism is {listed(EFFECTS, 'or')}.", field="outcome")
    if not reasons.strip():
        raise Refused("Say what in the answer led to this, or why it changes nothing.", field="reasons")
    if (outcome == CHANGED) != bool(becomes.strip()):
        raise Refused("Write what the criticism becomes if it is changed, and only then.", field="becomes")


def must_not_have_one_already(already: int) -> None:
    """Refused: two effects of one criticism."""
    if already:
        raise Refused("The effect on this criticism is recorded already. Change that one.")


def state(course: Course, today: date) -> str:
    """How far a criticism has come. An answer that comes after the effect was decided is to be considered."""
    if course.has_effect and not course.unconsidered:
        return SETTLED
    if course.responses:
        return ANSWERED
    if course.deadline is None:
        return NOT_PUT
    if course.no_response:
        return NO_RESPONSE
    return OVERDUE if today > course.deadline else AWAITED


def heard(courses: Sequence[Course]) -> bool:
    """Whether a person was heard on all that is said of them: every criticism is closed, and there is one."""
    return bool(courses) and all(state(course, date.max) in CLOSED for course in courses)
