"""The forms of the investigation itself and of its key dates."""

from datetime import date

from tests.builders import a_date, an_investigation, run
from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from tests.workbench.evidence.exhibits import an_exhibit
from ui.investigation import investigation_forms as forms
from ui.investigation import key_date_forms
from ui.record import ReasonForm
from ui.record.setting_aside import SettingAsideForm
from workbench import investigation
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """An investigation with a paragraph, an interest, closed days, and two key dates with evidence."""
    frame = an_investigation(casebook, commissioned_on=date(2020, 2, 3))
    run(casebook, investigation.AddTerm("To establish the facts."))
    run(casebook, investigation.AddTerm("To recommend."))
    run(casebook, investigation.DeclareInterest("Worked there in 2004."))
    run(casebook, investigation.DeclareInterest("Knows the chair."))
    run(casebook, investigation.AddClosedDays(date(2019, 12, 24), date(2019, 12, 31), "Christmas"))
    call = run(casebook, investigation.AddKeyDate("the call", a_date("4 November 2019")))
    run(casebook, investigation.AddKeyDate("the visit", a_date("6 November 2019")))
    notebook = an_exhibit(casebook)
    run(casebook, investigation.AddKeyDateSource(call, exhibit=notebook, bears_out="The day"))
    return {"frame": frame, "call": call, "log": an_exhibit(casebook, "The duty log")}


REFUSALS = (
    Refusal(
        forms.FrameForm,
        "frame",
        ("Change: The investigation",),
        {"title": "", "reference": "W/12"},
        "title",
        "Give the investigation a title",
        {"title": "Concerns at Eastmere"},
    ),
    Refusal(
        forms.TermForm,
        "frame",
        ("Add a paragraph",),
        {"number": "9"},
        "text",
        "Write something here",
        {"text": "To hear everybody."},
        named="New paragraph",
    ),
    Refusal(
        forms.TermForm,
        "frame",
        ("Change 2: To recommend.",),
        {"number": "1"},
        "number",
        "another number",
        {"number": "7"},
        named="The paragraph",
    ),
    Refusal(
        ReasonForm,
        "frame",
        ("Change 7: To recommend.", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "It was struck out"},
        named="Set aside: this paragraph",
    ),
    Refusal(
        forms.InterestForm,
        "frame",
        ("Declare one",),
        {"managed": "Told the commissioner"},
        "what",
        "Write something here",
        {"what": "A cousin works there."},
        named="New interest",
    ),
    Refusal(
        forms.InterestForm,
        "frame",
        ("Change No day: Knows the chair.",),
        {"declared_on": "one day"},
        "declared_on",
        "4 November 2019",
        {"declared_on": "3 February 2020"},
        named="The interest",
    ),
    Refusal(
        ReasonForm,
        "frame",
        ("Change No day: Worked there", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "It was somebody else"},
        named="Set aside: this interest",
    ),
    Refusal(
        forms.ClosedDaysForm,
        "frame",
        ("Add some: Closed days",),
        {"first": "2 January 2020", "last": "1 January 2020", "why": "New Year"},
        "last",
        "before the first",
        {"last": "3 January 2020"},
        "New Year",
    ),
    Refusal(
        ReasonForm,
        "frame",
        ("Change 24 December 2019",),
        {},
        "reason",
        "Say why",
        {"reason": "They were open"},
        named="Set aside closed days",
    ),
    Refusal(
        forms.KeepingForm,
        "frame",
        ("Change: Marking and keeping",),
        {"retain_until": "1 February 2020"},
        "retain_until",
        "after the investigation began",
        {"retain_until": "1 February 2030"},
    ),
    Refusal(
        key_date_forms.NameForm,
        "call",
        ("Change name or standing",),
        {"name": "the visit"},
        "name",
        "Tell the two apart",
        {"name": "the second call"},
    ),
    Refusal(
        key_date_forms.WhenForm,
        "call",
        ("Change the date: When",),
        {"date": "some day"},
        "date",
        "",
        {"date": "5 November 2019"},
    ),
    Refusal(
        key_date_forms.NewSourceForm,
        "call",
        ("Add evidence: Rests on",),
        {"pinpoint": "page 2"},
        "exhibit",
        "Choose the exhibit",
        {"exhibit": ("{log}",)},
        "page 2",
    ),
    Refusal(
        key_date_forms.SourceForm,
        "call",
        ("Change E001: The day",),
        {"exhibit": ()},
        "exhibit",
        "Choose the exhibit",
        {"exhibit": ("{log}",), "bears_out": "The hour"},
    ),
    Refusal(
        ReasonForm,
        "call",
        ("Change E002: The hour", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "It is another call"},
        named="Set aside: this evidence",
    ),
    Refusal(
        SettingAsideForm,
        "call",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "It was no key date"},
    ),
)
APART = (Apart(forms.BoundsForm, "Scope and promise may be in any words, or not yet written."),)
SHEETS = Sheets("investigation", build, REFUSALS, APART)
