"""The forms of a case's sheet, and those of each escalation on it."""

from tests.builders import NOON, a_case, a_person, an_escalation, run
from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from ui.cases import case_forms as forms
from ui.record.setting_aside import SettingAsideForm
from ui.widgets import Form
from workbench import cases
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """A case without an escalation, and one for each step of an escalation."""
    a_person(casebook, "child")
    ids = {name: a_case(casebook, name) for name in ("plain", "untold", "told", "acknowledged", "twice")}
    an_escalation(casebook, ids["untold"], told="", told_at=None)
    an_escalation(casebook, ids["told"])
    an_escalation(casebook, ids["twice"])
    raised = an_escalation(casebook, ids["acknowledged"])
    seen = next(each.revision for each in casebook.ask(cases.escalations) if each.id == raised)
    run(casebook, cases.AcknowledgeEscalation(raised, seen, "The duty manager", NOON))
    return ids


REFUSALS = (
    Refusal(
        forms.CaseForm,
        "plain",
        ("Change: What happened",),
        {"title": " ", "summary": "Closed after one call."},
        "title",
        "Give the case a title",
        {"title": "Child D"},
    ),
    Refusal(
        forms.ToldForm,
        "untold",
        ("Record who was told",),
        {},
        "told",
        "both who was told and when",
        {"told": "The duty manager at night"},
    ),
    Refusal(
        forms.AcknowledgedForm,
        "told",
        ("Record the acknowledgement",),
        {},
        "acknowledged",
        "Say who acknowledged it",
        {"acknowledged": "By e-mail from the duty manager"},
    ),
    Refusal(
        forms.EscalationForm,
        "told",
        ("Change: Noticed",),
        {"told_at": "1 February 2020 12:00"},
        "told_at",
        "before it was noticed",
        {"told_at": "17 February 2020 12:30"},
        "17 February 2020, 12:30",
    ),
    Refusal(
        forms.OutcomeForm,
        "acknowledged",
        ("Record the outcome",),
        {},
        "outcome",
        "what was done for the child",
        {"outcome": "Visited the same day"},
    ),
    Refusal(
        Form,
        "twice",
        ("Set aside…: Noticed",),
        {},
        "reason",
        "Say why",
        {"reason": "Entered twice"},
        named="Set aside",
    ),
    Refusal(
        SettingAsideForm,
        "plain",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Opened by mistake"},
    ),
)
APART = (Apart(forms.PeopleForm, "Everybody in the register may belong to a case."),)
SHEETS = Sheets("cases", build, REFUSALS, APART)
