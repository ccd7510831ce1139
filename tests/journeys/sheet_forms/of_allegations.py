"""The forms of an allegation: its words, elements, standards, what is said of it and who is concerned."""

from tests.builders import a_person, an_event
from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from tests.workbench.allegations.alleged import (
    a_complaint,
    a_part,
    a_standard,
    a_supporter,
    an_allegation,
    an_element,
    the_workforce,
)
from tests.workbench.assertions.asserted import an_assertion
from ui.allegations import allegation_forms as forms
from ui.allegations import people_forms, said_forms
from ui.allegations.element_sets import ElementSetForm
from ui.record import ReasonForm
from ui.record.setting_aside import SettingAsideForm
from ui.widgets import Form
from workbench import allegations
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """An allegation with one of everything, a part of it, and another allegation."""
    alleged = an_allegation(casebook)
    other = an_allegation(casebook, "Nobody was visited")
    part = a_part(casebook, alleged, "", framed="No child was left unallocated")
    an_element(casebook, alleged)
    manager, supporter = a_person(casebook, pseudonym="P14"), a_person(casebook, pseudonym="W01")
    a_complaint(casebook, alleged, manager)
    a_supporter(casebook, alleged, supporter)
    the_workforce(casebook, allegation=alleged)
    standard = a_standard(casebook)
    casebook.run(allegations.LinkAllegationStandard(alleged, standard))
    an_assertion(casebook, allegations=((part, "speaks against it"),))
    an_event(casebook)
    return {
        "alleged": alleged,
        "other": other,
        "part": part,
        "manager": manager,
        "chief": a_person(casebook, pseudonym="P15"),
        "colleague": a_person(casebook, pseudonym="W02"),
        "code": a_standard(casebook, "The code of conduct"),
        "claim": an_assertion(casebook, "All children were seen."),
    }


