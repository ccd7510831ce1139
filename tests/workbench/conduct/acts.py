"""One line for each thing that a test needs of the investigator's own conduct."""

from datetime import date
from typing import Any

from tests.builders import run
from workbench import conduct
from workbench.casebook import Casebook
from workbench.conduct import CareRow, DecisionRow, EnquiryRow

MONDAY = date(2020, 2, 17)
FRIDAY = date(2020, 2, 21)
SATURDAY = date(2020, 2, 22)

DECISION = {
    "title": "Interview the complainants before the managers",
    "options": ("Complainants first", "Managers first", "In the order of their answers"),
    "chosen": 0,
    "reasons": "Each criticism must be known before it is put to anybody.",
    "decided_on": MONDAY,
}


def a_decision(casebook: Casebook, **said: Any) -> str:
    """A decision of a Monday among three options."""
    return run(casebook, conduct.RecordDecision(**{**DECISION, **said}))


def a_later_decision(casebook: Casebook, decision: str, **said: Any) -> str:
    """A decision of the Friday that takes another's place."""
    changed = {"chosen": 1, "decided_on": FRIDAY, "reasons": "The managers leave in March."}
    return run(casebook, conduct.SupersedeDecision(decision, **{**DECISION, **changed, **said}))


def an_enquiry(casebook: Casebook, question: str = "Who closed the eleven cases?", **said: Any) -> str:
    """A line of enquiry raised on a Monday, due on the Friday."""
    raised = {"raised_on": MONDAY, "due_on": FRIDAY}
    return run(casebook, conduct.RaiseEnquiry(question, **{**raised, **said}))


def a_care_entry(casebook: Casebook, person: str, noticed: str = "Close to tears", **said: Any) -> str:
    """Something noticed about a person on a Monday."""
    return run(casebook, conduct.AddCareEntry(person, noticed, **{"noticed_on": MONDAY, **said}))


def the_decision(casebook: Casebook, id: str) -> DecisionRow:
    """A decision as it stands in the log."""
    row = casebook.ask(conduct.the_decision, id)
    assert row is not None
    return row


def the_enquiry(casebook: Casebook, id: str, today: date = SATURDAY) -> EnquiryRow:
    """A line of enquiry as it stands on the Saturday."""
    row = casebook.ask(conduct.the_enquiry, id, today)
    assert row is not None
    return row


def the_care_entry(casebook: Casebook, id: str, today: date = SATURDAY) -> CareRow:
    """An entry of the care log as it stands on the Saturday."""
    row = casebook.ask(conduct.the_care_entry, id, today)
    assert row is not None
    return row
