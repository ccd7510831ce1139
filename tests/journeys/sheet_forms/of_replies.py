"""The forms of a criticism: what the person was shown, letters, answers, and what becomes of it."""

from datetime import date

from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from tests.workbench.evidence.exhibits import an_exhibit
from tests.workbench.representations.answered import (
    a_criticism,
    a_disclosure,
    a_letter,
    a_manager,
    a_response,
    more_time,
)
from ui.record import ReasonForm
from ui.record.setting_aside import SettingAsideForm
from ui.representations import reply_forms as forms
from ui.widgets import Form
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """A criticism not put yet, one put and answered, and one that was made twice."""
    person = a_manager(casebook)
    fresh = a_criticism(casebook, person)
    put = a_criticism(casebook, person, "She signed unseen")
    a_disclosure(casebook, fresh)
    letter = a_letter(casebook, put)
    more_time(casebook, letter, date(2020, 6, 26))
    a_response(casebook, letter)
    an_exhibit(casebook)
    return {"fresh": fresh, "put": put, "twice": a_criticism(casebook, person, "She signed")}


REFUSALS = (
    Refusal(
        forms.CriticismForm,
        "fresh",
        ("Change: What they may be criticised for",),
        {"text": "", "basis": "Twelve accounts"},
        "text",
        "criticised for",
        {"text": "She closed cases unseen"},
    ),
    Refusal(
        forms.DisclosureForm,
        "fresh",
        ("Record what was shown",),
        {"on": "1 June 2020", "how": "by hand"},
        "items",
        "List what was disclosed",
        {"items": "The closure list"},
    ),
    Refusal(
        forms.ChangeDisclosureForm,
        "fresh",
        ("Open Shown on 1 June 2020, copies with the letter",),
        {"items": "The audit log, page 1", "on": "one day"},
        "on",
        "4 November 2019",
        {"on": "2 June 2020"},
        "The audit log, page 1",
    ),
    Refusal(
        ReasonForm,
        "fresh",
        ("Open Shown on 2 June 2020", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "It was not sent"},
        named="Set aside: this disclosure",
    ),
    Refusal(
        forms.LetterForm,
        "fresh",
        ("Record a letter",),
        {"sent_on": "1 June 2020", "deadline": "3 June 2020", "how": "by post"},
        "short_notice",
        "less than",
        {"short_notice": "She leaves that week"},
    ),
    Refusal(
        forms.MoreTimeForm,
        "put",
        ("Open Sent on 1 June 2020", "Give more time"),
        {"until": "2 June 2020", "reason": "She was ill again", "on": "16 June 2020"},
        "until",
        "An extension ends later",
        {"until": "30 June 2020"},
        "More time until 30 June 2020",
    ),
    Refusal(
        ReasonForm,
        "put",
        ("Open More time until 30 June",),
        {},
        "reason",
        "Say why",
        {"reason": "It was not agreed"},
        named="Extension",
    ),
    Refusal(
        forms.ResponseForm,
        "put",
        ("Record an answer",),
        {"received_on": "20 June 2020"},
        "text",
        "Write the answer down",
        {"text": "I signed what I was given."},
    ),
    Refusal(
        forms.ChangeResponseForm,
        "put",
        ("Open Received on 15 June 2020",),
        {"received_on": "1 May 2020"},
        "received_on",
        "before the letter",
        {"received_on": "16 June 2020"},
    ),
    Refusal(
        ReasonForm,
        "put",
        ("Open Received on 20 June 2020", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "It is about another"},
        named="Set aside: this answer",
    ),
    Refusal(
        forms.EffectForm,
        "put",
        ("Decide: What becomes of it",),
        {"outcome": "changed", "reasons": "She had no training", "on": "1 July 2020"},
        "becomes",
        "Write what the criticism becomes",
        {"becomes": "She signed without checking"},
    ),
    Refusal(
        ReasonForm,
        "put",
        ("Take the decision back",),
        {},
        "reason",
        "Say why",
        {"reason": "A second answer came"},
        "What becomes of it is decided",
        named="Effect set aside",
    ),
    Refusal(
        SettingAsideForm,
        "twice",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Made twice"},
    ),
)
APART = (Apart(Form, "Nothing is entered in it; tests/ui/representations/test_right_of_reply.py", "Letter"),)
SHEETS = Sheets("right of reply", build, REFUSALS, APART)
