"""The forms of a line of enquiry, a decision and an entry of the care log."""

from tests.builders import a_case, a_person
from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from tests.workbench.conduct.acts import a_care_entry, a_decision, an_enquiry
from ui.conduct import care_forms, decision_forms, enquiry_forms
from ui.record.setting_aside import SettingAsideForm
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """Two lines of enquiry, a decision and two entries of the care log."""
    witness = a_person(casebook)
    a_case(casebook)
    return {
        "enquiry": an_enquiry(casebook),
        "other": an_enquiry(casebook, "Who knew?"),
        "decision": a_decision(casebook),
        "care": a_care_entry(casebook, witness),
        "twice": a_care_entry(casebook, witness, "Close to tears again"),
    }


REFUSALS = (
    Refusal(
        enquiry_forms.QuestionForm,
        "enquiry",
        ("Change: ",),
        {"due_on": "1 January 2020", "why": "The audit log"},
        "due_on",
        "on or after the day",
        {"due_on": "2 March 2020"},
    ),
    Refusal(
        enquiry_forms.CompleteForm,
        "enquiry",
        ("Complete",),
        {"on": "20 February 2020"},
        "result",
        "what came of it",
        {"result": "Three of the eleven by one manager"},
    ),
    Refusal(
        enquiry_forms.ReopenForm,
        "enquiry",
        ("Reopen",),
        {},
        "reason",
        "taken up again",
        {"reason": "The second audit log came"},
        "Abandon",
    ),
    Refusal(
        enquiry_forms.AbandonForm,
        "enquiry",
        ("Abandon",),
        {"reason": "Nobody kept the log", "on": "1 January 2020"},
        "on",
        "before it was raised",
        {"on": "21 February 2020"},
        "Nobody kept the log",
    ),
    Refusal(
        SettingAsideForm,
        "other",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Asked already"},
    ),
    Refusal(
        decision_forms.SupersedeForm,
        "decision",
        ("Supersede…",),
        {"title": "Managers first", "options": ("0", "Managers first", "Complainants first")},
        "reasons",
        "Give the reasons",
        {"reasons": "They leave in March"},
        "Managers first",
    ),
    Refusal(
        care_forms.CareForm,
        "care",
        ("Change: The entry",),
        {"follow_up_on": "1 January 2020", "action": "Rang her"},
        "follow_up_on",
        "on or after the day",
        {"follow_up_on": "24 February 2020"},
    ),
    Refusal(
        care_forms.CloseForm,
        "care",
        ("Close the entry: How it ended",),
        {"on": "21 February 2020"},
        "outcome",
        "how it ended",
        {"outcome": "She is back at work"},
    ),
    Refusal(
        SettingAsideForm,
        "twice",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Noted twice"},
    ),
)
APART = (Apart(enquiry_forms.CasesForm, "Every case may be enquired into."),)
SHEETS = Sheets("conduct", build, REFUSALS, APART)
