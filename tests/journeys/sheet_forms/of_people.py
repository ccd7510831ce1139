"""The forms of a person's sheet."""

from datetime import date

from tests.builders import a_person
from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from ui.people import person_forms as forms
from ui.record.setting_aside import SettingAsideForm
from workbench import people
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """A witness who agreed to something, and a professional who is protected as usual."""
    witness = a_person(casebook, "witness", pseudonym="P01")
    casebook.run(people.RecordConsent(witness, "To be quoted", date(2020, 3, 2)))
    return {"witness": witness, "professional": a_person(casebook, "professional")}


REFUSALS = (
    Refusal(
        forms.PartForm,
        "professional",
        ("Change: Part and place",),
        {"part": "child", "role": "Neighbour"},
        "part",
        "A child is always protected",
        {"part": "professional"},
        "Neighbour",
    ),
    Refusal(
        forms.ProtectionForm,
        "witness",
        ("Change: Protection",),
        {"protection": "ordinary"},
        "reason",
        "less protection",
        {"reason": "She asked to be named"},
    ),
    Refusal(
        forms.PseudonymForm,
        "witness",
        ("Change: Pseudonym",),
        {"pseudonym": "w7"},
        "pseudonym",
        "capital letters",
        {"pseudonym": "W12"},
    ),
    Refusal(
        forms.ConsentForm,
        "witness",
        ("Record one: Consents",),
        {"to": "To be named", "given_on": "soon", "how": "by letter"},
        "given_on",
        "4 November 2019",
        {"given_on": "3 March 2020"},
        "To be named",
    ),
    Refusal(
        forms.TakenBackForm,
        "witness",
        ("Open To be quoted",),
        {"withdrawn_on": "1 March 2020"},
        "withdrawn_on",
        "on or after the day",
        {"withdrawn_on": "4 March 2020"},
        "Taken back 4 March 2020",
    ),
    Refusal(
        forms.AliasForm,
        "witness",
        ("Add one: Other names",),
        {"words": " "},
        "words",
        "Write the other name",
        {"words": "Griff"},
        "Nicknames, initials",
    ),
    Refusal(
        SettingAsideForm,
        "professional",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Entered twice"},
    ),
)
APART = (
    Apart(forms.NotesForm, "Notes may say anything, or nothing."),
    Apart(forms.IdentityForm, "Who somebody is may be anything, or not known."),
)
SHEETS = Sheets("people", build, REFUSALS, APART)
