"""The forms of an interview’s details, of its statements, and of its questions."""

from tests.builders import (
    a_case,
    a_paragraph,
    a_person,
    a_session,
    a_statement,
    an_attendee,
    an_interview,
    run,
    send,
)
from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from ui.interviews import interview_forms as forms
from ui.interviews import statement_forms
from ui.interviews.question_form import QuestionForm
from ui.record import ReasonForm
from workbench import interviews
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """A planned interview, one that was held by two people, and one for each state of a statement."""
    witness, other = a_person(casebook, pseudonym="W01"), a_person(casebook, pseudonym="W02")
    a_case(casebook)
    planned, held = an_interview(casebook, "The first week"), an_interview(casebook, "The second week")
    a_session(casebook, held)
    an_attendee(casebook, held, witness)
    an_attendee(casebook, held, other)
    run(casebook, interviews.AddAttendee(held, "companion", role="An agency worker"))
    a_paragraph(casebook, held)
    ids = {"planned": planned, "held": held, "witness": witness, "twice": an_interview(casebook, "Twice")}
    for name in ("draft", "drafted twice", "agreed", "declined"):
        ids[name] = an_interview(casebook, f"About {name}")
        an_attendee(casebook, ids[name], witness)
        a_paragraph(casebook, ids[name])
        a_paragraph(casebook, ids[name], "It was a Tuesday.")
        statement = a_statement(casebook, ids[name], witness)
        if name in {"agreed", "declined"}:
            send(casebook, statement)
    return ids


DETAILS = (
    Refusal(
        forms.AboutForm,
        "planned",
        ("Details", "Change: About"),
        {"title": "", "purpose": "What she saw"},
        "title",
        "Give the interview a title",
        {"title": "The first fortnight"},
    ),
    Refusal(
        forms.AttendeeForm,
        "planned",
        ("Add somebody",),
        {"part": "companion"},
        "person",
        "Choose the person",
        {"role": "A colleague of the team"},
    ),
    Refusal(
        forms.SessionForm,
        "planned",
        ("Begin or record one",),
        {"began_at": "17 February 2020 14:00", "ended_at": "17 February 2020 13:00", "place": "Room 4"},
        "ended_at",
        "ends after it began",
        {"ended_at": "17 February 2020 15:00"},
        "Room 4",
        named="New session",
    ),
    Refusal(
        forms.SessionForm,
        "planned",
        ("Open 17 Feb",),
        {"began_at": "after lunch", "place": "Room 5"},
        "began_at",
        "Give the day and the time",
        {"began_at": "17 February 2020 13:00"},
        "Room 5",
        named="The session",
    ),
    Refusal(
        forms.OrderForm,
        "planned",
        ("Change: Order",),
        {},
        "reason",
        "Say why at this point",
        {"reason": "She complained first"},
    ),
    Refusal(
        forms.ChangedAttendeeForm,
        "held",
        ("Open An agency worker",),
        {"role": ""},
        "role",
        "Choose the person, or write their role",
        {"role": "An agency manager"},
    ),
    Refusal(
        forms.StatementForm,
        "held",
        ("Draft one: Statements",),
        {},
        "person",
        "Choose whose",
        {"person": "{witness}"},
        "1 drafted",
    ),
    Refusal(
        ReasonForm,
        "twice",
        ("Cancel…: Cancel",),
        {},
        "reason",
        "does not take place",
        {"reason": "She fell ill"},
        named="Cancel",
    ),
    Refusal(
        ReasonForm,
        "twice",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Planned twice"},
        "Interview",
        named="Set aside",
    ),
)
STATEMENTS = (
    Refusal(
        statement_forms.WordsForm,
        "draft",
        ("Add a paragraph…",),
        {},
        "text",
        "Write something",
        {"text": "She rang me on the way."},
        named="New paragraph",
    ),
    Refusal(
        statement_forms.WordsForm,
        "draft",
        ("More for paragraph 2 of the statement", "Change…"),
        {"text": " "},
        "text",
        "Write something",
        {"text": "It was a Wednesday."},
        named="The paragraph",
    ),
    Refusal(
        ReasonForm,
        "draft",
        ("More for paragraph 1 of the statement", "Leave out…"),
        {},
        "reason",
        "Say why",
        {"reason": "It is not hers"},
        "1  It was a Wednesday.",
        named="Leave out",
    ),
    Refusal(
        statement_forms.SendForm,
        "draft",
        ("Send…",),
        {"answer_by": "1 February 2020"},
        "answer_by",
        "still to come",
        {"answer_by": ""},
        "Sent",
    ),
    Refusal(
        ReasonForm,
        "drafted twice",
        ("Set aside…",),
        {},
        "reason",
        "Say why",
        {"reason": "Drafted too early"},
        "No statement was drafted",
        named="Set this statement aside",
    ),
    Refusal(
        statement_forms.AmendmentForm,
        "agreed",
        ("More for paragraph 2 of the statement", "Record an amendment"),
        {"on": "today"},
        "asked",
        "asked to change",
        {"asked": "It was the Thursday."},
    ),
    Refusal(
        statement_forms.DecisionForm,
        "agreed",
        ("Decide…",),
        {"decision": "not accepted"},
        "reason",
        "not accepted as it was asked",
        {"reason": "The log says Tuesday"},
    ),
    Refusal(
        forms.AnswerForm,
        "agreed",
        ("Agreed…",),
        {"answer": "That is right.", "on": "17 January 2020"},
        "on",
        "Check the day of the answer",
        {"on": "today"},
        "That is right.",
        named="Agreed",
    ),
    Refusal(
        forms.AnswerForm,
        "declined",
        ("Declined…",),
        {"answer": "I never said so.", "on": "one day"},
        "on",
        "4 November 2019",
        {"on": "today"},
        "I never said so.",
        named="Declined",
    ),
)
QUESTIONS = (
    Refusal(
        QuestionForm,
        "planned",
        ("Questions", "Add a question"),
        {"why": "Who decided"},
        "text",
        "Write the question",
        {"text": "Who told you to close it?"},
        stays=True,
    ),
)
APART = (Apart(forms.CasesForm, "An interview may be about any case."),)
SHEETS = Sheets("interviews", build, QUESTIONS + DETAILS + STATEMENTS, APART)
