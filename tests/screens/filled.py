"""A casebook in which every room has something to show, with words that are long where a person's are."""

from datetime import UTC, datetime
from pathlib import Path

from tests import builders as make
from tests.workbench.allegations import alleged
from tests.workbench.conduct import acts
from tests.workbench.evidence import exhibits
from tests.workbench.findings import found
from tests.workbench.representations import answered
from workbench import investigation
from workbench.casebook import Casebook
from workbench.kernel import clock
from workbench.store.data_key import DataKey

LATER = datetime(2020, 7, 1, 12, 0, tzinfo=UTC)
"""The moment at which it is filled and looked at: when the letter should have been answered."""

NAMES = {"Y88": "Callum May", "W07": "Aoife Griffith-Featherstonehaugh"}
"""Who the people are, by their pseudonyms."""

LONG = "Closed after one telephone call to the grandmother, on the Friday before the inspectors came"


def fill(folder: Path, key: DataKey) -> None:
    """Make it in this folder."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with clock.fixed(LATER), Casebook.create(folder, None, key=key) as casebook:
        make.an_investigation(casebook, marking="OFFICIAL-SENSITIVE: PERSONAL")
        casebook.run(investigation.AddTerm("To establish whether decisions exposed children to risk."))
        casebook.run(investigation.AddKeyDate("Call", make.a_date("11 November 2019"), "E005", "confirmed"))
        _tell_what_happened(casebook)
        _gather(casebook)
        _conclude(casebook)


def leave_empty(folder: Path, key: DataKey) -> None:
    """Make one in which there is nothing yet."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with clock.fixed(LATER):
        Casebook.create(folder, None, key=key).close()


def _tell_what_happened(casebook: Casebook) -> None:
    child = make.a_person(casebook, "child", pseudonym="Y88", name=NAMES["Y88"])
    role = "social worker, assessment team"
    worker = make.a_person(casebook, "witness", pseudonym="W07", name=NAMES["W07"], role=role)
    case = make.a_case(casebook, "Child A and siblings", risk="immediate", children=(child,), summary=LONG)
    make.a_case(casebook, "Child B", risk="lower", summary="Stepped down to early help.")
    make.an_escalation(casebook, case)
    make.an_event(casebook, LONG, "4 November 2019", cases=(case,), persons=(worker,))
    make.an_event(casebook, "Worker leaves", "about October 2019", cases=(case,))
    make.an_event(casebook, "Told to close what could be closed", "unknown")
    interview = make.an_interview(casebook, "Closures before the visit of the inspectorate")
    make.an_attendee(casebook, interview, worker)
    make.a_session(casebook, interview)
    make.a_paragraph(casebook, interview, "What happened in the first week of November?", sort="question")
    make.a_paragraph(casebook, interview, f"{LONG}. @[{worker}] was in the room; nobody wrote it down.")
    acts.a_care_entry(casebook, worker, "Close to tears when asked about the list of closures")


def _gather(casebook: Casebook) -> None:
    exhibits.an_exhibit(casebook, "Extract of the case record, January 2019 to February 2020")
    exhibits.a_request(casebook, "Every e-mail with a list of cases that was sent in October 2019")
    exhibits.a_search(casebook, "Minutes of the panel at which the closures were agreed")
    acts.a_decision(casebook)
    acts.an_enquiry(casebook, "Who closed the eleven cases, and on whose word were they closed?")


def _conclude(casebook: Casebook) -> None:
    finding = found.an_issued_finding(casebook)
    found.a_recommendation(casebook, "Record every closure with its reasons", findings=(finding,))
    allegation = alleged.an_allegation(casebook, LONG)
    alleged.a_supporter(casebook, allegation)
    answered.a_letter(casebook, answered.a_criticism(casebook, allegation=allegation, text=LONG))