WORDS = (
    Refusal(
        forms.PutForm,
        "alleged",
        ("Correct…: As put",),
        {"put": "Cases were closed early"},
        "reason",
        "truer to what was put",
        {"reason": "The letter itself"},
        "Cases were closed early",
    ),
    Refusal(
        forms.FramedForm,
        "part",
        ("Change: As framed",),
        {"framed": ""},
        "framed",
        "what this part says",
        {"framed": "Children were left unallocated"},
    ),
    Refusal(
        forms.ParticularsForm,
        "alleged",
        ("Change: Particulars",),
        {"scope": "out of scope", "units": "The hub"},
        "scope_reason",
        "out of scope",
        {"scope_reason": "Before the period"},
    ),
    Refusal(
        forms.ElementForm,
        "alleged",
        ("Add one: Elements",),
        {},
        "text",
        "what must be proved",
        {"text": "No visit was made"},
    ),
    Refusal(
        forms.ElementForm,
        "alleged",
        ("Open Element 2",),
        {"text": ""},
        "text",
        "what must be proved",
        {"text": "No visit was ever made"},
    ),
    Refusal(
        ReasonForm,
        "alleged",
        ("Open Element 2", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "It need not be proved"},
        named="Set aside: this element",
    ),
    Refusal(
        ElementSetForm,
        "alleged",
        ("From a list…",),
        {},
        "set",
        "Choose the sort",
        {"set": "Inspectors misled"},
        "something was kept from them",
    ),
    Refusal(
        forms.StandardForm,
        "alleged",
        ("Add one: Standards",),
        {"title": "The Children Act 1989"},
        "text",
        "word for word",
        {"text": "The child’s welfare comes first."},
    ),
    Refusal(
        forms.StandardForm,
        "alleged",
        ("Open Working Together",),
        {"in_force_from": "1 July 2018", "in_force_until": "1 July 2015"},
        "in_force_until",
        "before it came into force",
        {"in_force_until": "1 July 2023"},
    ),
    Refusal(
        ReasonForm,
        "alleged",
        ("Open Working Together", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "Another edition"},
        named="Set aside: this standard",
    ),
    Refusal(
        forms.LinkStandardForm,
        "alleged",
        ("Link one: Standards",),
        {},
        "standards",
        "Choose the standard",
        {"standards": ("{code}",)},
        "The code of conduct",
    ),
    Refusal(
        forms.PlaceForm,
        "other",
        ("Move…",),
        {"parent": ("{other}",)},
        "parent",
        "a part of itself",
        {"parent": ("{alleged}",)},
        "Part of",
    ),
)
SAID = (
    Refusal(
        said_forms.SaidForm,
        "alleged",
        ("Record what is said",),
        {"words": "Caseloads were low.", "sort": "statement of fact", "body": "The inspectorate"},
        "bearing",
        "Say whether it speaks",
        {"bearing": "context"},
        "Caseloads were low.",
    ),
    Refusal(
        said_forms.LinkSaidForm,
        "alleged",
        ("Link an assertion",),
        {"bearing": "speaks for it"},
        "assertion",
        "Choose the assertion",
        {"assertion": ("{claim}",)},
        "All children were seen.",
    ),
    Refusal(
        said_forms.ChangeSaidForm,
        "part",
        ("Open Assertion 1, statement of fact",),
        {"words": ""},
        "words",
        "word for word",
        {"words": "Caseloads were manageable."},
    ),
    Refusal(
        said_forms.TestForm,
        "part",
        ("Open Assertion 1, statement of fact", "What the test showed"),
        {"result": "borne out"},
        "reasons",
        "what was compared",
        {"reasons": "The lists of two teams"},
        "Borne out",
    ),
    Refusal(
        said_forms.BearingForm,
        "part",
        ("Open Assertion 1, statement of fact", "How it bears"),
        {"bearing": ""},
        "bearing",
        "Say whether it speaks",
        {"bearing": "context"},
        "Caseloads were manageable.",
    ),
    Refusal(
        ReasonForm,
        "part",
        ("Open Assertion 1, statement of fact", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "Said of another council"},
        named="Set aside: this assertion",
    ),
)
CONCERNED = (
    Refusal(
        people_forms.ComplainedForm,
        "alleged",
        ("Add one: Complained of",),
        {"capacity": "chief executive"},
        "person",
        "Choose the person",
        {"person": ("{chief}",)},
        "chief executive",
    ),
    Refusal(
        people_forms.CapacityForm,
        "alleged",
        ("Open P14",),
        {"capacity": ""},
        "capacity",
        "in what capacity",
        {"capacity": "service manager then"},
    ),
    Refusal(
        ReasonForm,
        "alleged",
        ("Open P14", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "She came later"},
        named="Set aside: that they are complained of",
    ),
    Refusal(
        people_forms.SupportForm,
        "alleged",
        ("Record one: Raised",),
        {"how": "in the union’s letter"},
        "person",
        "Choose who raised",
        {"person": ("{colleague}",)},
        "in the union’s letter",
    ),
    Refusal(
        people_forms.ChangeSupportForm,
        "alleged",
        ("Open W02",),
        {"how": ""},
        "how",
        "how this was expressed",
        {"how": "in a letter of her own"},
    ),
    Refusal(
        people_forms.WithdrawForm,
        "alleged",
        ("Open W02", "Withdrawn…"),
        {"on": "one day", "how": "by telephone"},
        "on",
        "4 November 2019",
        {"on": "2 March 2020"},
        "2 March 2020",
    ),
    Refusal(
        ReasonForm,
        "alleged",
        ("Open W02", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "She is somebody else"},
        named="Set aside: this support",
    ),
    Refusal(
        people_forms.NumberForm,
        "alleged",
        ("State one",),
        {"number": "many", "source": "The union’s letter", "of_whom": "social workers"},
        "number",
        "in figures",
        {"number": "35"},
        "social workers",
    ),
    Refusal(
        people_forms.ChangeNumberForm,
        "alleged",
        ("Open Workforce",),
        {"number": "some", "of_whom": "managers"},
        "number",
        "in figures",
        {"number": "210"},
    ),
    Refusal(
        ReasonForm,
        "alleged",
        ("Open Workforce", "Set aside…"),
        {},
        "reason",
        "Say why",
        {"reason": "Of another year"},
        named="Set aside: this number",
    ),
    Refusal(
        SettingAsideForm,
        "part",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Said in the other"},
    ),
)
APART = (Apart(Form, "Nothing is entered in it: the numbers are given for good.", "Freeze the numbers"),)
SHEETS = Sheets("allegations", build, WORDS + SAID + CONCERNED, APART)
