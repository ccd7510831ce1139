"""The forms of an event's sheet, those of its accounts and sources among them."""

from tests.builders import a_person, an_event
from tests.journeys.sheet_forms.refusals import Apart, Ids, Refusal, Sheets
from tests.workbench.chronology.told import a_source, an_account, an_exhibit
from ui.chronology import event_forms as forms
from ui.chronology import evidence_forms
from workbench.casebook import Casebook


def build(casebook: Casebook) -> Ids:
    """An event by itself, and one that two people tell of differently."""
    witness = a_person(casebook, pseudonym="W01")
    told = an_event(casebook, "Home visit", persons=(witness,))
    source = a_source(casebook, told)
    account = an_account(casebook, told, person=witness, when="4 November 2019")
    an_account(casebook, told, "Somebody was.", when="5 November 2019", given_by="The duty log")
    return {
        "plain": an_event(casebook, "Case closed", "1 March 2019"),
        "told": told,
        "witness": witness,
        "exhibit": an_exhibit(casebook, "The red notebook"),
        "source": source,
        "account": account,
    }


REFUSALS = (
    Refusal(
        forms.WhatForm,
        "plain",
        ("Change: What happened",),
        {"status": "disputed"},
        "status_by",
        "Say who disputes",
        {"status_by": "The manager says it was never open"},
    ),
    Refusal(
        forms.WhenForm,
        "plain",
        ("Correct the date…: When",),
        {"date": "6 March 2019", "words": "on the Wednesday"},
        "reason",
        "why this date is better",
        {"reason": "The log was copied wrongly"},
        "6 March 2019",
    ),
    Refusal(
        forms.PartForm,
        "told",
        ("Say as what: Parts",),
        {"part": "took the call"},
        "person",
        "Choose whose part",
        {"person": "{witness}"},
        "took the call",
    ),
    Refusal(
        evidence_forms.SourceForm,
        "plain",
        ("Add a source: Rests on",),
        {"pinpoint": "page 9"},
        "place",
        "Choose the exhibit",
        {"place": ("{exhibit}",)},
        "page 9",
    ),
    Refusal(
        evidence_forms.AccountForm,
        "plain",
        ("Add an account: Accounts",),
        {"given_by": "The duty log", "date": "1 March 2019"},
        "said",
        "what this source says",
        {"said": "The call came at noon."},
    ),
    Refusal(
        evidence_forms.ResolutionForm,
        "told",
        ("Resolve…: Differences",),
        {"about": "the date", "outcome": "one account is preferred", "reasons": "It was written that day"},
        "preferred",
        "Choose the account",
        {"preferred": "{account}"},
        "It was written that day",
    ),
    Refusal(
        forms.SetAsideForm,
        "told",
        ("Open The date", "Set aside: Resolution"),
        {},
        "reason",
        "Say why",
        {"reason": "Resolved too early"},
        named="Set this resolution aside",
    ),
    Refusal(
        forms.SetAsideForm,
        "told",
        ("Set aside…: the account of The duty log",),
        {},
        "reason",
        "Say why",
        {"reason": "It was another day"},
        named="Set this account aside",
    ),
    Refusal(
        forms.SetAsideForm,
        "told",
        ("Open E001, page 4", "Set aside: Source"),
        {},
        "reason",
        "Say why",
        {"reason": "The page is another one"},
        named="Set this source aside",
    ),
    Refusal(
        forms.SetAsideForm,
        "plain",
        ("Set aside…: Set aside",),
        {},
        "reason",
        "Say why",
        {"reason": "Entered twice"},
        named="Set this event aside",
    ),
)
APART = (
    Apart(forms.AccountOfEventForm, "What happened in full may be anything, or not written yet."),
    Apart(forms.TiesForm, "Everybody, every case and every allegation may have to do with an event."),
    Apart(forms.OrderForm, "Only events of the same date are offered."),
)
SHEETS = Sheets("events", build, REFUSALS, APART)
