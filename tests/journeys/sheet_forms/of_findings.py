"""The forms of a finding and of a recommendation."""

from tests.builders import a_person
from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from tests.workbench.findings.found import (
    a_contrary_point,
    a_finding,
    a_recommendation,
    concluded,
    newest,
    the,
)
from ui.findings import finding_forms as forms
from ui.findings import recommendation_words
from ui.record import ReasonForm
from ui.record.setting_aside import SettingAsideForm
from workbench import allegations
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """A draft against somebody who was not heard, one with a contrary point, and two recommendations."""
    against = a_finding(casebook, elements=1)
    concluded(casebook, against, "substantiated", "substantiated")
    manager = a_person(casebook, "subject of criticism", pseudonym="P14")
    casebook.run(allegations.ComplainOf(the(casebook, against).allegation, manager, "service manager"))
    draft = a_finding(casebook, elements=1)
    a_contrary_point(casebook, newest(casebook, draft).overall.id)
    return {
        "against": against,
        "draft": draft,
        "advice": a_recommendation(casebook),
        "twice": a_recommendation(casebook, "Record each closure"),
    }


FINDINGS = (
    Refusal(
        forms.PointForm,
        "draft",
        ("Add one: Contrary points",),
        {"answer": "She had signed"},
        "point",
        "what speaks against",
        {"point": "Nobody saw her sign"},
    ),
    Refusal(
        forms.ChangePointForm,
        "draft",
        ("Open Against the whole, Not answered yet",),
        {"point": "", "answer": "From the second week only"},
        "point",
        "what speaks against",
        {"point": "He was on leave in May"},
    ),
    Refusal(
        ReasonForm,
        "draft",
        ("Open Against the whole, Answered", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "It was another May"},
        named="Set aside: this point",
    ),
    Refusal(
        forms.MeasureForm,
        "draft",
        ("Change: Standard of proof",),
        {"standard_of_proof": "beyond reasonable doubt"},
        "proof_reason",
        "why the standard is not",
        {"proof_reason": "The union asked for it"},
    ),
    Refusal(
        ReasonForm,
        "draft",
        ("Open Element 1", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "It need not be proved"},
        named="Set aside: this conclusion",
    ),
    Refusal(
        SettingAsideForm,
        "draft",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Begun too early"},
    ),
    Refusal(
        forms.IssueForm,
        "against",
        ("Issue…",),
        {},
        "without_reply",
        "no chance to answer",
        {"without_reply": "P14 has died"},
    ),
    Refusal(
        forms.ReviseForm,
        "against",
        ("Begin the next version",),
        {},
        "reason",
        "looked at again",
        {"reason": "A new account"},
        "Version 2, draft",
    ),
    Refusal(
        ReasonForm,
        "against",
        ("Give up this version",),
        {},
        "reason",
        "Say why",
        {"reason": "The account was withdrawn"},
        "Begin the next version",
        named="Give up this version",
    ),
)
RECOMMENDATIONS = (
    Refusal(
        recommendation_words.RecommendationForm,
        "advice",
        ("Change: What should be done",),
        {"text": "", "measure": "An audit of ten"},
        "text",
        "Say what",
        {"text": "Visit before closing"},
    ),
    Refusal(
        recommendation_words.AnswerForm,
        "advice",
        ("Record the answer",),
        {"on": "4 May 2020", "reason": "It is agreed"},
        "response",
        "",
        {"response": "accepted"},
        "Accepted",
    ),
    Refusal(
        SettingAsideForm,
        "twice",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Said twice"},
    ),
)
APART = (
    Apart(forms.ConclusionForm, "A draft may leave open whatever is not concluded yet; issuing refuses it."),
    Apart(recommendation_words.RestsOnForm, "A recommendation may rest on any finding, or on none."),
)
SHEETS = Sheets("findings", build, FINDINGS + RECOMMENDATIONS, APART)
