"""The forms of an exhibit, a request for material and a search in vain."""

from tests.builders import a_case, a_person, an_event
from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from tests.workbench.evidence.exhibits import a_request, a_search, an_exhibit
from ui.evidence import custody_section, request_forms
from ui.evidence import exhibit_forms as forms
from ui.record.setting_aside import SettingAsideForm
from ui.widgets import Form
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """Two exhibits, three requests and two searches in vain."""
    a_person(casebook)
    a_case(casebook)
    an_event(casebook)
    return {
        "notebook": an_exhibit(casebook),
        "diary": an_exhibit(casebook, "Her diary"),
        "request": a_request(casebook),
        "needless": a_request(casebook, "The leave lists"),
        "twice": a_request(casebook, "The closure lists again"),
        "search": a_search(casebook),
        "again": a_search(casebook, "Minutes of the board"),
    }


EXHIBITS = (
    Refusal(
        forms.AboutForm,
        "notebook",
        ("Change: What it is",),
        {"title": "", "marking": "OFFICIAL"},
        "title",
        "Give the exhibit a title",
        {"title": "Her red notebook"},
    ),
    Refusal(
        forms.OriginForm,
        "notebook",
        ("Change: Where it came from",),
        {"received_at": "soon", "from_whom": "The union"},
        "received_at",
        "Give the day and the time",
        {"received_at": "17 February 2020 12:00"},
        "The union",
    ),
    Refusal(
        forms.KeptForm,
        "notebook",
        ("Change: Physical original",),
        {"kept_at": "", "seal_number": "S 114"},
        "kept_at",
        "where the original is kept",
        {"kept_at": "Safe, shelf 3"},
    ),
    Refusal(
        forms.GradeForm,
        "notebook",
        ("Grade: Reliability",),
        {"source_grade": "1", "content_grade": "A"},
        "reason",
        "Say why it is graded so",
        {"reason": "She wrote it that night"},
    ),
    Refusal(
        forms.UseForm,
        "notebook",
        ("Decide: Use",),
        {"use": "unused"},
        "reason",
        "Say why",
        {"reason": "It repeats the diary"},
    ),
    Refusal(
        forms.ParentForm,
        "notebook",
        ("Change: Attachments",),
        {"parent": ("{notebook}",)},
        "parent",
        "attached to itself",
        {"parent": ("{diary}",)},
        "Her diary",
    ),
    Refusal(
        custody_section.CustodyForm,
        "notebook",
        ("Record who holds it",),
        {"at": "17 February 2020 12:00", "holder": "The head of audit"},
        "reason",
        "Say why it changed hands",
        {"reason": "To copy it"},
        "The head of audit",
    ),
    Refusal(
        SettingAsideForm,
        "notebook",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Logged twice"},
    ),
)
REQUESTS = (
    Refusal(
        request_forms.RequestForm,
        "request",
        ("Change: What is asked for",),
        {"due_on": "1 January 2020"},
        "due_on",
        "on or after the day",
        {"due_on": "2 March 2020"},
    ),
    Refusal(
        request_forms.ChaseForm,
        "request",
        ("Chased",),
        {"words": "By telephone", "on": "1 February 2020"},
        "on",
        "before the request was made",
        {"on": "20 February 2020"},
        "By telephone",
    ),
    Refusal(
        request_forms.StepForm,
        "request",
        ("Open 20 Feb",),
        {"words": "By telephone, twice", "on": "1 February 2020"},
        "on",
        "before the request was made",
        {"on": "21 February 2020"},
        "By telephone, twice",
    ),
    Refusal(
        request_forms.AnswerForm,
        "request",
        ("Record the answer",),
        {"answer": "refused", "on": "24 February 2020"},
        "words",
        "reason was given for the refusal",
        {"words": "Privileged"},
    ),
    Refusal(
        request_forms.WithdrawForm,
        "needless",
        ("Withdraw",),
        {"on": "24 February 2020"},
        "words",
        "no longer asked for",
        {"words": "The audit has them"},
    ),
    Refusal(
        SettingAsideForm,
        "twice",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Asked twice"},
    ),
    Refusal(
        request_forms.SoughtForm,
        "search",
        ("Change: What was looked for",),
        {"looked_on": "1 January 2150"},
        "looked_on",
        "still to come",
        {"looked_on": "18 February 2020"},
    ),
    Refusal(
        request_forms.FoundForm,
        "search",
        ("Link: Turned up after all",),
        {"found": ("{notebook}", "{diary}")},
        "found",
        "Choose one",
        {"found": ("{diary}",)},
        "Her diary",
    ),
    Refusal(
        SettingAsideForm,
        "again",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Looked for twice"},
    ),
)
APART = (
    Apart(forms.TiesForm, "Everybody, every case and every event may have to do with an exhibit."),
    Apart(request_forms.CameForm, "Every exhibit may have come of a request."),
    Apart(
        Form, "It asks for a file; tests/ui/evidence/test_original.py refuses and mends it.", "Save a copy"
    ),
)
SHEETS = Sheets("evidence", build, EXHIBITS + REQUESTS, APART)
